/// Rises and falls.
extension MeasureReader {
  /// "an increase of 5% in exports", "a 5% rise in exports".
  func changeNoun(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>, after previous: FoundQuantity?)
    -> String?
  {
    if found.opening - 1 > span.lowerBound, tokens[found.opening - 1].key == NumberReader.of,
      MeasureTables.changeNouns.contains(tokens[found.opening - 2].key)
    {
      let noun = text.string(tokens[found.opening - 2].range)
      if let thing = behindIn(end, span) { return noun + " in " + thing }
      if let phrase = phrases.nounPhrase(endingAt: found.opening - 1, from: span.lowerBound), phrase.count > 1 {
        let words = clean(phrase)
        if words != noun { return words }
      }
      return owned(noun, found, before: found.opening - 1, span, after: previous)
    }
    guard end < span.upperBound,
      found.kind == .percent || found.kind == .money || MeasureTables.steps.contains(found.quantity.unit)
    else { return nil }
    let at = isHyphen(end) ? end + 1 : end
    guard at < span.upperBound, MeasureTables.changeNouns.contains(tokens[at].key) else { return nil }
    let noun = text.string(tokens[at].range)
    if let thing = behindIn(at + 1, span) { return noun + " in " + thing }
    return owned(noun, found, before: found.opening, span, after: previous)
  }

  func behindIn(_ index: Int, _ span: Range<Int>) -> String? {
    guard index + 1 < span.upperBound, tokens[index].key == QuantityFinder.in || tokens[index].key == NumberReader.of
    else { return nil }
    let stop = phrases.nounPhrase(from: index + 1, before: span.upperBound)
    guard stop > index + 1 else { return nil }
    let words = clean(index + 1..<stop)
    return words.isEmpty ? nil : words
  }

  /// A noun of change with what changes: the subject of the verb that holds it ("the index had a gain of 5%"), or what the
  /// figure before it measures ("shares rose to $373, a gain of $2").
  func owned(
    _ noun: String, _ found: FoundQuantity, before index: Int, _ span: Range<Int>, after previous: FoundQuantity?
  ) -> String? {
    if let verb = verb(before: index, span, reach: 6),
      let subject = phrases.nounPhrase(endingAt: auxiliaries(before: verb, span), from: span.lowerBound),
      isHeading(subject)
    {
      return noun + " in " + clean(subject)
    }
    guard let previous, previous.sentence == found.sentence, let measure = previous.quantity.measure else { return nil }
    for known in ["rise in ", "fall in "] where measure.hasPrefix(known) {
      return noun + " in " + measure.dropFirst(known.count)
    }
    return noun + " in " + measure
  }

  /// "imports rose 29.3% to $190.27bn": the rise in imports, and imports.
  func change(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    var at = found.opening - 1
    var isLevel =
      at >= span.lowerBound && [QuantityFinder.to, QuantityFinder.from, PhraseReader.at].contains(tokens[at].key)
    var steps = 0
    while at >= span.lowerBound, steps < 14 {
      let token = tokens[at]
      if let noun = MeasureTables.changes[token.key], token.kind == .word {
        var verb = at
        if MeasureTables.particles.contains(token.key) {
          guard at > span.lowerBound else { return nil }
          verb = at - 1
          while verb > span.lowerBound, tokens[verb].kind == .word, !phrases.isVerb(verb), at - verb < 3 { verb -= 1 }
          guard MeasureTables.changes[tokens[verb].key] != nil || MeasureTables.particleVerbs.contains(tokens[verb].key)
          else { return nil }
          if MeasureTables.changes[tokens[verb].key] == nil,
            token.key == MeasureReader.up || token.key == MeasureReader.off, found.opening - at > 1, !isLevel
          {
            return nil
          }
        }
        if MeasureTables.changeNouns.contains(token.key), at > span.lowerBound,
          MeasureTables.determiners.contains(tokens[at - 1].key)
        {
          return nil
        }
        let words = subject(of: verb, span)
        if isLevel || found.kind == .money && tokens[found.opening - 1].key == QuantityFinder.to { return words }
        return words.map { noun + " in " + $0 }
      }
      guard isPassable(at) else { break }
      if tokens[at].key == QuantityFinder.to, steps == 0 { isLevel = true }
      at -= 1
      steps += 1
    }
    if let object = causedChange(found, span) { return object }
    // "imports were 5% higher"
    if end < span.upperBound, MeasureTables.particles.contains(tokens[end].key),
      let noun = MeasureTables.changes[tokens[end].key],
      let verb = verb(before: found.opening, span)
    {
      return subject(of: verb, span).map { noun + " in " + $0 }
    }
    return nil
  }

  /// "to increase the swap lines from $5bn", "cut production by 5%": the verb's object, when it reaches up to the figure.
  func causedChange(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    let joint = found.opening - 1
    guard joint > span.lowerBound,
      [QuantityFinder.by, QuantityFinder.to, QuantityFinder.from].contains(tokens[joint].key)
    else { return nil }
    var at = joint - 1
    while at >= span.lowerBound, joint - at < 14, tokens[at].kind != .mark || isHyphen(at) {
      if MeasureTables.causatives.contains(tokens[at].key), at + 1 < joint,
        phrases.nounPhrase(from: at + 1, before: joint) == joint
      {
        let words = clean(at + 1..<joint)
        guard !words.isEmpty else { return nil }
        guard tokens[joint].key == QuantityFinder.by else { return words }
        return (MeasureTables.changes[tokens[at].key] ?? "change") + " in " + words
      }
      at -= 1
    }
    return nil
  }

  /// Whether the way from a figure back to its verb may lead over the token: another figure, a filler, an adverb.
  func isPassable(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number: return true
    case .possessive: return false
    case .mark:
      if phrases.isComma(index) { return true }
      switch utf8[Int(token.start)] {
      case 0x25, 0x24, 0x28, 0x29, 0x2D: return true
      default:
        return token.shape.contains(.foreign)
          && CurrencyTables.signs[text.string(token.range).unicodeScalars.first?.value ?? 0] != nil
      }
    case .word:
      if MeasureTables.fillers.contains(token.key) || NumberTables.words[token.key] != nil
        || NumberTables.shortMagnitudes[token.key] != nil
      {
        return true
      }
      if CurrencyTables.nouns[token.key] != nil || CurrencyTables.dollarPrefixes[token.key] != nil
        || UnitTables.words[token.key] != nil
      {
        return true
      }
      if MeasureReader.figures.contains(token.key) || phrases.isDate(index) { return true }
      // "dropped in value by 2%"
      if MeasureReader.extents.contains(token.key) { return index > 0 && tokens[index - 1].key == QuantityFinder.in }
      if token.key == QuantityFinder.in { return MeasureReader.extents.contains(tokens[index + 1].key) }
      return token.end - token.start > 4 && utf8[Int(token.end) - 1] == 0x79 && utf8[Int(token.end) - 2] == 0x6C
    }
  }
}
