import DossierKit
import Extraction
import Markup

/// `sources.html`: all evidence, newest first; long lists are cut into pages.
struct SourceIndexPage {
  static let rowsPerPage = 1000

  let composer: Composer
  /// From 0.
  let number: Int

  private var dossier: Dossier { composer.dossier }

  static func permalink(_ number: Int) -> Permalink {
    Permalink(number == 0 ? "sources.html" : "sources-\(number + 1).html")
  }

  static func pageCount(_ sources: Int) -> Int { max(1, (sources + rowsPerPage - 1) / rowsPerPage) }

  func view() -> View {
    let order = composer.outline.order.sources
    var view = composer.frame("source_index", title: "Sources", current: "sources.html", kicker: "Evidence")
    var facts = [Wording.bold(dossier.sources.count, "source")]
    let publishers = Set(dossier.sources.compactMap(\.publication.publisher)).count
    if publishers > 1 { facts.append(Wording.bold(publishers, "publisher")) }
    if !dossier.origins.families.isEmpty {
      let origins = dossier.origins.count(of: dossier.sources.indices.map { SourceID($0) })
      facts.append(Wording.bold(origins, "origin"))
    }
    view["facts"] = composer.block(facts.map { ["fact_html": .html($0)] })
    view["intro_html"] = false
    let start = number * Self.rowsPerPage
    view["sources"] = composer.block(order[start..<min(order.count, start + Self.rowsPerPage)].map(row))
    let count = Self.pageCount(order.count)
    if count > 1 {
      view["pager"] = .view([
        "previous": number > 0 ? .view(composer.link("Newer sources", to: Self.permalink(number - 1))) : false,
        "next": number + 1 < count ? .view(composer.link("Older sources", to: Self.permalink(number + 1))) : false,
      ])
    }
    return view
  }

  /// "1 of 3 articles, 1 origin: Reuters".
  private func origin(_ id: SourceID) -> View.Value {
    guard let family = dossier.origins.family(of: id) else { return false }
    let words = Wording.origins(articles: family.members.count, origins: 1, name: family.origin)
    let target = composer.href(composer.outline.permalink(id), fragment: "family")
    return .html(HTML(written: "1 of <a href=\"\(HTML(escaping: target))\">\(HTML(escaping: words))</a>"))
  }

  private func row(_ id: SourceID) -> View {
    composer.sourceRow(id).adding([
      "form": .text(dossier.sources[id.index].publication.form.rawValue), "origin_html": origin(id),
      "publisher": .text(dossier.sources[id.index].publication.publisher ?? "not stated"),
      "statement_count": .number(composer.outline.uses[id.index].count { $0.isReviewed }),
      "entity_count": .number(Set(dossier.sourceMentions[id.index].map(\.entity)).count),
    ])
  }
}
