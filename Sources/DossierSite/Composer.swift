import DossierKit
import Extraction
import Markup

/// Makes the views of one page: everything it gives is relative to that page's address.
struct Composer: Sendable {
  let outline: Outline
  let fragments: Fragments
  let stencils: Stencils
  let page: Permalink
  /// For the printed document, in which links lead to its own places.
  var paper: Paper?

  var dossier: Dossier { outline.dossier }

  /// What every page has. `navigation` is the address of the entry of the menu that is current.
  func frame(
    _ pageClass: String, title: String, current navigation: String? = nil, kicker: String? = nil,
    description: String? = nil
  ) -> View {
    let configuration = dossier.configuration
    let head = page.description == "index.html" ? configuration.title : "\(title) · \(configuration.title)"
    return [
      "lang": .text(configuration.language), "dir": own.isRightToLeft ? "rtl" : false, "root": .text(page.root),
      "page_class": .text(pageClass),
      "head_title": .text(head), "head_description": .optional(description ?? configuration.description),
      "head_html": false, "dossier_title": .text(configuration.title),
      "nav": .list(navigationItems(current: navigation)),
      "main_dir": false, "breadcrumbs": false, "kicker": .optional(kicker), "kicker_kind": false,
      "page_title": .text(title),
      "title_lang": language(of: title), "title_long": .flag(Self.isLong(title)),
      "native_names": false, "standfirst_html": false, "facts": false, "subnav": false, "band_html": false,
      "pager": false,
      "author": .optional(configuration.author), "as_of": .optional(configuration.asOf.map { EDTF($0).english }),
      "as_of_iso": .optional(configuration.asOf?.description),
      "foot_links": .list(
        [
          link("How this was made", to: Permalink("method.html")),
          link("The whole dossier, to print", to: PrintPage.permalink),
        ] + (outline.changes == nil ? [] : [link("What changed", to: ChangesPage.permalink)])),
      "cite": citation(of: title), "cards": cards,
    ]
  }

  /// Titles of more bytes are set smaller.
  static func isLong(_ title: String) -> Bool { title.utf8.count > 90 }

  /// Pages that hold something have words to cite them by.
  private func citation(of title: String) -> View.Value {
    guard !Self.uncited.contains(page.description) else { return false }
    let citation = PageCitation(of: title, page, in: dossier.configuration)
    return .view(["citation": .text(citation.plain), "bibtex": .text(citation.bibTeX)])
  }

  private static let uncited: Set<String> = ["404.html", "search.html"]

  private var cards: View.Value {
    let shards = CardShards.count(dossier)
    return shards == 0 ? false : .text(String(shards))
  }

  private func navigationItems(current: String?) -> [View] {
    var items: [(String, String)] = [("Briefing", "index.html"), ("Companies", "companies.html")]
    items.append(("Actors", outline.firstActors.folder + ".html"))
    items += [
      ("Timeline", "timeline.html"), ("Statistics", "statistics.html"), ("Sources", "sources.html"),
      ("Network", "network.html"),
    ]
    if !outline.noteOrder.index.isEmpty { items.append(("Notes", "notes.html")) }
    items.append(("Search", "search.html"))
    return items.map { label, target in
      ["label": .text(label), "href": .text(Permalink(target).href(from: page)), "current": .flag(target == current)]
    }
  }

  // MARK: Links

  /// "Previous" and "next" of a page; absent where it has neither.
  func pager(previous: (label: String, target: Permalink)?, next: (label: String, target: Permalink)?) -> View.Value {
    guard previous != nil || next != nil else { return false }
    func item(_ page: (label: String, target: Permalink)?) -> View.Value {
      page.map { .view(link(Wording.shortened($0.label, to: 90), to: $0.target)) } ?? false
    }
    return .view(["previous": item(previous), "next": item(next)])
  }

  func link(_ label: String, to target: Permalink, fragment: String? = nil) -> View {
    ["label": .text(label), "href": .text(target.href(from: page, fragment: fragment))]
  }

  /// To a page of the site, or in the printed document to the place where its words stand there.
  func href(_ target: Permalink, fragment: String? = nil) -> String {
    if let paper {
      if let place = paper.href(target, fragment: fragment) { return place }
      // Another page, for which paper has no room: its address on the web, where there is one.
      if let base = dossier.configuration.baseURL { return "\(base)/\(target)" + (fragment.map { "#" + $0 } ?? "") }
    }
    return target.href(from: page, fragment: fragment)
  }

