/// Fills the entries of ``Fold`` from ``FoldTable``, once.
struct FoldBuilder {
  private(set) var entries: [Fold.Entry] = []

  mutating func build() {
    entries = (0..<0x600).map { FoldBuilder.plain(UInt32($0)) }
    entries += (0x1E00..<0x2070).map { FoldBuilder.plain(UInt32($0)) }
    addASCII()
    addCapitals()
    addLetters(FoldTable.letters, as: 0)
    addLetters(FoldTable.cyrillic, as: Fold.cyrillic)
    for scalar in UInt32(0x400)..<0x530 { entries[Int(scalar)] |= Fold.cyrillic }
    for scalar in UInt32(0x300)..<0x370 { set(scalar, Fold.hidden | Fold.word) }
    for scalar in UInt32(0x483)..<0x488 { set(scalar, Fold.hidden | Fold.word) }
    // The final sigma.
    set(0x3C2, entries[0x3C3])
    for line in FoldTable.marks.utf8.split(separator: 0x0A) {
      let words = line.split(separator: 0x20)
      guard let mark = words.first else { continue }
      for word in words.dropFirst() { set(FoldBuilder.number(word), FoldBuilder.output(mark, 0)) }
    }
    for word in FoldTable.spaces.utf8.split(separator: 0x20) { set(FoldBuilder.number(word), 0x20 | Fold.space) }
    for word in FoldTable.invisible.utf8.split(separator: 0x20) { set(FoldBuilder.number(word), Fold.hidden) }
    // A soft hyphen stands inside a word.
    set(0xAD, Fold.hidden | Fold.word)
  }

  private mutating func addASCII() {
    for byte in UInt32(0)..<0x80 {
      switch UInt8(byte) {
      case 0x41...0x5A: set(byte, byte | 0x20 | Fold.upper | Fold.word)
      case 0x61...0x7A: set(byte, byte | Fold.lower | Fold.word)
      case 0x30...0x39: set(byte, byte | Fold.word)
      case 0x20, 0x09...0x0D: set(byte, 0x20 | Fold.space)
      // "&" reads as "and".
      case 0x26: set(byte, 0x646E61)
      // A control character equals nothing in a name.
      case 0x00...0x1F, 0x7F: set(byte, 0x01)
      default: set(byte, byte)
      }
    }
  }

  private mutating func addCapitals() {
    for line in FoldTable.capitals.utf8.split(separator: 0x0A) {
      let numbers = line.split(separator: 0x20).map(FoldBuilder.number)
      guard numbers.count == 3 else { continue }
      for capital in stride(from: numbers[0], through: numbers[1], by: numbers[2] == 1 ? 2 : 1) {
        let small = FoldBuilder.bytes(of: capital + numbers[2])
        set(capital, small | Fold.upper | Fold.word)
        set(capital + numbers[2], small | Fold.lower | Fold.word)
      }
    }
  }

  private mutating func addLetters(_ table: String, as flags: Fold.Entry) {
    for line in table.unicodeScalars.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let base = words[0].first else { continue }
      let first = entries[Int(base.value)]
      let read: Fold.Entry
      if base.isASCII {
        let folded = words[0].map { UInt8(truncatingIfNeeded: $0.value) | 0x20 }
        read = FoldBuilder.output(folded[...], first & (Fold.upper | Fold.lower | Fold.word))
      } else {
        read = first
      }
      for scalar in words[1] { set(scalar.value, read | flags) }
    }
  }

  private mutating func set(_ scalar: UInt32, _ entry: Fold.Entry) {
    if scalar < 0x600 { entries[Int(scalar)] = entry } else { entries[Int(scalar - 0x1800)] = entry }
  }

  /// A scalar that no table speaks of.
  private static func plain(_ scalar: UInt32) -> Fold.Entry {
    switch scalar {
    case 0x80..<0xAA, 0xAB..<0xB5, 0xB6..<0xBA, 0xBB..<0xC0, 0xD7, 0xF7, 0x55A...0x55F, 0x589...0x58F, 0x2000...0x2FFF:
      return bytes(of: scalar)
    default: return bytes(of: scalar) | Fold.word
    }
  }

  private static func bytes(of scalar: UInt32) -> Fold.Entry {
    if scalar < 0x80 { return scalar }
    if scalar < 0x800 { return 0xC0 | scalar >> 6 | (0x80 | scalar & 0x3F) << 8 }
    return 0xE0 | scalar >> 12 | (0x80 | scalar >> 6 & 0x3F) << 8 | (0x80 | scalar & 0x3F) << 16
  }

  private static func output(_ bytes: some Sequence<UInt8>, _ flags: Fold.Entry) -> Fold.Entry {
    bytes.reversed().reduce(0) { $0 << 8 | Fold.Entry($1) } | flags
  }

  private static func number(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(0) { $0 << 4 | UInt32($1 < 0x40 ? $1 - 0x30 : $1 - 0x37) }
  }
}
