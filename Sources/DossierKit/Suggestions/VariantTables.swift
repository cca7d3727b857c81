import Extraction

/// What is known of how one name is written in several ways.
enum VariantTables {
  static let smallWords: Set<String> = ["of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "der", "und"]

  /// Systems of transliteration for Russian, Ukrainian, Chinese and Arabic names (BGN/PCGN, ISO 9, scholarly, Wade-Giles in parts)
  /// brought to one spelling, in this order.
  static let sounds: [([UInt8], [UInt8])] = [
    ("shch", "s"), ("sch", "s"), ("tsch", "c"), ("tch", "c"), ("kh", "h"), ("zh", "j"), ("dzh", "j"), ("ts", "c"),
    ("tz", "c"), ("ch", "c"), ("sh", "s"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("q", "k"), ("ou", "u"), ("oo", "u"),
    ("iy", "i"), ("yi", "i"), ("yy", "i"), ("ij", "i"), ("y", "i"), ("ie", "e"), ("ei", "e"), ("io", "o"), ("eo", "o"),
    ("j", "g"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// By word in lower case: "chinese" is "china".
  static let countryOfWord: [String: String] = {
    var result: [String: String] = [:]
    for country in Country.all {
      for form in [country.name] + country.surfaceForms where !form.contains(" ") {
        let key = CompanyForm.canonical(form)
        if result[key] == nil { result[key] = country.code }
      }
    }
    return result
  }()
}
