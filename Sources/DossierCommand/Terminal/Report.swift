import Diagnostics
import DossierKit
import Foundation

/// Prints what was found in the content, each finding with its place.
struct Report {
  private let sources: [String: [UInt8]]
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic], in inputs: Inputs) {
    self.diagnostics = diagnostics.sorted()
    var sources: [String: [UInt8]] = ["dossier.yml": inputs.configurationFile]
    let named = Set(diagnostics.compactMap(\.path))
    for file in inputs.seeds + inputs.content where named.contains(file.path.description) {
      sources[file.path.description] = file.bytes
    }
    self.sources = sources
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
    var texts: [String: SourceText] = [:]
    for diagnostic in findings(from: least) where isWanted(diagnostic) {
      if let path = diagnostic.path, texts[path] == nil, let bytes = sources[path] { texts[path] = SourceText(bytes) }
      let text = diagnostic.path.flatMap { texts[$0] }
      Terminal.write(diagnostic.rendered(in: text, colour: colour), to: .standardError)
    }
  }

  /// What is at least as grave as `least`, in order; the graver severity is the smaller one.
  func findings(from least: Severity) -> [Diagnostic] { diagnostics.filter { $0.severity <= least } }

  var json: String { json(of: diagnostics) }

  /// Some of the findings.
  func json(of diagnostics: [Diagnostic]) -> String {
    Diagnostic.json(diagnostics) { path in sources[path].map(SourceText.init) }
  }

  var sarif: String { SARIF(diagnostics, sources: sources).description }
}
