/// Finds the time a quantity speaks of among the dates of its sentence.
struct PeriodReader {
  let text: Text
  let dates: [DateExpression]

  /// Twice the bytes between a quantity and its period.
  private static let reach = 320

  /// The index of the nearest date in the quantity's sentence, one behind it before one in front of it at the same distance.
  ///
  /// No period is the time at which something was said, the time of what a figure is compared with, or a length of time without
  /// a place on a calendar. "In that half-year" is the period of the figure before.
  func period(of index: Int, in found: [FoundQuantity]) -> Int? {
    let own = found[index]
    let sentence = text.sentences[own.sentence]
    let end = own.noun.map { Int(text.tokens[$0.upperBound - 1].end) } ?? own.quantity.range.upperBound
    let range = own.quantity.range.lowerBound..<max(own.quantity.range.upperBound, end)
    let compared = comparisons(around: index, in: found)
    var best: (index: Int, distance: Int)?
    var at = firstDate(from: max(sentence.range.lowerBound, range.lowerBound - PeriodReader.reach))
    let last = min(sentence.range.upperBound, range.upperBound + PeriodReader.reach)
    while at < dates.count, dates[at].range.lowerBound < last {
      defer { at += 1 }
      let place = dates[at].range
      let distance =
        place.lowerBound >= range.upperBound
        ? 2 * (max(range.upperBound, lengthStart(before: at) ?? place.lowerBound) - range.upperBound)
        : 2 * max(0, range.lowerBound - place.upperBound) + 1
      guard distance < best?.distance ?? PeriodReader.reach else { continue }
      let date = dates[at]
      guard date.kind == .date || date.edtf != nil, !date.value.hasSuffix("_REF"), !isTimeOfSaying(date, sentence),
        !compared.contains(where: { $0.overlaps(place) }), !isPointer(date), !isOfAnother(date, than: own, sentence),
        place.lowerBound < range.upperBound || !isOfComparison(date, behind: own.tokens.upperBound)
      else { continue }
      best = (at, distance)
    }
    if let best { return best.index }
    guard index > 0 else { return nil }
    if let quarter = quarter(of: index, in: found, sentence) { return quarter }
    let distance = own.sentence - found[index - 1].sentence
    guard distance <= 2 && pointsBack(sentence, near: own.opening) || distance <= 1 && isOfThat(own, sentence) else {
      return nil
    }
    return found[index - 1].quantity.period
  }

  /// "For the quarter, the margin was 60 per cent": the quarter that the figures before it had.
  private func quarter(of index: Int, in found: [FoundQuantity], _ sentence: Sentence) -> Int? {
    let tokens = text.tokens
    let isMeant = sentence.tokens.dropFirst(2).contains {
      tokens[$0].key == PeriodReader.quarter && tokens[$0 - 1].key == PeriodReader.the
        && PeriodReader.leads.contains(tokens[$0 - 2].key)
    }
    guard isMeant else { return nil }
    for earlier in found[max(0, index - 8)..<index].reversed() where found[index].sentence - earlier.sentence <= 6 {
      guard let period = earlier.quantity.period, let edtf = dates[period].interval ?? dates[period].edtf else {
        continue
      }
      if edtf.precision > .month, edtf.precision < .year { return period }
      // "the October-December quarter"
      let days = edtf.latest.map { last in edtf.earliest.map { last.dayNumber - $0.dayNumber } } ?? nil
      if edtf.precision == .interval, (85...95).contains(days ?? 0) { return period }
    }
    return nil
  }

  /// Where "the three months ended in March" begins, of which the month is the date.
  private func lengthStart(before index: Int) -> Int? {
    guard index > 0, dates[index].interval != nil, case let length = dates[index - 1], length.kind == .duration,
      length.edtf == nil, dates[index].range.lowerBound - length.range.upperBound < 12
    else { return nil }
    return length.range.lowerBound
  }

  /// The bytes of what the figures of the sentence are compared with.
  private func comparisons(around index: Int, in found: [FoundQuantity]) -> [Range<Int>] {
    var first = index
    while first > 0, index - first < 8, found[first - 1].sentence == found[index].sentence { first -= 1 }
    var result: [Range<Int>] = []
    while first < min(found.count, index + 8), found[first].sentence == found[index].sentence {
      if let comparison = found[first].comparison, !comparison.isStart, let last = comparison.tokens.last {
        result.append(Int(text.tokens[comparison.tokens.lowerBound].start)..<Int(text.tokens[last].end))
      }
      first += 1
    }
    return result
  }

