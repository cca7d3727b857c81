/// Figures that lean on the figure before them.
extension MeasureReader {
  /// "6.5% (323 points)", "30 points, or 4%", "fell by 1.5 and 3 percent", "26,330 people in 2017 and 42,685 in 2021".
  func apposed(_ found: FoundQuantity, to previous: FoundQuantity, _ span: Range<Int>) -> String? {
    guard let measure = previous.quantity.measure else { return nil }
    let behind = previous.kind == .count ? previous.noun?.upperBound ?? previous.end : previous.end
    if let other = opposed(found, to: previous, measure, span) { return other }
    if let part = partOfThat(found, measure, previous, span) { return part }
    guard found.opening >= behind, found.opening - behind <= 12 else { return nil }
    let isAlike = previous.quantity.unit == found.quantity.unit || previous.kind == .count && found.kind == .bare
    let gap = (behind..<found.opening).filter { !isDated($0) }
    guard let last = gap.last else { return nil }
    // "700 tonnes of nitrocellulose to Russia and 1,300 tonnes"
    let isOpen = !saysItself(found, span)
    if tokens[last].key == NumberReader.and, isAlike, isOpen, found.kind != .count, gap.count > 1,
      MeasureTables.links.contains(tokens[gap[0]].key),
      gap.allSatisfy({
        tokens[$0].kind == .word && !phrases.isVerb($0) && !SayingTables.openers.contains(tokens[$0].key)
      })
    {
      return measure
    }
    guard gap.count <= 3 else { return nil }
    // "1.7 million barrels, or 2 per cent of supply"
    let hasWhole =
      found.kind == .percent && found.end + 1 < span.upperBound && tokens[found.end].key == NumberReader.of
      && !MeasureTables.pointers.contains(tokens[found.end + 1].key)
    if hasWhole { return nil }
    switch tokens[last].key {
    case QuantityFinder.or: return measure
    // "and", "from $5bn to $7bn"
    case NumberReader.and: return gap.count == 1 && isAlike ? measure : nil
    // "by 3% to about 17%": what it fell to; "from 3% to 5%" are both ends.
    case QuantityFinder.to:
      guard gap.count == 1, isAlike else { return nil }
      let isEnd = previous.opening > 0 && tokens[previous.opening - 1].key == QuantityFinder.from
      return isEnd ? measure : Self.base(of: measure)
    case QuantityFinder.from:
      return gap.count <= 3 && isAlike && MeasureTables.particles.contains(tokens[gap[max(0, gap.count - 2)]].key)
        ? Self.base(of: measure) : nil
    default: break
    }
    if gap.count == 1, utf8[Int(tokens[last].start)] == 0x28 { return measure }
    return gap.count >= 2 && tokens[gap[gap.count - 2]].key == MeasureReader.which ? measure : nil
  }

  /// "$175 billion in total deposits", "1,300 tonnes of steel": what stands behind the figure says what it is of.
  private func saysItself(_ found: FoundQuantity, _ span: Range<Int>) -> Bool {
    guard found.end + 1 < span.upperBound else { return false }
    if tokens[found.end].key == NumberReader.of { return true }
    return found.kind == .money && tokens[found.end].key == QuantityFinder.in && isLower(found.end + 1)
      && !isDated(found.end + 1) && !MeasureTables.determiners.contains(tokens[found.end + 1].key)
      && !UnitTables.times.contains(tokens[found.end + 1].key)
  }

  private func isLower(_ index: Int) -> Bool { tokens[index].kind == .word && !tokens[index].isCapitalised }

  /// "$2.2 billion at the end of March compared with $2.6 billion", "fell to $9 per unit from $16": the other figure of a comparison.
  private func opposed(_ found: FoundQuantity, to previous: FoundQuantity, _ measure: String, _ span: Range<Int>)
    -> String?
  {
    var joint = found.opening - 1
    guard joint >= previous.end, found.opening - previous.end <= 24, previous.quantity.unit == found.quantity.unit
    else {
      return nil
    }
    // "compared with a loss of $5 million", "from last year's $2 billion"
    if tokens[joint].key == NumberReader.of {
      joint -= 1
      while joint > previous.end, found.opening - joint < 7, tokens[joint].kind == .word,
        !MeasureTables.links.contains(tokens[joint].key)
      { joint -= 1 }
    } else if tokens[joint].kind == .possessive {
      joint -= 1
      while joint > previous.end, phrases.isDate(joint) { joint -= 1 }
    }
    guard joint >= previous.end,
      !(previous.end..<joint).contains(where: { phrases.isVerb($0) && tokens[$0].key != ComparisonTables.compared })
    else { return nil }
    let whole = unrated(measure, of: previous, for: found, span)
    let key = tokens[joint].key
    let isAgainst =
      key == ComparisonTables.than || ComparisonTables.againsts.contains(key)
      || ComparisonTables.comparedJoints.contains(key) && tokens[joint - 1].key == ComparisonTables.compared
    if isAgainst { return whole }
    guard key == QuantityFinder.from,
      (previous.end..<joint).allSatisfy({ tokens[$0].key != NumberReader.and || isDated($0) })
    else { return nil }
    return Self.base(of: whole)
  }

