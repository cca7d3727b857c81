/// The pictures that lie beside a page, known by their first bytes.
package struct StoredPictures: Sendable, Equatable {
  /// By path from the page's folder: `photo.jpg`, `Page_files/photo.jpg`.
  package let files: [String: PictureKind]
  /// The names of the page's own companion folders.
  package let companions: [String]

  package static let none = StoredPictures(files: [:], companions: [])

  package init(files: [String: PictureKind], companions: [String]) {
    self.files = files
    self.companions = companions
  }

  /// The picture that an address in the page names; nil where it is none of these.
  package func picture(at address: String) -> SavedPage.Picture? {
    file(at: address).map { SavedPage.Picture(place: .file($0.path), kind: $0.kind) }
  }

  /// The file that an address in the page names; nil where it is none of these.
  ///
  /// A page and its folder that were renamed together still name the folder as it was called: what stands behind such a name is
  /// looked for in the page's own folder.
  private func file(at address: String) -> (path: String, kind: PictureKind)? {
    guard !files.isEmpty, LinkSafety.isRelative(address), !address.hasPrefix("/") else { return nil }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    for name in [String(path), String(path).removingPercentEscapes] {
      let parts = name.split(separator: "/").drop { $0 == "." }
      let own = parts.joined(separator: "/")
      if let kind = files[own] { return (own, kind) }
      guard parts.count > 1, let folder = parts.first, CompanionFolder.page(of: folder) != nil else { continue }
      for companion in companions {
        let moved = companion + "/" + parts.dropFirst().joined(separator: "/")
        if let kind = files[moved] { return (moved, kind) }
      }
    }
    return nil
  }
}
