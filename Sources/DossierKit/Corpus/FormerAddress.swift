/// Tells the addresses a page had (`/posts/old/`, `old.html`) from the names that stand among its aliases.
enum FormerAddress {
  /// A slash makes an address, but not in `AC/DC` or `A/S`: words in an address are in lower case, and without spaces.
  static func isWritten(_ alias: String) -> Bool {
    if alias.contains(where: \.isWhitespace) { return false }
    if alias.hasSuffix(".html") || alias.hasSuffix(".htm") { return true }
    guard alias.contains("/") else { return false }
    return alias.hasPrefix("/") || alias.hasSuffix("/") || alias.lowercased() == alias
  }
}
