extension DateExpression {
  /// The date expressions of a text, in order and disjoint.
  ///
  /// - Parameter published: what "today" and "last week" count from.
  package static func find(in text: Text, published: CalendarDate?) -> [DateExpression] {
    var scanner = DateScanner(text)
    let matches = scanner.matches()
    guard !matches.isEmpty else { return [] }
    var resolver = DateResolver(scanner, matches: matches, published: published)
    return joined(resolver.expressions(of: matches), in: text)
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
      guard isBetween || joints.contains(joint), let interval = EDTF(from: start, to: end) else { continue }
      result[index] = DateExpression(
        range: first.range, kind: .date, value: first.value, edtf: start, interval: interval)
      result[index + 1] = DateExpression(
        range: second.range, kind: .date, value: second.value, edtf: end, interval: interval)
    }
    return result
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
