/// Styles and scripts without what only their authors need: comments, white space, line ends. Strings stay as they are.
enum Condensed {
  static func asset(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    if name.hasSuffix(".css") { return style(bytes) }
    if name.hasSuffix(".js") { return CondensedScript(bytes).result ?? bytes }
    return bytes
  }

  /// CSS without comments, without white space around `{ } ; , > !`, behind `:` and around the `+` of selectors, and without a semicolon
  /// before `}`.
  static func style(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    var isSpaced = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == slash, at + 1 < bytes.count, bytes[at + 1] == star {
        at = commentEnd(bytes, at + 2)
        isSpaced = true
        continue
      }
      if byte <= 0x20 {
        isSpaced = true
        at += 1
        continue
      }
      if isSpaced {
        if let last = result.last, !tight.contains(last), last != colon, !tight.contains(byte),
          !((byte == plus || last == plus) && isSelector(bytes, at, behind: result))
        {
          result.append(0x20)
        }
        isSpaced = false
      }
      let end = byte == quote || byte == apostrophe ? stringEnd(bytes, at) : at + 1
      if byte == closingBrace, result.last == semicolon { result.removeLast() }
      result += bytes[at..<end]
      at = end
    }
    result.append(0x0A)
    return result
  }

  private static let (slash, star, colon): (UInt8, UInt8, UInt8) = (0x2F, 0x2A, 0x3A)
  private static let plus: UInt8 = 0x2B
  private static let (quote, apostrophe): (UInt8, UInt8) = (0x22, 0x27)
  private static let (semicolon, closingBrace): (UInt8, UInt8) = (0x3B, 0x7D)
  private static let tight: Set<UInt8> = Set("{};,>!".utf8)

  /// Whether a block follows, and no condition stands before it: the `+` of a sum needs its spaces.
  private static func isSelector(_ bytes: [UInt8], _ start: Int, behind result: [UInt8]) -> Bool {
    let ends: Set<UInt8> = Set("{};".utf8)
    return bytes[start...].first(where: ends.contains) == 0x7B
      && result.last(where: { ends.contains($0) || $0 == 0x40 }) != 0x40
  }

  static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at + 1 < bytes.count, !(bytes[at] == star && bytes[at + 1] == slash) { at += 1 }
    return min(at + 2, bytes.count)
  }

  /// Behind the quotation mark that closes the string at `start`.
  static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start + 1
    while at < bytes.count, bytes[at] != bytes[start] { at += bytes[at] == 0x5C ? 2 : 1 }
    return min(at + 1, bytes.count)
  }
}
