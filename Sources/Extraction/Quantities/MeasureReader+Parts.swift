/// Shares of a whole, sums of something, counts.
extension MeasureReader {
  /// "31 Chinese companies", "40,000 people were displaced".
  func counted(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    guard found.kind == .count, let noun = found.noun,
      CurrencyTables.subunits[tokens[noun.upperBound - 1].key] == nil
    else { return nil }
    var end = max(noun.upperBound, phrases.nounPhrase(from: noun.lowerBound, before: span.upperBound))
    // "added 28 companies to its list": what the verb takes besides is no part of what is counted.
    if let link = (noun.upperBound..<end).first(where: { MeasureTables.verbLinks.contains(tokens[$0].key) }) {
      end = link
    }
    var words = clean(noun.lowerBound..<end)
    if let rate = rate(behind: end, before: span.upperBound).wording { return words + " " + rate }
    guard end - noun.lowerBound == 1 || end < span.upperBound && MeasureTables.verbLinks.contains(tokens[end].key)
    else {
      return words
    }
    // A bare "people" asks for what became of them.
    if end + 1 < span.upperBound, MeasureTables.copulas.contains(tokens[end].key),
      phrases.isVerb(end + 1) || phrases.isParticiple(end + 1)
    {
      words += " " + text.string(tokens[end + 1].range)
    } else if let verb = verb(before: found.opening, span), found.opening - verb == 1,
      !MeasureTables.copulas.contains(tokens[verb].key),
      !MeasureTables.levels.contains(tokens[verb].key),
      !ClaimantFinder.clausal.contains(tokens[verb].key),
      let subject = holder(of: verb, span)
    {
      words +=
        " that " + subject + " " + text.phrase(auxiliaries(before: verb, span)..<verb + 1) + complement(at: end, span)
    }
    return words
  }

  /// "90 per cent of imports came from China", "China supplied 70 per cent of the tools", "$75 million of bonds".
  func part(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    guard end < span.upperBound else { return nil }
    var start = end
    if tokens[end].key == NumberReader.of {
      start = end + 1
    } else if found.kind == .money || found.kind == .physical || found.kind == .percent,
      tokens[end].key == MeasureReader.worth, end + 1 < span.upperBound,
      tokens[end + 1].key == NumberReader.of
    {
      start = end + 2
    } else if found.kind == .money, tokens[end].key == QuantityFinder.in, end + 1 < span.upperBound,
      !isInADeal(end + 1, before: span.upperBound), !MeasureTables.determiners.contains(tokens[end + 1].key)
    {
      start = end + 1
    } else if found.kind != .share {
      return nil
    }
    guard start < span.upperBound, !MeasureTables.pointers.contains(tokens[start].key) || start + 1 < span.upperBound
    else {
      return nil
    }
    var stop = phrases.nounPhrase(from: start, before: span.upperBound)
    // "78% of Clark County 6- to 18-year-olds"
    guard stop > start, tokens[stop - 1].kind != .number || stop >= span.upperBound || !isHyphen(stop) else {
      return nil
    }
    var whole = clean(start..<stop)
    if let goods = goods(valuedBehind: stop, span) {
      whole = text.phrase(start..<stop) + " " + clean(goods)
      stop = goods.upperBound
    } else if found.kind == .money, let owner = owner(valuedAt: found.opening, span) {
      whole = owner + " " + whole
    }
    // "of that sum", "of another study"
    let isPointer =
      MeasureTables.pointers.contains(tokens[start].key) && start + 1 < stop
      && MeasureTables.vagueHeads.contains(tokens[start + 1].key)
    guard !whole.isEmpty, !isPointer, !SayingTables.bodies.contains(tokens[stop - 1].key) || found.kind != .money else {
      return nil
    }
    guard found.kind == .percent || found.kind == .share else {
      guard found.kind == .physical, let verb = verb(before: found.opening, span, reach: 0), phrases.isVerb(verb),
        !MeasureTables.copulas.contains(tokens[verb].key), !MeasureTables.levels.contains(tokens[verb].key),
        MeasureTables.changes[tokens[verb].key] == nil, let holder = holder(of: verb, span)
      else { return whole }
      let link = (start..<stop).first { MeasureTables.verbLinks.contains(tokens[$0].key) } ?? stop
      return clean(start..<link) + " that " + holder + " " + text.phrase(auxiliaries(before: verb, span)..<verb + 1)
        + (link < stop ? " " + text.phrase(link..<stop) : "")
    }
    return share(of: whole, found, stop, span)
  }

