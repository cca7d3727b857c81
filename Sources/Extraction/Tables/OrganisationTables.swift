/// Words that tell a company, an agency, an organisation or a place by its name.
enum OrganisationTables {
  /// Legal forms at the end of a company's name. The page's name leaves them out.
  static let legalForms = """
    inc corp ltd limited llc llp plc gmbh ag kg kgaa se sa sas sarl spa srl nv bv ab asa oyj oy aps as pte pty pvt bhd sdn tbk ooo oao
    pjsc jsc ojsc zao pao incorporated co lp kk a/s k/s p/s i/s s/a
    """

  /// Last words of company names.
  static let companyHeads = """
    group holding holdings corporation company technology technologies electronics semiconductor semiconductors microelectronics
    motors automotive airlines airways aviation aerospace industries enterprises bank bancorp banking financial investments
    assurance partners ventures pharmaceuticals pharmaceutical pharma biotech biosciences therapeutics laboratories labs
    healthcare chemicals petroleum telecommunications telecom telecoms robotics dynamics instruments optics photonics
    optoelectronics shipbuilding shipyard shipping logistics railways pictures studios entertainment broadcasting publishing
    cruises supermarkets foods beverages brewing breweries brewery properties hotels resorts consulting bros machinery appliances
    """

  /// Last words of company names that end other phrases too: they need a word more of evidence.
  static let weakCompanyHeads = """
    motor aircraft industry industrial capital investment securities insurance equity trust chemical oil gas energy power light
    electric steel metals mining minerals resources gold copper cement materials communications mobile wireless networks
    systems software solutions computer computers computing sensors drones lines freight railway express cargo media records
    music newspapers books gaming interactive stores dairy farms tobacco cosmetics fashion brands retail construction
    engineering developers realty estates casinos advisors associates brothers sons works machine tools manufacturing products
    marine tyres rubber paper textiles glass water utilities nuclear solar wind batteries battery import export trading international
    worldwide companies corps
    """

  /// Last words of the names of state bodies.
  static let agencyHeads = """
    ministry department agency administration bureau office directorate secretariat commission authority inspectorate treasury customs
    police constabulary gendarmerie navy army marines guard guards coastguard parliament senate congress knesset bundestag duma cabinet
    court courts tribunal council chamber assembly legislature reserve embassy consulate prosecutor prosecutors government kremlin pentagon politburo
    """

  /// Last words of the names of other organisations.
  static let organisationHeads = """
    university college school gymnasium lycée academy institute institution foundation association federation confederation union league alliance
    party movement front brigade brigades society club team committee board center centre council forum network coalition consortium organization
    organisation church diocese museum library theatre theater orchestra hospital clinic observatory observer times post
    herald tribune gazette journal chronicle news agency-news radio television tv magazine review telegraph guardian
    community workers teamsters forces force fund initiative programme program campaign congregation exchange chamber albion athletic hotspur argyle fc cf afc rovers wanderers united rangers
    """

  /// Heads that may be left out: "Delta Optics" is "Delta Optics Group".
  static let generalHeads = "group holding holdings company corporation corp companies"

  /// Last words of the names of events and things, which are no entities here.
  static let eventHeads = """
    conference summit olympics olympiad championship championships cup games tournament festival fair expo war wars revolution
    agreement treaty accord accords act bill law day week month year prize award awards era award medal open race marathon rally
    convention constitution protocol declaration plan operation crisis airshow exhibition grand-prix prix election elections rules
    """

  /// Last words of the names of misfortunes and contests. With an article or a year before them they name what happened:
  /// "the Camp Fire", "the 2016 Ghost Ship Fire"; "Cal Fire" is somebody.
  static let happenings = """
    fire fires wildfire wildfires flood floods storm blaze crash disaster explosion massacre earthquake tsunami pandemic epidemic
    outbreak riots uprising scandal affair bombing bombings shooting shootings siege trial trials inquest referendum primary caucus
    inauguration finals final semifinals playoffs bowl hearings mutiny blackout famine drought
    """

  /// First words of the names of storms.
  static let storms = "hurricane typhoon cyclone storm"

  /// Last words of the names of clubs that are places elsewhere: "Derby County", "Nottingham Forest".
  static let clubTails = "city county town forest villa orient"

  /// Words of which a text about sport has several.
  static let sportWords = """
    club clubs fans league season seasons striker midfielder goalkeeper relegated relegation promotion fixture fixtures stadium
    coach match matches kick-off squad players goals championship football soccer playoff play-off supporters
    """

  /// Heads that go on with "of": "Ministry of …", "Bank of …".
  static let openHeads = """
    ministry department office bureau agency university institute college school academy bank board council commission committee court courts
    house chamber association federation confederation union society league foundation centre center museum organization
    organisation church fund administration authority party movement front congress parliament secretariat state states republic
    community workers teamsters kingdom gulf bay strait straits sea cape isle port university forum group corporation company ministries court conference
    army navy guards times voice bank's library hospital theatre museum
    """

