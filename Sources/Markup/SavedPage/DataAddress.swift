/// `data:` addresses (RFC 2397), in which programs write pictures into a page: they may be most of it, and none is parsed.
enum DataAddress {
  /// The page with every long `data:` address cut to where it stands: `data:@17-2048`, in bytes of the page.
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
        result.append(contentsOf: "@\(at + 5)-\(end)".utf8)
        from = end
      }
      at = end
    }
    result.append(contentsOf: html[from...])
    return result
  }

  /// The bytes of an address that was shortened; nil for any other, short ones too.
  static func part(_ address: String, in page: [UInt8]) -> StoredPart? {
    guard address.hasPrefix("data:@") else { return nil }
    let ends = address.dropFirst(6).split(separator: "-").map { Int($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start < end, end <= page.count else {
      return nil
    }
    // `image/png;base64,` and then the picture; pictures in other forms are not read.
    let mark = Array(";base64,".utf8)
    guard let comma = page[start..<min(end, start + 100)].firstRange(of: mark) else { return nil }
    return StoredPart(range: comma.upperBound..<end, encoding: .base64)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "+/=;,:-_.%*~!".utf8.contains(byte)
  }
}
