import DossierKit
import Extraction
import Markup

/// `index.html`: what a reader has to know, then the rest of `content/index.md`. Without a briefing, what was found.
struct BriefingPage {
  let composer: Composer

  private var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }

  func view() -> View {
    let briefing = note.map { dossier.notes[$0.index] }
    var view = composer.frame(
      "briefing", title: briefing.flatMap { $0.title == "index" ? nil : $0.title } ?? dossier.configuration.title,
      current: "index.html", kicker: "Briefing", description: briefing?.description)
    if let subtitle = dossier.configuration.subtitle ?? briefing?.description {
      view["standfirst_html"] = .html(HTML(escaping: subtitle))
    }
    view["facts"] = composer.block(facts)
    view = view.adding(brief)
    let declaredEvents = dossier.events.indices.filter { dossier.events[$0].kind == .declared }
    let events =
      declaredEvents.isEmpty
      ? dossier.events.indices.filter { dossier.events[$0].kind != .publication || dossier.events.count < 8 }
      : declaredEvents
    view["events_label"] = .text(events.count > 8 ? "Last events" : "Events")
    view["events"] = composer.rows(
      events.suffix(8).reversed().map { composer.eventRow($0) }, "event_row",
      more: events.count > 8 ? ("The whole timeline", Permalink("timeline.html")) : nil)
    view["spark_label"] = .optional(sparkSpan.map { "\($0.lowerBound)–\($0.upperBound)" })
    view["actors"] = composer.rows(actors, "actor_row", more: ("All companies and actors", Permalink("companies.html")))
    let sources = outline.order.sources
    view["sources_label"] = .text(sources.count > 6 ? "Last sources" : "Sources")
    view["sources"] = composer.rows(
      sources.prefix(6).map { composer.sourceRow($0) }, "source_row",
      more: sources.count > 6 ? ("All sources", Permalink("sources.html")) : nil)
    let showsFound = dossier.declaredStatistics == 0 && outline.foundFigures.count > 3
    view["figures_found"] =
      showsFound
      ? composer.rows(
        outline.foundFigures.prefix(8).map { composer.foundRow($0) }, "found_row",
        more: outline.foundFigures.count > 8 ? ("All figures", Permalink("statistics.html")) : nil) : false
    return view
  }

  private var note: NoteID? { dossier.notes.firstIndex(where: \.isBriefing).map { NoteID($0) } }

  /// What the briefing says, without what the rest of the dossier adds to the front page.
  var brief: View {
    let note = note
    let writer = note.map { NoteWriter(composer: composer, note: $0, around: composer.own) }
    let bottomLine = writer?.bottomLine
    return [
      "bottom_line_html": bottomLine.map { .html($0) } ?? false,
      "found_html": bottomLine == nil ? .html(found) : false,
      "headlines": headlines,
      "judgements": composer.rows(assertions(.judgement, in: note).map { composer.assertion($0) }, "statement"),
      "gaps": composer.block(
        assertions(.gap, in: note).map {
          ["gap_id": .text(AssertionPlan.anchor($0)), "gap_html": .html(composer.linked(dossier.assertions[$0].title))]
        }),
      "assumptions": composer.rows(assertions(.assumption, in: note).map { composer.assertion($0) }, "statement"),
      "claims": composer.rows(assertions(.claim, in: note).map { composer.assertion($0) }, "statement"),
      "briefing_html": writer?.restOfBriefing.map { .html($0) } ?? false,
    ]
  }

  var facts: [View] {
    var counts = [
      (dossier.sources.count, "source", "sources"), (dossier.entities.count, "entity", "entities"),
      (dossier.events.count, "event", "events"), (dossier.statistics.count, "figure", "figures"),
    ]
    let notes = outline.noteOrder.index.count
    // A folder of notes alone is told by what it has.
    if dossier.sources.isEmpty, notes > 0 { counts = [(notes, "note", "notes")] + counts.filter { $0.0 > 0 } }
    var facts = counts.map { Wording.bold($0, $1, plural: $2) }
    if let date = dossier.configuration.asOf { facts.append(HTML(escaping: "as of \(EDTF(date).english)")) }
    if let changes = outline.changes {
      facts.append(
        HTML(
          "a", ["href": composer.href(ChangesPage.permalink)],
          HTML(text: "\(ChangesPage.since(changes).lowercasedFirst): \(changes.summary)")))
    }
    return facts.map { ["fact_html": .html($0)] }
  }

  /// A sentence or two for a dossier that nobody has written a briefing for.
  private var found: HTML {
    let counted = dossier.appearances.counts
    let companies = dossier.entities.indices.filter { dossier.entities[$0].kind == .company }
      .sorted { (counted[$1], $0) < (counted[$0], $1) }
    let count = dossier.sources.count
    var sentence = count == 1 ? "One source names " : "\(Wording.number(count).capitalisedFirst) sources name "
    let counts = EntityKind.allCases.compactMap { kind -> String? in
      let count = dossier.entities.count { $0.kind == kind }
      return count == 0
        ? nil : Wording.count(count, Names.word(kind).lowercased(), plural: Names.plural(kind).lowercased())
    }
    sentence += counts.isEmpty ? "nobody that was recognised" : Wording.list(counts)
    var html = "<p>\(HTML(escaping: sentence))."
    if !companies.isEmpty, companies.count <= 6 {
      let names = Wording.list(companies.map { composer.entityHTML(EntityID($0)).description })
      html += companies.count == 1 ? " The company is \(names)." : " The companies are \(names)."
    }
    html += "</p>"
    if dossier.sources.isEmpty {
      let notes = outline.noteOrder.index.count
      let there =
        notes == 0
        ? ""
        : "<a href=\"\(HTML(escaping: composer.href(NoteIndexPage.permalink(0))))\">\(Wording.count(notes, "note"))</a> can be read. "
      html = "<p>\(there)There are no sources yet. Put an article into the seeds folder and build again.</p>"
    }
    return HTML(written: html)
  }

  /// What is declared; without that, what was found.
  private var headlines: View.Value {
    let declared = StatisticsPage.headlines(outline)
    let chosen = declared.isEmpty ? StatisticsPage.foundHeadlines(outline) : declared
    return composer.rows(
      chosen.map { composer.headline($0, withQuote: chosen.count == 1, isLead: $0 == chosen.first) }, "headline",
      more: ("All figures", Permalink("statistics.html")))
  }

  private func assertions(_ kind: Assertion.Kind, in note: NoteID?) -> [Int] {
    dossier.assertions.indices.filter { dossier.assertions[$0].kind == kind && dossier.assertions[$0].note == note }
  }

  // MARK: Actors

  private var sparkSpan: ClosedRange<Int>? {
    let years = dossier.sources.compactMap { $0.publication.published?.year }
    guard let first = years.min(), let last = years.max(), first < last, last - first < 40 else { return nil }
    return first...last
  }

  /// Those most sources name, countries left out where there are enough others.
  private var actors: [View] {
    let appearances = dossier.appearances
    let ranked = dossier.entities.indices.filter { appearances.counts[$0] > 0 }.sorted { one, other in
      let left = (appearances.sightings[one].count, appearances.counts[one])
      let right = (appearances.sightings[other].count, appearances.counts[other])
      return left == right ? dossier.entities[one].name < dossier.entities[other].name : left > right
    }
    let acting = ranked.filter { dossier.entities[$0].kind != .place }
    return (acting.count >= 4 ? acting : ranked).prefix(8).map { index in
      let entity = dossier.entities[index]
      return composer.entityLink(EntityID(index)).adding([
        "kind_word": .text(Names.word(entity.kind)), "description": .optional(entity.description),
        "mention_count": .number(appearances.counts[index]), "spark_html": spark(EntityID(index)),
      ])
    }
  }

  /// Mentions by quarter of a year.
  private func spark(_ entity: EntityID) -> View.Value {
    guard let span = sparkSpan else { return false }
    var counts = [Int](repeating: 0, count: span.count * 4)
    for sighting in dossier.appearances.sightings[entity.index] {
      guard let date = dossier.sources[sighting.source.index].publication.published else { continue }
      counts[(date.year - span.lowerBound) * 4 + (date.month - 1) / 3] += sighting.mentions.count
    }
    return Sparkline.svg(counts, title: "Mentions by quarter, \(span.lowerBound) to \(span.upperBound)").map {
      .html($0)
    } ?? false
  }
}
