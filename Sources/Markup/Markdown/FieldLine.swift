/// `key:: value` as a line.
struct FieldLine {
  /// Offsets into the bytes scanned.
  let key: Range<Int>
  /// Behind the colons and blanks.
  let valueStart: Int

  private static let keyLimit = 40

  /// The field that begins at `start`, its line ending before `end`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) {
    guard start < end, bytes[start].isASCIILetter || bytes[start] >= 0x80 else { return nil }
    var at = start
    while at < end, at - start <= Self.keyLimit {
      let byte = bytes[at]
      if byte == UInt8(ascii: ":") { break }
      guard byte.isIDByte || byte == 0x20 || byte == UInt8(ascii: "_") || byte >= 0x80 else { return nil }
      at += 1
    }
    guard at + 1 < end, bytes[at] == UInt8(ascii: ":"), bytes[at + 1] == UInt8(ascii: ":") else { return nil }
    guard at + 2 == end || bytes[at + 2].isBlank || bytes[at + 2] == 0x0A || bytes[at + 2] == 0x0D else { return nil }
    var keyEnd = at
    while keyEnd > start, bytes[keyEnd - 1] == 0x20 { keyEnd -= 1 }
    key = start..<keyEnd
    at += 2
    while at < end, bytes[at].isBlank { at += 1 }
    valueStart = at
  }
}
