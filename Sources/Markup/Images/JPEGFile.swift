/// JPEG (ITU-T T.81): segments, each a marker and a length, then scans of coded data.
enum JPEGFile {
  /// Segments of the picture itself (frames, tables, restarts, hierarchy), by the second byte of their markers: SOF0–15, DHT, DAC, DQT, DNL, DRI, DHP, EXP.
  private static let needed = Set<UInt8>(0xC0...0xCF).union([0xDB, 0xDC, 0xDD, 0xDE, 0xDF])

  static func cleaned(_ file: [UInt8]) throws(Picture.Fault) -> PictureParts {
    var body: [UInt8] = []
    body.reserveCapacity(file.count)
    var size: (width: Int, height: Int)?
    var orientation: Orientation?
    let reader = ByteReader(file[...], isBigEndian: true)
    var at = 2
    var hasScan = false
    walk: while true {
      // Markers may have any number of bytes 0xFF before them.
      guard at < file.count, file[at] == 0xFF else { throw Picture.Fault("no segment begins at byte \(at)") }
      while at < file.count, file[at] == 0xFF { at += 1 }
      guard at < file.count else { throw Picture.Fault("it ends before its picture") }
      let marker = file[at]
      at += 1
      if marker == 0xD9 { break }
      // Restarts and TEM stand alone; they have no place between segments, and harm nothing.
      if (0xD0...0xD8).contains(marker) || marker == 0x01 { continue }
      guard let length = reader.number(2, at: at), length >= 2, let payload = reader.slice(at + 2..<at + length) else {
        throw Picture.Fault("a segment at byte \(at - 2) ends behind the file")
      }
      at += length
      switch marker {
      case 0xE1:
        if payload.starts(with: "Exif\0\0".utf8), orientation == nil {
          orientation = Orientation(tiff: payload.dropFirst(6))
        }
      case 0xE0:
        if let kept = withoutThumbnail(payload) { append(marker, kept, to: &body) }
      case 0xE2:
        if payload.starts(with: "ICC_PROFILE\0".utf8) { append(marker, payload, to: &body) }
      case 0xEE:
        // Says which colours a CMYK picture has; twelve bytes.
        if payload.starts(with: "Adobe".utf8) { append(marker, payload.prefix(12), to: &body) }
      case 0xDA:
        append(marker, payload, to: &body)
        at = scan(file, from: at, to: &body)
        hasScan = true
        // Many programs cut a picture short, and browsers show what there is.
        if at >= file.count { break walk }
      case _ where needed.contains(marker):
        if size == nil, ![0xC4, 0xC8, 0xCC].contains(marker), (0xC0...0xCF).contains(marker) {
          let frame = ByteReader(payload, isBigEndian: true)
          if let height = frame.number(2, at: 1), let width = frame.number(2, at: 3) { size = (width, height) }
        }
        append(marker, payload, to: &body)
      default: break
      }
    }
    guard let size, hasScan else { throw Picture.Fault("it holds no picture") }
    var bytes: [UInt8] = [0xFF, 0xD8]
    // JFIF's own segment must be the first; the orientation stands behind it.
    var rest = body[...]
    if body.starts(with: [0xFF, 0xE0]) {
      let first = 4 + Int(body[2]) << 8 + Int(body[3]) - 2
      bytes.append(contentsOf: body[..<first])
      rest = body[first...]
    }
    if let orientation, orientation != .upright { append(0xE1, "Exif\0\0".utf8 + orientation.tiff, to: &bytes) }
    bytes.append(contentsOf: rest)
    bytes.append(contentsOf: [0xFF, 0xD9])
    return PictureParts(width: size.width, height: size.height, orientation: orientation ?? .upright, bytes: bytes)
  }

  /// Copies coded data up to the next marker that is no restart; in it, 0xFF is followed by 0.
  private static func scan(_ file: [UInt8], from start: Int, to body: inout [UInt8]) -> Int {
    var at = start
    while at < file.count {
      if file[at] == 0xFF {
        var next = at + 1
        while next < file.count, file[next] == 0xFF { next += 1 }
        if next >= file.count { break }
        if file[next] != 0, !(0xD0...0xD7).contains(file[next]) {
          body.append(contentsOf: file[start..<at])
          return at
        }
        at = next
      }
      at += 1
    }
    body.append(contentsOf: file[start..<at])
    return file.count
  }

  /// JFIF without the picture in it; its extension holds nothing else.
  private static func withoutThumbnail(_ payload: ArraySlice<UInt8>) -> [UInt8]? {
    guard payload.starts(with: "JFIF\0".utf8), payload.count >= 14 else { return nil }
    return payload.prefix(12) + [0, 0]
  }

  private static func append(_ marker: UInt8, _ payload: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let length = payload.count + 2
    bytes.append(contentsOf: [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)])
    bytes.append(contentsOf: payload)
  }
}
