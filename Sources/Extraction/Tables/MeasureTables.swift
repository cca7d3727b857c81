/// Words by which a sentence says what its figure measures.
enum MeasureTables {
  /// How a price is paid.
  static let payingWays = SentenceTables.keys(
    "deal deals transaction transactions cash stock shares takeover merger total all")

  static let owning = SentenceTables.keys("owned held controlled")

  /// What a firm makes or loses: of somebody, and no change in anything.
  static let bottomLines = SentenceTables.keys("loss losses profit profits gain gains surplus deficit")

  /// Verbs and particles of change, with the noun a table's heading has for them.
  static let changes: KeyTable<String> = {
    let lines = """
      rise: rose rises risen rising increased increases increasing grew grows grown growing climbed climbs climbing jumped jumps jumping
      rise: surged surges surging soared soars soaring gained gains gaining advanced expanded accelerated skyrocketed rallied rebounded
      rise: improved strengthened swelled widened up higher boosted raised leapt added rise increase grow boosting raising hiked
      rise: raise boost lift hike expand soar surge jump climb gain widen
      rise: hiking lifted lifting
      fall: fell falls fallen falling declined declines declining dropped drops dropping decreased decreases decreasing plunged plunging
      fall: tumbled tumbling slumped slumping slid sliding slipped dipped sank sunk shrank shrunk contracted lost losing lose loses
      fall: plummeted weakened narrowed eased retreated down lower cut reduced lowered shed fall decline drop off slashed
      fall: cutting reducing lowering slashing trimmed trimming reduce slash trim plummet plunge
      fall: tumble slump slip sink shrink narrow
      """
    var result: [UInt64: String] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard let noun = parts.first, let words = parts.last else { continue }
      for word in words.split(separator: " ") { result[Token.key(word)] = String(noun) }
    }
    return KeyTable(result)
  }()

  /// Changes that are verbs by themselves, and so have the thing that changes for their subject.
  static let changeNouns = SentenceTables.keys(
    """
    increase increases rise rises gain gains growth jump surge climb drop drops fall falls decline declines decrease decreases loss
    losses reduction reductions cut cuts slump plunge dip slide contraction expansion improvement advance rebound sell-off change hike
    """)

  static let riseNouns = SentenceTables.keys(
    "increase gain growth jump surge climb expansion improvement advance rebound hike")
  static let fallNouns = SentenceTables.keys(
    "drop decline decrease loss reduction cut slump plunge dip slide contraction")

  /// Heads that say nothing alone and point to a measure named before: "the share had been 12 per cent".
  static let vagueHeads = SentenceTables.keys(
    "share total sum rate value trade volume output turnover price cost result proportion portion level amount"
  )

  /// Heads that stand for the figure itself: "the American figure of 90 per cent".
  static let figureHeads = SentenceTables.keys("figure figures estimate estimates number numbers count tally")

  /// Those that say no more than that there is a number.
  static let blankHeads = SentenceTables.keys("figure figures numbers")

  /// Prepositions that belong to the verb rather than to the noun before them: "added 28 companies to its list".
  static let verbLinks = SentenceTables.keys("to on at by into")

  static let relatives = SentenceTables.keys("that which who")

  static let adjectiveEndings = ["ic", "al", "ive", "ous", "ed", "ing", "ary", "ble", "ful", "less", "ent", "ant"].map {
    Array($0.utf8)
  }

  /// Counted nouns that say nothing of what is counted.
  static let blankCounts: Set<String> = ["unit", "piece", "item", "copy"]

  /// Wholes that only point back: "of that sum".
  static let pointers = SentenceTables.keys("that this these those it them they which")

  /// Words that stand for what was measured before: "of which 60 per cent".
  static let wholePointers = SentenceTables.keys("which whom it them")

  /// What a participle may follow: "after dropping 10 percent".
  static let participleLeads = SentenceTables.keys("after before since while when by and")

  /// Verbs by which a holder has a share of a whole: "China accounted for 90 per cent of it".
  static let shareVerbs = SentenceTables.keys(
    "accounted accounts account represented represents constituted constitutes comprised held holds has had makes made contributed"
  )

  /// Particles of change behind a verb that is none: "was up", "closed down", "ended lower".
  static let particles = SentenceTables.keys("up down higher lower off")

  /// Verbs whose object is their subject's own amount: the subject is the measure.
  static let levels = SentenceTables.keys(
    """
    is are was were be been being hit hits reached reaches reach totaled totalled totals total stood stands averaged averages amounted
    amounts exceeded exceeds exceed surpassed surpass topped tops cost costs equaled equalled equals remained remains came closed ended finished settled
    valued priced estimated worth weighs weighed measured measures numbered passed crossed approached totaling totalling exceeding
    reaching averaging hitting becoming became traded stayed slowed moved went shifted swung peaked bottomed opened started began costing cost
    """)

  /// Participles before "at": "is expected at $5 billion", "the dam, budgeted at $3 million".
  static let reckoned = SentenceTables.keys(
    """
    expected forecast projected seen estimated pegged set fixed capped budgeted quoted put calculated assessed assumed listed offered
    """)

  /// Words between a form of "be" and an infinitive.
  static let courses = SentenceTables.keys("pace track course")
  static let raising = courses.union(
    SentenceTables.keys(
      "expected forecast projected set due likely unlikely poised seen estimated bound scheduled going able"))

  /// Words between a verb and its figure that carry no meaning of their own.
  static let fillers = SentenceTables.keys(
    """
    by to from a an at another further record total of some as much many high low around about nearly almost roughly approximately more
    less than over under only just even still new all-time estimated additional extra also now then far well slightly sharply steeply
    again about least most up or and close initially currently already flat steady unchanged
    """)

  /// What some of these verbs measure of their subject.
  static let aspects: KeyTable<String> = [
    Token.key("cost"): "cost", Token.key("costs"): "cost", Token.key("costing"): "cost", Token.key("priced"): "price",
    Token.key("valued"): "value",
    Token.key("budgeted"): "budget", Token.key("worth"): "value", Token.key("weighs"): "weight",
    Token.key("weighed"): "weight",
  ]

  /// What a length is by the word behind it.
  static let dimensions: KeyTable<String> = {
    let pairs = """
      deep:depth below:depth beneath:depth underground:depth underwater:depth down:depth long:length wide:width across:width broad:width
      high:height tall:height above:height thick:thickness away:distance from:distance north:distance south:distance east:distance
      west:distance northeast:distance northwest:distance southeast:distance southwest:distance off:distance apart:distance
      """
    var result: [UInt64: String] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let parts = pair.split(separator: ":")
      if let word = parts.first, let noun = parts.last { result[Token.key(word)] = String(noun) }
    }
    return KeyTable(result)
  }()

  static let copulas = SentenceTables.keys("is are was were be been being")

  /// Verbs that hold what another phrase names: "the firm had sales of …".
  static let holders = SentenceTables.keys(
    "had has have reported reports posted posts recorded records saw sees showed earned booked registered suffered generated logged"
  )

  static let determiners = SentenceTables.keys("the a an this that these those its their his her our my your some any")

  /// Prepositions that carry a noun phrase on.
  static let links = SentenceTables.keys(
    "of in for from to between with by on against among into at per across within toward towards via")

  /// Words at which a noun phrase ends for good.
  static let ends = SentenceTables.keys(
    """
    which who whom whose that while because although though if when where but as after before since until so than however whereas unless
    compared including according such amid despite during through under over about above below due thanks ago last next earlier later this
    he she they it we i you them him us there here not also respectively alone then now yesterday today tomorrow each annually overall
    last following per-cent percent while yet still already only just even more less again instead too
    """)

  /// What a phrase never ends with.
  static let danglers = SentenceTables.keys(
    """
    of in for from to between with by on against among into at per across within toward towards via and or but the a an its their his her
    our some any as than that which very newly so all both not only just also about up down out such
    """)

  /// Units that a change is counted in, when they stand alone: "fell 340 points".
  static let steps: Set<String> = ["point", "basis point", "place", "notch"]

  /// Common nouns that open headlines and sentences: no names, whatever their capital.
  static let commonOpeners = SentenceTables.keys(
    """
    trade revenue output production inflation unemployment growth demand investment spending income profit net gross turnover
    consumption debt interest capital domestic foreign total average annual quarterly monthly overall retail wholesale industrial
    consumer the a an its their his her this that these those all most some many shipments bilateral military defence defense oil gas
    benchmark crude spot egg wheat corn copper gold silver coal steel rice sugar coffee cocoa electricity freight container rent core headline
    cash operating underlying comparable passenger cargo car vehicle fuel food water gasoline petrol diesel grain cotton timber lithium
    nickel zinc tin aluminium aluminum uranium
    """)

  /// Words of plain English that are capitalised before a noun.
  static let peoples = SentenceTables.keys(
    """
    english mandarin cantonese spanish latin arabic arab arabs jewish jews jew muslim muslims christian christians islamic islamist
    islamists catholic catholics protestant hindu buddhist soviet nazi democrat democrats republican republicans tory tories labour
    western god christmas easter ramadan american european usd eur gbp cny rmb jpy gdp
    """)

  /// Verbs that a particle of change may follow: "was up", "closed down"; "made up" is another verb.
  static let particleVerbs = copulas.union(
    SentenceTables.keys(
      "edged inched ticked crept picked reported seen quoted marked close end finish ended closed finished opened traded settled went goes going moved remained remains stood stayed came"
    ))

  /// Verbs of change with an object: "cut production by", "to increase the swap lines from".
  static let causatives = SentenceTables.keys(
    """
    cut cuts reduce reduced reduces boost boosted boosts raise raised raises lower lowered lowers slash slashed increase increased
    increases expand expanded expands shed lift lifted double doubled cutting reducing boosting raising lowering slashing increasing
    expanding lifting trim trimmed trims trimming hike hiked hikes hiking slow slowed slows slowing
    """)

  /// Verbs that move their object to an amount: "bringing gains for the month to 6%".
  static let movers = SentenceTables.keys(
    "bring brings bringing brought take takes taking took push pushes pushing pushed send sends sending sent drive drives driving drove"
  )

  /// Of a company they are money made or gone, of a price a change.
  static let gains = SentenceTables.keys("lost lose loses losing gained gain gains gaining shed")

  /// Amounts at which something stands: "from a peak of 6%".
  static let stands = SentenceTables.keys("peak level trough")

  static let steadies = SentenceTables.keys("unchanged steady flat stable constant")
  static let paces = SentenceTables.keys("rate pace")

  /// How often and how long, between a verb of change and its figure.
  static let streaks = SentenceTables.keys(
    """
    straight consecutive successive running row second third fourth fifth sixth seventh eighth month months quarter quarters year
    years week weeks session sessions day days meeting meetings annual annualised annualized yearly average
    """)

  /// Verbs that leave their object at an amount: "kept its rate unchanged at 6.5%".
  static let keepers = SentenceTables.keys(
    "keep keeps kept keeping hold holds held holding leave leaves left leaving maintained maintains maintaining")

  /// Verbs whose object is money that changes hands.
  static let payments = SentenceTables.keys(
    """
    paid pay pays spent spend spends raised raise invested invest invests received receive receives fined borrowed borrow lent lend
    earned earn earns lost lose loses donated gave give gives provided provide provides won offered offer owes owed charged charge charges
    agreed pledged allocated earmarked promised committed transferred sent needs needed set awarded granted saved injected pumped added gained
    """)

  /// Verbs of trade, whose figure behind "for" or "at" is a price.
  static let sales = SentenceTables.keys(
    """
    sells sell sold retails retail retailed available offered comes come go goes starts start started released shipped launched listed
    trades trade traded priced sale auctioned
    """)
  static let purchases = SentenceTables.keys(
    "bought buy buys acquired acquire acquires purchased purchase takeover signed sign signs acquisition buyout buying acquiring"
  )

  /// What is bought of a firm: "a 10% stake in Acme from Bolt".
  static let holdings = SentenceTables.keys("stake share interest holding")

  /// Verbs of players and people whom a fee is paid for: "joined Acme for €5 million".
  static let moves = SentenceTables.keys("joined join joins moved move moves left transferred")

  /// Prepositions in front of what is given for a thing: "for a fee of".
  static let bargains = SentenceTables.keys("for at with")
  static let prices = SentenceTables.keys("fee price sum cost consideration ransom amount premium discount")

  /// Words that head nothing, alone or in front.
  static let nonHeads = SentenceTables.keys(
    """
    available additional smaller larger bigger thick tall long wide high higher lower below above alone same worth billion million
    trillion thousand hundred free each additionally totaling totalling including already fallen risen more less much many at points
    percent way faster slower deep able up down further another new good value-added it he she they we i you there implies
    """)

  /// Words that open no heading: "out of work", "southwest of the city".
  static let nonOpeners = SentenceTables.keys(
    """
    out off away far above below over under despite amid during according north south east west northeast northwest southeast southwest north-east north-west south-east south-west
    """)

  /// Nouns in "-ing"; other words of that form head no table.
  static let gerundNouns = SentenceTables.keys(
    """
    spending trading funding lending manufacturing mining shipping banking engineering training holding building housing shelling
    bombing farming fishing gambling advertising clearing refining processing pricing saving savings earnings operating remaining
    existing outstanding underlying recurring leading accounting consulting marketing licensing gaming drilling logging planning
    borrowing hiring staffing heating
    """)
}
