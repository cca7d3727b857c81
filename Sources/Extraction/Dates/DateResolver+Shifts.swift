/// Expressions that step away from a date: "two years ago", "three weeks from tomorrow".
extension DateResolver {
  /// "two years ago": as fine as its unit.
  func ago(_ request: Request) -> DateReading? {
    guard let count = request.value(.count), let unit = request.value(.unit), count != DateCapture.vague else {
      return DateReading(.date, "PAST_REF")
    }
    guard let today = base(request)?.period?.start ?? context.today else { return nil }
    guard let period = period(of: unit, today) else { return DateReading(CalendarPeriod(.day, today)) }
    var reading = DateReading(period.shifted(by: -Self.whole(count, of: unit)))
    reading.isApproximate = unit > 1
    return reading
  }

  /// "two days later", "a year earlier", counted from the date told before.
  func later(_ request: Request) -> DateReading? {
    guard let sign = Int(request.rule.argument) else { return nil }
    let counts = request.captures.filter { $0.symbol == .count }
    let units = request.captures.filter { $0.symbol == .unit }
    guard counts.count == units.count, !counts.contains(where: { $0.value == DateCapture.vague }),
      let unit = units.map(\.value).min(),
      !counts.isEmpty, let first = period(of: unit, context.anchor ?? .first)
    else { return DateReading(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF") }
    let anchor: CalendarDate? =
      if let last = context.last, last.unit <= first.unit || last.unit == .day || context.isNarrative {
        last.start
      } else { context.today }
    guard var date = anchor else { return nil }
    for (count, unit) in zip(counts, units) { date = Self.shift(date, sign * count.value, unit.value) }
    let isDayByWeeks = first.unit == .week && (context.last.map { $0.unit == .day } ?? true || !context.isNarrative)
    return DateReading(isDayByWeeks ? CalendarPeriod(.day, date) : period(of: unit, date))
  }

  /// "three weeks from tomorrow", "two months after 12 May".
  func exact(_ request: Request) -> DateReading? {
    let own = outer(request)
    guard let count = own.first(where: { $0.symbol == .count })?.value,
      let unit = own.first(where: { $0.symbol == .unit })?.value,
      let sign = Int(request.rule.argument)
    else { return nil }
    guard count != DateCapture.vague else { return DateReading(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF") }
    let start = request.has(.base) ? base(request)?.period : context.today.map { CalendarPeriod(.day, $0) }
    guard let start else { return nil }
    let date = Self.shift(start.start, sign * count, unit)
    if start.unit > .day, let own = period(of: unit, date), own.unit >= start.unit {
      return DateReading(CalendarPeriod(start.unit, date))
    }
    return DateReading(CalendarPeriod(.day, date))
  }

  /// "in two weeks": a day to come, unless the sentence looks back ("for the first time in two years").
  func within(_ request: Request) -> DateReading? {
    guard let count = request.value(.count), let unit = request.value(.unit) else { return nil }
    let isLength =
      tense(request.whole) == .past || unit == 5 || unit == 6 || compares(before: request.tokens.lowerBound)
    guard !isLength, count != DateCapture.vague, unit < 10, let today = context.today else { return length(request) }
    return DateReading(CalendarPeriod(.day, Self.shift(today, count, unit)))
  }

  /// "the first time in two years", "the deepest recession in a decade"
  func compares(before index: Int) -> Bool {
    for at in max(0, index - 5)..<index {
      let token = text.tokens[at]
      if DateWords.superlatives.contains(token.key) { return true }
      if token.kind == .word, token.end - token.start > 5, text.string(token.range).hasSuffix("est") { return true }
    }
    return false
  }

  func onWeekday(_ request: Request) -> DateReading? {
    let own = outer(request)
    guard let count = own.first(where: { $0.symbol == .count })?.value,
      let unit = own.first(where: { $0.symbol == .unit })?.value,
      let weekday = own.last(where: { $0.symbol == .weekday })?.value, count != DateCapture.vague
    else { return nil }
    guard let start = request.has(.base) ? base(request)?.period?.start : context.today else { return nil }
    let date = Self.shift(start, count, unit)
    let ahead = (weekday - date.weekday + 7) % 7
    return DateReading(CalendarPeriod(.day, date.adding(days: ahead > 3 ? ahead - 7 : ahead)))
  }

  /// "the last two years", "the next six months": a length that ends or begins today.
  func span(_ request: Request) -> DateReading? {
    guard var reading = length(request) else { return nil }
    guard let count = request.value(.count), count != DateCapture.vague, let unit = request.value(.unit), unit < 10,
      let today = context.isNarrative ? context.anchor : context.today
    else { return reading }
    let sign = request.has(.last) ? -1 : 1
    let other = Self.shift(today, sign * count, unit)
    reading.edtf = EDTF(from: EDTF(min(today, other)), to: EDTF(max(today, other)))
    return reading
  }

  /// Steps of the unit's own period.
  static func whole(_ hundredths: Int, of unit: Int) -> Int {
    unit == 9 ? hundredths / 50 : hundredths / 100
  }

  static func shift(_ date: CalendarDate, _ hundredths: Int, _ unit: Int) -> CalendarDate {
    let count = min(max(hundredths, -3_000_000), 3_000_000)
    switch unit {
    case 1: return date.adding(days: count / 100)
    case 2, 8: return date.adding(days: count * 7 / 100)
    case 3: return date.adding(months: count / 100)
    case 4: return date.adding(months: count * 12 / 100)
    case 5: return date.adding(months: count * 120 / 100)
    case 6: return date.adding(months: count * 1200 / 100)
    case 7: return date.adding(months: count * 3 / 100)
    case 9: return date.adding(days: count * 14 / 100)
    case 14: return date.adding(months: count * 6 / 100)
    default: return date
    }
  }
}
