/// Tells from a few bytes of a text that no name begins there: most words of a text are passed over so.
struct StartFilter: Sendable {
  /// How a key may begin: its first three bytes, 0 where it is shorter.
  struct Start {
    let bytes: (UInt8, UInt8, UInt8)
    let rule: CaseRule
    let isCapitalised: Bool
  }

  /// A bit for each capital or not (bit 15) and the codes of three bytes (5 bits each).
  private(set) var bits = [UInt64](repeating: 0, count: 1 << 10)
  /// A byte as five bits: letters 1 to 26, then digits, spaces, other ASCII, and `wild`.
  private(set) var codes = [UInt8](repeating: StartFilter.wild, count: 256)
  /// What a byte does to the scan: whether it stops it, and what may stop it behind. See ``StartFilter/stopsInWord``.
  private(set) var steps = [UInt8](repeating: StartFilter.stopsAnywhere | StartFilter.outside << 4, count: 256)

  /// May open a name, where a word begins.
  static let stopsAtStart: UInt8 = 1
  /// Punctuation some name begins with, or a byte outside ASCII: to be looked at wherever it stands.
  static let stopsAnywhere: UInt8 = 2
  /// What stops the scan within a word, and outside one. The upper half of a step is one of these.
  static let inside = stopsAnywhere
  static let outside = stopsAtStart | stopsAnywhere

  /// Outside ASCII, "&" or the end of the text: reads as anything.
  static let wild: UInt8 = 31
  private static let space: UInt8 = 28

  init(_ starts: [Start]) {
    for byte in 0..<128 {
      let entry = Fold.tables.entries[byte]
      codes[byte] = StartFilter.code(UInt8(truncatingIfNeeded: entry))
      steps[byte] = (entry & Fold.word != 0 ? StartFilter.inside : StartFilter.outside) << 4
    }
    codes[0x26] = StartFilter.wild
    for start in starts where start.bytes.0 < 0x80 { insert(start) }
  }

  private mutating func insert(_ start: Start) {
    let first = start.bytes.0
    let isLetter = first.isLetter
    let isUpper = isLetter && (start.isCapitalised || start.rule == .raisable || start.rule == .any)
    let isLower = !isLetter || !start.isCapitalised
    for byte in 0..<128 where UInt8(truncatingIfNeeded: Fold.tables.entries[byte]) == first {
      let isWord = Fold.tables.entries[byte] & Fold.word != 0
      if !isWord { steps[byte] |= StartFilter.stopsAnywhere }
      if isWord, UInt8(byte) &- 0x41 < 26 ? isUpper : isLower { steps[byte] |= StartFilter.stopsAtStart }
    }
    let second = start.bytes.1 == 0 ? nil : StartFilter.code(start.bytes.1)
    let third = start.bytes.2 == 0 || second == StartFilter.wild ? nil : StartFilter.code(start.bytes.2)
    for isRaised in [false, true] where isRaised ? isUpper : isLower {
      let base = (isRaised ? 1 << 15 : 0) | Int(StartFilter.code(first)) << 10
      insertAll(base | Int(StartFilter.wild) << 5)
      guard let second else {
        for code in 0..<32 { insertAll(base | code << 5) }
        continue
      }
      if let third {
        insert(base | Int(second) << 5 | Int(third))
        insert(base | Int(second) << 5 | Int(StartFilter.wild))
        // A run of white space is one space.
        if second == StartFilter.space { insert(base | Int(second) << 5 | Int(StartFilter.space)) }
      } else {
        insertAll(base | Int(second) << 5)
      }
    }
  }

  private mutating func insertAll(_ base: Int) {
    for code in 0..<32 { insert(base | code) }
  }

  private mutating func insert(_ index: Int) {
    bits[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// The code of a folded byte.
  private static func code(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A: byte - 0x60
    case 0x30...0x39: 27
    case 0x20: space
    case 0x80...: wild
    default: 29
    }
  }
}
