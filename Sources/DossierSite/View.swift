import Markup

/// What a template sees: named values, never the model. Which names a template may use stands in `docs/theme.md`.
package struct View: Sendable, ExpressibleByDictionaryLiteral {
  package enum Value: Sendable {
    /// Escaped by the template.
    case text(String)
    /// Finished HTML, for fields named `…_html`.
    case html(HTML)
    case flag(Bool)
    case view(View)
    case list([View])
  }

  private(set) var fields: [String: Value]

  package init(dictionaryLiteral elements: (String, Value)...) {
    fields = Dictionary(elements, uniquingKeysWith: { _, last in last })
  }

  package subscript(name: String) -> Value? {
    get { fields[name] }
    set { fields[name] = newValue }
  }

  /// This view with the fields of another; those of the other win.
  func adding(_ other: View) -> View {
    var result = self
    result.fields.merge(other.fields) { _, new in new }
    return result
  }
}

extension View.Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(arrayLiteral elements: View...) { self = .list(elements) }

  /// A text, or nothing to show.
  static func optional(_ text: String?) -> View.Value { text.map { $0.isEmpty ? .flag(false) : .text($0) } ?? .flag(false) }
  static func number(_ number: Int) -> View.Value { .text(Wording.count(number)) }
}
