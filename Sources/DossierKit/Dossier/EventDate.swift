import Extraction

/// A date in a sentence, and whether it says when what the sentence tells happened, or only tells something else apart that the
/// sentence mentions in passing.
struct EventDate {
  let date: DateExpression
  let when: EDTF
  let sentence: Sentence
  let text: Text

  var tellsWhenItHappened: Bool {
    isDatable && !isNegated && !isReference && !isCountedBack && !isAside && !isOfReport && !isAfterthought && !isSpoken
      && !isAttribute
  }

  /// A point in time or a span with two ends, not "the 1990s" or "since 2014".
  private var isDatable: Bool {
    (when.precision <= .year || when.precision == .interval) && when.earliest != nil && when.latest != nil
  }

  /// "found no listing": that nothing happened is no event.
  private var isNegated: Bool { text.tokens[sentence.tokens].contains { EventTables.negations.contains($0.key) } }

  /// "the briefing of April 12", "repeated until April 16", "its report for 2024", "traded since 2010".
  private var isReference: Bool {
    let index = text.token(at: date.range.lowerBound)
    guard index > sentence.tokens.lowerBound else { return false }
    let key = text.tokens[index - 1].key
    if EventTables.references.contains(key) { return true }
    // "As at 10 March": a day of account.
    if key == EventTables.at, index > 1, text.tokens[index - 2].key == EventTables.as { return true }
    // At the head of a sentence the phrase is the sentence's own time: "After 12 April, exports fell."
    if index - sentence.tokens.lowerBound <= 2 { return false }
    return EventTables.bounds.contains(key) || when.precision > .day && EventTables.states.contains(key)
  }

  /// "its report published on Thursday": when a paper came out; "from Monday's close": of which day a thing is.
  private var isOfReport: Bool {
    let tokens = text.tokens
    let first = text.token(at: date.range.lowerBound)
    let last = text.token(at: date.range.upperBound)
    if last < sentence.tokens.upperBound, tokens[last].kind == .possessive, first > sentence.tokens.lowerBound,
      EventTables.origins.contains(tokens[first - 1].key)
    {
      return true
    }
    let before = tokens[max(sentence.tokens.lowerBound, first - 9)..<first]
    guard let verb = before.indices.last(where: { EventTables.issues.contains(tokens[$0].key) }),
      verb > sentence.tokens.lowerBound
    else { return false }
    return EventTables.papers.contains(tokens[verb - 1].key)
  }

  /// "a third-quarter loss", "the 2010 World Fair", "an April 2nd report", "should try again tomorrow": what the date belongs to did not
  /// happen then.
  private var isAttribute: Bool {
    let tokens = text.tokens
    let first = text.token(at: date.range.lowerBound)
    let last = text.token(at: date.range.upperBound)
    if when.precision > .month, when.precision < .year, text.utf8[date.range].contains(0x2D) { return true }
    if last < sentence.tokens.upperBound, tokens[last].kind == .word {
      let isYear = date.range.count == 4 && when.precision == .year
      if isYear && tokens[last].isCapitalised || EventTables.papers.contains(tokens[last].key) { return true }
    }
    return tokens[max(sentence.tokens.lowerBound, first - 6)..<first].contains { $0.key == EventTables.should }
  }

  /// "after a loss yesterday": a day without a preposition belongs to what the clause is set against.
  private var isAfterthought: Bool {
    let first = text.token(at: date.range.lowerBound)
    var at = first - 1
    guard at > sentence.tokens.lowerBound, !EventTables.prepositions.contains(text.tokens[at].key),
      !EventTables.settings.contains(text.tokens[at].key)
    else { return false }
    while at > sentence.tokens.lowerBound, first - at < 8 {
      let token = text.tokens[at]
      if token.kind == .mark, text.utf8[Int(token.start)] == 0x2C { return false }
      if EventTables.settings.contains(token.key) { return true }
      at -= 1
    }
    return false
  }

  /// What somebody says of a day inside quotation marks is talk.
  private var isSpoken: Bool {
    let tokens = text.tokens
    let first = text.token(at: date.range.lowerBound)
    var opened = false
    for token in tokens[sentence.tokens.lowerBound..<first] where token.kind == .mark {
      switch text.string(token.range) {
      case "“", "«", "„": opened = true
      case "”", "»": opened = false
      case "\"": opened.toggle()
      case "`": opened = true
      default: break
      }
    }
    return opened
  }

  /// "two weeks earlier", "in the same month": reckoned from another date, and no finer than the unit it is counted in.
  private var isCountedBack: Bool {
    let first = text.token(at: date.range.lowerBound)
    var hasUnit = false
    var isReckoned = false
    for index in first..<text.tokens.count {
      let token = text.tokens[index]
      guard token.range.lowerBound < date.range.upperBound else { break }
      hasUnit = hasUnit || EventTables.units.contains(token.key)
      isReckoned = isReckoned || EventTables.reckonings.contains(token.key)
    }
    return hasUnit && isReckoned
  }

  /// A month or a year in a subordinate clause dates that clause alone: "which has withheld its figures since 2022".
  private var isAside: Bool {
    guard when.precision > .day else { return false }
    let index = text.token(at: date.range.lowerBound)
    for token in text.tokens[sentence.tokens.lowerBound..<max(index, sentence.tokens.lowerBound)].reversed() {
      if EventTables.breaks.contains(token.key) { return false }
      if EventTables.subordinators.contains(token.key) { return true }
    }
    return false
  }
}
