/// Money that changes hands, and what for.
extension MeasureReader {
  /// "Apple paid $100 million to Creative", "bought the company for €420 million", "$5 billion would be spent on roads".
  func acted(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    guard found.kind == .money else { return nil }
    if end + 1 < span.upperBound, VerbTables.auxiliaries.contains(tokens[end].key) {
      var verb = end
      while verb + 1 < span.upperBound, VerbTables.auxiliaries.contains(tokens[verb].key) { verb += 1 }
      guard phrases.isVerb(verb) || phrases.isParticiple(verb) else { return nil }
      return "amount " + text.string(tokens[verb].range) + complement(at: verb + 1, span)
    }
    guard found.opening > span.lowerBound else { return nil }
    let before = tokens[found.opening - 1]
    let isPrice = before.key == PhraseReader.for || before.key == PhraseReader.at
    var at = found.opening - 1
    while at > span.lowerBound, found.opening - at < 14,
      tokens[at].kind != .mark || isPassable(at) && !phrases.isComma(at),
      !SayingTables.openers.contains(tokens[at].key)
    {
      let key = tokens[at].key
      if isPrice, MeasureTables.purchases.contains(key) {
        // "completed its purchase of Acme for"
        let start = tokens[at + 1].key == NumberReader.of ? at + 2 : at + 1
        return object(from: start, before: found.opening - 1).map { "price of " + $0 }
      }
      if isPrice, MeasureTables.sales.contains(key) {
        let isActive = at > span.lowerBound && !MeasureTables.copulas.contains(tokens[at - 1].key)
        let sold = isActive ? object(from: at + 1, before: found.opening - 1) : nil
        return (sold ?? subject(of: at, span)).map { "price of " + $0 }
      }
      if isPrice, before.key == PhraseReader.for, MeasureTables.moves.contains(key) {
        return subject(of: at, span).map { "fee for " + $0 }
      }
      if !isPrice, MeasureTables.payments.contains(key), phrases.isVerb(at), let actor = holder(of: at, span) {
        let object = phrases.nounPhrase(from: at + 1, before: found.opening)
        let isNoun = object > at + 1 && object == found.opening && !tokens[object - 1].ends(in: "ing", utf8)
        let words = isNoun ? " " + clean(at + 1..<object) : ""
        guard !words.isEmpty || verb(before: found.opening, span, reach: 0) == at else { return nil }
        return "amount that " + actor + " " + text.phrase(auxiliaries(before: at, span)..<at + 1) + words
          + complement(at: end, span)
      }
      at -= 1
    }
    return nil
  }

  /// "Acme, which is 41 per cent owned by Zenith": Zenith's stake in Acme.
  func stake(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    let by = end < span.upperBound && isHyphen(end) ? end + 2 : end + 1
    guard found.kind == .percent, by + 1 < span.upperBound, MeasureTables.owning.contains(tokens[by - 1].key),
      tokens[by].key == QuantityFinder.by
    else { return nil }
    let stop = phrases.nounPhrase(from: by + 1, before: span.upperBound)
    guard stop > by + 1, isHeading(by + 1..<stop) else { return nil }
    let holder = Self.possessive(clean(by + 1..<stop)) + " stake"
    guard let verb = verb(before: found.opening, span, reach: 0), MeasureTables.copulas.contains(tokens[verb].key)
    else {
      return holder
    }
    if verb - 2 > span.lowerBound, tokens[verb - 1].key == MeasureReader.which, phrases.isComma(verb - 2) {
      return phrases.nounPhrase(endingAt: verb - 2, from: span.lowerBound).map { holder + " in " + clean($0) } ?? holder
    }
    return subject(of: verb, span).map { holder + " in " + $0 } ?? holder
  }

  /// The object of a purchase, with a figure in front of it: "a 10% stake in Acme".
  private func object(from start: Int, before limit: Int) -> String? {
    guard start < limit else { return nil }
    var noun = start
    while noun < limit, MeasureTables.determiners.contains(tokens[noun].key) { noun += 1 }
    let first = noun
    while noun < limit, noun - first < 5,
      tokens[noun].kind == .number || NumberTables.words[tokens[noun].key] != nil
        || tokens[noun].key == UnitReader.percent || tokens[noun].key == UnitReader.per
        || tokens[noun].key == UnitReader.cent
        || utf8[Int(tokens[noun].start)] == 0x25
    { noun += 1 }
    let stop = upToOrigin(noun..<max(noun, phrases.nounPhrase(from: noun, before: limit))).upperBound
    guard stop > noun, isHeading(noun..<stop) else { return nil }
    return first < noun ? text.phrase(first..<stop) : clean(noun..<stop)
  }

  /// "signed the striker Ana Ruiz from Acme for a record fee of": the fee, and for whom, where it is a price.
  func price(in phrase: Range<Int>) -> String? {
    guard let article = bargain(in: phrase), isHeading(article..<phrase.upperBound) else { return nil }
    let words = clean(article..<phrase.upperBound)
    let isPrice = MeasureTables.prices.contains(tokens[phrase.upperBound - 1].key)
    let object = upToOrigin(phrase.lowerBound..<article - 1)
    return isPrice && isHeading(object) ? words + " for " + clean(object) : words
  }

  /// What is bought, without whom it is bought from.
  func upToOrigin(_ range: Range<Int>) -> Range<Int> {
    let from = range.dropFirst().first { tokens[$0].key == QuantityFinder.from }
    return range.lowerBound..<(from ?? range.upperBound)
  }

  /// "for a fee", "with a loss": the article of a noun in an adverbial that ends the phrase.
  func bargain(in phrase: Range<Int>) -> Int? {
    phrase.dropFirst(2).last {
      (tokens[$0].key == NumberReader.a || tokens[$0].key == NumberReader.an) && $0 + 1 < phrase.upperBound
        && MeasureTables.bargains.contains(tokens[$0 - 1].key)
    }
  }
}
