import DossierKit
import Markup

/// `notes.html`: the notes that are no entity's page, by the folder they stand in; long lists are cut into pages.
struct NoteIndexPage {
  static let rowsPerPage = 400

  let composer: Composer
  /// From 0.
  let number: Int

  private var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }

  static func permalink(_ number: Int) -> Permalink {
    Permalink(number == 0 ? "notes.html" : "notes-\(number + 1).html")
  }

  /// None where there are no such notes.
  static func pageCount(_ notes: Int) -> Int { (notes + rowsPerPage - 1) / rowsPerPage }

  func view() -> View {
    let all = outline.noteOrder.index
    var view = composer.frame("note_index", title: "Notes", current: "notes.html", kicker: "Written by people")
    view["facts"] = composer.block([["fact_html": .html(Wording.bold(all.count, "note"))]])
    let start = number * Self.rowsPerPage
    let shown = all[start..<min(all.count, start + Self.rowsPerPage)]
    view["folders"] = composer.block(folders(of: shown))
    let count = Self.pageCount(all.count)
    view["pager"] = composer.pager(
      previous: number > 0 ? ("Notes before these", Self.permalink(number - 1)) : nil,
      next: number + 1 < count ? ("More notes", Self.permalink(number + 1)) : nil)
    return view
  }

  /// Runs of notes of one folder.
  private func folders(of notes: ArraySlice<NoteID>) -> [View] {
    var result: [(folder: String, rows: [View])] = []
    for id in notes {
      let note = dossier.notes[id.index]
      let folder = note.path.folder(below: dossier.configuration.content)
      if result.last?.folder != folder { result.append((folder, [])) }
      result[result.count - 1].rows.append(
        composer.documentRow(id, excerpt: note.abstract.map { HTML(text: Wording.shortened($0, to: 200)) }))
    }
    return result.map { folder, rows in
      var view = composer.rowsView(rows, "document_row")
      // Of one folder alone nobody has to be told.
      view["folder"] = .optional(
        folder.isEmpty || result.count == 1 ? nil : folder.split(separator: "/").joined(separator: " / "))
      return view
    }
  }
}

extension SourcePath {
  /// "a/b" for `content/a/b/note.md`; a page of a folder stands in it.
  fileprivate func folder(below content: String) -> String {
    guard let inside = below(content), let slash = inside.lastIndex(of: "/") else { return "" }
    return String(inside[..<slash])
  }
}
