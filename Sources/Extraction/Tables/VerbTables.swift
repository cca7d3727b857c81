/// Finite verbs that news sentences are built on: where a subject ends and a clause begins.
enum VerbTables {
  static let auxiliaries = SentenceTables.keys(
    """
    is are was were be been being am has have had having do does did will would can could may might shall should must won't can't
    isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't wouldn't couldn't
    """)

  /// Past and present forms, third person; nouns of the same form are left out where the noun is commoner.
  static let finite: KeySet = auxiliaries.union(
    SentenceTables.keys(
      """
      accounted accounts accused achieved acquired admitted affected agreed aimed allowed announced appeared approved argued arrived
      asked attacked attracted authorised authorized averaged banned became become becomes began begin begins begun believed belonged
      blamed blocked boosted borrowed bought broke brought built called came carried caused ceased charged claimed climbed closed
      collapsed come comes comprised concluded conducted confirmed consisted constituted consumed contained contains continued continues
      contributed controlled convicted cost costs created crossed cut dealt decided declined declared delivered demanded
      denied deployed destroyed developed died discovered dipped donated doubled dropped drove earned eased employed employs ended
      entered equals established estimated evacuated exceeded exceeds expanded expected experienced exported faced fell fails
      failed fined fled flew followed forced forecast found fought fuelled fueled funded gained gave generated gets gives goes got
      granted grew grows handed happened helped helps hired hit hits holds held imported imposed imprisoned improved includes included
      increased injured intended introduced invested issued joined jumped keeps kept killed knew knows lacked laid launched lay led left
      lent lies lifted lived lost lowered made makes managed manufactured marked means meant met missed moved moves narrowed needed
      obtained occupied offered opened operated operates ordered owed owes owned owns paid participated passed pays performed planned
      plunged posted predicted prevented priced produced produces promised proposed provided provides published pulled purchased
      pushed put puts raised ran reached reaches received recorded recovered reduced refused registered rejected released remained
      remains removed replaced reported represented represents required requires resigned resulted retained returned revealed rises
      risen rose runs said saved saw says secured seeks seemed seems seized sells sent served serves set sets settled shed shipped shot showed
      shows shrank signed skyrocketed slid slipped slowed slumped soared sold sought spans spent spread stands stared started stayed
      stole stood stopped stretched struck sued suffered supplied supported surged surpassed surrendered swelled takes taken
      tells threatened thinks thought told took topped totaled totalled totals traded transferred travelled traveled tripled triggered
      tumbled turned underwent unveiled urged used valued visited voted wants wanted warned weighed weighs went widened won wore
      worked wounded writes wrote yielded accelerated advanced edged crept contracted halved quadrupled inched sank sink sinks
      sunk swung rebounded retreated ticked topping hovered peaked bottomed amounted belongs comprises constitutes contributes covers covered
      """))

  /// Participles without "-ed" that follow a noun: "goods made in Peru".
  static let participles = SentenceTables.keys(
    "made sold held built known given taken found seen bought sent lost brought caught paid grown hit cut run owed")

  /// Of base forms those that are nouns as often: verbs behind a relative alone, "shares that trade in Oslo".
  static let plainToo = SentenceTables.keys(
    "trade list ship export import supply market use run fly rank rate cost use deal process mine farm store host form")

  /// Past forms of strong verbs that are no nouns: a name before them stands for itself.
  static let strong = SentenceTables.keys(
    """
    arose ate awoke befell bent bore bound broke chose clung dealt drank drove fled flew flung forbade forgave forgot froze hid knelt
    leapt lent mistook overcame oversaw overthrew overtook rang rebuilt redrew rode sang sank sat shone shook slept slew slid spoke
    sprang stank stole stood strode strove struck stuck swam swept swore swung tore took understood undertook underwent upheld wept
    withdrew withheld withstood woke wove
    """)

  /// What one body does with another, as headlines put it: "to Buy".
  static let deals = SentenceTables.keys(
    "acquire buy sell sue join quit leave enter exit merge back block close fund help invest lead meet move open pay visit"
  )

  /// Base forms, which are verbs behind a plural noun: "importers use".
  static let plain = SentenceTables.keys(
    """
    use buy sell need want think say believe support own live come go get make face pay produce rely depend work contain have hold earn
    expect plan cause differ report favour favor oppose trust prefer consider remain belong operate employ reach fear
    """)
}
