import DossierKit

/// The addresses of pages as files outside the pages have them: whole where the site's own address is known, else from its top.
struct SiteAddress {
  /// Without a slash at its end; nil where nobody has said it.
  let base: String?

  init(_ dossier: Dossier) { base = dossier.configuration.baseURL?.replacing(" ", with: "%20") }

  /// The front page is the folder itself, as servers show it.
  func whole(_ page: Permalink, fragment: String? = nil) -> String? {
    base.map { "\($0)/\(page == Self.front ? "" : page.description)" + (fragment.map { "#" + $0 } ?? "") }
  }

  func address(_ page: Permalink, fragment: String? = nil) -> String {
    whole(page, fragment: fragment) ?? page.description + (fragment.map { "#" + $0 } ?? "")
  }

  /// Relative to another page where the site's address is not known.
  func address(_ page: Permalink, fragment: String? = nil, from other: Permalink) -> String {
    whole(page, fragment: fragment) ?? page.href(from: other, fragment: fragment)
  }

  static let front = Permalink("index.html")
}
