import Diagnostics
import Extraction
import Markup

/// All that is known: entities with their mentions, statements with their evidence, links with their targets.
package struct Dossier: Sendable {
  package let configuration: Configuration
  package let sources: [Source]
  package let notes: [Note]
  package let entities: [Entity]
  /// The notes as entities see them: the entity whose page a note is.
  package let entityOfNote: [EntityID?]
  /// By source, in order of place.
  package let sourceMentions: [[Mention]]
  /// By note, in order of place; wikilinks to entities are mentions.
  package let noteMentions: [[Mention]]
  /// Declared ones in the order of the briefing, notes and tables, then extracted ones by source.
  package let statistics: [Statistic]
  /// How many of the statistics a person declared.
  package let declaredStatistics: Int
  /// Percentages of the sources that are none of the statistics, since nothing says of what they are.
  package let sharesLeftOut: Int
  /// In order of date.
  package let events: [Event]
  package let assertions: [Assertion]
  /// Block quotations of notes that name their source, in the order of the notes.
  package let quotations: [Quotation]
  package let replies: ReplyTable
  /// Everybody who says something, those with most declared statements first.
  package let claimants: [Claimant]
  package let links: LinkTable
  package let appearances: Appearances
  package let relations: Relations
  /// Which sources go back to one origin.
  package let origins: Origins
  package let attachments: [SourcePath]
  private let vaults: [Vault]
  /// Whether some source is withdrawn.
  package let hasWithdrawals: Bool
  package let decisions: Decisions
  package let diagnostics: [Diagnostic]
  let finder: MentionFinder
  private let roster: Roster
  private let candidateFinder: CandidateFinder
  /// Who is called what, for the dossier that follows.
  private let declaredNames: DeclaredNames
  private let knownNames: KnownNames
  /// What each source gave, for the dossier that follows.
  private let sourceFindings: SourceFindings.Kept
  private let noteFindings: NoteFindings
  private let surfaces: Surfaces
  /// What links to sources lead by, for the same.
  private let sourceTargets: TargetIndex

  /// The entity that bears a name, whatever its company form and spelling.
  package func entity(named name: String) -> EntityID? { roster.entity(named: name) }

  /// The entities that a sentence of its own names, in order.
  package func mentions(in text: Text) -> [Mention] { finder.mentions(in: text).mentions }

  /// The names in a text that nobody declared and nobody rejected, worth proposing.
  package func proposals(in text: Text) -> [Candidate] {
    candidateFinder.candidates(in: text, from: Candidate.proposalScore).filter(\.standsAlone)
  }

  /// Joins everything: names with texts, links with targets, statements with the words that carry them.
  ///
  /// - Parameter earlier: a dossier of which is taken over what each unchanged source gave, where all else it depends on is the same.
  package init(linking corpus: Corpus, reusing earlier: Dossier? = nil) async {
    var diagnostics: [Diagnostic] = []
    async let sourceTargets = Self.targets(ofSources: corpus, reusing: earlier)

    // Who is declared, and who else is named in the sources.
    let declared = DeclaredNames(Self.declarations(of: corpus), unlessSameAs: earlier?.declaredNames)
    let registry = declared.registry
    let candidateFinder = CandidateFinder(besides: declared.gazetteer, corpus.decisions)
    var findings = SourceFindings(of: corpus, reusing: earlier?.sourceFindings)
    let candidates = await findings.candidates(candidateFinder, names: declared.roster.names)
    let isHidden = corpus.configuration.unreviewed == .hide
    let names = KnownNames(
      declared, found: isHidden ? [] : candidates, letters: isHidden ? [] : findings.letters,
      unlessSameAs: earlier?.knownNames)
    let finder = names.finder
    var roster = names.roster
    diagnostics += registry.diagnostics + roster.diagnostics
    diagnostics += await corpus.decisions.stale(in: corpus.sources) { [roster] name in
      roster.entity(named: name).map { roster.entities[$0.index].isReviewed } ?? false
    }

    // Where each is named, and what links lead to.
    let known = roster.entities
    let entityOfNote = Self.entitiesOfNotes(known, noteCount: corpus.notes.count)
    let ofSources = await sourceTargets
    async let index = Self.targets(corpus, known, entityOfNote, besides: ofSources)
    let inSources = await findings.spans(finder, roster, candidates)
    let noteFindings = await NoteFindings(
      of: corpus, finder, findings.nameChanges, findings.renumbering, reusing: earlier?.noteFindings)
    let inNotes = noteFindings.found

    let targets = await index
    var unpublished = UnpublishedNames(targets)
    unpublished.check(corpus, withheld: roster.withhold(unpublished.areNamed))
    diagnostics += unpublished.diagnostics
    let entities = roster.entities
    let links = LinkTable(corpus.notes, corpus.sources, targets, noteOf: { [roster] in roster.entities[$0.index].note })
    let noteMentions = zip(corpus.notes.indices, inNotes).map { index, found in
      links.adding(to: found.mentions, of: corpus.notes[index], NoteID(index))
    }
    let sourceMentions = findings.mentions
    // A source that is ordered by another day, or published elsewhere, is another.
    let before =
      findings.isSameMentions && earlier.map { $0.sources.elementsEqual(corpus.sources, by: ===) } == true
      ? earlier : nil
    diagnostics += links.diagnostics
    for (index, found) in inSources.enumerated() where !found.ambiguous.isEmpty {
      let source = corpus.sources[index]
      diagnostics += found.ambiguities(in: source.text, of: roster.entities) { source.prose.fileRange(of: $0) }
        .map { $0.placed(in: source.path.description) }
    }
    for (note, found) in zip(corpus.notes, inNotes) where !found.ambiguous.isEmpty {
      diagnostics += found.ambiguities(in: note.text, of: roster.entities) { note.prose.fileRange(of: $0) }
        .map { $0.placed(in: note.path.description) }
    }

    // What follows from the texts alone is found while the statements are read.
    await findings.fingerprints()
    let figures = await findings.figures(sourceMentions, entities)
    await findings.events(sourceMentions, entities)
    let found = findings
    async let likenesses = found.likenesses()
    async let appearances = Appearances(
      of: entities, sources: corpus.sources, sourceMentions: sourceMentions, noteMentions: noteMentions,
      reusing: before?.appearances)
    async let surfaces = Surfaces(
      registry.declarations, corpus.sources, sourceMentions, corpus.notes, noteMentions, links.targets,
      reusing: before?.surfaces)

    // What is stated.
    var reader = StatementReader(targets: targets, sources: corpus.sources, finder: finder)
    for index in Self.briefingFirst(corpus.notes) {
      reader.read(corpus.notes[index], NoteID(index), entity: entityOfNote[index], mentions: noteMentions[index])
    }
    for row in corpus.statisticRows { reader.readStatistic(row) }
    for row in corpus.eventRows { reader.readEvent(row) }
    let relations = Self.relations(corpus, registry, roster, entityOfNote, targets, &reader, &diagnostics)
    for index in corpus.notes.indices {
      reader.readQuotations(corpus.notes[index], NoteID(index), links: links.targets[index])
    }
    diagnostics += reader.diagnostics + EstimateCheck(corpus.notes, reader.assertions).diagnostics

    // Which sources are one.
    let declaredEvents = reader.events
    async let chronicle = found.chronicle(declared: declaredEvents, entities)
    let declaredFigures = Figures.unique(reader.statistics)
    let entitiesOfStatements =
      declaredFigures.flatMap(\.entities) + declaredEvents.flatMap(\.entities) + reader.assertions.flatMap(\.entities)
    let (whereNamed, spellings) = await (appearances, surfaces)
    async let looseEnds = LooseEnds.found(
      in: corpus.notes, entities, entityOfNote, links, declarations: registry.declarations, whereNamed,
      named: entitiesOfStatements, relations, surfaces: spellings.used)
    let origins = await Origins(of: corpus.sources, alike: likenesses, targets: targets)
    diagnostics += origins.diagnostics
    diagnostics += origins.warnings(
      of: reader.statistics.map { ($0.evidence, $0.provenance) } + reader.events.map { ($0.evidence, $0.provenance) }
        + reader.assertions.map { ($0.evidence, $0.provenance) })

    self.finder = finder
    self.sourceTargets = ofSources
    self.roster = roster
    self.noteFindings = noteFindings
    self.surfaces = spellings
    declaredNames = declared
    knownNames = names
    self.candidateFinder = candidateFinder
    decisions = corpus.decisions
    configuration = corpus.configuration
    sources = corpus.sources
    notes = corpus.notes
    self.entities = entities
    self.entityOfNote = entityOfNote
    self.sourceMentions = sourceMentions
    self.noteMentions = noteMentions
    let statistics =
      if let earlier, found.isSameFigures, earlier.statistics.prefix(earlier.declaredStatistics) == declaredFigures[...]
      {
        earlier.statistics
      } else {
        Figures.joined(declared: declaredFigures, extracted: figures)
      }
    let events = await chronicle
    sourceFindings = found.kept(await likenesses, declaredEvents: declaredEvents, chronicle: events)
    let statements = Self.statements(statistics.prefix(declaredFigures.count), events, reader.assertions)
    replies = ReplyTable(
      reader.replies, statements: statements.map { ($0.id, $0.provenance, $0.words) }, notes: corpus.notes,
      entities: roster.entities, targets: targets)
    diagnostics += replies.diagnostics
    claimants =
      Claimants(
        said: statements.map { ($0.id, $0.claimant) },
        extracted: (declaredFigures.count..<statistics.count).compactMap { statistics[$0].claimant },
        entity: { [roster] in roster.entity(named: $0) }
      ).all
    self.statistics = statistics
    self.events = events
    declaredStatistics = declaredFigures.count
    assertions = reader.assertions
    quotations = reader.quotations
    self.links = links
    self.appearances = whereNamed
    self.relations = relations
    self.origins = origins
    attachments = corpus.attachments
    vaults = corpus.vaults
    hasWithdrawals = corpus.sources.contains { $0.publication.status == .withdrawn }
    let reliance = Reliance(
      statistics: declaredFigures, events: reader.events, assertions: reader.assertions, quotations: reader.quotations,
      notes: corpus.notes, links: links)
    diagnostics += IntegrityCheck(corpus.sources, reliance).diagnostics
    let leftOut = SharesLeftOut(corpus.sources, declared: declaredFigures[...])
    sharesLeftOut = leftOut.count
    diagnostics += leftOut.diagnostics
    diagnostics += await looseEnds
    self.diagnostics = diagnostics
  }

  /// "4 companies, 2 people, 26 events and 3 figures in 1 source".
  package var summary: String {
    let kinds: [(EntityKind, String, String)] = [
      (.company, "company", "companies"), (.person, "person", "people"), (.agency, "agency", "agencies"),
      (.organization, "organization", "organizations"), (.place, "place", "places"), (.product, "product", "products"),
    ]
    var parts = kinds.compactMap { kind, one, many -> String? in
      let count = entities.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    for (count, noun) in [(events.count, "event"), (statistics.count, "figure")] where count > 0 {
      parts.append("\(count) \(noun)\(count == 1 ? "" : "s")")
    }
    let from =
      "\(sources.count) source\(sources.count == 1 ? "" : "s") and \(notes.count) note\(notes.count == 1 ? "" : "s")"
    return parts.isEmpty ? from : parts.joined(separator: ", ") + " in " + from
  }

  // MARK: Steps

  /// Every declared statement with what it is found by.
  private static func statements(
    _ statistics: ArraySlice<Statistic>, _ events: [Event], _ assertions: [Assertion]
  ) -> [(id: StatementID, provenance: Provenance, words: [String], claimant: String?)] {
    statistics.enumerated().map { index, figure in
      (.statistic(index), figure.provenance, [figure.title, figure.measure].compactMap { $0 }, figure.claimant)
    }
      + events.indices.filter { events[$0].kind == .declared }.map { index in
        (.event(index), events[index].provenance, [events[index].title], events[index].claimant)
      }
      + assertions.enumerated().map { index, assertion in
        (.assertion(index), assertion.provenance, [assertion.title], assertion.claimant)
      }
  }

  private static func declarations(of corpus: Corpus) -> [Declaration] {
    var result: [Declaration] = []
    for (index, note) in corpus.notes.enumerated() {
      guard var declaration = note.declaration else { continue }
      declaration.origin = .note(NoteID(index))
      result.append(declaration)
    }
    return result + corpus.entityRows
  }

  private static func entitiesOfNotes(_ entities: [Entity], noteCount: Int) -> [EntityID?] {
    var result = [EntityID?](repeating: nil, count: noteCount)
    for (index, entity) in entities.enumerated() {
      if let note = entity.note { result[note.index] = EntityID(index) }
    }
    return result
  }

  private static func targets(ofSources corpus: Corpus, reusing earlier: Dossier?) -> TargetIndex {
    if let earlier, earlier.configuration.seeds == corpus.configuration.seeds,
      earlier.configuration.content == corpus.configuration.content, earlier.vaults == corpus.vaults,
      earlier.sources.count == corpus.sources.count,
      corpus.sources.indices.allSatisfy({ index in
        earlier.sources[index].path == corpus.sources[index].path
          && earlier.sources[index].slug == corpus.sources[index].slug
          && earlier.sources[index].publication.title == corpus.sources[index].publication.title
      })
    {
      return earlier.sourceTargets
    }
    var index = TargetIndex(content: corpus.configuration.content, vaults: corpus.vaults)
    for number in corpus.sources.indices {
      index.add(
        .source(SourceID(number)), path: corpus.sources[number].path, below: corpus.configuration.seeds,
        titles: [corpus.sources[number].publication.title])
      index.add(SourceID(number), slug: corpus.sources[number].slug)
    }
    return index
  }

  private static func targets(
    _ corpus: Corpus, _ entities: [Entity], _ entityOfNote: [EntityID?], besides sources: TargetIndex
  ) -> TargetIndex {
    var index = sources
    for (number, note) in corpus.notes.enumerated() {
      let target = entityOfNote[number].map(Target.entity) ?? .note(NoteID(number))
      index.add(
        target, path: note.path, below: corpus.configuration.content, titles: [note.title] + note.aliases,
        pageOf: corpus.folderPages.folder(of: note.path))
      for address in note.formerAddresses { index.add(target, formerAddress: address.text) }
    }
    for (number, entity) in entities.enumerated() {
      index.add(.entity(EntityID(number)), titles: [entity.name] + entity.aliases)
    }
    for path in corpus.attachments {
      index.add(.attachment(path), path: path, below: corpus.configuration.content, titles: [])
    }
    for note in corpus.unpublished {
      index.addUnpublished(
        note.path, below: corpus.configuration.content, titles: note.titles, isBroken: note.isBroken)
    }
    return index
  }

  private static func relations(
    _ corpus: Corpus, _ registry: Registry, _ roster: Roster, _ entityOfNote: [EntityID?], _ targets: TargetIndex,
    _ statements: inout StatementReader, _ diagnostics: inout [Diagnostic]
  ) -> Relations {
    var reader = RelationReader(targets: targets, entities: roster.entities) { roster.entity(named: $0) }
    for (index, declaration) in registry.declarations.enumerated() {
      reader.read(declaration, of: EntityID(index), into: &statements)
    }
    for (index, note) in corpus.notes.enumerated() {
      guard let entity = entityOfNote[index] else { continue }
      reader.read(note, NoteID(index), of: entity, into: &statements)
    }
    reader.checkCircles()
    diagnostics += reader.diagnostics
    return reader.relations
  }

  private static func briefingFirst(_ notes: [Note]) -> [Int] {
    notes.indices.filter { notes[$0].isBriefing } + notes.indices.filter { !notes[$0].isBriefing }
  }
}
