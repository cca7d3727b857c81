/// How a person's name is put together.
package enum PersonName {
  /// Behind a surname, and no part of it.
  package static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md", "mp", "obe"]

  private static let familyNames = SentenceTables.keys(PersonTables.familyFirst)

  private static let givenNames = SentenceTables.keys(PersonTables.given)

  /// Whether a word is a given name that the table knows.
  package static func isGivenName(_ word: String) -> Bool { givenNames.contains(Token.key(word)) }

  /// Whether a name is a person's in full, without a title: two words at least, the first no "President".
  package static func isFull(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first else { return false }
    let known = WordClass.of(Token.key(first.last == "." ? first.dropLast() : first))
    return known.contains(.given) || known.isDisjoint(with: [.honorific, .titlePart, .role])
  }

  /// Whether the family name stands first, as in Chinese, Korean and Vietnamese names: "Xi Jinping".
  package static func isFamilyNameFirst(_ words: [String]) -> Bool {
    guard words.count == 2 || words.count == 3, let first = words.first, let last = words.last else { return false }
    return familyNames.contains(Token.key(first)) && !givenNames.contains(Token.key(first))
      && !givenNames.contains(Token.key(last))
  }
}
