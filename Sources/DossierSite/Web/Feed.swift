import DossierKit
import Extraction

/// `feed.xml`: what came in last, for feed readers (Atom, RFC 4287).
///
/// Links are whole where the site's address is known; otherwise relative to the feed, as the standard allows.
struct Feed {
  static let permalink = Permalink("feed.xml")

  private let outline: Outline
  private let entries: [FeedEntry]

  /// Nil where nothing has a date: a feed must say when it was last changed.
  init?(_ outline: Outline) {
    self.outline = outline
    entries = FeedEntries(outline: outline).latest
    if entries.isEmpty { return nil }
  }

  var bytes: [UInt8] {
    let configuration = outline.dossier.configuration
    let address = SiteAddress(outline.dossier)
    let name = TagURI(outline.dossier)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.escaped(configuration.language))\">",
      "<id>\(XMLText.escaped(name("feed")))</id>", "<title>\(XMLText.escaped(configuration.title))</title>",
    ]
    if let subtitle = configuration.subtitle ?? configuration.description {
      lines.append("<subtitle>\(XMLText.escaped(subtitle.onOneLine))</subtitle>")
    }
    if let latest = entries.map(\.updated).max() { lines.append("<updated>\(Self.instant(latest))</updated>") }
    // Every entry needs an author, its own or the feed's.
    lines.append("<author><name>\(XMLText.escaped(configuration.author ?? configuration.title))</name></author>")
    lines.append(
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(address.address(SiteAddress.front)))\"/>")
    if let own = address.whole(Self.permalink) {
      lines.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"\(XMLText.escaped(own))\"/>")
    }
    lines.append("<generator>dossier</generator>")
    for entry in entries { lines += entryLines(entry, address, name) }
    lines.append("</feed>\n")
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func entryLines(_ entry: FeedEntry, _ address: SiteAddress, _ name: TagURI) -> [String] {
    let language = entry.language.map { " xml:lang=\"\(XMLText.escaped($0))\"" } ?? ""
    let href = XMLText.escaped(address.address(entry.page, fragment: entry.fragment))
    var lines = [
      "<entry>", "<id>\(XMLText.escaped(name(entry.name)))</id>",
      "<title\(language)>\(XMLText.escaped(entry.title))</title>", "<updated>\(Self.instant(entry.updated))</updated>",
    ]
    if let day = entry.published { lines.append("<published>\(Self.instant(day))</published>") }
    if let author = entry.author { lines.append("<author><name>\(XMLText.escaped(author))</name></author>") }
    lines.append("<link rel=\"alternate\" type=\"text/html\" href=\"\(href)\"/>")
    lines.append("<category term=\"\(entry.category)\"/>")
    if !entry.summary.isEmpty { lines.append("<summary\(language)>\(XMLText.escaped(entry.summary))</summary>") }
    lines.append("</entry>")
    return lines
  }

  /// RFC 3339: a day begins at midnight in Greenwich, as no source says better.
  private static func instant(_ day: CalendarDate) -> String { day.description + "T00:00:00Z" }
}
