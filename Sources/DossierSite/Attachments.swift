import DossierKit

/// Images and files beside the notes: those that a note shows or links are copied below `assets/files/`.
package enum Attachments {
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
    return result.sorted()
  }
}