  /// Words before "Bank" in the names of central and development banks, which are state bodies.
  static let centralBanks = "central reserve development federal"

  /// Countries whose central bank is called "Bank of …"; in others a commercial bank bears that name.
  static let centralBankSeats =
    "england canada japan korea israel thailand mexico italy spain russia finland greece ghana uganda zambia france"

  /// Heads that go on with "for" or "on" as well.
  static let openHeadsFor = """
    council centre center centers centres committee institute office agency commission fund campaign organisation organization authority association
    society network forum movement initiative conference department ministry foundation programme program bureau union group
    """

  /// Subjects of state: what may stand behind "and" within a name ("Ministry of Industry and Information Technology").
  static let fields = """
    food drug drugs securities trade commerce health human education science technology industry information finance economy economic
    development agriculture forestry fisheries rural urban culture sports tourism justice interior foreign defence defense security
    transport transportation communications telecommunications energy environment ecology labour labor welfare social housing
    planning budget customs immigration citizenship border naval space aeronautics aviation atmospheric oceanic statistics
    standards quality inspection medical medicine disease prevention control research innovation reform cooperation
    infrastructure crime safety population gender heritage mining petroleum aviation electricity sanitation livestock women children family youth veterans emergency emergencies disaster management public works water
    land natural resources mines petroleum exchange futures commodity insurance banking revenue fire rescue wildlife parks
    """

  /// Last words of place names.
  static let placeHeads = """
    province prefecture oblast krai county district region city town village island islands peninsula river lake sea ocean bay gulf strait straits
    mountain mountains valley desert canal canyon creek reservoir glacier heights hill hills ridge parish borough lane boulevard highway freeway motorway pier falls beach harbour harbor port airport square street avenue road bridge tunnel
    park forest plain coast territory territories republic emirate state stadium arena plaza palace prison dam base station
    """

  /// First words of place names.
  static let placePrefixes =
    "lake mount mt cape fort port isle gulf san santa santo st saint río rio new south north east west upper lower el los las"

  /// Plain nouns for companies: "companies such as X", "X, a maker of …", "retailer X".
  static let companyNouns = """
    company companies firm firms manufacturer manufacturers maker makers producer producers supplier suppliers retailer retailers
    operator operators developers carrier carriers airline airlines automaker automakers carmaker carmakers chipmaker
    chipmakers drugmaker drugmakers brewer brewers miners refiner refiners lender lenders bank banks insurer insurers
    conglomerate conglomerates startup startups start-up giant giants subsidiary subsidiaries distributor distributors
    contractor contractors exporter exporters importer importers shipbuilder shipbuilders builders brokerage
    enterprise enterprises corporation corporations provider providers utility publisher publishers broadcaster broadcasters
    label labels vendor vendors multinational multinationals businesses planemaker foundry foundries steelmaker steelmakers
    wholesaler wholesalers exchange exchanges chain bookmaker unicorn affiliate affiliates blog website
    """

  /// Plain nouns for other bodies.
  /// What only companies have: "Wirecard’s revenue", "Reuters shareholders".
  static let companyProperties = """
    shares stock shareholders shareholder bondholders creditors revenue revenues earnings profit profits dividend turnover subsidiary
    subsidiaries ipo takeover merger customers
    """

  /// What any body has: "Wirecard executives", "the bank’s employees".
  static let bodyProperties = """
    executive executives employee employees staff headquarters spokesman spokeswoman spokesperson boardroom
    """

  static let organisationNouns = """
    organisation organisations organization organizations group groups party parties union unions charity charities agency agencies ngo ngos
    club clubs team teams league university universities institute institutes think-tank institution institutions movement militia
    militias militant newspaper newspapers magazine tabloid daily broadcaster association federation body bodies watchdog regulator regulators
    ministry ministries court courts alliance coalition network networks band college colleges school hospital hospitals museum consortium
    bloc outlet outlets channel foundation federations side
    """

  /// Plain nouns for places.
  static let placeNouns = """
    city cities town towns village villages province provinces region regions district districts state states country countries nation nations
    island islands county capital suburb port republic neighbourhood neighborhood municipality territory prefecture
    economies neighbours neighbors hub hubs resort mountain river lake peninsula
    """

  /// Plain nouns for things that are made and sold.
  static let productNouns = """
    app apps software product products device devices phone phones smartphone smartphones game games drug drugs vaccine vaccines
    model models missile missiles drone drones aircraft jet jets tank tanks fighter rocket car cars suv chatbot browser
    service system console tablet laptop processor chip chips player helicopter satellite film movie album song novel book series
    """
}
