/// Where the words alone do not tell a date from something else.
extension DateScanner {
  func accepts(_ match: Match) -> Bool {
    let rule = grammar.rules[match.rule]
    let first = match.tokens.lowerBound
    switch rule.meaning {
    case .date: return acceptsDate(match)
    case .days:
      return match.captures.contains { $0.symbol == .month && text.tokens[$0.tokens.lowerBound].isCapitalised }
    case .month: return acceptsMonth(match)
    case .year: return acceptsYear(match)
    case .years: return isYearRange(match) && !isSpaced(match.captures[0].tokens.upperBound)
    case .short: return isLead(first - 1) || isDash(first - 1)
    case .season: return acceptsSeason(match)
    case .weekday: return acceptsWeekday(match)
    case .bare: return acceptsBare(match)
    case .dayalone:
      return isLiteral(first - 1, "on") && words[first + 1].role == .digits && endsClause(match.tokens.upperBound)
    case .bcyear: return acceptsAncientYear(match)
    case .eras: return match.captures[0].value > match.captures[1].value || match.captures[2].value == 2
    case .era: return acceptsEra(match)
    case .relative: return acceptsRelative(match)
    case .unit, .weekend: return endsClause(match.tokens.upperBound) && isBaseUnit(match)
    case .later: return acceptsLater(match)
    case .monthday: return acceptsMonthDay(match)
    case .around:
      let next = match.tokens.upperBound
      // "the growth in the year before had been"
      return endsClause(next) || VerbTables.auxiliaries.contains(text.tokens[next].key)
    case .length, .half: return acceptsLength(match)
    case .part: return acceptsPart(match)
    case .nth: return match.captures.contains { $0.symbol == .base }
    case .quarter: return !isLiteral(match.tokens.upperBound, "final") && !isLiteral(match.tokens.upperBound, "finals")
    case .each:
      return !match.captures.contains { $0.symbol == .month && !text.tokens[$0.tokens.lowerBound].isCapitalised }
    default: return true
    }
  }

  /// Less is asked of what stands inside a longer expression: "the end of May", "two days after 2020".
  func acceptsInside(_ match: Match) -> Bool {
    switch grammar.rules[match.rule].meaning {
    case .month: match.captures.contains { $0.symbol == .month && text.tokens[$0.tokens.lowerBound].isCapitalised }
    case .year: token(match.tokens.upperBound).map { !DateWords.counted.contains($0.key) } ?? true
    case .era: acceptsEra(match)
    default: true
    }
  }

  func token(_ index: Int) -> Token? {
    index >= 0 && index < words.count ? text.tokens[index] : nil
  }

  func isLead(_ index: Int) -> Bool {
    token(index).map { DateWords.leads.contains($0.key) } ?? false
  }

  /// Whether nothing that belongs to it follows: a mark, the end, or a word that opens something new.
  func endsClause(_ index: Int) -> Bool {
    guard let token = token(index), token.shape.isDisjoint(with: [.opensSentence, .opensParagraph]) else { return true }
    if token.kind == .mark { return !isDash(index) || isSpaced(index) }
    return isLiteral(index, "and") || isLiteral(index, "but")
  }

  func isOpening(_ index: Int) -> Bool {
    index == 0 || !text.tokens[index].shape.isDisjoint(with: [.opensSentence, .opensParagraph])
  }

