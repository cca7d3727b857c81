extension Country {
  /// Everything a text may call the country or its people, besides its name.
  package var surfaceForms: [String] { aliases + demonyms }

  private static let byName: [String: String] = {
    var result: [String: String] = [:]
    for country in all {
      for name in [country.name] + country.aliases where result[name] == nil { result[name] = country.name }
    }
    return result
  }()

  /// The short name of the country that a name or abbreviation means; the name itself where none does.
  package static func canonical(_ name: String) -> String { byName[name] ?? name }
}
