/// A picture written into a drawing as a `data:` address.
enum DrawingPicture {
  /// The address of the same picture without what it tells of its maker; nil where it is none that browsers show and that runs nothing.
  static func cleaned(_ address: String) -> String? {
    guard address.utf8.count <= Drawing.largest else { return nil }
    let bytes = Array(address.utf8)
    let mark = Array(";base64,".utf8)
    guard String(decoding: bytes.prefix(5), as: UTF8.self).lowercased() == "data:",
      let comma = bytes.prefix(100).firstRange(of: mark)
    else { return nil }
    let picture = TransferEncoding.base64(bytes[comma.upperBound...])
    guard let cleaned = try? Picture(cleaning: picture), cleaned.kind != .avif else { return nil }
    let type = cleaned.kind == .jpeg ? "jpeg" : cleaned.kind.rawValue
    return "data:image/\(type);base64," + base64(cleaned.bytes)
  }

  /// RFC 4648, with padding.
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      let value = (0..<3).reduce(0) { $0 << 8 | ($1 < three.count ? Int(three[start + $1]) : 0) }
      for place in 0..<4 {
        result.append(place <= three.count ? letters[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
