import DossierKit
import Extraction
import Markup

/// `notes/<slug>.html`: a note that is no entity's page.
struct NotePage {
  let composer: Composer
  let id: NoteID

  private var dossier: Dossier { composer.dossier }
  private var note: Note { dossier.notes[id.index] }

  func view() -> View {
    var view = composer.frame("note", title: note.title, kicker: "Note", description: note.abstract)
    view["standfirst_html"] =
      note.description.map { .html(composer.html(HTML(escaping: $0), of: $0.utf8)) } ?? false
    var facts: [HTML] = []
    if let date = note.date { facts.append(HTML(escaping: date.english)) }
    if let date = note.lastModified, date != note.date { facts.append(HTML(escaping: "updated \(date.english)")) }
    view["facts"] = composer.block(facts.map { ["fact_html": .html($0)] })
    var contents = PageContents()
    contents.add(note.prose)
    let tags = composer.block(note.tags.map { composer.link($0, to: composer.outline.permalink(Slug($0))) })
    view["toc"] = contents.block(in: composer, from: 3)
    view["side"] = .flag(contents.items.count > 2 || !note.tags.isEmpty)
    view["tags"] = tags
    view = view.adding(composer.attributes(of: composer.passage(note.language)))
    view["note_html"] = .html(NoteWriter(composer: composer, note: id).html(leavingOutStatements: false))
    view["replies_html"] = composer.replies(toPage: [.note(id)])
    view["children"] = composer.rows(
      composer.outline.noteOrder.children(of: id, in: dossier).map { child in
        composer.documentRow(child, excerpt: dossier.notes[child.index].abstract.map { HTML(text: $0) })
      }, "document_row")
    view["backlinks"] = backlinks
    view["toc_lang"] = view["text_lang"] ?? false
    view["main_dir"] = view["text_dir"] ?? false
    view["breadcrumbs"] = breadcrumbs
    view["pager"] = pager
    return view
  }

  /// The briefing, then the notes that stand for the folders around.
  private var breadcrumbs: View.Value {
    composer.block(
      [composer.link("Briefing", to: Permalink("index.html"))]
        + composer.outline.noteOrder.folders(around: id, in: dossier).map { folder in
          composer.link(
            Wording.shortened(dossier.notes[folder.index].title, to: 60), to: composer.outline.permalink(folder))
        })
  }

  /// The other notes of its folder.
  private var pager: View.Value {
    let (previous, next) = composer.outline.noteOrder.neighbours(of: id)
    func page(_ other: NoteID) -> (String, Permalink) {
      (dossier.notes[other.index].title, composer.outline.permalink(other))
    }
    return composer.pager(previous: previous.map(page), next: next.map(page))
  }

  private var backlinks: View.Value {
    var seen: Set<NoteID> = []
    let rows = dossier.links.backlinks(to: .note(id)).compactMap { note, link -> View? in
      guard note != id, seen.insert(note).inserted else { return nil }
      let document = dossier.notes[note.index]
      let range = document.prose.wikilinks[link].range
      let excerpt = document.text.sentence(at: range.lowerBound).map { number in
        HTML.quotation(document.text.utf8, document.text.sentences[number].range, bold: [range])
      }
      return composer.documentRow(note, excerpt: excerpt)
    }
    return composer.rows(rows, "document_row")
  }
}

/// `tags/<slug>.html`: the notes that bear a tag.
struct TagPage {
  let composer: Composer
  let tag: Outline.Tag

  func view() -> View {
    var view = composer.frame("tag", title: tag.name, kicker: "Tag")
    let count = tag.notes.count + tag.entities.count
    view["facts"] = composer.block([["fact_html": .html(Wording.bold(count, "page"))]])
    let notes = tag.notes.map { id in
      let note = composer.dossier.notes[id.index]
      return composer.documentRow(id, excerpt: note.abstract.map { HTML(text: $0) })
    }
    view["documents"] = composer.rows(notes + tag.entities.map(row), "document_row")
    return view
  }

  private func row(_ id: EntityID) -> View {
    let entity = composer.dossier.entities[id.index]
    return [
      "doc_title": .text(entity.name), "doc_lang": false,
      "doc_href": .text(composer.href(composer.outline.permalink(id))),
      "doc_kind": .text(Names.word(entity.kind)), "doc_date": false, "doc_iso": false,
      "excerpt_html": entity.description.map { .html(HTML(text: $0)) } ?? false,
    ]
  }
}
