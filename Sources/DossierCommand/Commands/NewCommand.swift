import ArgumentParser
import DossierKit
import Extraction

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a note with its front matter and prints its path.",
    discussion: """
      EXAMPLES
        dossier new company "Example Optics"
        dossier new note "How the figures disagree" --date 2024-04-13
        dossier new event "The plant opens" --date 2024-04-13 --source plant-opens
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case company, person, agency, organization, place, product, note, event
  }

  @Argument(help: "What the note is about.")
  var kind: Kind

  @Argument(help: "The title of the page.")
  var title: String

  @Option(
    name: .customLong("in"), help: ArgumentHelp("The dossier's folder.", valueName: "folder"), completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp("The date of the note, and the day of an event: 2024-04-13 (default: today).", valueName: "day"))
  var date: String?

  @Option(help: "Of an event: the source that tells of it, by its file's name.")
  var source: String?

  func validate() throws {
    if source != nil, kind != .event { throw ValidationError("--source is for an event") }
  }

  func run() async throws {
    let text = title.trimmed
    guard !text.isEmpty else { throw ValidationError("the title is empty") }
    let day = try Today.day(date)?.description ?? Today.description
    let dossier = try DossierFolder(folder)
    let inputs = try dossier.read(extractingText: false)
    let stub = NoteStub(
      kind: EntityKind(rawValue: kind.rawValue), isEvent: kind == .event, title: text, date: day,
      source: try source.map { try SourceName(of: $0, in: inputs).link })
    let made = try NewFiles(in: dossier.path).write([("\(inputs.configuration.content)/\(stub.path)", stub.text)])
    for path in made { Terminal.print(path) }
  }
}
