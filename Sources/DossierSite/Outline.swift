import DossierKit
import Extraction
import Markup

/// The site before it is drawn: which pages there are, their addresses, and what of the dossier stands on each.
///
/// A class, because every page's composer and every embedded passage holds it, and it holds very much.
final class Outline: Sendable {
  let dossier: Dossier
  let pictures: Pictures
  /// What is new since an earlier build, of a build that was given one.
  let changes: Changes?
  /// Events by the entities they name, figures by those and by who gives them: indices into the dossier's lists.
  let eventsOfEntity: [[Int]]
  let statisticsOfEntity: [[Int]]
  let assertionsOfEntity: [[Int]]
  /// By source: what rests on its passages, in order of place.
  let uses: [[PassageUse]]
  /// Declared statistics, those of one measure together, in the order of their first.
  let measures: [Measure]
  /// Indices of statistics nobody declared.
  let foundFigures: [Int]
  let timeline: TimelinePlan
  let order: ReadingOrder
  let noteOrder: NoteOrder
  /// How many entities there are of each kind, in the order of the kinds.
  let kinds: [(kind: EntityKind, count: Int)]
  let statistics: StatisticsPlan
  /// What an entity published, the newest first: sources whose publisher bears its name.
  let sourcesOfPublisher: [EntityID: [SourceID]]
  /// By note: what its callouts declare, by the place of the callout in the file.
  let statementsOfNote: [[Int: PassageUse.Subject]]
  /// By note: the paragraph of the source that a block quotation beside a wikilink repeats, by the link's index.
  let quotedParagraphs: [[Int: Int]]
  /// The images and files that notes show or link, in order of path.
  let attachments: [(path: SourcePath, permalink: Permalink)]
  private let attachmentAddresses: [SourcePath: Permalink]
  private let entityAddresses: [Permalink]
  private let sourceAddresses: [Permalink]
  /// Of notes that are no entity's page.
  private let noteAddresses: [Permalink]
  /// What every link to an entity or mark of a source shows, whatever page it stands on.
  let entityLabels: [View]
  let sourceLabels: [View]
  /// Whether something has a date, so that there is a feed.
  let hasFeed: Bool
  /// Tags as written first, in order of slug, with the notes and entities that bear them.
  let tags: [Tag]

  struct Tag: Sendable {
    let name: String
    let slug: Slug
    let notes: [NoteID]
    /// Those that a table declares; others stand among the notes.
    let entities: [EntityID]
  }

  /// - Parameters:
  ///   - published: what to compare with.
  ///   - earlier: the outline of the build before, of which is taken over what is made of the same.
  init(_ dossier: Dossier, _ pictures: Pictures, since published: Snapshot? = nil, reusing earlier: Outline? = nil) {
    self.dossier = dossier
    self.pictures = pictures
    let count = dossier.entities.count
    // By number: whole statistics and events, of which there are tens of thousands, are costly to copy.
    eventsOfEntity = Self.index(dossier.events.indices.lazy.map { dossier.events[$0].entities }, count)
    let bearers = Self.bearers(
      of: dossier.statistics.indices.compactMap { dossier.statistics[$0].claimant }
        + dossier.sources.indices.compactMap { dossier.sources[$0].publication.publisher }, in: dossier)
    statisticsOfEntity = Self.index(
      dossier.statistics.indices.lazy.map { number in
        let entities = dossier.statistics[number].entities
        guard let claimant = dossier.statistics[number].claimant.flatMap({ bearers[$0] }), !entities.contains(claimant)
        else { return entities }
        return entities + [claimant]
      }, count)
    assertionsOfEntity = Self.index(dossier.assertions.map(\.entities), count)
    measures = Measure.grouped(dossier)
    statistics = StatisticsPlan(
      measures, declared: dossier.declaredStatistics, found: dossier.statistics.count - dossier.declaredStatistics)
    kinds = EntityKind.allCases.map { kind in (kind, dossier.entities.count { $0.kind == kind }) }
    entityAddresses = dossier.entities.map { Permalink(folder: $0.kind.folder, $0.slug) }
    sourceAddresses = dossier.sources.map { Permalink(folder: "sources", $0.slug) }
    noteAddresses = dossier.notes.map { note in
      note.isBriefing ? Permalink("index.html") : Permalink(folder: "notes", note.slug)
    }
    entityLabels = dossier.entities.map { Labels.entity($0, dossier.configuration) }
    sourceLabels = Self.sourceLabels(dossier, reusing: earlier)
    foundFigures = Array(dossier.declaredStatistics..<dossier.statistics.count)
    timeline =
      earlier.flatMap { $0.dossier.events == dossier.events ? $0.timeline : nil } ?? TimelinePlan(dossier.events)
    order = ReadingOrder(dossier)
    noteOrder = NoteOrder(dossier)
    tags = Self.tags(dossier)
    uses = PassageUse.bySource(dossier)
    hasFeed = FeedEntries.areAny(in: dossier)
    sourcesOfPublisher = Self.byPublisher(order.sources, bearers, dossier)
    statementsOfNote = Self.statements(dossier)
    quotedParagraphs = Self.quotedParagraphs(dossier)
    attachments = Attachments.used(dossier)
    attachmentAddresses = Dictionary(attachments.map { ($0.path, $0.permalink) }) { first, _ in first }
    // What is compared is the outline itself, without its changes.
    changes = published.flatMap { published in
      Outline(dossier, pictures).snapshot.map { Changes(from: published, to: $0) }
    }
  }