  /// "31 cents a share, from $794 million": the rate was the other figure's own.
  private func unrated(_ measure: String, of previous: FoundQuantity, for found: FoundQuantity, _ span: Range<Int>)
    -> String
  {
    guard previous.opening > span.lowerBound, tokens[previous.opening - 1].key == QuantityFinder.or,
      rate(behind: previous.end, before: span.upperBound).wording != nil,
      rate(behind: found.end, before: span.upperBound).wording == nil, let per = measure.firstRange(of: " per ")
    else { return measure }
    return String(measure[..<per.lowerBound])
  }

  /// "spending of $2.9 billion, of which 60% goes to roads", "60% of which": a share of what was measured before.
  private func partOfThat(
    _ found: FoundQuantity, _ measure: String, _ previous: FoundQuantity, _ span: Range<Int>
  ) -> String? {
    guard found.kind == .percent || found.kind == .share, previous.kind != .percent, found.opening - 1 > previous.end,
      found.opening - previous.end <= 12
    else { return nil }
    let joint = found.opening - 1
    let isBefore = MeasureTables.wholePointers.contains(tokens[joint].key) && tokens[joint - 1].key == NumberReader.of
    let isBehind =
      found.end + 1 < span.upperBound && tokens[found.end].key == NumberReader.of
      && MeasureTables.wholePointers.contains(tokens[found.end + 1].key)
    guard isBefore || isBehind else { return nil }
    let whole = "share of " + Self.base(of: measure)
    let verb = isBehind ? found.end + 2 : found.end
    guard verb < span.upperBound, phrases.isVerb(verb) || phrases.isPlainVerb(verb) else { return whole }
    let last = phrases.verbPhrase(from: verb, before: span.upperBound)
    return last > verb + 1 ? whole + " that " + text.phrase(verb..<last) : whole
  }

  /// "rose to $5, after dropping 10 percent", "increasing by 9 percent": a participle has its sentence's subject.
  func participial(_ found: FoundQuantity, _ span: Range<Int>, after previous: FoundQuantity?) -> String? {
    guard found.kind != .count, found.kind != .bare else { return nil }
    var verb = found.opening - 1
    var isLevel = false
    while verb > span.lowerBound, found.opening - verb < 8, isPassable(verb), !phrases.isComma(verb),
      !isGerund(tokens[verb])
    {
      isLevel = isLevel || tokens[verb].key == QuantityFinder.to
      verb -= 1
    }
    guard verb > span.lowerBound, isGerund(tokens[verb]), tokens[verb].kind == .word else {
      return nil
    }
    let noun = MeasureTables.changes[tokens[verb].key]
    guard noun != nil || MeasureTables.levels.contains(tokens[verb].key) else { return nil }
    var before = verb - 1
    while before > span.lowerBound, phrases.isAdverb(before) { before -= 1 }
    guard phrases.isComma(before) || MeasureTables.participleLeads.contains(tokens[before].key) else { return nil }
    let base: String?
    if let previous, previous.sentence == found.sentence, previous.tokens.upperBound <= verb {
      base = previous.quantity.measure.map(Self.base)
    } else {
      let main = (span.lowerBound..<before).last {
        phrases.isVerb($0)
          && (MeasureTables.changes[tokens[$0].key] != nil || MeasureTables.levels.contains(tokens[$0].key))
      }
      base = main.flatMap { subject(of: $0, span) }
    }
    guard let base else { return nil }
    guard let noun, !isLevel else { return base }
    return noun + " in " + base
  }

  private func isGerund(_ token: Token) -> Bool { !token.isCapitalised && token.ends(in: "ing", utf8) }

  /// A date, or the preposition in front of one.
  func isDated(_ index: Int) -> Bool {
    phrases.isDate(index)
      || MeasureTables.links.contains(tokens[index].key) && index + 1 < tokens.count && phrases.isDate(index + 1)
  }

