import DossierKit
import Markup

/// Where the bytes of a picture are: a file, or a part of a saved page.
package struct PicturePlace: Sendable, Hashable {
  package let file: SourcePath
  /// Nil for a file of its own.
  let part: StoredPart?
  /// Of the page the part is of, so that the place of another page's part is another place.
  let digest: String?

  package init(file: SourcePath) {
    self.file = file
    part = nil
    digest = nil
  }

  /// - Parameter index: among the pictures of a source.
  init?(picture index: Int, of source: Source) {
    let pictures = source.pictures.all
    guard pictures.indices.contains(index) else { return nil }
    let files = source.pictureFiles
    guard files.indices.contains(index) else { return nil }
    file = files[index]
    if case .part(let part) = pictures[index].place {
      self.part = part
      digest = source.sha256
    } else {
      part = nil
      digest = nil
    }
  }

  /// - Parameter bytes: of a file of the dossier.
  func bytes(_ bytes: (SourcePath) -> [UInt8]) -> [UInt8] { part?.bytes(in: bytes(file)) ?? bytes(file) }
}
