import Diagnostics
import Markup

/// How grave each kind of finding is in this dossier: `checks: {orphan: off, figure-without-period: error}`.
package struct CheckLevels: Sendable {
  /// By code; nil turns the finding off.
  private var levels: [String: Severity?] = [:]

  private static let off = "off"
  private static let allowed = Severity.allCases.map(\.name) + [off]

  package init() {}

  init(reading value: YAMLValue, into found: inout [Diagnostic]) {
    guard let entries = value.entries else {
      found.append(
        .error(
          "bad-value", "the checks are no map of codes and levels", help: "write a line for each: ‘  orphan: off’",
          at: value.range))
      return
    }
    for entry in entries { read(entry, &found) }
  }

  private mutating func read(_ entry: YAMLValue.Entry, _ found: inout [Diagnostic]) {
    let code = entry.key.string.trimmed
    let word = entry.value.string?.trimmed.lowercased() ?? ""
    guard Rule[code] != nil else {
      found.append(
        .warning(
          "unknown-check", "no finding has the code ‘\(code)’",
          help: NearMiss.best(for: code, among: Rule.all.lazy.map(\.code)).map { "did you mean ‘\($0)’?" }
            ?? "the code stands in brackets behind each finding, as in [orphan]", at: entry.key.range))
      return
    }
    guard Self.allowed.contains(word) else {
      found.append(.badValue(entry.value.string, allowed: Self.allowed, at: entry.value.range))
      return
    }
    guard !Rule.fixed.contains(code) else {
      found.append(
        .error(
          "bad-value", "‘\(code)’ is an error always: it keeps false quotations and unpublished text off the site",
          help: "delete the line, and mend what it found", at: entry.key.range))
      return
    }
    levels[code] = Severity.allCases.first { $0.name == word }
    if word == Self.off { levels.updateValue(nil, forKey: code) }
  }

  /// Whether the dossier says how grave a finding is.
  func isSet(_ code: String) -> Bool { levels[code] != nil }

  /// The findings that are wanted, as grave as they are here.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let level = levels[diagnostic.code] else { return diagnostic }
      return level.map { severity in
        var copy = diagnostic
        copy.severity = severity
        return copy
      }
    }
  }
}
