import Extraction

/// The part of a person's name that stands for it later in a text.
struct Surname: Sendable {
  /// As ``Token/key``.
  let key: UInt64

  /// The last word, or the first where the name follows the Chinese, Korean or Vietnamese order; nil for a name of one word.
  init?(of name: String) {
    let words = name.split(separator: " ").filter { !PersonName.suffixes.contains($0.lowercased()) }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    let surname = PersonName.isFamilyNameFirst(words.map(String.init)) ? first : last
    guard surname.utf8.count > 1 else { return nil }
    key = Token.key(surname)
  }
}
