/// PNG (ISO/IEC 15948, third edition): chunks, each a length, a name, its content and a checksum.
enum PNGFile {
  /// Chunks that change how the picture looks. Text, times, EXIF and whatever is not known are left out.
  private static let needed: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
    "hIST",
    "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
  ]
  private static let signature = 8

  static func cleaned(_ file: [UInt8]) throws(Picture.Fault) -> PictureParts {
    let reader = ByteReader(file[...], isBigEndian: true)
    var bytes = Array(file[..<signature])
    bytes.reserveCapacity(file.count)
    var size: (width: Int, height: Int)?
    var orientation: Orientation?
    var hasData = false
    var at = signature
    /// Where the orientation has to stand: behind the header.
    var behindHeader = signature
    while true {
      guard let length = reader.number(4, at: at), let name = reader.slice(at + 4..<at + 8),
        let chunk = reader.slice(at..<at + 12 + length), let content = reader.slice(at + 8..<at + 8 + length)
      else { throw Picture.Fault("a chunk at byte \(at) ends behind the file") }
      let kind = String(decoding: name, as: UTF8.self)
      if at == signature, kind != "IHDR" || length < 13 { throw Picture.Fault("its first chunk is no header") }
      at += 12 + length
      switch kind {
      case "IHDR" where size == nil:
        if let width = reader.number(4, at: signature + 8), let height = reader.number(4, at: signature + 12) {
          size = (width, height)
        }
      case "eXIf": orientation = orientation ?? Orientation(tiff: content)
      case "IDAT": hasData = true
      default: break
      }
      if needed.contains(kind) {
        bytes.append(contentsOf: chunk)
      } else if let first = name.first, first & 0x20 == 0 {
        // A critical chunk nobody knows: without it the picture is none.
        throw Picture.Fault(
          "its chunk \(kind.unicodeScalars.allSatisfy(\.isASCII) ? kind : "at byte \(at)") is not known")
      }
      if kind == "IHDR" { behindHeader = bytes.count }
      if kind == "IEND" { break }
    }
    guard let size, hasData else { throw Picture.Fault("it holds no picture") }
    if let orientation, orientation != .upright {
      bytes.insert(contentsOf: chunk("eXIf", orientation.tiff), at: behindHeader)
    }
    return PictureParts(width: size.width, height: size.height, orientation: orientation ?? .upright, bytes: bytes)
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    return bigEndian(UInt32(content.count)) + checked + bigEndian(checksum(checked))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 (annex D), bit by bit: it is asked for thirty bytes.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var register: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
    }
    return ~register
  }
}
