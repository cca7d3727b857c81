extension DateResolver {
  func read(_ request: Request) -> DateReading? {
    switch request.rule.meaning {
    case .edge: return edge(request)
    case .eom:
      guard let unit = Int(request.rule.argument), let today = context.today else { return nil }
      return period(of: unit, today).map { DateReading($0) }
    case .nth: return nth(request)
    case .portion: return portion(request)

    case .part: return part(request)
    case .time: return time(request)
    case .shift: return ago(request)
    case .later: return later(request)
    case .exact: return exact(request)
    case .within: return within(request)
    case .onweekday: return onWeekday(request)
    case .span: return span(request)
    case .length, .half, .bare: return length(request)
    case .dayalone: return dayAlone(request)
    case .each: return each(request)
    case .often: return DateReading(.set, request.rule.argument)
    case .ref: return DateReading(.date, request.rule.argument)
    default: return readBase(request)
    }
  }

  /// What BASE matched.
  func base(_ request: Request) -> DateReading? {
    guard let index = request.captures.firstIndex(where: { $0.symbol == .base }) else { return nil }
    let capture = request.captures[index]
    let inner = request.captures[index + 1..<index + 1 + capture.inner]
    return readBase(
      Request(rule: scanner.grammar.rules[capture.value], captures: inner, tokens: capture.tokens, whole: request.whole)
    )
  }

  /// The captures that are not BASE's.
  func outer(_ request: Request) -> [DateCapture] {
    guard let index = request.captures.firstIndex(where: { $0.symbol == .base }) else { return Array(request.captures) }
    return Array(request.captures[..<index]) + Array(request.captures[(index + 1 + request.captures[index].inner)...])
  }

  func edge(_ request: Request) -> DateReading? {
    if let reading = base(request) { return reading }
    guard let unit = request.value(.unit), let anchor = context.isNarrative ? context.anchor : context.today else {
      return nil
    }
    return period(of: unit, anchor).map { DateReading($0) }
  }

  /// "on the 20th": of the month told last.
  func dayAlone(_ request: Request) -> DateReading? {
    guard let day = request.value(.day), let month = context.isNarrative ? context.anchor : context.today else {
      return nil
    }
    return CalendarDate(year: month.year, month: month.month, day: day).map { DateReading(CalendarPeriod(.day, $0)) }
  }

  func nth(_ request: Request) -> DateReading? {
    guard let base = base(request)?.period else { return nil }
    // "the first fall since 1977" is no day of autumn.
    if base.unit == .season, !request.tokens.contains(where: { scanner.isLiteral($0, "of") }) { return nil }
    let own = outer(request)
    let number = own.first { $0.symbol == .ordinal || $0.symbol == .day }?.value
    let unit = own.first { $0.symbol == .unit }?.value ?? 1
    guard let first = period(of: unit, base.start), first.unit < base.unit else { return nil }
    if let number {
      let period = first.shifted(by: number - 1)
      return period.start <= base.end ? DateReading(period) : nil
    }
    return period(of: unit, base.end).map { DateReading($0) }
  }

  /// "the first nine months of 2021": a length with its place on the calendar.
  private func portion(_ request: Request) -> DateReading? {
    let own = outer(request)
    guard let count = own.first(where: { $0.symbol == .count })?.value, count != DateCapture.vague,
      let unit = own.first(where: { $0.symbol == .unit })?.value, DateWords.units.indices.contains(unit),
      let base = base(request)?.period
    else { return nil }
    let measure = DateWords.units[unit]
    var reading = DateReading(.duration, "P" + Self.decimal(count * measure.count) + measure.letter)
    guard let first = period(of: unit, base.start), first.unit < base.unit, count >= 100 else { return reading }
    let start = request.rule.argument == "1" ? first : period(of: unit, base.end)?.shifted(by: 1 - count / 100) ?? first
    let end = start.shifted(by: count / 100 - 1)
    guard start.start >= base.start, end.end <= base.end else { return reading }
    reading.edtf = EDTF(from: start.edtf, to: end.edtf)
    return reading
  }

  func part(_ request: Request) -> DateReading? {
    guard let part = outer(request).last(where: { $0.symbol == .part })?.value else { return nil }
    let time = Self.time(ofPart: part)
    if request.has(.base) {
      guard let base = base(request) else { return nil }
      guard let period = base.period, period.unit == .day else { return base }
      return DateReading(period, time: time)
    }
    if request.tokens.count > 1, let last = context.last, last.unit == .day { return DateReading(last, time: time) }
    return DateReading(.time, "XXXX-XX-XX" + time)
  }

  func time(_ request: Request) -> DateReading? {
    guard let own = outer(request).first(where: { $0.symbol == .clock }) else { return nil }
    var minutes = own.value
    if let part = outer(request).first(where: { $0.symbol == .part })?.value, minutes < 720, part == 2 || part == 3 {
      minutes += 720
    }
    let time = "T\(Digits.padded(minutes / 60, 2)):\(Digits.padded(minutes % 60, 2))"
    if request.has(.base) {
      guard let period = base(request)?.period else { return nil }
      return period.unit == .day ? DateReading(period, time: time) : nil
    }
    if let last = context.last, last.unit == .day, context.isNarrative || isNear(request) {
      return DateReading(last, time: time)
    }
    guard !context.isNarrative, let today = context.today else { return DateReading(.time, "XXXX-XX-XX" + time) }
    return DateReading(CalendarPeriod(.day, today), time: time)
  }

  /// Whether a date was written in the same sentence.
  func isNear(_ request: Request) -> Bool {
    guard let explicit = context.explicit else { return false }
    return text.sentence(at: Int(text.tokens[request.tokens.lowerBound].start)) == explicit.sentence
  }
}
