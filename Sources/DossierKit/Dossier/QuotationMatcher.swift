import Extraction

/// Finds a quotation in a text: the same words, where only white space, quotation marks, dashes, the case of the first
/// letter and marked omissions ("…", "[…]", "...") may differ.
struct QuotationMatcher: Sendable {
  private let folded: [UInt8]
  /// The text's offset of each folded byte.
  private let offsets: [Int32]

  init(_ utf8: [UInt8]) {
    var folded: [UInt8] = []
    var offsets: [Int32] = []
    folded.reserveCapacity(utf8.count)
    offsets.reserveCapacity(utf8.count + 1)
    Self.fold(utf8) { byte, offset in
      folded.append(byte)
      offsets.append(Int32(offset))
    }
    offsets.append(Int32(utf8.count))
    self.folded = folded
    self.offsets = offsets
  }

  /// Byte offsets of the passage, from the first quoted word to the last; nil when it does not stand there.
  func range(of quotation: String) -> Range<Int>? {
    var parts: [[UInt8]] = []
    for part in quotation.replacing("[…]", with: "…").replacing("[...]", with: "…").replacing("...", with: "…").split(
      separator: "…")
    {
      var bytes: [UInt8] = []
      Self.fold(Array(part.utf8)) { byte, _ in bytes.append(byte) }
      while bytes.first == 0x20 || bytes.first == 0x22 { bytes.removeFirst() }
      while bytes.last == 0x20 || bytes.last == 0x22 { bytes.removeLast() }
      if !bytes.isEmpty { parts.append(bytes) }
    }
    guard let opening = parts.first else { return nil }
    var from = 0
    while let start = find(opening, from: from, ignoringFirstCase: true) {
      var end = start + opening.count
      var isWhole = true
      for part in parts.dropFirst() {
        guard let next = find(part, from: end, ignoringFirstCase: false) else {
          isWhole = false
          break
        }
        end = next + part.count
      }
      if isWhole { return Int(offsets[start])..<Int(offsets[end]) }
      from = start + 1
    }
    return nil
  }

  private func find(_ needle: [UInt8], from start: Int, ignoringFirstCase: Bool) -> Int? {
    guard needle.count <= folded.count else { return nil }
    let head = needle[0]
    let other: UInt8 = ignoringFirstCase && (head | 0x20) &- 0x61 < 26 ? head ^ 0x20 : head
    var at = start
    let last = folded.count - needle.count
    while at <= last {
      if folded[at] == head || folded[at] == other {
        var same = 1
        while same < needle.count, folded[at + same] == needle[same] { same += 1 }
        if same == needle.count, isBorder(at, at + same) { return at }
      }
      at += 1
    }
    return nil
  }

  /// Whether the passage begins and ends with whole words.
  private func isBorder(_ start: Int, _ end: Int) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    if start > 0, isWord(folded[start - 1]), isWord(folded[start]) { return false }
    return !(end < folded.count && isWord(folded[end - 1]) && isWord(folded[end]))
  }

  /// Runs of white space are one space, quotation marks are `"`, apostrophes too, dashes are `-`.
  private static func fold(_ utf8: [UInt8], _ body: (UInt8, Int) -> Void) {
    var at = 0
    var spaced = false
    while at < utf8.count {
      let byte = utf8[at]
      let three = at + 2 < utf8.count ? (utf8[at], utf8[at + 1], utf8[at + 2]) : (byte, 0, 0)
      var replacement: UInt8?
      var length = 1
      switch three {
      case (0x20, _, _), (0x09, _, _), (0x0A, _, _), (0x0D, _, _): replacement = 0x20
      case (0xC2, 0xA0, _):
        replacement = 0x20
        length = 2
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF):
        replacement = 0x20
        length = 3
      case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92):
        replacement = 0x2D
        length = 3
      case (0xE2, 0x80, 0x98...0x9F):
        replacement = 0x22
        length = 3
      case (0xC2, 0xAB, _), (0xC2, 0xBB, _):
        replacement = 0x22
        length = 2
      case (0x27, _, _), (0x60, _, _): replacement = 0x22
      default: replacement = byte
      }
      if replacement == 0x20 {
        if !spaced { body(0x20, at) }
        spaced = true
      } else if let replacement {
        body(replacement, at)
        spaced = false
      }
      at += length
    }
  }
}
