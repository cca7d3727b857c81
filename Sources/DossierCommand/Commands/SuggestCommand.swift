import ArgumentParser
import Diagnostics
import DossierKit
import Extraction

struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Lists what a person could decide next: names, spellings, doubles, figures.",
    discussion: """
      Nothing is changed unless you say so. The folder stands before the options.

      EXAMPLES
        dossier suggest                                  what could be decided
        dossier suggest --accept "Rotor Works"           writes a note for it
        dossier suggest --accept "Rotor Works" --as agency
        dossier suggest --merge "Rotor" --into "Rotor Works"
        dossier suggest --reject "L550" --reason "a model of an aircraft"
        dossier suggest --keep-apart "Rotor Works" "Rotor Group"
        dossier suggest my-dossier --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The dossier's folder.", completion: .directory)
  var folder = "."

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Write a note for each of these names.", valueName: "name"))
  var accept: [String] = []

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("What the accepted names are, where it is not what the list says.", valueName: "kind"),
    completion: .list(EntityKind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Add these spellings as aliases …", valueName: "spelling"))
  var merge: [String] = []

  @Option(help: ArgumentHelp("… to the declared entity of this name.", valueName: "name"))
  var into: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Remember in decisions.yml that these names are none.", valueName: "name"))
  var reject: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Remember in decisions.yml that these names are not the same.", valueName: "name"))
  var keepApart: [String] = []

  @Option(help: ArgumentHelp("Why, for --reject and --keep-apart.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "The day of the decision or of the note, 2024-04-13 (default: none; of a note today).", valueName: "day"))
  var date: String?

  @Option(help: "How the list is printed.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "How many of each kind are listed; 0 for all (default: 10, of figures 3; in JSON all).", valueName: "number"))
  var limit: Int?

  func validate() throws {
    guard merge.isEmpty == (into == nil) else {
      throw ValidationError("--merge and --into go together: --merge \"Rotor\" --into \"Rotor Works\"")
    }
    guard keepApart.isEmpty || keepApart.count > 1 else {
      throw ValidationError("--keep-apart takes two names or more")
    }
    if kind != nil, accept.isEmpty { throw ValidationError("--as says what the names of --accept are") }
    if let limit, limit < 0 { throw ValidationError("--limit is a number from 0 on") }
  }

  func run() async throws {
    let day = try Today.day(date)
    let kind = try kind.map { text in
      guard let kind = EntityKind(rawValue: text.lowercased()) else {
        let all = EntityKind.allCases.map(\.rawValue)
        throw ValidationError("‘\(text)’ is no kind of entity; write one of: \(all.joined(separator: ", "))")
      }
      return kind
    }
    let folder = try DossierFolder(folder)
    guard !(accept + merge + reject + keepApart).isEmpty else { return try await list(folder) }
    if !accept.isEmpty {
      var decider = try await Decider(folder)
      try decider.accept(accept, as: kind, date: day)
      try print(decider.write())
    }
    // What was accepted is declared now, and can take aliases.
    guard !(merge + reject + keepApart).isEmpty else { return }
    var decider = try await Decider(folder)
    if let into { try decider.merge(merge, into: into) }
    try decider.reject(reject, reason: reason, date: day)
    if !keepApart.isEmpty { try decider.keepApart(keepApart, reason: reason, date: day) }
    try print(decider.write())
  }

  private func print(_ paths: [String]) {
    for path in paths { Terminal.print(path) }
  }

  private func list(_ folder: DossierFolder) async throws {
    let inputs = try folder.read()
    let corpus = await Corpus(reading: inputs)
    let dossier = await Dossier(linking: corpus)
    let suggestions = await Suggestions(for: dossier)
    switch format {
    case .text: Terminal.print(SuggestionText(suggestions, dossier, limit: limit).lines.joined(separator: "\n"))
    case .json: Terminal.print(SuggestionJSON(suggestions, dossier, limit: limit ?? 0).json.bytes)
    }
    // What is wrong in the file of decisions would else be seen by `check` alone.
    Report(
      (inputs.diagnostics + corpus.diagnostics).filter { $0.path == dossier.decisions.path?.description }, in: inputs
    )
    .print(from: .warning)
  }
}
