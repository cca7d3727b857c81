import ArgumentParser
import Diagnostics
import DossierKit

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why the names of a line are linked, or are not.",
    discussion: """
      EXAMPLES
        dossier explain . seeds/report.txt:12
        dossier explain ukraine content/notes/drones.md      every line
        dossier explain . seeds/report.txt:12 --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The dossier's folder.", completion: .directory)
  var folder: String

  @Argument(help: "A source or a note, relative to that folder, and a line: seeds/report.txt:12.")
  var place: String

  @Option(help: "How it is printed.")
  var format = Format.text

  func run() async throws {
    let inputs = try DossierFolder(folder).read()
    let (path, line) = Self.parsed(place)
    let files = inputs.seeds + inputs.content
    guard let file = files.first(where: { $0.path.description == path }) else {
      throw MachineError(
        "‘\(path)’ is no source and no note of the dossier",
        help: NearMiss.best(for: path, among: files.map(\.path.description)).map { "did you mean ‘\($0)’?" }
          ?? "name a file below \(inputs.configuration.seeds)/ or \(inputs.configuration.content)/")
    }
    let text = SourceText(file.bytes)
    if let line, line < 1 || line > text.lineStarts.count {
      throw MachineError("\(path) has \(text.lineStarts.count) lines", help: "name one of them: \(path):1")
    }
    let range = line.map { text.line($0) } ?? 0..<file.bytes.count
    let dossier = await Dossier(linking: Corpus(reading: inputs))
    guard let explanation = dossier.explanation(of: file.path, in: range) else {
      throw MachineError("‘\(path)’ is not published: nothing in it is linked")
    }
    switch format {
    case .text: Terminal.print(ExplanationText(explanation, of: path, in: text).description)
    case .json: Terminal.print(Self.json(explanation, of: path, in: text, dossier).bytes)
    }
  }

  /// `PATH:LINE`, also `PATH:LINE:COLUMN` as findings print it, or a path alone.
  static func parsed(_ place: String) -> (path: String, line: Int?) {
    var parts = place.split(separator: ":", omittingEmptySubsequences: false)
    var numbers: [Int] = []
    while parts.count > 1, numbers.count < 2, let last = parts.last, let number = Int(last) {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    let path = parts.joined(separator: ":")
    return (path.hasPrefix("./") ? String(path.dropFirst(2)) : path, numbers.first)
  }

  private static func json(
    _ explanation: Explanation, of path: String, in text: SourceText, _ dossier: Dossier
  ) -> JSON {
    .array(
      explanation.items.map { item in
        let place = text.place(of: item.range.lowerBound)
        return .object([
          ("path", .string(path)), ("line", .integer(place.line)), ("column", .integer(place.column)),
          ("text", .string(item.words)), ("status", .string(item.status.rawValue)),
          ("entity", .optional(item.entity.map { dossier.entities[$0.index].name })), ("reason", .string(item.reason)),
        ])
      })
  }
}
