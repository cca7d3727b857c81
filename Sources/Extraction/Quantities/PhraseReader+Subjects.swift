/// The noun phrase that ends before a place: usually a subject.
extension PhraseReader {
  /// The noun phrase that ends before `end`: usually a subject. Dates in front of it and behind it are left out.
  ///
  /// - Parameter isSubject: a verb follows, so that a participle inside belongs to a noun: "shares traded in Oslo rose".
  func nounPhrase(endingAt end: Int, from first: Int, isSubject: Bool = false) -> Range<Int>? {
    var end = end
    while end > first, isAdverbial(end - 1) { end -= 1 }
    end = text.withoutInsertion(before: end, from: first)
    if end > first, MeasureTables.links.contains(tokens[end - 1].key) { end -= 1 }
    // "inflation in the 12 months to March"
    if end > first, isDate(end - 1) {
      while end > first, isDate(end - 1) { end -= 1 }
      if end > first, MeasureTables.links.contains(tokens[end - 1].key) { end -= 1 }
    }
    // "in the whole" of 2021, "as a whole"
    if end - 3 > first, PhraseReader.extents.contains(tokens[end - 1].key),
      PhraseReader.articles.contains(tokens[end - 2].key),
      MeasureTables.links.contains(tokens[end - 3].key) || tokens[end - 3].key == PhraseReader.as
    {
      end -= 3
    }
    guard end > first else { return nil }
    if isComma(end - 1) || PhraseReader.coordinators.contains(tokens[end - 1].key) {
      guard let before = insertion(closedBefore: end, from: first) ?? coordinate(before: end, from: first) else {
        return nil
      }
      if let name = apposedName(before..<end) { return name }
      end = text.withoutInsertion(before: before, from: first)
    }
    var start = end
    var isBetween = false
    while start > first, end - start < 14 {
      let at = start - 1
      let token = tokens[at]
      if token.kind == .mark, !(isJoint(at) && at > first) { break }
      if token.kind == .number,
        isDate(at)
          || !(at > first
            && (tokens[at - 1].isCapitalised || tokens[at - 1].key == NumberReader.of || isOwned(at, from: first)
              || at - 1 > first && isJoint(at - 1) && tokens[at - 2].isCapitalised))
      {
        break
      }
      if token.kind == .word {
        if SayingTables.openers.contains(token.key) && !token.shape.contains(.allCapitals)
          || SayingTables.verbs.contains(token.key)
        {
          break
        }
        // "the company projects earnings"
        if at > first, at + 1 < end, SayingTables.weakVerbs.contains(token.key), utf8[Int(token.end) - 1] == 0x73,
          SayingTables.bodies.contains(tokens[at - 1].key) || tokens[at - 1].isCapitalised && !token.isCapitalised
        {
          break
        }
        if isVerb(at), !(at > first && isJoint(at - 1)), !(isSubject && closesNoun(at, from: first, before: end)) {
          break
        }
        if PhraseReader.pronouns.contains(token.key) && !token.shape.contains(.allCapitals)
          || isSubject && at > first && at + 1 < end && isPlainVerb(at)
        {
          break
        }
        if token.key == NumberReader.and {
          isBetween = hasBetween(before: at, from: first)
          guard isBetween || joinsNouns(at, first) || joinsObjects(at, before: end, from: first) else { break }
        }
      }
      start -= 1
    }
    // "8GB is": what is left of a figure is no phrase.
    if start > first, tokens[start - 1].kind == .number, !isDate(start - 1) { return nil }
    return headed(start..<end)
  }

  /// "The main index, the FTSE 100, fell": the name, when what stands between the commas is nothing else.
  private func apposedName(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 2, isComma(range.lowerBound), isComma(range.upperBound - 1),
      !tokens[range.lowerBound - 1].isCapitalised
    else { return nil }
    var start = range.lowerBound + 1
    if PhraseReader.articles.contains(tokens[start].key) { start += 1 }
    let end = range.upperBound - 1
    guard start < end, end - start <= 5, tokens[start].isCapitalised, !isDate(start),
      (start..<end).allSatisfy({ tokens[$0].isCapitalised || tokens[$0].kind == .number && !isDate($0) || isJoint($0) })
    else { return nil }
    return start..<end
  }

  /// "Sales, which include services, rose", "The index, was": the end of the subject before an insertion without a verb of the
  /// clause's own.
  func insertion(closedBefore end: Int, from first: Int) -> Int? {
    guard isComma(end - 1) else { return nil }
    var comma = end - 2
    var hasVerb = false
    while comma > first, !isComma(comma) {
      hasVerb = hasVerb || isVerb(comma) && !closesNoun(comma, from: first, before: end)
      comma -= 1
    }
    if comma <= first { return hasVerb ? nil : end - 1 }
    let opensClause = SayingTables.openers.contains(tokens[comma + 1].key)
    return !hasVerb || opensClause ? comma : nil
  }

  /// "Shares tripled in 2004 and rose by 16 percent": the second verb's subject stands before the first verb.
  func coordinate(before end: Int, from first: Int) -> Int? {
    var start = end - 1
    while start > first,
      !SayingTables.openers.contains(tokens[start - 1].key) || PhraseReader.coordinators.contains(tokens[start - 1].key)
    {
      start -= 1
    }
    guard var verb = (start..<end).last(where: { isVerb($0) && !closesNoun($0, from: first, before: end) }) else {
      return nil
    }
    while verb > start, isVerb(verb - 1) || isAdverb(verb - 1) { verb -= 1 }
    guard verb < end - 1, verb > start, !SayingTables.verbs.contains(tokens[verb].key), !isComma(verb - 1) else {
      return nil
    }
    return verb
  }

