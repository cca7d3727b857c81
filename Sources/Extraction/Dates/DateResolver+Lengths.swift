/// Durations and sets.
extension DateResolver {
  func length(_ request: Request) -> DateReading? {
    guard let unit = request.captures.last(where: { $0.symbol == .unit })?.value, DateWords.units.indices.contains(unit)
    else { return nil }
    let measure = DateWords.units[unit]
    let prefix = (10...12).contains(unit) ? "PT" : "P"
    if request.rule.meaning == .half {
      let halves = [1: "PT12H", 3: "P15D", 4: "P6M", 5: "P5Y", 6: "P50Y", 10: "PT30M", 11: "PT30S"]
      return halves[unit].map { DateReading(.duration, $0) }
    }
    let counts = request.captures.filter { $0.symbol == .count }
    let units = request.captures.filter { $0.symbol == .unit }
    if counts.count == 2, units.count == 2, !counts.contains(where: { $0.value == DateCapture.vague }) {
      let parts = zip(counts, units).map {
        Self.decimal($0.value * DateWords.units[$1.value].count) + DateWords.units[$1.value].letter
      }
      return DateReading(.duration, prefix + parts.joined())
    }
    guard var count = counts.first?.value ?? (request.rule.argument.isEmpty ? nil : 100) else {
      return DateReading(.duration, "\(prefix)X\(measure.letter)")
    }
    // "decades-long"
    let isPlural = counts.isEmpty && isPlural(request.captures.last { $0.symbol == .unit })
    guard count != DateCapture.vague, !isPlural else { return DateReading(.duration, "\(prefix)X\(measure.letter)") }
    if request.tokens.contains(where: { scanner.isLiteral($0, "half") }) { count += 50 }
    let kind: DateExpression.Kind = isRate(request) ? .set : .duration
    return DateReading(kind, prefix + Self.decimal(count * measure.count) + measure.letter)
  }

  /// "barrels a day", "twice a week", "$5 an hour"
  func isRate(_ request: Request) -> Bool {
    let first = request.tokens.lowerBound
    guard scanner.words[first].role == .article, request.tokens.count == 2, first > 0 else { return false }
    let before = text.tokens[first - 1]
    switch before.kind {
    case .number: return true
    case .word: return DateWords.rates.contains(before.key)
    default: return false
    }
  }

  func isPlural(_ unit: DateCapture?) -> Bool {
    guard let unit else { return false }
    return text.utf8[Int(text.tokens[unit.tokens.lowerBound].end) - 1] | 0x20 == 0x73
  }

  func each(_ request: Request) -> DateReading? {
    if let weekday = request.value(.weekday) ?? request.value(.weekdays) {
      return DateReading(.set, "XXXX-WXX-\(weekday)")
    }
    if let month = request.value(.month) { return DateReading(.set, "XXXX-\(Digits.padded(month, 2))") }
    if let season = request.value(.season) { return DateReading(.set, "XXXX-\(DateWords.seasons[season])") }
    if let part = request.value(.part) { return DateReading(.set, "XXXX-XX-XX\(Self.time(ofPart: part))") }
    guard let reading = length(request), let unit = request.value(.unit) else { return nil }
    let measure = DateWords.units[unit]
    let count = request.value(.count) ?? (request.tokens.contains { scanner.isLiteral($0, "other") } ? 200 : 100)
    guard count != DateCapture.vague else { return DateReading(.set, reading.value ?? "") }
    return DateReading(
      .set, ((10...12).contains(unit) ? "PT" : "P") + Self.decimal(count * measure.count) + measure.letter)
  }

  /// Hundredths as a decimal without zeros at its end.
  static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(Digits.padded(rest, 2))"
  }
}
