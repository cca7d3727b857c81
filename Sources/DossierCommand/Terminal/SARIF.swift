import Diagnostics
import Foundation

/// Findings as SARIF 2.1.0 (OASIS): one run, rules in order of code, places from 1 in Unicode scalars.
struct SARIF: CustomStringConvertible {
  let description: String

  /// - Parameters:
  ///   - source: the lines of a path's file.
  ///   - folder: before each path, with a slash at its end, or nothing.
  init(_ diagnostics: [Diagnostic], below folder: String = "", source: (String) -> SourceText?) {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var texts: [String: SourceText] = [:]
    let results = diagnostics.map { diagnostic -> [String: Any] in
      if let path = diagnostic.path, texts[path] == nil, let text = source(path) { texts[path] = text }
      let help = diagnostic.help(in: diagnostic.path.flatMap { texts[$0] })
      var result: [String: Any] = [
        "ruleId": diagnostic.code, "ruleIndex": numbers[diagnostic.code] ?? 0,
        "level": Self.level(diagnostic.severity),
        "message": ["text": [diagnostic.message, help].compactMap { $0 }.joined(separator: ". ")],
      ]
      if let path = diagnostic.path {
        result["locations"] = [["physicalLocation": Self.location(diagnostic, folder + path, texts[path])]]
      }
      return result
    }
    let driver: [String: Any] = ["name": "dossier", "version": Version.current, "rules": codes.map(Self.rule)]
    let log: [String: Any] = [
      "version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "runs": [["tool": ["driver": driver], "columnKind": "unicodeCodePoints", "results": results] as [String: Any]],
    ]
    let data = try? JSONSerialization.data(
      withJSONObject: log, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    description = String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// The documentation has no address of its own, so the help is text.
  private static func rule(_ code: String) -> [String: Any] {
    var rule: [String: Any] = [
      "id": code, "help": ["text": "The heading ‘\(code)’ of docs/diagnostics.md has an example and the cure."],
    ]
    if let known = Rule[code] {
      rule["shortDescription"] = ["text": known.sentence]
      rule["defaultConfiguration"] = ["level": level(known.severity)]
    }
    return rule
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    }
  }

  /// In a URI's first segment a colon would end a scheme.
  private static let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":"))

  private static func location(_ diagnostic: Diagnostic, _ path: String, _ text: SourceText?) -> [String: Any] {
    var location: [String: Any] = [
      "artifactLocation": ["uri": path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path]
    ]
    if let range = diagnostic.range, let text {
      let start = text.place(of: range.lowerBound)
      let end = text.place(of: max(range.lowerBound, range.upperBound))
      location["region"] = [
        "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
      ]
    }
    return location
  }
}
