/// Gives each match its value, from the first to the last: later ones lean on earlier ones.
struct DateResolver {
  let scanner: DateScanner
  var context: DateContext

  var text: Text { scanner.text }

  init(_ scanner: DateScanner, matches: [DateScanner.Match], published: CalendarDate?) {
    self.scanner = scanner
    var years: [Int] = []
    var deictics = 0
    for match in matches {
      if Self.isDeictic(match, scanner) { deictics += 1 }
      for capture in match.captures {
        switch capture.symbol {
        case .year: years.append(capture.value)
        case .numeric: years.append(capture.value / 10000)
        case .era: years.append(-500)
        default: break
        }
      }
    }
    context = DateContext(published: published, years: years, deictics: deictics)
  }

  /// "today", "on Friday", "last week": words that lean on the day of writing.
  private static func isDeictic(_ match: DateScanner.Match, _ scanner: DateScanner) -> Bool {
    switch scanner.grammar.rules[match.rule].meaning {
    case .day, .night, .weekday: return true
    case .relative: return !scanner.isLiteral(match.tokens.lowerBound, "the")
    default: return false
    }
  }

  mutating func expressions(of matches: [DateScanner.Match]) -> [DateExpression] {
    var result: [DateExpression] = []
    result.reserveCapacity(matches.count)
    for (index, match) in matches.enumerated() {
      let rule = scanner.grammar.rules[match.rule]
      switch rule.meaning {
      case .days: result += days(match)
      case .years: result += years(match)
      case .eras: result += eras(match)
      default:
        let borrowed = borrowedYear(match, before: matches, index)
        let request = Request(
          rule: rule, captures: match.captures[...], tokens: match.tokens, whole: match.tokens, borrowedYear: borrowed)
        guard let reading = read(request) else { continue }
        // "a year earlier" looks aside: the next one counts from the same date.
        let isAside = rule.meaning == .later && rule.argument == "-1" && !context.isNarrative
        if !isAside { remember(reading, match) }
        result.append(reading.expression(range(visible(match, rule))))
      }
    }
    return result
  }

