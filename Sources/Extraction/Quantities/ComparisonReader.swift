/// Reads what a figure is set against: "27 per cent on a year earlier", "5% more than in November", "from $200 million in 2021".
struct ComparisonReader {
  struct Comparison {
    let change: Quantity.Change?
    let wording: String
    /// Its tokens; a date among them is when the other figure held, not this one.
    let tokens: Range<Int>
    /// "since 2022": the date is the beginning of this figure's own time.
    let isStart: Bool
  }

  let text: Text
  let dates: [DateExpression]
  let tokens: [Token]
  let phrases: PhraseReader

  init(text: Text, dates: [DateExpression]) {
    self.text = text
    self.dates = dates
    self.tokens = text.tokens
    self.phrases = PhraseReader(text: text, dates: dates)
  }

  /// The comparison that stands behind a figure and its noun.
  func comparison(behind found: FoundQuantity) -> Comparison? {
    let limit = text.sentences[found.sentence].tokens.upperBound
    var at = found.noun?.upperBound ?? found.tokens.upperBound
    guard at < limit else { return nil }
    let change = ComparisonTables.directions[tokens[at].key]
    let isPreposition = ComparisonTables.prepositions.contains(tokens[at].key)
    if change != nil { at += 1 }
    // "345 per cent higher from January to November 2023 than in 2021"
    let behindTime = change == nil ? at : self.behindTime(at, limit)
    if behindTime < limit, tokens[behindTime].key == ComparisonTables.than { at = behindTime }
    guard at < limit else { return nil }
    let joint = tokens[at].key
    var start = at
    var isTemporal = false
    if joint == ComparisonTables.compared {
      guard at + 1 < limit, ComparisonTables.comparedJoints.contains(tokens[at + 1].key) else { return nil }
      start = at + 2
    } else if joint == ComparisonTables.than ? change != nil : ComparisonTables.joints.contains(joint) {
      start = at + 1
    } else if ComparisonTables.timeJoints.contains(joint) {
      start = at + 1
      isTemporal = true
    } else if !isPreposition {
      return nil
    }
    // "19 km below the surface": a place, unless something is measured by it ("2 metres above normal").
    if isPreposition, UnitTables.lengths.contains(found.quantity.unit),
      !tokens[start..<min(limit, start + 4)].contains(where: { ComparisonTables.standards.contains($0.key) })
    {
      return nil
    }
    guard
      change != nil || found.kind == .percent || found.kind == .multiple || found.kind == .share
        || MeasureTables.steps.contains(found.quantity.unit)
    else { return nil }
    while start < limit, ComparisonTables.openers.contains(tokens[start].key) { start += 1 }
    let end = end(from: start, before: limit)
    guard end > start, !isTemporal || isEarlierTime(start..<end, limit) else { return nil }
    return Comparison(
      change: change, wording: text.phrase(start..<end), tokens: at..<end, isStart: joint == ComparisonTables.since)
  }

  /// The token behind dates and the prepositions that join them.
  private func behindTime(_ index: Int, _ limit: Int) -> Int {
    var at = index
    while at < limit, at - index < 12,
      phrases.isDate(at) || MeasureTables.links.contains(tokens[at].key) && at + 1 < limit && phrases.isDate(at + 1)
    {
      at += 1
    }
    return at
  }

  /// Writes down what is known once all measures are.
  func settle(_ found: inout [FoundQuantity], at index: Int) {
    if let comparison = found[index].comparison {
      found[index].quantity.comparedWith = found[index].quantity.comparedWith ?? comparison.wording
      found[index].quantity.change = found[index].quantity.change ?? comparison.change
    }
    if found[index].kind == .multiple {
      found[index].quantity.change = found[index].quantity.value < 1 ? .fall : .rise
    }
    guard index > 0, found[index - 1].sentence == found[index].sentence,
      found[index - 1].quantity.measure == found[index].quantity.measure, found[index].quantity.measure != nil
    else { return }
    spanned(&found, at: index)
  }

  /// "from $200 million in 2021 to over $500 million in 2022", "$2.45 billion, up from $1.82 billion".
  private func spanned(_ found: inout [FoundQuantity], at index: Int) {
    let (first, second) = (found[index - 1], found[index])
    guard first.quantity.unit == second.quantity.unit, second.opening > 0, first.opening > 0 else { return }
    let isUpward =
      tokens[second.opening - 1].key == QuantityFinder.to && tokens[first.opening - 1].key == QuantityFinder.from
    let isBackward = tokens[second.opening - 1].key == QuantityFinder.from
    guard isUpward || isBackward else { return }
    let (base, result) = isUpward ? (index - 1, index) : (index, index - 1)
    let (low, high) = (found[base].quantity.value, found[result].quantity.value)
    guard low != high, found[result].quantity.comparedWith == nil else { return }
    found[result].quantity.comparedWith = wording(of: found[base])
    found[result].quantity.change = high > low ? .rise : .fall
  }

  /// A figure with its date, as the sentence has them.
  private func wording(of found: FoundQuantity) -> String {
    var end = found.noun?.upperBound ?? found.tokens.upperBound
    let limit = text.sentences[found.sentence].tokens.upperBound
    var date = end
    if date < limit, MeasureTables.links.contains(tokens[date].key) { date += 1 }
    while date < limit, phrases.isDate(date) {
      date += 1
      end = date
    }
    return text.phrase(found.opening..<end)
  }

  /// The end of what stands behind "than" or "on": up to a mark, a clause or a verb.
  private func end(from start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit, at - start < 12 {
      let token = tokens[at]
      if token.kind == .mark, !phrases.isJoint(at), !(at > start && phrases.isDate(at - 1) && phrases.isDate(at)) {
        break
      }
      if at > start, SayingTables.openers.contains(token.key), token.key != ComparisonTables.before { break }
      if token.key == NumberReader.and || token.key == QuantityFinder.or || token.key == QuantityFinder.to,
        !phrases.isDate(at)
      {
        break
      }
      if phrases.isVerb(at) { break }
      at += 1
    }
    while at > start, MeasureTables.danglers.contains(tokens[at - 1].key) { at -= 1 }
    return at
  }

  /// "a year earlier", "2021", "the previous month"; "on April 2" is when it happened, "from May to July" how long it took.
  private func isEarlierTime(_ range: Range<Int>, _ limit: Int) -> Bool {
    guard !range.contains(where: { tokens[$0].key == ComparisonTables.past }) else { return false }
    let opening = range.prefix(3)
    if opening.contains(where: { ComparisonTables.times.contains(tokens[$0].key) }) { return true }
    guard let first = opening.first, phrases.isDate(first) else { return false }
    guard range.upperBound >= limit || tokens[range.upperBound].key != QuantityFinder.to else { return false }
    return phrases.date(near: Int(tokens[first].start)).map { $0.edtf.map { $0.precision > .day } ?? false } ?? true
  }
}
