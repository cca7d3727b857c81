/// `data:` addresses, in which programs write pictures into a page: they may be most of it, and nothing of them is read.
enum DataAddress {
  /// The page with every long `data:` address cut to its beginning.
  static func shortened(in html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count / 4)
    var from = 0
    var at = 0
    while at + 5 < html.count {
      guard html[at] == UInt8(ascii: "d"), html[at + 1] == UInt8(ascii: "a"), html[at + 2] == UInt8(ascii: "t"),
        html[at + 3] == UInt8(ascii: "a"), html[at + 4] == UInt8(ascii: ":")
      else {
        at += 1
        continue
      }
      var end = at + 5
      while end < html.count, isPart(html[end]) { end += 1 }
      if end - at > 256 {
        result.append(contentsOf: html[from..<at + 5])
        from = end
      }
      at = end
    }
    result.append(contentsOf: html[from...])
    return result
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "+/=;,:-_.%*~!".utf8.contains(byte)
  }
}
