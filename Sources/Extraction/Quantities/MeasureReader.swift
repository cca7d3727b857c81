/// Says what a quantity is a quantity of, in words of its sentence that can head a table.
///
/// It knows the few shapes in which news states figures: "imports rose 5%" is a rise in imports, "90% of imports came from
/// China" the share of imports that came from China, "a $5 million contract" a contract.
struct MeasureReader {
  let text: Text
  let tokens: [Token]
  let utf8: [UInt8]
  let phrases: PhraseReader

  init(text: Text, dates: [DateExpression]) {
    self.text = text
    self.tokens = text.tokens
    self.utf8 = text.utf8
    self.phrases = PhraseReader(text: text, dates: dates)
  }

  /// - Parameter previous: the quantity before it in the text, whose measure an apposition shares: "6.5% (323 points)".
  func measure(of found: FoundQuantity, after previous: FoundQuantity?) -> String? {
    let span = text.sentences[found.sentence].tokens
    if let previous, previous.sentence == found.sentence, let shared = apposed(found, to: previous) { return shared }
    if let risen = afterthought(found, to: previous, span) { return risen }
    let isStep = MeasureTables.steps.contains(found.quantity.unit)
    let (end, rate) = rate(
      behind: isStep ? found.noun?.upperBound ?? found.tokens.upperBound : found.tokens.upperBound,
      before: span.upperBound)
    if found.kind == .multiple { return multiplied(found, span) }
    var measure = isStep ? nil : counted(found, span) ?? part(found, end, span)
    measure = measure ?? changeNoun(found, end, span, after: previous) ?? change(found, end, span)
    if !isStep { measure = measure ?? modified(found, end, span) }
    measure =
      measure ?? level(found, span) ?? possessed(found, end, span) ?? acted(found, end, span) ?? nearest(found, span)
    guard var measure, !measure.isEmpty else { return nil }
    if let rate, !measure.hasSuffix(rate) { measure += " " + rate }
    return measure
  }

  // MARK: Shapes

  /// "6.5% (323 points)", "30 points, or 4%", "fell by 1.5 and 3 percent".
  private func apposed(_ found: FoundQuantity, to previous: FoundQuantity) -> String? {
    let behind =
      MeasureTables.steps.contains(previous.quantity.unit)
      ? previous.noun?.upperBound ?? previous.tokens.upperBound : previous.tokens.upperBound
    let gap = behind..<max(behind, found.opening)
    guard let measure = previous.quantity.measure, gap.count <= 3 else { return nil }
    let isParenthesis = gap.count == 1 && utf8[Int(tokens[gap.lowerBound].start)] == 0x28
    let isAlternative = gap.last.map { tokens[$0].key == QuantityFinder.or } ?? false
    let isPair =
      gap.count == 1 && tokens[gap.lowerBound].key == NumberReader.and && previous.quantity.unit == found.quantity.unit
    let isRelative = gap.count >= 2 && tokens[gap.upperBound - 2].key == MeasureReader.which
    // "from $5bn to $7bn"
    let isSpan =
      gap.count == 1 && tokens[gap.lowerBound].key == QuantityFinder.to && previous.quantity.unit == found.quantity.unit
    return isParenthesis || isAlternative || isPair || isRelative || isSpan ? measure : nil
  }

  /// "revenue reached $5bn, up 5 percent": a change of what was named before.
  private func afterthought(_ found: FoundQuantity, to previous: FoundQuantity?, _ span: Range<Int>) -> String? {
    var at = found.opening - 1
    while at > span.lowerBound, MeasureTables.fillers.contains(tokens[at].key),
      !MeasureTables.particles.contains(tokens[at].key)
    { at -= 1 }
    guard at - 1 > span.lowerBound, phrases.isComma(at - 1), let noun = MeasureTables.changes[tokens[at].key],
      let previous,
      previous.sentence == found.sentence, let measure = previous.quantity.measure, found.kind != .bare
    else { return nil }
    for known in ["rise in ", "fall in "] where measure.hasPrefix(known) {
      return noun + " in " + measure.dropFirst(known.count)
    }
    return noun + " in " + measure
  }