  /// Cuts an adverbial in front ("In 2023", "Last year") off a subject.
  func headed(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, isAdverbial(start) || tokens[start].kind == .mark { start += 1 }
    // "as reflected in transport inflation"
    if start + 2 < range.upperBound, isParticiple(start), MeasureTables.links.contains(tokens[start + 1].key) {
      start += 2
    }
    if start < range.upperBound, MeasureTables.links.contains(tokens[start].key) {
      guard
        let article = (start + 1..<range.upperBound).last(where: {
          MeasureTables.determiners.contains(tokens[$0].key) && !MeasureTables.links.contains(tokens[$0 - 1].key)
        })
      else { return nil }
      start = article
    }
    // "its launch the store": an article without a preposition opens the subject proper.
    if let article = (start + 1..<max(start + 1, range.upperBound)).last(where: {
      PhraseReader.articles.contains(tokens[$0].key) && !MeasureTables.links.contains(tokens[$0 - 1].key)
        && !PhraseReader.otherPrepositions.contains(tokens[$0 - 1].key) && tokens[$0 - 1].key != NumberReader.and
        && tokens[$0 - 1].kind == .word
    }) {
      start = article
    }
    // "the first time output fell"
    if let time = (start..<min(start + 4, range.upperBound)).first(where: { tokens[$0].key == PhraseReader.time }),
      time > start, time + 1 < range.upperBound, PhraseReader.occasions.contains(tokens[time - 1].key),
      !MeasureTables.links.contains(tokens[time + 1].key)
    {
      start = time + 1
    }
    let end = trimmed(start..<range.upperBound)
    return start < end ? start..<end : nil
  }

  /// "Standard & Poor's 500 index"
  private func isOwned(_ index: Int, from first: Int) -> Bool {
    index - 1 > first && tokens[index - 1].kind == .possessive && tokens[index - 2].isCapitalised
  }

  /// "goods shipped to Peru": a participle with a preposition behind it and a noun before it.
  private func closesNoun(_ index: Int, from first: Int, before end: Int) -> Bool {
    guard index > first, index + 1 < end, MeasureTables.links.contains(tokens[index + 1].key),
      isParticiple(index) || VerbTables.participles.contains(tokens[index].key),
      !SayingTables.weakVerbs.contains(tokens[index].key)
    else { return false }
    let before = tokens[index - 1]
    return before.kind == .word && !VerbTables.auxiliaries.contains(before.key)
      && !QuantityTables.stops.contains(before.key) && !SayingTables.pronouns.contains(before.key)
      && !isAdverb(index - 1) && !isDate(index - 1)
  }

  func hasBetween(before index: Int, from first: Int) -> Bool {
    (max(first, index - 5)..<index).contains { tokens[$0].key == QuantityFinder.between }
  }

  /// Whether "and" at `index` stands inside the object of a verb: "bought semiconductors and circuits".
  func joinsObjects(_ index: Int, before end: Int, from first: Int) -> Bool {
    var verb = index - 1
    while verb > first, index - verb < 8, !isVerb(verb) { verb -= 1 }
    guard verb >= first, isVerb(verb), verb + 1 < index else { return false }
    return (verb + 1..<end).allSatisfy {
      tokens[$0].kind == .word && !isVerb($0) && !SayingTables.openers.contains(tokens[$0].key) || isJoint($0)
    }
  }

  /// "China’s share of the tools that Russia imported": a subject whose relative clause ends before `end`.
  func nounPhrase(withClauseEndingAt end: Int, from first: Int) -> Range<Int>? {
    var at = end - 1
    while at > first, end - at < 10, !PhraseReader.relatives.contains(tokens[at].key) {
      if tokens[at].kind == .mark, !isJoint(at) { return nil }
      at -= 1
    }
    guard at > first, PhraseReader.relatives.contains(tokens[at].key), !isComma(at - 1),
      (at..<end).contains(where: { isVerb($0) }), let head = nounPhrase(endingAt: at, from: first)
    else { return nil }
    return head.lowerBound..<end
  }

  /// "shares that trade in Oslo" before "fell": a subject with its relative clause, which opens with a verb. What a report says
  /// ("fears that trade will shrink") is no such clause.
  func nounPhrase(withRelativeEndingAt end: Int, from first: Int) -> Range<Int>? {
    var at = end - 2
    while at > first, end - at < 12, !PhraseReader.relatives.contains(tokens[at].key) {
      if tokens[at].kind == .mark, !isJoint(at) { return nil }
      at -= 1
    }
    guard at > first, PhraseReader.relatives.contains(tokens[at].key), tokens[at - 1].kind == .word,
      !SayingTables.contents.contains(tokens[at - 1].key), !SayingTables.verbs.contains(tokens[at - 1].key),
      !isVerb(at - 1), !MeasureTables.links.contains(tokens[at - 1].key)
    else { return nil }
    let verb = tokens[at + 1]
    let isPlain = singular(at - 1) && (VerbTables.plain.contains(verb.key) || VerbTables.plainToo.contains(verb.key))
    guard isVerb(at + 1) || isPlain, let head = nounPhrase(endingAt: at, from: first) else { return nil }
    return head.lowerBound..<end
  }

  /// Whether "and" at `index` stands between two nouns of one subject: nothing before it in the clause is a verb.
  func joinsNouns(_ index: Int, _ first: Int) -> Bool {
    var at = index - 1
    while at >= first, index - at < 10 {
      if tokens[at].kind == .mark, !isJoint(at) { return index - at > 1 }
      if isVerb(at) { return false }
      at -= 1
    }
    return true
  }
}
