/// The clause around a figure: its verb, its subject, what completes it.
extension MeasureReader {
  /// The subject of a verb with its article, for the middle of a phrase: "that the firm employs".
  func holder(of verb: Int, _ span: Range<Int>) -> String? {
    guard var phrase = phrases.nounPhrase(endingAt: auxiliaries(before: verb, span), from: span.lowerBound),
      isHeading(phrase)
    else { return nil }
    if tokens[phrase.upperBound - 1].isCapitalised, tokens[phrase].allSatisfy({ !MeasureTables.links.contains($0.key) })
    {
      phrase = text.bareName(phrase, head: phrase.upperBound - 1)
    }
    let first = tokens[phrase.lowerBound]
    guard PhraseReader.articles.contains(first.key) else { return clean(phrase) }
    return text.string(first.range).lowercased() + " " + clean(phrase)
  }

  /// The subject of a verb; of "seeing imports fall" and "cut production by 5%", the object.
  func subject(of verb: Int, _ span: Range<Int>) -> String? {
    if MeasureTables.causatives.contains(tokens[verb].key), verb + 1 < span.upperBound {
      let stop = phrases.nounPhrase(from: verb + 1, before: span.upperBound)
      if stop > verb + 1 {
        let words = clean(verb + 1..<stop)
        if !words.isEmpty { return words }
      }
    }
    var end = auxiliaries(before: verb, span)
    if end - 1 > span.lowerBound, PhraseReader.relatives.contains(tokens[end - 1].key) {
      // "rates, which peaked at": what the relative stands for.
      end -= phrases.isComma(end - 2) ? 2 : 1
      guard let phrase = phrases.nounPhrase(endingAt: end, from: span.lowerBound, isSubject: true),
        phrase.upperBound == end, !MeasureTables.pointers.contains(tokens[phrase.lowerBound].key), isHeading(phrase)
      else { return nil }
      return clean(phrase)
    }
    if let whole = phrases.nounPhrase(withRelativeEndingAt: end, from: span.lowerBound), isHeading(whole) {
      return clean(whole)
    }
    guard let phrase = phrases.nounPhrase(endingAt: end, from: span.lowerBound, isSubject: true), isHeading(phrase)
    else {
      guard let whole = phrases.nounPhrase(withClauseEndingAt: end, from: span.lowerBound), isHeading(whole) else {
        return nil
      }
      return clean(whole)
    }
    return owner(before: phrase, span).map { Self.possessive($0) + " " + clean(phrase) } ?? clean(phrase)
  }

  /// "Rovers, whose revenue rose": whose it is.
  private func owner(before phrase: Range<Int>, _ span: Range<Int>) -> String? {
    var at = phrase.lowerBound - 1
    guard at > span.lowerBound, tokens[at].key == MeasureReader.whose else { return nil }
    if phrases.isComma(at - 1) { at -= 1 }
    guard let owner = phrases.nounPhrase(endingAt: at, from: span.lowerBound), isHeading(owner) else { return nil }
    let words = clean(owner)
    return words.split(separator: " ").count > 4 ? nil : words
  }

  /// The verb that governs what stands at `index`, over fillers and at most `reach` other words.
  func verb(before index: Int, _ span: Range<Int>, reach: Int = 3) -> Int? {
    var at = index - 1
    var others = 0
    while at > span.lowerBound {
      if phrases.isVerb(at) || MeasureTables.levels.contains(tokens[at].key), !tokens[at].isCapitalised { return at }
      // "handled nearly half of it": of no list, but where only a verb stands.
      if others == 0, phrases.isParticiple(at), !tokens[at].isCapitalised, tokens[at - 1].kind != .possessive,
        !MeasureTables.determiners.contains(tokens[at - 1].key), !MeasureTables.fillers.contains(tokens[at].key)
      {
        return at
      }
      if tokens[at].kind == .mark, !isHyphen(at) { return nil }
      if SayingTables.openers.contains(tokens[at].key) { return nil }
      if !MeasureTables.fillers.contains(tokens[at].key) { others += 1 }
      guard others <= reach else { return nil }
      at -= 1
    }
    return nil
  }

  /// The first of the auxiliaries in front of a verb.
  func auxiliaries(before verb: Int, _ span: Range<Int>) -> Int {
    var at = verb
    while at > span.lowerBound,
      VerbTables.auxiliaries.contains(tokens[at - 1].key) || MeasureReader.adverbs.contains(tokens[at - 1].key)
        || isRaising(at - 1, from: span.lowerBound) || isSoFar(at - 1, from: span.lowerBound)
    { at -= 1 }
    return at
  }

  /// "has so far gained"
  private func isSoFar(_ index: Int, from first: Int) -> Bool {
    tokens[index].key == MeasureReader.far && index > first && tokens[index - 1].key == MeasureReader.so
      || tokens[index].key == MeasureReader.so && tokens[index + 1].key == MeasureReader.far
  }

  /// "were on pace to climb", "is expected to reach": what stands between the subject and the verb that it is subject of.
  private func isRaising(_ index: Int, from first: Int) -> Bool {
    let key = tokens[index].key
    if key == QuantityFinder.to { return index > first && MeasureTables.raising.contains(tokens[index - 1].key) }
    if MeasureTables.raising.contains(key) {
      return index + 1 < tokens.count && tokens[index + 1].key == QuantityFinder.to
    }
    return key == ClaimantFinder.on && MeasureTables.courses.contains(tokens[index + 1].key)
  }

  /// A phrase with a preposition behind the figure, with the space before it: " to Creative".
  func complement(at index: Int, _ span: Range<Int>) -> String {
    guard index + 1 < span.upperBound, MeasureTables.links.contains(tokens[index].key), tokens[index + 1].kind == .word,
      !phrases.isDate(index + 1), tokens[index + 1].key != MeasureReader.fiscal
    else {
      return ""
    }
    let stop = phrases.nounPhrase(from: index + 1, before: span.upperBound)
    return stop > index + 1 && isHeading(index + 1..<stop) ? " " + text.phrase(index..<stop) : ""
  }

  /// "a share", "per barrel" behind the figure; the token behind it.
  func rate(behind index: Int, before limit: Int) -> (end: Int, wording: String?) {
    var at = index
    if at < limit, isHyphen(at) { at += 1 }
    guard at + 1 < limit,
      tokens[at].key == UnitReader.per || tokens[at].key == NumberReader.a || tokens[at].key == NumberReader.an
    else { return (index, nil) }
    var noun = at + 1
    if isHyphen(noun), noun + 1 < limit { noun += 1 }
    guard tokens[noun].kind == .word, !QuantityTables.stops.contains(tokens[noun].key) else { return (index, nil) }
    // "a year earlier" is a time, no rate.
    if noun + 1 < limit, UnitTables.times.contains(tokens[noun].key),
      MeasureReader.reckonings.contains(tokens[noun + 1].key)
    {
      return (index, nil)
    }
    // "per million British thermal units", "per metric ton"
    var end = noun + 1
    if MeasureReader.multipliers.contains(tokens[noun].key) || NumberTables.words[tokens[noun].key] != nil {
      while end < limit, end - noun < 5, tokens[end].kind == .word, !QuantityTables.stops.contains(tokens[end].key),
        !phrases.isVerb(end), !phrases.isDate(end)
      { end += 1 }
    }
    return (end, "per " + text.phrase(noun..<end))
  }
}
