/// The names of one document: what all their mentions together say of each, and the short forms that stand for them.
struct NameIndex: Sendable {
  struct Entry: Sendable {
    var text: String
    var evidence: NameEvidence
    let words: Int
    /// Mentions with a capital that says something.
    var count: Int
    /// Mentions that stand for themselves, not before a noun.
    var heads: Int
    let isTableName: Bool
  }

  private(set) var entries: [Entry] = []
  private var indices: [NameKey: Int] = [:]
  /// A surname, an acronym or the first word of a company; nil where two names share it.
  private var shortForms: [NameKey: Int?] = [:]

  func isKnown(_ key: NameKey) -> Bool { indices[key] != nil }

  /// Notes a mention; answers the index of its entry.
  mutating func note(_ key: NameKey, _ piece: NamePiece, words: Int, text: String) -> Int {
    if let index = indices[key] {
      entries[index].evidence.strengthen(piece.evidence)
      entries[index].count += piece.isWeak ? 0 : 1
      entries[index].heads += piece.isModifier ? 0 : 1
      return index
    }
    entries.append(
      Entry(
        text: piece.canonical ?? text, evidence: piece.evidence, words: words, count: piece.isWeak ? 0 : 1,
        heads: piece.isModifier ? 0 : 1,
        isTableName: piece.canonical != nil))
    indices[key] = entries.count - 1
    return entries.count - 1
  }

  /// Its capital says something after all.
  mutating func confirm(_ index: Int) { entries[index].count = max(entries[index].count, 1) }

  mutating func strengthen(_ index: Int, _ evidence: NameEvidence) { entries[index].evidence.strengthen(evidence) }

  mutating func shorten(_ index: Int, to key: NameKey) {
    if let known = shortForms[key] {
      if known != index { shortForms[key] = .some(nil) }
    } else {
      shortForms[key] = index
    }
  }

  /// The entry a key stands for, by its own name or as a short form of another.
  func resolve(_ key: NameKey) -> Int? {
    let own = indices[key]
    if let own, entries[own].isTableName || entries[own].evidence.score >= Candidate.pageScore { return own }
    if let short = shortForms[key], let index = short { return index }
    return own
  }
}
