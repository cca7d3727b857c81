/// The language of a text in Latin letters, by its small words; see ``LanguageTables``.
package enum LatinLanguage {
  /// BCP 47; nil for a text too short to tell, or one that no language of the table fits.
  package static func tag(of text: Text) -> String? {
    var counts = [Int](repeating: 0, count: tags.count)
    var words = 0
    for token in text.tokens where token.kind == .word && !token.shape.contains(.allCapitals) {
      words += 1
      if words > sample { break }
      guard let languages = table[token.key] else { continue }
      for index in tags.indices where languages & (1 << index) != 0 { counts[index] += 1 }
    }
    guard words >= fewest, let most = counts.max(), most * 100 >= words * leastShare else { return nil }
    let leaders = tags.indices.filter { counts[$0] == most }
    return leaders.count == 1 ? tags[leaders[0]] : nil
  }

  /// Whether a text is surely in another language than English, whatever its letters.
  static func isForeign(_ text: Text) -> Bool {
    if Script.language(of: text.utf8) != nil { return true }
    return tag(of: text).map { $0 != "en" } ?? false
  }

  /// Whether what is read by the rules of English may be read in a text of this language.
  package static func isEnglish(_ tag: String?) -> Bool {
    tag.map { $0.lowercased().split(separator: "-").first == "en" } ?? true
  }

  /// More words of a text are not looked at.
  private static let sample = 2_000
  private static let fewest = 30
  /// In a hundred words. News in any of them has twenty and more.
  private static let leastShare = 12

  private static let tags = LanguageTables.words.split(separator: "\n").map {
    String($0.prefix { $0 != " " })
  }

  private static let table: KeyTable<UInt32> = {
    var result: [UInt64: UInt32] = [:]
    for (index, line) in LanguageTables.words.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ").dropFirst() { result[Token.key(word), default: 0] |= 1 << index }
    }
    return KeyTable(result)
  }()
}
