/// What stands at an amount, has it, or changes hands for it.
extension MeasureReader {
  /// "trade hit a record $240bn", "the population was 5 million".
  func level(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>, after previous: FoundQuantity?) -> String? {
    if let previous, let followed = followed(found, end, span, after: previous) { return followed }
    guard let verb = verb(before: found.opening, span) ?? infinitive(before: found.opening, span) else {
      return given(found, span)
    }
    if let previous, let share = elliptic(found, end, verb, span, after: previous) { return share }
    if tokens[verb].key == MeasureReader.worth, let goods = goods(worth: verb, end, span) { return goods }
    // "exports made up $11 billion of that sum"
    let isPart = tokens[verb].key == MeasureReader.made && tokens[verb + 1].key == MeasureReader.up
    let isReckoned =
      MeasureTables.reckoned.contains(tokens[verb].key) && tokens[found.opening - 1].key == PhraseReader.at
      && (MeasureTables.copulas.contains(tokens[verb - 1].key) || phrases.isComma(verb - 1))
    let isAverage = tokens[verb].key == MeasureReader.average
    guard MeasureTables.levels.contains(tokens[verb].key) || isPart || isReckoned || isAverage else {
      return put(found, verb, span)
    }
    // "was looking for revenues of $5": another verb's object.
    if tokens[found.opening - 1].key == NumberReader.of, MeasureTables.copulas.contains(tokens[verb].key),
      (verb + 1..<found.opening - 1).contains(where: {
        tokens[$0].kind == .word && !isFiller($0) && !phrases.isAdverb($0)
      })
    {
      return nil
    }
    // "rose 2 per cent to average $60"
    if let previous, previous.sentence == found.sentence, tokens[verb - 1].key == QuantityFinder.to,
      previous.tokens.upperBound <= verb - 1, let measure = previous.quantity.measure,
      MeasureTables.changes[Token.key(measure.prefix { $0 != " " })] != nil
    {
      return Self.base(of: measure)
    }
    guard let subject = subject(of: verb, span) else {
      return antecedent(of: verb, found, span, previous).map(Self.base)
    }
    if MeasureTables.copulas.contains(tokens[verb].key), let dimension = dimension(of: found, end, span) {
      return dimension + " of " + subject
    }
    guard let aspect = MeasureTables.aspects[tokens[verb].key], !subject.hasSuffix(aspect) else { return subject }
    return aspect + " of " + subject
  }

  /// "was 19 km deep", "was 19 km below the surface": which length it is.
  private func dimension(of found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    guard UnitTables.lengths.contains(found.quantity.unit), end < span.upperBound else { return nil }
    return MeasureTables.dimensions[tokens[end].key]
  }

  /// "to average $60": a verb that is an adjective elsewhere.
  private func infinitive(before index: Int, _ span: Range<Int>) -> Int? {
    guard index - 2 > span.lowerBound, tokens[index - 2].key == QuantityFinder.to,
      tokens[index - 1].key == MeasureReader.average
    else { return nil }
    return index - 1
  }

  /// "China exported goods worth $76 billion to Russia": the value of goods that China exported to Russia.
  private func goods(worth: Int, _ end: Int, _ span: Range<Int>) -> String? {
    guard let phrase = phrases.nounPhrase(endingAt: worth, from: span.lowerBound), isHeading(phrase) else { return nil }
    let words = "value of " + clean(phrase)
    let verb = phrase.lowerBound - 1
    guard verb > span.lowerBound, phrases.isVerb(verb), !VerbTables.auxiliaries.contains(tokens[verb].key),
      let holder = holder(of: verb, span)
    else { return words }
    let isTheirs = end < span.upperBound && tokens[end].key != NumberReader.of
    return words + " that " + holder + " " + text.phrase(auxiliaries(before: verb, span)..<verb + 1)
      + (isTheirs ? complement(at: end, span) : "")
  }

  /// "Another relay puts the share at 40 per cent": the object.
  private func put(_ found: FoundQuantity, _ verb: Int, _ span: Range<Int>) -> String? {
    guard found.opening > verb + 2, MeasureReader.puts.contains(tokens[verb].key),
      tokens[found.opening - 1].key == PhraseReader.at,
      phrases.nounPhrase(from: verb + 1, before: found.opening) == found.opening - 1
    else { return nil }
    return clean(verb + 1..<found.opening - 1)
  }

  /// "the magnitude at 7.8 and the depth at 51 miles": the verb of the first clause is the second's too.
  func joined(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    let joint = found.opening - 1
    guard joint > span.lowerBound, tokens[joint].key == PhraseReader.at,
      let phrase = phrases.nounPhrase(endingAt: joint, from: span.lowerBound), phrase.lowerBound > span.lowerBound,
      phrase.upperBound == joint, tokens[phrase.lowerBound - 1].key == NumberReader.and, isHeading(phrase)
    else { return nil }
    return clean(phrase)
  }

  /// "The report gives the holding of the fund, which is owned by the state, as 39 per cent": the object.
  private func given(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    let joint = found.opening - 1
    guard joint > span.lowerBound, tokens[joint].key == PhraseReader.as else { return nil }
    for verb in (max(span.lowerBound, joint - 24)..<joint).reversed()
    where MeasureReader.gives.contains(tokens[verb].key) {
      let stop = phrases.nounPhrase(from: verb + 1, before: joint)
      let isWhole = stop == joint || phrases.isComma(stop) && phrases.isComma(joint - 1)
      return stop > verb + 1 && isWhole && isHeading(verb + 1..<stop) ? clean(verb + 1..<stop) : nil
    }
    return nil
  }

