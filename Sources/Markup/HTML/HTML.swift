/// A piece of HTML that is safe to put into a page: its parts were escaped, or written by our own writers.
package struct HTML: Sendable, Hashable {
  package private(set) var utf8: [UInt8]

  package init() { utf8 = [] }

  /// Text, escaped.
  package init(text: String) {
    utf8 = []
    HTML.escape(text.utf8, into: &utf8)
  }

  /// What a writer of ours made. Never pass on text of a user's.
  package init(written: [UInt8]) { utf8 = written }

  package init(written: String) { utf8 = Array(written.utf8) }

  package var string: String { String(decoding: utf8, as: UTF8.self) }
  package var isEmpty: Bool { utf8.isEmpty }

  package mutating func append(_ other: HTML) { utf8.append(contentsOf: other.utf8) }

  package mutating func append(text: String) { HTML.escape(text.utf8, into: &utf8) }

  /// An element around some HTML; attribute values are escaped, nil ones left out.
  package init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: HTML = HTML())
  {
    utf8 = []
    utf8.append(contentsOf: HTML.tag(name, attributes))
    utf8.append(contentsOf: content.utf8)
    utf8.append(contentsOf: "</\(name)>".utf8)
  }

  /// An opening tag.
  package static func tag(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) -> [UInt8] {
    var result = Array("<\(name)".utf8)
    for (key, value) in attributes {
      guard let value else { continue }
      result.append(contentsOf: " \(key)=\"".utf8)
      escape(attribute: value.utf8, into: &result)
      result.append(UInt8(ascii: "\""))
    }
    result.append(UInt8(ascii: ">"))
    return result
  }
}

extension HTML: CustomStringConvertible {
  package var description: String { string }

  /// Text, escaped for the value of an attribute too.
  package init(escaping text: String) {
    self.init()
    HTML.escape(attribute: text.utf8, into: &utf8)
  }
}
