import DossierKit
import Extraction
import Markup

/// `companies/<slug>.html` and its sisters: all that the dossier knows of one entity.
struct EntityPage {
  let composer: Composer
  let id: EntityID

  private var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }
  private var entity: Entity { dossier.entities[id.index] }

  func view() -> View {
    var view = composer.frame(
      "entity", title: entity.name, current: entity.kind == .company ? "companies.html" : nil,
      kicker: Names.word(entity.kind),
      description: entity.description)
    view["breadcrumbs"] = composer.block([
      composer.link(Names.plural(entity.kind), to: Permalink(entity.kind.folder + ".html"))
    ])
    view["kicker_kind"] = .text(entity.kind.rawValue)
    let native = entity.identity.filter { $0.key == "native_name" }.map(\.words)
    view["native_names"] = composer.block(native.map { ["name": .text($0), "lang": .text(Wording.language(of: $0))] })
    view["standfirst_html"] =
      entity.description.map { .html(composer.html(HTML(escaping: $0), of: $0.utf8)) } ?? false
    view["facts"] = composer.block(facts)
    view["band_html"] = band
    view["identity"] = composer.block(identity)
    view["tags"] = tags
    let writer = entity.note.map { NoteWriter(composer: composer, note: $0) }
    view = view.adding(
      composer.attributes(of: entity.note.map { composer.passage(dossier.notes[$0.index].language) } ?? composer.own))
    let body = writer?.html(leavingOutStatements: true)
    view["note_html"] = body.flatMap { $0.isEmpty ? nil : .html($0) } ?? false
    view["statements"] = composer.rows(
      outline.assertionsOfEntity[id.index].sorted(by: earlier).map {
        composer.assertion($0, isAnchored: dossier.assertions[$0].note == entity.note)
      },
      "statement", limit: 12, noun: "more statements")
    view["replies_html"] = composer.replies(toPage: [.entity(id)] + (entity.note.map { [.note($0)] } ?? []))
    view["mentions"] = EntityMentions(composer: composer, id: id).block
    view["published"] = published
    view["backlinks"] = backlinks
    view["relations"] = EntityRelations(composer: composer, id: id).block
    view["neighbourhood_html"] = Neighbourhood(composer: composer, id: id).html.map { .html($0) } ?? false
    let figures = outline.statisticsOfEntity[id.index]
    view["figures"] = composer.rows(
      figures.prefix(6).map { composer.headline($0).adding(["chart_html": false]) }, "headline",
      more: figures.count > 6 ? ("All figures", Permalink("statistics.html")) : nil)
    view["events"] = events
    view["related"] = NamedTogether(composer: composer, id: id).block
    view["toc"] = contents(view)
    view["toc_lang"] = false
    view["pager"] = pager
    return view
  }

  /// The sections of the page in the order of the page; of the note what it shows itself.
  private func contents(_ view: View) -> View.Value {
    var contents = PageContents()
    if let note = entity.note {
      let prose = dossier.notes[note.index].prose
      contents.add(prose, levels: 2...2) { index in
        prose.holdsOnlyCallouts(belowHeading: index) { Assertion.isStatement(prose.callouts[$0].type) }
      }
    }
    let sections = [
      ("Statements", "statements"), ("Replies", "replies"), ("Mentions", "mentions"),
      ("Sources it published", "published"),
      ("Notes that link here", "backlinks"), ("Relations", "relations"), ("Nearest ties", "neighbourhood"),
      ("Figures", "figures"), ("Timeline", "events"), ("Named together with", "related"),
    ]
    for (label, id) in sections { contents.add(label, id, view[id] ?? view["\(id)_html"]) }
    return contents.block(in: composer)
  }

  /// Claims and judgements before assumptions and gaps, each by date.
  private func earlier(_ one: Int, _ other: Int) -> Bool {
    let kinds = Assertion.Kind.allCases
    let (left, right) = (dossier.assertions[one].kind, dossier.assertions[other].kind)
    if left != right { return kinds.firstIndex(of: left) ?? 0 < kinds.firstIndex(of: right) ?? 0 }
    switch (dossier.assertions[one].when, dossier.assertions[other].when) {
    case (let first?, let second?) where first != second: return first < second
    default: return one < other
    }
  }

  /// Those that were declared and the latest of the others; of an entity that is named often few of both, and the way to all.
  private var events: View.Value {
    let all = outline.eventsOfEntity[id.index]
    let isCut = MentionsPlan(of: id, in: dossier).isCut
    let declared = all.filter { dossier.events[$0].kind == .declared }
    let others = all.filter { dossier.events[$0].kind != .declared }
    let listed = (declared.suffix(isCut ? 10 : .max) + others.suffix(isCut ? 2 : 40)).sorted()
    var block = composer.rows(
      listed.reversed().map { composer.eventRow($0, besides: id) }, "event_row", limit: 8, noun: "earlier events",
      count: all.count)
    if isCut || dossier.events.count >= TimelineFilter.fewest, case .view(var view) = block {
      view["more_href"] = .text(
        composer.href(Permalink("timeline.html"), fragment: "entity=\(TimelineFilter.key(entity))"))
      view["more_label"] = .text("On the timeline")
      block = .view(view)
    }
    return block
  }

  private var pager: View.Value {
    let (previous, next) = outline.order.neighbours(of: id, entity.kind)
    func page(_ other: EntityID) -> (String, Permalink) {
      (dossier.entities[other.index].name, outline.permalink(other))
    }
    return composer.pager(previous: previous.map(page), next: next.map(page))
  }

  // MARK: Head

  private var facts: [View] {
    let sightings = dossier.appearances.sightings[id.index]
    var facts: [HTML] = []
    if let country = entity.identity.first(where: { $0.key == "country" }) {
      facts.append(composer.linkedHTML(country.value))
    }
    if !sightings.isEmpty {
      facts.append(Wording.bold(dossier.appearances.counts[id.index], "mention"))
      facts.append(Wording.bold(sightings.count, "source"))
    }
    let dates = sightings.compactMap { dossier.sources[$0.source.index].publication.date }
    if let first = dates.min(), let last = dates.max() {
      let words =
        first.monthly == last.monthly ? first.monthly.english : "\(first.monthly.english) to \(last.monthly.english)"
      facts.append(HTML(text: words))
    }
    return facts.map { ["fact_html": .html($0)] }
  }

  private var band: View.Value {
    guard !entity.isReviewed, dossier.configuration.unreviewed == .mark else { return false }
    let reason: String
    switch entity.origin {
    case .gazetteer: reason = "named in the sources and known as a place"
    case .found(let rule): reason = rule
    case .note, .table: reason = ""
    }
    return .html(
      HTML(
        written: "<b>Unreviewed.</b> The program found this name by itself (\(HTML(escaping: reason))). To confirm it, "
          + "write a note: <code>dossier new \(entity.kind.rawValue) \"\(HTML(escaping: entity.name))\"</code>"))
  }

  private var identity: [View] {
    var rows: [View] = entity.identity.filter { $0.key != "native_name" && !isRelation($0) && !repeats($0) }.map {
      fact in
      ["label": .text(IdentityWords.label(fact.key)), "value_html": .html(value(fact))]
    }
    if !entity.aliases.isEmpty {
      rows.insert(
        ["label": "Also called", "value_html": .html(aliases)], at: 0)
    }
    return rows
  }

  /// The identity table as one line, for paper.
  var identityLine: HTML? {
    let parts = identity.compactMap { row -> String? in
      guard case .text(let label)? = row["label"], case .html(let value)? = row["value_html"] else { return nil }
      return "<span>\(HTML(escaping: label)): \(value)</span>"
    }
    return parts.isEmpty ? nil : HTML(written: parts.joined(separator: " "))
  }

  /// Names in other scripts carry their language.
  private var aliases: HTML {
    let names = entity.aliases.map { name -> String in
      let language = Wording.language(of: name)
      return language.isEmpty
        ? HTML(escaping: name).description : "<span lang=\"\(language)\" dir=\"auto\">\(HTML(escaping: name))</span>"
    }
    return HTML(written: names.joined(separator: ", "))
  }

  /// A city that is the entity itself, or its country over again: Dalian in Dalian, Hong Kong in Hong Kong.
  private func repeats(_ fact: IdentityFact) -> Bool {
    guard fact.key == "city" else { return false }
    let city = fact.words
    return city == entity.name
      || entity.identity.contains { $0.key == "country" && $0.words == city }
  }

  /// A parent in plain words that turned out to have a page stands among the relations.
  private func isRelation(_ fact: IdentityFact) -> Bool {
    fact.key == "parent" && dossier.entity(named: fact.words) != nil
  }

  private func value(_ fact: IdentityFact) -> HTML {
    if fact.value.contains("[[") { return composer.linkedHTML(fact.value) }
    if let register = IdentityWords.register(fact.key, fact.value) {
      return HTML(
        written:
          "<a class=\"ext\" rel=\"noopener noreferrer\" href=\"\(HTML(escaping: register))\">\(HTML(escaping: fact.value.withoutScheme))</a>"
      )
    }
    return fact.key == "registration_number" ? HTML(escaping: fact.value) : composer.nameHTML(fact.value)
  }

  private var tags: View.Value {
    composer.block(entity.tags.map { composer.link($0, to: outline.permalink(Slug($0))) })
  }

  // MARK: Mentions

  private var backlinks: View.Value {
    let notes = dossier.appearances.notes[id.index].filter { $0 != entity.note }
    // Of an entity that is named often those that are folded stand without their sentences.
    let quoted = MentionsPlan(of: id, in: dossier).isCut ? 10 : .max
    return composer.rows(
      notes.enumerated().map { place, note in
        guard place < quoted else { return composer.documentRow(note, excerpt: nil) }
        let document = dossier.notes[note.index]
        let ranges = dossier.noteMentions[note.index].filter { $0.entity == id }.map(\.range)
        let excerpt = ranges.first.flatMap { document.text.sentence(at: $0.lowerBound) }.flatMap { number -> HTML? in
          let range = document.text.sentences[number].range
          guard says(range, of: note) else { return nil }
          return HTML.quotation(document.text.utf8, range, bold: ranges.filter { range.contains($0.lowerBound) })
        }
        return composer.documentRow(note, excerpt: excerpt)
      }, "document_row", limit: 10, noun: "more notes")
  }

  /// Whether a passage of a note has words besides names: a cell or heading that is a name alone tells a reader nothing.
  private func says(_ range: Range<Int>, of note: NoteID) -> Bool {
    let names = dossier.noteMentions[note.index].map(\.range)
    let bytes = dossier.notes[note.index].text.utf8
    return range.contains { at in
      (bytes[at].isASCIILetter || bytes[at] >= 0x80) && !names.contains { $0.contains(at) }
    }
  }

  // MARK: Sources

  /// The sources that the entity published, the newest first.
  private var published: View.Value {
    let sources = outline.sourcesOfPublisher[id] ?? []
    return composer.rows(sources.map { composer.sourceRow($0) }, "source_row", limit: 12, noun: "more sources")
  }
}

