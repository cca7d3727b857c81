/// A ``Text`` with what the tables know of each word, and the sequences of words that may be names.
struct NameReader: Sendable {
  let text: Text
  let tokens: [Token]
  let classes: [WordClass]
  /// The pairs of words that " - " joins more than once: "Wal - Mart" in text whose marks stand apart.
  let spacedPairs: Set<NameKey>
  /// Capitalised words that stand somewhere with no other capitalised word beside them.
  let standingWords: Set<UInt64>
  /// Whether the text speaks of clubs and matches.
  let isAboutSport: Bool
  /// The most tokens a sequence has; longer ones are lists that lost their commas.
  static let longest = 24

  init(_ text: Text) {
    self.text = text
    tokens = NameReader.folded(text)
    classes = tokens.map { token in
      guard token.kind == .word else { return [] }
      var known = WordClass.of(token.key)
      // "AG" and "SA" are legal forms, "As" and "Se" are not.
      if known.contains(.legalForm), token.end - token.start == 2, !token.shape.contains(.allCapitals),
        token.key != NameWords.co, token.key != NameWords.oy
      {
        known.remove(.legalForm)
      }
      return known
    }
    spacedPairs = NameReader.spacedPairs(of: text)
    standingWords = NameReader.standingWords(among: tokens)
    isAboutSport = NameReader.isAboutSport(tokens)
  }

  private static let sportWords = SentenceTables.keys(OrganisationTables.sportWords)

  private static func isAboutSport(_ tokens: [Token]) -> Bool {
    var found: Set<UInt64> = []
    for token in tokens where token.kind == .word && !token.isCapitalised && sportWords.contains(token.key) {
      found.insert(token.key)
      if found.count == 4 { return true }
    }
    return false
  }