  /// "exports came to $5bn and imports to $3bn": the second clause has no verb of its own.
  func gapped(_ found: FoundQuantity, behind previous: FoundQuantity, _ span: Range<Int>) -> String? {
    guard let measure = previous.quantity.measure, previous.quantity.unit == found.quantity.unit, found.kind != .count,
      found.opening > previous.end
    else { return nil }
    // "Russia made up 5 per cent of China's imports and 3 per cent of its exports"
    if found.kind == .percent, found.end < span.upperBound, tokens[found.end].key == NumberReader.of,
      tokens[found.opening - 1].key == NumberReader.and, let holder = measure.firstRange(of: "’s share of ")
    {
      let stop = phrases.nounPhrase(from: found.end + 1, before: span.upperBound)
      return stop > found.end + 1 ? measure[..<holder.upperBound] + clean(found.end + 1..<stop) : nil
    }
    var joint = found.opening - 1
    while joint > previous.end, found.opening - joint < 12 {
      if tokens[joint].key == NumberReader.and || tokens[joint].key == MeasureReader.while { break }
      if tokens[joint].kind == .mark, !isHyphen(joint) || phrases.isVerb(joint) { return nil }
      joint -= 1
    }
    guard joint >= previous.end, tokens[joint].key == NumberReader.and || tokens[joint].key == MeasureReader.while
    else { return nil }
    let last = tokens[found.opening - 1].key
    let isLed = last == QuantityFinder.to || last == QuantityFinder.by
    let stop = found.opening - (isLed ? 1 : 0)
    guard stop > joint + 1, phrases.nounPhrase(from: joint + 1, before: span.upperBound) == stop,
      isHeading(joint + 1..<stop)
    else { return nil }
    let words = clean(joint + 1..<stop)
    guard !words.isEmpty else { return nil }
    for known in ["rise in ", "fall in "] where measure.hasPrefix(known) && last != QuantityFinder.to {
      return known + words
    }
    return words
  }

  /// "revenue reached $5bn, up 5 percent": a change of what was named before.
  func afterthought(_ found: FoundQuantity, to previous: FoundQuantity?, _ span: Range<Int>) -> String? {
    guard let previous, previous.sentence == found.sentence, let measure = previous.quantity.measure,
      found.kind != .bare
    else { return nil }
    var at = found.opening - 1
    if at - 2 > span.lowerBound, tokens[at].key == QuantityFinder.from,
      MeasureTables.particles.contains(tokens[at - 1].key),
      phrases.isComma(at - 2)
    {
      return Self.base(of: measure)
    }
    while at > span.lowerBound, MeasureTables.fillers.contains(tokens[at].key),
      !MeasureTables.particles.contains(tokens[at].key), tokens[at].key != QuantityFinder.from
    { at -= 1 }
    guard at - 1 > span.lowerBound, phrases.isComma(at - 1), let noun = MeasureTables.changes[tokens[at].key] else {
      return nil
    }
    return noun + " in " + Self.base(of: measure)
  }

  /// "…, 7.1 per cent more than in November", "That was 33.6 per cent more than a year before", "and 64 per cent above those of 2021".
  func compared(_ found: FoundQuantity, _ span: Range<Int>, after previous: FoundQuantity?) -> String? {
    guard found.kind == .percent || found.kind == .money || found.kind == .physical || found.kind == .multiple,
      let comparison = found.comparison, let change = comparison.change
    else { return nil }
    let noun = change.rawValue + " in "
    guard found.opening > span.lowerBound else { return nil }
    let before = found.opening - 1
    let leans =
      phrases.isComma(before) || tokens[before].key == NumberReader.and || tokens[before].key == QuantityFinder.or
    if leans, let previous, previous.sentence == found.sentence, let measure = previous.quantity.measure {
      return noun + Self.base(of: measure)
    }
    guard let verb = verb(before: found.opening, span, reach: 0) else { return nil }
    if let subject = subject(of: verb, span) { return noun + subject }
    return antecedent(of: verb, found, span, previous).map { noun + Self.base(of: $0) }
  }

  /// The measure that a pronoun stands for: "In December it had been over $600 million".
  func antecedent(of verb: Int, _ found: FoundQuantity, _ span: Range<Int>, _ previous: FoundQuantity?) -> String? {
    let first = auxiliaries(before: verb, span)
    guard let previous, found.sentence - previous.sentence <= 1, first > span.lowerBound,
      MeasureTables.pointers.contains(tokens[first - 1].key), tokens[first - 1].key != MeasureReader.which
    else { return nil }
    return previous.quantity.measure
  }
}
