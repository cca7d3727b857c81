/// Endings of Cyrillic words, as entries of ``Fold``. Tables: ``FoldEndings``.
enum Inflection {
  /// The length of the longest ending, in letters.
  static let longest = 4

  /// Endings packed by ``pack(_:onto:)``, sorted; the empty one counts too.
  private static let inflected = packed(FoldEndings.inflected).sorted()
  private static let declared = FoldEndings.declared.unicodeScalars.split(separator: " ").map { word in
    word.map { Fold.tables.entries[Int($0.value)] & 0xFF_FFFF }
  }

  /// How many letters of a declared word are its stem; nil for a word that does not inflect: not Cyrillic, an
  /// abbreviation in capitals, or too short.
  static func stem(_ word: [Fold.Entry]) -> Int? {
    guard word.count >= FoldEndings.shortestStem, word.allSatisfy({ $0 & Fold.cyrillic != 0 }) else { return nil }
    if word.count <= 5, word.allSatisfy({ $0 & Fold.upper != 0 }) { return nil }
    for ending in declared where word.count - ending.count >= FoldEndings.shortestStem {
      if word.suffix(ending.count).elementsEqual(ending, by: { $0 & 0xFF_FFFF == $1 }) {
        return word.count - ending.count
      }
    }
    return word.count
  }

  /// Whether `ending`, packed, may stand behind a stem.
  static func isEnding(_ ending: UInt32) -> Bool {
    if ending == 0 { return true }
    var low = 0
    var high = inflected.count
    while low < high {
      let middle = (low + high) / 2
      if inflected[middle] < ending { low = middle + 1 } else { high = middle }
    }
    return low < inflected.count && inflected[low] == ending
  }

  /// Adds a letter to a packed ending: one byte a letter, its place in the Cyrillic block.
  @inline(__always) static func pack(_ entry: Fold.Entry, onto ending: UInt32) -> UInt32 {
    ending << 8 | (entry & 0x1F) << 6 & 0xC0 | entry >> 8 & 0x3F
  }

  private static func packed(_ words: String) -> [UInt32] {
    words.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { word in
      word.reduce(0) { pack(Fold.tables.entries[Int($1.value)], onto: $0) }
    }
  }
}
