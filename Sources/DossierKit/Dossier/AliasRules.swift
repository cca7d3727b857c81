import Extraction

/// What can be no name or alias: it would link half of every text.
enum AliasRules {
  /// What is wrong with it, as the subject of a sentence; nil for one that can be used.
  ///
  /// - Parameter word: what it is called: "alias" or "name".
  static func fault(of name: String, called word: String) -> String? {
    let text = name.trimmed
    if text.isEmpty { return "an empty \(word)" }
    if text.utf8.count > Gazetteer.longestName { return "\(article(word)) \(word) of \(text.utf8.count) bytes" }
    let shown = "the \(word) ‘\(text.onOneLine)’,"
    if stopWords.contains(text.lowercased()) { return "\(shown) a word of every text," }
    if text.unicodeScalars.count == 1, text.utf8.count == 1 { return "\(shown) a single character," }
    if !text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
      return "\(shown) without a letter or a digit,"
    }
    return nil
  }

  /// Whether it is written as a regular expression, of which nothing counts but its letters.
  static func isPattern(_ name: String) -> Bool {
    // Hardly any name has one of these marks.
    guard name.utf8.contains(where: isMark) else { return false }
    return patternMarks.contains { name.contains($0) } || name.hasPrefix("^")
      || name.hasPrefix("/") && name.hasSuffix("/")
  }

  /// Whether a word without its company form says nothing: "New" of "New Co., Ltd".
  static func isPlainWord(_ name: String) -> Bool {
    fault(of: name, called: "") != nil || !name.contains(" ") && CommonWords.contains(name)
  }

  private static func article(_ word: String) -> String { word == "alias" ? "an" : "a" }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    // ( ) * + / [ \ ] ^
    case 0x28...0x2B, 0x2F, 0x5B...0x5E: true
    default: false
    }
  }

  private static let patternMarks = [".*", ".+", "\\b", "\\w", "\\s", "\\d", "[a-z", "[A-Z", "(?", "]+", "]*", ")?"]

  private static let stopWords: Set<String> = Set(
    """
    a an the and or but of in on at by for from to with as is are was were be been have has had he she it they we you i this that
    these those his her its their our my your not no yes all any some one two new said will would can could may must
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
