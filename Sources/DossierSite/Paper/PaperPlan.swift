import DossierKit
import Extraction
import Markup

/// What of the dossier stands in the printed document. A small one stands there whole; of a large one what people wrote comes
/// first, then what is named most or happened last, so that the document stays below one megabyte.
struct PaperPlan: Sendable {
  /// Notes that are nobody's page, in the order of their files.
  let notes: [NoteID]
  /// Those a person declared, with an entry each; by kind, those named most first.
  let entities: [EntityID]
  /// The others, a line each.
  let mentioned: [EntityID]
  /// Indices into the dossier's assertions: those on entities' pages.
  let assertions: [Int]
  /// In order of date, without publications.
  let events: [Int]
  let measures: [Measure]
  /// Figures that nobody declared.
  let found: [Int]
  /// "120 of 320 events": what there was no room for.
  let leftOut: [String]

  /// Bytes that each part may take, by estimate, and numbers of rows.
  private static let (noteBytes, entityBytes, statementBytes, eventBytes, measureBytes) = (
    120_000, 220_000, 120_000, 90_000, 160_000
  )
  private static let (mentionedRows, foundRows) = (200, 50)
  /// Sources beyond those cited that are listed too.
  static let sources = 500

  init(_ outline: Outline) {
    let dossier = outline.dossier
    var leftOut: [String] = []
    func note(_ kept: Int, of all: Int, _ noun: String) {
      if kept < all { leftOut.append("\(Wording.count(all - kept)) of \(Wording.count(all)) \(noun)") }
    }
    let plain = dossier.notes.indices.filter { dossier.entityOfNote[$0] == nil && !dossier.notes[$0].isBriefing }
    notes = Self.kept(plain, Self.noteBytes) { 300 + 2 * dossier.notes[$0].prose.text.count }.map { NoteID($0) }
    note(notes.count, of: plain.count, "notes")

    let counts = dossier.appearances.counts
    let all = outline.kinds.flatMap { outline.order.entities($0.kind) }
    let declared = all.filter { dossier.entities[$0.index].isReviewed }
    let byMentions = declared.sorted { (counts[$1.index], $0) < (counts[$0.index], $1) }
    let entries = Set(
      Self.kept(byMentions, Self.entityBytes) { id in
        900 + 2 * (dossier.entities[id.index].note.map { dossier.notes[$0.index].prose.text.count } ?? 0)
      })
    entities = declared.filter { entries.contains($0) }
    note(entities.count, of: declared.count, "declared entities")
    let others = all.filter { !dossier.entities[$0.index].isReviewed }
    mentioned = Array(others.sorted { (counts[$1.index], $0) < (counts[$0.index], $1) }.prefix(Self.mentionedRows))
    note(mentioned.count, of: others.count, "unreviewed entities")

    let onPages = dossier.assertions.indices.filter { dossier.entityOfNote[dossier.assertions[$0].note.index] != nil }
    assertions = Self.kept(onPages, Self.statementBytes) { index in
      700 + dossier.assertions[index].evidence.reduce(0) { $0 + ($1.quote?.utf8.count ?? 0) }
    }
    note(assertions.count, of: onPages.count, "statements")

    let happened = dossier.events.indices.filter { dossier.events[$0].kind != .publication }
    // What a person declared before what was read out, the latest first.
    let ranked = happened.sorted { one, other in
      let left = dossier.events[one].kind == .declared
      return left == (dossier.events[other].kind == .declared) ? one > other : left
    }
    events = Self.kept(ranked, Self.eventBytes) { 500 + min(400, dossier.events[$0].title.utf8.count) }.sorted()
    note(events.count, of: happened.count, "events")

    measures = Self.kept(outline.measures, Self.measureBytes) { 2_000 + 600 * $0.statistics.count }
    note(measures.count, of: outline.measures.count, "measures")
    found = Array(outline.foundFigures.prefix(Self.foundRows))
    note(found.count, of: outline.foundFigures.count, "unreviewed figures")
    self.leftOut = leftOut
  }

  /// The first items that fit into a number of bytes.
  private static func kept<Item>(_ items: [Item], _ room: Int, weight: (Item) -> Int) -> [Item] {
    var used = 0
    var result: [Item] = []
    for item in items {
      used += weight(item)
      if used > room { break }
      result.append(item)
    }
    return result
  }
}