  /// "31 Chinese companies", "40,000 people were displaced".
  private func counted(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    guard found.kind == .count, let noun = found.noun else { return nil }
    let end = max(noun.upperBound, phrases.nounPhrase(from: noun.lowerBound, before: span.upperBound))
    var words = clean(noun.lowerBound..<end)
    if let rate = rate(behind: end, before: span.upperBound).wording { return words + " " + rate }
    guard noun.count == 1 else { return words }
    // A bare "people" asks for what became of them.
    if end + 1 < span.upperBound, MeasureTables.copulas.contains(tokens[end].key),
      phrases.isVerb(end + 1) || phrases.isParticiple(end + 1)
    {
      words += " " + text.string(tokens[end + 1].range)
    } else if let verb = verb(before: found.opening, span), found.opening - verb == 1,
      !MeasureTables.copulas.contains(tokens[verb].key),
      !MeasureTables.levels.contains(tokens[verb].key), let subject = holder(of: verb, span)
    {
      words += " that " + subject + " " + text.phrase(auxiliaries(before: verb, span)..<verb + 1)
    }
    return words
  }

  /// "90 per cent of imports came from China", "China supplied 70 per cent of the tools", "$75 million of bonds".
  private func part(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    guard end < span.upperBound else { return nil }
    var start = end
    if tokens[end].key == NumberReader.of {
      start = end + 1
    } else if found.kind == .money || found.kind == .physical || found.kind == .percent,
      tokens[end].key == MeasureReader.worth, end + 1 < span.upperBound,
      tokens[end + 1].key == NumberReader.of
    {
      start = end + 2
    } else if found.kind == .money, tokens[end].key == QuantityFinder.in {
      start = end + 1
    } else if found.kind != .share {
      return nil
    }
    let stop = phrases.nounPhrase(from: start, before: span.upperBound)
    guard stop > start else { return nil }
    let whole = clean(start..<stop)
    guard !whole.isEmpty else { return nil }
    guard found.kind == .percent || found.kind == .share else { return whole }
    if stop < span.upperBound, phrases.isVerb(stop) || phrases.isPlainVerb(stop) {
      let last = phrases.verbPhrase(from: stop, before: span.upperBound)
      if last > stop, !SayingTables.verbs.contains(tokens[stop].key) {
        return "share of " + whole + " that " + text.phrase(stop..<last)
      }
    }
    guard let verb = verb(before: found.opening, span), let holder = holder(of: verb, span),
      !SayingTables.verbs.contains(tokens[verb].key)
    else { return "share of " + whole }
    if MeasureTables.copulas.contains(tokens[verb].key) || MeasureTables.levels.contains(tokens[verb].key) {
      return holder + " as a share of " + whole
    }
    var tail = found.opening
    while tail > verb + 1, isFiller(tail - 1) { tail -= 1 }
    return "share of " + whole + " that " + holder + " " + text.phrase(auxiliaries(before: verb, span)..<tail)
  }

  private func isFiller(_ index: Int) -> Bool {
    MeasureTables.fillers.contains(tokens[index].key) || tokens[index].kind != .word
  }

  /// The subject of a verb with its article, for the middle of a phrase: "that the firm employs".
  private func holder(of verb: Int, _ span: Range<Int>) -> String? {
    guard let phrase = phrases.nounPhrase(endingAt: auxiliaries(before: verb, span), from: span.lowerBound),
      isHeading(phrase)
    else { return nil }
    let first = tokens[phrase.lowerBound]
    guard first.isCapitalised, PhraseReader.articles.contains(first.key) else { return clean(phrase) }
    return text.string(first.range).lowercased() + " " + clean(phrase)
  }

  /// "an increase of 5% in exports", "a 5% rise in exports".
  private func changeNoun(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>, after previous: FoundQuantity?)
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

  private func behindIn(_ index: Int, _ span: Range<Int>) -> String? {
    guard index + 1 < span.upperBound, tokens[index].key == QuantityFinder.in || tokens[index].key == NumberReader.of
    else { return nil }
    let stop = phrases.nounPhrase(from: index + 1, before: span.upperBound)
    guard stop > index + 1 else { return nil }
    let words = clean(index + 1..<stop)
    return words.isEmpty ? nil : words
  }

