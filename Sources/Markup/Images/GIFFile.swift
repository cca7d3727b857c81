/// GIF 89a: a screen, then blocks of images and extensions, each a chain of sub-blocks.
enum GIFFile {
  static func cleaned(_ file: [UInt8]) throws(Picture.Fault) -> PictureParts {
    let reader = ByteReader(file[...], isBigEndian: false)
    guard let width = reader.number(2, at: 6), let height = reader.number(2, at: 8),
      let packed = reader.number(1, at: 10)
    else {
      throw Picture.Fault("it ends in its header")
    }
    var at = 13 + table(packed)
    guard at <= file.count else { throw Picture.Fault("it ends in its colours") }
    var bytes = Array(file[..<at])
    var hasImage = false
    blocks: while true {
      let start = at
      switch reader.number(1, at: at) {
      case 0x3B: break blocks
      case 0x2C:
        guard let packed = reader.number(1, at: at + 9) else {
          throw Picture.Fault("an image at byte \(at) ends behind the file")
        }
        at = try chain(reader, at + 10 + table(packed) + 1)
        bytes.append(contentsOf: file[start..<at])
        hasImage = true
      case 0x21:
        let label = reader.number(1, at: at + 1)
        at = try chain(reader, at + 2)
        // Timing and transparency, and how often an animation repeats. Comments, plain text and XMP are left out.
        let repeats =
          reader.starts(with: "NETSCAPE2.0", at: start + 3) || reader.starts(with: "ANIMEXTS1.0", at: start + 3)
        if label == 0xF9 || label == 0xFF && repeats { bytes.append(contentsOf: file[start..<at]) }
      case nil where hasImage:
        // Cut short behind a whole image: browsers show it.
        break blocks
      default: throw Picture.Fault("no block begins at byte \(at)")
      }
    }
    guard hasImage else { throw Picture.Fault("it holds no picture") }
    bytes.append(0x3B)
    return PictureParts(width: width, height: height, bytes: bytes)
  }

  /// Bytes of a table of colours.
  private static func table(_ packed: Int) -> Int { packed & 0x80 == 0 ? 0 : 3 << ((packed & 7) + 1) }

  /// The place behind a chain of sub-blocks, which an empty one ends.
  private static func chain(_ reader: ByteReader, _ start: Int) throws(Picture.Fault) -> Int {
    var at = start
    while let length = reader.number(1, at: at) {
      at += 1 + length
      if length == 0 { return at }
    }
    throw Picture.Fault("a block at byte \(start) ends behind the file")
  }
}
