/// Reads noun and verb phrases around a place in a sentence, by word lists alone.
struct PhraseReader {
  let text: Text
  let dates: [DateExpression]
  let tokens: [Token]
  let utf8: [UInt8]

  init(text: Text, dates: [DateExpression]) {
    self.text = text
    self.dates = dates
    self.tokens = text.tokens
    self.utf8 = text.utf8
  }

  /// The end of the noun phrase that starts at `start`, its "of" and "in" phrases included; `start` where there is none.
  func nounPhrase(from start: Int, before limit: Int) -> Int {
    var at = start
    var isBetween = false
    while at < limit, at - start < 14 {
      let token = tokens[at]
      switch token.kind {
      case .possessive: break
      case .mark:
        guard at > start, at + 1 < limit, isJoint(at), tokens[at + 1].kind == .word || tokens[at + 1].kind == .number
        else {
          return trimmed(start..<at)
        }
      case .number:
        guard at > start, tokens[at - 1].isCapitalised || isJoint(at - 1), !isDate(at) else {
          return trimmed(start..<at)
        }
      case .word:
        if isDate(at) || SayingTables.days.contains(token.key) && token.isCapitalised || opensSum(at, before: limit) {
          return trimmed(start..<at)
        }
        if MeasureTables.ends.contains(token.key), !token.shape.contains(.allCapitals),
          !(at == start && MeasureTables.determiners.contains(token.key))
        {
          return trimmed(start..<at)
        }
        if at > start, isVerb(at) || isPlainVerb(at), !isJoint(at - 1), !opensRelative(at, before: limit) {
          return trimmed(start..<at)
        }
        // "missiles a month": an article opens another phrase, unless a preposition led to it.
        if at > start, PhraseReader.articles.contains(token.key), !MeasureTables.links.contains(tokens[at - 1].key),
          tokens[at - 1].key != NumberReader.and, !isOfGerund(at - 1, from: start)
        {
          return trimmed(start..<at)
        }
        if MeasureTables.links.contains(token.key) {
          guard at > start, leadsOn(at, before: limit) else { return trimmed(start..<at) }
          if token.key == QuantityFinder.between { isBetween = true }
        } else if token.key == NumberReader.and || token.key == QuantityFinder.or {
          guard isBetween || continues(after: at, before: limit) else { return trimmed(start..<at) }
          isBetween = false
        }
      }
      at += 1
    }
    return trimmed(start..<at)
  }

  /// "cost of building the dam", "cost of cleaning up the spill": a gerund behind a preposition has an object.
  private func isOfGerund(_ index: Int, from start: Int) -> Bool {
    let verb = PhraseReader.particles.contains(tokens[index].key) ? index - 1 : index
    guard verb > start, MeasureTables.links.contains(tokens[verb - 1].key) else { return false }
    return tokens[verb].ends(in: "ing", utf8)
  }

  /// The end of the verb phrase whose verb stands at `verb`: with its object or its adverbial, dates and clauses left out.
  func verbPhrase(from verb: Int, before limit: Int) -> Int {
    var at = verb
    while at < limit, at - verb < 4, at == verb || isVerb(at) || tokens[at].key == PhraseReader.not { at += 1 }
    // An adverb or participle between auxiliary and object: "was also made", "came mainly".
    while at < limit, tokens[at].kind == .word, isAdverb(at) || isParticiple(at) && at == verb + 1 { at += 1 }
    var end = at
    while at < limit, at - verb < 12 {
      var start = at
      if MeasureTables.links.contains(tokens[start].key) || tokens[start].key == PhraseReader.through {
        guard leadsOn(start, before: limit) else { break }
        start += 1
      }
      let stop = nounPhrase(from: start, before: limit)
      guard stop > start else { break }
      end = stop
      at = stop
      guard at < limit, MeasureTables.links.contains(tokens[at].key) else { break }
    }
    return trimmed(verb..<end)
  }

