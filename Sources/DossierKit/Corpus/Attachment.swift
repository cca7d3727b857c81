/// Files beside the notes that may be shown or linked: what browsers show or play and what runs nothing by itself.
package enum Attachment {
  private static let images: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif"]
  private static let others: Set<String> = ["pdf", "mp3", "m4a", "ogg", "wav", "mp4", "webm", "txt", "json"]

  package static func isImage(_ path: SourcePath) -> Bool { images.contains(path.fileExtension) }

  package static func isAllowed(_ path: SourcePath) -> Bool { isImage(path) || others.contains(path.fileExtension) }

  static let kinds = (images.sorted() + others.sorted()).joined(separator: ", ")
}
