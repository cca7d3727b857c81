import ArgumentParser
import DossierKit
import DossierSite

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads the dossier, links it, and writes the site.",
    discussion: """
      Files whose bytes did not change are not touched; files of an earlier build that are no longer needed are removed; \
      files that no build made are left alone.

      EXAMPLES
        dossier build                 the dossier in this folder, into site/
        dossier build ukraine --output /tmp/ukraine
        dossier build --base-url https://example.org/briefing
        dossier build --since last-month/data/dossier.json
      """)

  @OptionGroup var options: DossierOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The output folder (default: ‘output’ of dossier.yml, else site).", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Say what changed since an earlier build, in changes.html: its data/dossier.json, or the folder of its site.",
      valueName: "file"))
  var since: String?

  @Flag(name: .shortAndLong, help: "Print no summary and no warnings.")
  var quiet = false

  @Flag(help: "Say how long each stage takes.")
  var verbose = false

  func run() async throws {
    let folder = try DossierFolder(options.folder)
    let started = ContinuousClock.now
    let published = try since.map(EarlierBuild.read)
    let timing = Stopwatch(isVerbose: verbose, isShown: Terminal.isInteractive && !quiet)
    let build = try await Build(folder, since: published, configuration: options.override, timing: timing)
    let target = output ?? build.inputs.configuration.output
    let outputFolder = try OutputFolder(
      target, relativeTo: output == nil ? folder.path : POSIX.currentFolder, for: folder, build.inputs.configuration)
    let report = Report(build.diagnostics, in: build.inputs)
    report.print(from: quiet ? .error : .warning)
    guard !build.stopsBeforeWriting else {
      Terminal.error(
        MachineError(
          "nothing was written: a quotation does not stand in its source, or unpublished text would be published"))
      throw ExitCode(1)
    }
    timing.enter("indexing for the search")
    let site = await build.site.indexed()
    // From here on, the count of files says how far it is.
    let writing = Stopwatch(isVerbose: verbose)
    timing.enter(nil)
    writing.enter("rendering and writing")
    let progress = Progress(
      "writing", total: site.files.count, isShown: Terminal.isInteractive && !quiet)
    let summary = try await outputFolder.write(site, progress: progress)
    progress.finish()
    writing.enter(nil)
    if !quiet { print(build, site, summary, report, outputFolder, started) }
    if report.errors > 0 { throw ExitCode(1) }
  }

  private func print(
    _ build: Build, _ site: Site, _ summary: OutputFolder.Summary, _ report: Report, _ folder: OutputFolder,
    _ started: ContinuousClock.Instant
  ) {
    for name in summary.changed.prefix(5) {
      Terminal.note("note: \(name) was changed by hand since the last build; left alone")
    }
    if !summary.foreign.isEmpty {
      let names = summary.foreign.prefix(3).joined(separator: ", ")
      let count = summary.foreign.count
      Terminal.note("note: \(count == 1 ? "one file" : "\(count) files") that no build made left alone: \(names)")
    }
    let seconds =
      Double((ContinuousClock.now - started).components.attoseconds) / 1e18
      + Double((ContinuousClock.now - started).components.seconds)
    Terminal.note("\(build.dossier.summary)")
    if let changes = site.changes { Terminal.note(changes) }
    Terminal.note(
      "\(site.files.count + 1) files in \(folder.path): \(summary.written) written, \(summary.unchanged) unchanged, "
        + "\(summary.removed) removed; \(Int(seconds * 1000)) ms"
        + (report.summary.isEmpty ? "" : "; \(report.summary)"))
  }
}
