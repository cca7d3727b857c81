/// A name as the automaton holds it: folded, its case rule decided.
struct FoldedName {
  /// Stands in a key for any inflected ending of a Cyrillic word; no text folds to it.
  static let ending: UInt8 = 0x02

  private(set) var bytes: [UInt8] = []
  private(set) var pattern = CasePattern()
  /// The pattern with the first letter raised.
  private(set) var raised = CasePattern()
  private(set) var rule = CaseRule.any
  private var letters = 0
  private var longestWord = 0
  private var words = 0

  /// One scalar of the name.
  private struct Unit {
    let start: Int
    let length: Int
    let entry: Fold.Entry
  }

  /// - Returns: nil for a name without a letter or digit, or one longer than any name is.
  init?(_ name: some Sequence<UInt8>) {
    let source = FoldedName.withoutArticle(Array(name))
    guard source.count <= Gazetteer.longestName else { return nil }
    let units = source.withUnsafeBufferPointer { source in
      Fold.tables.entries.withUnsafeBufferPointer { FoldedName.units(of: source, $0) }
    }
    var index = 0
    while index < units.count {
      let run = FoldedName.wordLength(units, from: index)
      if run == 0 {
        append(units[index], of: source)
        index += 1
      } else {
        appendWord(units[index..<index + run], of: source)
        index += run
      }
    }
    guard letters > 0, bytes.count <= Gazetteer.longestName else { return nil }
    rule = decideRule()
  }

  /// A raisable name whose later capitals tell it from plain words, so that its first letter may be raised anywhere.
  var isDistinct: Bool { pattern.uppers > 0 }

  private func decideRule() -> CaseRule {
    if pattern.first == 0 { return .any }
    if pattern.first == Fold.lower { return .raisable }
    if letters <= CaseRule.shortName { return .exact }
    // A name of several words all in capitals is how registers write it, unless every word is an abbreviation.
    if pattern.isAllCapitals, words == 1 || longestWord <= CaseRule.shortName { return .exact }
    return .capitalised
  }

  /// "The" goes where two words are left without it; "the Hague" keeps it, in small letters.
  private static func withoutArticle(_ name: [UInt8]) -> [UInt8] {
    let start = name.firstIndex { $0 != 0x20 } ?? 0
    guard name.count > start + 4, name[start] | 0x20 == 0x74, name[start + 1] | 0x20 == 0x68,
      name[start + 2] | 0x20 == 0x65, name[start + 3] == 0x20
    else { return name }
    let rest = name[(start + 4)...]
    let words = rest.split { $0 <= 0x20 }
    if words.count > 1 { return Array(rest) }
    return words.isEmpty ? name : Array("the ".utf8) + rest
  }

  private static func units(
    of source: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<Fold.Entry>
  ) -> [Unit] {
    var result: [Unit] = []
    guard let entries = table.baseAddress else { return [] }
    result.reserveCapacity(source.count)
    var at = 0
    var space: Unit?
    while at < source.count {
      let entry = Fold.entry(at, in: source, entries)
      let length = Fold.length(at, in: source)
      if entry & Fold.space != 0 || entry == 0x01 {
        space = Unit(start: at, length: 1, entry: 0x20 | Fold.space)
      } else if entry & Fold.hidden == 0 {
        if let space, !result.isEmpty { result.append(space) }
        space = nil
        result.append(Unit(start: at, length: length, entry: entry))
      }
      at += length
    }
    return result
  }

  /// The number of units up to the end of the word at `index`, 0 where none stands.
  private static func wordLength(_ units: [Unit], from index: Int) -> Int {
    var end = index
    while end < units.count, units[end].entry & Fold.word != 0 { end += 1 }
    return end - index
  }

  private mutating func appendWord(_ word: ArraySlice<Unit>, of source: [UInt8]) {
    words += 1
    letters += word.count
    longestWord = max(longestWord, word.count)
    guard let stem = Inflection.stem(word.map(\.entry)) else {
      for unit in word { append(unit, of: source) }
      return
    }
    for unit in word.prefix(stem) { append(unit, of: source) }
    bytes.append(FoldedName.ending)
  }

  private mutating func append(_ unit: Unit, of source: [UInt8]) {
    if unit.entry & Fold.itself != 0 {
      bytes += source[unit.start..<unit.start + unit.length]
    } else {
      var output = unit.entry & 0xFF_FFFF
      while output != 0 {
        bytes.append(UInt8(truncatingIfNeeded: output))
        output >>= 8
      }
    }
    let isFirst = pattern.first == 0
    pattern.add(unit.entry)
    let isLower = unit.entry & Fold.lower != 0
    raised.add(isFirst && isLower ? unit.entry ^ (Fold.lower | Fold.upper) : unit.entry)
  }
}
