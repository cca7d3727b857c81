extension NameReader {
  /// The end of the longest country, city or the like that begins here.
  func placeEnd(_ index: Int, before end: Int) -> Int? {
    guard classes[index].contains(.opensPlace), tokens[index].isCapitalised else { return nil }
    var length = min(PlaceNames.longest, end - index)
    while length > 0 {
      if tokens[index + length - 1].kind == .word, PlaceNames.entry(tokens[index..<index + length]) != nil {
        return index + length
      }
      length -= 1
    }
    return nil
  }

  /// The sequence of words that may be one name, or several side by side ("US President Joe Biden").
  func sequence(from start: Int, before end: Int) -> Range<Int> {
    var next = placeEnd(start, before: end) ?? start + 1
    while next - start < Self.longest, let joined = joined(next, start, before: end) { next = joined }
    return start..<next
  }

  /// A word of grammar that is capitalised where no clause begins belongs to the name: "All Progressives Congress".
  func openingWord(_ index: Int, in sentence: Range<Int>) -> Int {
    let before = index - 1
    guard before > sentence.lowerBound, tokens[before].kind == .word, tokens[before].isCapitalised,
      classes[before].contains(.grammar), !NameWords.articles.contains(tokens[before].key), isSpaced(index),
      !opensClause(before), tokens[before].end - tokens[before].start > 1, !isMark(before - 1, "."),
      isLowerCase(before - 1)
    else { return index }
    return before
  }

  /// Where the sequence goes on to, when the tokens at `index` belong to it.
  private func joined(_ index: Int, _ start: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    let token = tokens[index]
    let previous = classes[index - 1]
    switch token.kind {
    case .possessive: return nil
    case .number:
      guard isSpaced(index), token.end - token.start <= 5, tokens[index - 1].kind == .word else { return nil }
      let isYear = token.end - token.start == 4 && (byte(index) == 0x31 || byte(index) == 0x32)
      if isYear { return nil }
      if index + 1 < end, isMark(index + 1, "-") || isMark(index + 1, ":") { return nil }
      if isCamelCase(tokens[start]) || isCamelCase(tokens[index - 1]) || hasInnerCapital(tokens[index - 1]) {
        return version(index, before: end)
      }
      // "Boeing 737 crashed" and "Apple 500 engineers" look alike: only where no noun can follow.
      // "The S&P 500 fell": a number before a finite verb counts nothing.
      guard !previous.contains(.common), index + 1 < end,
        tokens[index + 1].kind == .mark || isName(index + 1) || isIndexed(index)
          || isLowerCase(index + 1) && VerbTables.finite.contains(tokens[index + 1].key),
        !isMark(index + 1, "%"), !isMark(index + 1, "$"), !previous.contains(.calendar)
      else { return nil }
      return version(index, before: end)
    case .mark:
      guard index + 1 <= end else { return nil }
      switch byte(index) {
      case UInt8(ascii: "."):
        guard !isSpaced(index) else { return nil }
        if previous.contains(.legalForm) {
          return index + 1
        }
        let isInitial = tokens[index - 1].end - tokens[index - 1].start == 1
        // "Xbox Series X. Lina Khan": an initial stands first or behind a given name, a title or another initial.
        if isInitial, index - 1 > start, !isMark(index - 2, "."),
          classes[index - 2].intersection([.given, .honorific, .familyFirst]).isEmpty,
          // "Sheriff Kory L. Honea".
          !(start..<index - 2).contains(where: { classes[$0].contains(.honorific) }),
          // "Mortimer B. Zuckerman".
          !isInitialled(index, start, before: end)
        {
          return nil
        }
        guard isInitial || SentenceTables.abbreviations.contains(tokens[index - 1].key), index + 1 < end,
          isName(index + 1) || isInitial && isParticled(index + 1, before: end)
        else { return nil }
        return index + 1
      case UInt8(ascii: "-"):
        if isSpaced(index), index + 1 < end, tokens[index + 1].isCapitalised {
          return spacedPairs.contains(NameKey(tokens[index - 1...index + 1])) ? index + 2 : nil
        }
        guard !isSpaced(index), !isSpaced(index + 1), index + 1 < end else { return nil }
        if isName(index + 1) { return placeEnd(index + 1, before: end) ?? index + 2 }
        // "Stoke-on-Trent", "Seyne-les-Alpes".
        if index + 3 < end, Self.inner.contains(tokens[index + 1].key), isLowerCase(index + 1), isMark(index + 2, "-"),
          !isSpaced(index + 2), !isSpaced(index + 3), isName(index + 3)
        {
          return index + 4
        }
        // "Kim Jong-un", "Sharm el-Sheikh".
        if tokens[index + 1].kind == .word, index - 2 >= start, classes[index - 2].contains(.familyFirst),
          tokens[index + 1].end - tokens[index + 1].start <= 5
        {
          return index + 2
        }
        return nil
      case UInt8(ascii: "&"):
        return index + 1 < end && isName(index + 1) ? index + 2 : nil
      case UInt8(ascii: ","):
        guard index + 1 < end, classes[index + 1].contains(.legalForm), tokens[index + 1].isCapitalised else {
          return nil
        }
        return index + 2
      default:
        // `William "Bill" Johnson`.
        guard isQuote(index), previous.contains(.given), index + 3 < end, isName(index + 1), isQuote(index + 2),
          isName(index + 3), !isSpaced(index + 1)
        else { return nil }
        return index + 4
      }
    case .word:
      guard isSpaced(index) || isMark(index - 1, ".") || isMark(index - 1, "&") else { return nil }
      if isMark(index - 1, "."), index >= 2, classes[index - 2].contains(.legalForm),
        tokens[index].shape.contains(.opensSentence)
      {
        return nil
      }
      // "About Acme" on a line of its own, and the text below it.
      if token.shape.contains(.opensLine), token.key == tokens[index - 1].key { return nil }
      if isName(index) { return placeEnd(index, before: end) ?? index + 1 }
      if token.key == NameWords.of || token.key == NameWords.for || token.key == NameWords.on {
        guard previous.contains(token.key == NameWords.of ? .openHead : .openHeadFor), tokens[index - 1].isCapitalised
        else { return nil }
        var name = index + 1
        if name < end, tokens[name].key == NameWords.the { name += 1 }
        guard name < end, isName(name) else { return nil }
        return placeEnd(name, before: end) ?? name + 1
      }
      if token.key == NameWords.and {
        guard index + 1 < end, isName(index + 1) else { return nil }
        if previous.contains(.field), classes[index + 1].contains(.field) { return index + 2 }
        // "Eli Lilly and Company".
        if Self.company.contains(tokens[index + 1].key), previous.isDisjoint(with: .anyHead) { return index + 2 }
        if isSecondSubject(index + 1, behind: index - 1, from: start, before: end) { return index + 2 }
        // "Pacific Gas and Electric Company", "Florida Power and Light": two trades of one company.
        guard index - 1 > start, previous.contains(.weakCompanyHead), tokens[index - 1].isCapitalised,
          classes[index + 1].contains(.weakCompanyHead),
          index + 2 >= end || !isName(index + 2) || !classes[index + 2].isDisjoint(with: .anyHead)
        else { return nil }
        return index + 2
      }
      if classes[index].contains(.particle), isLowerCase(index) {
        var name = index + 1
        if name < end, classes[name].contains(.particle), isLowerCase(name) { name += 1 }
        if name < end, isMark(name, "-"), !isSpaced(name) { name += 1 }
        guard name < end, isName(name) else { return nil }
        return name + 1
      }
      return nil
    }
  }

  /// "van Dyck": a small word that opens a family name.
  private func isParticled(_ index: Int, before end: Int) -> Bool {
    index + 1 < end && classes[index].contains(.particle) && isLowerCase(index) && isSpaced(index) && isName(index + 1)
  }

  private static let company = SentenceTables.keys("company co sons")

  /// "Center for Strategic and International Studies", "Department of Financial Protection and Innovation": what a body is
  /// for, behind "and" as before it.
  private func isSecondSubject(_ index: Int, behind first: Int, from start: Int, before end: Int) -> Bool {
    guard first > start,
      let link = (start + 1..<first).first(where: {
        isLowerCase($0) && (tokens[$0].key == NameWords.of || tokens[$0].key == NameWords.for)
          && !classes[$0 - 1].isDisjoint(with: [.agencyHead, .organisationHead])
      })
    else { return false }
    let isAdjective = Self.adjectives.contains { hasEnding($0, tokens[first]) }
    guard first > link, isAdjective || isSubject(first) else { return false }
    if isSubject(index), !isAdjective || isAdjectiveAlone(first, behind: link) { return true }
    return index + 1 < end && isName(index + 1) && isSpaced(index + 1) && isSubject(index + 1)
  }

  /// "for Economic and Policy": nothing before it but the preposition.
  private func isAdjectiveAlone(_ index: Int, behind link: Int) -> Bool { index == link + 1 }

  private func isSubject(_ index: Int) -> Bool {
    tokens[index].kind == .word && !tokens[index].shape.contains(.allCapitals)
      && (classes[index].contains(.field) || Self.subjects.contains(tokens[index].key)
        || Self.subjectEndings.contains { hasEnding($0, tokens[index]) })
  }

  private static let subjects = SentenceTables.keys(
    "studies affairs policy policies care services rights excellence aging trade")
  private static let subjectEndings = ["tion", "sion", "ment", "ness", "ity", "ics", "ance", "ence", "ship", "logy"]
  private static let adjectives = ["ic", "al", "ive"]

  /// An unknown word with small letters, an initial, and an unknown word behind its point.
  private func isInitialled(_ point: Int, _ start: Int, before end: Int) -> Bool {
    guard point - 2 == start, point + 1 < end, !isCamelCase(tokens[start]), !hasInnerCapital(tokens[start]) else {
      return false
    }
    return classes[start].isEmpty && classes[point + 1].isEmpty && tokens[point + 1].isCapitalised
  }

  private static let inner = SentenceTables.keys(
    "les sur sous en de la le du des aux lès am an der on upon in by under the")

  /// "The FTSE 100 index fell", "the CAC 40 in Paris": letters and a number that no plural follows.
  private func isIndexed(_ index: Int) -> Bool {
    guard tokens[index - 1].shape.contains(.allCapitals), (3...5).contains(tokens[index - 1].range.count),
      isLowerCase(index + 1)
    else { return false }
    let next = tokens[index + 1].key
    return next == NameWords.index || next == NameWords.in || VerbTables.auxiliaries.contains(next)
  }

  /// The end of a version such as "1.1.1" or "3GS".
  private func version(_ index: Int, before end: Int) -> Int {
    var next = index + 1
    while next < end, !isSpaced(next) {
      if tokens[next].kind == .word, tokens[next].isCapitalised {
        next += 1
      } else if isMark(next, "."), next + 1 < end, tokens[next + 1].kind == .number, !isSpaced(next + 1) {
        next += 2
      } else {
        break
      }
    }
    return next
  }
}