  /// "bought for $3 billion in an all-share deal", "$5 million in cash": how it was paid.
  private func isInADeal(_ start: Int, before limit: Int) -> Bool {
    let stop = phrases.nounPhrase(from: start, before: limit)
    return stop > start && MeasureTables.payingWays.contains(tokens[stop - 1].key)
  }

  /// "70% of Russia's approximately $900 million in machine tool imports": the goods, with their value between owner and noun.
  private func goods(valuedBehind stop: Int, _ span: Range<Int>) -> Range<Int>? {
    guard stop < span.upperBound, tokens[stop - 1].kind == .possessive || tokens[stop].kind == .possessive else {
      return nil
    }
    var at = tokens[stop].kind == .possessive ? stop + 1 : stop
    var hasFigure = false
    while at < span.upperBound, at - stop < 9 {
      let token = tokens[at]
      let isFigure = token.kind == .number || NumberTables.magnitudes[token.key] != nil
      guard
        isFigure || isFiller(at) || CurrencyTables.nouns[token.key] != nil
          || QuantityTables.approximators[token.key] != nil
      else { break }
      hasFigure = hasFigure || isFigure
      at += 1
    }
    guard hasFigure, at + 1 < span.upperBound, [NumberReader.of, QuantityFinder.in].contains(tokens[at].key) else {
      return nil
    }
    let end = phrases.nounPhrase(from: at + 1, before: span.upperBound)
    return end > at + 1 && isHeading(at + 1..<end) ? at + 1..<end : nil
  }

  /// "Russia's approximately" before the sum.
  private func owner(valuedAt opening: Int, _ span: Range<Int>) -> String? {
    var at = opening
    while at > span.lowerBound, opening - at < 3,
      isFiller(at - 1) && tokens[at - 1].kind == .word || QuantityTables.approximators[tokens[at - 1].key] != nil
    {
      at -= 1
    }
    guard at - 2 >= span.lowerBound, tokens[at - 1].kind == .possessive, tokens[at - 2].isCapitalised else {
      return nil
    }
    var start = at - 2
    while start > span.lowerBound, tokens[start - 1].isCapitalised, tokens[start - 1].kind == .word { start -= 1 }
    return text.phrase(start..<at)
  }

  /// Whose share it is, or what became of it.
  private func share(of whole: String, _ found: FoundQuantity, _ stop: Int, _ span: Range<Int>) -> String {
    if let verb = verb(before: found.opening, span), !SayingTables.verbs.contains(tokens[verb].key),
      let holder = holder(of: verb, span)
    {
      let isShort = !holder.split(separator: " ").contains { MeasureTables.links.contains(Token.key($0)) }
      let isMaking = tokens[verb].key == MeasureReader.made && tokens[verb + 1].key != MeasureReader.up
      if MeasureTables.shareVerbs.contains(tokens[verb].key), isShort, !isMaking {
        return Self.possessive(holder) + " share of " + whole
      }
      if MeasureTables.copulas.contains(tokens[verb].key) || MeasureTables.levels.contains(tokens[verb].key) {
        // "the share of bonds, which was 78 percent of the portfolio"
        if holder.hasPrefix("share of ") { return holder + " in " + whole }
        return holder + " as a share of " + whole
      }
      var tail = found.opening
      while tail > verb + 1, isFiller(tail - 1) { tail -= 1 }
      return "share of " + whole + " that " + holder + " " + text.phrase(auxiliaries(before: verb, span)..<tail)
    }
    guard let verb = predicate(behind: stop, span), !SayingTables.verbs.contains(tokens[verb].key) else {
      return "share of " + whole
    }
    let last = phrases.verbPhrase(from: verb, before: span.upperBound)
    // "half of the days were more than 1.5C warmer": an auxiliary alone says nothing.
    let isSaying = (verb..<max(verb, last)).contains { !VerbTables.auxiliaries.contains(tokens[$0].key) }
    return last > verb && isSaying ? "share of " + whole + " that " + text.phrase(verb..<last) : "share of " + whole
  }

