import Diagnostics
import Foundation

/// Findings as SARIF 2.1.0 (OASIS), one run, rules in order of code.
struct SARIF: CustomStringConvertible {
  let description: String

  init(_ diagnostics: [Diagnostic], sources: [String: [UInt8]]) {
    let rules = Set(diagnostics.map(\.code)).sorted()
    var texts: [String: SourceText] = [:]
    let results = diagnostics.map { diagnostic -> [String: Any] in
      if let path = diagnostic.path, texts[path] == nil, let bytes = sources[path] { texts[path] = SourceText(bytes) }
      let help = diagnostic.help(in: diagnostic.path.flatMap { texts[$0] })
      var result: [String: Any] = [
        "ruleId": diagnostic.code, "ruleIndex": rules.firstIndex(of: diagnostic.code) ?? 0,
        "level": Self.level(diagnostic.severity),
        "message": ["text": [diagnostic.message, help].compactMap { $0 }.joined(separator: ". ")],
      ]
      if let path = diagnostic.path {
        result["locations"] = [["physicalLocation": Self.location(diagnostic, path, texts[path])]]
      }
      return result
    }
    let driver: [String: Any] = [
      "name": "dossier", "version": Version.current,
      "rules": rules.map { ["id": $0, "helpUri": "docs/diagnostics.md#\($0)"] },
    ]
    let log: [String: Any] = [
      "version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "runs": [["tool": ["driver": driver], "columnKind": "unicodeCodePoints", "results": results] as [String: Any]],
    ]
    let data = try? JSONSerialization.data(
      withJSONObject: log, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    description = String(decoding: data ?? Data(), as: UTF8.self)
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    }
  }

  private static func location(_ diagnostic: Diagnostic, _ path: String, _ text: SourceText?) -> [String: Any] {
    var location: [String: Any] = [
      "artifactLocation": ["uri": path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path]
    ]
    if let range = diagnostic.range, let text {
      let start = text.place(of: range.lowerBound)
      let end = text.place(of: range.upperBound)
      location["region"] = [
        "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
      ]
    }
    return location
  }
}
