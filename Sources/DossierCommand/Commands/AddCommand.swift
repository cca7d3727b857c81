import ArgumentParser
import Diagnostics
import DossierKit
import Extraction

struct AddCommand: TakesFiles {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Takes articles into the seeds, unchanged, each with a sidecar.",
    discussion: """
      A file keeps its bytes and gets a name of date, outlet and title. Its sidecar says what was found, what was guessed, \
      and the SHA-256. What is there already is not taken twice; a folder stands for all the articles in it.

      EXAMPLES
        dossier add ~/Downloads/article.html
        dossier add --date 2024-04-13 pasted.txt
        dossier add --dry-run clippings/     says what it would do
      """)

  @Argument(help: "Articles, or folders of them.", completion: .file())
  var files: [String]

  @Option(
    name: .customLong("in"), help: ArgumentHelp("The dossier's folder.", valueName: "folder"), completion: .directory)
  var folder = "."

  @Option(help: ArgumentHelp("The publication date of files that do not say it: 2024-04-13.", valueName: "day"))
  var date: String?

  @Option(help: ArgumentHelp("The day on which the files were saved: 2024-04-13.", valueName: "day"))
  var retrieved: String?

  @Flag(help: "Write nothing; say what would be written.")
  var dryRun = false

  @Flag(help: "Take a file although another was saved from the same address.")
  var keepBoth = false

  func run() async throws {
    let published = try day(date)
    let saved = try day(retrieved)
    let dossier = try DossierFolder(folder)
    let inputs = try inputs(of: dossier)
    let seeds = try SeedsFolder(dossier, inputs.configuration)
    var adding = Adding(
      folder: inputs.configuration.seeds, index: await SeedIndex(of: inputs.seeds), keepsBoth: keepBoth,
      isTold: files.count == 1)
    let offered = OfferedFiles(files)
    for fault in offered.faults { adding.refuse(fault.name, fault.reason) }
    adding.isTold = offered.paths.count <= Adding.mostTold
    let progress = Progress("reading", total: offered.paths.count, isShown: Terminal.isInteractive)
    // In batches, so that a thousand files do not stand in memory at once.
    for start in stride(from: 0, to: offered.paths.count, by: 64) {
      let batch = Array(offered.paths[start..<min(start + 64, offered.paths.count)])
      let index = adding.index
      let read = await batch.concurrentMap { path -> Result<Offer, any Error> in
        defer { progress.advance() }
        return Result {
          let (file, sidecar) = try OfferedFiles.read(path)
          if let copy = index.copy(of: file) { return .known(copy) }
          return .new(
            Intake(reading: file, sidecar: sidecar.file, date: published, retrieved: saved), sidecar.diagnostics)
        }
      }
      for (path, result) in zip(batch, read) {
        switch result {
        case .success(.known(let copy)): adding.tellKnown(path, copy)
        case .success(.new(let intake, let findings)):
          findings.forEach(Terminal.note)
          adding.add(intake, from: path, to: dryRun ? nil : seeds)
        case .failure(let error as MachineError): adding.refuse(path, error.description, help: error.help)
        case .failure(let error): adding.refuse(path, "\(error)")
        }
      }
    }
    progress.finish()
    Terminal.note(adding.summary(isDry: dryRun))
    if adding.isStopped { throw ExitCode(2) }
    if adding.refused > 0 { throw ExitCode(1) }
  }

  /// Who names the dossier first, as for other commands, is told how it is named here.
  private func inputs(of dossier: DossierFolder) throws -> Inputs {
    do {
      return try dossier.read(extractingText: false)
    } catch let error as MachineError {
      guard folder == ".", let first = files.first, DossierFolder.isOne(first) else { throw error }
      throw MachineError(error.description, help: "to add to the dossier ‘\(first)’: dossier add --in \(first) FILE …")
    }
  }

  private func day(_ text: String?) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let day = CalendarDate(iso: text) else {
      throw ValidationError("‘\(text)’ is no day; write it as 2024-04-13")
    }
    return day
  }
}

