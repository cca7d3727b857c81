/// Days, months, years and seasons, told from the names, numbers and verbs that look like them.
extension DateScanner {
  func acceptsDate(_ match: Match) -> Bool {
    let hasYear = match.captures.contains { $0.symbol == .year || $0.symbol == .short || $0.symbol == .numeric }
    if match.captures.first?.symbol == .weekday, !match.captures.contains(where: { $0.symbol == .month }), !hasYear {
      // "on Tuesday the first group", "Friday the 13th"
      return endsClauseOrFollows(match.tokens.upperBound)
    }
    for capture in match.captures {
      let start = capture.tokens.lowerBound
      switch capture.symbol {
      case .month:
        // "they may 12 times", "a march 5 miles long"
        if !text.tokens[start].isCapitalised, !hasYear, DateWords.doubtfulMonths.contains(capture.value) {
          return false
        }
      case .day:
        // "May one ask": number words count as days only beside a year.
        if words[start].role == .cardinal, !hasYear, words[capture.tokens.upperBound - 1].role == .cardinal {
          return false
        }
      default: break
      }
    }
    let next = match.tokens.upperBound
    guard !hasYear, let last = match.captures.last, last.symbol == .day, let following = token(next) else {
      return true
    }
    // "In March 20 people", "March 3 million", "March 5 per cent"
    if following.kind == .word, !following.isCapitalised, words[last.tokens.lowerBound].role == .digits,
      last.tokens.count == 1
    {
      return !DateWords.counted.contains(following.key) && words[next].role != .unit
    }
    return !isLiteral(next, "%")
  }

  func acceptsMonth(_ match: Match) -> Bool {
    guard let month = match.captures.first(where: { $0.symbol == .month }) else { return false }
    let start = month.tokens.lowerBound
    guard text.tokens[start].isCapitalised else { return false }
    if match.captures.count > 1 { return true }
    if text.tokens[start].shape.contains(.allCapitals), month.tokens.count == 1,
      text.tokens[start].end - text.tokens[start].start <= 3
    {
      return false
    }
    let next = month.tokens.upperBound
    // "the August battles", "an April report"
    let isDetermined = ["the", "a", "an", "its", "his", "their", "this", "'s", "’s"].contains {
      token(start - 1)?.key == Token.key($0)
    }
    if isDetermined, let following = token(next), following.kind == .word, !following.isCapitalised,
      !endsClauseOrFollows(next)
    {
      return true
    }
    // "May said", "Jan Smith", "June Brown"
    let isShort =
      text.tokens[start].end - text.tokens[start].start <= 4 && month.value != 5 && month.value != 6 && month.value != 7
    guard
      isLead(start - 1) || (isLiteral(start - 1, "and") && start > 1 && words[start - 2].role == .month)
        || (!isShort && !DateWords.doubtfulMonths.contains(month.value) || isMonthRange(start, next))
    else {
      return false
    }
    if isShort, month.tokens.count == 1, !isLead(start - 1) || token(next)?.isCapitalised == true { return false }
    if let following = token(next), following.kind == .word, following.isCapitalised,
      !following.shape.contains(.opensSentence),
      !isLead(start - 1), words[next].role == .none
    {
      return false
    }
    return true
  }

  func isMonthRange(_ start: Int, _ next: Int) -> Bool {
    let after = isDash(next) || isLiteral(next, "to") || isLiteral(next, "and")
    if after, next + 1 < words.count, words[next + 1].role == .month { return true }
    let before = isDash(start - 1) || isLiteral(start - 1, "to") || isLiteral(start - 1, "and")
    return before && start > 1 && words[start - 2].role == .month
  }

  func isYearRange(_ match: Match) -> Bool {
    guard match.captures.count == 2 else { return false }
    return match.captures[0].value % 100 < match.captures[1].value % 100
  }

