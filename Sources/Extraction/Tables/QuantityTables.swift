/// Words around a quantity: how exact it is, what it cannot count, and how nouns are counted.
enum QuantityTables {
  /// Phrases before a number that say how exact it is; "+" marks those that belong to the quantity's own span.
  static let approximators: KeyTable<(wording: String, isInside: Bool)> = {
    let lines = """
      +about|+around|+nearly|+almost|+roughly|+approximately|+some|+over|+under|+circa|+below|+above|+exactly|+more than|+less than
      |+fewer than|+at least|+at most|+close to|+just over|+just under|+well over|+slightly more than|+slightly less than|+nearer
      |+greater than|+no more than|+no fewer than|+no less than|+not more than|+just about|+little more than|+only about|+just
      |+only|+in excess of|+upwards of|up to|as much as|as many as|as few as|as little as|an estimated|estimated|a reported
      |reportedly|a record|a total of|+an average of|+a maximum of|+a minimum of|+well above|+well below|+slightly above|+slightly below
      |+just above|+just below|+far more than|+much more than|+somewhere around|+in the region of|+on the order of|+even more than
      |+slightly over|+slightly under|+just shy of|+virtually
      """
    var result: [UInt64: (wording: String, isInside: Bool)] = [:]
    for phrase in lines.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let isInside = phrase.hasPrefix("+")
      let wording = String(isInside ? phrase.dropFirst() : phrase)
      if !wording.isEmpty { result[Token.key(wording)] = (wording, isInside) }
    }
    // They point at the number without saying how exact it is.
    for phrase in ["just", "only", "a total of", "a record"] { result[Token.key(phrase)] = nil }
    return KeyTable(result)
  }()

  /// Nouns that a number behind them names rather than counts: "Resolution 2024", "Room 12".
  static let numbered = SentenceTables.keys(
    """
    no number numbers page pages chapter article section resolution type model version flight route highway exit channel room phase
    grade class level stage group rule law bill title season episode volume part line unit figure table item lot gate track case
    division block district ward zone apartment suite paragraph clause order decree directive regulation act mark series round
    """)

  /// Words that end a counted noun's phrase: no noun stands behind them that the number counts.
  static let stops = SentenceTables.keys(
    """
    the a an this that these those and or but nor of in on at by for from to with without into onto over under between among against
    during since until till after before about around as than if when while where which who whom whose what how why because though
    although so not no is are was were be been being am has have had having do does did will would can could may might shall should
    must said says say told tells his her its their our my your he she it they we you i him them us me there here then now just also
    only even still already yet ago later earlier per up down out off through across behind above below near within along toward towards
    versus via plus minus both each every all any such other last next came went made took got rose fell grew gained lost dropped
    including compared according respectively away apart times always perhaps besides is less more most least very too
    """)

  /// Plurals without "s", with the singular they count by.
  static let irregularPlurals: KeyTable<String> = {
    let pairs = """
      people:person men:man women:woman children:child aircraft:aircraft personnel:person staff:person police:police-officer
      servicemen:serviceman businessmen:businessman spokesmen:spokesman policemen:policeman fishermen:fisherman congressmen:congressman
      dead:person injured:person wounded:person killed:person missing:person cattle:cattle sheep:sheep fish:fish
      spacecraft:spacecraft hovercraft:hovercraft watercraft:watercraft species:species series:series crew:person
      criteria:criterion data:datum media:medium phenomena:phenomenon teeth:tooth geese:goose mice:mouse lives:life
      wives:wife knives:knife halves:half leaves:leaf thieves:thief shelves:shelf wolves:wolf
      countrymen:countryman firemen:fireman gunmen:gunman militiamen:militiaman airmen:airman drones:drone
      """
    var result: [UInt64: String] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let parts = pair.split(separator: ":")
      guard let word = parts.first, let singular = parts.last else { continue }
      result[Token.key(word)] = String(singular.map { $0 == "-" ? " " : $0 })
    }
    return KeyTable(result)
  }()

  /// The singular of a regular English plural, nil for a word that is none.
  static func singular(_ word: String) -> String? {
    let lower = word.lowercased()
    guard lower.utf8.count > 3, lower.hasSuffix("s") else { return nil }
    for ending in ["ss", "us", "is", "ous", "ics"] where lower.hasSuffix(ending) { return nil }
    if lower.hasSuffix("ies") {
      return lower.utf8.count > 4 ? word.dropLast(3) + "y" : String(word.dropLast())
    }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where lower.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// The regular plural, for counting in words.
  static func plural(_ word: String) -> String {
    switch word {
    case "person": return "people"
    case "foot": return "feet"
    case "aircraft", "horsepower", "hertz", "series", "species", "cattle", "sheep": return word
    default: break
    }
    let words = word.split(separator: " ", maxSplits: 1)
    if words.count == 2, words[1].hasPrefix("per ") || words[0] == "degree" || words[0] == "pixel" {
      return plural(String(words[0])) + " " + words[1]
    }
    if word.hasSuffix("man") { return word.dropLast(3) + "men" }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    for ending in ["s", "sh", "ch", "x", "z"] where word.hasSuffix(ending) { return word + "es" }
    return word + "s"
  }
}
