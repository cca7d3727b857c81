/// Finds a picture of a page in what is stored with it: a file beside it, a part of its archive, or a `data:` address.
struct PagePictures {
  private let file: [UInt8]
  private let parts: [String: StoredPart]
  private let stored: StoredPictures
  private let resolve: (String) -> String?

  /// A picture of more bytes is left out: 16 MiB.
  static let largest = 16 << 20

  /// - Parameters:
  ///   - file: the page's own file, of which the parts are.
  ///   - resolve: the whole address of a link.
  init(of file: [UInt8], _ archive: MHTML?, stored: StoredPictures, resolve: @escaping (String) -> String?) {
    self.file = file
    parts = archive?.parts ?? [:]
    self.stored = stored
    self.resolve = resolve
  }

  /// - Parameter source: what `src` says.
  func picture(_ source: String) -> SavedPage.Picture? {
    let source = source.trimmedSpaces
    if source.hasPrefix("data:") { return DataAddress.part(source, in: file).flatMap(picture) }
    if !parts.isEmpty {
      let key = source.hasPrefix("cid:") ? source : resolve(source) ?? source
      if let part = parts[key] ?? parts[source] { return picture(part) }
    }
    return stored.picture(at: source)
  }

  private func picture(_ part: StoredPart) -> SavedPage.Picture? {
    guard part.range.count <= Self.largest, part.range.upperBound <= file.count else { return nil }
    return part.kind(in: file).map { SavedPage.Picture(place: .part(part), kind: $0) }
  }
}

extension SavedPage {
  /// A picture of the article that is stored with the page.
  package struct Picture: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
      /// Its path from the page's folder.
      case file(String)
      /// Of the page's own file.
      case part(StoredPart)
    }

    package let place: Place
    package let kind: PictureKind
  }
}
