/// What a single token can be in a date expression.
struct DateWord: Sendable {
  enum Role: UInt8, Sendable, CaseIterable {
    case none, month, weekday, weekdays, season, part, unit, last, this, next, edge, approx, vague, article, cardinal
    /// What "than", "least" or "to" makes an approximation of: "more", "at", "up".
    case comparison
    case ordinal, tens, era, quarter, half, meridiem
    /// "FY2023"; the value is the year.
    case fiscal
    /// Digits alone; the value is their number, the width how many.
    case digits
    /// Digits with separators; the value is in hundredths.
    case decimal

    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
  }

  var role = Role.none
  var width: UInt8 = 0
  /// The word of the grammar it is, 0 for none.
  var literal: UInt16 = 0
  var value: Int32 = 0
}

/// The words of the tables, by the key of their token.
struct DateLexicon: Sendable {
  private var words: [UInt64: DateWord] = [:]
  private(set) var literals = 0
  /// The same, once all are in.
  private var table: KeyTable<DateWord> = [:]

  init() {
    for line in DateWords.table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, let role = DateWord.Role.named[String(fields[0])], let value = Int32(fields[1]) else {
        continue
      }
      for word in fields.dropFirst(2) {
        words[Token.key(word), default: DateWord()].role = role
        words[Token.key(word), default: DateWord()].value = value
      }
    }
    // All dashes are one.
    let dash = literal("-")
    for other in ["–", "—", "‐", "‑"] { words[Token.key(other)] = DateWord(literal: dash) }
    let possessive = literal("'s")
    words[Token.key("’s")] = DateWord(literal: possessive)
    let apostrophe = literal("'")
    for other in ["’", "‘"] { words[Token.key(other)] = DateWord(literal: apostrophe) }
  }

  /// The number of a word of the grammar.
  mutating func literal(_ word: some StringProtocol) -> UInt16 {
    let key = Token.key(word)
    if let known = words[key]?.literal, known > 0 { return known }
    literals += 1
    words[key, default: DateWord()].literal = UInt16(literals)
    return UInt16(literals)
  }

  subscript(key: UInt64) -> DateWord? { table[key] }

  /// Call when all words are in, before any is looked up.
  mutating func pack() { table = KeyTable(words) }
}
