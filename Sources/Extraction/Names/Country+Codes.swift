extension Country {
  private static let codes = Dictionary(all.map { ($0.name, $0.code) }) { first, _ in first }

  /// The two letters of ISO 3166-1 for a country's name or abbreviation; nil where it is none.
  package static func code(of name: String) -> String? { codes[canonical(name)] }
}
