import Diagnostics
import Markup

/// The pictures of the seeds folder by the evidence they lie beside.
struct PicturesBeside {
  /// By folder: names and kinds.
  private var folders: [String: [String: PictureKind]] = [:]
  /// By folder: the pictures in it and in the folders in it, those that belong to one page left out, by their paths from it.
  private var around: [String: [String: PictureKind]] = [:]

  init(_ pictures: [PictureFile]) {
    for picture in pictures {
      let (folder, name) = (picture.path.folder, String(picture.path.fileName))
      folders[String(folder), default: [:]][name] = picture.kind
      around[String(folder), default: [:]][name] = picture.kind
      guard let slash = folder.lastIndex(of: "/") else { continue }
      let last = folder[folder.index(after: slash)...]
      if CompanionFolder.page(of: last) == nil {
        around[String(folder[..<slash]), default: [:]]["\(last)/\(name)"] = picture.kind
      }
    }
  }

  subscript(page: SourcePath) -> StoredPictures {
    guard !folders.isEmpty, SourceParts.illustrated.contains(page.fileExtension) else { return .none }
    var files = around[String(page.folder)] ?? [:]
    var companions: [String] = []
    for ending in CompanionFolder.endings {
      let name = "\(page.stem)\(ending)"
      guard let own = folders["\(page.folder)/\(name)"] else { continue }
      companions.append(name)
      for (file, kind) in own { files["\(name)/\(file)"] = kind }
    }
    return files.isEmpty ? .none : StoredPictures(files: files, companions: companions)
  }

  /// The pictures that lie in no companion folder and that no source shows.
  static func unused(_ pictures: [PictureFile], by sources: [Source]) -> [SourcePath] {
    let loose = pictures.map(\.path).filter { path in
      path.folder.split(separator: "/").last.flatMap { CompanionFolder.page(of: $0) } == nil
    }
    guard !loose.isEmpty else { return [] }
    let used = Set(sources.flatMap { source in source.pictureFiles })
    return loose.filter { !used.contains($0) }
  }
}

extension Source {
  /// The files in which its pictures are, in the order of the text: its own where they are parts of it.
  package var pictureFiles: [SourcePath] {
    pictures.all.map { picture in
      guard case .file(let name) = picture.place else { return path }
      return SourcePath("\(path.folder)/\(name)") ?? path
    }
  }
}

extension Diagnostic {
  package static func unknownEvidence(_ path: SourcePath) -> Diagnostic {
    let isPicture = Attachment.isImage(path)
    return Diagnostic(
      .warning, "unknown-evidence",
      isPicture ? "no source shows this picture; left out" : "evidence of this kind is not read; left out",
      help: isPicture
        ? "put it into the content folder to show it in a note" : "save it as .html, .mhtml, .pdf, .txt or .md",
      path: path.description)
  }
}
