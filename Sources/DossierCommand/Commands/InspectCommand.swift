import ArgumentParser
import Diagnostics
import DossierKit
import Extraction

struct InspectCommand: TakesFiles {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what the tool understands of files.",
    discussion: """
      A file inside a dossier (the nearest dossier.yml upwards) is read with that dossier's names.

      EXAMPLES
        dossier inspect seeds/report.txt
        dossier inspect article.txt --date 2024-04-13
        dossier inspect --format ndjson seeds/*.txt     an object a line
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson }

  @Argument(help: "Articles, saved pages, PDFs or notes.", completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("The publication date where a file has none: 2024-04-13.", valueName: "day"))
  var date: String?

  @Option(help: "How it is printed.")
  var format = Format.text

  func run() async throws {
    let published = try date.map { text in
      guard let day = CalendarDate(iso: text) else {
        throw ValidationError("‘\(text)’ is no day; write it as 2024-04-13")
      }
      return day
    }
    let format = format
    let (width, inColour) = (Terminal.width, Terminal.hasColouredOutput)

    var inspectors: [String?: Inspector] = [:]
    var faults = 0
    if format == .json { Terminal.print("[") }
    var isFirst = true
    // In batches, so that ten thousand files stream and still use every core.
    for batch in stride(from: 0, to: files.count, by: 256) {
      var work: [(Inspector, InputFile, InputFile?)] = []
      for name in files[batch..<min(files.count, batch + 256)] {
        let folder = DossierFolder.containing(name)
        if inspectors[folder?.path] == nil { inspectors[folder?.path] = try Inspector(in: folder?.read()) }
        guard let inspector = inspectors[folder?.path] else { continue }
        do {
          let (file, sidecar) = try StandaloneFile.read(name, in: folder)
          for finding in sidecar.diagnostics { Terminal.note(finding) }
          work.append((inspector, file, sidecar.file))
        } catch let error as MachineError {
          Terminal.error(error)
          faults += 1
        }
      }
      let results = await work.concurrentMap { inspector, file, sidecar in
        let inspection = inspector.inspect(file, sidecar: sidecar, published: published)
        let bytes =
          format == .text
          ? InspectionText(inspection, width: width, inColour: inColour).bytes : inspection.json.bytes
        return (bytes, inspection.emptiness)
      }
      for (bytes, emptiness) in results {
        if let emptiness { Terminal.note(emptiness) }
        if format == .json, !isFirst { Terminal.print(",") }
        Terminal.print(bytes)
        isFirst = false
      }
    }
    if format == .json { Terminal.print("]") }
    if faults > 0 { throw ExitCode(2) }
  }
}
