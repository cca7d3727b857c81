/// A name among the words that describe it.
extension Text {
  /// "gas producer Crescent Point Energy Corp CPG": the name without what the firm does and without the code of its share. People keep
  /// their offices.
  ///
  /// - Parameter head: the last token of the name before its first preposition.
  func bareName(_ phrase: Range<Int>, head: Int) -> Range<Int> {
    var end = phrase.upperBound
    if head == end - 1, head - 1 > phrase.lowerBound, tokens[head].shape.contains(.allCapitals),
      Self.forms.contains(tokens[head - 1].key), !Self.forms.contains(tokens[head].key)
    {
      end = head
    }
    var start = min(head, end - 1)
    while start > phrase.lowerBound, tokens[start - 1].isCapitalised || tokens[start - 1].kind != .word { start -= 1 }
    guard start > phrase.lowerBound, Self.sorts.contains(tokens[start - 1].key) else { return phrase.lowerBound..<end }
    return start..<end
  }

  /// "carrier", "bank": a common noun for a firm or another body.
  static func isSortOfFirm(_ key: UInt64) -> Bool { sorts.contains(key) || SayingTables.bodies.contains(key) }

  private static let forms = SentenceTables.keys(OrganisationTables.legalForms)
  private static let sorts = SentenceTables.keys(OrganisationTables.companyNouns).union(
    SentenceTables.keys(OrganisationTables.organisationNouns))
}
