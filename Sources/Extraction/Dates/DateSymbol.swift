/// The classes of the patterns in ``DateRules``.
enum DateSymbol: String, Sendable, CaseIterable {
  case month = "MONTH"
  /// 1 to 31, in figures, with an ending or in words.
  case day = "DAY"
  /// An ordinal up to 31.
  case dayth = "DAYTH"
  /// Four figures from 1000 to 2199, or in words.
  case year = "YEAR"
  /// Two figures.
  case short = "SHORT"
  /// Two figures behind an apostrophe.
  case apostrophed = "YY"
  case season = "SEASON"
  case weekday = "WEEKDAY"
  case weekdays = "WEEKDAYS"
  case unit = "UNIT"
  /// A number, "a", "several"; in hundredths, ``DateCapture/vague`` where none is said.
  case count = "COUNT"
  case ordinal = "ORD"
  case quarter = "QUARTER"
  case half = "HALF"
  /// "-", "/" or "." without space around it.
  case separator = "SEP"
  case edge = "EDGE"
  case number = "NUMBER"
  case era = "ERA"
  /// "1990s", "'90s"; its first year.
  case decade = "DECADE"
  case tens = "TENS"
  case holiday = "HOLIDAY"
  case last = "LAST"
  case this = "THIS"
  case next = "NEXT"
  case part = "PART"
  /// "5.30pm", "19:15"; minutes of the day.
  case clock = "CLOCK"
  case approximately = "APPROX"
  /// "2024-04-12", "12/04/2024"; year × 10000 + month × 100 + day.
  case numeric = "NUMERIC"
  /// Eight figures.
  case compact = "YYYYMMDD"
  /// "FY2023".
  case fiscal = "FISCAL"
  /// An expression of ``DateRules/base``.
  case base = "BASE"

  /// The roles of the token it can begin with, a bit each.
  var openingRoles: UInt32 {
    let roles: [DateWord.Role] =
      switch self {
      case .month: [.month]
      case .day, .dayth: [.digits, .ordinal, .cardinal]
      case .year: [.digits, .cardinal]
      case .short, .number, .numeric, .compact: [.digits]
      case .apostrophed: [.none]
      case .season: [.season]
      case .weekday: [.weekday]
      case .weekdays: [.weekdays]
      case .unit: [.unit]
      case .count: [.digits, .decimal, .cardinal, .vague, .article]
      case .ordinal: [.digits, .ordinal, .cardinal]
      case .quarter: [.quarter]
      case .half: [.half]
      case .separator: [.none]
      case .edge: [.edge]
      case .era: [.era]
      case .decade: [.digits, .none]
      case .tens: [.tens]
      case .last: [.last]
      case .this: [.this]
      case .next: [.next]
      case .part: [.part]
      case .clock: [.digits, .decimal]
      case .approximately: [.approx, .comparison]
      case .fiscal: [.fiscal]
      case .holiday, .base: DateWord.Role.allCases
      }
    return roles.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

/// What a class of a pattern has matched.
struct DateCapture: Sendable {
  static let vague = Int.min

  let symbol: DateSymbol
  var value: Int
  let tokens: Range<Int>
  /// For BASE: how many of the captures behind it are its own.
  var inner = 0
}
