/// WebP (RFC 9649): a RIFF of chunks.
enum WebPFile {
  /// Chunks that change how the picture looks; EXIF, XMP and unknown ones are left out.
  private static let needed: Set<String> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]
  private static let neededInFrame: Set<String> = ["VP8 ", "VP8L", "ALPH"]
  /// Flags of the extended header.
  private static let exif: UInt8 = 0x08
  private static let xmp: UInt8 = 0x04

  static func cleaned(_ file: [UInt8]) throws(Picture.Fault) -> PictureParts {
    let reader = ByteReader(file[...], isBigEndian: false)
    guard let size = reader.number(4, at: 4), size + 8 <= file.count, size >= 4 else {
      throw Picture.Fault("it is longer than the file")
    }
    var found: Found? = nil
    var body: [UInt8] = []
    body.reserveCapacity(file.count)
    var orientation: Orientation?
    /// Where the extended header's flags stand in the body.
    var flags: Int?
    for chunk in try chunks(reader, 12..<size + 8) {
      guard let content = reader.slice(chunk.content) else { continue }
      if chunk.name == "EXIF" {
        let tiff = content.starts(with: "Exif\0\0".utf8) ? content.dropFirst(6) : content
        orientation = orientation ?? Orientation(tiff: tiff)
      }
      guard needed.contains(chunk.name) else { continue }
      if chunk.name == "VP8X" {
        guard flags == nil, content.count >= 10 else { throw Picture.Fault("its header cannot be read") }
        flags = body.count + 8
      }
      if found == nil { found = dimensions(chunk.name, ByteReader(content, isBigEndian: false)) }
      append(chunk.name, chunk.name == "ANMF" ? try frame(content) : content, to: &body)
    }
    guard let found else { throw Picture.Fault("it holds no picture") }
    if let flags {
      body[flags] &= ~(exif | xmp)
      if let orientation, orientation != .upright {
        body[flags] |= exif
        append("EXIF", orientation.tiff[...], to: &body)
      }
    } else {
      // Without the extended header no EXIF can say how to turn it.
      orientation = nil
    }
    let length = body.count + 4
    let head = Array("RIFF".utf8) + littleEndian(length) + Array("WEBP".utf8)
    return PictureParts(
      width: found.width, height: found.height, orientation: orientation ?? .upright, bytes: head + body)
  }

  private typealias Found = (width: Int, height: Int)

  private static func dimensions(_ name: String, _ content: ByteReader) -> Found? {
    switch name {
    case "VP8X":
      guard let width = content.number(3, at: 4), let height = content.number(3, at: 7) else { return nil }
      return (width + 1, height + 1)
    case "VP8 ":
      guard content.number(3, at: 3) == 0x2A019D, let width = content.number(2, at: 6),
        let height = content.number(2, at: 8)
      else { return nil }
      return (width & 0x3FFF, height & 0x3FFF)
    case "VP8L":
      guard content.number(1, at: 0) == 0x2F, let bits = content.number(4, at: 1) else { return nil }
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    default: return nil
    }
  }

  /// A frame of an animation: sixteen bytes, then chunks of its own.
  private static func frame(_ content: ArraySlice<UInt8>) throws(Picture.Fault) -> ArraySlice<UInt8> {
    let reader = ByteReader(content, isBigEndian: false)
    guard let head = reader.slice(0..<16) else { throw Picture.Fault("a frame cannot be read") }
    var body = Array(head)
    for chunk in try chunks(reader, 16..<content.count) where neededInFrame.contains(chunk.name) {
      if let inner = reader.slice(chunk.content) { append(chunk.name, inner, to: &body) }
    }
    return body[...]
  }

  private static func chunks(_ reader: ByteReader, _ range: Range<Int>) throws(Picture.Fault) -> [(
    name: String, content: Range<Int>
  )] {
    var result: [(name: String, content: Range<Int>)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard let name = reader.slice(at..<at + 4), let length = reader.number(4, at: at + 4),
        at + 8 + length <= range.upperBound
      else {
        throw Picture.Fault("a chunk at byte \(at) ends behind the file")
      }
      result.append((String(decoding: name, as: UTF8.self), at + 8..<at + 8 + length))
      at += 8 + length + length & 1
    }
    return result
  }

  private static func append(_ name: String, _ content: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: littleEndian(content.count))
    bytes.append(contentsOf: content)
    if content.count & 1 == 1 { bytes.append(0) }
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
