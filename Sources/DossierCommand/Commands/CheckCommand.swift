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
        dossier check --format json         one array, for programs
        dossier check --format sarif        SARIF 2.1.0, for code hosts and editors
        dossier check --format github       annotations, in a workflow of a code host
        dossier check --write-baseline baseline.txt     what is wrong today is old
        dossier check --strict --baseline baseline.txt
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  @OptionGroup var options: DossierOptions

  @Flag(help: "Let warnings fail the check too.")
  var strict = false

  @Option(help: "How findings are printed.")
  var format = Format.text

  @Option(help: ArgumentHelp("A file of findings to pass over.", valueName: "file"), completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write the errors and warnings of today into this file, to pass over them.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  @Flag(name: .shortAndLong, help: "Print findings only, no summary.")
  var quiet = false

  @Flag(help: "Say how long each stage takes.")
  var verbose = false

  func run() async throws {
    let folder = try DossierFolder(options.folder)
    let file = try baseline.map { try BaselineFile.read($0) }
    let timing = Stopwatch(isVerbose: verbose, isShown: Terminal.isInteractive && !quiet)
    let build = try await Build(folder, configuration: options.override, timing: timing)
    var report = Report(build.diagnostics, in: build.inputs)
    if let writeBaseline {
      try BaselineFile.write(report.baseline, to: writeBaseline)
      Terminal.print(writeBaseline)
      return
    }
    if let file, let baseline { report.pass(over: file, at: baseline) }
    switch format {
    case .text: report.printAll()
    case .json: Terminal.print(report.json)
    case .sarif: Terminal.print(report.sarif(below: prefix))
    case .github: for line in report.workflowCommands(below: prefix) { Terminal.print(line) }
    }
    if !quiet, format == .text {
      let known = report.known == 0 ? "" : "; \(report.known) of the baseline passed over"
      Terminal.note((report.summary.isEmpty ? "nothing to mend: \(build.dossier.summary)" : report.summary) + known)
    }
    if report.errors > 0 || (strict && report.warnings > 0) { throw ExitCode(1) }
  }

  /// Code hosts count paths from the top of the repository, where their workflows call the command.
  private var prefix: String {
    var folder = options.folder
    while folder.hasPrefix("./") { folder.removeFirst(2) }
    while folder.hasSuffix("/") { folder.removeLast() }
    return folder == "." || folder.isEmpty || options.folder.hasPrefix("/") ? "" : folder + "/"
  }
}
