import DossierKit
import Extraction

/// How a page of the dossier is cited: its title, the dossier, who made it, the date as of which it stands, the address.
struct PageCitation {
  private let title: String
  private let page: Permalink
  private let configuration: Configuration

  init(of title: String, _ page: Permalink, in configuration: Configuration) {
    self.title = title.onOneLine
    self.page = page
    self.configuration = configuration
  }

  private var isWhole: Bool { page.description == "index.html" }

  private var address: String? {
    configuration.baseURL.map { isWhole ? $0 + "/" : "\($0)/\(page)" }
  }

  /// “Hikvision”. In: China’s support for Russia’s defence production. Example desk, as of 23 November 2026. https://…
  var plain: String {
    var parts = isWhole ? [configuration.title] : ["“\(title)”", "In: \(configuration.title)"]
    let made = [configuration.author, configuration.asOf.map { "as of \(EDTF($0).english)" }].compactMap { $0 }
    if !made.isEmpty { parts.append(made.joined(separator: ", ").capitalisedFirst) }
    if let address { parts.append(address) }
    let words = parts.map { $0.last == "." ? String($0.dropLast()) : $0 }.joined(separator: ". ")
    return address == nil ? words + "." : words
  }

  /// An entry of type `@misc`, which every style of BibTeX and BibLaTeX knows.
  var bibTeX: String {
    var fields: [(String, String)] = []
    if let author = configuration.author { fields.append(("author", "{\(Bibliography.escaped(author))}")) }
    fields.append(("title", "{\(Bibliography.escaped(isWhole ? configuration.title : title))}"))
    if !isWhole { fields.append(("howpublished", "In: \(Bibliography.escaped(configuration.title))")) }
    if let date = configuration.asOf {
      fields.append(("year", String(date.year)))
      fields.append(("note", "as of \(EDTF(date).english)"))
    }
    if let address { fields.append(("url", Bibliography.verbatim(address))) }
    let lines = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
    return "@misc{\(key),\n\(lines)\n}"
  }

  /// The dossier's title and the page's address, in the letters of a slug.
  private var key: String {
    let name = Slug(configuration.title).description.split(separator: "-").prefix(3).joined(separator: "-")
    return isWhole ? name : "\(name)-\(Slug(String(page.description.dropLast(".html".count))))"
  }
}
