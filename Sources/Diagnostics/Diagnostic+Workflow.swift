extension Diagnostic {
  /// A workflow command of GitHub Actions, `::error file=…,line=…,col=…,title=…::message`, which the host shows beside the line.
  /// Gitea and Forgejo read the same form.
  ///
  /// - Parameters:
  ///   - source: the lines of the finding's file, if they are at hand.
  ///   - folder: the dossier's folder as the host knows it, with a slash at its end, or nothing.
  package func workflowCommand(in source: SourceText?, below folder: String) -> String {
    let name =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .hint: "notice"
      }
    var properties: [(String, String)] = []
    if let path { properties.append(("file", folder + path)) }
    if let source, let range {
      let start = source.place(of: range.lowerBound)
      let end = source.place(of: range.upperBound)
      properties += [("line", String(start.line)), ("col", String(start.column))]
      // The host takes columns only where both ends stand on one line.
      if end.line == start.line, end.column > start.column {
        properties += [("endLine", String(end.line)), ("endColumn", String(end.column - 1))]
      }
    }
    properties.append(("title", code))
    let list = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }.joined(separator: ",")
    let text = help(in: source).map { "\(message)\n\($0)" } ?? message
    return "::\(name) \(list)::\(Self.escaped(text, isProperty: false))"
  }

  /// Per cent signs and line ends, in properties colons and commas too, as `%` and two digits.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: result.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