  /// "Makers abroad made 45 per cent of the parts. Makers at home made 48 per cent.": the share of the same whole.
  private func elliptic(
    _ found: FoundQuantity, _ end: Int, _ verb: Int, _ span: Range<Int>, after previous: FoundQuantity
  ) -> String? {
    guard found.kind == .percent, previous.kind == .percent, found.sentence - previous.sentence <= 1,
      end >= span.upperBound || tokens[end].kind == .mark, phrases.isVerb(verb),
      let measure = previous.quantity.measure, measure.hasPrefix("share of "),
      measure.hasSuffix(" " + text.string(tokens[verb].range)), let link = measure.firstRange(of: " that ")
    else { return nil }
    // The subject is all that stands before the verb, relative clauses included.
    let subject = span.lowerBound..<auxiliaries(before: verb, span)
    guard !subject.isEmpty, subject.allSatisfy({ tokens[$0].kind == .word || isHyphen($0) }), isHeading(subject) else {
      return nil
    }
    return measure[..<link.upperBound] + clean(subject) + " " + text.phrase(subject.upperBound..<verb + 1)
  }

  /// "About 110 tonnes followed in 2024": more of what was counted before.
  private func followed(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>, after previous: FoundQuantity)
    -> String?
  {
    guard found.opening == span.lowerBound, end < span.upperBound, tokens[end].key == MeasureReader.follow,
      found.sentence - previous.sentence == 1, previous.quantity.unit == found.quantity.unit, found.kind != .count
    else { return nil }
    return previous.quantity.measure.map(Self.base)
  }

  /// "sales of about $14 million", "a loss of $2 billion", "the injection of $44 billion into the economy".
  func possessed(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    var at = found.opening - 1
    while at > span.lowerBound, MeasureTables.fillers.contains(tokens[at].key), tokens[at].key != NumberReader.of {
      at -= 1
    }
    guard at > span.lowerBound, tokens[at].key == NumberReader.of else { return nil }
    guard let phrase = phrases.nounPhrase(endingAt: at, from: span.lowerBound), isHeading(phrase) else {
      return adverbial(endingAt: at, span) ?? purpose(endingAt: at, span)
    }
    if let price = price(in: phrase) { return price }
    let words = clean(phrase)
    // "the firm had sales of": whose they are.
    var verb = phrase.lowerBound - 1
    while verb > span.lowerBound, phrases.isDate(verb) { verb -= 1 }
    if verb > span.lowerBound, MeasureTables.holders.contains(tokens[verb].key), let holder = holder(of: verb, span) {
      return words + " of " + holder
    }
    // "sought a fine of", "ordered damages of": one noun says too little.
    let isBare =
      words.split(separator: " ").count < 3 && !MeasureTables.vagueHeads.contains(tokens[at - 1].key)
      && complement(at: end, span).isEmpty
    if isBare, verb > span.lowerBound,
      phrases.isVerb(verb) || phrases.isParticiple(verb) || SayingTables.weakVerbs.contains(tokens[verb].key),
      !VerbTables.auxiliaries.contains(tokens[verb].key),
      !MeasureTables.levels.contains(tokens[verb].key), !SayingTables.verbs.contains(tokens[verb].key),
      MeasureTables.changes[tokens[verb].key] == nil, let holder = holder(of: verb, span)
    {
      return words + " that " + holder + " " + text.phrase(auxiliaries(before: verb, span)..<verb + 1)
    }
    return words + complement(at: end, span)
  }

  /// "sold 5 million shares for proceeds of $1 billion": a plain noun behind a preposition, of whoever acts.
  private func purpose(endingAt end: Int, _ span: Range<Int>) -> String? {
    var start = end
    while start > span.lowerBound, end - start < 4, tokens[start - 1].kind == .word, !tokens[start - 1].isCapitalised,
      !QuantityTables.stops.contains(tokens[start - 1].key), !phrases.isVerb(start - 1), !phrases.isDate(start - 1)
    { start -= 1 }
    guard start < end, start > span.lowerBound, MeasureTables.links.contains(tokens[start - 1].key),
      isHeading(start..<end)
    else { return nil }
    let words = clean(start..<end)
    guard let verb = verb(before: start - 1, span, reach: 6), !VerbTables.auxiliaries.contains(tokens[verb].key),
      let holder = holder(of: verb, span)
    else { return words }
    return words + " of " + holder
  }

  /// "put it at a depth of 10 kilometres": a noun with its article inside an adverbial.
  private func adverbial(endingAt end: Int, _ span: Range<Int>) -> String? {
    guard
      let article = (max(span.lowerBound, end - 10)..<end).last(where: {
        PhraseReader.articles.contains(tokens[$0].key)
      }
      ),
      article > span.lowerBound, MeasureTables.links.contains(tokens[article - 1].key),
      (article + 1..<end).allSatisfy({
        (tokens[$0].kind == .word || tokens[$0].kind == .possessive || phrases.isJoint($0)) && !phrases.isVerb($0)
          && !MeasureTables.links.contains(tokens[$0].key)
      }), isHeading(article..<end)
    else { return nil }
    let words = clean(article..<end)
    return words.isEmpty ? nil : words
  }

  /// The noun phrase the figure stands in apposition to, the last resort: "capital expenditure, $470 million".
  func nearest(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    guard found.kind != .bare, found.opening - 1 > span.lowerBound, tokens[found.opening - 1].kind == .mark,
      !isHyphen(found.opening - 1),
      let phrase = phrases.nounPhrase(endingAt: found.opening - 1, from: span.lowerBound), isHeading(phrase)
    else { return nil }
    return clean(phrase)
  }
}
