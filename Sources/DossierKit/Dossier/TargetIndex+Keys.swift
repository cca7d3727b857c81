import Extraction

/// Names as they are compared.
extension TargetIndex {
  static func key(_ name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    return spelled(isASCII ? name : name.lowercased()) ?? name.lowercased().onOneLine
  }

  static func address(_ words: String) -> String { key(words.split(separator: "/").joined(separator: "/")) }

  static func withoutExtension(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: 0x2E), dot > (path.utf8.lastIndex(of: 0x2F) ?? path.startIndex)
    else { return path }
    return String(path[..<dot])
  }

  /// In lower case, on one line, byte by byte: there are tens of thousands of them. Nil where white space beyond ASCII may stand
  /// in it.
  private static func spelled(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var gap = false
    var last: UInt8 = 0
    for byte in name.utf8 {
      // U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
      switch (last, byte) {
      case (0xC2, 0x85), (0xC2, 0xA0), (0xE1, 0x9A), (0xE2, 0x81), (0xE3, 0x80): return nil
      case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF): return nil
      default: last = byte
      }
      if byte == 0x20 || byte &- 9 < 5 {
        gap = !bytes.isEmpty
        continue
      }
      if gap { bytes.append(0x20) }
      gap = false
      bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
