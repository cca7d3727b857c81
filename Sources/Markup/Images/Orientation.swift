/// How a picture is to be turned: the value of tag 0x0112 of EXIF, 1 to 8.
struct Orientation: Equatable {
  let value: UInt8

  static let upright = Orientation(value: 1)

  /// Width and height change places.
  var isTurned: Bool { (5...8).contains(value) }

  private init(value: UInt8) { self.value = value }

  /// Reads TIFF, as EXIF is: the first directory alone. Nil for what is none, or says nothing of turning.
  init?(tiff: ArraySlice<UInt8>) {
    guard tiff.count >= 8 else { return nil }
    let reader: ByteReader
    if tiff.starts(with: [0x49, 0x49, 0x2A, 0x00]) {
      reader = ByteReader(tiff, isBigEndian: false)
    } else if tiff.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
      reader = ByteReader(tiff, isBigEndian: true)
    } else {
      return nil
    }
    guard let directory = reader.number(4, at: 4), let count = reader.number(2, at: directory) else { return nil }
    for entry in 0..<count {
      let at = directory + 2 + entry * 12
      guard let tag = reader.number(2, at: at) else { return nil }
      // A SHORT stands at the beginning of the field for values.
      guard tag == 0x0112 else { continue }
      guard reader.number(2, at: at + 2) == 3, let value = reader.number(2, at: at + 8), (1...8).contains(value) else {
        return nil
      }
      self.init(value: UInt8(value))
      return
    }
    return nil
  }

  /// The smallest TIFF that says it: one directory with one entry.
  var tiff: [UInt8] {
    [
      0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0,  // little-endian, the directory at 8
      1, 0,  // one entry
      0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0,  // 0x0112, SHORT, one, its value
      0, 0, 0, 0,  // no further directory
    ]
  }
}
