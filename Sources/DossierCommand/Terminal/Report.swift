import Diagnostics
import DossierKit
import Foundation

/// Prints what was found in the content, each finding with its place.
struct Report {
  private var sources: [String: SourceText]
  private(set) var diagnostics: [Diagnostic]
  /// How many findings a baseline passes over.
  private(set) var known = 0

  init(_ diagnostics: [Diagnostic], in inputs: Inputs) {
    self.diagnostics = diagnostics.sorted()
    var sources: [String: SourceText] = [:]
    let named = Set(diagnostics.compactMap(\.path))
    if named.contains("dossier.yml") { sources["dossier.yml"] = SourceText(inputs.configurationFile) }
    for file in inputs.seeds + inputs.content where named.contains(file.path.description) {
      sources[file.path.description] = SourceText(file.bytes)
    }
    self.sources = sources
  }

  /// Without what a baseline's file lists.
  mutating func pass(over baseline: [UInt8], at path: String) {
    let result = Baseline(reading: baseline).applied(to: diagnostics, path: path) { sources[$0] }
    if !result.stale.isEmpty { sources[path] = SourceText(baseline) }
    diagnostics = (result.new + result.stale).sorted()
    known = result.known
  }

  var errors: Int { diagnostics.count { $0.severity == .error } }
  var warnings: Int { diagnostics.count { $0.severity == .warning } }

  /// "2 errors and 1 warning".
  var summary: String {
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    return counts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " and ")
  }

  /// What is at least as grave as `least`, as text on standard error.
  func print(from least: Severity, where isWanted: (Diagnostic) -> Bool = { _ in true }) {
    let colour = Terminal.hasColour
    for diagnostic in findings(from: least) where isWanted(diagnostic) {
      let text = diagnostic.path.flatMap { sources[$0] }
      Terminal.write(diagnostic.rendered(in: text, colour: colour), to: .standardError)
    }
  }

  /// Of one kind of hint so many are enough to see what it is about.
  private static let mostHints = 10

  /// Everything, and of a kind of hint at most the first ten: a vault of five hundred notes without links must not bury one error.
  func printAll() {
    var seen: [String: Int] = [:]
    for hint in diagnostics where hint.severity == .hint { seen[hint.code, default: 0] += 1 }
    let many = seen.filter { $0.value > Self.mostHints + 1 }
    var shown: [String: Int] = [:]
    print(from: .hint) { finding in
      guard finding.severity == .hint, many[finding.code] != nil else { return true }
      shown[finding.code, default: 0] += 1
      return shown[finding.code, default: 0] <= Self.mostHints
    }
    for (code, count) in many.sorted(by: { $0.key < $1.key }) {
      Terminal.note("\(count - Self.mostHints) more hints [\(code)]; ‘--format json’ lists them all")
    }
  }

  /// What is at least as grave as `least`, in order; the graver severity is the smaller one.
  func findings(from least: Severity) -> [Diagnostic] { diagnostics.filter { $0.severity <= least } }

  var json: String { json(of: diagnostics) }

  /// Some of the findings.
  func json(of diagnostics: [Diagnostic]) -> String { Diagnostic.json(diagnostics) { sources[$0] } }

  func sarif(below folder: String) -> String { SARIF(diagnostics, below: folder) { sources[$0] }.description }

  /// A line for each finding.
  func workflowCommands(below folder: String) -> [String] {
    diagnostics.map { $0.workflowCommand(in: $0.path.flatMap { sources[$0] }, below: folder) }
  }

  /// The file that passes over all of this.
  var baseline: String { Baseline.text(of: diagnostics) { sources[$0] } }
}
