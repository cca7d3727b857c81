import ArgumentParser
import DossierKit

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds everything a build finds, without writing.",
    discussion: """
      EXAMPLES
        dossier check
        dossier check --strict              warnings fail too
        dossier check --format json         one array of {path, line, column, severity, code, message, help}
        dossier check --format sarif        SARIF 2.1.0, for code hosts and editors
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  @OptionGroup var options: DossierOptions

  @Flag(help: "Let warnings fail the check too.")
  var strict = false

  @Option(help: "How findings are printed.")
  var format = Format.text

  @Flag(name: .shortAndLong, help: "Print findings only, no summary.")
  var quiet = false

  func run() async throws {
    let folder = try DossierFolder(options.folder)
    let build = try await Build(folder, configuration: options.override)
    let report = Report(build.diagnostics, in: build.inputs)
    switch format {
    case .text: report.print(from: quiet ? .error : .hint)
    case .json: Terminal.print(report.json)
    case .sarif: Terminal.print(report.sarif)
    }
    if !quiet, format == .text {
      Terminal.note(report.summary.isEmpty ? "nothing to mend: \(build.dossier.summary)" : report.summary)
    }
    if report.errors > 0 || (strict && report.warnings > 0) { throw ExitCode(1) }
  }
}
