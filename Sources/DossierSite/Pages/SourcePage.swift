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
    view["title_lang"] = composer.foreign(publication.language)
    view["facts"] = composer.block(facts)
    view["meta"] = composer.block(metadata)
    view["form_line"] = .optional(formLine)
    view["band_html"] =
      publication.status == .withdrawn
      ? .html(HTML(written: "<b>Withdrawn.</b> This source has been withdrawn; what rests on it is marked.")) : false
    view["text_lang"] = composer.foreign(publication.language)
    view["text_dir"] = .optional(Wording.isRightToLeft(publication.language) ? "rtl" : nil)
    view["paragraphs"] = .list(paragraphs)
    view["entities"] = composer.rows(entities, "related_row", limit: 24)
    view["family"] = false
    view["backlinks"] = backlinks
    return view
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
      ("Author", publication.author.map(composer.nameHTML)),
      ("Place", source.dateline.map(place)),
      ("Original", publication.url.map(external)), ("Archived copy", publication.archiveURL.map(external)),
      ("Retrieved", publication.retrieved.map { HTML(escaping: EDTF($0).english) }),
    ]
    let grade = Grades.words(publication)
    if !grade.isEmpty {
      let letters = [publication.reliability, publication.credibility].compactMap { $0 }.joined()
      rows.append(
        (
          "Grade",
          HTML(
            written:
              "<abbr class=\"grade\" title=\"\(HTML(escaping: grade))\">\(HTML(escaping: letters))</abbr> \(HTML(escaping: grade))"
          )
        ))
    }
    rows.append(("File", HTML(written: "<code>\(HTML(escaping: source.path.description))</code>")))
    rows.append(("SHA-256", HTML(written: "<code>\(source.sha256.prefix(16))…</code>")))
    return rows.compactMap { label, value in value.map { ["label": .text(label), "value_html": .html($0)] } }
  }

  /// The dateline's place as the dossier names it.
  private func place(_ dateline: Dateline) -> HTML {
    let mention = dossier.sourceMentions[id.index].first { $0.range.overlaps(dateline.place) }
    return mention.map { composer.entityHTML($0.entity) } ?? HTML(text: source.text.string(dateline.place))
  }

  private func external(_ address: String) -> HTML {
    let host = address.withoutScheme.split(separator: "/").first.map(String.init) ?? address
    return HTML(
      written:
        "<a class=\"ext\" rel=\"noopener noreferrer\" href=\"\(HTML(escaping: address))\">\(HTML(escaping: host))</a>")
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

  private var paragraphs: [View] {
    let writer = SourceWriter(composer: composer, id: id)
    let uses = outline.uses[id.index]
    // Both are in order of place.
    var next = 0
    return writer.blocks.map { block in
      while next < uses.count, uses[next].range.lowerBound < block.text.lowerBound { next += 1 }
      let first = next
      while next < uses.count, uses[next].range.lowerBound < block.text.upperBound { next += 1 }
      let own = uses[first..<next]
      var notes = View.Value.flag(false)
      if !own.isEmpty {
        notes = .view([
          "items_html": .html(composer.stencils.rows(own.map(marginNote), "margin_note")),
          "lang": .text(dossier.configuration.language),
        ])
      }
      return ["number": .text(String(block.number)), "text_html": .html(block.html), "notes": notes]
    }
  }

  private func marginNote(_ use: PassageUse) -> View {
    let note = MarginNote(use, in: outline)
    return [
      "statement_kind": .text(note.kind), "statement_word": .text(note.kind.capitalisedFirst),
      "statement_text": .text(Wording.shortened(note.text, to: 160)),
      "statement_href": .text(composer.href(note.page, fragment: note.fragment.isEmpty ? nil : note.fragment)),
      "statement_date": .optional(note.date?.english), "statement_iso": .optional(note.date.map(Wording.machine)),
      "unreviewed": .flag(!use.isReviewed),
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
    return composer.rows(notes.sorted().map { composer.documentRow($0, excerpt: nil) }, "document_row")
  }
}
