/// Who says something in a news sentence, and with which verbs.
enum SayingTables {
  /// Verbs that attribute what is said to their subject, whatever follows.
  static let verbs = SentenceTables.keys(
    """
    said says say told tells stated announced announces claimed argued argues warned warns added adds insisted insists
    acknowledged admitted alleged alleges asserted asserts cautioned commented concluded confirmed confirms contended contends
    declared denied denies disclosed emphasised emphasized explained explains indicated maintained maintains mentioned noted
    observed pointed predicted recalled remarked replied reiterated responded revealed stressed suggested suggests testified
    tweeted wrote writes estimated calculated cited cites quoted sketched described predicts
    """)

  /// Verbs that are nouns as well or report without speech: they count before "that", a determiner or a figure.
  static let weakVerbs = SentenceTables.keys(
    """
    estimates estimate claims claim reports report reported states notes forecasts forecast projects projected expects expected
    believes believe believed shows show showed finds find found puts put gave gives relayed repeated repeats reckons reckon says counted counts recorded calculates
    """)

  /// Of those, the ones whose time is that of the saying: "reported on Friday".
  static let reports = SentenceTables.keys("reported forecast repeated reports told briefed")

  /// Verbs by which a firm makes its figures known, on the day that their sentence gives.
  static let announcements = SentenceTables.keys("reported posted announced published released unveiled said")

  /// What may stand behind a weak verb.
  static let weakVerbFollowers = SentenceTables.keys(
    "that the a an its their his her it they there this these those about around nearly almost more less some at up")

  /// Auxiliaries and adverbs between a subject and its verb.
  static let fillers = SentenceTables.keys(
    "has have had also later then now repeatedly earlier once again would will could may might did not never still even both all"
  )

  /// Words at which a subject that stands before its verb starts afresh.
  static let openers = SentenceTables.keys(
    """
    that which who whom whose while because although though if when where but as after before since until so than however meanwhile
    whereas unless what why how or yet
    """)

  /// Prepositions that may stand inside a claimant.
  static let links = SentenceTables.keys("of for from by in at with to inside within on")

  /// Behind a weak verb that closes a sentence: "the newspaper reported on Friday".
  static let closers = SentenceTables.keys("on in from to at late early")

  /// What a figure is given by: "by their count".
  static let counts = SentenceTables.keys(
    "count counts estimate estimates figures data statistics calculation calculations reckoning records tally account accounts"
  )

  /// Nouns with a clause for their content: "fears that trade will shrink".
  static let contents = SentenceTables.keys(
    """
    report reports sign signs fear fears news fact claim claims evidence hope hopes belief view idea concern concerns indication
    indications estimate estimates statement statements possibility likelihood risk risks suggestion suggestions warning warnings
    notion proof announcement expectation expectations speculation rumour rumours rumor rumors so conclusion forecast prediction
    assumption chance doubt doubts data figures word
    """)

  static let pronouns = SentenceTables.keys("he she they it")
  static let possessives = SentenceTables.keys("his her their its")
  static let determiners = SentenceTables.keys(
    "the a an one two three four several some many most other another both this that these those his her its their")

  /// Nouns for people who may speak without a name.
  static let people: KeySet = SentenceTables.keys(
    """
    official officials source sources person people diplomat diplomats insider insiders analyst analysts expert experts observer
    observers spokesman spokeswoman spokesperson spokespeople executive executives employee employees lawyer lawyers trader traders
    economist economists researcher researchers scientist scientists engineer engineers investigator investigators prosecutor
    prosecutors officer officers adviser advisers advisor advisors aide aides minister ministers lawmaker lawmakers senator senators
    witness witnesses resident residents critic critics banker bankers broker brokers dealer dealers investor investors manager managers
    author authors journalist journalists reporter reporters activist activists commander commanders general negotiator negotiators
    representative representatives staffer staffers worker workers user users customer customers member members leader leaders
    """)

  /// Papers and organisations that speak: lower-case heads of a claimant that are nobody in person.
  static let bodies: KeySet = SentenceTables.keys(
    """
    report reports study studies survey surveys data figures statement paper filing analysis research document documents poll
    newspaper magazine agency ministry government department company firm bank group bureau office commission committee court council
    institute university regulator police military army navy embassy authorities authority administration union association organisation
    organization manufacturer carmaker maker retailer operator exchange watchdog daily statistics records release prospectus court
    lawsuit complaint indictment letter article website statistics investigators parliament party coalition team
    """)

  /// Days and months, which trail a claimant: "the ministry on Friday said".
  static let days = SentenceTables.keys(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday late early last week
    month year morning afternoon evening night this
    """)

  /// Adjectives before people without a name.
  static let ranks = people.union(
    SentenceTables.keys(
      """
      senior former local government military company industry top high anonymous unnamed unidentified western eastern northern southern
      current veteran independent security defence defense intelligence law health human market financial political foreign official
      """))
}
