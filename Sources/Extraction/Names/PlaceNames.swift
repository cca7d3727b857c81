/// Countries with their people, cities, parts of the world and the few bodies known by their letters.
struct PlaceNames: Sendable {
  struct Entry: Sendable {
    /// The name a page would bear: "China" for "Chinese".
    let text: String
    let kind: EntityKind
    let reason: String
    /// Spelt in capitals alone, so that "us" is not "US".
    let inCapitals: Bool
    /// An adjective or the name of a people, which also opens longer names ("American Airlines").
    let isDemonym: Bool
    /// Below ``Candidate/pageScore`` for media: texts cite them more than they speak of them.
    let score: Double
  }

  static let entries: [NameKey: Entry] = read()
  /// The most words one of the names has.
  static let longest = 7
  /// The keys of the words that open a name.
  static var firstWords: KeySet {
    KeySet(names().filter { $0.1.kind != .company }.compactMap { NameReader.folded(Text($0.0)).first?.key })
  }

  /// The entry whose words these tokens are.
  static func entry(_ tokens: ArraySlice<Token>) -> Entry? {
    guard let entry = entries[NameKey(tokens)] else { return nil }
    if entry.inCapitals {
      for token in tokens where token.kind == .word && !token.shape.contains(.allCapitals) { return nil }
    }
    return entry
  }

  /// Whether the tokens name a state or province that follows the name of a city.
  static func isProvince(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.first?.isCapitalised == true && entry(tokens)?.reason == province
  }

  private static let province = "a state or province"

  private static func read() -> [NameKey: Entry] {
    var result: [NameKey: Entry] = [:]
    for (name, entry) in names() {
      let key = NameKey(NameReader.folded(Text(name))[...])
      if result[key] == nil { result[key] = entry }
    }
    return result
  }

  private static func names() -> [(String, Entry)] {
    var result: [(String, Entry)] = []
    func add(
      _ name: String, _ text: String, _ kind: EntityKind, _ reason: String, demonym: Bool = false, score: Double = 0.9
    ) {
      let capitals = !name.utf8.contains { $0 &- 0x61 < 26 }
      result.append(
        (
          name,
          Entry(
            text: text, kind: kind, reason: reason, inCapitals: capitals, isDemonym: demonym,
            score: demonym ? 0.85 : score)
        ))
    }
    for country in Country.all {
      add(country.name, country.name, .place, "a country")
      for alias in country.aliases { add(alias, country.name, .place, "another name of a country") }
      for demonym in country.demonyms {
        add(demonym, country.name, .place, "the people of a country", demonym: true)
      }
    }
    for country in Country.all {
      for capital in country.capitals { add(capital, capital, .place, "a capital") }
    }
    for line in PlaceTable.cities.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let parts = line[line.index(after: colon)...].split(separator: "/")
      for (part, places) in parts.enumerated() {
        for spellings in list(places) {
          let reason = part > 0 ? province : "a city or province"
          for name in spellings { add(name, spellings[0], .place, reason) }
        }
      }
    }
    for spellings in list(PlaceTable.regions[...]) {
      for (index, name) in spellings.enumerated() {
        add(name, spellings[0], .place, "a part of the world", demonym: index > 0)
      }
    }
    for spellings in list(PlaceTable.bodies[...]) {
      for name in spellings { add(name, spellings[0], .organization, "a well-known body") }
    }
    for spellings in list(PlaceTable.companies[...]) {
      for name in spellings { add(name, spellings[0], .company, "a well-known company") }
    }
    for spellings in list(PlaceTable.media[...]) {
      for name in spellings {
        add(name, spellings[0], .organization, "a well-known newspaper, broadcaster or agency", score: 0.6)
      }
    }
    return result
  }

  private static func list(_ line: Substring) -> [[String]] {
    line.split(separator: ";").compactMap { item in
      let spellings = item.split(separator: "=").map { trimmed($0) }.filter { !$0.isEmpty }
      return spellings.isEmpty ? nil : spellings
    }
  }

  private static func trimmed(_ words: Substring) -> String {
    words.split(separator: " ").joined(separator: " ")
  }
}
