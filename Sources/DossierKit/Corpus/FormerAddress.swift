/// Tells the addresses a page had (`/posts/old/`, `old.html`) from the names that stand among its aliases.
enum FormerAddress {
  /// A slash makes an address, but not in `AC/DC` or `A/S`: words in an address are in lower case, and without spaces.
  static func isAlias(_ alias: String) -> Bool {
    guard isPath(alias) else { return false }
    if alias.hasSuffix(".html") || alias.hasSuffix(".htm") { return true }
    guard alias.contains("/") else { return false }
    return alias.hasPrefix("/") || alias.hasSuffix("/") || alias.lowercased() == alias
  }

  /// Whether a value of `url` is one of this site, and not where a clipped page came from; nor a pattern such as `/:year/:slug/`.
  static func isPath(_ value: String) -> Bool {
    !value.isEmpty && !value.contains(where: \.isWhitespace) && !value.contains(":")
  }
}
