import Markup

/// The pictures that are stored with a file of evidence, and where its text shows them.
package struct SourcePictures: Sendable {
  /// A picture at a place in the text.
  package struct Shown: Sendable, Hashable {
    /// In ``all``.
    package let picture: Int
    /// What stands for it where it is not seen.
    package let alternative: String
    package let caption: String?
  }

  /// Each once, in the order of the text.
  package private(set) var all: [SavedPage.Picture] = []
  /// By index in the prose's images and wikilinks.
  private var images: [Int: Shown] = [:]
  private var embeds: [Int: Shown] = [:]

  static let none = SourcePictures()

  private init() {}

  /// Of a saved page, whose images say by their destination which picture they show.
  init(of page: SavedPage) {
    all = page.pictures
    for (index, image) in page.prose.images.enumerated() {
      guard let picture = Int(image.destination), all.indices.contains(picture) else { continue }
      images[index] = Shown(picture: picture, alternative: image.alt, caption: image.title)
    }
  }

  /// Of Markdown: what `![…](…)` and `![[…]]` name of the files beside it.
  init(in prose: Prose, stored: StoredPictures) {
    for (index, image) in prose.images.enumerated() {
      guard let picture = number(of: image.destination, in: stored) else { continue }
      images[index] = Shown(picture: picture, alternative: image.alt, caption: image.title)
    }
    for (index, link) in prose.wikilinks.enumerated() where link.isEmbed {
      guard let picture = number(of: link.target, in: stored) else { continue }
      embeds[index] = Shown(picture: picture, alternative: link.shown ?? "", caption: nil)
    }
  }

  private mutating func number(of address: String, in stored: StoredPictures) -> Int? {
    guard let picture = stored.picture(at: address) else { return nil }
    if let known = all.firstIndex(of: picture) { return known }
    all.append(picture)
    return all.count - 1
  }

  /// - Parameter index: in `prose.images`.
  package func shown(image index: Int) -> Shown? { images[index] }

  /// - Parameter index: in `prose.wikilinks`.
  package func shown(embed index: Int) -> Shown? { embeds[index] }
}
