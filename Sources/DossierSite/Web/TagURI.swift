import DossierKit

/// Names of feed entries that no other feed has: `tag:example.org,2026:/briefing/sources/x` (RFC 4151).
///
/// The authority is the host of `base_url`. A dossier without an address is named by its title below a host that is nobody's
/// (RFC 2606), so that its feed is valid too; its names change with the title.
struct TagURI {
  private let prefix: String

  /// The year is part of every name and must never change: it is that of the format, no clock's.
  private static let year = "2026"

  init(_ dossier: Dossier) {
    guard let base = dossier.configuration.baseURL, let (host, path) = Self.split(base) else {
      prefix = "tag:dossier.invalid,\(Self.year):\(Slug(dossier.configuration.title))/"
      return
    }
    prefix = "tag:\(host),\(Self.year):\(path)/"
  }

  /// - Parameter name: ASCII letters, digits, hyphens and slashes.
  func callAsFunction(_ name: String) -> String { prefix + name }

  /// The host in lower case without a port, and the path with a slash before each part; nil for a host that no DNS name is.
  private static func split(_ address: String) -> (host: String, path: String)? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...].split(separator: "/", omittingEmptySubsequences: true)
    guard let authority = rest.first else { return nil }
    let host = authority.split(separator: "@").last?.split(separator: ":").first.map { $0.lowercased() } ?? ""
    let isName = host.utf8.allSatisfy { isUnreserved($0) && $0 != 0x5F && $0 != 0x7E }
    guard !host.isEmpty, isName else { return nil }
    return (host, rest.dropFirst().map { "/" + escaped($0) }.joined())
  }

  private static func escaped(_ part: Substring) -> String {
    var result = ""
    for byte in part.utf8 {
      if isUnreserved(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
