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

  /// The part of a sentence around the names, with ellipses where words are left out.
  ///
  /// - Parameter reach: how many bytes are kept on each side.
  static func excerpt(_ utf8: [UInt8], _ range: Range<Int>, around names: [Range<Int>], reach: Int) -> HTML {
    guard let first = names.first, let last = names.last, first.lowerBound >= range.lowerBound,
      last.upperBound <= range.upperBound
    else { return quotation(utf8, range, bold: names) }
    var start = first.lowerBound - reach
    // Names far from each other: the beginning stands, the end is cut.
    var end = min(last.upperBound, first.upperBound + 3 * reach) + reach
    if start - range.lowerBound < reach / 2 { start = range.lowerBound }
    if range.upperBound - end < reach / 2 { end = range.upperBound }
    start = max(range.lowerBound, start)
    end = min(range.upperBound, end)
    if start == range.lowerBound, end == range.upperBound { return quotation(utf8, range, bold: names) }
    // To the next word, or at least to a whole character.
    if start > range.lowerBound {
      let wanted = start
      while start < first.lowerBound, utf8[start - 1] != 0x20, utf8[start - 1] != 0x0A { start += 1 }
      if start == first.lowerBound { start = wanted }
      while start < first.lowerBound, utf8[start] & 0xC0 == 0x80 { start += 1 }
    }
    if end < range.upperBound {
      let wanted = end
      let least = first.upperBound
      while end > least, utf8[end] != 0x20, utf8[end] != 0x0A { end -= 1 }
      if end == least { end = wanted }
      while end < range.upperBound, utf8[end] & 0xC0 == 0x80 { end += 1 }
    }
    let inner = quotation(utf8, start..<end, bold: names)
    return HTML(
      written: (start > range.lowerBound ? "… " : "") + "\(inner)" + (end < range.upperBound ? " …" : ""))
  }

  /// Escaped, line breaks as spaces.
  private static func append(_ words: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    escape(words, into: &bytes)
    for index in start..<bytes.count where bytes[index] == 0x0A || bytes[index] == 0x0D { bytes[index] = 0x20 }
  }
}
