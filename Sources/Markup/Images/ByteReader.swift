/// Numbers in a run of bytes, each asked for by its place from the run's beginning; nil where the run does not reach.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private let isBigEndian: Bool

  init(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) {
    self.bytes = bytes
    self.isBigEndian = isBigEndian
  }

  var count: Int { bytes.count }

  /// - Parameter width: 0 to 7 bytes.
  func number(_ width: Int, at offset: Int) -> Int? {
    guard offset >= 0, width >= 0, offset <= bytes.count - width else { return nil }
    let start = bytes.startIndex + offset
    var result = 0
    for index in 0..<width {
      result = result << 8 | Int(bytes[start + (isBigEndian ? index : width - 1 - index)])
    }
    return result
  }

  func slice(_ range: Range<Int>) -> ArraySlice<UInt8>? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
  }

  func starts(with text: String, at offset: Int) -> Bool {
    slice(offset..<offset + text.utf8.count)?.elementsEqual(text.utf8) ?? false
  }
}
