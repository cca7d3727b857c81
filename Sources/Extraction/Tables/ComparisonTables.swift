/// Words by which a figure is set against another.
enum ComparisonTables {
  /// Behind a figure they say which way it differs.
  static let directions: KeyTable<Quantity.Change> = {
    var result: [UInt64: Quantity.Change] = [:]
    for key in SentenceTables.keys("more higher above up larger bigger greater faster longer over") {
      result[key] = .rise
    }
    for key in SentenceTables.keys("less lower below down fewer smaller under slower shorter") { result[key] = .fall }
    return KeyTable(result)
  }()

  /// Those that lead straight to what they compare with: "47 per cent above those of 2022".
  static let prepositions = SentenceTables.keys("above below over under")

  /// What a length may be above or below without lying there.
  static let standards = SentenceTables.keys(
    """
    average averages normal usual mean record records target targets minimum maximum last previous those that expectations forecast
    forecasts level levels year month
    """)

  static let than = Token.key("than")
  static let againsts = SentenceTables.keys("against versus vs")
  static let joints = SentenceTables.keys("since versus against vs")
  /// They compare only where a time stands behind them.
  static let timeJoints = SentenceTables.keys("on from over")
  static let compared = Token.key("compared")
  static let comparedJoints = SentenceTables.keys("with to")
  static let since = Token.key("since")
  static let past = Token.key("past")
  static let before = Token.key("before")

  /// What is dropped in front: "than in November", "above those of 2022".
  static let openers = SentenceTables.keys("in those that of during")

  static let times = SentenceTables.keys(
    "year month quarter week day period half season decade earlier before ago previous last prior level levels")
}
