/// The noun phrase of a claimant.
extension ClaimantFinder {
  /// The noun phrase that ends before token `end`.
  func phrase(endingAt end: Int, _ span: Range<Int>, isPlain: Bool) -> Range<Int>? {
    var start = end
    while start > span.lowerBound, end - start < 16 {
      let token = tokens[start - 1]
      if token.kind == .mark {
        // Hyphens stay inside: "Hua Chun-ying", "vice-president".
        guard utf8[Int(token.start)] == 0x2D, !token.shape.contains(.spaced) || utf8[Int(token.start)] == 0x26 else {
          if isInitial(before: start - 1, span) || isAbbreviation(before: start - 1, span) {
            start -= 2
            continue
          }
          break
        }
      } else if token.kind == .word {
        if SayingTables.openers.contains(token.key), !token.shape.contains(.allCapitals) { break }
        if token.key == NumberReader.and, !joins(start - 1, span) { break }
        if VerbTables.finite.contains(token.key), !token.isCapitalised { break }
      }
      start -= 1
    }
    var stop = end
    // "the ministry on Friday", "Reuters last week"
    while stop > start, tokens[stop - 1].kind != .possessive,
      SayingTables.days.contains(tokens[stop - 1].key) || tokens[stop - 1].kind == .number
    {
      stop -= 1
    }
    if stop < end, stop > start, SayingTables.links.contains(tokens[stop - 1].key) { stop -= 1 }
    // "In Beijing officials": the adverbial in front is no part of it.
    if start < stop, SayingTables.links.contains(tokens[start].key) {
      guard
        let article = (start + 1..<stop).last(where: {
          isArticle($0) && !SayingTables.links.contains(tokens[$0 - 1].key)
        })
      else {
        return nil
      }
      start = article
    }
    return checked(start..<stop, isPlain: isPlain)
  }

  /// "D. Wolf": the full stop of an initial.
  private func isInitial(before stop: Int, _ span: Range<Int>) -> Bool {
    guard stop > span.lowerBound, utf8[Int(tokens[stop].start)] == 0x2E, !tokens[stop].shape.contains(.spaced) else {
      return false
    }
    let initial = tokens[stop - 1]
    return initial.kind == .word && initial.isCapitalised && initial.end - initial.start == 1
  }

  /// "PG&E Corp. spokesman", "Mr. Roe": the full stop of a company's form or of an address.
  private func isAbbreviation(before stop: Int, _ span: Range<Int>) -> Bool {
    guard stop > span.lowerBound, utf8[Int(tokens[stop].start)] == 0x2E, !tokens[stop].shape.contains(.spaced) else {
      return false
    }
    let word = tokens[stop - 1]
    return word.kind == .word && word.isCapitalised && Self.abbreviations.contains(word.key)
  }

  private static let abbreviations = SentenceTables.keys(
    "corp inc co ltd bros mr mrs ms dr prof gov sen rep lt gen col capt sgt st jr sr assn dept")

  /// The noun phrase that starts at token `start`.
  func phrase(from start: Int, _ span: Range<Int>, isLoose: Bool) -> Range<Int>? {
    var end = start
    while end < span.upperBound, end - start < 16 {
      let token = tokens[end]
      if token.kind == .mark {
        guard end > start, end + 1 < span.upperBound,
          utf8[Int(token.start)] == 0x2D || utf8[Int(token.start)] == 0x26 || isAbbreviation(before: end, span)
            || isInitial(before: end, span) && tokens[end + 1].isCapitalised,
          tokens[end + 1].kind == .word
        else { break }
      } else if token.kind == .word, end > start {
        if SayingTables.openers.contains(token.key) && !token.shape.contains(.allCapitals)
          || VerbTables.finite.contains(token.key) && !token.isCapitalised
        {
          break
        }
        if token.key == NumberReader.and, !joins(end, span) { break }
        if SayingTables.links.contains(token.key), !links(end, start, span, isLoose: isLoose) { break }
        if SayingTables.days.contains(token.key), token.isCapitalised || !isLoose { break }
      } else if token.kind == .number, end == start || !isLoose {
        break
      }
      end += 1
    }
    // "a version of the article from that time"
    while end - 1 > start, SayingTables.links.contains(tokens[end - 1].key) { end -= 1 }
    return checked(start..<end, isPlain: isLoose)
  }

  /// Whether the preposition at `index` leads on inside the claimant: "a spokesman for the ministry".
  func links(_ index: Int, _ start: Int, _ span: Range<Int>, isLoose: Bool) -> Bool {
    guard index + 1 < span.upperBound else { return false }
    let next = tokens[index + 1]
    if next.kind == .number || SayingTables.days.contains(next.key) { return false }
    // "the National Agency on Corruption Prevention"
    if tokens[index].key == ClaimantFinder.on { return tokens[index - 1].isCapitalised && next.isCapitalised }
    if tokens[index].key == ClaimantFinder.to { return false }
    if tokens[index].key == NumberReader.of || tokens[index].key == ClaimantFinder.for { return true }
    if isLoose { return true }
    return !tokens[index - 1].isCapitalised && (next.isCapitalised || next.key == ClaimantFinder.the)
  }

  /// Whether "and" at `index` joins two claimants rather than two clauses.
  func joins(_ index: Int, _ span: Range<Int>) -> Bool {
    guard index > span.lowerBound, index + 1 < span.upperBound else { return false }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    if before.isCapitalised, after.isCapitalised { return true }
    return SayingTables.people.contains(before.key) || SayingTables.bodies.contains(before.key)
  }

  /// The phrase where its head can speak.
  func checked(_ phrase: Range<Int>, isPlain: Bool) -> Range<Int>? {
    guard let first = phrase.first, phrase.count <= 16 else { return nil }
    let opening = tokens[first]
    if phrase.count == 1, SayingTables.pronouns.contains(opening.key), !opening.shape.contains(.allCapitals) {
      return phrase
    }
    let head = tokens[head(of: phrase)]
    guard head.kind == .word, !SayingTables.pronouns.contains(head.key), !SayingTables.links.contains(head.key) else {
      return nil
    }
    if ClaimantFinder.mutes.contains(head.key), !head.shape.contains(.allCapitals) { return nil }
    if SayingTables.people.contains(head.key) || SayingTables.bodies.contains(head.key) { return phrase }
    if head.isCapitalised {
      return head.shape.contains(.opensSentence) && QuantityTables.stops.contains(head.key) ? nil : phrase
    }
    // "the carmaker"; a bare common noun is more likely an object.
    return isPlain && isArticle(first) ? phrase : nil
  }

  /// The last token of the phrase before its first preposition.
  func head(of phrase: Range<Int>) -> Int {
    for index in phrase.dropFirst()
    where SayingTables.links.contains(tokens[index].key) || ClaimantFinder.postModifiers.contains(tokens[index].key) {
      return index - 1
    }
    return phrase.upperBound - 1
  }
}
