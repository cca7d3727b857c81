/// Character references in raw HTML. The names are libxml2's table of HTML 4.
enum Entities {
  /// Text with its references replaced; what is no reference stays as it is.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: at) {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        at = end
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }

  /// The scalar that `&…;` at `start` names, and the offset behind it.
  static func reference(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
    var at = start + 1
    let limit = min(bytes.count, start + 34)
    while at < limit, bytes[at] != UInt8(ascii: ";") { at += 1 }
    guard at < limit, at > start + 1 else { return nil }
    let body = bytes[start + 1..<at]
    if body.first == UInt8(ascii: "#") {
      let digits = String(decoding: body.dropFirst(), as: UTF8.self)
      let value: UInt32?
      if digits.first == "x" || digits.first == "X" {
        value = UInt32(digits.dropFirst(), radix: 16)
      } else {
        value = UInt32(digits)
      }
      guard let value else { return nil }
      // Control characters and what is no scalar become the replacement character.
      let isControl = value < 0x20 && value != 0x09 && value != 0x0A || (0x7F...0x9F).contains(value)
      return (isControl ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", at + 1)
    }
    guard body.allSatisfy({ ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }) else {
      return nil
    }
    if body.elementsEqual("apos".utf8) { return ("'", at + 1) }
    guard let value = LibXML2.entity([UInt8](body)), let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, at + 1)
  }
}
