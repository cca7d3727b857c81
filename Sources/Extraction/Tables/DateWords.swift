/// The words date expressions are made of: on each line a role, a value, and the words that have it.
enum DateWords {
  static let table = """
    month 1 january jan
    month 2 february feb
    month 3 march mar
    month 4 april apr
    month 5 may
    month 6 june jun
    month 7 july jul
    month 8 august aug
    month 9 september sep sept
    month 10 october oct
    month 11 november nov
    month 12 december dec
    weekday 1 monday mon
    weekday 2 tuesday tue tues
    weekday 3 wednesday wed
    weekday 4 thursday thu thur thurs
    weekday 5 friday fri
    weekday 6 saturday sat
    weekday 7 sunday sun
    weekdays 1 mondays
    weekdays 2 tuesdays
    weekdays 3 wednesdays
    weekdays 4 thursdays
    weekdays 5 fridays
    weekdays 6 saturdays
    weekdays 7 sundays
    season 1 spring springtime
    season 2 summer summertime
    season 3 autumn fall
    season 4 winter wintertime
    part 1 morning
    part 2 afternoon
    part 3 evening
    part 4 night
    part 5 daytime
    part 6 night-time nighttime
    part 7 noon midday
    part 8 midnight
    part 9 dawn daybreak
    part 10 dusk
    unit 1 day days
    unit 2 week weeks
    unit 3 month months
    unit 4 year years yr yrs
    unit 5 decade decades
    unit 6 century centuries
    unit 7 quarter quarters
    unit 8 weekend weekends
    unit 9 fortnight fortnights
    unit 10 hour hours hr hrs
    unit 11 minute minutes min mins
    unit 12 seconds secs
    unit 13 millennium millennia
    unit 14 semester semesters
    last 1 last
    last 2 past
    last 3 previous preceding prior
    this 1 this
    this 2 current
    next 1 next
    next 2 coming upcoming
    next 3 following subsequent
    edge 1 early
    edge 2 mid middle
    edge 3 late
    approx 1 about around approximately roughly circa some nearly almost
    approx 2 over under only just exactly barely
    vague 1 few several many couple some numerous various recent countless
    article 1 a an another
    comparison 1 more less fewer longer
    comparison 2 at
    comparison 3 up close
    cardinal 0 zero
    cardinal 1 one
    cardinal 2 two
    cardinal 3 three
    cardinal 4 four
    cardinal 5 five
    cardinal 6 six
    cardinal 7 seven
    cardinal 8 eight
    cardinal 9 nine
    cardinal 10 ten
    cardinal 11 eleven
    cardinal 12 twelve dozen
    cardinal 13 thirteen
    cardinal 14 fourteen
    cardinal 15 fifteen
    cardinal 16 sixteen
    cardinal 17 seventeen
    cardinal 18 eighteen
    cardinal 19 nineteen
    cardinal 20 twenty
    cardinal 30 thirty
    cardinal 40 forty
    cardinal 50 fifty
    cardinal 60 sixty
    cardinal 70 seventy
    cardinal 80 eighty
    cardinal 90 ninety
    cardinal 100 hundred
    cardinal 1000 thousand
    ordinal 1 first
    ordinal 2 second
    ordinal 3 third
    ordinal 4 fourth
    ordinal 5 fifth
    ordinal 6 sixth
    ordinal 7 seventh
    ordinal 8 eighth
    ordinal 9 ninth
    ordinal 10 tenth
    ordinal 11 eleventh
    ordinal 12 twelfth
    ordinal 13 thirteenth
    ordinal 14 fourteenth
    ordinal 15 fifteenth
    ordinal 16 sixteenth
    ordinal 17 seventeenth
    ordinal 18 eighteenth
    ordinal 19 nineteenth
    ordinal 20 twentieth
    ordinal 30 thirtieth
    tens 1920 twenties
    tens 1930 thirties
    tens 1940 forties
    tens 1950 fifties
    tens 1960 sixties
    tens 1970 seventies
    tens 1980 eighties
    tens 1990 nineties
    era 1 bc bce b.c. b.c b.c.e.
    era 2 ad ce a.d. a.d c.e.
    quarter 1 q1
    quarter 2 q2
    quarter 3 q3
    quarter 4 q4
    half 1 h1
    half 2 h2
    meridiem 1 am a.m. a.m
    meridiem 2 pm p.m. p.m
    """