  /// The verb of a share that is the subject of its clause, past a second share and a relative clause: "70 per cent of the tools
  /// and 90 per cent of the chips that Russia imports come from China".
  private func predicate(behind stop: Int, _ span: Range<Int>) -> Int? {
    var at = stop
    if at + 1 < span.upperBound, tokens[at].key == NumberReader.and, tokens[at + 1].kind == .number {
      while at < span.upperBound, at - stop < 6, tokens[at].key != NumberReader.of { at += 1 }
      guard at + 1 < span.upperBound, tokens[at].key == NumberReader.of else { return nil }
      at = phrases.nounPhrase(from: at + 1, before: span.upperBound)
    }
    while at < span.upperBound, at - stop < 16,
      phrases.isDate(at)
        || MeasureTables.links.contains(tokens[at].key) && at + 1 < span.upperBound && phrases.isDate(at + 1)
    { at += 1 }
    guard at < span.upperBound else { return nil }
    if phrases.isVerb(at) || phrases.isPlainVerb(at) { return at }
    guard MeasureTables.relatives.contains(tokens[at].key) else { return nil }
    var verbs: [Int] = []
    while at + 1 < span.upperBound, at - stop < 24, verbs.count < 2 {
      at += 1
      if tokens[at].kind == .mark, !isHyphen(at) { break }
      guard tokens[at].kind == .word, !tokens[at].isCapitalised else { continue }
      if VerbTables.plain.contains(tokens[at].key) || phrases.isVerb(at) {
        if verbs.last != at - 1 { verbs.append(at) }
      }
    }
    return verbs.last
  }

  /// "China’s", "officials’".
  static func possessive(_ holder: String) -> String { holder + (holder.hasSuffix("s") ? "’" : "’s") }

  func isFiller(_ index: Int) -> Bool {
    MeasureTables.fillers.contains(tokens[index].key) || tokens[index].kind != .word
  }

  /// "exports more than doubled", "Apple doubled its profits".
  func multiplied(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
    let end = found.tokens.upperBound
    guard NumberTables.multiples[tokens[found.tokens.lowerBound].key] != nil else { return nil }
    let stop = phrases.nounPhrase(from: end, before: span.upperBound)
    if stop > end, isHeading(end..<stop), !MeasureTables.links.contains(tokens[end].key) { return clean(end..<stop) }
    return subject(of: found.opening, span)
  }

  /// "a $65 million hit": a noun follows, whatever its form.
  private func hasArticle(_ found: FoundQuantity, _ span: Range<Int>) -> Bool {
    found.kind == .money && found.opening > span.lowerBound
      && (tokens[found.opening - 1].key == NumberReader.a || tokens[found.opening - 1].key == NumberReader.an)
  }

  /// "a $5 million army contract", "an 8 percent stake in PCCW".
  func modified(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
    let start = end < span.upperBound && isHyphen(end) ? end + 1 : end
    guard start < span.upperBound, tokens[start].kind == .word, !QuantityTables.stops.contains(tokens[start].key),
      !phrases.isVerb(start) || hasArticle(found, span),
      !MeasureTables.links.contains(tokens[start].key), !phrases.isDate(start),
      !UnitTables.times.contains(tokens[start].key),
      !MeasureReader.adverbs.contains(tokens[start].key), !phrases.isAdverb(start), found.kind != .bare,
      found.kind != .multiple
    else { return nil }
    var stop = phrases.nounPhrase(from: start, before: span.upperBound)
    // "the profit reaped", "45 Canadian cents"
    if stop > start + 1, phrases.isParticiple(stop - 1), !tokens[stop - 1].isCapitalised { stop -= 1 }
    if stop > start,
      CurrencyTables.subunits[tokens[stop - 1].key] != nil || CurrencyTables.nouns[tokens[stop - 1].key] != nil
    {
      return nil
    }
    // "18 million hectares burned": a verb, no noun.
    guard stop > start, isHeading(start..<stop), stop > start + 1 || !phrases.isParticiple(start) else { return nil }
    return clean(MeasureTables.holdings.contains(tokens[start].key) ? upToOrigin(start..<stop) : start..<stop)
  }
}
