/// Where a claimant stands by its verb.
extension ClaimantFinder {
  /// "according to the ministry", "citing officials".
  func behindPreposition(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    var start = verb + 1
    if tokens[verb].key == ClaimantFinder.according {
      guard start < span.upperBound, tokens[start].key == ClaimantFinder.to else { return nil }
      start += 1
    }
    guard var phrase = phrase(from: start, span, isLoose: true) else { return nil }
    // "according to data released by the ministry"
    if phrase.upperBound + 2 < span.upperBound, ClaimantFinder.issues.contains(tokens[phrase.upperBound].key),
      tokens[phrase.upperBound + 1].key == QuantityFinder.by,
      let issuer = self.phrase(from: phrase.upperBound + 2, span, isLoose: false)
    {
      phrase = issuer
    }
    return Claim(
      phrase: phrase, whole: verb..<phrase.upperBound, isTrailing: verb > span.lowerBound, sentence: sentence)
  }

  func aroundWeakVerb(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    guard verb + 1 < span.upperBound else { return nil }
    let next = tokens[verb + 1]
    if let claim = behindFigure(verb, span, sentence) { return claim }
    let leadsToClause = next.key == ClaimantFinder.that || thatFollows(verb, span)
    guard next.kind == .number || SayingTables.weakVerbFollowers.contains(next.key) || leadsToClause
    else { return closing(verb, span, sentence) }
    guard let claim = before(verb, span, sentence), !claim.isTrailing else { return nil }
    // "imports found the…": only people, papers and offices report.
    let head = tokens[head(of: claim.phrase)]
    guard
      SayingTables.people.contains(head.key) || SayingTables.bodies.contains(head.key) || leadsToClause
        || head.isCapitalised && (isCalledBySort(claim.phrase) || putsAt(verb, span))
    else { return nil }
    return claim
  }

  /// "the analyst Ana Ruiz", "the agency Reuters"
  private func isCalledBySort(_ phrase: Range<Int>) -> Bool {
    phrase.dropLast().contains {
      !tokens[$0].isCapitalised
        && (SayingTables.people.contains(tokens[$0].key) || SayingTables.bodies.contains(tokens[$0].key))
    }
  }

  /// "Norway puts the share at 5 per cent"
  private func putsAt(_ verb: Int, _ span: Range<Int>) -> Bool {
    guard ClaimantFinder.puts.contains(tokens[verb].key) else { return false }
    for at in verb + 2..<max(verb + 2, min(verb + 14, span.upperBound - 1)) where tokens[at].key == PhraseReader.at {
      return tokens[at + 1].kind == .number || QuantityTables.approximators[tokens[at + 1].key] != nil
    }
    return false
  }

  /// "repeated on June 18, 2024, that"
  private func thatFollows(_ verb: Int, _ span: Range<Int>) -> Bool {
    guard tokens[verb + 1].key == ClaimantFinder.on || tokens[verb + 1].key == QuantityFinder.in else { return false }
    for at in verb + 2..<max(verb + 2, min(verb + 9, span.upperBound)) {
      if tokens[at].key == ClaimantFinder.that { return true }
      guard tokens[at].kind != .word || SayingTables.days.contains(tokens[at].key) || tokens[at].isCapitalised else {
        return false
      }
    }
    return false
  }

  /// "the 45 per cent that the institute found"
  private func behindFigure(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    guard let claim = before(verb, span, sentence), claim.phrase.lowerBound - 2 >= span.lowerBound,
      tokens[claim.phrase.lowerBound - 1].key == ClaimantFinder.that
    else { return nil }
    let figure = tokens[claim.phrase.lowerBound - 2]
    guard
      figure.kind == .number || figure.key == UnitReader.percent || figure.key == UnitReader.cent
        || utf8[Int(figure.start)] == 0x25
    else { return nil }
    return Claim(phrase: claim.phrase, whole: claim.whole, isTrailing: true, sentence: sentence)
  }

  /// "…, the Financial Times reported on January 2": a weak verb counts behind a comma, where its clause ends with it.
  private func closing(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    let next = tokens[verb + 1]
    guard next.kind == .mark || SayingTables.closers.contains(next.key) || SayingTables.days.contains(next.key),
      let claim = before(verb, span, sentence), claim.phrase.lowerBound > span.lowerBound,
      isComma(claim.phrase.lowerBound - 1)
    else { return nil }
    return Claim(phrase: claim.phrase, whole: claim.whole, isTrailing: true, sentence: sentence)
  }

