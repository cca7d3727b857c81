/// Where front matter in JSON begins and ends: `{ "title": … }`, as Hugo reads it.
enum JSONMatter {
  /// Longer ones are none.
  private static let limit = 256 << 10

  /// Whether a brace and a key in quotation marks stand there, as no text begins.
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return false }
    guard let key = next(bytes, start + 1), bytes[key] == UInt8(ascii: "\""), let end = string(bytes, key) else {
      return false
    }
    return next(bytes, end).map { bytes[$0] == UInt8(ascii: ":") } ?? false
  }

  /// Behind the brace that closes it, where nothing else stands on that line.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var at = start
    while at < min(bytes.count, start + limit) {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        guard let end = string(bytes, at) else { return nil }
        at = end
        continue
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          var rest = at + 1
          while rest < bytes.count, bytes[rest].isBlank || bytes[rest] == 0x0D { rest += 1 }
          return rest == bytes.count || bytes[rest] == 0x0A ? at + 1 : nil
        }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Behind the string that begins at a quotation mark; it ends on its line.
  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start + 1
    while at < bytes.count, bytes[at] != 0x0A {
      if bytes[at] == UInt8(ascii: "\"") { return at + 1 }
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The next byte that is no white space.
  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start
    while at < bytes.count, bytes[at].isBlank || bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    return at < bytes.count ? at : nil
  }
}