/// How the identity table words its keys, and the registers its numbers lead to.
enum IdentityWords {
  private static let labels = [
    "native_name": "Native name", "country": "Country", "jurisdiction": "Jurisdiction", "city": "City",
    "parent": "Parent",
    "website": "Website", "wikidata": "Wikidata", "lei": "LEI", "opensanctions": "OpenSanctions",
    "registration_number": "Registration number", "listing": "Listing",
  ]

  static func label(_ key: String) -> String { labels[key] ?? key }

  /// The page of a register, for a key whose value is an identifier of it.
  static func register(_ key: String, _ value: String) -> String? {
    let isPlain = value.allSatisfy { $0.isLetter && $0.isASCII || $0.isNumber && $0.isASCII || $0 == "-" || $0 == "_" }
    switch key {
    case "wikidata" where isPlain: return "https://www.wikidata.org/wiki/\(value)"
    case "lei" where isPlain: return "https://search.gleif.org/#/record/\(value)"
    case "opensanctions" where isPlain: return "https://www.opensanctions.org/entities/\(value)/"
    case "website":
      if value.hasPrefix("https://") || value.hasPrefix("http://") { return value }
      return value.contains(".") && !value.contains(where: \.isWhitespace) && !value.contains(":")
        ? "https://\(value)" : nil
    default: return nil
    }
  }
}

extension String {
  /// Without `https://` and the slash at the end.
  var withoutScheme: String {
    var text = self
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = String(text.dropFirst(scheme.count)) }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
