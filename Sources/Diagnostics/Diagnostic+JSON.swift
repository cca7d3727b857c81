extension Diagnostic {
  /// One array of `{path, line, column, severity, code, message, help}`, an object a line, in the order given.
  ///
  /// - Parameter source: the lines of a path's file; place and line are null without it.
  package static func json(_ diagnostics: [Diagnostic], source: (String) -> SourceText?) -> String {
    if diagnostics.isEmpty { return "[]\n" }
    var result = "[\n"
    var current: (path: String, source: SourceText?)?
    for (index, diagnostic) in diagnostics.enumerated() {
      if let path = diagnostic.path, current?.path != path { current = (path, source(path)) }
      var place: SourceText.Place?
      if diagnostic.path != nil, let range = diagnostic.range { place = current?.source?.place(of: range.lowerBound) }
      let fields = [
        ("path", quoted(diagnostic.path)), ("line", place.map { String($0.line) } ?? "null"),
        ("column", place.map { String($0.column) } ?? "null"), ("severity", quoted(diagnostic.severity.name)),
        ("code", quoted(diagnostic.code)), ("message", quoted(diagnostic.message)),
        ("help", quoted(diagnostic.help(in: diagnostic.path == nil ? nil : current?.source))),
      ]
      result += "  {" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
      result += index + 1 < diagnostics.count ? ",\n" : "\n"
    }
    return result + "]\n"
  }

  private static func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{00}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