  private static func standingWords(among tokens: [Token]) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for index in tokens.indices where tokens[index].kind == .word && tokens[index].isCapitalised {
      let token = tokens[index]
      if token.shape.contains(.opensSentence) || token.shape.contains(.opensParagraph) { continue }
      if index > 0, tokens[index - 1].isCapitalised { continue }
      if index + 1 < tokens.count, tokens[index + 1].isCapitalised { continue }
      result.insert(token.key)
    }
    return result
  }

  /// The tokens with keys that do not tell "Brasília", "BRASÍLIA" and "Brasilia" apart.
  static func folded(_ text: Text) -> [Token] {
    var tokens = text.tokens
    text.utf8.withUnsafeBufferPointer { bytes in
      for (index, token) in tokens.enumerated() where token.kind == .word && token.shape.contains(.foreign) {
        var hash = KeyHash()
        var at = Int(token.start)
        while at < Int(token.end) {
          if let plain = LatinLetters.plain(Scalars.scalar(at, in: bytes)) {
            hash.add(plain)
          } else {
            for offset in at..<min(at + Scalars.length(bytes[at]), Int(token.end)) { hash.add(bytes[offset]) }
          }
          at += Scalars.length(bytes[at])
        }
        tokens[index] = Token(
          start: token.start, end: token.end, kind: token.kind, shape: token.shape, key: hash.value)
      }
    }
    return tokens
  }

  private static func spacedPairs(of text: Text) -> Set<NameKey> {
    let tokens = text.tokens
    var once: Set<NameKey> = []
    var result: Set<NameKey> = []
    for (index, token) in tokens.enumerated()
    where token.kind == .mark && text.utf8[Int(token.start)] == UInt8(ascii: "-") && token.shape == .spaced {
      guard index > 0, index + 1 < tokens.count, tokens[index - 1].isCapitalised, tokens[index + 1].isCapitalised,
        tokens[index + 1].shape == [.spaced, .capitalised]
      else { continue }
      let key = NameKey(tokens[index - 1...index + 1])
      if !once.insert(key).inserted { result.insert(key) }
    }
    return result
  }

  /// The first byte of a token.
  @inline(__always) func byte(_ index: Int) -> UInt8 { text.utf8[Int(tokens[index].start)] }

  /// The first of the small words that belong to the family name at `index`: "de Moraes", "al-Burhan".
  func particle(before index: Int, from start: Int) -> Int? {
    var at = index
    while at - 1 > start {
      if isMark(at - 1, "-") || (classes[at - 1].contains(.particle) && isLowerCase(at - 1)) { at -= 1 } else { break }
    }
    return at < index ? at : nil
  }

  /// Where a family name of two words begins: "Bankman-Fried".
  func doubleName(endingAt index: Int, from start: Int) -> Int? {
    guard index - 2 > start, isMark(index - 1, "-"), !isSpaced(index - 1), !isSpaced(index),
      tokens[index - 2].isCapitalised
    else { return nil }
    return index - 2
  }

  /// "KAMPALA" as "Kampala"; marks and spaces begin a word.
  func lowerCased(_ capitals: String) -> String {
    var result = ""
    var isInner = false
    for character in capitals {
      result += isInner ? character.lowercased() : String(character)
      isInner = character.isLetter
    }
    return result
  }

  func isMark(_ index: Int, _ byte: Unicode.Scalar) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .mark && self.byte(index) == UInt8(ascii: byte)
  }

  func isSpaced(_ index: Int) -> Bool {
    index >= tokens.count || tokens[index].shape.contains(.spaced) || tokens[index].shape.contains(.opensParagraph)
  }

  func isLowerCase(_ index: Int) -> Bool {
    tokens[index].kind == .word && !tokens[index].isCapitalised
  }

  /// Whether a capital here says nothing: the word opens a sentence, a quotation or what follows a colon.
  func opensClause(_ index: Int) -> Bool {
    if tokens[index].shape.contains(.opensSentence) { return true }
    guard index > 0, tokens[index - 1].kind == .mark else { return false }
    switch byte(index - 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: ":"), UInt8(ascii: "["),
      UInt8(ascii: "*"),
      UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"):
      return true
    case let lead where lead >= 0xC2:
      let scalar = text.utf8.withUnsafeBufferPointer { Scalars.scalar(Int(tokens[index - 1].start), in: $0) }
      return (0x2018...0x201F).contains(scalar) || scalar == 0xAB || scalar == 0x2022 || scalar == 0x2026
    default: return false
    }
  }

  /// Whether the word may stand in a name by its letters: capitalised or like "iPhone", no word of grammar, no date.
  func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if !token.isCapitalised {
      return isCamelCase(token)
    }
    let known = classes[index]
    // "Jan du Plessis", "Jan Koum".
    if token.key == NameWords.jan, index + 1 < tokens.count, isSpaced(index + 1), tokens[index + 1].kind == .word,
      classes[index + 1].contains(.particle) || tokens[index + 1].isCapitalised && classes[index + 1].isEmpty
    {
      return true
    }
    if known.contains(.calendar) {
      return index > 0 && classes[index - 1].contains(.given) && tokens[index - 1].isCapitalised
        && !(index + 1 < tokens.count && tokens[index + 1].kind == .number)
    }
    if known.contains(.grammar) { return token.shape.contains(.allCapitals) }
    // A unit written on to its number: "3G".
    if index > 0, tokens[index - 1].kind == .number, !isSpaced(index) { return false }
    return !isBusinessPeriod(token)
  }

  /// "FY2022", "Q3", "1H24".
  private func isBusinessPeriod(_ token: Token) -> Bool {
    let word = text.utf8[token.range]
    guard (2...6).contains(word.count), let first = word.first, let last = word.last, last &- 0x30 < 10 else {
      return false
    }
    let digits = word.drop { $0.isLetter }
    guard digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    switch word.count - digits.count {
    case 1:
      return digits.count == 1
        && (first == UInt8(ascii: "Q") && (0x31...0x34).contains(last) || first == UInt8(ascii: "H") && last < 0x33)
    case 2: return first == UInt8(ascii: "F") && word.dropFirst().first == UInt8(ascii: "Y")
    default: return false
    }
  }

  /// "iPhone", "eBay", "iOS"; not "kWh" or "mRNA".
  func isCamelCase(_ token: Token) -> Bool {
    let length = Int(token.end - token.start)
    guard length >= 3, !token.shape.contains(.foreign) else { return false }
    let start = Int(token.start)
    let first = text.utf8[start]
    func isUpper(_ offset: Int) -> Bool { text.utf8[start + offset] &- 0x41 < 26 }
    guard first.isLetter else { return false }
    if first == UInt8(ascii: "i") || first == UInt8(ascii: "e") { return isUpper(1) }
    return length >= 5 && (isUpper(1) || isUpper(2)) && !isUpper(length - 1)
  }

  /// "YouTube", "MacBook"; not "NATO", and not "McDonald".
  func hasInnerCapital(_ token: Token) -> Bool {
    guard token.isCapitalised, !token.shape.contains(.allCapitals) else { return false }
    var before: UInt8 = 0
    for (offset, byte) in text.utf8[token.range].enumerated() {
      if offset > 2, byte &- 0x41 < 26, before &- 0x61 < 26 { return true }
      before = byte
    }
    return false
  }
}
