import Diagnostics
import DossierKit
import DossierServer
import DossierSite

/// Tells the preview and the terminal what a round of the live build came to.
struct PreviewFeed {
  let preview: Preview
  /// What was printed already and still holds, without its place: a line that moved is no news.
  private var known: Set<[String?]> = []
  private var isWaiting = false

  init(_ preview: Preview) { self.preview = preview }

  /// At most so many findings are sent to the pages; the terminal has them all.
  private static let mostSent = 400

  mutating func show(_ outcome: LiveBuild.Outcome, changes: [String], seconds: Duration) {
    switch outcome {
    case .unchanged: return
    case .good(let build):
      let report = Report(build.diagnostics, in: build.inputs)
      let site = ServedSite(build.site)
      preview.show(
        { await site.bytes(of: $0) }, holds: { site.holds($0) }, findings: Self.findings(report, changes))
      print(build, report, changes, seconds, "")
    case .bad(let build):
      let report = Report(build.diagnostics, in: build.inputs)
      preview.keep(findings: Self.findings(report, changes))
      print(build, report, changes, seconds, preview.hasPages ? "; the last good pages stay up" : "; no pages yet")
    case .unreadable(let error):
      preview.keep(findings: Self.findings(error))
      Terminal.error(error)
      Terminal.note("the last good pages stay up; waiting for the folder")
      known = []
      isWaiting = true
    }
  }

  /// New findings, those of the files that were saved last, where the eye is; then what was done.
  private mutating func print(
    _ build: Build, _ report: Report, _ changes: [String], _ seconds: Duration, _ remark: String
  ) {
    let saved = Set(changes)
    let isNews = { [known] (finding: Diagnostic) in !known.contains(Self.key(finding)) }
    report.print(from: .warning) { isNews($0) && !($0.path.map(saved.contains) ?? false) }
    report.print(from: .warning) { isNews($0) && ($0.path.map(saved.contains) ?? false) }
    known = Set(report.findings(from: .warning).map(Self.key))
    let what =
      isWaiting
      ? "the folder is there again" : changes.isEmpty ? build.dossier.summary : Self.names(changes)
    isWaiting = false
    let findings = report.summary.isEmpty ? "" : "; \(report.summary)"
    Terminal.note("\(what): \(seconds.milliseconds) ms\(findings)\(remark)")
  }

  private static func names(_ changes: [String]) -> String {
    changes.prefix(3).joined(separator: ", ") + (changes.count > 3 ? " and \(changes.count - 3) more" : "")
  }

  private static func key(_ diagnostic: Diagnostic) -> [String?] {
    [diagnostic.path, diagnostic.code, diagnostic.message]
  }

  /// Errors before warnings; of each first what stands in a file that was just saved, which is mostly the cause of the others.
  static func findings(_ report: Report, _ changes: [String]) -> Preview.Findings {
    let saved = Set(changes)
    let shown = [Severity.error, .warning].flatMap { severity in
      let all = report.diagnostics.filter { $0.severity == severity }
      return all.filter { $0.path.map(saved.contains) ?? false }
        + all.filter { !($0.path.map(saved.contains) ?? false) }
    }
    return Preview.Findings(
      json: report.json(of: Array(shown.prefix(mostSent))), errors: report.errors, warnings: report.warnings)
  }

  private static func findings(_ error: MachineError) -> Preview.Findings {
    Preview.Findings(json: Diagnostic.json([.unreadableFolder(error)]) { _ in nil }, errors: 1, warnings: 0)
  }
}

extension Duration {
  var milliseconds: Int { Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000) }
}
