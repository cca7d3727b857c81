/// YAML as the tool writes it.
package enum YAMLText {
  /// A scalar in double quotes, on one line.
  package static func quoted(_ text: String) -> String {
    let escaped = text.onOneLine.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    var result = String.UnicodeScalarView()
    for scalar in escaped.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F { result.append(scalar) }
    return "\"" + String(result) + "\""
  }
}
