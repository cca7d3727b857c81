/// What stands around a number and makes it no quantity.
extension QuantityFinder {
  enum Trigger { case number, special }

  /// Words a quantity can start with.
  static let triggers: KeyTable<Trigger> = {
    var result: [UInt64: Trigger] = [:]
    for key in NumberTables.words.keys { result[key] = .number }
    for key in NumberTables.plurals.keys { result[key] = .number }
    for key in [NumberReader.half, NumberReader.quarter, NumberReader.a, NumberReader.an] { result[key] = .number }
    for key in NumberTables.multiples.keys { result[key] = .special }
    for key in NumberTables.folds.keys { result[key] = .special }
    for key in [UnitReader.percent, UnitReader.percents, UnitReader.per] { result[key] = .special }
    // Magnitudes and "hundred" open no number.
    for key in NumberTables.magnitudes.keys { result[key] = nil }
    return KeyTable(result)
  }()

  /// Whether the figure at `index` belongs to a code, an address, a time, a dotted date or a name with a hyphen.
  func isRejected(_ index: Int, in span: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .number, index > span.lowerBound, !token.shape.contains(.spaced) else { return false }
    let before = tokens[index - 1]
    guard before.kind == .mark else { return before.kind != .word || !isCurrencyWord(before) }
    switch utf8[Int(before.start)] {
    case 0x2D: return index - 2 >= span.lowerBound && !before.shape.contains(.spaced) && !isOpening(index - 2)
    // ". / : # = @ & _ \ % ?"
    case 0x2E: return !before.shape.contains(.spaced)
    case 0x2F, 0x3A, 0x23, 0x3D, 0x40, 0x26, 0x5F, 0x5C, 0x25, 0x3F: return true
    case 0x2C:
      guard index - 2 >= span.lowerBound, !before.shape.contains(.spaced) else { return false }
      return tokens[index - 2].kind == .number || utf8[Int(tokens[index - 2].start)] == 0x2C
    default: return false
    }
  }

  /// The token behind a run that is written on to a rejected figure.
  func skipped(_ index: Int, in span: Range<Int>) -> Int {
    var at = index + 1
    while at < span.upperBound, !tokens[at].shape.contains(.spaced), tokens[at].kind != .mark { at += 1 }
    return at
  }

  /// Whether nothing is written on to the number but a unit, a range or punctuation.
  func isClosed(_ item: Item, limit: Int) -> Bool {
    guard item.end < limit, tokens[item.end - 1].kind == .number || item.end == item.number.end else { return true }
    let next = tokens[item.end]
    guard !next.shape.contains(.spaced), tokens[item.end - 1].kind == .number else { return true }
    switch next.kind {
    case .word:
      guard let unit = units.unit(at: item.end, number: item.number, before: limit) else { return false }
      return unit.end > item.end && !isTime(at: item.end)
    case .number: return false
    case .possessive: return false
    case .mark:
      guard item.end + 1 < limit, !tokens[item.end + 1].shape.contains(.spaced) else { return true }
      let following = tokens[item.end + 1]
      switch utf8[Int(next.start)] {
      case 0x2E, 0x3A: return following.kind != .number
      case 0x2F, 0x5F, 0x40, 0x23: return false
      case 0x2C where utf8[Int(following.start)] == 0x2C: return false
      case 0x2C: return following.kind != .number || item.unit != nil || following.end - following.start != 2
      default: return true
      }
    }
  }

  /// A year, or a figure that cannot be told from one.
  func isYear(_ number: NumberReader.Number) -> Bool {
    !number.isGrouped && !number.isWords && number.power == 0 && number.mantissa >= 1100 && number.mantissa <= 2100
  }

  func isTime(at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    var at = index
    if utf8[Int(tokens[at].start)] == 0x2D, at + 1 < tokens.count { at += 1 }
    return UnitTables.times.contains(tokens[at].key)
  }

