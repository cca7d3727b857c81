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

extension PageMetadata {
  /// `/2015/03/18/` or `/2015-03-18` in an address.
  package static func day(inAddress url: String) -> String? {
    let parts = url.split { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." }
    guard parts.count > 3 else { return nil }
    for at in 0..<parts.count - 2 {
      let (year, month, day) = (Int(parts[at]), Int(parts[at + 1]), Int(parts[at + 2]))
      if let year, let month, let day, parts[at].count == 4, (1990...2100).contains(year), (1...12).contains(month),
        (1...31).contains(day), parts[at + 1].count == 2, parts[at + 2].count == 2
      {
        return "\(parts[at])-\(parts[at + 1])-\(parts[at + 2])"
      }
    }
    return nil
  }
}
