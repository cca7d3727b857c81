import DossierKit
import Extraction
import Markup

/// What a page is about, in the words of schema.org: a block of JSON-LD, which no browser runs and no policy forbids.
///
/// Addresses are whole where the site's own is known, else relative to the page.
struct LinkedData {
  let composer: Composer
  let subject: PageSubject
  let title: String
  let description: String?

  var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }

  /// Members of a list; a page is no data base.
  static let most = 30

  var script: HTML {
    let graph = JSON.object([
      ("@context", .string("https://schema.org")),
      ("@graph", .array([page] + things + [breadcrumbs].compactMap { $0 })),
    ])
    // "</script>" would end the block and "<!--" spoil it; outside strings JSON has no "<".
    var bytes: [UInt8] = []
    for byte in graph.bytes {
      if byte == UInt8(ascii: "<") { bytes.append(contentsOf: "\\u003c".utf8) } else { bytes.append(byte) }
    }
    return HTML(
      written: Array("<script type=\"application/ld+json\">".utf8) + bytes + Array("</script>".utf8))
  }

  // MARK: The page

  private var page: JSON {
    let configuration = dossier.configuration
    var fields: [(String, JSON)] = [
      ("@type", .string(pageType)), ("@id", .string(pageName)), ("name", .string(title)),
      ("description", .optional(description)), ("inLanguage", .string(configuration.language)),
      ("url", .optional(SiteAddress(dossier).whole(composer.page))),
      ("dateModified", .optional(configuration.asOf?.description)),
    ]
    let site = JSON.object(
      [
        ("@type", .string("WebSite")), ("@id", .string(address(SiteAddress.front, "site"))),
        ("name", .string(configuration.title)), ("url", .optional(SiteAddress(dossier).whole(SiteAddress.front))),
      ].filter { !$0.1.isNull })
    fields.append(("isPartOf", site))
    if let author = configuration.author { fields.append(("author", Self.creator(author))) }
    if hasMain { fields.append(("mainEntity", .object([("@id", .string(mainName))]))) }
    return Self.object(fields)
  }

  /// Whether the page is about one thing.
  private var hasMain: Bool {
    switch subject {
    case .briefing, .entity, .source, .note: true
    case .statistics: !dossier.statistics.isEmpty
    case .timeline, .method, .search, .index, .other, .nothing: false
    }
  }

  private var pageType: String {
    switch subject {
    case .entity(let id): dossier.entities[id.index].kind == .person ? "ProfilePage" : "ItemPage"
    case .source: "ItemPage"
    case .method: "AboutPage"
    case .search: "SearchResultsPage"
    case .index, .timeline: "CollectionPage"
    default: "WebPage"
    }
  }

  private var things: [JSON] {
    switch subject {
    case .briefing: [briefing]
    case .entity(let id): [entity(id)]
    case .source(let id): [source(id)]
    case .note(let id): [note(id)]
    case .statistics: dossier.statistics.isEmpty ? [] : [dataset]
    case .timeline: events
    case .method, .search, .index, .other, .nothing: []
    }
  }

  /// The way from the front page; of pages at the top there is none.
  private var breadcrumbs: JSON? {
    let parents: [(String, Permalink)]
    switch subject {
    case .entity(let id):
      let kind = dossier.entities[id.index].kind
      parents = [(Names.plural(kind), Permalink(kind.folder + ".html"))]
    case .source: parents = [("Sources", Permalink("sources.html"))]
    case .note(let id):
      parents = composer.outline.noteOrder.folders(around: id, in: dossier).map {
        (dossier.notes[$0.index].title, composer.outline.permalink($0))
      }
    default: return nil
    }
    let steps = [(dossier.configuration.title, SiteAddress.front)] + parents + [(title, composer.page)]
    return .object([
      ("@type", .string("BreadcrumbList")),
      (
        "itemListElement",
        .array(
          steps.enumerated().map { index, step in
            .object([
              ("@type", .string("ListItem")), ("position", .integer(index + 1)), ("name", .string(step.0)),
              ("item", .string(address(step.1))),
            ])
          })
      ),
    ])
  }

  // MARK: Names and addresses

  /// Of this page.
  private var pageName: String { SiteAddress(dossier).whole(composer.page, fragment: "page") ?? "#page" }

  /// Of what this page is about.
  var mainName: String { SiteAddress(dossier).whole(composer.page, fragment: "it") ?? "#it" }

  func address(_ page: Permalink, _ fragment: String? = nil) -> String {
    SiteAddress(dossier).address(page, fragment: fragment, from: composer.page)
  }

  /// An entity as others name it.
  func reference(_ id: EntityID) -> JSON {
    let entity = dossier.entities[id.index]
    return .object([
      ("@type", .string(Self.type(of: entity))), ("@id", .string(address(outline.permalink(id), "it"))),
      ("name", .string(entity.name)),
    ])
  }

  func reference(_ id: SourceID) -> JSON {
    let source = dossier.sources[id.index]
    return .object([
      ("@type", .string(Self.type(of: source, in: dossier))), ("@id", .string(address(outline.permalink(id), "it"))),
      ("headline", .string(source.publication.title.onOneLine)),
    ])
  }

  /// Whoever the words name: an entity of the dossier, a person where that is sure, else a body.
  func party(_ name: String) -> JSON {
    if let id = dossier.entity(named: name) { return reference(id) }
    return Self.creator(name)
  }

  private static func creator(_ words: String) -> JSON {
    let creators = Creator.creators(words).map { creator -> JSON in
      switch creator {
      case .person(let given, let family):
        .object([("@type", .string("Person")), ("name", .string("\(given) \(family)"))])
      case .literal(let words): .object([("@type", .string("Organization")), ("name", .string(words))])
      }
    }
    return creators.count == 1 ? creators[0] : .array(creators)
  }

  /// Without what is not known.
  static func object(_ fields: [(String, JSON)]) -> JSON {
    .object(
      fields.filter { _, value in
        if case .array(let items) = value { return !items.isEmpty }
        return !value.isNull
      })
  }
}
