import Diagnostics
import Extraction
import Markup

/// Everything that was read, each file by itself: sources, notes and tables, in order of path.
package struct Corpus: Sendable {
  package let configuration: Configuration
  package let sources: [Source]
  package let notes: [Note]
  /// What the rows of `entities.csv` declare.
  package let entityRows: [Declaration]
  package let statisticRows: [TableRow]
  package let eventRows: [TableRow]
  package let decisions: Decisions
  package let attachments: [SourcePath]
  /// The names of notes that are not published.
  let unpublished: [(path: SourcePath, titles: [String], isBroken: Bool)]
  package let diagnostics: [Diagnostic]
  let folderPages: FolderPages
  let vaults: [Vault]
  /// By source: the reading its text and findings come from.
  let sourceTokens: [ReadingToken]
  /// By note, likewise.
  let noteTokens: [ReadingToken]
  /// What each file was read as, by path, for the corpus that follows.
  private let readSources: [SourcePath: Reading<Evidence, Source>]
  private let readNotes: [SourcePath: Reading<NoteFile, NoteReading>]
  private let readTables: [SourcePath: Reading<InputFile, Table?>]

  /// - Parameter earlier: a corpus of which every file that is the same, with all that its reading depends on, is taken over.
  package init(reading inputs: Inputs, reusing earlier: Corpus? = nil) async {
    let configuration = inputs.configuration
    var diagnostics: [Diagnostic] = []

    let evidence = Evidence.pairs(inputs.seeds, PicturesBeside(inputs.pictures), &diagnostics)
    let sourceReadings = await evidence.concurrentMap { file in
      Reading(file, unlessSameAs: earlier?.readSources[file.file.path]) {
        Source.read($0.file, sidecar: $0.sidecar, stored: $0.stored)
      }
    }
    let sources = sourceReadings.map(\.result)

    let markdown = inputs.content.filter { ["md", "markdown"].contains($0.path.fileExtension) }
    // Hugo's name for a section's first page serves where ours is missing.
    let briefing = ["index.md", "_index.md"].lazy.compactMap { SourcePath("\(configuration.content)/\($0)") }
      .first { path in markdown.contains { $0.path == path } }
    let noteReadings = await markdown.concurrentMap { file in
      let origin = NoteFile(
        file: file, content: configuration.content, isBriefing: file.path == briefing, asOf: configuration.asOf,
        breaksLines: Vault.around(file.path, among: inputs.vaults)?.breaksLines ?? false)
      return Reading(origin, unlessSameAs: earlier?.readNotes[file.path]) {
        Note.read(
          $0.file, content: $0.content, isBriefing: $0.isBriefing, asOf: $0.asOf, breaksLines: $0.breaksLines)
      }
    }
    let notes = noteReadings.map(\.result)
    var published: [Note] = []
    var noteTokens: [ReadingToken] = []
    var unpublished: [(path: SourcePath, titles: [String], isBroken: Bool)] = []
    let closed = notes.compactMap { reading in
      if case .unpublished(let path, _, true, _) = reading.value { String(path.folder) } else { nil }
    }
    for (reading, token) in zip(notes, noteReadings.lazy.map(\.token)) {
      switch reading.value {
      case .published(let note) where closed.contains { note.path.below($0) != nil }:
        unpublished.append((note.path, note.names, false))
      case .published(let note):
        published.append(note)
        noteTokens.append(token)
      case .unpublished(let path, let titles, _, let isBroken): unpublished.append((path, titles, isBroken))
      }
    }

    let tableReadings = inputs.content.filter { TableKind(of: $0.path) != nil }.map { file in
      Reading(file, unlessSameAs: earlier?.readTables[file.path]) { Table.read($0) }
    }
    let tables = tableReadings.compactMap(\.result.value)

    let decisions = Decisions(in: inputs.content, content: configuration.content)

    sourceTokens = sourceReadings.map(\.token)
    self.noteTokens = noteTokens
    readSources = Dictionary(sourceReadings.map { ($0.origin.file.path, $0) }) { first, _ in first }
    readNotes = Dictionary(noteReadings.map { ($0.origin.file.path, $0) }) { first, _ in first }
    readTables = Dictionary(tableReadings.map { ($0.origin.path, $0) }) { first, _ in first }
    self.configuration = configuration
    self.decisions = decisions
    let read = sources.map(\.value)
    let grades = PublisherGrades(configuration.publishers + published.flatMap(\.publisherGrades), sources: read)
    diagnostics += grades.diagnostics
    if let undecided = PublicationTiming.undecided(in: published) { diagnostics.append(undecided) }
    let sourceAddresses = AddressBook(read.map { ($0.slug, $0.path) }, folder: "sources")
    var finished: [ObjectIdentifier: Source] = [:]
    if let earlier {
      for (token, source) in zip(earlier.sourceTokens, earlier.sources) { finished[ObjectIdentifier(token)] = source }
    }
    self.sources = zip(sourceReadings, sourceAddresses.slugs).map { reading, slug in
      let source = reading.result.value
      return source.finished(
        slug: slug, reliability: grades.reliability(of: source),
        unlessSameAs: finished[ObjectIdentifier(reading.token)])
    }
    // Pages of entities have the entity's address, and the briefing is the first page.
    let plain = published.indices.filter { published[$0].declaration == nil && !published[$0].isBriefing }
    folderPages = FolderPages(published.map(\.path), below: configuration.content)
    let noteAddresses = NoteAddresses(plain.map { published[$0] }, below: configuration.content, folderPages)
    for (index, slug) in zip(plain, noteAddresses.slugs) { published[index].slug = slug }
    diagnostics += sourceAddresses.diagnostics + noteAddresses.diagnostics
    diagnostics += PicturesBeside.unused(inputs.pictures, by: read).map(Diagnostic.unknownEvidence)
    self.notes = published
    self.unpublished = unpublished
    entityRows = tables.flatMap(\.declarations)
    statisticRows = tables.filter { $0.kind == .statistics }.flatMap(\.rows)
    eventRows = tables.filter { $0.kind == .events }.flatMap(\.rows)
    attachments = inputs.attachments
    vaults = inputs.vaults
    self.diagnostics =
      diagnostics + decisions.diagnostics + sources.flatMap(\.diagnostics)
      + Self.gathered(notes.flatMap(\.diagnostics), configuration.checks) + tableReadings.flatMap(\.result.diagnostics)
  }

  /// A key or a type of another tool stands in every note, and is told once.
  private static func gathered(_ found: [Diagnostic], _ levels: CheckLevels) -> [Diagnostic] {
    let codes = ["unknown-key", "bad-value"].filter { !levels.isSet($0) }
    var places: [String: Int] = [:]
    var counts: [Int: Int] = [:]
    var result: [Diagnostic] = []
    for diagnostic in found {
      if diagnostic.severity == .hint, codes.contains(diagnostic.code) {
        if let first = places[diagnostic.message] {
          counts[first, default: 0] += 1
          continue
        }
        places[diagnostic.message] = result.count
      }
      result.append(diagnostic)
    }
    for (index, count) in counts {
      result[index].message += ", here and in \(count) other note\(count == 1 ? "" : "s")"
    }
    return result
  }

  /// A note's file, and what else of the dossier its reading depends on.
  private struct NoteFile: Sendable, Equatable {
    let file: InputFile
    /// The folder that tells its place in the dossier.
    let content: String
    let isBriefing: Bool
    let asOf: CalendarDate?
    let breaksLines: Bool
  }

  /// A file of evidence with the sidecar beside it.
  private struct Evidence: Sendable, Equatable {
    let file: InputFile
    let sidecar: InputFile?
    let stored: StoredPictures

    static func pairs(
      _ files: [InputFile], _ pictures: PicturesBeside, _ diagnostics: inout [Diagnostic]
    ) -> [Evidence] {
      var sidecars: [Substring: InputFile] = [:]
      for file in files where SidecarName.isOne(file.path) {
        if let other = sidecars[file.path.withoutExtension] {
          diagnostics.append(.twoSidecars(file.path.description, besides: other.path.description))
        } else {
          sidecars[file.path.withoutExtension] = file
        }
      }
      var used: Set<Substring> = []
      var passedOver: [Substring: InputFile] = [:]
      var sharers: [Substring: [SourcePath]] = [:]
      let evidence = files.filter { !SidecarName.isOne($0.path) }.map { file -> Evidence in
        // `a.html.yml` describes that file alone; `a.yml` any file of the name.
        let whole = file.path.description[...]
        if let sidecar = sidecars[whole] {
          used.insert(whole)
          if sidecars[file.path.withoutExtension] != nil { passedOver[file.path.withoutExtension] = sidecar }
          return Evidence(file: file, sidecar: sidecar, stored: pictures[file.path])
        }
        let name = file.path.withoutExtension
        used.insert(name)
        if sidecars[name] != nil { sharers[name, default: []].append(file.path) }
        return Evidence(file: file, sidecar: sidecars[name], stored: pictures[file.path])
      }
      for (name, paths) in sharers.sorted(by: { $0.key < $1.key }) where paths.count > 1 {
        guard let sidecar = sidecars[name] else { continue }
        diagnostics.append(
          Diagnostic(
            .warning, "shared-sidecar",
            "this sidecar describes \(paths.count) files: \(paths.map(\.description).joined(separator: ", "))",
            help: "give each its own: \(paths.map { "\($0.fileName).yml" }.joined(separator: " and "))",
            path: sidecar.path.description))
      }
      for (name, sidecar) in sidecars.sorted(by: { $0.value.path < $1.value.path }) where !used.contains(name) {
        if let other = passedOver[name] {
          diagnostics.append(.twoSidecars(sidecar.path.description, besides: other.path.description))
          continue
        }
        diagnostics.append(
          Diagnostic(
            .warning, "lone-sidecar", "there is no source beside this sidecar",
            help: "it describes a file of the same name with another extension", path: sidecar.path.description))
      }
      return evidence
    }
  }
}
