extension JSON {
  /// Why a text is no JSON.
  package struct Fault: Error, Sendable {
    /// In bytes.
    package let offset: Int
    /// "a value is missing"
    package let reason: String
  }

  /// Levels of arrays and objects; what we read has four.
  static let deepest = 64

  /// Reads RFC 8259, with a stack of its own instead of recursion.
  package init(reading bytes: [UInt8]) throws(Fault) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }

  /// The member of an object; nil where there is none, or nothing but `null`.
  package subscript(member: String) -> JSON? {
    guard case .object(let members) = self, let found = members.first(where: { $0.0 == member })?.1, !found.isNull
    else { return nil }
    return found
  }

  package var text: String? { if case .string(let text) = self { text } else { nil } }

  package var items: [JSON] { if case .array(let items) = self { items } else { [] } }
}