/// A file that was offered: one that is there already, or one to take in.
private enum Offer: Sendable {
  case known(String)
  /// With what was noticed beside it.
  case new(Intake, [Diagnostic])
}

/// The files of one call of `add`, one after the other: what became of each.
private struct Adding {
  /// More files than this are told in one line each.
  static let mostTold = 12

  let folder: String
  var index: SeedIndex
  let keepsBoth: Bool
  /// Whether what was found is told of each file.
  var isTold: Bool
  private(set) var added = 0
  private(set) var known = 0
  private(set) var refused = 0
  /// Whether the machine would not write.
  private(set) var isStopped = false

  init(folder: String, index: SeedIndex, keepsBoth: Bool, isTold: Bool) {
    self.folder = folder
    self.index = index
    self.keepsBoth = keepsBoth
    self.isTold = isTold
  }

  /// - Parameter seeds: nil to write nothing.
  mutating func add(_ intake: Intake, from path: String, to seeds: SeedsFolder?) {
    if let copy = index.copy(of: intake) { return tellKnown(path, copy) }
    if let refusal = intake.refusal { return refuse(path, refusal.reason, help: refusal.help) }
    if let sibling = index.sibling(of: intake), !keepsBoth {
      return refuse(
        path, "\(sibling) was saved from the same address, with other words",
        help: "compare the two; ‘--keep-both’ takes this one as well")
    }
    let (target, stem) = index.add(intake, in: folder)
    let companion = CompanionFiles(of: path)
    do {
      try seeds?.put(
        intake.file.bytes, sidecar: intake.sidecar, stem: stem, fileExtension: intake.fileExtension,
        companion: companion)
    } catch let error as MachineError {
      isStopped = true
      return refuse(path, error.description, help: error.help)
    } catch {
      return refuse(path, "\(error)")
    }
    added += 1
    Terminal.print(target)
    for diagnostic in intake.diagnostics where diagnostic.severity <= .warning {
      Terminal.note(diagnostic.placed(in: Self.shown(path)))
    }
    if isTold {
      tell(intake)
      if let companion { tell(companion) }
    }
  }

  private func tell(_ companion: CompanionFiles) {
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    let name = companion.folder.split(separator: "/").last.map { Self.shown(String($0)) } ?? ""
    let others = companion.others > 0 ? "; \(count(companion.others, "other file")) left there" : ""
    Terminal.note("  with \(count(companion.pictures.count, "picture")) of \(name)\(others)")
  }

  mutating func tellKnown(_ path: String, _ copy: String) {
    known += 1
    Terminal.note("already there: \(Self.shown(path)) is \(copy)")
  }

  private func tell(_ intake: Intake) {
    func list(_ facts: [Intake.Fact]) -> String { facts.map { "\($0.key) ‘\($0.value)’" }.joined(separator: ", ") }
    let found = intake.facts.filter { !$0.isGuessed }
    let guessed = intake.facts.filter(\.isGuessed)
    if !found.isEmpty { Terminal.note("  found: \(list(found))") }
    if !guessed.isEmpty { Terminal.note("  guessed: \(list(guessed))") }
    if !intake.missing.isEmpty { Terminal.note("  not found: \(intake.missing.joined(separator: ", "))") }
  }

  mutating func refuse(_ path: String, _ reason: String, help: String? = nil) {
    refused += 1
    Terminal.error(MachineError("\(Self.shown(path)) was not added: \(reason)", help: help))
  }

  func summary(isDry: Bool) -> String {
    let parts = [(added, isDry ? "to add" : "added"), (known, "already there"), (refused, "refused")]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "nothing to add" : words.joined(separator: ", ") + (isDry ? "; nothing was written" : "")
  }

  /// A name as a terminal may show it.
  private static func shown(_ path: String) -> String {
    String(
      String.UnicodeScalarView(
        path.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 }))
  }
}