  func range(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  /// Prepositions help to read an expression but are no part of it.
  private func visible(_ match: DateScanner.Match, _ rule: DateGrammar.Rule) -> Range<Int> {
    let first = match.tokens.lowerBound
    let isPreposition =
      scanner.isLiteral(first, "in") || scanner.isLiteral(first, "within") || scanner.isLiteral(first, "at")
    guard isPreposition, match.tokens.count > 1, rule.meaning != .length else { return match.tokens }
    return first + 1..<match.tokens.upperBound
  }

  private mutating func remember(_ reading: DateReading, _ match: DateScanner.Match) {
    guard let period = reading.period, reading.kind == .date || reading.kind == .time else { return }
    let isAside = scanner.isLiteral(match.tokens.lowerBound - 1, "(") && period.unit >= .year
    context.remember(period, isAside: isAside)
    if period.unit == .month || period.unit == .quarter,
      let sentence = text.sentence(at: Int(text.tokens[match.tokens.lowerBound].start))
    {
      context.named[period.unit] = (period, sentence)
    }
    let hasYear = match.captures.contains { $0.symbol == .year || $0.symbol == .short || $0.symbol == .numeric }
    if hasYear, let sentence = text.sentence(at: Int(text.tokens[match.tokens.lowerBound].start)) {
      context.explicit = (period, sentence)
    }
  }

  /// In "January to March 2023" and "between 2 May and 4 June 1982" the first takes the year of the second.
  private func borrowedYear(_ match: DateScanner.Match, before matches: [DateScanner.Match], _ index: Int) -> Int? {
    guard index + 1 < matches.count,
      match.captures.contains(where: { $0.symbol == .month || $0.symbol == .quarter || $0.symbol == .season }),
      !match.captures.contains(where: { $0.symbol == .year })
    else { return nil }
    let next = matches[index + 1]
    guard next.tokens.lowerBound == match.tokens.upperBound + 1,
      let year = next.captures.first(where: { $0.symbol == .year }),
      next.captures.contains(where: { $0.symbol == .month })
    else { return nil }
    let between = match.tokens.upperBound
    let joins =
      scanner.isDash(between) || scanner.isLiteral(between, "to") || scanner.isLiteral(between, "and")
      || scanner.isLiteral(between, "until") || scanner.isLiteral(between, "through")
      || scanner.isLiteral(between, "or")
    return joins ? year.value : nil
  }

  /// "2–4 April 2024", "April 2 and 4": two days that share month and year.
  private mutating func days(_ match: DateScanner.Match) -> [DateExpression] {
    let days = match.captures.filter { $0.symbol == .day }
    guard days.count == 2, let month = match.captures.first(where: { $0.symbol == .month }) else { return [] }
    let year =
      match.captures.first { $0.symbol == .year }?.value
      ?? self.year(ofMonth: month.value, day: days[0].value, match.tokens)
    guard let year, let first = CalendarDate(year: year, month: month.value, day: days[0].value),
      let second = CalendarDate(year: year, month: month.value, day: days[1].value)
    else { return [] }
    let isMonthFirst = month.tokens.lowerBound < days[0].tokens.lowerBound
    let head = (isMonthFirst ? month.tokens.lowerBound : match.tokens.lowerBound)..<days[0].tokens.upperBound
    let tail = days[1].tokens.lowerBound..<match.tokens.upperBound
    let joint = days[0].tokens.upperBound
    let isSpan =
      !scanner.isLiteral(joint, "or")
      && (!scanner.isLiteral(joint, "and") || scanner.isLiteral(match.tokens.lowerBound - 1, "between"))
    let interval = isSpan ? EDTF(from: EDTF(first), to: EDTF(second)) : nil
    var result: [DateExpression] = []
    for (date, tokens) in [(first, head), (second, tail)] {
      let reading = DateReading(CalendarPeriod(.day, date))
      remember(reading, match)
      let plain = reading.expression(range(tokens))
      result.append(
        DateExpression(range: plain.range, kind: .date, value: plain.value, edtf: plain.edtf, interval: interval))
    }
    return result
  }

  /// "1939–45".
  private mutating func years(_ match: DateScanner.Match) -> [DateExpression] {
    guard match.captures.count == 2 else { return [] }
    let first = match.captures[0].value
    let second = first - first % 100 + match.captures[1].value % 100
    let readings = [DateReading(CalendarPeriod(year: first)), DateReading(CalendarPeriod(year: second))]
    let interval = EDTF(from: CalendarPeriod(year: first).edtf, to: CalendarPeriod(year: second).edtf)
    remember(readings[1], match)
    return zip(readings, match.captures).map { reading, capture in
      let plain = reading.expression(range(capture.tokens))
      return DateExpression(range: plain.range, kind: .date, value: plain.value, edtf: plain.edtf, interval: interval)
    }
  }

  /// "499–493 BC".
  private mutating func eras(_ match: DateScanner.Match) -> [DateExpression] {
    guard match.captures.count == 3 else { return [] }
    let isBefore = match.captures[2].value == 1
    let periods = match.captures[0...1].map { CalendarPeriod(year: isBefore ? 1 - $0.value : $0.value) }
    let interval = EDTF(from: periods[0].edtf, to: periods[1].edtf)
    let tail = match.captures[1].tokens.lowerBound..<match.tokens.upperBound
    remember(DateReading(periods[1]), match)
    return zip(periods, [match.captures[0].tokens, tail]).map { period, tokens in
      let plain = DateReading(period).expression(range(tokens))
      return DateExpression(range: plain.range, kind: .date, value: plain.value, edtf: plain.edtf, interval: interval)
    }
  }

  func tense(_ tokens: Range<Int>) -> DateContext.Tense { DateContext.tense(around: tokens, in: text) }

  func year(ofMonth month: Int, day: Int, _ tokens: Range<Int>) -> Int? {
    let sentence = text.sentence(at: Int(text.tokens[tokens.lowerBound].start)) ?? 0
    let before = text.tokens[max(text.sentences[sentence].tokens.lowerBound, tokens.lowerBound - 3)..<tokens.lowerBound]
    let isOfSaying = before.contains { SayingTables.verbs.contains($0.key) || SayingTables.reports.contains($0.key) }
    return context.year(ofMonth: month, day: day, tense: tense(tokens), sentence: sentence, isOfSaying: isOfSaying)
  }
}
