import DossierKit
import Extraction
import Markup

/// The site before it is drawn: which pages there are, their addresses, and what of the dossier stands on each.
struct Outline: Sendable {
  let dossier: Dossier
  /// Events and figures by the entities they name: indices into the dossier's lists.
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
  /// Tags as written first, in order of slug, with the notes and entities that bear them.
  let tags: [Tag]

  struct Tag: Sendable {
    let name: String
    let slug: Slug
    let notes: [NoteID]
  }

  init(_ dossier: Dossier) {
    self.dossier = dossier
    let count = dossier.entities.count
    eventsOfEntity = Self.index(dossier.events.map(\.entities), count)
    statisticsOfEntity = Self.index(dossier.statistics.map(\.entities), count)
    assertionsOfEntity = Self.index(dossier.assertions.map(\.entities), count)
    measures = Measure.grouped(dossier.statistics)
    foundFigures = dossier.statistics.indices.filter { !dossier.statistics[$0].provenance.isReviewed }
    timeline = TimelinePlan(dossier.events)
    tags = Self.tags(dossier.notes)
    uses = PassageUse.bySource(dossier, timeline, measures)
  }

  private static func index(_ lists: [[EntityID]], _ count: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (number, entities) in lists.enumerated() {
      for entity in entities { result[entity.index].append(number) }
    }
    return result
  }

  private static func tags(_ notes: [Note]) -> [Tag] {
    var names: [Slug: String] = [:]
    var owners: [Slug: [NoteID]] = [:]
    for (index, note) in notes.enumerated() {
      for tag in note.tags {
        let slug = Slug(tag)
        names[slug] = names[slug] ?? tag
        if owners[slug]?.last != NoteID(index) { owners[slug, default: []].append(NoteID(index)) }
      }
    }
    return names.keys.sorted().map { Tag(name: names[$0] ?? "", slug: $0, notes: owners[$0] ?? []) }
  }

  // MARK: Addresses

  func permalink(_ entity: EntityID) -> Permalink {
    let entity = dossier.entities[entity.index]
    return Permalink(folder: entity.kind.folder, entity.slug)
  }

  func permalink(_ source: SourceID) -> Permalink { Permalink(folder: "sources", dossier.sources[source.index].slug) }

  func permalink(_ note: NoteID) -> Permalink {
    if let entity = dossier.entityOfNote[note.index] { return permalink(entity) }
    let note = dossier.notes[note.index]
    return note.isBriefing ? Permalink("index.html") : Permalink(folder: "notes", note.slug)
  }

  func permalink(_ tag: Slug) -> Permalink { Permalink(folder: "tags", tag) }

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
