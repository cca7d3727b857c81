/// Whether a word that is a known family name stands for its bearer where it stands.
package enum SurnameSetting {
  /// A plain word that opens a sentence and is written small elsewhere: "Jobs" is no Steve Jobs in "Jobs were lost".
  package static func isPlainWord(_ index: Int, in text: Text) -> Bool {
    let token = text.tokens[index]
    guard token.shape.contains(.opensSentence), WordClass.of(token.key).contains(.common) else { return false }
    return text.tokens.contains { $0.key == token.key && !$0.isCapitalised }
  }

  /// The name of somebody else that the word belongs to: "Hunter Biden", "Biden Foundation".
  package static func longerName(around index: Int, in text: Text) -> Range<Int>? {
    let token = text.tokens[index]
    if index > 0, token.shape.contains(.spaced), !token.shape.contains(.opensSentence) {
      let before = text.tokens[index - 1]
      if before.kind == .word, before.isCapitalised, isGivenName(index - 1, in: text) {
        return Int(before.start)..<Int(token.end)
      }
    }
    return LongerName.end(behind: token.range, in: text).map { Int(token.start)..<$0 }
  }

  /// A known given name, or within a sentence any capitalised word that is no title, people, party, verb or date.
  private static func isGivenName(_ index: Int, in text: Text) -> Bool {
    let token = text.tokens[index]
    let known = WordClass.of(token.key)
    let other: WordClass = [.honorific, .titlePart, .calendar, .grammar, .role]
    guard known.isDisjoint(with: other) else { return false }
    if known.contains(.given) { return true }
    return known.isDisjoint(with: [.common, .opensPlace, .saying]) && !token.shape.contains(.opensSentence)
      && !token.shape.contains(.allCapitals) && !LongerName.isTitled(index, in: text)
  }
}
