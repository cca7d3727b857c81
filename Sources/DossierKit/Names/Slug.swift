/// The last part of a page's address: ASCII letters and digits in lower case, words joined by single hyphens,
/// never empty, at most 80 bytes, and no name that Windows keeps for a device.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// Transliterates, drops what is no letter or digit, and joins what is left. A name without a letter or a digit
  /// ("🚀") becomes its scalars in hexadecimal, so that it still has one address and always the same.
  package init(_ name: String) {
    var bytes: [UInt8] = []
    var gap = false
    for raw in Transliteration.ascii(name).utf8 {
      let byte = raw &- 0x41 < 26 ? raw | 0x20 : raw
      switch byte {
      case 0x61...0x7A, 0x30...0x39:
        if gap, !bytes.isEmpty { bytes.append(0x2D) }
        gap = false
        bytes.append(byte)
      // An apostrophe joins: "Russia's" is "russias".
      case 0x27: break
      default: gap = true
      }
    }
    if bytes.isEmpty {
      let scalars = name.unicodeScalars.prefix(12).map { String($0.value, radix: 16) }.joined(separator: "-")
      bytes = Array((scalars.isEmpty ? "untitled" : "u" + scalars).utf8)
    }
    if bytes.count > 80 {
      bytes = Array(bytes[..<80])
      if let hyphen = bytes.lastIndex(of: 0x2D), hyphen > 40 { bytes = Array(bytes[..<hyphen]) }
    }
    let words = String(decoding: bytes, as: UTF8.self)
    self.description = Self.reserved.contains(words) ? words + "-page" : words
  }

  /// Files of these names, with whatever extension, cannot be made on Windows.
  package static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private init(unchecked description: String) { self.description = description }

  /// The same slug with a number behind it, for an extracted entity whose address is taken.
  package func numbered(_ number: Int) -> Slug { Slug(unchecked: "\(description)-\(number)") }

  package static func < (left: Slug, right: Slug) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
