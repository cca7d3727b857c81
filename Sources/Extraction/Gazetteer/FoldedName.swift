/// A name as the automaton holds it: folded, its case rule decided.
struct FoldedName {
  let key: Trie.Key
  let rule: CaseRule
  let pattern: CasePattern
  /// The hash of the pattern with the first letter raised.
  let raised: UInt64
  /// Begins with "the ", which it cannot spare.
  let hasArticle: Bool
  /// Was declared with an article, which the key leaves out.
  let takesArticle: Bool

  /// A raisable name whose later capitals tell it from plain words, so that its first letter may be raised anywhere.
  var isDistinct: Bool { pattern.uppers > 0 }

  /// Stands in a key for any inflected ending of a Cyrillic word; no text folds to it.
  static let ending: UInt8 = 0x02
}

/// Folds names one after the other into ``bytes``.
struct NameFolder {
  private(set) var bytes: [UInt8] = []
  private var pattern = CasePattern()
  private var raised = CasePattern()
  private var letters = 0
  private var wordLetters = 0
  private var longestWord = 0
  private var words = 0
  /// A Cyrillic word so far.
  private var stem: [Fold.Entry] = []

  /// - Returns: nil for a name without a letter or digit, or one longer than any name is.
  mutating func fold(_ name: UnsafeBufferPointer<UInt8>) -> FoldedName? {
    let start = bytes.count
    pattern = CasePattern()
    raised = CasePattern()
    (letters, wordLetters, longestWord, words) = (0, 0, 0, 0)
    let article = NameFolder.article(of: name)
    if article.isSmall { for byte in "the ".utf8 { append(Fold.tables.entries[Int(byte)]) } }
    let rest = UnsafeBufferPointer(rebasing: name[article.end...])
    if rest.count <= Gazetteer.longestName {
      Fold.tables.entries.withUnsafeBufferPointer { table in
        if let entries = table.baseAddress { read(rest, entries) }
      }
    }
    guard letters > 0, bytes.count - start <= Gazetteer.longestName else {
      bytes.removeLast(bytes.count - start)
      return nil
    }
    return FoldedName(
      key: Trie.Key(start: Int32(start), length: Int32(bytes.count - start)), rule: rule, pattern: pattern,
      raised: raised.hash, hasArticle: article.isSmall, takesArticle: article.end > 0 && !article.isSmall)
  }

  private var rule: CaseRule {
    if pattern.first == 0 { return .any }
    if pattern.first == Fold.lower { return .raisable }
    if letters <= CaseRule.shortName { return .exact }
    // A name of several words all in capitals is how registers write it, unless every word is an abbreviation.
    if pattern.isAllCapitals, words == 1 || longestWord <= CaseRule.shortName { return .exact }
    return .capitalised
  }

  /// Where a name begins behind its article. "The" goes where two words are left without it; "the Hague" keeps it, in
  /// small letters.
  private static func article(of name: UnsafeBufferPointer<UInt8>) -> (end: Int, isSmall: Bool) {
    guard name.count > 4, name[0] | 0x20 == 0x74, name[1] | 0x20 == 0x68, name[2] | 0x20 == 0x65, name[3] == 0x20 else {
      return (0, false)
    }
    let words = name[4...].split(maxSplits: 1) { $0 <= 0x20 }
    return words.isEmpty ? (0, false) : (4, words.count == 1)
  }

  private mutating func read(_ name: UnsafeBufferPointer<UInt8>, _ entries: UnsafePointer<Fold.Entry>) {
    let start = bytes.count
    var at = 0
    var isGap = false
    while at < name.count {
      let entry = Fold.entry(at, in: name, entries)
      let length = Fold.length(at, in: name)
      defer { at += length }
      if entry & Fold.space != 0 || entry == 0x01 {
        endWord()
        isGap = bytes.count > start
        continue
      }
      if entry & Fold.hidden != 0 { continue }
      if isGap {
        bytes.append(0x20)
        isGap = false
      }
      guard entry & Fold.word != 0 else {
        endWord()
        append(entry, UnsafeBufferPointer(rebasing: name[at..<at + length]))
        continue
      }
      if wordLetters == 0 { words += 1 }
      letters += 1
      wordLetters += 1
      if entry & Fold.cyrillic != 0, stem.count == wordLetters - 1 {
        stem.append(entry)
        continue
      }
      flushStem(stem.count)
      append(entry, UnsafeBufferPointer(rebasing: name[at..<at + length]))
    }
    endWord()
  }

  private mutating func endWord() {
    longestWord = max(longestWord, wordLetters)
    if wordLetters > 0, stem.count == wordLetters, let length = Inflection.stem(stem) {
      flushStem(length)
      bytes.append(FoldedName.ending)
    } else {
      flushStem(stem.count)
    }
    wordLetters = 0
  }

  private mutating func flushStem(_ length: Int) {
    if stem.isEmpty { return }
    for entry in stem.prefix(length) { append(entry) }
    stem.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ entry: Fold.Entry, _ own: UnsafeBufferPointer<UInt8>? = nil) {
    if entry & Fold.itself != 0, let own {
      bytes.append(contentsOf: own)
    } else {
      var output = entry & 0xFF_FFFF
      while output != 0 {
        bytes.append(UInt8(truncatingIfNeeded: output))
        output >>= 8
      }
    }
    let isFirstSmall = pattern.first == 0 && entry & Fold.lower != 0
    pattern.add(entry)
    raised.add(isFirstSmall ? entry ^ (Fold.lower | Fold.upper) : entry)
  }
}