  /// "…, by their count", "…, by preliminary figures": behind a comma alone.
  func byCount(_ index: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    guard index > span.lowerBound, isComma(index - 1), index + 1 < span.upperBound else { return nil }
    let last = min(index + 5, span.upperBound)
    guard let head = (index + 1..<last).first(where: { SayingTables.counts.contains(tokens[$0].key) }) else {
      return nil
    }
    // "by the officials’ account", "by Reuters's count"
    let isOwned = head > index + 2 && (tokens[head - 1].kind == .possessive || isApostrophe(head - 1))
    guard
      (index + 1..<(isOwned ? head - 1 : head)).allSatisfy({
        tokens[$0].kind == .word && !SayingTables.links.contains(tokens[$0].key)
      })
    else { return nil }
    let isTheirs = SayingTables.possessives.contains(tokens[index + 1].key)
    let phrase = isTheirs ? index + 1..<index + 2 : index + 1..<(isOwned ? head - 1 : head + 1)
    return Claim(phrase: phrase, whole: index..<head + 1, isTrailing: true, sentence: sentence)
  }

  /// "The officials said", "…, the officials said".
  func before(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    var end = verb
    while end > span.lowerBound, tokens[end - 1].kind == .word, isFiller(end - 1) { end -= 1 }
    end = text.withoutInsertion(before: end, from: span.lowerBound)
    guard end > span.lowerBound, tokens[end - 1].kind != .mark else { return nil }
    guard let phrase = phrase(endingAt: end, span, isPlain: isPlain(verb)) else { return nil }
    return Claim(
      phrase: phrase, whole: phrase.lowerBound..<verb + 1, isTrailing: isTrailing(phrase.lowerBound, span),
      sentence: sentence)
  }

  /// "…," said Wang Wenbin, a spokesman.
  func behind(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    guard verb > span.lowerBound, tokens[verb - 1].kind == .mark,
      let phrase = phrase(from: verb + 1, span, isLoose: false)
    else { return nil }
    if phrase.upperBound < span.upperBound {
      let next = tokens[phrase.upperBound]
      guard
        next.kind == .mark || next.key == ClaimantFinder.who || SayingTables.links.contains(next.key)
          || SayingTables.days.contains(next.key)
          || SayingTables.openers.contains(next.key)
      else { return nil }
    }
    return Claim(phrase: phrase, whole: verb..<phrase.upperBound, isTrailing: true, sentence: sentence)
  }

  /// "Xi Lin, an analyst with the bank, said"; "The officials, speaking on condition of anonymity, said".
  func apposed(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    var end = verb
    while end > span.lowerBound, tokens[end - 1].kind == .word, isFiller(end - 1) { end -= 1 }
    guard end - 1 > span.lowerBound, isComma(end - 1) else { return nil }
    var comma = end - 2
    while comma > span.lowerBound, !isComma(comma) {
      if isQuote(comma) { return nil }
      comma -= 1
    }
    guard comma > span.lowerBound, isComma(comma),
      let phrase = phrase(
        endingAt: text.withoutInsertion(before: comma, from: span.lowerBound), span, isPlain: isPlain(verb))
    else { return nil }
    return Claim(
      phrase: phrase, whole: phrase.lowerBound..<verb + 1, isTrailing: isTrailing(phrase.lowerBound, span),
      sentence: sentence)
  }

  func isTrailing(_ start: Int, _ span: Range<Int>) -> Bool {
    start - span.lowerBound > 4 && tokens[start - 1].kind == .mark && !opensClause(start)
  }

  /// Behind a colon or a semicolon a claimant speaks for what follows.
  private func opensClause(_ index: Int) -> Bool {
    let byte = utf8[Int(tokens[index - 1].start)]
    return byte == 0x3A || byte == 0x3B
  }

  private func isApostrophe(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .mark && (utf8[Int(token.start)] == 0x27 || utf8[token.range].elementsEqual("’".utf8))
  }
}