  /// "chips found in weapons were made": a participle that belongs to the noun, since the clause's own verb follows.
  func opensRelative(_ index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit, !VerbTables.auxiliaries.contains(tokens[index].key), isVerb(index),
      MeasureTables.links.contains(tokens[index + 1].key)
    else { return false }
    for at in index + 2..<max(index + 2, min(limit, index + 10)) {
      if tokens[at].kind == .mark, !isJoint(at) { return false }
      if SayingTables.openers.contains(tokens[at].key) || tokens[at].key == NumberReader.and { return false }
      if isVerb(at) { return true }
    }
    return false
  }

  /// Whether the preposition at `index` has a noun phrase behind it rather than a date, a figure or an infinitive.
  func leadsOn(_ index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    let next = tokens[index + 1]
    if next.kind == .number || next.kind == .mark && !isJoint(index + 1) || isDate(index + 1) { return false }
    if SayingTables.days.contains(next.key) { return false }
    if MeasureTables.determiners.contains(next.key), index + 2 < limit {
      if isDate(index + 2) || UnitTables.times.contains(tokens[index + 2].key)
        || SayingTables.days.contains(tokens[index + 2].key)
      {
        return false
      }
      if index + 3 < limit, UnitTables.times.contains(tokens[index + 3].key) { return false }
    }
    if NumberTables.words[next.key] != nil, next.key != QuantityFinder.one, !next.isCapitalised { return false }
    let hasNoun = next.isCapitalised || MeasureTables.determiners.contains(next.key) || singular(index + 1)
    if tokens[index].key == QuantityFinder.to || tokens[index].key == PhraseReader.at { return hasNoun }
    return
      !(next.end - next.start > 5
      && utf8[utf8.index(Int(next.end), offsetBy: -3)..<Int(next.end)].elementsEqual("ing".utf8))
      || tokens[index].key != QuantityFinder.by && tokens[index].key != PhraseReader.for
  }

  /// Whether the phrase goes on behind "and": no verb follows before the clause ends.
  func continues(after index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit, tokens[index + 1].kind == .word, !isVerb(index + 1),
      !MeasureTables.ends.contains(tokens[index + 1].key)
    else { return false }
    // "in China and Hong Kong"
    if tokens[index - 1].isCapitalised, tokens[index + 1].isCapitalised { return true }
    for at in index + 1..<min(limit, index + 7) {
      if tokens[at].kind == .mark, !isJoint(at) { return true }
      if tokens[at].kind == .number { return false }
      if isVerb(at) || isParticiple(at) && at == index + 1 { return false }
    }
    return true
  }

  /// The end of a range without the words a phrase cannot end with.
  func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let token = tokens[end - 1]
      let isDangling =
        token.kind == .mark || MeasureTables.danglers.contains(token.key)
        || token.kind == .word && isAdverb(end - 1) && !token.isCapitalised
      guard isDangling else { break }
      end -= 1
    }
    return end
  }

  /// Besides ``MeasureTables/links``: "attendance over the fortnight".
  static let otherPrepositions = SentenceTables.keys(
    "over under during above below after before behind near outside since without through inside")
  static let extents = SentenceTables.keys("whole rest course remainder")
  static let relatives = SentenceTables.keys("that which who")
  static let nounsInLy = SentenceTables.keys(
    "supply family assembly monopoly anomaly rally ally reply bully july italy")
  static let costs = Token.key("costs")
  static let time = Token.key("time")
  static let occasions = SentenceTables.keys("first second third fourth last only next")
  static let particles = SentenceTables.keys("up out down off")
  static let `as` = Token.key("as")
  static let through = Token.key("through")
  static let not = Token.key("not")
  static let at = Token.key("at")
  static let `for` = Token.key("for")
  static let may = Token.key("may")
  static let last = Token.key("last")
  static let nounsToo = SentenceTables.keys("cost forecast stake lead hold work process produce")
  static let coordinators = SentenceTables.keys("and but or then")
  static let articles = SentenceTables.keys("a an the")
  static let pronouns = SentenceTables.keys("he she they it we i you this that there which who")
}
