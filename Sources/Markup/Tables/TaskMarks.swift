/// Signs that stand for a task neither open nor done: `- [/] …`. Obsidian takes any sign; what the common ones mean is as themes
/// and the Tasks plug-in have it (Minimal, Things).
enum TaskMarks {
  /// Any sign but a digit, which is the number of a reference, and what makes links, notes and code.
  static func canMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isASCIIDigit && !others.contains(byte)
  }

  private static let others = Set("[]^\\`".utf8)

  static let meanings: [UInt8: String] = [
    UInt8(ascii: "/"): "in progress", UInt8(ascii: "-"): "cancelled", UInt8(ascii: ">"): "forwarded",
    UInt8(ascii: "<"): "scheduled", UInt8(ascii: "?"): "question", UInt8(ascii: "!"): "important",
    UInt8(ascii: "*"): "star", UInt8(ascii: "\""): "quotation", UInt8(ascii: "l"): "location",
    UInt8(ascii: "b"): "bookmark", UInt8(ascii: "i"): "information", UInt8(ascii: "S"): "amount",
    UInt8(ascii: "I"): "idea", UInt8(ascii: "p"): "for", UInt8(ascii: "c"): "against", UInt8(ascii: "f"): "urgent",
    UInt8(ascii: "k"): "key", UInt8(ascii: "w"): "won", UInt8(ascii: "u"): "up", UInt8(ascii: "d"): "down",
  ]
}
