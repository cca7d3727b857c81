/// Tells from two bytes of a text that no name begins there: most words of a text are passed over so.
struct StartFilter: Sendable {
  /// How a key may begin.
  struct Start {
    let first: UInt8
    /// 0 for a key of one byte.
    let second: UInt8
    let rule: CaseRule
    let isCapitalised: Bool
  }

  /// A bit for each capital or not (bit 14), first byte folded (7 bits), second byte folded (7 bits; 0 for one outside ASCII).
  private(set) var bits = [UInt64](repeating: 0, count: 1 << 9)
  /// ASCII folded to one byte; 0 for the rest.
  private(set) var folded = [UInt8](repeating: 0, count: 256)
  /// What may open a name or a word.
  private(set) var kinds = [UInt8](repeating: StartFilter.nothing, count: 256)

  static let nothing: UInt8 = 0
  static let word: UInt8 = 1
  /// Punctuation some name begins with.
  static let mark: UInt8 = 2
  static let foreign: UInt8 = 3

  init(_ starts: [Start]) {
    for byte in 0..<128 {
      let entry = Fold.tables.entries[byte]
      folded[byte] = UInt8(truncatingIfNeeded: entry)
      if entry & Fold.word != 0 { kinds[byte] = StartFilter.word }
    }
    for byte in 128..<256 { kinds[byte] = StartFilter.foreign }
    for start in starts where start.first < 0x80 {
      for byte in 0..<128 where folded[byte] == start.first && kinds[byte] == StartFilter.nothing {
        kinds[byte] = StartFilter.mark
      }
      let isLetter = start.first.isLetter
      let isUpper = isLetter && (start.isCapitalised || start.rule == .raisable || start.rule == .any)
      let isLower = !isLetter || !start.isCapitalised
      for isRaised in [false, true] where isRaised ? isUpper : isLower {
        insert(isRaised, start.first, 0)
        if start.second == 0 {
          for second in UInt8(1)..<128 { insert(isRaised, start.first, second) }
        } else if start.second < 0x80 {
          insert(isRaised, start.first, start.second)
        }
      }
    }
  }

  private mutating func insert(_ isUpper: Bool, _ first: UInt8, _ second: UInt8) {
    let index = (isUpper ? 1 << 14 : 0) | Int(first) << 7 | Int(second)
    bits[index >> 6] |= 1 << UInt64(index & 63)
  }
}
