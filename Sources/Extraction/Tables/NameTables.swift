/// Words around names, and capitalised words that are none.
enum NameTables {
  /// Words of grammar: capitalised, they open a sentence or stand in a title, and never open a name.
  static let grammar = """
    a an the this that these those it its he his him she her hers they their theirs them we our ours us you your i my me mine one ones
    no not none nobody nothing some any all both each every either neither few fewer many more most much several such same other others
    another what whatever which whichever who whoever whom whomever wherever whenever whose when where why how
    whether while whereas if unless until although though even because since as
    and or but nor so yet for at by from to in into on onto of off over under above below between among amid amidst within without with
    about across after against ahead along alongside around away back before behind beneath beside besides beyond despite down during
    except following given including inside instead like near next out outside past per plus regarding than then thereafter there
    therefore thus through throughout till together toward towards underneath unlike up upon via versus worth according due
    also again already always anyway apart anyone everyone everything something someone elsewhere ever never nevertheless nonetheless
    now nowadays often once only otherwise perhaps maybe quite rather really seldom sometimes soon still too very well
    today tomorrow yesterday tonight later earlier last late early meanwhile moreover furthermore however indeed instead further
    here hence far just almost nearly roughly about least less let lets may might must can could shall should will would do does did done
    don didn doesn isn wasn weren won wouldn couldn shouldn haven hasn hadn aren ain
    i'm i'd i've i'll we're we've we'll we'd you're you've you'll they're they've they'll he's he'd she's it's that's there's
    i’m i’d i’ve i’ll we’re we’ve we’ll we’d you’re you’ve you’ll they’re they’ve they’ll he’s he’d she’s it’s that’s there’s
    what's who's here's let's don't what’s who’s here’s let’s don’t
    is are was were be been being has have had having get gets got go goes went gone make makes made take takes took come comes came
    """

  /// Words of plain English that open sentences; one alone is no name, several may be ("World Health Organization").
  static let common = """
    yes oh ok okay please thank thanks hello sorry dear
    two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty hundred hundreds thousand
    thousands million millions billion billions dozen dozens half third quarter first second fourth fifth final
    mum mom dad granddad grandad grandma granny grandpa uncle aunt nan picture pictured image comment contact live
    ph ceos cfos ctos mps meps tvs conversation boards pt et ct edt pdt cdt mdt aest ist jst ala ariz ark calif colo conn fla ill ind kan mich minn neb nev okla ore
    tenn wis wyo q&a
    new old young big small large long short high higher highest low lower lowest great good better best bad worse worst major minor main
    key recent current former latest previous present future similar different certain various additional total average overall local
    national international global foreign domestic public private official officials senior top leading free full open close true
    false real right left strong weak hard easy simple clear sure likely possible special critical critics political economic
    military social financial economy natural human internal external former ex non
    people person man men woman women child children boy girl kids family families parents students teachers workers employees staff
    users customers consumers buyers sellers readers viewers fans voters citizens residents locals protesters demonstrators activists
    analysts experts economists scientists researchers doctors engineers lawyers journalists reporters observers investors traders
    shareholders executives managers leaders members lawmakers politicians ministers diplomats authorities police troops soldiers
    forces rebels militants fighters terrorists gunmen attackers victims survivors witnesses suspects prisoners refugees migrants
    government governments state states country countries nation nations world city cities town area areas region place places
    company companies firm firms business businesses industry markets market shares stocks stock bonds prices price sales profit profits
    revenue earnings costs cost trade exports imports oil gas gold money funds taxes tax interest inflation growth demand supply
    banks bank airlines talks negotiations relations sanctions weapons missiles tanks drones war wars peace attack attacks fighting
    violence fire fires floods storm storms rain snow heavy weather earthquake rescue rescuers emergency crews
    report reports study studies survey polls poll data figures statistics results evidence documents sources source details information
    news media press story stories article photo photos video videos images pictures editor updated update correction note
    elections election campaign vote votes candidates parliament opposition parties party court courts judges judge prosecutors
    law laws bill rules regulators officials spokesman spokeswoman president minister prime chief head chairman director
    part parts side sides number numbers time times year years month months week weeks day days hour hours minutes morning afternoon
    evening night spring summer autumn fall winter weekend christmas easter ramadan
    questions question answer problem problems issue issues reason reasons result effect change changes plan plans decision
    order orders measured index indexes indices jr sr agreement deal deals contract project projects program programs system systems technology technologies software products
    service services work works job jobs school schools university education health hospital hospitals medicine patients disease
    vaccine virus research development production energy power water food air land sea space road roads traffic cars trains train
    flights flight ships ship plane planes aircraft game games match team teams players player season league coach goal goals
    title win winner winners victory defeat
    home house life death history background context summary introduction conclusion contents chapter section table figure box
    see read click watch listen look show shows say says said asked speaking based born made known called used using led
    dressed faced given taken seen built left held set put kept told compared asked located founded established
    supporters opponents features pre pro anti post god mr mrs ms
    black white red blue green yellow
    internet web online website email phone copyright rights reserved additional reporting writing editing by file
    dollar dollars euro euros pound pounds yen yuan ruble rouble rupee rupees franc peso
    soviet nazi christian christians muslim muslims jewish jews jew islamic islamist islamists catholic catholics protestant hindu buddhist
    communist communists democrat democrats republican republicans conservative conservatives liberal liberals socialist socialists labour tory tories
    arab arabs arabic latin western westerners eastern northern southern north south east west english mandarin cantonese spanish
    usd eur gbp cny rmb jpy mp3 mp4 gdp ceo cfo cto coo tv dvd cd pc pcs usb gps gmt est pst utc bst cet am pm ad bc iq dna hiv aids sms html pdf ai
    gb mb kb tb ghz mhz km kg mph mm cm faq diy hd lcd led cpu gpu ram ipo vip id asap uv ict r d q a bce ied ieds ngo ngos pr hr phd mba
    vol no nr pp c.e.o. c.f.o. m.p. ph.d. os t.v. d.c.
    """

  /// Months, weekdays and feasts: capitalised, but dates.
  static let calendar = """
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """

  /// Small words that join the parts of a name.
  static let particles =
    "de da do dos das del della di du la le van von der den ter ten bin bint ibn al el ul ud abu y e zu af av"

  /// Endings of words that are plain English when they open a sentence.
  static let commonEndings = [
    "ly", "ing", "ed", "tion", "tions", "ments", "ness", "ists", "ians", "ities", "ances", "ences",
  ]
}