  /// A noun of change with what changes: the subject of the verb that holds it ("the index had a gain of 5%"), or what the
  /// figure before it measures ("shares rose to $373, a gain of $2").
  private func owned(
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
  private func change(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
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
  private func causedChange(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
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

  /// The subject of a verb; of "seeing imports fall" and "cut production by 5%", the object.
  private func subject(of verb: Int, _ span: Range<Int>) -> String? {
    if MeasureTables.causatives.contains(tokens[verb].key), verb + 1 < span.upperBound {
      let stop = phrases.nounPhrase(from: verb + 1, before: span.upperBound)
      if stop > verb + 1 {
        let words = clean(verb + 1..<stop)
        if !words.isEmpty { return words }
      }
    }
    guard let phrase = phrases.nounPhrase(endingAt: auxiliaries(before: verb, span), from: span.lowerBound),
      isHeading(phrase)
    else { return nil }
    return clean(phrase)
  }

  /// Whether the way from a figure back to its verb may lead over the token: another figure, a filler, an adverb.
  private func isPassable(_ index: Int) -> Bool {
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

  /// "exports more than doubled", "Apple doubled its profits".
  private func multiplied(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    let end = found.tokens.upperBound
    guard NumberTables.multiples[tokens[found.tokens.lowerBound].key] != nil else { return nil }
    let stop = phrases.nounPhrase(from: end, before: span.upperBound)
    if stop > end, isHeading(end..<stop), !MeasureTables.links.contains(tokens[end].key) { return clean(end..<stop) }
    return subject(of: found.opening, span)
  }

  /// "a $5 million army contract", "an 8 percent stake in PCCW".
  private func modified(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    let start = end < span.upperBound && isHyphen(end) ? end + 1 : end
    guard start < span.upperBound, tokens[start].kind == .word, !QuantityTables.stops.contains(tokens[start].key),
      !phrases.isVerb(start),
      !MeasureTables.links.contains(tokens[start].key), !phrases.isDate(start),
      !UnitTables.times.contains(tokens[start].key),
      !MeasureReader.adverbs.contains(tokens[start].key), found.kind != .bare, found.kind != .multiple
    else { return nil }
    let stop = phrases.nounPhrase(from: start, before: span.upperBound)
    guard stop > start, isHeading(start..<stop) else { return nil }
    return clean(start..<stop)
  }

  /// "trade hit a record $240bn", "the population was 5 million".
  private func level(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    guard let verb = verb(before: found.opening, span), MeasureTables.levels.contains(tokens[verb].key) else {
      return nil
    }
    guard let subject = subject(of: verb, span) else { return nil }
    guard let aspect = MeasureTables.aspects[tokens[verb].key], !subject.hasSuffix(aspect) else { return subject }
    return aspect + " of " + subject
  }

  /// "sales of about $14 million", "a loss of $2 billion", "the injection of $44 billion into the economy".
  private func possessed(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    var at = found.opening - 1
    while at > span.lowerBound, MeasureTables.fillers.contains(tokens[at].key), tokens[at].key != NumberReader.of {
      at -= 1
    }
    guard at > span.lowerBound, tokens[at].key == NumberReader.of,
      let phrase = phrases.nounPhrase(endingAt: at, from: span.lowerBound),
      isHeading(phrase)
    else { return nil }
    let words = clean(phrase)
    // "the firm had sales of": whose they are.
    var verb = phrase.lowerBound - 1
    while verb > span.lowerBound, phrases.isDate(verb) { verb -= 1 }
    if verb > span.lowerBound, MeasureTables.holders.contains(tokens[verb].key), let holder = holder(of: verb, span) {
      return words + " of " + holder
    }
    return words + complement(at: end, span)
  }

  /// "Apple paid $100 million to Creative", "bought the company for €420 million", "$5 billion would be spent on roads".
  private func acted(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
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
    while at > span.lowerBound, found.opening - at < 14, tokens[at].kind != .mark || isHyphen(at),
      !SayingTables.openers.contains(tokens[at].key)
    {
      let key = tokens[at].key
      if isPrice, MeasureTables.purchases.contains(key) {
        let stop = phrases.nounPhrase(from: at + 1, before: found.opening - 1)
        return stop > at + 1 ? "price of " + clean(at + 1..<stop) : nil
      }
      if isPrice, MeasureTables.sales.contains(key) { return subject(of: at, span).map { "price of " + $0 } }
      if !isPrice, MeasureTables.payments.contains(key), phrases.isVerb(at), let actor = holder(of: at, span) {
        let object = phrases.nounPhrase(from: at + 1, before: found.opening)
        let words = object > at + 1 && object == found.opening ? " " + clean(at + 1..<object) : ""
        guard !words.isEmpty || verb(before: found.opening, span, reach: 0) == at else { return nil }
        return "amount that " + actor + " " + text.phrase(auxiliaries(before: at, span)..<at + 1) + words
          + complement(at: end, span)
      }
      at -= 1
    }
    return nil
  }

  /// A phrase with a preposition behind the figure, with the space before it: " to Creative".
  private func complement(at index: Int, _ span: Range<Int>) -> String {
    guard index + 1 < span.upperBound, MeasureTables.links.contains(tokens[index].key), tokens[index + 1].kind == .word,
      !phrases.isDate(index + 1)
    else {
      return ""
    }
    let stop = phrases.nounPhrase(from: index + 1, before: span.upperBound)
    return stop > index + 1 && isHeading(index + 1..<stop) ? " " + text.phrase(index..<stop) : ""
  }

  /// The noun phrase the figure stands in apposition to, the last resort: "capital expenditure, $470 million".
  private func nearest(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    guard found.kind != .bare, found.opening - 1 > span.lowerBound, tokens[found.opening - 1].kind == .mark,
      !isHyphen(found.opening - 1),
      let phrase = phrases.nounPhrase(endingAt: found.opening - 1, from: span.lowerBound), isHeading(phrase)
    else { return nil }
    return clean(phrase)
  }

  // MARK: Words

  /// The verb that governs what stands at `index`, over fillers and at most `reach` other words.
  private func verb(before index: Int, _ span: Range<Int>, reach: Int = 3) -> Int? {
    var at = index - 1
    var others = 0
    while at > span.lowerBound {
      if phrases.isVerb(at) || MeasureTables.levels.contains(tokens[at].key), !tokens[at].isCapitalised { return at }
      if tokens[at].kind == .mark, !isHyphen(at) { return nil }
      if SayingTables.openers.contains(tokens[at].key) { return nil }
      if !MeasureTables.fillers.contains(tokens[at].key) { others += 1 }
      guard others <= reach else { return nil }
      at -= 1
    }
    return nil
  }

  /// The first of the auxiliaries in front of a verb.
  private func auxiliaries(before verb: Int, _ span: Range<Int>) -> Int {
    var at = verb
    while at > span.lowerBound,
      VerbTables.auxiliaries.contains(tokens[at - 1].key) || MeasureReader.adverbs.contains(tokens[at - 1].key)
    { at -= 1 }
    return at
  }

  /// "a share", "per barrel" behind the figure; the token behind it.
  private func rate(behind index: Int, before limit: Int) -> (end: Int, wording: String?) {
    var at = index
    if at < limit, isHyphen(at) { at += 1 }
    guard at + 1 < limit,
      tokens[at].key == UnitReader.per || tokens[at].key == NumberReader.a || tokens[at].key == NumberReader.an
    else { return (index, nil) }
    var noun = at + 1
    if isHyphen(noun), noun + 1 < limit { noun += 1 }
    guard tokens[noun].kind == .word, !QuantityTables.stops.contains(tokens[noun].key) else { return (index, nil) }
    return (noun + 1, "per " + text.string(tokens[noun].range))
  }

  private func isHyphen(_ index: Int) -> Bool { utf8[Int(tokens[index].start)] == 0x2D }

  /// Whether a phrase can head a table: it opens with neither a verb's form nor a word that heads nothing.
  private func isHeading(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, MeasureTables.determiners.contains(tokens[start].key) || tokens[start].kind != .word
    { start += 1 }
    guard start < range.upperBound else { return false }
    let first = tokens[start]
    if MeasureTables.nonHeads.contains(tokens[range.upperBound - 1].key), !tokens[range.upperBound - 1].isCapitalised {
      return false
    }
    if MeasureTables.nonHeads.contains(first.key), range.upperBound - start == 1 { return false }
    let isGerund = first.end - first.start > 5 && utf8[Int(first.end) - 3..<Int(first.end)].elementsEqual("ing".utf8)
    return !isGerund || first.isCapitalised && !first.shape.contains(.opensSentence)
      || MeasureTables.gerundNouns.contains(first.key)
  }

  /// The phrase without the article in front, and without the capital its sentence gave it.
  private func clean(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    while start < range.upperBound,
      MeasureTables.determiners.contains(tokens[start].key) || tokens[start].kind == .possessive
    { start += 1 }
    guard start < range.upperBound else { return "" }
    let words = text.phrase(start..<range.upperBound)
    let first = tokens[start]
    guard first.shape.contains(.opensSentence), first.isCapitalised, !first.shape.contains(.allCapitals),
      MeasureTables.commonOpeners.contains(first.key)
        || QuantityTables.singular(text.string(first.range)) != nil && isPlainPlural(start)
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// A plural that is followed by nothing capitalised: "Exports of", not "Netherlands Bank".
  private func isPlainPlural(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].kind == .word && !tokens[index + 1].isCapitalised
  }

  static let up = Token.key("up")
  static let off = Token.key("off")
  static let worth = Token.key("worth")
  static let extents = SentenceTables.keys("value price size volume number terms")
  static let which = Token.key("which")
  static let figures = SentenceTables.keys(
    "percent per cent pct percentage points point basis million billion trillion year earlier")
  static let adverbs = SentenceTables.keys(
    "also now then still already only just even again thus meanwhile ago respectively earlier later overall annually today yesterday away"
  )
}
