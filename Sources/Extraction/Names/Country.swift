/// A country as news texts name it.
package struct Country: Sendable, Hashable {
  /// The English short name: "China".
  package let name: String
  /// ISO 3166-1 alpha-2; `XK` for Kosovo, as the European Union writes it.
  package let code: String
  /// Other names and abbreviations: "PRC", "People's Republic of China". Those in capitals count only in capitals.
  package let aliases: [String]
  /// Adjectives and nouns of its people: "Russian", "Russians".
  package let demonyms: [String]
  package let capitals: [String]

  /// The members and observers of the United Nations and places commonly written of as countries, by name.
  package static let all: [Country] = CountryTable.rows.split(separator: "\n").compactMap(Country.init(row:))

  /// Reads `name|code|aliases|demonyms|capitals`, the lists separated by ";".
  private init?(row: Substring) {
    let fields = row.split(separator: "|", omittingEmptySubsequences: false)
    guard fields.count == 5 else { return nil }
    func list(_ field: Substring) -> [String] { field.split(separator: ";").map(String.init) }
    name = String(fields[0])
    code = String(fields[1])
    aliases = list(fields[2])
    demonyms = list(fields[3])
    capitals = list(fields[4])
  }
}