  private func firstDate(from offset: Int) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// "said on April 12", "told reporters on Friday".
  private func isTimeOfSaying(_ date: DateExpression, _ sentence: Sentence) -> Bool {
    // "reported first-quarter profit": of what is reported.
    if date.edtf.map({ $0.precision > .month && $0.precision < .year }) ?? false,
      text.utf8[date.range].contains(0x2D)
    {
      return false
    }
    var at = text.token(at: date.range.lowerBound) - 1
    var steps = 0
    while at >= sentence.tokens.lowerBound, steps < 3, text.tokens[at].kind == .word {
      if SayingTables.verbs.contains(text.tokens[at].key) || SayingTables.reports.contains(text.tokens[at].key) {
        return true
      }
      if text.tokens[at].key == PeriodReader.that { return false }
      at -= 1
      steps += 1
    }
    return opensSaying(date, sentence) || isDayOfReport(date, sentence) || isDayBeforeReport(date, sentence)
  }

  /// "reported a profit of $1.4 billion on Thursday": the day of the report.
  private func isDayOfReport(_ date: DateExpression, _ sentence: Sentence) -> Bool {
    guard date.edtf?.precision == .day else { return false }
    let tokens = text.tokens
    let first = text.token(at: date.range.lowerBound)
    guard first > sentence.tokens.lowerBound else { return false }
    let verb = (sentence.tokens.lowerBound..<first).last {
      VerbTables.finite.contains(tokens[$0].key) && !tokens[$0].isCapitalised
    }
    return verb.map { SayingTables.announcements.contains(tokens[$0].key) } ?? false
  }

  /// "The chipmaker on Tuesday reported a drop": the day in front of the verb.
  private func isDayBeforeReport(_ date: DateExpression, _ sentence: Sentence) -> Bool {
    let next = text.token(at: date.range.upperBound)
    guard date.edtf?.precision == .day, next < sentence.tokens.upperBound, !text.tokens[next].isCapitalised else {
      return false
    }
    return SayingTables.announcements.contains(text.tokens[next].key)
  }

  /// "In Kyiv on May 15 the minister said that": an adverbial in front of the verb of saying, and not of what is said.
  private func opensSaying(_ date: DateExpression, _ sentence: Sentence) -> Bool {
    let tokens = text.tokens
    let start = text.token(at: date.range.lowerBound)
    guard start - sentence.tokens.lowerBound <= 5,
      tokens[sentence.tokens.lowerBound..<start].allSatisfy({ !VerbTables.finite.contains($0.key) || $0.isCapitalised })
    else { return false }
    for at in start..<max(start, min(start + 16, sentence.tokens.upperBound - 1)) {
      let token = tokens[at]
      if SayingTables.openers.contains(token.key) { return false }
      guard VerbTables.finite.contains(token.key) || SayingTables.verbs.contains(token.key), !token.isCapitalised,
        !VerbTables.auxiliaries.contains(token.key)
      else { continue }
      let isSaying = SayingTables.verbs.contains(token.key) || SayingTables.reports.contains(token.key)
      return isSaying && tokens[at + 1].key == PeriodReader.that
    }
    return false
  }

  /// "$23 billion, compared with $24 billion a year earlier", "8 per cent, down from the July figure": the time of another figure.
  private func isOfComparison(_ date: DateExpression, behind figure: Int) -> Bool {
    let tokens = text.tokens
    let start = text.token(at: date.range.lowerBound)
    guard figure < start else { return false }
    for at in figure..<start {
      if PeriodReader.against.contains(tokens[at].key) { return true }
      guard tokens[at].key == QuantityFinder.from else { continue }
      // "fell to $9 from $16 in 2023"
      if at + 1 < start,
        tokens[at + 1].kind == .number || tokens[at + 1].kind == .mark && tokens[at + 2].kind == .number
      {
        return true
      }
      if at == start - 1 { return date.interval == nil }
      let before = tokens[at - 1]
      if MeasureTables.particles.contains(before.key) || text.utf8[Int(before.start)] == 0x2C { return true }
    }
    return false
  }

  /// "the first fall since 1977": how long it has not happened; "a deal until June 2028": how long another thing lasts; "April delivery":
  /// what is traded; "which peaked in July": when an insertion's own verb was.
  private func isOfAnother(_ date: DateExpression, than own: FoundQuantity, _ sentence: Sentence) -> Bool {
    let tokens = text.tokens
    let first = text.token(at: date.range.lowerBound)
    let last = text.token(at: date.range.upperBound)
    if last < sentence.tokens.upperBound, PeriodReader.traded.contains(tokens[last].key) { return true }
    guard first > sentence.tokens.lowerBound else { return false }
    let before = tokens[first - 1].key
    if before == ComparisonTables.since {
      let words = tokens[max(sentence.tokens.lowerBound, first - 7)..<first - 1]
      if words.contains(where: { PeriodReader.superlatives.contains($0.key) || isSuperlative($0) }) { return true }
    }
    // "a 3.5% increase on the year": against the year before.
    if before == ClaimantFinder.on, tokens[first].key == PeriodReader.the, last - first == 2 { return true }
    // "the second-biggest loss of 2007"
    let isOfSuperlative = before == NumberReader.of || before == QuantityFinder.in && date.kind == .duration
    if isOfSuperlative, tokens[max(sentence.tokens.lowerBound, first - 4)..<first].contains(where: isSuperlative) {
      return true
    }
    if let interval = date.interval, interval.earliest == nil {
      let gap = min(first, own.tokens.upperBound)..<max(first, own.tokens.lowerBound)
      if tokens[gap].contains(where: { $0.kind == .mark && text.utf8[Int($0.start)] == 0x2C }) { return true }
    }
    return isInsertedClause(first, apartFrom: own, sentence) || isClausesAway(first, from: own, sentence)
  }

