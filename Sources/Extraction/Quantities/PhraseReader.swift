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
        if at > start, isVerb(at) || isPlainVerb(at), !opensRelative(at, before: limit) { return trimmed(start..<at) }
        // "missiles a month": an article opens another phrase, unless a preposition led to it.
        if at > start, PhraseReader.articles.contains(token.key), !MeasureTables.links.contains(tokens[at - 1].key),
          tokens[at - 1].key != NumberReader.and
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

  /// The noun phrase that ends before `end`: usually a subject. Dates in front of it and behind it are left out.
  func nounPhrase(endingAt end: Int, from first: Int) -> Range<Int>? {
    var end = end
    while end > first, isAdverbial(end - 1) { end -= 1 }
    if end > first, MeasureTables.links.contains(tokens[end - 1].key) { end -= 1 }
    guard end > first else { return nil }
    if isComma(end - 1) || PhraseReader.coordinators.contains(tokens[end - 1].key) {
      guard let before = insertion(closedBefore: end, from: first) ?? coordinate(before: end, from: first) else {
        return nil
      }
      end = before
    }
    var start = end
    var isBetween = false
    while start > first, end - start < 14 {
      let at = start - 1
      let token = tokens[at]
      if token.kind == .mark, !(isJoint(at) && at > first) { break }
      if token.kind == .number,
        isDate(at) || !(at > first && (tokens[at - 1].isCapitalised || tokens[at - 1].key == NumberReader.of))
      {
        break
      }
      if token.kind == .word {
        if SayingTables.openers.contains(token.key) || SayingTables.verbs.contains(token.key) || isVerb(at) { break }
        if PhraseReader.pronouns.contains(token.key) { break }
        if token.key == NumberReader.and {
          isBetween = hasBetween(before: at, from: first)
          guard isBetween || joinsNouns(at, first) else { break }
        }
      }
      start -= 1
    }
    // "8GB is": what is left of a figure is no phrase.
    if start > first, tokens[start - 1].kind == .number, !isDate(start - 1) { return nil }
    return headed(start..<end)
  }

  /// "Sales, which include services, rose", "The index, was": the end of the subject before an insertion without a verb of the
  /// clause's own.
  private func insertion(closedBefore end: Int, from first: Int) -> Int? {
    guard isComma(end - 1) else { return nil }
    var comma = end - 2
    var hasVerb = false
    while comma > first, !isComma(comma) {
      hasVerb = hasVerb || isVerb(comma)
      comma -= 1
    }
    if comma <= first { return hasVerb ? nil : end - 1 }
    let opensClause = SayingTables.openers.contains(tokens[comma + 1].key)
    return !hasVerb || opensClause ? comma : nil
  }

  /// "Shares tripled in 2004 and rose by 16 percent": the second verb's subject stands before the first verb.
  private func coordinate(before end: Int, from first: Int) -> Int? {
    var start = end - 1
    while start > first,
      !SayingTables.openers.contains(tokens[start - 1].key) || PhraseReader.coordinators.contains(tokens[start - 1].key)
    {
      start -= 1
    }
    var verb = start
    while verb < end, !isVerb(verb) { verb += 1 }
    guard verb < end - 1, verb > start, !SayingTables.verbs.contains(tokens[verb].key), !isComma(verb - 1) else {
      return nil
    }
    return verb
  }

  /// Cuts an adverbial in front ("In 2023", "Last year") off a subject.
  private func headed(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, isAdverbial(start) || tokens[start].kind == .mark { start += 1 }
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
        && tokens[$0 - 1].key != NumberReader.and && tokens[$0 - 1].kind == .word
    }) {
      start = article
    }
    let end = trimmed(start..<range.upperBound)
    return start < end ? start..<end : nil
  }

  /// The end of the verb phrase whose verb stands at `verb`: with its object or its adverbial, dates and clauses left out.
  func verbPhrase(from verb: Int, before limit: Int) -> Int {
    var at = verb
    while at < limit, at - verb < 4, isVerb(at) || tokens[at].key == PhraseReader.not { at += 1 }
    // An adverb or participle between auxiliary and object: "was also made", "came mainly".
    while at < limit, tokens[at].kind == .word, isAdverb(at) || isParticiple(at) && at == verb + 1 { at += 1 }
    var end = at
    while at < limit, at - verb < 12 {
      var start = at
      if MeasureTables.links.contains(tokens[start].key) {
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

  // MARK: Kinds of word

  func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isCapitalised, VerbTables.finite.contains(token.key) else { return false }
    // "the costs rose", "China's needs", "a cut": a noun of the same form.
    guard index > 0, utf8[Int(token.end) - 1] == 0x73 || PhraseReader.nounsToo.contains(token.key),
      token.end - token.start > 3
    else { return true }
    let before = tokens[index - 1]
    return before.kind != .possessive && !MeasureTables.determiners.contains(before.key)
      && before.key != NumberReader.of
      && !(index + 1 < tokens.count && tokens[index + 1].key == NumberReader.of)
  }

  /// "US" in "US$299".
  private func opensSum(_ index: Int, before limit: Int) -> Bool {
    index + 1 < limit && utf8[Int(tokens[index + 1].start)] == 0x24
  }

  /// The base form of a verb behind a plural: "importers use".
  func isPlainVerb(_ index: Int) -> Bool {
    index > 0 && VerbTables.plain.contains(tokens[index].key) && !tokens[index].isCapitalised
      && tokens[index - 1].kind == .word
      && singular(index - 1) && !QuantityTables.stops.contains(tokens[index - 1].key)
  }

  /// "chips found in weapons were made": a participle that belongs to the noun, since the clause's own verb follows.
  private func opensRelative(_ index: Int, before limit: Int) -> Bool {
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

  func isComma(_ index: Int) -> Bool { utf8[Int(tokens[index].start)] == 0x2C }

  /// A token of a date expression, or a year.
  func isDate(_ index: Int) -> Bool {
    let token = tokens[index]
    if let date = date(near: Int(token.start)), date.range.contains(Int(token.start)) { return true }
    guard token.kind == .number, token.end - token.start == 4 else { return false }
    return utf8[Int(token.start)] == 0x31 && utf8[Int(token.start) + 1] == 0x39
      || utf8[Int(token.start)] == 0x32 && utf8[Int(token.start) + 1] == 0x30
  }

  private func date(near offset: Int) -> DateExpression? {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < dates.count ? dates[low] : nil
  }

  private func isAdverbial(_ index: Int) -> Bool {
    if isDate(index) { return true }
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if SayingTables.days.contains(token.key), token.key != PhraseReader.may,
      token.isCapitalised || token.key == PhraseReader.last
    {
      return true
    }
    return !token.isCapitalised && (isAdverb(index) || SayingTables.fillers.contains(token.key))
  }

  private func isAdverb(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.end - token.start > 4 && utf8[Int(token.end) - 1] == 0x79
      && utf8[Int(token.end) - 2] == 0x6C
  }

  func isParticiple(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.end - token.start > 4 && utf8[Int(token.end) - 1] == 0x64
      && utf8[Int(token.end) - 2] == 0x65
  }

  /// "-", "&" or "/" inside a name or a compound.
  private func isJoint(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    switch utf8[Int(token.start)] {
    case 0x26: return true
    case 0x2D, 0x2F:
      return index + 1 < tokens.count && token.shape.contains(.spaced) == tokens[index + 1].shape.contains(.spaced)
        && (!token.shape.contains(.spaced) || utf8[Int(token.start)] == 0x2F)
    default: return false
    }
  }

  /// Whether the preposition at `index` has a noun phrase behind it rather than a date, a figure or an infinitive.
  private func leadsOn(_ index: Int, before limit: Int) -> Bool {
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
    if NumberTables.words[next.key] != nil, next.key != QuantityFinder.one { return false }
    let hasNoun = next.isCapitalised || MeasureTables.determiners.contains(next.key) || singular(index + 1)
    if tokens[index].key == QuantityFinder.to || tokens[index].key == PhraseReader.at { return hasNoun }
    return
      !(next.end - next.start > 5
      && utf8[utf8.index(Int(next.end), offsetBy: -3)..<Int(next.end)].elementsEqual("ing".utf8))
      || tokens[index].key != QuantityFinder.by && tokens[index].key != PhraseReader.for
  }

  private func singular(_ index: Int) -> Bool {
    tokens[index].kind == .word
      && (QuantityTables.irregularPlurals[tokens[index].key] != nil || utf8[Int(tokens[index].end) - 1] == 0x73)
  }

  /// Whether the phrase goes on behind "and": no verb follows before the clause ends.
  private func continues(after index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit, tokens[index + 1].kind == .word, !isVerb(index + 1),
      !MeasureTables.ends.contains(tokens[index + 1].key)
    else { return false }
    for at in index + 1..<min(limit, index + 7) {
      if tokens[at].kind == .mark, !isJoint(at) { return true }
      if tokens[at].kind == .number { return false }
      if isVerb(at) || isParticiple(at) && at == index + 1 { return false }
    }
    return true
  }

  private func hasBetween(before index: Int, from first: Int) -> Bool {
    (max(first, index - 5)..<index).contains { tokens[$0].key == QuantityFinder.between }
  }

  /// Whether "and" at `index` stands between two nouns of one subject: nothing before it in the clause is a verb.
  private func joinsNouns(_ index: Int, _ first: Int) -> Bool {
    var at = index - 1
    while at >= first, index - at < 10 {
      if tokens[at].kind == .mark, !isJoint(at) { return index - at > 1 }
      if isVerb(at) { return false }
      at -= 1
    }
    return true
  }

  /// The end of a range without the words a phrase cannot end with.
  private func trimmed(_ range: Range<Int>) -> Int {
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
