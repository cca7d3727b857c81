import DossierKit
import Extraction

/// A page before it is rendered: its address, its template, and how its view is made.
struct Page: Sendable {
  let permalink: Permalink
  let template: String
  let view: @Sendable () -> View
}

/// Every page of the site.
struct Pages {
  let all: [Page]

  init(_ outline: Outline, _ fragments: Fragments, _ stencils: Stencils) {
    let dossier = outline.dossier
    let subjects = PageSubject.byPage(outline)
    func page(_ path: Permalink, _ template: String, _ view: @escaping @Sendable (Composer) -> View) -> Page {
      Page(permalink: path, template: template) {
        let composer = Composer(outline: outline, fragments: fragments, stencils: stencils, page: path)
        return PageHead(composer: composer, subject: subjects[path] ?? .of(template: template)).completing(
          view(composer))
      }
    }
    var pages = [
      page(Permalink("index.html"), "briefing") { BriefingPage(composer: $0).view() },
      page(Permalink("statistics.html"), "statistics") { StatisticsPage(composer: $0).view() },
      page(Permalink("method.html"), "method") { MethodPage(composer: $0).view() },
      page(Permalink("network.html"), "network") { NetworkPage(composer: $0).view() },
      page(PrintPage.permalink, "print") { PrintPage(composer: $0).view() },
      page(Permalink("search.html"), "search") { SearchPage(composer: $0).view() },
      page(Permalink("404.html"), "not_found") { composer in
        // Servers show this page for addresses at any depth, from which links that are relative lead astray.
        composer.frame("not_found", title: "Page not found").adding([
          "front_href": .optional(SiteAddress(dossier).whole(SiteAddress.front))
        ])
      },
    ]
    if let changes = outline.changes {
      pages.append(page(ChangesPage.permalink, "changes") { ChangesPage(composer: $0, changes: changes).view() })
    }
    // The menu leads to companies and to the first kind of actors; of the others only what there is.
    for (kind, count) in outline.kinds where count > 0 || kind == .company || kind == outline.firstActors {
      pages.append(
        page(Permalink(kind.folder + ".html"), "entity_index") { EntityIndexPage(composer: $0, kind: kind).view() })
    }
    for index in dossier.entities.indices {
      pages.append(
        page(outline.permalink(EntityID(index)), "entity") { EntityPage(composer: $0, id: EntityID(index)).view() })
    }
    pages += Self.more(outline, page)
    for index in dossier.sources.indices {
      pages.append(
        page(outline.permalink(SourceID(index)), "source") { SourcePage(composer: $0, id: SourceID(index)).view() })
    }
    for number in 0..<SourceIndexPage.pageCount(dossier.sources.count) {
      pages.append(
        page(SourceIndexPage.permalink(number), "source_index") {
          SourceIndexPage(composer: $0, number: number).view()
        })
    }
    for number in 0..<NoteIndexPage.pageCount(outline.noteOrder.index.count) {
      pages.append(
        page(NoteIndexPage.permalink(number), "note_index") { NoteIndexPage(composer: $0, number: number).view() })
    }
    for (index, note) in dossier.notes.enumerated() where dossier.entityOfNote[index] == nil && !note.isBriefing {
      pages.append(page(outline.permalink(NoteID(index)), "note") { NotePage(composer: $0, id: NoteID(index)).view() })
    }
    for tag in outline.tags {
      pages.append(page(outline.permalink(tag.slug), "tag") { TagPage(composer: $0, tag: tag).view() })
    }
    pages += Self.timeline(outline, page)
    let found = outline.foundFigures.count
    if outline.statistics.isCut {
      for number in outline.measures.indices {
        pages.append(
          page(outline.statistics.permalink(outline.measures[number]), "statistics") {
            MeasurePage(composer: $0, number: number).view()
          })
      }
    }
    if outline.statistics.isFoundCut {
      for number in 1...((found + StatisticsPlan.rowsPerPage - 1) / StatisticsPlan.rowsPerPage) {
        pages.append(
          page(StatisticsPlan.found(page: number), "statistics") {
            FoundFiguresPage(composer: $0, number: number).view()
          })
      }
    }
    all = Self.unique(pages)
  }

  /// What entities that are named often have too much of for one page.
  private static func more(
    _ outline: Outline, _ page: (Permalink, String, @escaping @Sendable (Composer) -> View) -> Page
  ) -> [Page] {
    outline.dossier.entities.indices.flatMap { index -> [Page] in
      let id = EntityID(index)
      let plan = MentionsPlan(of: id, in: outline.dossier)
      guard plan.isCut else { return [] }
      let home = outline.permalink(id)
      var pages = plan.parts.indices.map { number in
        page(MentionsPlan.permalink(home, number), "entity_more") {
          EntityMorePage(composer: $0, id: id).mentions(number, of: plan)
        }
      }
      if NamedTogether.hasPage(id, in: outline.dossier) {
        pages.append(
          page(MentionsPlan.together(home), "entity_more") { EntityMorePage(composer: $0, id: id).together() })
      }
      return pages
    }
  }

  private static func timeline(
    _ outline: Outline, _ page: (Permalink, String, @escaping @Sendable (Composer) -> View) -> Page
  ) -> [Page] {
    let whole = Permalink("timeline.html")
    if !outline.timeline.isCut {
      let only = outline.timeline.pages.first
      return [page(whole, "timeline") { TimelinePage(composer: $0, part: only).view() }]
    }
    return [page(whole, "timeline") { TimelinePage(composer: $0, part: nil).view() }]
      + outline.timeline.pages.map { part in
        page(part.permalink, "timeline") { TimelinePage(composer: $0, part: part).view() }
      }
  }

  /// Two files with one address were reported; the first keeps the page.
  private static func unique(_ pages: [Page]) -> [Page] {
    var seen: Set<Permalink> = []
    return pages.filter { seen.insert($0.permalink).inserted }
  }
}