  private static func sourceLabels(_ dossier: Dossier, reusing earlier: Outline?) -> [View] {
    let language = dossier.configuration.language
    let kept = earlier.flatMap { $0.dossier.configuration.language == language ? $0 : nil }
    return dossier.sources.enumerated().map { index, source in
      if let kept, index < kept.sourceLabels.count, kept.dossier.sources[index] === source {
        return kept.sourceLabels[index]
      }
      return Labels.source(source, language: language)
    }
  }

  /// Who bears each name that an entity bears: claimants and publishers are named by the thousand, and are few.
  private static func bearers(of names: [String], in dossier: Dossier) -> [String: EntityID] {
    var result: [String: EntityID] = [:]
    for name in Set(names) { result[name] = dossier.entity(named: name) }
    return result
  }

  /// Keeps the order of the sources.
  private static func byPublisher(
    _ sources: [SourceID], _ bearers: [String: EntityID], _ dossier: Dossier
  ) -> [EntityID: [SourceID]] {
    var result: [EntityID: [SourceID]] = [:]
    for id in sources {
      guard let entity = dossier.sources[id.index].publication.publisher.flatMap({ bearers[$0] }) else { continue }
      result[entity, default: []].append(id)
    }
    return result
  }

  private static func statements(_ dossier: Dossier) -> [[Int: PassageUse.Subject]] {
    var result = [[Int: PassageUse.Subject]](repeating: [:], count: dossier.notes.count)
    func add(_ provenance: Provenance, _ subject: PassageUse.Subject) {
      if case .declared(_, let offset, let note?) = provenance { result[note.index][offset] = subject }
    }
    for (index, statistic) in dossier.statistics.prefix(dossier.declaredStatistics).enumerated() {
      add(statistic.provenance, .statistic(index))
    }
    for index in dossier.events.indices where dossier.events[index].kind == .declared {
      add(dossier.events[index].provenance, .event(index))
    }
    for (index, assertion) in dossier.assertions.enumerated() { add(assertion.provenance, .assertion(index)) }
    return result
  }

  private static func quotedParagraphs(_ dossier: Dossier) -> [[Int: Int]] {
    var result = [[Int: Int]](repeating: [:], count: dossier.notes.count)
    for quotation in dossier.quotations {
      let source = quotation.evidence.source
      guard let place = quotation.evidence.range?.lowerBound,
        let paragraph = dossier.sources[source.index].block(at: place)
      else { continue }
      for link in quotation.links where dossier.links.targets[quotation.note.index][link] == .source(source) {
        // Of two quotations beside one link, the first.
        if result[quotation.note.index][link] == nil { result[quotation.note.index][link] = paragraph }
      }
    }
    return result
  }

  private static func index(_ lists: some Sequence<[EntityID]>, _ count: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (number, entities) in lists.enumerated() {
      for entity in entities { result[entity.index].append(number) }
    }
    return result
  }

  private static func tags(_ dossier: Dossier) -> [Tag] {
    var names: [Slug: String] = [:]
    var owners: [Slug: [NoteID]] = [:]
    var entities: [Slug: [EntityID]] = [:]
    for (index, entity) in dossier.entities.enumerated() where entity.note == nil {
      for tag in entity.tags.flatMap(Self.withParents) {
        names[Slug(tag)] = names[Slug(tag)] ?? tag
        if entities[Slug(tag)]?.last != EntityID(index) { entities[Slug(tag), default: []].append(EntityID(index)) }
      }
    }
    for (index, note) in dossier.notes.enumerated() {
      for tag in note.tags.flatMap(Self.withParents) {
        let slug = Slug(tag)
        names[slug] = names[slug] ?? tag
        if owners[slug]?.last != NoteID(index) { owners[slug, default: []].append(NoteID(index)) }
      }
    }
    return names.keys.sorted().map { slug in
      let notes = (owners[slug] ?? []).sorted { one, other in
        // Those with a weight first; the rest keep their order.
        (dossier.notes[one.index].weight ?? .max, one.index) < (dossier.notes[other.index].weight ?? .max, other.index)
      }
      return Tag(name: names[slug] ?? "", slug: slug, notes: notes, entities: entities[slug] ?? [])
    }
  }

  /// `a/b/c` with `a/b` and `a`, whose pages list it too.
  private static func withParents(_ tag: String) -> [String] {
    let parts = tag.split(separator: "/").prefix(20)
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  /// The kind that "Actors" of the menu leads to: people, or the first kind there is besides companies.
  var firstActors: EntityKind {
    let present = kinds.filter { $0.count > 0 && $0.kind != .company }.map(\.kind)
    return present.contains(.person) ? .person : present.first ?? .person
  }

  // MARK: Addresses

  func permalink(_ entity: EntityID) -> Permalink { entityAddresses[entity.index] }

  func permalink(_ source: SourceID) -> Permalink { sourceAddresses[source.index] }

  func permalink(_ note: NoteID) -> Permalink {
    dossier.entityOfNote[note.index].map(permalink) ?? noteAddresses[note.index]
  }

  func permalink(_ tag: Slug) -> Permalink { Permalink(folder: "tags", tag) }

  /// Where a file beside the notes is copied to.
  func permalink(_ attachment: SourcePath) -> Permalink {
    attachmentAddresses[attachment] ?? Attachments.permalink(attachment)
  }

  /// Where a target is shown, and the fragment that leads to it.
  func permalink(_ target: Target) -> Permalink? {
    switch target {
    case .entity(let entity): permalink(entity)
    case .note(let note): permalink(note)
    case .source(let source): permalink(source)
    case .attachment: nil
    }
  }

  /// The number of the block that holds a place in a source, from 1; the headline has none.
  func paragraph(of offset: Int, in source: SourceID) -> Int? {
    dossier.sources[source.index].block(at: offset)
  }
}