  func entityLink(_ id: EntityID) -> View {
    var view = outline.entityLabels[id.index]
    view["href"] = .text(href(outline.permalink(id)))
    return view
  }

  func entityHTML(_ id: EntityID, shown: String? = nil) -> HTML {
    let entity = dossier.entities[id.index]
    return HTML(
      written:
        "<a class=\"entity k-\(entity.kind.rawValue)\" href=\"\(HTML(escaping: href(outline.permalink(id))))\">\(HTML(escaping: shown ?? entity.name))</a>"
    )
  }

  /// A value in which `[[X]]` and `[[X|words]]` are links to entities; without any, a name.
  func linkedHTML(_ value: String) -> HTML {
    let bytes = Array(value.utf8)
    let links = Wikilink.all(in: bytes)
    if links.isEmpty { return nameHTML(value) }
    var parts: [String] = []
    var at = 0
    for link in links {
      parts.append(HTML(escaping: String(decoding: bytes[at..<link.source.lowerBound], as: UTF8.self)).string)
      let entity = dossier.entity(named: link.target)
      parts.append((entity.map { entityHTML($0, shown: link.shown) } ?? HTML(escaping: link.label)).string)
      at = link.source.upperBound
    }
    parts.append(HTML(escaping: String(decoding: bytes[at...], as: UTF8.self)).string)
    return HTML(written: parts.joined())
  }

  /// A name as a link where an entity bears it, as plain words otherwise.
  func nameHTML(_ name: String) -> HTML {
    if let entity = dossier.entity(named: name) { return entityHTML(entity) }
    return HTML(escaping: name)
  }

  /// `{items, count, rest}` with `limit` items in view; absent where there are none.
  func block(_ items: [View], more: (label: String, target: Permalink)? = nil) -> View.Value {
    guard !items.isEmpty else { return false }
    let view: View = ["items": .list(items), "count": .number(items.count), "rest": false]
    return .view(view.adding(moreLink(more)))
  }

  /// `{items_html, count, rest}`: the rows rendered with a part of the theme, `limit` of them in view; `noun` in the plural.
  func rows(
    _ items: [View], _ template: String, limit: Int = .max, noun: String = "more", count: Int? = nil,
    more: (label: String, target: Permalink)? = nil
  ) -> View.Value {
    guard !items.isEmpty else { return false }
    return .view(rowsView(items, template, limit: limit, noun: noun, count: count, more: more))
  }

  func rowsView(
    _ items: [View], _ template: String, limit: Int = .max, noun: String = "more", count: Int? = nil,
    more: (label: String, target: Permalink)? = nil
  ) -> View {
    var view: View = [
      "items_html": .html(stencils.rows(items.prefix(limit), template)), "count": .number(count ?? items.count),
      "rest": false,
    ]
    if items.count > limit {
      let rest = items.count - limit
      view["rest"] = .view([
        "rest_label": .text(
          "\(Wording.count(rest)) \(rest == 1 && noun.hasSuffix("s") ? String(noun.dropLast()) : noun)"),
        "items_html": .html(stencils.rows(items.dropFirst(limit), template)),
      ])
    }
    return view.adding(moreLink(more))
  }

  private func moreLink(_ more: (label: String, target: Permalink)?) -> View {
    guard let more else { return ["more_href": false, "more_label": false] }
    return ["more_href": .text(href(more.target)), "more_label": .text(more.label)]
  }

  // MARK: Sources

  /// Marks of the sources, each leading to the passage it quotes; nothing where there are none.
  func sourceMarks(_ evidence: [Evidence]) -> View.Value { .html(sourceMarksHTML(evidence)) }

  func sourceMarksHTML(_ evidence: [Evidence]) -> HTML {
    let places = evidence.map { item in
      (item.source, item.range.flatMap { outline.paragraph(of: $0.lowerBound, in: item.source) })
    }
    var html = paperMarks(places)
    for (source, paragraph) in places where paper == nil {
      html.append(fragments.sourceMark(source, paragraph: paragraph, root: page.root, in: outline))
    }
    if let line = origins(of: evidence.map(\.source)) { html.append(line) }
    return html
  }

