/// Whether the word for a people stands for its language: "in Italian", "translated from Chinese", "speaks Russian".
package enum LanguageName {
  static func isMeant(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    guard range.count == 1, range.lowerBound > 0, PlaceNames.entry(tokens[range])?.isDemonym == true else {
      return false
    }
    let before = tokens[range.lowerBound - 1]
    guard before.kind == .word, !before.shape.contains(.opensParagraph) else { return false }
    if range.upperBound < tokens.count {
      let next = tokens[range.upperBound]
      // "In Italian waters", "in Chinese and Russian markets" speak of the people.
      if next.kind == .possessive { return false }
      if next.kind == .word, !ends.contains(next.key) { return false }
    }
    if speaking.contains(before.key) { return true }
    guard prepositions.contains(before.key) else { return false }
    return before.key == NameWords.in || range.lowerBound > 1 && turning.contains(tokens[range.lowerBound - 2].key)
  }

  /// - Parameter range: bytes of the text.
  package static func isMeant(at range: Range<Int>, in text: Text) -> Bool {
    let index = text.token(at: range.lowerBound)
    guard index < text.tokens.count, text.tokens[index].range == range else { return false }
    return isMeant(index..<index + 1, in: text.tokens)
  }

  private static let speaking = SentenceTables.keys(
    "speak speaks spoke spoken speaking fluent broken learn learns learned learnt teach teaches taught")
  private static let prepositions = SentenceTables.keys("in into from to")
  private static let turning = SentenceTables.keys(
    "translated translate translates translating translation translations rendered subtitled dubbed")
  /// Words that may follow where no noun is described.
  private static let ends = SentenceTables.keys(
    "by on at from to with for as that when while which who after before during but is are was were has have had said says only instead"
  )
}
