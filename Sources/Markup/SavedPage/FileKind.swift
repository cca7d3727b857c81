/// What a file is by its first bytes, whatever it is called: only kinds that are no text.
enum FileKind: String, Sendable, CaseIterable {
  case pdf = "a PDF document"
  case zip = "a ZIP archive (or an Office document)"
  case gzip = "compressed (gzip)"
  case bzip2 = "compressed (bzip2)"
  case xz = "compressed (xz)"
  case zstandard = "compressed (zstd)"
  case sevenZip = "a 7-Zip archive"
  case rar = "a RAR archive"
  case png = "a PNG picture"
  case jpeg = "a JPEG picture"
  case gif = "a GIF picture"
  case webp = "a WebP picture or another RIFF file"
  case ole = "an old Office document"
  case elf = "a program"
  case sqlite = "a database (SQLite)"
  case webArchive = "a binary property list (a Safari web archive)"

  private static let magic: [(FileKind, [UInt8])] = [
    (.pdf, Array("%PDF-".utf8)), (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
    (.gzip, [0x1F, 0x8B]), (.bzip2, Array("BZh".utf8)), (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    (.zstandard, [0x28, 0xB5, 0x2F, 0xFD]), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.rar, Array("Rar!".utf8)), (.png, [0x89, 0x50, 0x4E, 0x47]), (.jpeg, [0xFF, 0xD8, 0xFF]),
    (.gif, Array("GIF8".utf8)), (.webp, Array("RIFF".utf8)), (.ole, [0xD0, 0xCF, 0x11, 0xE0]),
    (.elf, [0x7F, 0x45, 0x4C, 0x46]), (.sqlite, Array("SQLite format 3".utf8)), (.webArchive, Array("bplist0".utf8)),
  ]

  /// Nil for text, or for what is not known.
  init?(of file: [UInt8]) {
    // A PDF may stand behind a few bytes of white space.
    let start = file.prefix(64).firstIndex { $0 > 0x20 } ?? 0
    guard
      let found = FileKind.magic.first(where: {
        file.starts(with: $0.1) || $0.0 == .pdf && file[start...].starts(with: $0.1)
      })
    else { return nil }
    self = found.0
  }
}
