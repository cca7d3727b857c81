import DossierKit
import Extraction

/// `sitemap.xml` and `robots.txt`, which tell crawlers of every page; only for a site whose address is known (sitemaps.org).
struct Sitemap {
  /// More addresses no file may have.
  static let most = 50_000

  private let outline: Outline
  private let pages: [Permalink]
  private let address: SiteAddress

  init(_ outline: Outline, pages: [Permalink]) {
    self.outline = outline
    address = SiteAddress(outline.dossier)
    self.pages = address.base == nil ? [] : pages.filter { !Self.unlisted.contains($0.description) }.sorted()
  }

  /// Pages that are no answer to a question.
  private static let unlisted: Set<String> = ["404.html", "search.html"]

  var files: [OutputFile] {
    guard let base = address.base else { return [] }
    var files = [
      OutputFile(path: "robots.txt") { Array("User-agent: *\nAllow: /\n\nSitemap: \(base)/sitemap.xml\n".utf8) }
    ]
    let days = days
    guard pages.count > Self.most else {
      files.append(OutputFile(path: "sitemap.xml") { [address] in Self.urlset(pages[...], address, days) })
      return files
    }
    let parts = (pages.count + Self.most - 1) / Self.most
    for part in 0..<parts {
      let own = pages[part * Self.most..<min(pages.count, (part + 1) * Self.most)]
      files.append(OutputFile(path: "sitemap-\(part + 1).xml") { [address] in Self.urlset(own, address, days) })
    }
    files.append(OutputFile(path: "sitemap.xml") { Self.index(parts, base) })
    return files
  }

  /// When pages were last changed, of those whose content says it: notes by their front matter, sources by the day they were retrieved.
  private var days: [Permalink: CalendarDate] {
    let dossier = outline.dossier
    var result: [Permalink: CalendarDate] = [:]
    for (index, source) in dossier.sources.enumerated() {
      result[outline.permalink(SourceID(index))] = source.publication.retrieved
    }
    for (index, note) in dossier.notes.enumerated() where dossier.entityOfNote[index] == nil && !note.isBriefing {
      result[outline.permalink(NoteID(index))] = (note.lastModified ?? note.date)?.earliest
    }
    return result.filter { (1...9999).contains($0.value.year) }
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  private static let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

  private static func urlset(
    _ pages: ArraySlice<Permalink>, _ address: SiteAddress, _ days: [Permalink: CalendarDate]
  ) -> [UInt8] {
    var result = Array("\(head)<urlset \(space)>\n".utf8)
    for page in pages {
      let day = days[page].map { "<lastmod>\($0)</lastmod>" } ?? ""
      result.append(contentsOf: "<url><loc>\(XMLText.escaped(address.address(page)))</loc>\(day)</url>\n".utf8)
    }
    result.append(contentsOf: "</urlset>\n".utf8)
    return result
  }

  private static func index(_ parts: Int, _ base: String) -> [UInt8] {
    let rows = (1...parts).map { "<sitemap><loc>\(XMLText.escaped("\(base)/sitemap-\($0).xml"))</loc></sitemap>\n" }
    return Array("\(head)<sitemapindex \(space)>\n\(rows.joined())</sitemapindex>\n".utf8)
  }
}
