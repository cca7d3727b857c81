import DossierKit

/// Images and files beside the notes: those that a note shows or links are copied below `assets/files/`.
package enum Attachments {
  /// What browsers show or play and what runs nothing by itself.
  private static let allowed: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "mp3", "m4a", "ogg", "wav", "mp4", "webm", "csv", "txt",
  ]
  private static let images: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif"]

  static func isImage(_ path: SourcePath) -> Bool { images.contains(path.fileExtension) }

  static func isAllowed(_ path: SourcePath) -> Bool { allowed.contains(path.fileExtension) }

  /// Parts that are no plain words are made so: the address needs no escapes.
  static func permalink(_ path: SourcePath) -> Permalink {
    let parts = path.withoutExtension.split(separator: "/").map { Slug(String($0)).description }
    return Permalink("assets/files/" + parts.joined(separator: "/") + "." + path.fileExtension)
  }

  /// Every file that some note refers to, in order of path.
  static func used(_ dossier: Dossier) -> [SourcePath] {
    var result: Set<SourcePath> = []
    for (index, note) in dossier.notes.enumerated() {
      for case .attachment(let path)? in dossier.links.targets[index] { result.insert(path) }
      for image in note.prose.images {
        if let path = dossier.links.attachment(image.destination, from: note) { result.insert(path) }
      }
      for link in note.prose.links {
        if let path = dossier.links.attachment(link.destination, from: note) { result.insert(path) }
      }
    }
    return result.filter(isAllowed).sorted()
  }
}