  /// In the printed document the numbers of the endnotes; elsewhere nothing.
  func paperMarks(_ places: [(SourceID, Int?)]) -> HTML {
    guard let paper else { return HTML() }
    return stencils.rows(
      places.map { source, paragraph -> View in
        let number = paper.endnotes.number(of: source)
        return [
          "source_href": .text("#" + Endnotes.anchor(number)), "source_label": .text(String(number)),
          "source_date": false, "source_para": .optional(paragraph.map(String.init)), "grade": false,
          "grade_words": false, "withdrawn": .flag(dossier.isWithdrawn(source)),
        ]
      }, "source_mark")
  }

  /// "3 articles, 1 origin", where more than one source is named; with a way to the families where they are not independent.
  private func origins(of sources: [SourceID]) -> HTML? {
    let articles = Set(sources).count
    guard articles > 1 else { return nil }
    let origins = dossier.origins.count(of: sources)
    let line = HTML(escaping: Wording.origins(articles: articles, origins: origins))
    guard origins < articles else { return HTML(written: "<span class=\"origins\">\(line)</span>") }
    let families = href(Permalink("method.html"), fragment: "families")
    return HTML(written: "<span class=\"origins\"><a href=\"\(HTML(escaping: families))\">\(line)</a></span>")
  }

  func entityLinks(_ ids: some Sequence<EntityID>) -> View.Value {
    var html = HTML()
    for id in ids {
      html.append(paper == nil ? fragments.entityLink(id, root: page.root, in: outline) : entityHTML(id))
    }
    return .html(html)
  }

  func sourceRow(_ id: SourceID, use: String? = nil) -> View {
    var view = outline.sourceLabels[id.index]
    view["source_href"] = .text(href(outline.permalink(id)))
    view["use_line"] = .optional(use)
    return view
  }

  /// The language of a source's words where it is not the dossier's.
  func foreign(_ language: String?) -> View.Value {
    let passage = passage(language)
    return .optional(passage == own ? nil : passage.language)
  }

  // MARK: Statements

  func eventRow(_ index: Int, withYear: Bool = true, isAnchored: Bool = false, besides own: EntityID? = nil) -> View {
    let event = dossier.events[index]
    let source = event.evidence.first.map { dossier.sources[$0.source.index] }
    var sentence = html(HTML(escaping: event.title), of: event.title.utf8)
    if event.kind == .publication, let first = event.evidence.first {
      let publisher = source?.publication.publisher.map { "Published by \(Wording.isolated($0)): " } ?? "Published: "
      let retrieved = source?.publication.retrieved.map { "; retrieved \(Wording.short($0))" } ?? ""
      sentence = HTML(
        written:
          "\(HTML(escaping: publisher))<a href=\"\(HTML(escaping: href(outline.permalink(first.source))))\">\(HTML(escaping: event.title))</a>\(HTML(escaping: retrieved))"
      )
    } else if event.kind == .declared {
      sentence = linked(event.title)
    } else {
      sentence = html(HTML(escaping: Wording.shortened(event.title, to: 320)), of: event.title.utf8)
    }
    let place = event.place.flatMap { dossier.entity(named: $0) }
    let inSentence = event.kind == .declared ? Set(dossier.mentions(in: Text(event.title)).map(\.entity)) : []
    let who = event.entities.filter { $0 != own && $0 != place && !inSentence.contains($0) }.prefix(
      event.kind == .extracted ? 5 : 8)
    return [
      "event_id": isAnchored ? .text(outline.timeline.anchors[index]) : false,
      "event_data_html": isAnchored
        ? .html(TimelineFilter.marks(of: event, linked: inSentence.union(who), in: outline)) : false,
      "event_date": .text(Wording.shortDate(of: event, withYear: withYear)),
      "event_iso": .text(Wording.machine(event.when)),
      "event_html": .html(struck(sentence, event.evidence)),
      "event_note_html": note(on: event).map { .html($0) } ?? false,
      "place": .optional(place == own && place != nil ? nil : event.place),
      "who_html": entityLinks(who),
      "cites_html": event.kind == .publication ? .html(HTML()) : sourceMarks(event.evidence),
      "publication": .flag(event.kind == .publication), "unreviewed": .flag(event.kind == .extracted),
      "uncertain": .flag(event.when.isApproximate || event.when.isUncertain || !event.otherDates.isEmpty),
    ]
  }

