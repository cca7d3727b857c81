/// Cuts the endings of English words, so that "sanctions", "sanctioned" and "sanction" find each other.
///
/// The first steps of M. F. Porter, "An algorithm for suffix stripping" (1980), in short: plurals, -ed and -ing, the last
/// -e and -y. The script of the search page has the same rules; `Tests/Browser/stems.tsv` holds the two together.
enum SearchStem {
  /// - Parameter word: lower-case ASCII letters; its end is cut or changed in place.
  static func cut(_ word: inout [UInt8]) {
    guard word.count > 3 else { return }
    if word.last == s {
      if ends(word, "sses") {
        word.removeLast(2)
      } else if ends(word, "ies") {
        word.removeLast(word.count > 4 ? 2 : 1)
      } else if word[word.count - 2] != s, word[word.count - 2] != u {
        word.removeLast()
      }
    }
    if ends(word, "eed") {
      if word.count > 4 { word.removeLast() }
    } else if ends(word, "ed") {
      cutEnding(2, of: &word)
    } else if ends(word, "ing") {
      cutEnding(3, of: &word)
    }
    guard word.count > 3, let last = word.last else { return }
    if last == y, !isVowel(word[word.count - 2]) {
      word[word.count - 1] = i
    } else if last == e, word.count > 4 {
      word.removeLast()
    }
  }

  private static let (e, i, s, u, y): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0x65, 0x69, 0x73, 0x75, 0x79)
  /// Letters whose double stays: "sell", "pass", "buzz".
  private static let doubled: Set<UInt8> = Set("lsz".utf8)

  /// Takes off -ed or -ing where a word is left; "stopped" loses its second p, "dated" gets its e back and loses it
  /// again in the last step.
  private static func cutEnding(_ length: Int, of word: inout [UInt8]) {
    let rest = word.dropLast(length)
    guard rest.count > 2, rest.contains(where: isVowel), let last = rest.last else { return }
    word.removeLast(length)
    if last == word[word.count - 2], !isVowel(last), !doubled.contains(last) { word.removeLast() }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    letter == 0x61 || letter == e || letter == i || letter == 0x6F || letter == u || letter == y
  }

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard word.count > length else { return false }
    for index in 0..<length where word[word.count - length + index] != ending.utf8Start[index] { return false }
    return true
  }
}
