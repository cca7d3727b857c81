/// What a saved page says of itself, each fact with where it was found.
package struct PageMetadata: Sendable, Hashable {
  /// Where a fact was found, the surest first.
  package enum Origin: String, Sendable, CaseIterable {
    case jsonLD = "JSON-LD"
    case openGraph = "Open Graph"
    case meta = "meta element"
    case link = "link element"
    case time = "time element"
    case title = "title element"
    case header = "header of the archive"
    case comment = "comment of the program that saved it"
    case text = "text of the page"
    case address = "address"
    case guess = "guess"
  }

  package struct Field: Sendable, Hashable {
    package let value: String
    package let origin: Origin

    package init(_ value: String, _ origin: Origin) {
      self.value = value
      self.origin = origin
    }
  }

  package internal(set) var title: Field?
  package internal(set) var subtitle: Field?
  /// Names, with commas between; without "By".
  package internal(set) var author: Field?
  package internal(set) var publisher: Field?
  /// As the page has it: mostly ISO 8601, in text any wording.
  package internal(set) var published: Field?
  package internal(set) var modified: Field?
  /// When the page was saved, as the program that saved it wrote it.
  package internal(set) var retrieved: Field?
  /// BCP 47.
  package internal(set) var language: Field?
  /// With `http://` or `https://`.
  package internal(set) var url: Field?
  /// The article's words, where the page gives them to machines too: the text only where the page shows next to none.
  var articleBody: String?

  package init() {}
}
