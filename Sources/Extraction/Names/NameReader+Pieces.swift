extension NameReader {
  /// The names side by side in a sequence: titles, countries before titles and opening words of grammar set apart.
  func pieces(of sequence: Range<Int>) -> [NamePiece] {
    var result: [NamePiece] = []
    var start = sequence.lowerBound
    let end = sequence.upperBound
    let opens = opensClause(start)
    if opens {
      while start + 1 < end, isOpeningWord(start, before: end) { start += 1 }
    }
    while start < end, tokens[start].kind != .word { start += 1 }
    guard start < end else { return [] }
    // A headline with capitals: "First Citizens to Acquire Silicon Valley Bank".
    if start + 1 < end, start > 0, tokens[start - 1].key == NameWords.to, isLowerCase(start - 1),
      VerbTables.deals.contains(tokens[start].key)
    {
      start += 1
    }
    // "Apple Inc. Steve Jobs": a legal form ends its name.
    if let form = (start + 1..<end).first(where: { Self.finalForms.contains(tokens[$0].key) }) {
      var rest = form + 1
      while rest < end, tokens[rest].kind == .mark || classes[rest].contains(.legalForm) { rest += 1 }
      if rest < end, tokens[rest].kind == .word, isName(rest), !isMark(rest - 1, "&"), !isMark(rest - 1, "-") {
        add(start..<rest, opens: opens, to: &result)
        start = rest
      }
    }
    if let holder = holder(start..<end) {
      add(start..<holder, isHolder: true, opens: opens, to: &result)
      start = holder
    }
    if PlaceNames.entry(tokens[start..<end]) != nil {
      add(start..<end, opens: opens, to: &result)
    } else if let person = officeHolder(start..<end) {
      add(person..<end, isTitled: true, opens: false, to: &result)
    } else if let title = title(in: start..<end, opens: opens) {
      if start < title.lowerBound { add(start..<title.lowerBound, isHolder: true, opens: opens, to: &result) }
      if title.upperBound < end {
        add(title.upperBound..<end, isTitled: true, opens: false, to: &result)
      }
    } else {
      add(start..<end, opens: opens, to: &result)
    }
    return result
  }

  /// "Rio Tinto RIO", "Walgreens Boots Alliance WBA": without the code of a share behind the name whose letters it takes.
  func withoutTicker(_ sequence: Range<Int>) -> Range<Int> {
    let last = sequence.upperBound - 1
    // "Acme Corp ACM.N"
    if last > sequence.lowerBound, isSpaced(last), text.isShareCode(last..<last + 3) {
      return sequence.lowerBound..<last
    }
    guard last > sequence.lowerBound, tokens[last].shape.contains(.allCapitals), isSpaced(last),
      (2...5).contains(tokens[last].range.count), !classes[last].contains(.legalForm),
      !(sequence.lowerBound..<last).contains(where: { tokens[$0].shape.contains(.allCapitals) })
    else { return sequence }
    let name = text.utf8[Int(tokens[sequence.lowerBound].start)..<Int(tokens[last - 1].end)].lazy.map { $0 | 0x20 }
    var rest = text.utf8[tokens[last].range].map { $0 | 0x20 }[...]
    guard name.first == rest.first else { return sequence }
    for byte in name where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty ? sequence.lowerBound..<last : sequence
  }

  /// "Capital Group Charlie Smith": where a person's name begins behind the head word of a company.
  private func holder(_ range: Range<Int>) -> Int? {
    guard range.count > 3, classes[lastWord(range)].intersection(.anyHead).isEmpty else { return nil }
    return (range.lowerBound + 2..<range.upperBound - 1).first { index in
      classes[index - 1].contains(.companyHead) && classes[index].contains(.given) && tokens[index - 1].kind == .word
        && classes[index].isDisjoint(with: [.opensPlace, .common]) && isPerson(index..<range.upperBound)
    }
  }

  /// "The Japanese Nikkei", "the British FTSE 100": a people before a word that is a name by itself.
  private func isDescribed(_ range: Range<Int>) -> Bool {
    guard range.count == 2 || range.count == 3 && tokens[range.upperBound - 1].kind == .number else { return false }
    let word = range.lowerBound + 1
    let plain: WordClass = [
      .common, .field, .role, .titlePart, .eventHead, .productNoun, .companyNoun, .organisationNoun,
    ]
    guard PlaceNames.entry(tokens[range.lowerBound..<word])?.isDemonym == true, tokens[word].kind == .word,
      tokens[word].range.count > 2, classes[word].isDisjoint(with: plain.union(.anyHead))
    else { return false }
    let hasArticle = range.lowerBound > 0 && NameWords.articles.contains(tokens[range.lowerBound - 1].key)
    return hasArticle || tokens[word].shape.contains(.allCapitals) || standingWords.contains(tokens[word].key)
  }

  private static let finalForms = SentenceTables.keys("inc corp ltd llc plc gmbh pjsc ojsc jsc")

  /// Whether the word that opens a clause belongs to the sentence and not to the name behind it.
  private func isOpeningWord(_ index: Int, before end: Int) -> Bool {
    let known = classes[index]
    guard tokens[index].kind == .word, isSpaced(index + 1), tokens[index + 1].kind == .word else { return false }
    if known.contains(.opensPlace) || known.contains(.given) || known.contains(.honorific) || known.contains(.titlePart)
    {
      return false
    }
    if !known.intersection([.companyHead, .openHead, .field]).isEmpty, isLowerCase(index + 1) { return false }
    if classes[lastWord(index..<end)].intersection(.anyHead) != [], end - index > 2 { return false }
    if known.contains(.common) { return true }
    return NameTables.commonEndings.contains { hasEnding($0, tokens[index]) }
  }

  func hasEnding(_ ending: String, _ token: Token) -> Bool {
    let length = Int(token.end - token.start)
    guard length >= ending.utf8.count + 3 else { return false }
    return text.utf8[Int(token.end) - ending.utf8.count..<Int(token.end)].elementsEqual(ending.utf8)
  }

  func lastWord(_ range: Range<Int>) -> Int {
    var last = range.upperBound - 1
    while last > range.lowerBound, tokens[last].kind == .mark { last -= 1 }
    return last
  }

  /// "MARTHA ROSS" in a byline; not "JD".
  func isInCapitals(_ range: Range<Int>) -> Bool {
    let words = range.filter { tokens[$0].kind == .word }
    return words.count > 1 && words.allSatisfy { tokens[$0].shape.contains(.allCapitals) }
      && words.contains { tokens[$0].range.count > 3 }
  }

  func wordCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where tokens[index].kind != .mark { count += 1 }
    return count
  }

  private func add(
    _ range: Range<Int>, isHolder: Bool = false, isTitled: Bool = false, opens: Bool, to result: inout [NamePiece]
  ) {
    var range = range
    while !range.isEmpty, tokens[range.upperBound - 1].kind == .mark, !isLegalStop(range.upperBound - 1) {
      range = range.lowerBound..<range.upperBound - 1
    }
    while !range.isEmpty, tokens[range.lowerBound].kind == .mark { range = range.lowerBound + 1..<range.upperBound }
    guard !range.isEmpty else { return }
    if addPlace(range, to: &result) { return }
    // "US-China", "Russia-Ukraine": two places.
    if let dash = range.first(where: { isMark($0, "-") }), dash + 1 < range.upperBound,
      PlaceNames.entry(tokens[range.lowerBound..<dash]) != nil, addPlace(dash + 1..<range.upperBound, to: &result)
    {
      addPlace(range.lowerBound..<dash, to: &result)
      return
    }
    if isDescribed(range) {
      addPlace(range.lowerBound..<range.lowerBound + 1, to: &result)
      add(range.lowerBound + 1..<range.upperBound, opens: false, to: &result)
      return
    }
    // "Conservative Ryan Stephenson", "Liberal Democrat Tom Gordon": what somebody is.
    var opens = opens
    var person = range.lowerBound
    while person < range.upperBound, classes[person].contains(.common),
      classes[person].isDisjoint(with: [.given, .opensPlace])
    {
      person += 1
    }
    if person > range.lowerBound, range.upperBound - person > 1, isPerson(person..<range.upperBound),
      classes[lastWord(range)].intersection(.anyHead).isEmpty
    {
      range = person..<range.upperBound
      opens = false
    }
    // "Chinese Xi Jinping", "California Gavin Newsom": a place before a person.
    if let end = placeEnd(range.lowerBound, before: range.upperBound), end < range.upperBound,
      !classes[range.lowerBound].contains(.given), isSpaced(end), isPerson(end..<range.upperBound),
      // "Qinghai Marine Engine Group": Marine is a given name, but the group is none.
      classes[lastWord(range)].intersection(.anyHead).isEmpty
    {
      addPlace(range.lowerBound..<end, to: &result)
      range = end..<range.upperBound
      opens = false
    }
    var piece = NamePiece(tokens: range, evidence: structure(of: range, opens: opens))
    let count = wordCount(range)
    if count == 1, classes[range.lowerBound].contains(.common) || isEveryday(range.lowerBound, opens), !isTitled {
      // Only as the short form of a name: "Jobs" for Steve Jobs.
      guard !tokens[range.lowerBound].shape.contains(.allCapitals) else { return }
      piece.evidence = .none
      piece.isWeak = true
      piece.isShortForm = true
      result.append(piece)
      return
    }
    piece.isFamilyFirst = isFamilyFirst(range)
    piece.isEvent = !isTitled && !piece.isFamilyFirst && isEvent(range)
    piece.isTitled = isTitled
    if isTitled {
      piece.evidence.strengthen(
        NameEvidence(.person, count > 1 && !isHyphened(range) ? 0.9 : 0.65, "a title before the name"))
      piece.evidence.kind = .person
    } else if isHolder {
      piece.evidence.strengthen(NameEvidence(.organization, 0.6, "before a title"))
    }
    piece.isWeak = opens && count == 1 && piece.evidence.score < 0.5
    result.append(piece)
  }

  /// "Bankman-Fried": one name of two words.
  private func isHyphened(_ range: Range<Int>) -> Bool { range.dropFirst().allSatisfy { !isSpaced($0) } }

  /// Adds the place these tokens name, if they name one.
  @discardableResult
  private func addPlace(_ range: Range<Int>, to result: inout [NamePiece]) -> Bool {
    guard let entry = PlaceNames.entry(tokens[range]) else { return false }
    let evidence = NameEvidence(entry.kind, entry.score, entry.reason)
    result.append(NamePiece(tokens: range, evidence: evidence, canonical: entry.text))
    return true
  }

  /// The end of a place and the state behind it: "Cupertino, California".
  func placeWithState(_ end: Int, before limit: Int) -> Int? {
    guard end + 1 < limit, isMark(end, ",") else { return nil }
    if let last = placeEnd(end + 1, before: limit), PlaceNames.isProvince(tokens[end + 1..<last]) { return last }
    return stateEnd(end, before: limit)
  }

  /// The end of the abbreviation of a state behind a place: "Pasadena, Calif.", "Sacramento, CA".
  func stateEnd(_ comma: Int, before limit: Int) -> Int? {
    let first = comma + 1
    guard first < limit, tokens[first].kind == .word, tokens[first].isCapitalised else { return nil }
    let words = text.utf8[Int(tokens[first].start)..<min(Int(tokens[first].start) + 6, text.utf8.count)]
    if tokens[first].shape.contains(.allCapitals), tokens[first].range.count == 2,
      PlaceTable.postalCodes.contains(where: { $0.elementsEqual(text.utf8[tokens[first].range]) })
    {
      return isMark(first + 1, ".") && first + 2 < limit && isLowerCase(first + 2) ? first + 2 : first + 1
    }
    guard let state = PlaceTable.stateAbbreviations.first(where: { words.starts(with: $0) }) else { return nil }
    let end = Int(tokens[first].start) + state.count
    return (first..<limit).first { Int(tokens[$0].end) >= end }.map { $0 + 1 }
  }

  /// A legal form keeps its full stop: "Apple Inc.".
  private func isLegalStop(_ index: Int) -> Bool {
    isMark(index, ".") && index > 0 && classes[index - 1].contains(.legalForm)
  }

  /// A head word or plain noun that somebody capitalised: "the Board", "Parliament".
  private func isEveryday(_ index: Int, _ opens: Bool) -> Bool {
    let known = classes[index]
    if tokens[index].shape.contains(.allCapitals) { return false }
    if known.contains(.given) || known.contains(.familyFirst) { return false }
    return !known.intersection([
      .companyHead, .weakCompanyHead, .agencyHead, .organisationHead, .placeHead, .placePrefix, .companyNoun,
      .organisationNoun, .placeNoun, .productNoun, .role, .titlePart, .honorific, .field, .saying, .legalForm,
    ]).isEmpty
  }
}