  /// "Boeing 747", "Resolution 2024", "FTSE 100", "April 12": the number is part of a name.
  func isName(_ item: Item, from first: Int) -> Bool {
    guard item.start > first else { return false }
    let before = tokens[item.start - 1]
    if before.kind == .mark {
      // "No. 5"
      return utf8[Int(before.start)] == 0x23
        || utf8[Int(before.start)] == 0x2E && item.start - 1 > first
          && QuantityTables.numbered.contains(tokens[item.start - 2].key)
    }
    guard before.kind == .word, !item.number.isWords else { return false }
    if QuantityTables.numbered.contains(before.key) { return true }
    guard before.isCapitalised, !QuantityTables.stops.contains(before.key), !item.number.isGrouped,
      !item.number.hasMagnitude,
      !isApproximating(item.start, first)
    else { return false }
    // A sentence opens with any word: "Boeing 747" but "Another 12", "Officially 30".
    guard before.shape.contains(.opensSentence), !before.shape.contains(.allCapitals) else { return true }
    let end = Int(before.end)
    return !SayingTables.determiners.contains(before.key) && !MeasureTables.fillers.contains(before.key)
      && !utf8[max(0, end - 2)..<end].elementsEqual("ly".utf8)
  }

  private func isApproximating(_ index: Int, _ first: Int) -> Bool {
    QuantityTables.approximators[tokens[index - 1].key] != nil
  }

  /// Whether a verb of change governs the number at `index` ("rose 5 percent to 7 percent").
  func isChange(before index: Int, from first: Int) -> Bool {
    guard index > first else { return false }
    let before = tokens[index - 1].key
    if MeasureTables.changes[before] != nil { return true }
    return before == QuantityFinder.by && index - 1 > first && MeasureTables.changes[tokens[index - 2].key] != nil
  }

  func isMinus(_ token: Token) -> Bool {
    let start = Int(token.start)
    return utf8[start] == 0x2D
      || (token.end - token.start == 3 && utf8[start] == 0xE2 && utf8[start + 1] == 0x88 && utf8[start + 2] == 0x92)
  }

  /// "–" or "—"
  func isDash(_ token: Token) -> Bool {
    let start = Int(token.start)
    return token.end - token.start == 3 && utf8[start] == 0xE2 && utf8[start + 1] == 0x80
      && (utf8[start + 2] | 1 == 0x93)
  }

  func isSign(_ index: Int) -> Bool { tokens[index].kind == .mark && units.sign(index) != nil }

  func isOpening(_ index: Int) -> Bool {
    guard index >= 0 else { return true }
    switch utf8[Int(tokens[index].start)] {
    case 0x28, 0x5B, 0x22, 0x27, 0x3C, 0x7B: return tokens[index].kind == .mark
    default: return false
    }
  }

  private func isCurrencyWord(_ token: Token) -> Bool {
    CurrencyTables.codes[token.key] != nil || CurrencyTables.abbreviations[token.key] != nil
  }

  static let minus = Token.key("minus")
  static let between = Token.key("between")
  static let from = Token.key("from")
  static let to = Token.key("to")
  static let or = Token.key("or")
  static let `in` = Token.key("in")
  static let out = Token.key("out")
  static let every = Token.key("every")
  static let one = Token.key("one")
  static let by = Token.key("by")
  static let down = Token.key("down")
  static let up = Token.key("up")
  static let over = Token.key("over")
  static let times = Token.key("times")
  static let inch = Token.key("inch")
  static let inches = Token.key("inches")
  static let subunits: Set<String> = ["cent", "penny", "pence", "kopeck", "centavo"]
  static let wholes = SentenceTables.keys("of the its their all his her our your those these")
  static let ordinals = SentenceTables.keys("first second latter other last final better each every")
  static let comparisons = SentenceTables.keys("more as the that higher lower less fewer its their his her what over")
  static let people: Set<String> = ["person", "soldier", "civilian", "worker", "child", "woman", "man"]
}
