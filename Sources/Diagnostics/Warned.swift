/// A value with what was found while making it. Stages are total: there is always a value.
package struct Warned<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The value, its findings moved into `list`.
  package func reported(to list: inout [Diagnostic]) -> Value {
    list.append(contentsOf: diagnostics)
    return value
  }

  package func map<Other>(_ change: (Value) -> Other) -> Warned<Other> { Warned<Other>(change(value), diagnostics) }
}

extension Warned: Sendable where Value: Sendable {}
