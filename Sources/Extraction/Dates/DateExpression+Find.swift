extension DateExpression {
  /// The date expressions of a text, in order and disjoint.
  ///
  /// - Parameter published: what "today" and "last week" count from.
  package static func find(in text: Text, published: CalendarDate?) -> [DateExpression] {
    var scanner = DateScanner(text)
    let matches = scanner.matches()
    guard !matches.isEmpty else { return [] }
    var resolver = DateResolver(scanner, matches: matches, published: published)
    return placed(joined(resolver.expressions(of: matches), in: text), in: text)
  }

  /// Gives the two ends of "from 2021 to 2023" and "between May and July" their interval.
  private static func joined(_ expressions: [DateExpression], in text: Text) -> [DateExpression] {
    var result = expressions
    for index in result.indices.dropLast() {
      let (first, second) = (result[index], result[index + 1])
      guard first.kind == .date, second.kind == .date, first.interval == nil, second.interval == nil,
        second.range.lowerBound - first.range.upperBound <= 9, let start = first.edtf, let end = second.edtf,
        let joint = single(first.range.upperBound..<second.range.lowerBound, in: text)
      else { continue }
      let isBetween = joint == Token.key("and") && precedes(Token.key("between"), first, in: text)
      guard isBetween || joints.contains(joint) else { continue }
      let ends = neighbouringMonths(first, second, in: text)
      let (from, to) = (ends?.from.edtf ?? start, ends?.to.edtf ?? end)
      guard let interval = EDTF(from: from, to: to) else { continue }
      result[index] = DateExpression(
        range: first.range, kind: .date, value: ends?.from.timex ?? first.value, edtf: from, interval: interval)
      result[index + 1] = DateExpression(
        range: second.range, kind: .date, value: ends?.to.timex ?? second.value, edtf: to, interval: interval)
    }
    return result
  }

  /// "between May and October": two months without a year lie less than a year apart. Where they do not, the one that was read
  /// too late is of an earlier year.
  private static func neighbouringMonths(
    _ first: DateExpression, _ second: DateExpression, in text: Text
  ) -> (from: CalendarPeriod, to: CalendarPeriod)? {
    let isBare = [first, second].allSatisfy { date in !text.utf8[date.range].contains(where: \.isDigit) }
    guard isBare, first.edtf?.precision == .month, second.edtf?.precision == .month, let from = first.edtf?.earliest,
      let to = second.edtf?.earliest
    else { return nil }
    let wraps = to.month < from.month ? 1 : 0
    let year = min(from.year, to.year - wraps)
    guard year != from.year || year + wraps != to.year else { return nil }
    return (CalendarPeriod(month: from.month, of: year), CalendarPeriod(month: to.month, of: year + wraps))
  }

  private static let joints = SentenceTables.keys("to until till through - – —")

  /// The key of the only token between two expressions.
  private static func single(_ gap: Range<Int>, in text: Text) -> UInt64? {
    let index = text.token(at: gap.lowerBound)
    guard index < text.tokens.count, Int(text.tokens[index].end) <= gap.upperBound,
      index + 1 >= text.tokens.count || Int(text.tokens[index + 1].start) >= gap.upperBound
    else { return nil }
    return text.tokens[index].key
  }

  private static func precedes(_ key: UInt64, _ expression: DateExpression, in text: Text) -> Bool {
    let index = text.token(at: expression.range.lowerBound)
    return index > 0 && text.tokens[index - 1].key == key
  }
}
