/// An allowed raw HTML element with its allowed attributes.
package struct HTMLTag: Sendable, Hashable {
  package struct Attribute: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  /// Lower case, from the allow-list.
  package let name: String
  package let attributes: [Attribute]
  /// The name by which links lead to it: its `id`, or the `name` of an `<a>`. The first element that bears it has it.
  package internal(set) var anchor: String?

  /// A place to link to and nothing else.
  init(anchor: String) {
    name = "span"
    attributes = []
    self.anchor = anchor
  }

  /// The allowed part of a scanned tag. An `<a>` without an address is a `<span>`.
  init(_ raw: RawTag) {
    name = raw.name == "a" ? "span" : raw.name
    anchor = raw.anchor
    var seen: Set<String> = []
    attributes = raw.attributes.filter { attribute in
      HTMLTables.attributes.contains(attribute.name) && seen.insert(attribute.name).inserted
        && (!HTMLTables.numeric.contains(attribute.name) || HTMLTag.isNumber(attribute.value))
    }
  }

  private static func isNumber(_ value: String) -> Bool {
    let digits = value.utf8.last == UInt8(ascii: "%") ? value.utf8.dropLast() : value.utf8[...]
    return (1...5).contains(digits.count) && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}

/// A tag as it stands in the file.
struct RawTag {
  /// Lower case.
  var name: String
  var isClosing: Bool
  var attributes: [HTMLTag.Attribute]
  /// The offset behind `>`.
  var end: Int

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  var anchor: String? {
    guard let name = attribute("id") ?? (name == "a" ? attribute("name") : nil) else { return nil }
    return (1...100).contains(name.utf8.count) && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? name : nil
  }

  /// Whether a text is the end tag of a name.
  static func closes(_ name: String, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = name.utf8.count
    guard text.count > count + 2, text[0] == UInt8(ascii: "<"), text[1] == UInt8(ascii: "/") else { return false }
    return !isNameByte(text[count + 2]) && lowered(text, 2..<count + 2) == name
  }

  /// The tag that begins with `<` at `start`, or nil where none is well formed before `limit`.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int) -> RawTag? {
    var at = start + 1
    let isClosing = at < limit && bytes[at] == UInt8(ascii: "/")
    if isClosing { at += 1 }
    let nameStart = at
    while at < limit, isNameByte(bytes[at]) { at += 1 }
    guard at > nameStart, at - nameStart <= 32, bytes[nameStart] | 0x20 >= 0x61, bytes[nameStart] | 0x20 <= 0x7A else {
      return nil
    }
    var tag = RawTag(name: lowered(bytes, nameStart..<at), isClosing: isClosing, attributes: [], end: at)
    while true {
      while at < limit, isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 }
      guard at < limit else { return nil }
      if bytes[at] == UInt8(ascii: ">") {
        tag.end = at + 1
        return tag
      }
      let keyStart = at
      while at < limit, !isSpace(bytes[at]), !keyEnds(bytes[at]) { at += 1 }
      guard at > keyStart, at < limit else { return nil }
      let key = lowered(bytes, keyStart..<at)
      while at < limit, isSpace(bytes[at]) { at += 1 }
      var value = 0..<0
      if at < limit, bytes[at] == UInt8(ascii: "=") {
        at += 1
        while at < limit, isSpace(bytes[at]) { at += 1 }
        guard at < limit else { return nil }
        let quote = bytes[at]
        let valueStart: Int
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          valueStart = at + 1
          at += 1
          while at < limit, bytes[at] != quote { at += 1 }
          guard at < limit else { return nil }
          value = valueStart..<at
          at += 1
        } else {
          valueStart = at
          while at < limit, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
          value = valueStart..<at
        }
      }
      if tag.attributes.count < 32 {
        let decoded = Entities.decode(UnsafeBufferPointer(rebasing: bytes[value]))
        tag.attributes.append(HTMLTag.Attribute(name: key, value: String(decoding: decoded, as: UTF8.self)))
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x3A
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func keyEnds(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
  }

  private static func lowered(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
