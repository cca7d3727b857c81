extension NameReader {
  /// What stands around a name says of it.
  func context(of range: Range<Int>, in sentence: Range<Int>) -> NameEvidence {
    var evidence = NameEvidence.none
    let count = wordCount(range)
    if let noun = nounBefore(range.lowerBound, in: sentence) {
      evidence.strengthen(
        noun.evidence(
          count, isShared: NameWords.sharedRoles.contains(tokens[noun.index].key),
          "“\(text.string(tokens[noun.index].range))” before the name"))
    }
    if let role = roleBefore(range, in: sentence, count) { evidence.strengthen(role) }
    if let apposition = apposition(range.upperBound, before: sentence.upperBound, count) {
      evidence.strengthen(apposition)
    }
    if evidence.score < 0.6, range.upperBound < sentence.upperBound, isLowerCase(range.upperBound),
      classes[range.upperBound].contains(.saying), !classes[range.upperBound].contains(.grammar)
    {
      evidence.strengthen(NameEvidence(nil, 0.55, "a verb of saying or doing behind the name"))
    }
    if evidence.kind == nil, speaksFor(range, before: sentence.upperBound, count) {
      evidence.strengthen(NameEvidence(.person, 0.7, "says something for somebody"))
    }
    if hasTicker(behind: range.upperBound, before: sentence.upperBound) {
      evidence.strengthen(NameEvidence(.company, 0.85, "the code of its shares behind the name"))
    }
    if isListed(range, in: sentence) { evidence.strengthen(NameEvidence(.company, 0.75, "its shares are spoken of")) }
    if let property = property(of: range, before: sentence.upperBound) { evidence.strengthen(property) }
    if holdsRole(range.upperBound, before: sentence.upperBound) {
      evidence.strengthen(NameEvidence(.organization, 0.6, "before a role and its holder"))
    }
    if evidence.kind == nil, range.lowerBound > sentence.lowerBound {
      let before = tokens[range.lowerBound - 1].key
      if before == NameWords.in || before == NameWords.near {
        evidence.strengthen(NameEvidence(.place, 0.45, "behind “in”"))
      } else if before == NameWords.of, range.lowerBound > sentence.lowerBound + 1,
        NameWords.directions.contains(tokens[range.lowerBound - 2].key), isLowerCase(range.lowerBound - 2)
      {
        evidence.strengthen(
          NameEvidence(.place, 0.55, "behind “\(text.string(tokens[range.lowerBound - 2].range)) of”"))
      }
    }
    return evidence
  }

  /// Only "and" or "or" stands between two names.
  func isJoined(_ one: Range<Int>, to other: Range<Int>) -> Bool {
    guard other.lowerBound == one.upperBound + 1 else { return false }
    let link = tokens[one.upperBound].key
    return link == NameWords.and || link == NameWords.or
  }

  /// "in X", "near X", "the towns of X".
  func isPlaced(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let before = tokens[index - 1].key
    if before == NameWords.in || before == NameWords.near { return true }
    return before == NameWords.of && index > sentence.lowerBound + 1 && classes[index - 2].contains(.placeNoun)
  }

  /// "Shares of X", "X’s shares", "X shares".
  private func isListed(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    var next = range.upperBound
    if next < sentence.upperBound, tokens[next].kind == .possessive { next += 1 }
    if next < sentence.upperBound, isLowerCase(next), NameWords.shares.contains(tokens[next].key) { return true }
    let before = range.lowerBound - 2
    if before >= sentence.lowerBound, NameWords.stakes.contains(tokens[before].key),
      tokens[before + 1].key == NameWords.in
    {
      return true
    }
    return before >= sentence.lowerBound && NameWords.shares.contains(tokens[before].key)
      && (tokens[before + 1].key == NameWords.of || tokens[before + 1].key == NameWords.in)
  }

  /// "X’s revenue", "X executives": what companies or bodies have.
  private func property(of range: Range<Int>, before end: Int) -> NameEvidence? {
    var next = range.upperBound
    let isTheirs = next < end && tokens[next].kind == .possessive
    if isTheirs { next += 1 }
    guard next < end, isLowerCase(next), isSpaced(next) else { return nil }
    // "H20 revenue", "Leqembi sales", "GAAP earnings": products and ways of counting have them as well.
    if !isTheirs, Self.takings.contains(tokens[next].key) { return nil }
    // "The league's profit and sustainability rules": what it has are rules.
    if next + 2 < end, tokens[next + 1].key == NameWords.and, isLowerCase(next + 2),
      !NameWords.companyProperties.contains(tokens[next + 2].key),
      !NameWords.bodyProperties.contains(tokens[next + 2].key)
    {
      return nil
    }
    let reason = "it has “\(text.string(tokens[next].range))”"
    if NameWords.companyProperties.contains(tokens[next].key) { return NameEvidence(.company, 0.75, reason) }
    if NameWords.bodyProperties.contains(tokens[next].key) { return NameEvidence(.organization, 0.6, reason) }
    return nil
  }

  /// "Its former finance boss, X, …", "its head of accounting, X, …": a role, and the name between commas.
  private func roleBefore(_ range: Range<Int>, in sentence: Range<Int>, _ count: Int) -> NameEvidence? {
    let comma = range.lowerBound - 1
    guard count > 1, comma > sentence.lowerBound, isMark(comma, ","),
      range.upperBound == sentence.upperBound || isMark(range.upperBound, ",") || isMark(range.upperBound, ".")
    else { return nil }
    var at = comma - 1
    // "head of accounting": at most two plain words behind "of".
    for back in 2...3 where comma - back > sentence.lowerBound && tokens[comma - back].key == NameWords.of {
      at = comma - back - 1
    }
    guard at >= sentence.lowerBound, isLowerCase(at), classes[at].contains(.role),
      !isPlural(at), !NameWords.sharedRoles.contains(tokens[at].key)
    else { return nil }
    return NameEvidence(.person, 0.75, "called “\(text.string(tokens[at].range))” before the name")
  }

  /// "officials", not "boss".
  private func isPlural(_ index: Int) -> Bool {
    let word = text.utf8[tokens[index].range]
    return word.last == UInt8(ascii: "s") && word.dropLast().last != UInt8(ascii: "s")
  }

  /// "FIFA president Gianni Infantino": a plain role and then a name.
  func holdsRole(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, isLowerCase(index), isSpaced(index), classes[index].contains(.role) else { return false }
    var at = index + 1
    while at < end, isLowerCase(at), classes[at].contains(.role) || classes[at].contains(.honorific) { at += 1 }
    return at < end && tokens[at].isCapitalised && isName(at)
  }

  /// Whether a plain noun or adjective follows, so that the name only describes: "Intel processors".
  func isModifier(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < sentence.upperBound else { return false }
    // "Intel-based".
    if isMark(next, "-"), !isSpaced(next), !isSpaced(next + 1) { return true }
    guard isLowerCase(next), isSpaced(next) else { return false }
    let known = classes[next]
    if holdsRole(next, before: sentence.upperBound) { return false }
    if !known.intersection(.anyNoun).isEmpty { return true }
    guard known.intersection([.grammar, .saying, .particle]).isEmpty, !NameWords.phraseEnds.contains(tokens[next].key),
      !VerbTables.strong.contains(tokens[next].key)
    else {
      return false
    }
    if hasEnding("ed", tokens[next]) || hasEnding("ly", tokens[next]) { return false }
    guard text.utf8[Int(tokens[next].end) - 1] == UInt8(ascii: "s") else { return true }
    // "Apple sues Samsung", "Apple plans to": a verb takes an object; "Intel processors are" does not.
    guard next + 1 < sentence.upperBound else { return true }
    let object = tokens[next + 1]
    return object.kind != .number && !object.isCapitalised && !NameWords.articles.contains(object.key)
      && object.key != NameWords.to
      && object.key != NameWords.that
  }

  /// "The iBook line", "the Galaxy range": the noun only says what the name is of.
  func namesNoun(behind range: Range<Int>, before end: Int) -> Bool {
    let next = range.upperBound
    return next < end && isLowerCase(next) && isSpaced(next) && NameWords.named.contains(tokens[next].key)
  }

  /// "Of Apple Inc. Steve Jobs said": the legal form closes the name, and what follows is another, unless it is a title.
  func endsWithLegalForm(_ range: Range<Int>, before end: Int) -> Bool {
    guard range.upperBound < end, classes[lastWord(range)].contains(.legalForm) else { return false }
    return classes[range.upperBound].isDisjoint(with: [.titlePart, .honorific, .role])
  }

  /// "US$299", "9.99 US dollars".
  func isCurrency(_ range: Range<Int>, before end: Int) -> Bool {
    let next = range.upperBound
    guard next < end else { return false }
    // "SFr3bn"
    if range.count == 1, tokens[next].kind == .number, !isSpaced(next),
      CurrencyTables.abbreviations[tokens[range.lowerBound].key] != nil
    {
      return true
    }
    return isMark(next, "$") && !isSpaced(next) || NameWords.currencies.contains(tokens[next].key) && isLowerCase(next)
  }

  /// The kind of the last name's list: "companies such as A, B and C".
  func listNoun(before index: Int, in sentence: Range<Int>) -> (kind: EntityKind, reason: String)? {
    var at = index - 1
    if at > sentence.lowerBound, tokens[at].key == NameWords.the || classes[at].contains(.opensPlace) { at -= 1 }
    guard at > sentence.lowerBound else { return nil }
    switch tokens[at].key {
    case NameWords.as:
      guard at > sentence.lowerBound + 1, tokens[at - 1].key == NameWords.such else { return nil }
      at -= 2
    case NameWords.like, NameWords.including: at -= 1
    default: return nil
    }
    if at > sentence.lowerBound, isMark(at, ",") { at -= 1 }
    // The plural noun may stand a few words back: "firms in the region, including A".
    var steps = 0
    while at >= sentence.lowerBound, steps < 5 {
      if let kind = kind(ofPlural: at) { return (kind, "in a list of “\(text.string(tokens[at].range))”") }
      if tokens[at].kind != .word { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  private func kind(ofPlural index: Int) -> EntityKind? {
    guard tokens[index].kind == .word, isLowerCase(index) || opensClause(index),
      text.utf8[Int(tokens[index].end) - 1] == UInt8(ascii: "s")
    else { return nil }
    let known = classes[index]
    if known.contains(.companyNoun) { return .company }
    if known.contains(.role) { return .person }
    if known.contains(.organisationNoun) { return .organization }
    if known.contains(.placeNoun) { return .place }
    if known.contains(.productNoun) { return .product }
    return nil
  }

  private struct Noun {
    let index: Int
    let known: WordClass

    func evidence(_ count: Int, isShared: Bool, _ reason: @autoclosure () -> String) -> NameEvidence {
      if isShared { return NameEvidence(.company, count > 1 ? 0.6 : 0.5, reason()) }
      if known.contains(.role) { return NameEvidence(.person, count > 1 ? 0.8 : 0.6, reason()) }
      if known.contains(.companyNoun) { return NameEvidence(.company, 0.8, reason()) }
      if known.contains(.organisationNoun) { return NameEvidence(.organization, 0.7, reason()) }
      if known.contains(.placeNoun) { return NameEvidence(.place, 0.6, reason()) }
      return NameEvidence(.product, 0.55, reason())
    }
  }

  /// "retailer Best Buy", "spokesman John Doe", "the city of Homs".
  private func nounBefore(_ index: Int, in sentence: Range<Int>) -> Noun? {
    var at = index - 1
    guard at >= sentence.lowerBound else { return nil }
    if tokens[at].key == NameWords.of, at > sentence.lowerBound {
      at -= 1
      guard isLowerCase(at), classes[at].contains(.placeNoun) else { return nil }
      return Noun(index: at, known: .placeNoun)
    }
    guard isLowerCase(at), isSpaced(index) else { return nil }
    let known = classes[at].intersection(.anyNoun)
    guard !known.isEmpty, text.utf8[Int(tokens[at].end) - 1] != UInt8(ascii: "s") || known.contains(.role) else {
      return nil
    }
    // "Prosecutors suspect Wirecard", "they now suspect it".
    if known == .role, NameWords.verbalRoles.contains(tokens[at].key), at > sentence.lowerBound,
      text.utf8[Int(tokens[at - 1].end) - 1] == UInt8(ascii: "s") && tokens[at - 1].kind == .word
        || isLowerCase(at - 1) && !classes[at - 1].isDisjoint(with: [.grammar, .common])
          && !NameWords.articles.contains(tokens[at - 1].key)
    {
      return nil
    }
    return Noun(index: at, known: known)
  }

  /// A capitalised word that the tables do not know.
  private func isUnknown(_ index: Int) -> Bool {
    index >= 0 && tokens[index].kind == .word && tokens[index].isCapitalised && classes[index].isEmpty
      && !tokens[index].shape.contains(.allCapitals) && !hasInnerCapital(tokens[index])
  }

  /// "Trish Newport of MSF said": somebody of somewhere.
  private func speaksFor(_ range: Range<Int>, before end: Int, _ count: Int) -> Bool {
    let of = range.upperBound
    guard count == 2, of + 3 < end, tokens[of].key == NameWords.of, isUnknown(of - 1), isUnknown(of - 2) else {
      return false
    }
    let whose = tokens[of + 1].key == NameWords.the ? of + 2 : of + 1
    guard isName(whose) else { return false }
    var at = whose
    while at < end, at < of + 5, isName(at) { at += 1 }
    return at < end && isLowerCase(at) && Self.saying.contains(tokens[at].key)
  }

  private static let takings = SentenceTables.keys("revenue revenues earnings profit profits turnover")

  private static let saying = SentenceTables.keys("said says told tells wrote added argued warned explained")

  private static let roleTies = SentenceTables.keys("of and at for")

  /// "X, a Chinese company …", "X, one of the leading manufacturers", "X, 49, …", "X, chief executive of …".
  private func apposition(_ index: Int, before end: Int, _ count: Int) -> NameEvidence? {
    guard index + 1 < end, isMark(index, ",") else { return nil }
    var at = index + 1
    if tokens[at].kind == .number {
      let length = tokens[at].end - tokens[at].start
      guard count > 1, length == 2, at + 1 < end, isMark(at + 1, ",") else { return nil }
      return NameEvidence(.person, 0.85, "an age behind the name")
    }
    // "X, CEO of the carrier", "X, President and founder".
    if count > 1, tokens[at].isCapitalised, classes[at].contains(.honorific), classes[at].contains(.role), at + 1 < end,
      isLowerCase(at + 1), Self.roleTies.contains(tokens[at + 1].key)
    {
      return NameEvidence(.person, 0.8, "called “\(text.string(tokens[at].range))” behind the name")
    }
    // "Immacolata Postiglione, who heads the unit": no club and no company of two words of its own.
    if count == 2, tokens[at].key == NameWords.who, !isAboutSport, isUnknown(index - 1), isUnknown(index - 2) {
      return NameEvidence(.person, 0.7, "“who” behind the name")
    }
    let opensWithArticle = NameWords.articles.contains(tokens[at].key) && isLowerCase(at)
    if tokens[at].key == NameWords.one, at + 1 < end, tokens[at + 1].key == NameWords.of { at += 2 }
    var noun: Int?
    var steps = 0
    while at < end, steps < 9 {
      let token = tokens[at]
      if token.kind == .mark, !isMark(at, "-") { break }
      if token.kind == .word, !token.isCapitalised {
        if NameWords.phraseEnds.contains(token.key) { break }
        if !classes[at].intersection(.anyNoun).isEmpty {
          noun = at
        } else if !classes[at].contains(.common) {
          noun = nil
        }
      } else if token.kind == .word {
        // "its Chief Executive Jane Roe": another name has begun.
        if noun != nil, !classes[at].contains(.honorific) { break }
      }
      at += 1
      steps += 1
    }
    guard let noun, opensWithArticle || classes[noun].contains(.role) else { return nil }
    // "In Butte County, officials said", "in Derby, the club has": another clause begins.
    if noun + 1 < end, isLowerCase(noun + 1), classes[noun + 1].contains(.saying) { return nil }
    let known = classes[noun]
    let reason = "called “\(text.string(tokens[noun].range))” behind the name"
    if known.contains(.role) {
      guard count > 1 else { return NameEvidence(.person, 0.5, reason) }
      return NameEvidence(.person, 0.8, reason)
    }
    if known.contains(.companyNoun) { return NameEvidence(.company, 0.85, reason) }
    if known.contains(.organisationNoun) { return NameEvidence(.organization, 0.75, reason) }
    if known.contains(.placeNoun) { return NameEvidence(.place, 0.75, reason) }
    return NameEvidence(.product, 0.6, reason)
  }
}
