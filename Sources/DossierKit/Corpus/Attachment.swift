/// Files beside the notes that may be shown or linked: what browsers show or play and what runs nothing by itself.
package enum Attachment {
  private static let images: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif"]
  private static let sounds: Set<String> = ["mp3", "m4a", "ogg", "wav", "flac"]
  private static let films: Set<String> = ["mp4", "webm", "ogv", "mov"]
  private static let others: Set<String> = sounds.union(films).union(["pdf", "txt", "json"])

  package static func isImage(_ path: SourcePath) -> Bool { images.contains(path.fileExtension) || isDrawing(path) }

  /// Whether it is written anew where it is published, because as it stands it could run something.
  package static func isDrawing(_ path: SourcePath) -> Bool { path.fileExtension == "svg" }

  /// The element that plays it: `audio` or `video`.
  package static func player(_ path: SourcePath) -> String? {
    if sounds.contains(path.fileExtension) { return "audio" }
    return films.contains(path.fileExtension) ? "video" : nil
  }

  package static func isAllowed(_ path: SourcePath) -> Bool { isImage(path) || others.contains(path.fileExtension) }

  /// Whether a link's target is called as a file beside the notes is, not as a note.
  static func isNamed(_ target: String) -> Bool {
    guard let dot = target.lastIndex(of: ".") else { return false }
    let ending = target[target.index(after: dot)...].lowercased()
    return images.contains(ending) || others.contains(ending)
      || ["svg", "canvas", "base", "xlsx", "docx"].contains(ending)
  }

  static let kinds = (images.union(["svg"]).sorted() + others.sorted()).joined(separator: ", ")
}
