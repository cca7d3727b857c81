/// A word, a number or a mark of punctuation in a ``Text``, as a range of its UTF-8 bytes.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    /// Letters, with inner apostrophes ("O'Sullivan") dotted initials ("U.S.", "a.m.") and slashed forms of companies ("A/S").
    case word
    /// Digits with their separators ("1,200.5"); a unit written on to it ("1.2bn", "3rd") is a word of its own.
    case number
    /// "'s" or "’s" behind a word.
    case possessive
    /// One scalar of punctuation, a currency sign or a symbol.
    case mark
  }

  package struct Shape: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is upper-case.
    package static let capitalised = Shape(rawValue: 1 << 0)
    /// At least two letters, none of them lower-case.
    package static let allCapitals = Shape(rawValue: 1 << 1)
    /// White space stands before it.
    package static let spaced = Shape(rawValue: 1 << 2)
    /// The white space before it holds a line break.
    package static let opensLine = Shape(rawValue: 1 << 3)
    package static let opensParagraph = Shape(rawValue: 1 << 4)
    package static let opensSentence = Shape(rawValue: 1 << 5)
    /// Holds a scalar outside ASCII.
    package static let foreign = Shape(rawValue: 1 << 6)
  }

  /// Byte offsets into the text's UTF-8.
  package let start: Int32
  package let end: Int32
  package let kind: Kind
  package internal(set) var shape: Shape
  /// The hash of its bytes with ASCII letters lower-cased: what tables are asked with. See ``Token/key(_:)``.
  package let key: UInt64

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var isCapitalised: Bool { shape.contains(.capitalised) }

  /// Whether it is a word of five letters or more that ends in these.
  func ends(in ending: StaticString, _ utf8: [UInt8]) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard kind == .word, Int(end - start) > max(4, length) else { return false }
    for offset in 0..<length where utf8[Int(end) - length + offset] != ending.utf8Start[offset] { return false }
    return true
  }

  /// The key of a word as tables spell it: FNV-1a over its UTF-8, ASCII letters lower-cased.
  package static func key(_ word: some StringProtocol) -> UInt64 {
    var hash = KeyHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }

  /// The same of bytes.
  package static func key(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = KeyHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}

/// FNV-1a, 64 bits, over lower-cased ASCII: cheap enough to run while a token is cut.
struct KeyHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always) mutating func add(_ byte: UInt8) {
    let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
  }
}
