extension DateScanner {
  /// What the class matches at this token.
  func match(_ symbol: DateSymbol, at index: Int) -> DateCapture? {
    guard index < words.count else { return nil }
    let word = words[index]
    switch symbol {
    case .month: return month(at: index)
    case .day: return day(at: index, ordinalOnly: false)
    case .dayth: return day(at: index, ordinalOnly: true)
    case .year: return year(at: index)
    case .short:
      guard word.role == .digits, word.width == 2, standsAlone(index) else { return nil }
      return capture(.short, Self.century(of: Int(word.value)) + Int(word.value), index, index + 1)
    case .apostrophed:
      guard word.literal == grammar.apostrophe, index + 1 < words.count, !isSpaced(index + 1),
        isSpaced(index), words[index + 1].role == .digits, words[index + 1].width == 2, standsAlone(index + 1)
      else { return nil }
      return capture(.apostrophed, Int(words[index + 1].value), index, index + 2)
    case .season: return simple(.season, index)
    case .weekday:
      guard word.role == .weekday else { return nil }
      let token = text.tokens[index]
      if token.end - token.start >= 6 { return capture(.weekday, Int(word.value), index, index + 1) }
      // "Sun", "Wed" and "sat" are words of their own: short forms count before a date.
      guard token.isCapitalised, index + 1 < words.count else { return nil }
      let next = isLiteral(index + 1, ".") || isLiteral(index + 1, ",") ? index + 2 : index + 1
      guard next < words.count, words[next].role == .month || words[next].role == .digits else { return nil }
      return capture(.weekday, Int(word.value), index, isLiteral(index + 1, ".") ? index + 2 : index + 1)
    case .weekdays: return simple(.weekdays, index)
    case .unit: return simple(.unit, index)
    case .count: return count(at: index)
    case .ordinal: return ordinal(at: index)
    case .quarter: return simple(.quarter, index)
    case .half: return simple(.half, index)
    case .separator:
      guard !isSpaced(index), !isSpaced(index + 1), isDash(index) || isLiteral(index, "/") || isLiteral(index, ".")
      else { return nil }
      return capture(.separator, 0, index, index + 1)
    case .edge: return simple(.edge, index)
    case .number:
      guard word.role == .digits, word.width <= 4, word.value > 0 else { return nil }
      return capture(.number, Int(word.value), index, index + 1)
    case .era:
      guard word.role == .era, text.tokens[index].shape.contains(.allCapitals) || isSpaced(index) else { return nil }
      return simple(.era, index)
    case .decade: return decade(at: index)
    case .tens: return simple(.tens, index)
    case .holiday: return holiday(at: index)
    case .last: return simple(.last, index)
    case .this: return simple(.this, index)
    case .next: return simple(.next, index)
    case .part: return simple(.part, index)
    case .clock: return clock(at: index)
    case .approximately: return approximately(at: index)
    case .numeric: return numeric(at: index)
    case .compact:
      guard word.role == .digits, word.width == 8, standsAlone(index) else { return nil }
      let value = Int(word.value)
      guard (1900...2199).contains(value / 10000),
        CalendarDate(year: value / 10000, month: value / 100 % 100, day: value % 100) != nil
      else { return nil }
      return capture(.compact, value, index, index + 1)
    case .fiscal: return simple(.fiscal, index)
    case .base: return nil
    }
  }

  func capture(_ symbol: DateSymbol, _ value: Int, _ start: Int, _ end: Int) -> DateCapture {
    DateCapture(symbol: symbol, value: value, tokens: start..<end)
  }

  func simple(_ symbol: DateSymbol, _ index: Int) -> DateCapture? {
    let roles: DateWord.Role =
      switch symbol {
      case .season: .season
      case .weekdays: .weekdays
      case .unit: .unit
      case .quarter: .quarter
      case .half: .half
      case .edge: .edge
      case .era: .era
      case .tens: .tens
      case .last: .last
      case .this: .this
      case .next: .next
      case .part: .part
      case .fiscal: .fiscal
      default: .none
      }
    guard words[index].role == roles, roles != .none else { return nil }
    return capture(symbol, Int(words[index].value), index, index + 1)
  }

  /// A number that is no part of a longer figure, an amount or a code.
  func standsAlone(_ index: Int) -> Bool {
    if index > 0, !isSpaced(index) {
      switch byte(index - 1) {
      case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"),
        UInt8(ascii: "_"), 0xC2, 0xE2:
        // "£" and "€" are foreign marks; so are dashes, which may stand before a year.
        if !isDash(index - 1), !isQuote(index - 1) { return false }
      default: break
      }
    }
    guard index + 1 < words.count, !isSpaced(index + 1) else { return true }
    let next = text.tokens[index + 1]
    switch next.kind {
    case .word, .number: return false
    case .possessive: return true
    case .mark: break
    }
    switch byte(index + 1) {
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "="),
      UInt8(ascii: "&"):
      return false
    case 0xC2: return false
    default: return true
    }
  }

  func isQuote(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.end - token.start == 3 else { return false }
    return text.utf8[Int(token.start)] == 0xE2 && text.utf8[Int(token.start) + 1] == 0x80
  }

  func month(at index: Int) -> DateCapture? {
    guard words[index].role == .month else { return nil }
    if index > 0, !isSpaced(index), byte(index - 1) == UInt8(ascii: "$") { return nil }
    let token = text.tokens[index]
    let isShort = token.end - token.start <= 4
    let isCut =
      isShort && !(5...7).contains(words[index].value) || token.end - token.start == 3 && words[index].value != 5
    let stop = isCut && isLiteral(index + 1, ".") && !isSpaced(index + 1)
    return capture(.month, Int(words[index].value), index, stop ? index + 2 : index + 1)
  }

  func holiday(at index: Int) -> DateCapture? {
    guard words[index].literal > 0, grammar.literalOpensHoliday[Int(words[index].literal)],
      let candidates = grammar.holidays[text.tokens[index].key]
    else { return nil }
    for candidate in candidates {
      var isMatch = index + candidate.words.count <= words.count
      for (offset, key) in candidate.words.enumerated().dropFirst() where isMatch {
        let at = index + offset
        if text.tokens[at].key != key,
          words[at].literal == 0 || grammar.lexicon[key]?.literal != words[at].literal
        {
          isMatch = false
        }
      }
      if isMatch { return capture(.holiday, candidate.number, index, index + candidate.words.count) }
    }
    return nil
  }

  func approximately(at index: Int) -> DateCapture? {
    if words[index].role == .approx { return capture(.approximately, 0, index, index + 1) }
    let pairs =
      isLiteral(index, "more") || isLiteral(index, "less") || isLiteral(index, "fewer") || isLiteral(index, "longer")
    if pairs, isLiteral(index + 1, "than") { return capture(.approximately, 0, index, index + 2) }
    if isLiteral(index, "at"), isLiteral(index + 1, "least") || isLiteral(index + 1, "most") {
      return capture(.approximately, 0, index, index + 2)
    }
    if isLiteral(index, "up"), isLiteral(index + 1, "to") { return capture(.approximately, 0, index, index + 2) }
    if isLiteral(index, "close"), isLiteral(index + 1, "to") { return capture(.approximately, 0, index, index + 2) }
    return nil
  }
}
