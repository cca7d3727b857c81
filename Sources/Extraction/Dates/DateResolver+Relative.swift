extension DateResolver {
  /// "last week", "this September", "next Friday", "the following day".
  func relative(_ request: Request) -> DateReading? {
    let relation = request.captures.last { $0.symbol == .last || $0.symbol == .this || $0.symbol == .next }
    let sign = relation.map { $0.symbol == .last ? -1 : $0.symbol == .next ? 1 : 0 } ?? 0
    let word = relation?.value ?? 0
    let isDefinite = scanner.isLiteral(request.tokens.lowerBound, "the")
    // "the next day", "the following day", "the previous year" count from the date told before.
    let leans =
      isDefinite && (sign > 0 || word == 3) || word == 3 && context.isNarrative || sign == 0 && context.isNarrative
    guard let reference = leans || context.isNarrative && isDefinite ? context.anchor : context.today else {
      return DateReading(.date, sign < 0 ? "PAST_REF" : sign > 0 ? "FUTURE_REF" : "PRESENT_REF")
    }
    if let unit = request.value(.unit) {
      guard let period = period(of: unit, reference) else { return nil }
      return DateReading(period.shifted(by: unit == 9 ? sign * 2 : sign))
    }
    if let weekday = request.value(.weekday) { return DateReading(self.weekday(weekday, sign, word, reference)) }
    if let month = request.value(.month), request.rule.argument == "year" {
      return DateReading(CalendarPeriod(month: month, of: reference.year + sign))
    }
    if let month = request.value(.month) {
      var year = reference.year
      if sign < 0, month >= reference.month { year -= 1 }
      if sign > 0, month <= reference.month { year += 1 }
      return DateReading(CalendarPeriod(month: month, of: year))
    }
    if let season = request.value(.season) {
      let here = self.season(season, of: reference.year)
      var year = reference.year
      if sign < 0, here.end >= reference { year -= 1 }
      if sign > 0, here.start <= reference { year += 1 }
      return DateReading(self.season(season, of: year))
    }
    if let holiday = request.value(.holiday) {
      let rule = scanner.grammar.holidayRules[holiday]
      guard let here = DateHolidays.date(rule, in: reference.year) else { return nil }
      let year =
        sign < 0 && here >= reference
        ? reference.year - 1 : sign > 0 && here <= reference ? reference.year + 1 : reference.year
      return DateHolidays.date(rule, in: year).map { DateReading(CalendarPeriod(.day, $0)) }
    }
    if let part = request.value(.part) {
      return DateReading(CalendarPeriod(.day, reference.adding(days: sign)), time: Self.time(ofPart: part))
    }
    return nil
  }

  /// "last" and "next" name the week before and after; "past" and "coming" the nearest such day.
  private func weekday(_ weekday: Int, _ sign: Int, _ word: Int, _ reference: CalendarDate) -> CalendarPeriod {
    let ofWeek = reference.adding(days: weekday - reference.weekday)
    if sign < 0, word == 2 { return CalendarPeriod(.day, ofWeek < reference ? ofWeek : ofWeek.adding(days: -7)) }
    if sign > 0, word == 2 { return CalendarPeriod(.day, ofWeek > reference ? ofWeek : ofWeek.adding(days: 7)) }
    return CalendarPeriod(.day, ofWeek.adding(days: 7 * sign))
  }

  /// "that year", "the same day", "that afternoon", "August of that year".
  func that(_ request: Request) -> DateReading? {
    guard let last = context.last ?? context.today.map({ CalendarPeriod(.day, $0) }) else { return nil }
    if let month = request.value(.month) {
      guard let day = request.value(.day) else { return DateReading(CalendarPeriod(month: month, of: last.start.year)) }
      return CalendarDate(year: last.start.year, month: month, day: day).map { DateReading(CalendarPeriod(.day, $0)) }
    }
    if let part = request.value(.part) {
      return last.unit == .day ? DateReading(CalendarPeriod(.day, last.start), time: Self.time(ofPart: part)) : nil
    }
    guard let unit = request.value(.unit), let period = period(of: unit, last.start) else { return nil }
    return period.unit >= last.unit ? DateReading(period) : DateReading(.date, "XXXX-XX-XX")
  }

  static func time(ofPart part: Int) -> String {
    DateWords.parts.indices.contains(part) ? "T" + DateWords.parts[part] : ""
  }
}
