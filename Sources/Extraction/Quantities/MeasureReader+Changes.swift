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
      if let phrase = phrases.nounPhrase(endingAt: found.opening - 1, from: span.lowerBound), phrase.count > 1,
        bargain(in: phrase) == nil
      {
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
    // "a $21 billion loss-making portfolio"
    if at + 2 < span.upperBound, isHyphen(at + 1), !tokens[at + 1].shape.contains(.spaced),
      !tokens[at + 2].shape.contains(.spaced)
    {
      return nil
    }
    let noun = text.string(tokens[at].range)
    if let thing = behindIn(at + 1, span) { return noun + " in " + thing }
    // "a $50 million loss on fuel hedges"
    if found.kind == .money, at + 2 < span.upperBound, tokens[at + 1].key == ClaimantFinder.on, !phrases.isDate(at + 2)
    {
      let stop = phrases.nounPhrase(from: at + 2, before: span.upperBound)
      if stop > at + 2, isHeading(at + 2..<stop) { return noun + " on " + clean(at + 2..<stop) }
    }
    return owned(noun, found, before: found.opening, span, after: previous)
  }

  func behindIn(_ index: Int, _ span: Range<Int>) -> String? {
    guard index + 1 < span.upperBound, tokens[index].key == QuantityFinder.in || tokens[index].key == NumberReader.of
    else { return nil }
    let stop = phrases.nounPhrase(from: index + 1, before: span.upperBound)
    // "in the month of March" is a time.
    guard stop > index + 1,
      !(index + 1..<min(stop, index + 3)).contains(where: { UnitTables.times.contains(tokens[$0].key) })
    else { return nil }
    let words = clean(index + 1..<stop)
    return words.isEmpty ? nil : words
  }

  /// A noun of change with what changes: the subject of the verb that holds it ("the index had a gain of 5%"), or what the
  /// figure before it measures ("shares rose to $373, a gain of $2").
  func owned(
    _ noun: String, _ found: FoundQuantity, before index: Int, _ span: Range<Int>, after previous: FoundQuantity?
  ) -> String? {
    if let verb = verb(before: index, span, reach: 6),
      !(verb + 1..<index).contains(where: { tokens[$0].ends(in: "ing", utf8) && !tokens[$0].isCapitalised }),
      let subject = phrases.nounPhrase(endingAt: auxiliaries(before: verb, span), from: span.lowerBound),
      isHeading(subject)
    {
      let isOwn = found.kind == .money && MeasureTables.bottomLines.contains(Token.key(noun))
      return noun + (isOwn ? " of " : " in ") + clean(subject)
    }
    // "The index had its worst day, a drop of 9%"
    if index - 3 > span.lowerBound, PhraseReader.articles.contains(tokens[index - 2].key), phrases.isComma(index - 3),
      let main = (span.lowerBound + 1..<index - 3).first(where: { phrases.isVerb($0) }),
      !SayingTables.verbs.contains(tokens[main].key), let subject = subject(of: main, span)
    {
      return noun + " in " + subject
    }
    guard let previous, previous.sentence == found.sentence, let measure = previous.quantity.measure else { return nil }
    return noun + " in " + Self.base(of: measure)
  }

  /// "imports rose 29.3% to $190.27bn": the rise in imports, and imports.
  func change(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>, after previous: FoundQuantity? = nil) -> String? {
    var at = found.opening - 1
    var isLevel =
      at >= span.lowerBound && [QuantityFinder.to, QuantityFinder.from, PhraseReader.at].contains(tokens[at].key)
      || MeasureReader.thresholds.contains { found.quantity.approximator?.hasSuffix($0) ?? false }
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
            token.key == MeasureReader.up || token.key == MeasureReader.off, found.opening - at > 1,
            tokens[at + 1].key != QuantityFinder.by, !isLevel
          {
            return nil
          }
        }
        if MeasureTables.changeNouns.contains(token.key), at > span.lowerBound,
          MeasureTables.determiners.contains(tokens[at - 1].key)
        {
          return nil
        }
        // "bringing gains for the month to 6%": a noun.
        if MeasureTables.changeNouns.contains(token.key), at > span.lowerBound,
          MeasureTables.movers.contains(tokens[at - 1].key)
        {
          break
        }
        let words = subject(of: verb, span) ?? pointed(by: verb, found, span, previous)
        // "the bank lost $2 billion": money it has no more, where "crude lost $2" has fallen.
        if !isLevel, found.kind == .money, MeasureTables.gains.contains(token.key),
          let last = words?.split(separator: " ").last,
          last.first?.isUppercase == true || Text.isSortOfFirm(Token.key(last)),
          end >= span.upperBound || tokens[end].key != QuantityFinder.to
        {
          return nil
        }
        if isLevel || found.kind == .money && tokens[found.opening - 1].key == QuantityFinder.to { return words }
        if let words, let share = sameShare(found, of: words, previous, verb) { return share }
        return words.map { noun + " in " + $0 }
      }
      guard isPassable(at) else { break }
      if tokens[at].key == QuantityFinder.to && steps == 0 || MeasureTables.stands.contains(tokens[at].key) {
        isLevel = true
      }
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

  /// "The coalition gained 42 percent of the vote, the Labor Party gained 35 percent": the share of the same whole.
  private func sameShare(_ found: FoundQuantity, of actor: String, _ previous: FoundQuantity?, _ verb: Int) -> String? {
    guard found.kind == .percent, MeasureTables.gains.contains(tokens[verb].key), found.opening == verb + 1,
      let previous,
      previous.sentence == found.sentence, let measure = previous.quantity.measure, measure.hasPrefix("share of "),
      found.end >= tokens.count || tokens[found.end].kind == .mark
    else { return nil }
    let whole = measure.firstRange(of: " that ").map { String(measure[..<$0.lowerBound]) } ?? measure
    return whole + " that " + actor + " " + text.string(tokens[verb].range)
  }

  /// "Stocks have fallen by 14%; today they were down 5%": what a plural stands for in its sentence.
  private func pointed(by verb: Int, _ found: FoundQuantity, _ span: Range<Int>, _ previous: FoundQuantity?) -> String?
  {
    guard previous?.sentence == found.sentence else { return nil }
    return antecedent(of: verb, found, span, previous).map(Self.base)
  }

  /// "to increase the swap lines from $5bn", "cut production by 5%", "raised the dividend by 5% to $2", "raise prices 20%": the verb's
  /// object, when nothing but another figure or a date lies between it and the figure.
  func causedChange(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    let joint = found.opening - 1
    guard joint > span.lowerBound else { return nil }
    let isKept = tokens[joint].key == PhraseReader.at
    let isJoined = isKept || [QuantityFinder.by, QuantityFinder.to, QuantityFinder.from].contains(tokens[joint].key)
    guard isJoined || found.kind == .percent else { return nil }
    let limit = isJoined ? joint : found.opening
    let isMoved = isJoined && tokens[joint].key != QuantityFinder.by
    var at = limit - 1
    while at >= span.lowerBound, limit - at < 18,
      tokens[at].kind != .mark || isHyphen(at) || isPassable(at) && !phrases.isComma(at)
    {
      let key = tokens[at].key
      let isCause =
        isKept
        ? MeasureTables.keepers.contains(key)
        : MeasureTables.causatives.contains(key) || isMoved && MeasureTables.movers.contains(key)
      if isCause, at + 1 < limit {
        var stop = phrases.nounPhrase(from: at + 1, before: limit)
        while stop > at + 1, MeasureTables.steadies.contains(tokens[stop - 1].key) { stop -= 1 }
        guard stop > at + 1, isHeading(at + 1..<stop), (stop..<limit).allSatisfy({ isPassable($0) || isDated($0) })
        else {
          return nil
        }
        let words = clean(at + 1..<stop)
        guard !words.isEmpty else { return nil }
        return isMoved ? words : (MeasureTables.changes[key] ?? "change") + " in " + words
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
      if MeasureTables.streaks.contains(token.key) { return true }
      // "at an annual rate of", "for a third straight month"
      if MeasureTables.paces.contains(token.key) { return tokens[index + 1].key == NumberReader.of }
      if token.key == PhraseReader.at || token.key == PhraseReader.for {
        return MeasureTables.determiners.contains(tokens[index + 1].key)
      }
      if MeasureTables.stands.contains(token.key) { return tokens[index + 1].key == NumberReader.of }
      // "fell in March by 2%"
      if MeasureTables.links.contains(token.key), index + 1 < tokens.count, phrases.isDate(index + 1) { return true }
      // "dropped in value by 2%"
      if MeasureReader.extents.contains(token.key) { return index > 0 && tokens[index - 1].key == QuantityFinder.in }
      if token.key == QuantityFinder.in { return MeasureReader.extents.contains(tokens[index + 1].key) }
      return token.end - token.start > 4 && utf8[Int(token.end) - 1] == 0x79 && utf8[Int(token.end) - 2] == 0x6C
    }
  }
}