  /// "The firm that ran the ship in 2007 pleaded guilty and agreed to pay $5 million": two verbs lie between; a date that opens its
  /// sentence holds for all of it.
  private func isClausesAway(_ date: Int, from own: FoundQuantity, _ sentence: Sentence) -> Bool {
    guard date - sentence.tokens.lowerBound > 4 else { return false }
    let gap = min(date, own.tokens.upperBound)..<max(date, own.opening)
    return gap.count {
      let token = text.tokens[$0]
      return !token.isCapitalised && !VerbTables.auxiliaries.contains(token.key)
        && (VerbTables.finite.contains(token.key) || token.ends(in: "ed", text.utf8))
    } >= 2
  }

  private func isSuperlative(_ token: Token) -> Bool { token.ends(in: "est", text.utf8) }

  /// ", which peaked at $9 in July, had fallen": a relative clause between commas, with the date and without the figure.
  private func isInsertedClause(_ date: Int, apartFrom own: FoundQuantity, _ sentence: Sentence) -> Bool {
    let tokens = text.tokens
    func isComma(_ index: Int) -> Bool { tokens[index].kind == .mark && text.utf8[Int(tokens[index].start)] == 0x2C }
    var opening = date - 1
    while opening > sentence.tokens.lowerBound, !isComma(opening) { opening -= 1 }
    guard opening > sentence.tokens.lowerBound, PeriodReader.relatives.contains(tokens[opening + 1].key),
      let closing = (date..<sentence.tokens.upperBound).first(where: isComma)
    else { return false }
    return !(opening..<closing).contains(own.tokens.lowerBound)
  }

  private static let traded = SentenceTables.keys(
    "delivery contract contracts futures settlement maturity loading bond bonds")
  private static let superlatives = SentenceTables.keys(
    "first last only most least best worst time low high record peak")
  private static let relatives = SentenceTables.keys("which who whose where")

  /// "in these seven months": a length that only points back.
  private func isPointer(_ date: DateExpression) -> Bool {
    date.kind == .duration && PeriodReader.pointers.contains(text.tokens[text.token(at: date.range.lowerBound)].key)
  }

  /// "That was 10 per cent less", "$11 billion of that sum": a figure of the figure before.
  private func isOfThat(_ own: FoundQuantity, _ sentence: Sentence) -> Bool {
    let tokens = text.tokens
    let first = sentence.tokens.lowerBound
    if own.opening - first <= 4, first + 1 < own.opening, MeasureTables.pointers.contains(tokens[first].key),
      MeasureTables.copulas.contains(tokens[first + 1].key)
    {
      return true
    }
    let behind = own.tokens.upperBound
    return behind + 2 < sentence.tokens.upperBound && tokens[behind].key == NumberReader.of
      && MeasureTables.pointers.contains(tokens[behind + 1].key)
      && MeasureTables.vagueHeads.contains(tokens[behind + 2].key)
  }

  /// "in that half-year", "in the same period": the sentence names a time it does not date.
  private func pointsBack(_ sentence: Sentence, near figure: Int) -> Bool {
    let tokens = text.tokens
    let near = sentence.tokens.dropLast(2).clamped(to: max(0, figure - 40)..<figure + 40)
    for at in near where PeriodReader.leads.contains(tokens[at].key) {
      let isPointer = PeriodReader.pointers.contains(tokens[at + 1].key) || tokens[at + 2].key == PeriodReader.same
      guard isPointer || tokens[at + 1].key == PeriodReader.the else { continue }
      for next in at + 2..<min(at + 6, sentence.tokens.upperBound) {
        if PeriodReader.lengths.contains(tokens[next].key) { return true }
        if isPointer, PeriodReader.spans.contains(tokens[next].key) { return true }
        if QuantityTables.stops.contains(tokens[next].key) { break }
      }
    }
    return false
  }

  private static let against = SentenceTables.keys("than versus compared")
  private static let leads = SentenceTables.keys("in over during for")
  private static let pointers = SentenceTables.keys("that these those")
  private static let that = Token.key("that")
  private static let the = Token.key("the")
  private static let same = Token.key("same")
  private static let quarter = Token.key("quarter")
  /// They point back with "the" alone.
  private static let lengths = SentenceTables.keys("half-year half period")
  private static let spans = SentenceTables.keys("year quarter month months time span")
}
