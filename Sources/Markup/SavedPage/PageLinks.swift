/// Whole addresses of a page's links: relative ones against the page's own address (RFC 3986, section 5).
struct PageLinks: Sendable {
  private let base: String?

  /// - Parameters:
  ///   - base: what `<base href>` says.
  ///   - page: the page's own address.
  init(base: String?, page: String?) {
    if let base, PageMetadataReader.isAddress(base) {
      self.base = base.trimmedSpaces
    } else {
      let own = page.flatMap { PageMetadataReader.isAddress($0) ? $0 : nil }
      self.base = base.flatMap { Self.join($0.trimmedSpaces, to: own ?? "") } ?? own
    }
  }

  /// Nil for a place in the page itself, a script, or a relative link of a page whose address is not known.
  func resolved(_ link: String) -> String? {
    let link = String(link.unicodeScalars.filter { $0.value > 0x20 || $0 == " " }).trimmedSpaces
    guard !link.isEmpty, !link.hasPrefix("#"), link.utf8.count <= 4096 else { return nil }
    if LinkSafety.allows(link), !LinkSafety.isRelative(link) { return link.replacing(" ", with: "%20") }
    guard let base, link.hasPrefix("//") || LinkSafety.isRelative(link), let whole = Self.join(link, to: base) else {
      return nil
    }
    return LinkSafety.allows(whole) ? whole.replacing(" ", with: "%20") : nil
  }

  private static func join(_ link: String, to base: String) -> String? {
    guard let scheme = base.firstRange(of: "://") else { return nil }
    if link.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + link }
    let rest = base[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest[host.endIndex...].prefix { $0 != "?" && $0 != "#" }
    let top = base[..<scheme.upperBound] + host
    if link.hasPrefix("/") { return top + link }
    if link.hasPrefix("?") { return top + path + link }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    if parts.isEmpty { parts = [""] }
    let target = link.prefix { $0 != "?" && $0 != "#" }
    for part in target.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if parts.count > 1 { parts.removeLast() }
      default: parts.append(String(part))
      }
    }
    return top + parts.joined(separator: "/") + link[target.endIndex...]
  }
}
