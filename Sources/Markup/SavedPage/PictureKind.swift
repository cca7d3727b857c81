/// What a picture is by its first bytes, whatever it is called: the kinds that every browser shows and that run nothing. SVG is
/// none of them, since it can hold scripts.
package enum PictureKind: String, Sendable, CaseIterable {
  case png, gif, webp, avif
  case jpeg = "jpg"

  /// So many bytes tell.
  package static let headLength = 16

  /// Nil for anything else.
  package init?(of bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(Self.headLength))
    func has(_ text: String, at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: text.utf8) }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has("GIF87a") || has("GIF89a") {
      self = .gif
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("ftypavif", at: 4) || has("ftypavis", at: 4) {
      self = .avif
    } else {
      return nil
    }
  }

  /// What the name of a file of the kind ends in.
  package var fileExtension: String { rawValue }
}
