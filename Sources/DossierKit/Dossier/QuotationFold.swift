/// A text with everything that a quotation of it may change made the same: white space, quotation marks, dashes, what is
/// invisible, and hyphens at which a word was broken.
///
/// White space is one space, and none beside a dash or a quotation mark; marks of quotation and apostrophes are one `"`,
/// dashes one `-`. Soft hyphens and other invisible characters are left out, and the ligatures of printed pages are their letters.
struct QuotationFold: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Of each folded byte: where its character begins and ends in the text.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  /// Stands for a hyphen at the end of a line inside a word: it may belong to the word or not.
  static let breakHyphen: UInt8 = 0x1F

  init(_ utf8: [UInt8]) {
    bytes.reserveCapacity(utf8.count)
    starts.reserveCapacity(utf8.count)
    ends.reserveCapacity(utf8.count)
    utf8.withUnsafeBufferPointer { fold($0) }
  }

  private enum Kind { case space, dash, quote, nothing, softHyphen, letters(String), other }

  private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    /// Where white space began that is not written yet.
    var space: Int?
    while at < text.count {
      let length = Self.length(text, at)
      switch Self.kind(text, at, length) {
      case .space: space = space ?? at
      case .nothing: break
      case .softHyphen:
        // At the end of a line it stands for nothing, and so does the break.
        var next = at + length
        while next < text.count, text[next] <= 0x20 { next += 1 }
        if text[at + length..<next].contains(0x0A) {
          at = next
          continue
        }
      case .dash:
        let isInWord = space == nil && bytes.last.map(Self.isLetter) == true
        space = nil
        if bytes.last == 0x2D { break }
        let isBroken = isInWord && Self.continuesBelow(text, at + length)
        put(isBroken ? Self.breakHyphen : 0x2D, at, at + length)
      case .quote:
        space = nil
        if bytes.last != 0x22 { put(0x22, at, at + length) }
      case .letters(let letters):
        write(&space)
        for byte in letters.utf8 { put(byte, at, at + length) }
      case .other:
        write(&space)
        for offset in 0..<length { put(text[at + offset], at, at + length) }
      }
      at += length
    }
  }

  private mutating func put(_ byte: UInt8, _ start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(Int32(start))
    ends.append(Int32(end))
  }

  private mutating func write(_ space: inout Int?) {
    guard let start = space else { return }
    space = nil
    guard let last = bytes.last, last != 0x2D, last != 0x22, last != Self.breakHyphen else { return }
    put(0x20, start, start + 1)
  }

  /// Whether a line ends here and the next begins with a small letter.
  private static func continuesBelow(_ text: UnsafeBufferPointer<UInt8>, _ from: Int) -> Bool {
    var at = from
    while at < text.count, text[at] == 0x20 || text[at] == 0x09 || text[at] == 0x0D || text[at] == 0x0A { at += 1 }
    return at > from && at < text.count && (text[at] &- 0x61 < 26 || text[at] >= 0x80)
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  private static func length(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let wanted = text[at] < 0x80 ? 1 : text[at] < 0xE0 ? 2 : text[at] < 0xF0 ? 3 : 4
    return min(wanted, text.count - at)
  }

  private static func kind(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Kind {
    switch length {
    case 1:
      switch text[at] {
      case 0x09...0x0D, 0x20: return .space
      case 0x2D: return .dash
      case 0x22, 0x27, 0x60: return .quote
      default: return .other
      }
    case 2:
      switch (text[at], text[at + 1]) {
      case (0xC2, 0xA0): return .space
      case (0xC2, 0xAD): return .softHyphen
      case (0xC2, 0xAB), (0xC2, 0xBB), (0xC2, 0xB4): return .quote
      default: return .other
      }
    case 3:
      switch (text[at], text[at + 1], text[at + 2]) {
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
        (0xE3, 0x80, 0x80):
        return .space
      case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return .nothing
      case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return .dash
      case (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xB9...0xBA), (0xE3, 0x80, 0x8C...0x8F), (0xEF, 0xBC, 0x82),
        (0xEF, 0xBC, 0x87):
        return .quote
      case (0xEF, 0xAC, 0x80...0x86): return .letters(ligatures[Int(text[at + 2]) - 0x80])
      default: return .other
      }
    default: return .other
    }
  }

  /// U+FB00 to U+FB06.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}
