import Diagnostics
import DossierKit
import DossierServer
import DossierSite

/// Tells the preview and the terminal what a round of the live build came to.
struct PreviewFeed {
  let preview: Preview
  /// What was printed already and still holds, without its place: a line that moved is no news.
  private var known: Set<[String?]> = []

  init(_ preview: Preview) { self.preview = preview }

  /// At most so many findings lie over a page; the terminal has them all.
  private static let mostShown = 50

  mutating func show(_ outcome: LiveBuild.Outcome, changes: [String], seconds: Duration) {
    switch outcome {
    case .unchanged: return
    case .good(let build):
      let report = Report(build.diagnostics, in: build.inputs)
      let site = ServedSite(build.site)
      preview.show({ await site.bytes(of: $0) }, findings: json(report))
      print(report, changes, seconds, "")
    case .bad(let build):
      let report = Report(build.diagnostics, in: build.inputs)
      preview.keep(findings: json(report))
      print(report, changes, seconds, "; the last good pages stay up")
    case .unreadable(let error):
      preview.keep(findings: Self.json(error))
      Terminal.error(error)
      Terminal.note("the last good pages stay up; waiting for the folder")
      known = []
    }
  }

  private mutating func print(_ report: Report, _ changes: [String], _ seconds: Duration, _ remark: String) {
    report.print(from: .warning) { !known.contains(Self.key($0)) }
    known = Set(report.findings(from: .warning).map(Self.key))
    guard !changes.isEmpty else { return }
    let names = changes.prefix(3).joined(separator: ", ") + (changes.count > 3 ? " and \(changes.count - 3) more" : "")
    let findings = report.summary.isEmpty ? "" : "; \(report.summary)"
    Terminal.note("\(names): \(seconds.milliseconds) ms\(findings)\(remark)")
  }

  private static func key(_ diagnostic: Diagnostic) -> [String?] {
    [diagnostic.path, diagnostic.code, diagnostic.message]
  }

  /// Errors before warnings.
  private func json(_ report: Report) -> String {
    let errors = report.diagnostics.filter { $0.severity == .error }
    let warnings = report.diagnostics.filter { $0.severity == .warning }
    return report.json(of: Array((errors + warnings).prefix(Self.mostShown)))
  }

  private static func json(_ error: MachineError) -> String {
    Diagnostic.json([.unreadableFolder(error)]) { _ in nil }
  }
}

extension Duration {
  var milliseconds: Int { Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000) }
}
