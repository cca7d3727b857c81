import DossierKit

/// Images and files beside the notes: those that a note shows or links are copied below `assets/files/`.
package enum Attachments {
  /// Parts that are no plain words are made so: the address needs no escapes.
  ///
  /// - Parameter number: tells files apart whose names become one (`Map A.png`, `map-a.png`).
  static func permalink(_ path: SourcePath, number: Int = 1) -> Permalink {
    var parts = path.withoutExtension.split(separator: "/").map { Slug(String($0)) }
    if number > 1, let last = parts.popLast() { parts.append(last.numbered(number)) }
    return Permalink("assets/files/" + parts.map(\.description).joined(separator: "/") + "." + path.fileExtension)
  }

  /// Of a picture that is stored with evidence: by the source and its number from 1, since its own name may be anything.
  static func permalink(picture index: Int, of source: Source) -> Permalink {
    Permalink("assets/files/sources/\(source.slug)/\(index + 1).\(source.pictures.all[index].kind.fileExtension)")
  }

  /// The pictures of sources, each as a file of the site.
  ///
  /// - Parameter bytes: of a file of the dossier.
  static func pictures(
    _ dossier: Dossier, _ pictures: Pictures, bytes: @escaping @Sendable (SourcePath) -> [UInt8]
  ) -> [OutputFile] {
    var files: [OutputFile] = []
    for source in dossier.sources {
      for index in source.pictures.all.indices {
        guard let place = PicturePlace(picture: index, of: source), pictures.isShown(place) else { continue }
        files.append(
          OutputFile(path: permalink(picture: index, of: source).description) {
            Pictures.cleaned(place.bytes(bytes))
          })
      }
    }
    return files
  }

  /// Every file that some note refers to, in order of path, each with an address of its own.
  static func used(_ dossier: Dossier) -> [(path: SourcePath, permalink: Permalink)] {
    var used: Set<SourcePath> = []
    for (index, note) in dossier.notes.enumerated() {
      for case .attachment(let path)? in dossier.links.targets[index] { used.insert(path) }
      for image in note.prose.images {
        if let path = dossier.links.attachment(image.destination, from: note) { used.insert(path) }
      }
      for link in note.prose.links {
        if let path = dossier.links.attachment(link.destination, from: note) { used.insert(path) }
      }
    }
    var taken: Set<Permalink> = []
    return used.sorted().map { path in
      var number = 1
      while !taken.insert(permalink(path, number: number)).inserted { number += 1 }
      return (path, permalink(path, number: number))
    }
  }
}
