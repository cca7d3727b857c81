/// Shares of a whole, sums of something, counts.
extension MeasureReader {
  /// "31 Chinese companies", "40,000 people were displaced".
  func counted(_ found: FoundQuantity, _ span: Range<Int>) -> String? {
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

  /// "a $5 million army contract", "an 8 percent stake in PCCW".
  func modified(_ found: FoundQuantity, _ end: Int, _ span: Range<Int>) -> String? {
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
}