  /// Units as TIMEX3 durations count them: letters, how many of them, and whether they are clock time.
  static let units: [(count: Int, letter: String)] = [
    (1, "D"), (1, "D"), (1, "W"), (1, "M"), (1, "Y"), (10, "Y"), (100, "Y"), (3, "M"), (1, "WE"), (2, "W"),
    (1, "H"), (1, "M"), (1, "S"), (1000, "Y"), (6, "M"),
  ]

  /// TIMEX3 names of the parts of a day; noon and midnight are hours.
  static let parts = ["", "MO", "AF", "EV", "NI", "DT", "NI", "12:00", "24:00", "MO", "EV"]

  static let seasons = ["", "SP", "SU", "FA", "WI"]

  /// Month names that are everyday words or first names as well: alone they need a word that leads up to a date.
  static let doubtfulMonths: Set<Int> = [3, 4, 5, 6, 8]

  /// Adjectives that may stand between a number and its unit.
  static let between = SentenceTables.keys(
    """
    full long more consecutive straight whole additional further solid calendar working business successive single other
    extra intense brutal bloody short brief
    """)

  /// Verbs and adjectives that look forward.
  static let future = SentenceTables.keys(
    """
    will shall won't i'll you'll he'll she'll it'll we'll they'll would plans plan planned planning expects expected expect
    scheduled due upcoming going aims intends hopes likely slated set let's can may must should
    """)

  /// Verbs that look back; others end in "-ed".
  static let past = SentenceTables.keys(
    """
    said was were had did been told took came became began won lost went made gave got held saw met left found led fell rose
    sent put hit ran kept brought wrote spoke stood broke broken signed struck hasn't haven't didn't wasn't weren't
    """)

  static let since = Token.key("since")

  /// They compare what follows with a stretch of the past: "the first time in two years".
  static let superlatives = SentenceTables.keys("first only most least best worst time times low high record peak")

  /// Before "a day" they make a rate of it.
  static let rates = SentenceTables.keys(
    """
    once twice times barrels miles dollars euros pounds cents yuan percent tonnes tons units hours minutes people deaths
    cases million billion thousand hundred kilometres kilometers passengers flights tests calls
    """)

  /// Words that lead up to a date.
  static let leads = SentenceTables.keys(
    """
    in on since by until till of from to through and between after before during early late mid end for around about
    circa starting ending beginning throughout every each or next last this dated past towards around into per than ca
    """)

  /// Behind a number of four digits these words tell that it counted nothing, so that it may be a year.
  static let follows = SentenceTables.keys(
    """
    and or but in on at by of for from to until till through with as when while where which who that the a an his her its their
    after before during between because since if then is was are were be been has had have did does do will would could can
    may might should must he she it they we i you this these those there here not also only under over into onto within
    without about against among amid because so than thus however although though due despite led saw marked brought began
    started ended made took came became
    """)

  /// Before a number they make it the number of a thing: a law, a flight, a model.
  static let numbered = SentenceTables.keys(
    """
    resolution flight boeing airbus no nos number route highway model article section room windows page pages chapter bill
    act act's rule law directive regulation order iso rfc channel version build type class series form box paragraph line
    suite gate bus train locomotive aircraft hull product item lot code id ref case docket file port extension level area
    zone apartment unit platform office fm am
    """)

  /// Behind a number these tell that it counts something.
  static let counted = SentenceTables.keys(
    """
    million billion trillion thousand hundred dollars euros pounds yuan rubles roubles yen percent per people soldiers troops
    men women children workers employees pieces units tons tonnes miles kilometres kilometers km m metres meters feet ft ha
    acres hectares points votes seats times ships aircraft tanks guns vehicles houses homes students members items pages cars
    casualties dead wounded killed prisoners civilians jobs hours minutes seconds days weeks months years barrels degrees
    litres gallons kg g lb lbs mm cm mw kw gw mph hz mb gb companies countries others gmt utc bst cet cest est edt hrs
    """)

  /// With a weekday before it this is a newspaper or a show.
  static let mastheads = SentenceTables.keys(
    "times telegraph mirror express mail herald post independent star night world")

  /// Behind a capitalised name a year may stand when the name is that of an event held again and again.
  static let occasions = SentenceTables.keys(
    """
    olympics olympic games cup euro expo election elections summit championship championships conference season census
    awards festival forum fair davos budget report index survey q1 q2 q3 q4 agenda vision horizon
    """)
}
