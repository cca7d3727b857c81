/// What a scalar is read as when names are compared: without case, diacritics, or the typographer's choice among
/// quotes, dashes and spaces.
///
/// Text is read one scalar at a time, straight from its bytes, and never copied. Tables: ``FoldTable``.
struct Fold: Sendable {
  /// Up to three bytes of what is read, the first one lowest; the top byte says what the scalar is.
  typealias Entry = UInt32

  static let upper: Entry = 1 << 24
  static let lower: Entry = 1 << 25
  /// A letter, a digit or a mark on a letter.
  static let word: Entry = 1 << 26
  static let space: Entry = 1 << 27
  /// Reads as nothing.
  static let hidden: Entry = 1 << 28
  /// Reads as its own bytes.
  static let itself: Entry = 1 << 29
  /// Of a script that writes no spaces between words.
  static let unspaced: Entry = 1 << 30
  static let cyrillic: Entry = 1 << 31

  static let tables = Fold()

  /// Entries of U+0000 to U+05FF, then of U+1E00 to U+206F.
  let entries: [Entry]

  private init() {
    var builder = FoldBuilder()
    builder.build()
    entries = builder.entries
  }

  /// The entry of the scalar at `at`.
  @inline(__always) static func entry(
    _ at: Int, in bytes: UnsafeBufferPointer<UInt8>, _ entries: UnsafePointer<Entry>
  ) -> Entry {
    let byte = bytes[at]
    if byte < 0x80 { return entries[Int(byte)] }
    let scalar = Scalars.scalar(at, in: bytes)
    if scalar < 0x600 { return entries[Int(scalar)] }
    return scalar >= 0x1E00 && scalar < 0x2070 ? entries[Int(scalar - 0x1800)] : rare(scalar, entries)
  }

  /// The length of the scalar at `at`, never past the end.
  @inline(__always) static func length(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[at]
    return byte < 0x80 ? 1 : min(Scalars.length(byte), bytes.count - at)
  }

  /// The entry of the last scalar before `at`; 0 at the start.
  static func entry(
    before at: Int, in bytes: UnsafeBufferPointer<UInt8>, _ entries: UnsafePointer<Entry>
  ) -> Entry {
    let start = scalarStart(before: at, in: bytes)
    return start < at ? entry(start, in: bytes, entries) : 0
  }

  @inline(__always) static func scalarStart(before at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard at > 0 else { return at }
    var start = at - 1
    while start > 0, at - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func rare(_ scalar: UInt32, _ entries: UnsafePointer<Entry>) -> Entry {
    switch scalar {
    // Han, Kana, Bopomofo.
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007, 0x3041...0x3096, 0x3099...0x309F, 0x30A1...0x30FA,
      0x30FC...0x312F, 0x31F0...0x31FF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      return itself | word | unspaced
    // Thai, Lao, Tibetan, Burmese, Khmer.
    case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF: return itself | word | unspaced
    case 0xFF01...0xFF5E: return entries[Int(scalar - 0xFEE0)]
    case 0x3000: return Entry(0x20) | space
    case 0x2212, 0xFE58, 0xFE63: return Entry(0x2D)
    case 0x30FB, 0xFF65: return Entry(0xB7C2)
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF:
      return hidden | word
    case 0xFEFF: return hidden
    case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3004, 0x3008...0x3020, 0x30A0, 0xFE10...0xFE1F,
      0xFE30...0xFE6F, 0xFF5F...0xFF64, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF:
      return itself
    default: return itself | word
    }
  }
}
