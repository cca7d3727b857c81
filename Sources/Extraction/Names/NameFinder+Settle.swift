extension NameFinder {
  /// Ties surnames, acronyms and first words to the names they stand for.
  mutating func shorten() {
    for token in reader.tokens where token.kind == .word && !token.isCapitalised { lowerCase.insert(token.key) }
    settleLists()
    // "Burkhard Ley", and "Mr Ley" elsewhere.
    for name in unsure where index.entries[name.entry].evidence.kind == nil && titled.contains(name.short) {
      index.strengthen(name.entry, NameEvidence(.person, 0.75, "a title before its last word elsewhere"))
      people.append(name)
    }
    for person in people where index.entries[person.entry].evidence.kind == .person {
      if index.entries[person.entry].evidence.score >= 0.6 { index.shorten(person.entry, to: person.short) }
    }
    for acronym in acronyms {
      index.shorten(acronym.entry, to: acronym.short)
      if !acronym.isEvent {
        index.strengthen(acronym.entry, NameEvidence(nil, 0.65, "its letters in brackets behind the name"))
      }
    }
    for body in bodies where index.entries[body.entry].evidence.score >= Candidate.pageScore {
      let kind = index.entries[body.entry].evidence.kind
      guard kind == .company || kind == .organization || kind == .agency else { continue }
      let plain: WordClass = [
        .common, .field, .titlePart, .given, .opensPlace, .companyHead, .weakCompanyHead, .agencyHead,
        .organisationHead,
        .placeHead, .placePrefix, .honorific, .role, .companyNoun, .organisationNoun, .placeNoun,
      ]
      guard reader.classes[body.first].intersection(plain).isEmpty, reader.tokens[body.first].isCapitalised else {
        continue
      }
      index.shorten(body.entry, to: NameKey(reader.tokens[body.first..<body.first + 1]))
    }
  }

  /// What stands in a list with people is one of them, and with places a place.
  private mutating func settleLists() {
    for list in lists {
      let entries = list.map { index.entries[$0.entry] }
      let unsure = list.indices.filter {
        entries[$0].evidence.kind == nil && entries[$0].words < 4 && !entries[$0].isTableName
          && !events.contains(list[$0].entry)
      }
      guard !unsure.isEmpty else { continue }
      // "Opel and Vauxhall go to Magna": both capitals say something.
      for at in unsure where entries[at].words == 1 && entries[at].evidence.score < Candidate.proposalScore {
        let key = reader.tokens[list[at].tokens.lowerBound].key
        guard at + 1 < list.count, entries[at + 1].count > 0, !lowerCase.contains(key),
          reader.isJoined(list[at].tokens, to: list[at + 1].tokens)
        else { continue }
        index.confirm(list[at].entry)
        index.strengthen(
          list[at].entry, NameEvidence(nil, Candidate.proposalScore, "in a list with another name"))
      }
      let people = entries.count { $0.evidence.kind == .person && $0.words > 1 && $0.evidence.score >= 0.7 }
      let places = entries.count { $0.evidence.kind == .place }
      if people >= 2, people + unsure.count == list.count, unsure.count <= people {
        for at in unsure where entries[at].words > 1 {
          index.strengthen(list[at].entry, NameEvidence(.person, 0.75, "in a list of people"))
        }
      } else if list.contains(where: \.isPlaced), places + unsure.count == list.count {
        for at in unsure { index.strengthen(list[at].entry, NameEvidence(.place, 0.5, "in a list of places")) }
      }
    }
    for name in unsure where index.entries[name.entry].evidence.kind == .person { people.append(name) }
  }

  /// Settles every mention by what the whole document says of its name.
  func candidates(besides known: [Range<Int>]) -> [Candidate] {
    var result: [Candidate] = []
    result.reserveCapacity(mentions.count)
    var standing: Set<NameKey> = []
    for mention in mentions where !mention.describes { standing.insert(NameKey(reader.tokens[mention.tokens])) }
    for mention in mentions {
      guard let entry = index.resolve(mention.key) else { continue }
      let word = mention.tokens.lowerBound
      if mention.entry == nil || isPlainOpening(index.entries[entry]), reader.opensClause(word),
        lowerCase.contains(reader.tokens[word].key)
      {
        continue
      }
      if index.entries[entry].count == 0 {
        let isPlain =
          lowerCase.contains(reader.tokens[word].key)
          || NameTables.commonEndings.contains { reader.hasEnding($0, reader.tokens[word]) }
        if isPlain { continue }
      }
      let standsAlone = !mention.describes || standing.contains(NameKey(reader.tokens[mention.tokens]))
      result.append(candidate(mention.tokens, entry, standsAlone: standsAlone, describes: mention.describes))
    }
    for headline in headlines { read(headline: headline, into: &result) }
    result.sort { $0.range.lowerBound < $1.range.lowerBound }
    return remove(known, from: result)
  }

  /// One word that nothing calls anything: "Shelters hit by virus", where the text speaks of shelters.
  private func isPlainOpening(_ entry: NameIndex.Entry) -> Bool {
    entry.words == 1 && entry.evidence.kind == nil && entry.evidence.score < 0.6 && entry.count < 2
  }

  /// A headline in capitals: only names the rest of the document or the tables know, the longest first.
  private func read(headline: Range<Int>, into result: inout [Candidate]) {
    var at = headline.lowerBound
    next: while at < headline.upperBound {
      guard reader.tokens[at].kind == .word, reader.tokens[at].isCapitalised || reader.isName(at) else {
        at += 1
        continue
      }
      var length = min(8, headline.upperBound - at)
      while length > 0 {
        defer { length -= 1 }
        let range = at..<at + length
        guard reader.tokens[range.upperBound - 1].kind != .mark else { continue }
        if let entry = index.resolve(NameKey(reader.tokens[range])),
          index.entries[entry].count > 0 || index.entries[entry].evidence.score >= 0.5
        {
          result.append(candidate(range, entry))
          at = range.upperBound
          continue next
        }
        // "By Steve Holland": a surname is no country.
        let isSurname =
          at > headline.lowerBound && reader.classes[at - 1].contains(.given) && reader.tokens[at - 1].isCapitalised
        if !isSurname, let place = PlaceNames.entry(reader.tokens[range]) {
          let bytes = Int(reader.tokens[at].start)..<Int(reader.tokens[range.upperBound - 1].end)
          result.append(Candidate(range: bytes, text: place.text, kind: place.kind, score: 0.8, reason: place.reason))
          at = range.upperBound
          continue next
        }
      }
      at += 1
    }
  }

  /// Of what is named and no entity of ours.
  private static let eventScore = 0.3

  private func candidate(_ tokens: Range<Int>, _ entry: Int, standsAlone: Bool = true, describes: Bool = false)
    -> Candidate
  {
    let known = index.entries[entry]
    let bytes = Int(reader.tokens[tokens.lowerBound].start)..<Int(reader.tokens[tokens.upperBound - 1].end)
    var score = known.evidence.score
    if score < 0.65, known.count > 1 { score = min(0.65, score + 0.1) }
    if events.contains(entry), !known.isTableName { score = min(score, Self.eventScore) }
    if score < Candidate.pageScore, known.heads == 0, !known.isTableName { score = max(0.1, score - 0.2) }
    return Candidate(
      range: bytes, text: known.text, kind: known.evidence.kind ?? .organization, score: score,
      reason: known.evidence.reason, standsAlone: standsAlone, describes: describes,
      isKindKnown: known.evidence.kind != nil)
  }

  private func remove(_ known: [Range<Int>], from candidates: [Candidate]) -> [Candidate] {
    guard !known.isEmpty else { return candidates }
    let known = known.sorted { $0.lowerBound < $1.lowerBound }
    var at = 0
    return candidates.filter { candidate in
      while at < known.count, known[at].upperBound <= candidate.range.lowerBound { at += 1 }
      var overlapping = at
      while overlapping < known.count, known[overlapping].lowerBound < candidate.range.upperBound {
        guard isLonger(candidate, than: known[overlapping]) else { return false }
        overlapping += 1
      }
      return true
    }
  }

  /// Whether a candidate holds a known name and is somebody else's: not with a title, a company form or a state only.
  private func isLonger(_ candidate: Candidate, than known: Range<Int>) -> Bool {
    guard candidate.score >= Candidate.pageScore, candidate.range.lowerBound <= known.lowerBound,
      candidate.range.upperBound >= known.upperBound, candidate.range != known
    else { return false }
    if candidate.kind == .place, candidate.range.lowerBound == known.lowerBound { return false }
    let name = CompanyForm.canonical(candidate.text).split(separator: " ")
    let inner = CompanyForm.canonical(reader.text.string(known)).split(separator: " ")
    guard name.count > inner.count else { return false }
    return !name.starts(with: inner) || name[inner.count...].contains { !Self.generalHeads.contains(Token.key($0)) }
  }

  private static let generalHeads = SentenceTables.keys(OrganisationTables.generalHeads)
}
