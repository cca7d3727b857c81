import DossierKit
import Extraction
import Markup

/// `sources/<slug>.html`: the reading page of one source, its used sentences marked and the statements beside them.
struct SourcePage {
  let composer: Composer
  let id: SourceID

  private var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }
  private var source: Source { dossier.sources[id.index] }

  func view() -> View {
    let publication = source.publication
    var view = composer.frame("source", title: publication.title, current: "sources.html", kicker: "Source")
    view["breadcrumbs"] = composer.block([composer.link("Sources", to: Permalink("sources.html"))])
    if let whole = wholeTitle {
      view["page_title"] = .text(whole)
      view["title_long"] = .flag(Composer.isLong(whole))
    }
    view["title_lang"] = .optional(Wording.language(ofTitle: source, besides: dossier.configuration.language))
    view["facts"] = composer.block(facts)
    view["meta"] = composer.block(metadata)
    view["form_line"] = .optional(formLine)
    view["key_html"] = key.map { .html($0) } ?? false
    view["band_html"] =
      publication.status == .withdrawn
      ? .html(HTML(written: "<b>Withdrawn.</b> This source has been withdrawn; what rests on it is marked.")) : false
    view = view.adding(composer.attributes(of: composer.passage(publication.language)))
    let writer = SourceWriter(composer: composer, id: id)
    view["paragraphs"] = .list(paragraphs(writer))
    let behind = writer.picturesBehind
    view["pictures_behind_html"] = behind.isEmpty ? false : .html(behind)
    view["entities"] = composer.rows(entities, "related_row", limit: 24)
    view["family_label"] = .optional(
      family.map { Wording.origins(articles: $0.members.count, origins: 1, name: $0.origin) })
    view["family"] = family.map(relatives) ?? false
    view["replies_html"] = composer.replies(toPage: [.source(id)])
    view["backlinks"] = backlinks
    view["toc"] = contents
    view["toc_lang"] = view["text_lang"] ?? false
    view["main_dir"] = view["text_dir"] ?? false
    view["pager"] = pager
    return view
  }

  /// The opening sentence of an article without a headline, of which lists show the first words; nil for any other title.
  private var wholeTitle: String? {
    let title = source.publication.title
    guard title.hasSuffix(" …") else { return nil }
    let opening = title.dropLast(2)
    for sentence in source.text.sentences.prefix(8) {
      let words = source.text.string(sentence.range).onOneLine
      guard let start = words.firstRange(of: opening)?.lowerBound else { continue }
      let whole = words[start...]
      return Wording.shortened(String(whole.hasSuffix(".") ? whole.dropLast() : whole), to: 600)
    }
    return nil
  }

  /// The headings of a long report; its own levels, of which the highest two.
  private var contents: View.Value {
    var contents = PageContents()
    let levels = source.prose.headings.dropFirst(source.headline == nil ? 0 : 1).map(\.level)
    if let highest = levels.min() { contents.add(source.prose, levels: highest...min(6, highest + 1)) }
    return contents.block(in: composer)
  }

  /// By date.
  private var pager: View.Value {
    let (earlier, later) = outline.order.neighbours(of: id)
    func page(_ other: SourceID) -> (String, Permalink) {
      let publication = dossier.sources[other.index].publication
      let words = [publication.publisher, publication.title].compactMap { $0.map(Wording.isolated) }.joined(
        separator: ": ")
      return (words, outline.permalink(other))
    }
    return composer.pager(previous: earlier.map(page), next: later.map(page))
  }

  private var facts: [View] {
    var facts: [HTML] = []
    if let publisher = source.publication.publisher { facts.append(composer.nameHTML(publisher)) }
    if let date = source.publication.date {
      facts.append(HTML(written: "<time datetime=\"\(Wording.machine(date))\">\(HTML(escaping: date.english))</time>"))
    }
    facts.append(Wording.bold(Set(dossier.sourceMentions[id.index].map(\.entity)).count, "entity", plural: "entities"))
    let statements = outline.uses[id.index].count { $0.isReviewed }
    if statements > 0 { facts.append(Wording.bold(statements, "statement")) }
    return facts.map { ["fact_html": .html($0)] }
  }

  private var metadata: [View] {
    let publication = source.publication
    var rows: [(String, HTML?)] = [
      ("Origin", family.map(origin)), ("Author", publication.author.map(composer.nameHTML)),
      ("Place", source.dateline.map(place)),
      ("Original", publication.url.map(external)),
      (publication.archiveURL.map(WebArchive.label) ?? "", publication.archiveURL.map(external)),
      ("Retrieved", publication.retrieved.map { HTML(escaping: EDTF($0).english) }),
      (
        "Language",
        publication.language.flatMap {
          $0 == dossier.configuration.language ? nil : HTML(escaping: Wording.language(named: $0))
        }
      ),
      (
        "Text",
        source.page?.isForMachines == true
          ? HTML(text: "as the page gives it to machines; it shows next to none itself") : nil
      ),
      ("Left out", source.page.flatMap { Wording.dropped($0.dropped) }.map { HTML(escaping: $0) }),
    ]
    let grade = Grades.words(publication)
    if !grade.isEmpty {
      let letters = [publication.reliability, publication.credibility].compactMap { $0 }.joined()
      rows.append(
        (
          "Grade",
          HTML(
            written:
              "<abbr class=\"grade\" title=\"\(HTML(escaping: grade))\">\(HTML(escaping: letters))</abbr> <a href=\"\(HTML(escaping: composer.href(Permalink("method.html"), fragment: "grades")))\">\(HTML(escaping: grade))</a>"
          )
        ))
    }
    rows.append(("File", HTML(written: "<code>\(HTML(escaping: source.path.description))</code>")))
    rows.append(("SHA-256", HTML(written: "<code class=\"digest\">\(source.sha256)</code>")))
    return rows.compactMap { label, value in value.map { ["label": .text(label), "value_html": .html($0)] } }
  }

  /// The dateline's place as the dossier names it.
  private func place(_ dateline: Dateline) -> HTML {
    let mention = dossier.sourceMentions[id.index].first { $0.range.overlaps(dateline.place) }
    return mention.map { composer.entityHTML($0.entity) } ?? HTML(text: source.text.string(dateline.place))
  }

  private func external(_ address: String) -> HTML {
    HTML(
      written:
        "<a class=\"ext\" rel=\"noopener noreferrer\" href=\"\(HTML(escaping: address))\">\(HTML(escaping: address.siteName))</a>"
    )
  }

  private var family: Family? { dossier.origins.family(of: id) }

  private func origin(_ family: Family) -> HTML {
    let others = Wording.count(family.members.count - 1, "other article")
    return HTML(
      written: "\(composer.nameHTML(family.origin).string), shared with <a href=\"#family\">\(others)</a>")
  }

  /// The other members, each with what makes it one.
  private func relatives(_ family: Family) -> View.Value {
    let others = family.members.filter { $0.source != id }
    return composer.rows(others.map { composer.sourceRow($0.source, use: reason($0, family)) }, "source_row", limit: 24)
  }

  /// The tie between this source and another where there is one, or the one that brought the other in.
  private func reason(_ member: Family.Member, _ family: Family) -> String {
    let own = family.members.first { $0.source == id && $0.other == member.source }
    switch (own ?? member).reason {
    case .declared: return "a person says it goes back to the same report"
    case .words(let share):
      let percent = Wording.decimal((share * 100).rounded(.down))
      return "\(percent)\u{A0}% of the shorter text stands in the other"
    }
  }

  /// What the two marks in the text mean; nothing where nothing is marked.
  private var key: HTML? {
    let uses = outline.uses[id.index]
    guard !uses.isEmpty else { return nil }
    var parts: [String] = []
    if uses.contains(where: \.isReviewed) {
      parts.append("<mark>Marked</mark>: a statement of this dossier rests on it")
    }
    if uses.contains(where: { !$0.isReviewed }) {
      let found = uses.count { !$0.isReviewed }
      let most = found > Self.mostFound ? "; the first \(Wording.count(Self.mostFound)) are told in the margin" : ""
      parts.append("<mark class=\"unreviewed\">Dotted</mark>: read out by the program, unreviewed\(most)")
    }
    return HTML(written: parts.map { "<span>\($0)</span>" }.joined(separator: " "))
  }

  private var formLine: String? {
    switch source.publication.form {
    case .original: nil
    case .summary: "This is a summary in our own words, not the article itself."
    case .translation: "This is a translation, not the original wording."
    case .transcript: "This is a transcript."
    }
  }

  // MARK: Text

  /// What the program read out of a text of thousands of dated sentences stands in the margin so many times; the rest is marked, and
  /// told on the timeline.
  private static let mostFound = 300

  private func paragraphs(_ writer: SourceWriter) -> [View] {
    let uses = outline.uses[id.index]
    let fragments = TextFragments(source.text)
    // Both are in order of place.
    var next = 0
    var left = Self.mostFound
    return writer.blocks.map { block in
      while next < uses.count, uses[next].range.lowerBound < block.text.lowerBound { next += 1 }
      let first = next
      while next < uses.count, uses[next].range.lowerBound < block.text.upperBound { next += 1 }
      let own = uses[first..<next].filter { use in
        if !use.isReviewed { left -= 1 }
        return use.isReviewed || left >= 0
      }
      var notes = View.Value.flag(false)
      if !own.isEmpty {
        let marks = own.map { source.text.sentence(at: $0.range.lowerBound) }
        let isOneMark = marks.allSatisfy { $0 == marks.first }
        notes = .view([
          "items_html": .html(
            composer.stencils.rows(own.map { marginNote($0, fragments, withMark: !isOneMark) }, "margin_note")),
          "lang": .text(dossier.configuration.language), "notes_dir": notesDirection,
        ])
      }
      return [
        "number": .text(String(block.number)), "text_html": .html(block.html), "notes": notes,
        "pictures_html": block.pictures.isEmpty ? false : .html(block.pictures),
      ]
    }
  }

  /// Of the margin, where it runs against the text beside it.
  private var notesDirection: View.Value {
    let (own, text) = (composer.own, composer.passage(source.publication.language))
    return own.isRightToLeft == text.isRightToLeft ? false : own.isRightToLeft ? "rtl" : "ltr"
  }

  private func marginNote(_ use: PassageUse, _ fragments: TextFragments, withMark: Bool) -> View {
    let note = MarginNote(use, in: outline)
    let publication = source.publication
    // What is not the original's wording does not stand in it.
    let isWording = publication.form == .original || publication.form == .transcript
    func passage(_ address: String?) -> View.Value {
      .optional(isWording ? address.map { fragments.address($0, for: use.range) } : nil)
    }
    let sentence = source.text.sentence(at: use.range.lowerBound).map { source.text.sentences[$0].range.lowerBound }
    // The text beside it says who states a figure; of a claim it is half of what is claimed.
    let claimant = note.kind == "claim" ? use.statement.flatMap(dossier.claimant(of:)).map(composer.nameHTML) : nil
    let replies = use.statement.flatMap(composer.replies)
    return [
      "statement_kind": .text(note.kind), "statement_word": .text(note.kind.capitalisedFirst),
      "statement_text": .text(Wording.shortened(note.text, to: 160)),
      "statement_href": .text(composer.href(note.page, fragment: note.fragment.isEmpty ? nil : note.fragment)),
      "statement_date": .optional(note.date?.english), "statement_iso": .optional(note.date.map(Wording.machine)),
      "unreviewed": .flag(!use.isReviewed),
      "claimant_html": claimant.map { .html($0) } ?? false, "replies_html": replies.map { .html($0) } ?? false,
      "passage_href": .optional(withMark ? sentence.map { "#u\($0)" } : nil),
      "original_href": passage(publication.url), "archive_href": passage(publication.archiveURL),
    ]
  }

  // MARK: Below the text

  private var entities: [View] {
    var counts: [EntityID: Int] = [:]
    for mention in dossier.sourceMentions[id.index] { counts[mention.entity, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { entity, count in
      composer.entityLink(entity).adding([
        "kind_word": .text(Names.word(dossier.entities[entity.index].kind)), "relation_html": false,
        "shared_count": .number(count), "shared_title": .text(Wording.count(count, "mention")),
      ])
    }
  }

  private var backlinks: View.Value {
    var notes: [NoteID] = []
    for link in dossier.links.backlinks(to: .source(id)) where !notes.contains(link.note) { notes.append(link.note) }
    for assertion in dossier.assertions where assertion.evidence.contains(where: { $0.source == id }) {
      if !notes.contains(assertion.note) { notes.append(assertion.note) }
    }
    return composer.rows(notes.sorted().map { composer.documentRow($0, excerpt: nil) }, "document_row", limit: 24)
  }
}
