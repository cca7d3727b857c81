/// What the scanners need to know of Unicode, read straight from UTF-8 bytes.
///
/// Ranges follow the Unicode blocks; letters outside ASCII are every scalar that is not listed as space,
/// punctuation or symbol here, which suits running text in any script.
enum Scalars {
  enum LetterCase { case upper, lower, none }

  /// The length in bytes of the scalar that `lead` opens.
  @inline(__always) static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The scalar at `at`; the bytes are valid UTF-8.
  @inline(__always) static func scalar(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let lead = UInt32(bytes[at])
    if lead < 0x80 { return lead }
    if lead < 0xE0, at + 1 < bytes.count { return (lead & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F) }
    if lead < 0xF0, at + 2 < bytes.count {
      return (lead & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
    }
    guard at + 3 < bytes.count else { return 0xFFFD }
    return (lead & 0x07) << 18 | UInt32(bytes[at + 1] & 0x3F) << 12
      | UInt32(bytes[at + 2] & 0x3F) << 6 | UInt32(bytes[at + 3] & 0x3F)
  }

  /// The byte length of the white space at `at`, 0 where there is none: ASCII, no-break, thin and ideographic spaces,
  /// zero-width marks.
  @inline(__always) static func spaceLength(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    let byte = bytes[at]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    guard byte >= 0xC2 else { return 0 }
    switch scalar(at, in: bytes) {
    case 0xA0, 0x85: return 2
    case 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return 3
    default: return 0
    }
  }

  @inline(__always) static func isLetter(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 { return byte.isLetter }
    switch scalar(at, in: bytes) {
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: return false
    case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x30FB: return false
    case 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFEFF, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65,
      0xFFE0...0xFFFF:
      return false
    case 0x1F000...0x1FAFF: return false
    default: return true
    }
  }

  @inline(__always) static func letterCase(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> LetterCase {
    switch scalar(at, in: bytes) {
    case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3A9, 0x400...0x42F: return .upper
    case 0x61...0x7A, 0xDF...0xFF, 0x3B1...0x3C9, 0x430...0x45F: return .lower
    case let scalar where scalar >= 0x100 && scalar <= 0x24F: return scalar & 1 == 0 ? .upper : .lower
    default: return .none
    }
  }

  @inline(__always) static func isUpper(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    letterCase(at, in: bytes) == .upper
  }

  /// The byte length of the apostrophe at `at`: "'", "’" or "ʼ"; 0 for anything else.
  @inline(__always) static func apostropheLength(
    _ at: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int {
    guard at < end else { return 0 }
    if bytes[at] == 0x27 { return 1 }
    guard bytes[at] >= 0xCA else { return 0 }
    switch scalar(at, in: bytes) {
    case 0x2019: return 3
    case 0x2BC: return 2
    default: return 0
    }
  }
}

extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
