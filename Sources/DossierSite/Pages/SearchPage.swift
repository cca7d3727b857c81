import DossierKit
import Markup

/// `search.html`: the field that `search.js` answers, and below it, for readers without scripts too, every name and source
/// by its first letter.
struct SearchPage {
  let composer: Composer

  /// Names listed on the page; in a larger dossier the indexes of each kind hold the rest.
  private static let longestList = 5_000

  private var dossier: Dossier { composer.dossier }

  func view() -> View {
    var view = composer.frame("search", title: "Search", current: "search.html")
    view["letters"] = letters
    view["indexes"] = composer.block(
      composer.outline.kinds.filter { $0.count > 0 }.map { kind, _ in
        composer.link(Names.plural(kind), to: Permalink(kind.folder + ".html"))
      } + [composer.link("Sources", to: Permalink("sources.html"))])
    return view
  }

  private struct Entry {
    let key: String
    let name: String
    let kind: String
    let target: Permalink
  }

  private var letters: View.Value {
    var entries = dossier.entities.enumerated().map { index, entity in
      Entry(
        key: Slug(entity.name).description, name: entity.name, kind: Names.word(entity.kind),
        target: composer.outline.permalink(EntityID(index)))
    }
    entries += dossier.sources.enumerated().map { index, source in
      let title = source.publication.title
      return Entry(
        key: Slug(title).description, name: Wording.shortened(title, to: 120), kind: "Source",
        target: composer.outline.permalink(SourceID(index)))
    }
    guard entries.count <= Self.longestList else { return false }
    entries.sort { ($0.key, $0.target) < ($1.key, $1.target) }
    var groups: [(letter: String, items: [View])] = []
    for entry in entries {
      let first = entry.key.prefix(1).uppercased()
      let letter = first.utf8.first.map { $0.isASCIILetter } == true ? first : "0–9"
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].items.append(
        composer.link(entry.name, to: entry.target).adding(["kind_word": .text(entry.kind)]))
    }
    return composer.block(groups.map { ["letter": .text($0.letter), "entries": .list($0.items)] })
  }
}