  /// What a person remarks, and which source gives another day.
  private func note(on event: Event) -> HTML? {
    let remark = event.remark.map(linked)
    guard let doubt = doubt(event) else { return remark }
    return remark.map { HTML(written: "\($0) \(doubt)") } ?? doubt
  }

  private func doubt(_ event: Event) -> HTML? {
    guard !event.otherDates.isEmpty else { return nil }
    let others = event.otherDates.map { other -> String in
      let source = dossier.sources[other.source.index].publication
      return "\(other.when.english) according to \(source.publisher ?? source.title)"
    }
    return HTML(text: "Sources differ: \(event.when.english); \(Wording.list(others)).")
  }

  /// The names in a declared sentence as links, each once.
  func linked(_ words: String) -> HTML {
    let text = Text(words)
    var result: [UInt8] = []
    var at = 0
    var seen: Set<EntityID> = []
    for mention in dossier.mentions(in: text) {
      guard seen.insert(mention.entity).inserted, outline.permalink(mention.entity) != page else { continue }
      HTML.escape(text.utf8[at..<mention.range.lowerBound], into: &result)
      let entity = dossier.entities[mention.entity.index]
      result.append(
        contentsOf:
          "<a class=\"entity k-\(entity.kind.rawValue)\" href=\"\(HTML(escaping: href(outline.permalink(mention.entity))))\">"
          .utf8)
      HTML.escape(text.utf8[mention.range], into: &result)
      result.append(contentsOf: "</a>".utf8)
      at = mention.range.upperBound
    }
    HTML.escape(text.utf8[at...], into: &result)
    return html(HTML(written: result), of: text.utf8)
  }

  /// - Parameter isLead: the first of a list is set largest, with a grid; the others have a bar.
  func headline(_ index: Int, withQuote: Bool = false, isLead: Bool = true) -> View {
    let statistic = dossier.statistics[index]
    let isDeclared = statistic.provenance.isReviewed
    let target = outline.statistics.place(index)
    let figure = statistic.figure
    let parts = Wording.parts(figure)
    var grid = View.Value.flag(false)
    var bar = View.Value.flag(false)
    if statistic.isPartOfWhole {
      let title = "\(Wording.figure(figure)): \(Wording.decimal(figure.middle)) of 100"
      if isLead {
        grid = .html(ShareGrid.svg(share: figure.middle, title: title))
      } else {
        bar = .html(ShareBar.plain(figure, title: title))
      }
    }
    return [
      "headline_id": false, "unit_before": .optional(parts.before), "value": .text(parts.numeral),
      "unit": .optional(parts.after),
      "long": .flag(Wording.compact(figure).count > 8),
      "headline_href": .text(href(target.page, fragment: target.fragment)),
      "measure_html": .html(html(HTML(text: statistic.measure.capitalisedFirst), of: statistic.measure.utf8)),
      "period": .optional(statistic.period?.lasting),
      "claimant_html": statistic.claimant.map { .html(nameHTML($0)) } ?? false,
      "cites_html": sourceMarks(statistic.evidence), "struck": .flag(dossier.isWithdrawn(statistic.evidence)),
      "quote": withQuote ? .optional(statistic.evidence.first?.quote.map(Wording.quoted)) : false,
      "quote_lang": withQuote ? quoteLanguage(statistic.evidence) : false,
      "unreviewed": .flag(!isDeclared), "chart_html": grid, "bar_html": bar,
    ]
  }

