/// The place on the calendar of dates that another word or date moves. Their TIMEX3 values stay: that standard has no open intervals
/// and takes "a year earlier" for a year.
extension DateExpression {
  static func placed(_ expressions: [DateExpression], in text: Text) -> [DateExpression] {
    var result = expressions
    for index in result.indices where result[index].interval == nil && result[index].kind != .set {
      guard let edtf = result[index].edtf else { continue }
      if let open = opened(edtf, at: result[index].range.lowerBound, in: text) {
        result[index] = result[index].with(edtf: open, interval: open)
      } else if let span = ended(edtf, at: result[index].range.lowerBound, in: text) {
        result[index] = result[index].with(edtf: span, interval: span)
      } else if let months = reckoned(index, result, in: text) {
        result[index] = result[index].with(edtf: months, interval: nil)
      }
    }
    // "in the same quarter of 2023": both are that quarter.
    for index in result.indices.dropLast() where isSame(result[index + 1], in: text) {
      let gap = text.token(at: result[index + 1].range.lowerBound) - text.token(at: result[index].range.upperBound)
      guard (0...1).contains(gap), let edtf = result[index + 1].edtf, edtf.isOfMonths,
        text.tokens[text.token(at: result[index].range.lowerBound)..<text.token(at: result[index].range.upperBound)]
          .contains(where: { same.contains($0.key) })
      else { continue }
      result[index] = result[index].with(edtf: edtf, interval: edtf)
    }
    return result
  }

  private func with(edtf: EDTF, interval: EDTF?) -> DateExpression {
    DateExpression(range: range, kind: kind, value: value, edtf: edtf, interval: interval)
  }

  /// "since 2022" has no end and "until 2024" no beginning; "not until 2024" is a point in time.
  private static func opened(_ edtf: EDTF, at offset: Int, in text: Text) -> EDTF? {
    let first = text.token(at: offset)
    guard first > 0 else { return nil }
    let before = text.tokens[first - 1].key
    if before == since { return edtf.onward }
    if let onward = sinceClause(before: first, in: text) ? edtf.onward : nil { return onward }
    guard bounds.contains(before), let number = text.sentence(at: offset) else { return nil }
    let clause = text.tokens[max(text.sentences[number].tokens.lowerBound, first - 10)..<first - 1]
    return clause.contains { negations.contains($0.key) } ? nil : edtf.upward
  }

  /// "since the outbreak began in February 2022", "since reaching a record on July 11"
  private static func sinceClause(before index: Int, in text: Text) -> Bool {
    let tokens = text.tokens
    guard bindings.contains(tokens[index - 1].key), let number = text.sentence(at: Int(tokens[index].start)) else {
      return false
    }
    var at = index - 2
    var hasVerb = false
    while at >= text.sentences[number].tokens.lowerBound, index - at < 14 {
      if tokens[at].key == since { return hasVerb && !tokens[at].shape.contains(.opensSentence) }
      if tokens[at].kind == .mark, text.utf8[Int(tokens[at].start)] == 0x2C { return false }
      if VerbTables.finite.contains(tokens[at].key) || tokens[at].ends(in: "ing", text.utf8) { hasVerb = true }
      at -= 1
    }
    return false
  }

  /// "in the year to June 2023", "the three months ended March": a stretch that ends with the date.
  private static func ended(_ edtf: EDTF, at offset: Int, in text: Text) -> EDTF? {
    let tokens = text.tokens
    var at = text.token(at: offset) - 1
    if at > 2, tokens[at].key == Token.key("in") || tokens[at].key == Token.key("on") { at -= 1 }
    guard at > 1, ends.contains(tokens[at].key), edtf.precision <= .month, let last = edtf.latest,
      !edtf.isApproximate, !edtf.isUncertain
    else { return nil }
    let unit = tokens[at - 1].key
    let months: Int
    if unit == Token.key("year") {
      months = 12
    } else if unit == Token.key("half") {
      months = 6
    } else if unit == Token.key("quarter") {
      months = 3
    } else if unit == Token.key("months"), let count = count(at - 2, in: text) {
      months = count
    } else {
      return nil
    }
    guard months > 0 else { return nil }
    let end = CalendarPeriod(month: last.month, of: last.year)
    return EDTF(from: end.shifted(by: 1 - months).edtf, to: end.edtf)
  }

  /// "three", "12"
  private static func count(_ index: Int, in text: Text) -> Int? {
    let token = text.tokens[index]
    if case .small(let count)? = NumberTables.words[token.key] { return Int(count) }
    if token.key == Token.key("twelve") { return 12 }
    return token.kind == .number && token.end - token.start <= 2 ? Int(text.string(token.range)) : nil
  }

  /// "$5 billion in March 2024, up from $4 billion a year earlier", "the same period of 2023": the months of the time spoken of, in
  /// another year.
  private static func reckoned(_ index: Int, _ all: [DateExpression], in text: Text) -> EDTF? {
    guard let edtf = all[index].edtf, edtf.precision == .year, let year = edtf.earliest?.year,
      let sentence = text.sentence(at: all[index].range.lowerBound)
    else { return nil }
    let count = years(back: all[index], in: text)
    guard count != nil || isSame(all[index], in: text) else { return nil }
    for other in all[..<index].reversed() {
      guard let number = text.sentence(at: other.range.lowerBound), sentence - number <= 2 else { return nil }
      // "a year earlier" again is of the same time.
      guard let time = other.interval ?? other.edtf, other.kind != .set, years(back: other, in: text) == nil else {
        continue
      }
      if time.precision == .year { return nil }
      guard time.isOfMonths, let own = time.latest?.year else { continue }
      return time.shifted(years: count.map { -$0 } ?? year - own)
    }
    return nil
  }

  /// "a year earlier": 1, "two years before": 2.
  private static func years(back date: DateExpression, in text: Text) -> Int? {
    let first = text.token(at: date.range.lowerBound)
    let last = text.token(at: date.range.upperBound)
    guard last - first >= 2, last - first <= 3, reckonings.contains(text.tokens[last - 1].key),
      units.contains(text.tokens[last - 2].key)
    else { return nil }
    guard last - first == 3 else { return 1 }
    let count = text.tokens[first]
    if count.key == NumberReader.a || text.tokens[first].key == Token.key("the") { return 1 }
    if case .small(let number) = NumberTables.words[count.key] { return number >= 1 ? Int(number) : nil }
    return nil
  }

  /// "the same month last year", "the same period of 2023"
  private static func isSame(_ date: DateExpression, in text: Text) -> Bool {
    var at = text.token(at: date.range.lowerBound) - 1
    if at > 1, links.contains(text.tokens[at].key) { at -= 1 }
    return at > 1 && spans.contains(text.tokens[at].key) && same.contains(text.tokens[at - 1].key)
  }

  private static let bindings = SentenceTables.keys("in on of at")
  private static let ends = SentenceTables.keys("to ended ending through")
  private static let since = Token.key("since")
  private static let bounds = SentenceTables.keys("until till")
  private static let negations = SentenceTables.keys(
    "not never no won't wouldn't didn't don't doesn't cannot can't isn't n't")
  private static let reckonings = SentenceTables.keys("earlier before previously prior")
  private static let units = SentenceTables.keys("year years")
  private static let links = SentenceTables.keys("of in a the")
  private static let spans = SentenceTables.keys("period month months quarter time half stretch")
  private static let same = SentenceTables.keys("same corresponding comparable year-ago")
}
