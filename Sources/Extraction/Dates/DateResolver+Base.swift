extension DateResolver {
  /// A rule with what it matched.
  struct Request {
    let rule: DateGrammar.Rule
    let captures: ArraySlice<DateCapture>
    let tokens: Range<Int>
    /// The expression it is part of.
    let whole: Range<Int>
    var borrowedYear: Int?

    /// The value of the first capture of a class, of those that are not inside BASE.
    func value(_ symbol: DateSymbol) -> Int? { captures.first { $0.symbol == symbol }?.value }

    func has(_ symbol: DateSymbol) -> Bool { captures.contains { $0.symbol == symbol } }
  }

  /// Expressions that stand alone.
  func readBase(_ request: Request) -> DateReading? {
    switch request.rule.meaning {
    case .date: return date(request)
    case .monthday: return weekdayOfMonth(request)
    case .quarter: return quarter(request)
    case .weekday:
      guard let weekday = request.value(.weekday) else { return nil }
      let before = request.whole.lowerBound - 1
      let isAhead = scanner.isLiteral(before, "until") || scanner.isLiteral(before, "till")
      let day = context.day(ofWeekday: weekday, tense: isAhead ? .future : tense(request.whole))
      return day.map { DateReading(CalendarPeriod(.day, $0)) } ?? DateReading(.date, "XXXX-WXX-\(weekday)")
    case .month:
      guard let month = request.value(.month) else { return nil }
      guard let year = request.borrowedYear ?? year(ofMonth: month, day: 0, request.whole) else {
        return DateReading(.date, "XXXX-\(Digits.padded(month, 2))")
      }
      return DateReading(CalendarPeriod(month: month, of: year))
    case .season:
      guard let season = request.value(.season) else { return nil }
      guard let year = request.borrowedYear ?? self.year(ofMonth: min(season * 3, 11), day: 0, request.whole) else {
        return DateReading(.date, "XXXX-\(DateWords.seasons[season])")
      }
      return DateReading(self.season(season, of: year))
    case .year: return request.value(.year).map { DateReading(CalendarPeriod(year: $0)) }
    case .short:
      guard let short = request.value(.apostrophed) else { return nil }
      return DateReading(CalendarPeriod(year: fullYear(short)))
    case .era: return era(request)
    case .bcyear: return request.value(.number).map { DateReading(CalendarPeriod(year: 1 - $0)) }
    case .decade:
      guard let year = request.value(.decade) ?? request.value(.tens) else { return nil }
      guard request.value(.era) == 1 else { return DateReading(CalendarPeriod(.decade, CalendarDate(clamping: year))) }
      return DateReading(CalendarPeriod(.decade, CalendarDate(clamping: 1 - year)))
    case .century:
      guard let number = request.value(.ordinal), number > 0, number <= 99 else { return nil }
      let isBefore = request.value(.era) == 1
      return DateReading(
        CalendarPeriod(.century, CalendarDate(clamping: isBefore ? 1 - (number - 1) * 100 - 1 : (number - 1) * 100 + 1))
      )
    case .holiday: return holiday(request)
    case .relative: return relative(request)
    case .weekof:
      guard let weekday = request.value(.weekday), let today = context.today else { return nil }
      let offset = request.has(.last) ? -1 : request.has(.next) ? 1 : 0
      return DateReading(
        CalendarPeriod(.day, CalendarPeriod(.week, today).shifted(by: offset).start.adding(days: weekday - 1)))
    case .that: return that(request)
    case .around:
      guard let anchor = context.anchor, let sign = Int(request.rule.argument) else { return nil }
      guard let unit = request.value(.unit) else { return DateReading(CalendarPeriod(.day, anchor.adding(days: sign))) }
      return period(of: unit, anchor).map { DateReading($0.shifted(by: sign)) }
    case .day:
      guard let today = context.today, let days = Int(request.rule.argument) else {
        return DateReading(.date, "PRESENT_REF")
      }
      return DateReading(CalendarPeriod(.day, today.adding(days: days)))
    case .night:
      guard let today = context.today, let days = Int(request.rule.argument) else {
        return DateReading(.time, "XXXX-XX-XXTNI")
      }
      return DateReading(CalendarPeriod(.day, today.adding(days: days)), time: "TNI")
    case .unit:
      guard let unit = request.value(.unit), let reference = context.isNarrative ? context.anchor : context.today else {
        return nil
      }
      guard let period = period(of: unit, reference) else { return nil }
      return DateReading(spokenOf(period, request) ?? period)
    case .weekend:
      return context.today.map { DateReading(CalendarPeriod(.weekend, $0)) }
    default: return nil
    }
  }

  /// "In March exports rose. Imports fell in the month.": the month that was named, when it is over.
  private func spokenOf(_ period: CalendarPeriod, _ request: Request) -> CalendarPeriod? {
    guard request.whole == request.tokens, !context.isNarrative, let named = context.named[period.unit],
      named.period.end < period.start,
      let sentence = text.sentence(at: Int(text.tokens[request.tokens.lowerBound].start)),
      sentence - named.sentence <= 6
    else { return nil }
    return named.period
  }

  private func date(_ request: Request) -> DateReading? {
    if let numeric = request.value(.numeric) ?? request.value(.compact) {
      let (year, month, day) = (numeric / 10000, numeric / 100 % 100, numeric % 100)
      if day == 0 { return DateReading(CalendarPeriod(month: month, of: year)) }
      return CalendarDate(year: year, month: month, day: day).map { DateReading(CalendarPeriod(.day, $0)) }
    }
    let written =
      request.value(.year) ?? request.value(.short) ?? request.value(.fiscal)
      ?? request.value(.apostrophed).map(fullYear)
    if let season = request.value(.season) { return written.map { DateReading(self.season(season, of: $0)) } }
    if request.has(.quarter) || request.has(.half) { return quarter(request) }
    guard let month = request.value(.month) else {
      guard let written else { return request.has(.weekday) ? weekdayOfMonth(request) : nil }
      guard let ordinal = request.value(.ordinal) else { return DateReading(CalendarPeriod(year: written)) }
      return ordinalPart(ordinal, of: written, request)
    }
    guard let day = request.value(.day) else {
      return (written ?? year(ofMonth: month, day: 0, request.whole)).map {
        DateReading(CalendarPeriod(month: month, of: $0))
      }
    }
    guard let year = written ?? request.borrowedYear ?? year(ofMonth: month, day: day, request.whole) else {
      return DateReading(.date, "XXXX-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))")
    }
    if let date = CalendarDate(year: year, month: month, day: day) { return DateReading(CalendarPeriod(.day, date)) }
    // 29 February without its year is of the leap year nearest.
    guard written == nil, let leap = [year + 1, year - 1, year + 2, year - 2].first(where: CalendarDate.isLeap) else {
      return nil
    }
    return CalendarDate(year: leap, month: month, day: day).map { DateReading(CalendarPeriod(.day, $0)) }
  }

  /// "the third month of 2021", "the first half of 2023", "the fourth quarter of 2023"
  private func ordinalPart(_ ordinal: Int, of year: Int, _ request: Request) -> DateReading? {
    for index in request.tokens {
      if scanner.isLiteral(index, "quarter"), (1...4).contains(ordinal) {
        return DateReading(CalendarPeriod(.quarter, CalendarDate(clamping: year, ordinal * 3)))
      }
      if scanner.isLiteral(index, "half"), (1...2).contains(ordinal) {
        return DateReading(CalendarPeriod(.half, CalendarDate(clamping: year, ordinal * 6)))
      }
      if scanner.isLiteral(index, "month"), (1...12).contains(ordinal) {
        return DateReading(CalendarPeriod(month: ordinal, of: year))
      }
    }
    return nil
  }

  private func quarter(_ request: Request) -> DateReading? {
    let ordinal = request.value(.ordinal)
    let isHalf = request.has(.half) || request.tokens.contains { scanner.isLiteral($0, "half") }
    guard let number = request.value(.quarter) ?? request.value(.half) ?? ordinal else { return nil }
    guard number >= 1, number <= (isHalf ? 2 : 4) else { return nil }
    let month = isHalf ? number * 6 : number * 3
    let written = request.value(.year) ?? request.borrowedYear
    guard let year = written ?? year(ofMonth: month, day: 0, request.whole) else { return nil }
    return DateReading(CalendarPeriod(isHalf ? .half : .quarter, CalendarDate(clamping: year, month)))
  }

  /// "Monday 21", "Friday the 13th": the nearest such day of the reference's month or the next.
  private func weekdayOfMonth(_ request: Request) -> DateReading? {
    guard let day = request.value(.day), let weekday = request.value(.weekday), let today = context.today else {
      return nil
    }
    for months in [0, 1, -1, 2, -2] {
      let month = CalendarDate(clamping: today.year, today.month).adding(months: months)
      if let date = CalendarDate(year: month.year, month: month.month, day: day), date.weekday == weekday {
        return DateReading(CalendarPeriod(.day, date))
      }
    }
    return CalendarDate(year: today.year, month: today.month, day: day).map { DateReading(CalendarPeriod(.day, $0)) }
  }

  private func era(_ request: Request) -> DateReading? {
    guard let number = request.value(.number), number > 0 else { return nil }
    let isBefore = request.value(.era) == 1
    let year = isBefore ? 1 - number : number
    if let season = request.value(.season) { return DateReading(self.season(season, of: year)) }
    if let month = request.value(.month) { return DateReading(CalendarPeriod(month: month, of: year)) }
    var reading = DateReading(CalendarPeriod(year: year))
    reading.isApproximate =
      scanner.isLiteral(request.tokens.lowerBound, "ca") || scanner.isLiteral(request.tokens.lowerBound, "c")
      || scanner.isLiteral(request.tokens.lowerBound, "circa")
    return reading
  }

  private func holiday(_ request: Request) -> DateReading? {
    guard let number = request.value(.holiday), let today = context.isNarrative ? context.anchor : context.today else {
      guard let number = request.value(.holiday), let year = request.value(.year) else { return nil }
      return DateHolidays.date(scanner.grammar.holidayRules[number], in: year).map {
        DateReading(CalendarPeriod(.day, $0))
      }
    }
    let rule = scanner.grammar.holidayRules[number]
    var year = request.value(.year) ?? today.year
    if !request.has(.year) {
      if request.has(.last) {
        year -= 1
      } else if request.has(.next) {
        year += 1
      } else if !request.has(.this),
        let here = DateHolidays.date(rule, in: year)
      {
        year = self.year(ofMonth: here.month, day: here.day, request.whole) ?? year
      }
    }
    return DateHolidays.date(rule, in: year).map { DateReading(CalendarPeriod(.day, $0)) }
  }

  func season(_ season: Int, of year: Int) -> CalendarPeriod {
    CalendarPeriod(.season, CalendarDate(clamping: year, season * 3))
  }

  /// Two figures in the century that the text is in.
  private func fullYear(_ short: Int) -> Int {
    let near = context.isNarrative ? context.anchor?.year ?? 2000 : (context.today?.year ?? 2020)
    let base = near - near % 100 + short
    let candidates = [base - 100, base, base + 100]
    return candidates.min { abs($0 - near) < abs($1 - near) } ?? base
  }

  /// The period of a unit of ``DateWords`` that holds the date.
  func period(of unit: Int, _ date: CalendarDate) -> CalendarPeriod? {
    let units: [CalendarPeriod.Unit?] = [
      nil, .day, .week, .month, .year, .decade, .century, .quarter, .weekend, .week, nil, nil, nil, nil, .half,
    ]
    guard units.indices.contains(unit), let unit = units[unit] else { return nil }
    return CalendarPeriod(unit, date)
  }
}
