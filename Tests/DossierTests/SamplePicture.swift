/// A PNG of 30 by 20 pixels, as far as its parts can be told without its dots.
enum SamplePicture {
  /// With words of its maker.
  static let png = file(chunk("tEXt", Array("Author\0Anna".utf8)))
  /// As it is published.
  static let clean = file([])

  private static func file(_ words: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", [0, 0, 0, 30, 0, 0, 0, 20, 8, 2, 0, 0, 0]) + words
      + chunk("IDAT", [1]) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [0, 0, 0, 0]
  }
}