  func foundRow(_ index: Int, isAnchored: Bool = false) -> View {
    let statistic = dossier.statistics[index]
    let details = [statistic.comparedWith.map { "against \($0)" }, statistic.locality, subjectNote(statistic)]
      .compactMap { $0 }
    return [
      "value": .text(Wording.compact(statistic.figure)),
      "measure_html": .html(html(HTML(text: statistic.measure.capitalisedFirst), of: statistic.measure.utf8)),
      "period": .optional(statistic.period?.lasting),
      "claimant_html": statistic.claimant.map { .html(nameHTML($0)) } ?? false,
      "cites_html": sourceMarks(statistic.evidence), "struck": .flag(dossier.isWithdrawn(statistic.evidence)),
      "quote": .optional(
        statistic.evidence.first?.quote.map { Wording.quoted(Wording.shortened($0.onOneLine, to: 320)) }),
      "row_note": .optional(details.isEmpty ? nil : details.joined(separator: "; ")),
      "quote_lang": quoteLanguage(statistic.evidence),
      "figure_row_id": isAnchored ? .text(StatisticsPlan.anchor(index)) : false,
    ]
  }

  func assertion(_ index: Int, isAnchored: Bool = true) -> View {
    let assertion = dossier.assertions[index]
    let quote = assertion.evidence.compactMap(\.quote).first
    let view: View = [
      "statement_kind": .text(assertion.kind.rawValue),
      "statement_word": .text(assertion.kind.rawValue.capitalisedFirst),
      "statement_id": isAnchored ? .text(AssertionPlan.anchor(index)) : false,
      "statement_date": .optional(assertion.when?.english),
      "statement_iso": .optional(assertion.when.map(Wording.machine)),
      "statement_html": .html(struck(linked(assertion.title), assertion.evidence)),
      "quote": .optional(quote.map(Wording.quoted)), "quote_lang": quoteLanguage(assertion.evidence),
      "replies_html": replies(.assertion(index)).map { .html($0) } ?? false,
      "credibility_html": credibilityHTML(assertion.credibility),
      "detail_html": detail(of: assertion), "claimant_html": assertion.claimant.map { .html(nameHTML($0)) } ?? false,
      "cites_html": sourceMarks(assertion.evidence), "unreviewed": false,
    ]
    return view.adding(estimate(likelihood: assertion.likelihood, confidence: assertion.confidence))
  }

  /// What the callout says below its title.
  private func detail(of assertion: Assertion) -> View.Value {
    let note = dossier.notes[assertion.note.index]
    let callout = note.prose.callouts[assertion.callout]
    guard !callout.title.isEmpty, !callout.body.isEmpty else { return false }
    let html = NoteWriter(composer: self, note: assertion.note, around: own).html(callout.body)
    return html.isEmpty ? false : .html(html)
  }

  func documentRow(_ note: NoteID, excerpt: HTML?) -> View {
    let document = dossier.notes[note.index]
    let kind = dossier.entityOfNote[note.index].map { Names.word(dossier.entities[$0.index].kind) }
    return [
      "doc_title": .text(document.isBriefing ? "Briefing" : document.title),
      "doc_lang": document.isBriefing ? false : language(of: document.title),
      "doc_href": .text(href(outline.permalink(note))),
      "doc_kind": .text(document.isBriefing ? "Front page" : kind ?? "Note"),
      "doc_date": .optional(document.date?.english), "doc_iso": .optional(document.date.map(Wording.machine)),
      "excerpt_html": excerpt.map { .html($0) } ?? false,
    ]
  }
}

/// The words for kinds of entities.
enum Names {
  static func word(_ kind: EntityKind) -> String {
    switch kind {
    case .company: "Company"
    case .person: "Person"
    case .agency: "Agency"
    case .organization: "Organisation"
    case .place: "Place"
    case .product: "Product"
    }
  }

  static func plural(_ kind: EntityKind) -> String {
    switch kind {
    case .company: "Companies"
    case .person: "People"
    case .agency: "Agencies"
    case .organization: "Organisations"
    case .place: "Places"
    case .product: "Products"
    }
  }
}

/// The Admiralty scale in words.
enum Grades {
  static let reliability = [
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
  ]
  static let credibility = [
    "1": "confirmed by others", "2": "probably true", "3": "possibly true", "4": "doubtful", "5": "improbable",
    "6": "truth cannot be judged",
  ]
  /// In the order of ``Likelihood/confidences``.
  static let confidence = [
    "low: fragmentary or doubtful evidence", "moderate: plausible evidence from credible sources, not enough for more",
    "high: good evidence from several independent sources",
  ]

  static func words(_ publication: Publication) -> String {
    [publication.reliability.flatMap { reliability[$0] }, publication.credibility.flatMap { credibility[$0] }]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
