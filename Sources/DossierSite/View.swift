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

  struct Field: Sendable {
    let name: String
    var value: Value
  }

  /// In the order given: views made in one place have their fields in one order.
  private(set) var fields: [Field]

  package init(dictionaryLiteral elements: (String, Value)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }

  package subscript(name: String) -> Value? {
    get { fields.first { $0.name == name }?.value }
    set {
      guard let newValue else { return }
      if let index = fields.firstIndex(where: { $0.name == name }) {
        fields[index].value = newValue
      } else {
        fields.append(Field(name: name, value: newValue))
      }
    }
  }

  /// This view with the fields of another; those of the other win.
  func adding(_ other: View) -> View {
    var result = self
    for field in other.fields { result[field.name] = field.value }
    return result
  }
}

extension View.Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(arrayLiteral elements: View...) { self = .list(elements) }

  /// A text, or nothing to show.
  static func optional(_ text: String?) -> View.Value {
    text.map { $0.isEmpty ? .flag(false) : .text($0) } ?? .flag(false)
  }
  static func number(_ number: Int) -> View.Value { .text(Wording.count(number)) }
}
