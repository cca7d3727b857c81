/// What the words of a measure give away about it.
enum MeasureWords {
  /// Whether the measure of a percentage names what it is a part of or a change of: a preposition or a possessive does that.
  static func namesWhole(_ measure: String) -> Bool {
    let words = measure.lowercased().split { !($0.isLetter || $0 == "'" || $0 == "’") }
    guard words.count > 1 else { return false }
    return words.contains { word in
      links.contains(String(word)) || ["'s", "’s", "s'", "s’"].contains { word.hasSuffix($0) }
    }
  }

  private static let links: Set<String> = [
    "of", "in", "among", "within", "from", "by", "to", "on", "at", "for", "with", "per", "over", "against", "than",
  ]
}
