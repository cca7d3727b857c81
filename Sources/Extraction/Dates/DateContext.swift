/// What a date expression leans on: the day of publication, the dates before it, and the tense of its sentence.
struct DateContext {
  enum Tense { case past, future, unknown }

  let published: CalendarDate?
  /// Most of the years it writes lie well before its publication: a history, whose dates lean on each other.
  let isNarrative: Bool
  /// The last date read.
  var last: CalendarPeriod?
  /// Where the story stands: the last date but for asides and leaps that nothing follows.
  private(set) var story: CalendarPeriod?
  private var leap: Int?
  /// The last that wrote its year, and the sentence it stood in.
  var explicit: (period: CalendarPeriod, sentence: Int)?

  /// The last month and the last quarter told, and the sentence each stood in.
  var named: [CalendarPeriod.Unit: (period: CalendarPeriod, sentence: Int)] = [:]

  /// - Parameters:
  ///   - years: every year that is written.
  ///   - deictics: how often it says "today", "on Friday" or "last week", which news does and histories do not.
  init(published: CalendarDate?, years: [Int], deictics: Int = 0) {
    self.published = published
    if let published {
      let old = years.count { $0 < published.year - 1 }
      isNarrative = years.count >= 3 && old * 10 >= years.count * 6 && deictics * 3 < years.count
    } else {
      isNarrative = true
    }
  }

  mutating func remember(_ period: CalendarPeriod, isAside: Bool) {
    last = period
    guard let story else {
      story = period
      return
    }
    guard !isAside else { return }
    let year = period.start.year
    let isFar = abs(year - story.start.year) > (period.unit >= .year ? 12 : 40)
    guard isFar, leap.map({ abs($0 - year) > 2 }) ?? true else {
      self.story = period
      leap = nil
      return
    }
    leap = year
  }

  /// The day that "today" means.
  var today: CalendarDate? { published ?? last?.start }

  /// The day that "the next day" counts from.
  var anchor: CalendarDate? { last?.start ?? published }

  /// The year of a day or month without one.
  ///
  /// - Parameter isOfSaying: "it said on December 6": of the report's own time, whatever year the sentence tells of.
  func year(ofMonth month: Int, day: Int, tense: Tense, sentence: Int, isOfSaying: Bool = false) -> Int? {
    if isNarrative, let story { return Self.year(ofMonth: month, after: story) }
    guard let published else { return last?.start.year }
    if let explicit, !isOfSaying, explicit.sentence == sentence, explicit.period.unit <= .month,
      explicit.period.start.year < published.year,
      tense != .future
    {
      return Self.year(ofMonth: month, after: explicit.period)
    }
    // "On March 9, 2023, it lost 40 billion and expected to lose more on March 10": planned on a day long past.
    if tense == .future, day > 0, !isOfSaying, let explicit, explicit.sentence == sentence,
      explicit.period.unit == .day,
      explicit.period.start.dayNumber < published.dayNumber,
      let date = CalendarDate(year: explicit.period.start.year, month: month, day: day),
      (0...31).contains(date.dayNumber - explicit.period.start.dayNumber)
    {
      return date.year
    }
    // "In September 2019. … On September 11": the day of the month just told.
    if day > 0, tense != .future, let explicit, (1...2).contains(sentence - explicit.sentence),
      explicit.period.unit <= .month, explicit.period.start.month == month, explicit.period.start.year < published.year
    {
      return explicit.period.start.year
    }
    let own = (published.month, day == 0 ? 0 : published.day)
    let isLater = (month, day) > own
    switch tense {
    case .past:
      // A day soon to come is not one of a year ago: that would have been written with its year.
      if day > 0, isLater, let date = CalendarDate(year: published.year, month: month, day: day),
        date.dayNumber - published.dayNumber < 60
      {
        return published.year
      }
      return isLater ? published.year - 1 : published.year
    case .future: return (month, day) < own ? published.year + 1 : published.year
    case .unknown:
      let distance = month - published.month
      return distance > 6 ? published.year - 1 : distance < -6 ? published.year + 1 : published.year
    }
  }

  /// A history moves forward: January behind a December is of the next year.
  private static func year(ofMonth month: Int, after last: CalendarPeriod) -> Int {
    let year = last.start.year
    guard last.unit <= .season else { return year }
    if month < last.start.month - 7 { return year + 1 }
    if month > last.start.month + 9 { return year - 1 }
    return year
  }

  /// The day of a weekday alone.
  func day(ofWeekday weekday: Int, tense: Tense) -> CalendarDate? {
    let reference =
      isNarrative ? last.flatMap { $0.unit == .day ? $0.start : nil } ?? published : published ?? last?.start
    guard let reference else { return nil }
    let back = (reference.weekday - weekday + 7) % 7
    return tense == .future ? reference.adding(days: (7 - back) % 7) : reference.adding(days: -back)
  }
}

extension DateContext {
  /// The tense of the verb nearest to the token; verbs before it count for more.
  static func tense(around tokens: Range<Int>, in text: Text) -> Tense {
    guard let first = text.tokens.indices.contains(tokens.lowerBound) ? tokens.lowerBound : nil,
      let index = text.sentence(at: Int(text.tokens[first].start))
    else { return .unknown }
    let sentence = text.sentences[index].tokens
    // "since reaching a record on July 11"
    if text.tokens[max(sentence.lowerBound, first - 10)..<first].contains(where: { $0.key == DateWords.since }) {
      return .past
    }
    var best = (distance: Int.max, tense: Tense.unknown)
    func look(_ at: Int, _ distance: Int) {
      guard distance < best.distance, text.tokens[at].kind == .word else { return }
      if DateWords.future.contains(text.tokens[at].key) {
        best = (distance, .future)
      } else if DateWords.past.contains(text.tokens[at].key)
        || endsInEd(text.tokens[at], text.utf8) && !(at > 0 && text.tokens[at - 1].key == be)
      {
        best = (distance, .past)
      }
    }
    for at in stride(from: tokens.lowerBound - 1, through: max(sentence.lowerBound, tokens.lowerBound - 40), by: -1) {
      look(at, tokens.lowerBound - at)
    }
    var at = tokens.upperBound
    while at < min(sentence.upperBound, tokens.upperBound + 20) {
      look(at, 2 * (at - tokens.upperBound + 1))
      at += 1
    }
    if best.tense == .unknown, isPlanned(tokens, in: text, from: sentence.lowerBound) { return .future }
    return best.tense
  }

  /// "Mayor to resign on Friday": headlines write what will be with "to" and no other verb.
  private static func isPlanned(_ tokens: Range<Int>, in text: Text, from start: Int) -> Bool {
    for at in stride(from: tokens.lowerBound - 2, through: max(start + 1, tokens.lowerBound - 8), by: -1)
    where text.tokens[at].key == NameWords.to {
      let verb = text.tokens[at + 1]
      return text.tokens[at - 1].isCapitalised && verb.kind == .word && !verb.isCapitalised
        && !NameWords.articles.contains(verb.key)
        && !text.tokens[start..<at].contains { VerbTables.auxiliaries.contains($0.key) }
    }
    return false
  }

  /// "will be launched" is no past.
  private static let be = Token.key("be")

  private static func endsInEd(_ token: Token, _ utf8: [UInt8]) -> Bool {
    let end = Int(token.end)
    return token.end - token.start >= 5 && !token.isCapitalised && utf8[end - 1] == 0x64 && utf8[end - 2] == 0x65
  }
}
