import Diagnostics
import Extraction
import Markup

/// Reads single files with the names of a dossier.
package struct Inspector: Sendable {
  private let entities: [Entity]
  private let finder: MentionFinder
  private let candidateFinder: CandidateFinder
  private let content: String

  /// - Parameter inputs: the dossier whose declared names count; nil for none.
  package init(in inputs: Inputs?) {
    let configuration = inputs?.configuration ?? Configuration()
    content = configuration.content
    let roster = Roster(Self.declarations(inputs))
    entities = roster.entities
    finder = MentionFinder(roster)
    candidateFinder = CandidateFinder(
      besides: Gazetteer(roster.names), Decisions(in: inputs?.content ?? [], content: configuration.content))
  }

  /// What the dossier's notes and tables declare; its sources are not read.
  private static func declarations(_ inputs: Inputs?) -> [Declaration] {
    var declarations: [Declaration] = []
    let configuration = inputs?.configuration ?? Configuration()
    for file in inputs?.content ?? [] where ["md", "markdown"].contains(file.path.fileExtension) {
      let reading = Note.read(file, content: configuration.content, asOf: configuration.asOf)
      if case .published(let note) = reading.value, let declaration = note.declaration {
        declarations.append(declaration)
      }
    }
    for file in inputs?.content ?? [] { declarations += Table.read(file).value?.declarations ?? [] }
    return Registry(declarations).declarations
  }

  package func inspect(_ file: InputFile, sidecar: InputFile?, published: CalendarDate?) -> Inspection {
    if file.path.below(content) != nil, case .published(let note) = Note.read(file, content: content).value {
      let candidates = candidates(in: note.text)
      return Inspection(
        path: file.path.description, kind: "note", publication: nil, title: note.title, place: nil, text: note.text,
        mentions: mentions(in: note.text, candidates),
        findings: Findings(of: note.text, published: note.date?.day ?? published),
        candidates: candidates.filter(\.standsAlone), entities: entities)
    }
    let reading = Source.read(file, sidecar: sidecar, date: published)
    let source = reading.value
    let candidates = candidates(in: source.text)
    return Inspection(
      path: file.path.description, kind: file.path.below(content) == nil ? "source" : "note",
      publication: source.publication, title: source.publication.title,
      place: source.dateline.map { source.text.string($0.place) }, text: source.text,
      mentions: mentions(in: source.text, candidates), findings: source.findings,
      candidates: candidates.filter(\.standsAlone), entities: entities,
      emptiness: source.text.tokens.isEmpty ? reading.diagnostics.first(where: \.explainsNoText) : nil)
  }

  private func candidates(in text: Text) -> [Candidate] {
    candidateFinder.candidates(in: text, from: Candidate.proposalScore)
  }

  private func mentions(in text: Text, _ candidates: [Candidate]) -> [Mention] {
    let longerNames = candidates.filter { $0.score >= Candidate.pageScore }.map(\.range)
    return finder.mentions(in: text, within: longerNames).mentions
  }
}