  func acceptsYear(_ match: Match) -> Bool {
    guard let year = match.captures.last else { return false }
    let start = year.tokens.lowerBound
    let next = year.tokens.upperBound
    if match.captures.count > 1 { return true }
    if words[start].role == .cardinal { return isLead(start - 1) && endsClauseOrFollows(next) }
    if let before = token(start - 1), !isOpening(start) {
      if DateWords.numbered.contains(before.key) { return false }
      if before.kind == .mark {
        switch byte(start - 1) {
        case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."): return false
        default: break
        }
        // "32 - 2015"
        if isDash(start - 1), start > 1, words[start - 2].role == .digits, words[start - 2].width != 4,
          words[start - 2].width != 3
        {
          return false
        }
        // "£" and other signs.
        if before.shape.contains(.foreign), !isDash(start - 1), !isSpaced(start), before.end - before.start == 2 {
          return false
        }
      }
    }
    let following = token(next)
    let isClosed = endsClauseOrFollows(next)
    if let before = token(start - 1), !isOpening(start), before.kind == .word {
      if isLead(start - 1) {
        // "By 1530 GMT".
        let isCounted = following.map { DateWords.counted.contains($0.key) } ?? false
        if isClosed || following?.isCapitalised == true && !isCounted { return true }
        // "of 2000 pieces", "in 1500 villages"; "in 2003 elections were held".
        return year.value % 100 != 0 && (1800...2100).contains(year.value)
          && (following.map { !DateWords.counted.contains($0.key) } ?? true)
      }
      if isLiteral(start - 1, "the") || isLiteral(start - 1, "a") || isLiteral(start - 1, "its")
        || isLiteral(start - 1, "his") || isLiteral(start - 1, "their") || isLiteral(start - 1, "year")
        || isLiteral(start - 1, "than")
      {
        return (1500...2100).contains(year.value) && (year.value % 1000 != 0 || year.value == 2000)
          && (following.map { !DateWords.counted.contains($0.key) && $0.kind != .number } ?? true)
      }
      if words[start - 1].role == .month || words[start - 1].role == .season { return true }
      if DateWords.occasions.contains(before.key) { return (1850...2100).contains(year.value) }
      if isDash(next), isYear(next + 1) { return isClosed && following != nil && (1000...2100).contains(year.value) }
      // "so 1987 saw little", "making 1985 the bloodiest"; not "Boeing 1047", "reached 1500", "Windows 2000".
      return !before.isCapitalised && following?.kind == .word && isClosed && (1800...2050).contains(year.value)
        && year.value % 100 != 0
    }
    if let before = token(start - 1), before.kind == .possessive {
      return (1500...2100).contains(year.value) && following.map { !DateWords.counted.contains($0.key) } ?? true
    }
    // "1972 election" as a heading, the dry season of "1975-1976 dry season".
    let isRangeEnd = isDash(start - 1) && start > 1 && isYear(start - 2)
    if !isClosed, isOpening(start) || isRangeEnd, let following, following.kind == .word {
      return (1800...2100).contains(year.value) && year.value % 100 != 0 && !DateWords.counted.contains(following.key)
        && (isRangeEnd || text.utf8[Int(following.end) - 1] | 0x20 != 0x73)
    }
    return isClosed && (1000...2150).contains(year.value)
  }

  func isYear(_ index: Int) -> Bool {
    index < words.count && words[index].role == .digits && (words[index].width == 4 || words[index].width == 2)
  }

  func acceptsSeason(_ match: Match) -> Bool {
    guard let season = match.captures.last else { return false }
    let next = season.tokens.upperBound
    let start = season.tokens.lowerBound
    if words[start].value == 3, isLiteral(start, "fall"), match.captures.count == 1,
      isLiteral(start - 1, "the") || isLiteral(start - 1, "to")
    {
      return isLead(match.tokens.lowerBound - 1) && !isLiteral(next, "of") && !isLiteral(start - 1, "to")
    }
    guard endsClauseOrFollows(next), !isLiteral(next, "of") else { return false }
    if match.captures.count > 1 { return true }
    // "over the winter", but "the spring" may be a well.
    if isLiteral(start - 1, "the"), words[start].value == 2 || words[start].value == 4 { return true }
    return isLead(match.tokens.lowerBound - 1) && !isLiteral(start - 1, "to")
  }

  func acceptsMonthDay(_ match: Match) -> Bool {
    guard let day = match.captures.last, words[day.tokens.lowerBound].role != .cardinal else { return false }
    let next = match.tokens.upperBound
    return next >= words.count || (words[next].role != .unit && endsClauseOrFollows(next))
  }

  /// "480 BC", "AD 70", "circa 500 BC"; not "10 ad".
  func acceptsEra(_ match: Match) -> Bool {
    let mark = match.captures.first { $0.symbol == .era }?.tokens.lowerBound ?? match.tokens.lowerBound
    return text.tokens[mark].isCapitalised
  }

  /// "in 480", in a text that counts years before our era.
  func acceptsAncientYear(_ match: Match) -> Bool {
    let first = match.tokens.lowerBound
    guard isAncient, words[first].width == 3, standsAlone(first) else { return false }
    return ["in", "by", "since", "until", "from", "of", "to"].contains { token(first - 1)?.key == Token.key($0) }
      && endsClauseOrFollows(match.tokens.upperBound)
  }
}