  func endsClauseOrFollows(_ index: Int) -> Bool {
    guard let token = token(index), token.shape.isDisjoint(with: [.opensSentence, .opensParagraph]) else { return true }
    if token.kind == .mark {
      switch byte(index) {
      case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "_"): return false
      default: return true
      }
    }
    return token.kind == .word && (DateWords.follows.contains(token.key)) || token.kind == .possessive
  }

  func acceptsWeekday(_ match: Match) -> Bool {
    guard let following = token(match.tokens.upperBound), following.isCapitalised, isSpaced(match.tokens.upperBound),
      following.shape.isDisjoint(with: .opensSentence)
    else { return true }
    return !DateWords.mastheads.contains(following.key)
  }

  /// "two days before" says when only where nothing follows that it is before.
  func acceptsLater(_ match: Match) -> Bool {
    let last = match.tokens.upperBound - 1
    if !match.captures.contains(where: { $0.symbol == .count }) {
      let unit = text.tokens[match.tokens.lowerBound]
      guard text.utf8[Int(unit.end) - 1] | 0x20 == 0x73 else { return false }
    }
    let isLoose = ["before", "after", "on", "prior"].contains { text.tokens[last].key == Token.key($0) }
    return !isLoose || endsClause(match.tokens.upperBound)
  }

  /// "within days", "for months"
  func acceptsBare(_ match: Match) -> Bool {
    let first = match.tokens.lowerBound
    guard let unit = match.captures.first, unit.value <= 6 || unit.value == 10 || unit.value == 11,
      text.utf8[Int(text.tokens[first].end) - 1] | 0x20 == 0x73
    else { return false }
    return (isLiteral(first - 1, "within") || isLiteral(first - 1, "for") || isLiteral(first - 1, "in"))
      && endsClauseOrFollows(match.tokens.upperBound) && !isLiteral(match.tokens.upperBound, "of")
  }

  func isBaseUnit(_ match: Match) -> Bool {
    guard let unit = match.captures.last, unit.symbol == .unit else { return true }
    let token = text.tokens[unit.tokens.lowerBound]
    return unit.value <= 4 && text.utf8[Int(token.end) - 1] | 0x20 != 0x73
  }

  func acceptsRelative(_ match: Match) -> Bool {
    guard let relation = match.captures.first, let target = match.captures.last else { return false }
    let token = text.tokens[target.tokens.lowerBound]
    if target.symbol == .month { return token.isCapitalised || !DateWords.doubtfulMonths.contains(target.value) }
    let unit = match.captures.first { $0.symbol == .unit }
    guard let unit else { return !(target.symbol == .season && isLiteral(match.tokens.upperBound, "of")) }
    guard (1...9).contains(unit.value) || unit.value == 14 else { return false }
    let last = text.tokens[unit.tokens.lowerBound]
    if text.utf8[Int(last.end) - 1] | 0x20 == 0x73 { return false }
    // "the past year" is a length of time, and so is "the last decade".
    let isDefinite = isLiteral(match.tokens.lowerBound, "the")
    if isDefinite, relation.symbol == .last,
      relation.value == 2 || (relation.value == 1 && unit.value >= 5 && unit.value <= 6)
    {
      return false
    }
    return true
  }

  func acceptsLength(_ match: Match) -> Bool {
    guard let unit = match.captures.last(where: { $0.symbol == .unit }) else { return true }
    if unit.value == 7 { return false }
    guard let count = match.captures.first(where: { $0.symbol == .count }) else { return true }
    let start = count.tokens.lowerBound
    if words[start].role == .article, unit.value == 8 { return false }
    // "the one day", but not "$5 a day".
    if isLiteral(match.tokens.upperBound, "'s"), isLiteral(match.tokens.upperBound + 1, "eve") { return false }
    return true
  }

  func acceptsPart(_ match: Match) -> Bool {
    guard let part = match.captures.last(where: { $0.symbol == .part }) else { return false }
    if match.captures.contains(where: { $0.symbol == .base }) { return true }
    let start = match.tokens.lowerBound
    if part.value == 7 || part.value == 8 {
      return isLiteral(start - 1, "at") || isLiteral(start - 1, "by") || isLiteral(start - 1, "until")
    }
    if match.tokens.count == 1 {
      return part.value == 4 && (isLiteral(start - 1, "at") || isLiteral(start - 1, "by")) || part.value == 5
        || part.value == 6
    }
    return isLiteral(start - 1, "in") || isLiteral(start, "in") || isLiteral(start - 1, "during")
  }
}
