/// Which destinations a page may link to.
package enum LinkSafety {
  package static let schemes = ["http", "https", "mailto", "tel"]

  /// Whether a link may be written: an allowed scheme, or a path or fragment without one and without a host.
  package static func allows(_ destination: String) -> Bool {
    switch Destination(destination) {
    case .scheme(let scheme): schemes.contains(scheme)
    case .relative: true
    case .host, .none: false
    }
  }

  /// `//host/path`, an old habit on the web that leads to a file where a page is opened from a disk, with a scheme; others as written.
  static func withScheme(_ destination: String) -> String {
    let third = destination.utf8.dropFirst(2).first
    let isHost = destination.hasPrefix("//") && third.map { $0.isASCIILetter || $0.isASCIIDigit } == true
    return isHost ? "https:" + destination : destination
  }

  /// Whether it is a path in the dossier.
  package static func isRelative(_ destination: String) -> Bool { Destination(destination) == .relative }

  /// Whether it leads to another host over the web.
  package static func leadsToHost(_ destination: String) -> Bool {
    switch Destination(destination) {
    case .scheme(let scheme): scheme == "http" || scheme == "https"
    case .host: true
    case .relative, .none: false
    }
  }

  private enum Destination: Equatable {
    case scheme(String)
    /// `//host/…`
    case host
    case relative
    /// Nothing, or with control characters browsers would overlook.
    case none

    init(_ text: String) {
      let bytes = Array(text.utf8)
      guard let first = bytes.first, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }), first != 0x20 else {
        self = .none
        return
      }
      // Browsers read backslashes as slashes.
      let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
      if bytes.count > 1, isSlash(bytes[0]), isSlash(bytes[1]) {
        self = .host
        return
      }
      for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: ":") {
          let name = bytes[..<index]
          let isScheme =
            name.first?.isASCIILetter == true
            && name.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
          // `a b: c.md` is a file's name; anything that could be read as a scheme counts as one.
          self = isScheme ? .scheme(String(decoding: name, as: UTF8.self).lowercased()) : .none
          return
        }
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
      }
      self = .relative
    }
  }
}
