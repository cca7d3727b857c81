import DossierKit
import Extraction
import Markup

/// What stands in a page's head for programs: its own address, the feed, what a link to it shows elsewhere (ogp.me), and what it
/// is about as linked data.
struct PageHead {
  let composer: Composer
  let subject: PageSubject

  private var dossier: Dossier { composer.dossier }
  private var address: SiteAddress { SiteAddress(dossier) }

  /// The view with its head.
  func completing(_ view: View) -> View {
    var view = view
    let title = view["page_title"]?.words ?? dossier.configuration.title
    if let own = description { view["head_description"] = .text(own) }
    let description = view["head_description"]?.words
    var lines = links.map(\.string) + graph(title, description).map(\.string)
    if subject != .nothing {
      lines.append(
        LinkedData(composer: composer, subject: subject, title: title, description: description).script.string)
    }
    view["head_html"] = .html(HTML(written: lines.joined(separator: "\n")))
    return view
  }

  /// Of pages whose writer gives none: what is on them.
  private var description: String? {
    switch subject {
    case .source(let id):
      let source = dossier.sources[id.index]
      let words = source.blocks.first.map { source.text.string($0.text).onOneLine } ?? ""
      let origin = [source.publication.publisher, source.publication.date?.english].compactMap { $0 }
      return Wording.shortened(
        (origin.isEmpty ? "" : origin.joined(separator: ", ") + ": ") + words, to: Self.longest)
    case .entity(let id) where dossier.entities[id.index].description == nil:
      let entity = dossier.entities[id.index]
      let count = dossier.appearances.sightings[id.index].count
      return
        "\(entity.name) (\(Names.word(entity.kind).lowercased())): \(Wording.count(dossier.appearances.counts[id.index], "mention")) in \(Wording.count(count, "source")) of the dossier “\(dossier.configuration.title)”."
    default: return nil
    }
  }

  private static let longest = 240

  private var links: [HTML] {
    var links: [HTML] = []
    if subject != .nothing, let own = address.whole(composer.page) {
      links.append(Self.link([("rel", "canonical"), ("href", own)]))
    }
    if composer.outline.hasFeed {
      links.append(
        Self.link([
          ("rel", "alternate"), ("type", "application/atom+xml"), ("title", dossier.configuration.title),
          ("href", composer.href(Feed.permalink)),
        ]))
    }
    return links
  }

  private func graph(_ title: String, _ description: String?) -> [HTML] {
    guard subject != .nothing else { return [] }
    var fields: [(String, String)] = [("og:title", title), ("og:type", kind)]
    if title != dossier.configuration.title { fields.append(("og:site_name", dossier.configuration.title)) }
    if let description { fields.append(("og:description", description)) }
    if let own = address.whole(composer.page) { fields.append(("og:url", own)) }
    return fields.map { name, content in
      HTML(written: "<meta property=\"\(name)\" content=\"\(HTML(escaping: content))\">")
    }
  }

  private var kind: String {
    switch subject {
    case .note, .source: "article"
    case .entity(let id) where dossier.entities[id.index].kind == .person: "profile"
    default: "website"
    }
  }

  private static func link(_ attributes: [(String, String)]) -> HTML {
    HTML(written: "<link " + attributes.map { "\($0.0)=\"\(HTML(escaping: $0.1))\"" }.joined(separator: " ") + ">")
  }
}

extension View.Value {
  /// The text it is, if it is one.
  fileprivate var words: String? { if case .text(let text) = self { text } else { nil } }
}
