import DossierKit
import Extraction
import Markup

/// `print.html`: the whole dossier as one document for paper or PDF. Links lead to places of the document itself, those to
/// sources to their endnotes.
struct PrintPage {
  static let permalink = Permalink("print.html")

  let composer: Composer
  private let paper: Paper

  private var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }

  /// Sources named behind an entity.
  private static let namedIn = 8

  init(composer: Composer) {
    let paper = Paper(composer.outline)
    self.paper = paper
    self.composer = Composer(
      outline: composer.outline, fragments: composer.fragments, stencils: composer.stencils, page: composer.page,
      paper: paper)
  }

  func view() -> View {
    let configuration = dossier.configuration
    var view = composer.frame(
      "print", title: configuration.title, kicker: "Dossier", description: configuration.description)
    if let subtitle = configuration.subtitle { view["standfirst_html"] = .html(HTML(escaping: subtitle)) }
    let briefing = BriefingPage(composer: composer)
    view["facts"] = composer.block(
      ([configuration.author.map { HTML(text: $0) }].compactMap { $0 }.map { ["fact_html": .html($0)] })
        + briefing.facts)
    view = view.adding(briefing.brief)
    // In the order of the document, so that the endnotes are numbered as they are met.
    view["notes"] = notes
    view["statements"] = composer.rows(paper.plan.assertions.map { composer.assertion($0) }, "statement")
    let kinds = outline.kinds.compactMap { part($0.kind) }
    view["kinds"] = composer.block(kinds)
    view["mentioned"] = composer.rows(paper.plan.mentioned.map(mentioned), "paper_name")
    view["years"] = years
    view["measures"] = composer.block(
      paper.plan.measures.map { MeasureFigure(composer: composer, measure: $0).view() })
    view["figures_found"] = composer.rows(
      paper.plan.found.map { composer.foundRow($0, isAnchored: true) }, "found_row")
    let hasFigures = !paper.plan.measures.isEmpty || !paper.plan.found.isEmpty
    view["figures"] = .flag(hasFigures)
    let sources = endnotes
    view["sources"] = sources.block
    view["left_out"] = composer.block((paper.plan.leftOut + sources.leftOut).map { ["left_out_what": .text($0)] })
    view["contents"] = contents(kinds, hasFigures: hasFigures)
    return view
  }

  // MARK: Contents

  private func contents(_ kinds: [View], hasFigures: Bool) -> View.Value {
    var items: [(String, String)] = [("Briefing", "briefing")]
    if !paper.plan.notes.isEmpty { items.append(("Notes", "notes")) }
    if !paper.plan.assertions.isEmpty { items.append(("Statements", "statements")) }
    for kind in kinds {
      if case .text(let label)? = kind["kind_plural"], case .text(let anchor)? = kind["kind_id"] {
        items.append((label, anchor))
      }
    }
    if !paper.plan.mentioned.isEmpty { items.append(("Also named", "mentioned")) }
    if !paper.plan.events.isEmpty { items.append(("Timeline", "timeline")) }
    if hasFigures { items.append(("Figures", "figures")) }
    if !dossier.sources.isEmpty { items.append(("Sources", "sources")) }
    items.append(("How to read this", "reading"))
    return composer.block(items.map { ["label": .text($0), "href": .text("#" + $1)] })
  }

  // MARK: Notes and entities

  private var notes: View.Value {
    composer.rows(
      paper.plan.notes.map { id -> View in
        let note = dossier.notes[id.index]
        return [
          "entry_id": .text(Paper.anchor(outline.permalink(id))), "entry_name": .text(note.title),
          "native_name": false, "native_lang": false, "entry_class": "note",
          "description": .optional(note.description), "identity_html": false,
          "note_html": .html(
            NoteWriter(composer: composer, note: id, around: composer.own).html(leavingOutStatements: false)),
          "relations_html": false, "named_html": false,
        ]
      }, "paper_entry")
  }

  private func part(_ kind: EntityKind) -> View? {
    let ids = paper.plan.entities.filter { dossier.entities[$0.index].kind == kind }
    guard !ids.isEmpty else { return nil }
    return [
      "kind_plural": .text(Names.plural(kind)), "kind_id": .text(kind.folder),
      "items_html": .html(composer.stencils.rows(ids.map(entry), "paper_entry")),
    ]
  }

  private func entry(_ id: EntityID) -> View {
    let entity = dossier.entities[id.index]
    let native = entity.identity.first { $0.key == "native_name" }?.words
    let page = EntityPage(composer: composer, id: id)
    let note = entity.note.map {
      NoteWriter(composer: composer, note: $0, around: composer.own).html(leavingOutStatements: true)
    }
    let relations = EntityRelations(composer: composer, id: id).paperRows
    return [
      "entry_id": .text(Paper.anchor(outline.permalink(id))), "entry_name": .text(entity.name),
      "native_name": .optional(native), "native_lang": .text(native.map { Wording.language(of: $0) } ?? ""),
      "entry_class": .text("k-" + entity.kind.rawValue), "description": .optional(entity.description),
      "identity_html": page.identityLine.map { .html($0) } ?? false,
      "note_html": note.flatMap { $0.isBlank ? nil : .html($0) } ?? false,
      "relations_html": relations.isEmpty ? false : .html(relations),
      "named_html": named(id).map { .html($0) } ?? false,
    ]
  }

  /// "41 mentions in 12 sources: [3] [7] …; statements S3, S7".
  private func named(_ id: EntityID) -> HTML? {
    var parts: [String] = []
    let sightings = dossier.appearances.sightings[id.index]
    if !sightings.isEmpty {
      let count = dossier.appearances.counts[id.index]
      let marks = composer.paperMarks(sightings.prefix(Self.namedIn).map { ($0.source, nil) })
      let more = sightings.count > Self.namedIn ? " and others" : ""
      parts.append(
        "\(HTML(text: Wording.count(count, "mention"))) in \(HTML(text: Wording.count(sightings.count, "source"))): \(marks)\(more)"
      )
    }
    let statements = outline.assertionsOfEntity[id.index].filter { paper.holds(assertion: $0) }.prefix(40)
    if !statements.isEmpty {
      let links = statements.map { "<a href=\"#\(AssertionPlan.anchor($0))\">S\($0 + 1)</a>" }
      parts.append("statements \(links.joined(separator: ", "))")
    }
    return parts.isEmpty ? nil : HTML(written: parts.joined(separator: "; "))
  }

  private func mentioned(_ id: EntityID) -> View {
    let entity = dossier.entities[id.index]
    let sources = dossier.appearances.sightings[id.index].prefix(3).map { ($0.source, Int?.none) }
    return [
      "entry_id": .text(Paper.anchor(outline.permalink(id))), "entry_name": .text(entity.name),
      "kind_word": .text(Names.word(entity.kind)), "cites_html": .html(composer.paperMarks(sources)),
    ]
  }

  // MARK: Timeline and sources

  private var years: View.Value {
    var groups: [(year: Int, events: [Int])] = []
    for index in paper.plan.events {
      let year = TimelinePlan.year(of: dossier.events[index].when)
      if groups.last?.year != year { groups.append((year, [])) }
      groups[groups.count - 1].events.append(index)
    }
    return composer.block(
      groups.map { group in
        [
          "year": .text(String(group.year)),
          "events_html": .html(
            composer.stencils.rows(
              group.events.map {
                var row = composer.eventRow(
                  $0, withYear: TimelinePlan.month(of: dossier.events[$0].when) == nil, isAnchored: true)
                row["event_data_html"] = false
                return row
              }, "event_row")),
        ]
      })
  }

  /// Those cited, in the order of their numbers, then the others from the newest on.
  private var endnotes: (block: View.Value, leftOut: [String]) {
    let cited = paper.endnotes.sources
    let known = Set(cited)
    let others = outline.order.sources.filter { !known.contains($0) }
    let room = max(0, PaperPlan.sources - cited.count)
    let listed = cited + others.prefix(room)
    let rows = listed.enumerated().map { index, id -> View in
      let citation = SourceCitation(source: dossier.sources[id.index], configuration: dossier.configuration)
      return ["endnote_id": .text(Endnotes.anchor(index + 1)), "endnote_html": .html(citation.html)]
    }
    let missing = dossier.sources.count - listed.count
    let words = "\(Wording.count(missing)) of \(Wording.count(dossier.sources.count)) sources, which nothing here cites"
    return (composer.rows(rows, "paper_source"), missing > 0 ? [words] : [])
  }
}
