import Markup

extension HTML {
  /// A sentence on one line, the names in it set in bold. Ranges are byte offsets into the text.
  static func quotation(_ utf8: [UInt8], _ range: Range<Int>, bold: [Range<Int>]) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count + bold.count * 7)
    var at = range.lowerBound
    for name in bold where name.lowerBound >= at && name.upperBound <= range.upperBound {
      append(utf8[at..<name.lowerBound], to: &bytes)
      bytes.append(contentsOf: "<b>".utf8)
      append(utf8[name], to: &bytes)
      bytes.append(contentsOf: "</b>".utf8)
      at = name.upperBound
    }
    append(utf8[at..<range.upperBound], to: &bytes)
    return HTML(written: bytes)
  }

  /// Escaped, line breaks as spaces.
  private static func append(_ words: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    escape(words, into: &bytes)
    for index in start..<bytes.count where bytes[index] == 0x0A || bytes[index] == 0x0D { bytes[index] = 0x20 }
  }
}
