extension NameReader {
  /// What the words of a name say by themselves.
  func structure(of range: Range<Int>, opens: Bool) -> NameEvidence {
    let count = wordCount(range)
    let last = lastWord(range)
    let lastClass = classes[last]
    if count > 1, lastClass.contains(.legalForm) { return NameEvidence(.company, 0.95, "a legal form behind the name") }
    if count > 1, isMark(range.upperBound - 1, "."), classes[range.upperBound - 2].contains(.legalForm) {
      return NameEvidence(.company, 0.95, "a legal form behind the name")
    }
    if isEvent(range) { return NameEvidence(nil, 0.3, "an event, a law or a prize by its head word") }
    if count > 1, Self.compass.contains(tokens[range.lowerBound].key),
      PlaceNames.entry(tokens[range.lowerBound + 1..<range.upperBound]).map({ $0.kind == .place && !$0.isDemonym })
        == true
    {
      return NameEvidence(.place, 0.75, "a part of a known place")
    }
    if let evidence = openHead(of: range) { return evidence }
    if isFamilyFirst(range) { return NameEvidence(.person, 0.8, "a family name and a given name") }
    if count > 1, let evidence = head(of: range, count) { return evidence }
    if let evidence = person(range, count) { return evidence }
    if count > 1, classes[range.lowerBound].contains(.placePrefix), Self.waters.contains(tokens[range.lowerBound].key) {
      return NameEvidence(.place, 0.75, "a mountain, lake or cape")
    }
    if count > 1, let evidence = pair(range) { return evidence }
    if !tokens[range.lowerBound].isCapitalised || range.contains(where: { tokens[$0].kind == .number || isModel($0) }) {
      return NameEvidence(.product, 0.55, "spelt like a product")
    }
    if count > 1, hasInnerCapital(tokens[range.lowerBound]), Self.productTails.contains(tokens[last].key) {
      return NameEvidence(.product, 0.55, "spelt like a product")
    }
    if count == 1, hasInnerCapital(tokens[last]) {
      return NameEvidence(nil, opens ? 0.45 : 0.5, "a capital within the word")
    }
    if count == 1, tokens[last].shape.contains(.allCapitals) {
      return NameEvidence(.organization, opens ? 0.4 : 0.5, "letters in capitals")
    }
    if count > 1, isPlain(range) { return NameEvidence(nil, 0.35, "plain words in capitals") }
    // "Boeing Commercial Airplanes will …": the second capital says something.
    let isOwn = classes[range.lowerBound].isDisjoint(with: Self.plain)
    return NameEvidence(
      nil, count > 1 ? (opens ? (isOwn ? 0.45 : 0.4) : 0.5) : (opens ? 0.2 : 0.45), "capitalised within a sentence")
  }

  /// "Williams & Connolly", "Johnson & Johnson": two names joined.
  private func pair(_ range: Range<Int>) -> NameEvidence? {
    guard let sign = range.first(where: { isMark($0, "&") && isSpaced($0) }), sign > range.lowerBound,
      sign + 1 < range.upperBound
    else { return nil }
    let plain: WordClass = [.common, .field, .titlePart, .role]
    guard classes[sign - 1].isDisjoint(with: plain) || classes[sign + 1].isDisjoint(with: plain) else { return nil }
    return NameEvidence(.company, 0.65, "two names joined by “&”")
  }

  /// Letters and figures in one word, as models are called: "A380", "G8".
  private func isModel(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.range.count > 1, !classes[index].contains(.common) else { return false }
    return text.utf8[token.range].contains { $0 &- 0x30 < 10 }
  }

  /// Last words of product lines: "MacBook Pro", "ThinkPad Ultra".
  private static let productTails = SentenceTables.keys(
    "pro air plus max mini ultra lite nano touch edition series x os")

  private static let plain: WordClass = [.common, .field, .role, .productNoun, .companyNoun, .organisationNoun]

  /// "MP3 Player", "Special Event": nothing but plain words.
  private func isPlain(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].kind != .word || !classes[$0].isDisjoint(with: Self.plain) }
  }

  /// "… Conference", "… Act", "Treaty of …"; the words may hold a company, the whole is none.
  func isEvent(_ range: Range<Int>) -> Bool {
    let last = lastWord(range)
    if classes[last].contains(.eventHead) { return true }
    if last > range.lowerBound {
      let opening = tokens[range.lowerBound].key
      if Self.storms.contains(opening), classes[last].isDisjoint(with: .anyHead) { return true }
      if Self.happenings.contains(tokens[last].key), isTold(range.lowerBound) { return true }
    }
    // "World War II", "Expo 2010".
    if last > range.lowerBound + 1, isCount(last), classes[last - 1].contains(.eventHead) { return true }
    let link = range.first { tokens[$0].key == NameWords.of && isLowerCase($0) }
    guard let link, link > range.lowerBound else { return false }
    return classes[link - 1].contains(.eventHead)
  }

  private static let compass = SentenceTables.keys(
    "north south east west northern southern eastern western central greater upper lower inner outer")
  private static let happenings = SentenceTables.keys(OrganisationTables.happenings)
  private static let storms = SentenceTables.keys(OrganisationTables.storms)

  /// Whether an article or a year stands before the word: "the Camp Fire", "the 2015 Butte Fire".
  private func isTold(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    if before.kind == .number { return before.range.count == 4 && isSpaced(index) }
    return before.key == NameWords.the
  }

  private static let waters = SentenceTables.keys("lake mount mt cape fort")

  /// "Ministry of …", "University of …", "Gulf of …".
  private func openHead(of range: Range<Int>) -> NameEvidence? {
    guard
      let link = range.first(where: {
        isLowerCase($0)
          && (tokens[$0].key == NameWords.of || tokens[$0].key == NameWords.for || tokens[$0].key == NameWords.on)
      }), link > range.lowerBound
    else { return nil }
    let head = classes[link - 1]
    if head.contains(.agencyHead) { return NameEvidence(.agency, 0.85, "a state body by its head word") }
    if head.contains(.organisationHead) { return NameEvidence(.organization, 0.85, "an organisation by its head word") }
    if tokens[link - 1].key == NameWords.bank, NameWords.centralBankSeats.contains(tokens[lastWord(range)].key) {
      return NameEvidence(.agency, 0.8, "a central bank")
    }
    if head.contains(.companyHead) { return NameEvidence(.company, 0.8, "a company by its head word") }
    if head.contains(.placeHead) { return NameEvidence(.place, 0.75, "a place by its head word") }
    return NameEvidence(.organization, 0.6, "a head word with “of”")
  }

  /// "… Group", "… Ministry", "… River".
  private func head(of range: Range<Int>, _ count: Int) -> NameEvidence? {
    let last = lastWord(range)
    let known = classes[last]
    guard !known.intersection(.anyHead).isEmpty else { return nil }
    // "Benny Hill", "Nathan Lane": people.
    if count == 2, Self.softHeads.contains(tokens[last].key), classes[range.lowerBound].contains(.given) { return nil }
    if isClub(range, last, count) { return NameEvidence(.organization, 0.8, "a club, in a text about sport") }
    // "Information Technology", "Chinese Army": plain words alone make no name until there are three of them.
    var isPlain = true
    var hasCountry = false
    for index in range.lowerBound..<last where tokens[index].kind != .mark {
      let word = classes[index]
      let isDemonym = PlaceNames.entry(tokens[index..<index + 1])?.isDemonym == true
      if isDemonym { hasCountry = true }
      if word.intersection([.common, .field, .titlePart]).isEmpty, !isDemonym { isPlain = false }
    }
    func score(_ strong: Double) -> Double { isPlain ? (count > 2 ? strong - 0.05 : min(strong, 0.55)) : strong }
    if tokens[last].key == Self.district, Self.districtTasks.contains(tokens[last - 1].key) {
      return NameEvidence(.agency, score(0.8), "a state body by its head word")
    }
    if known.contains(.agencyHead) {
      return NameEvidence(.agency, hasCountry ? 0.72 : score(0.8), "a state body by its head word")
    }
    if tokens[last].key == NameWords.bank,
      NameWords.centralBanks.contains(tokens[last - 1].key)
        || (hasCountry && tokens[last - 1].key == NameWords.national)
    {
      return NameEvidence(.agency, score(0.8), "a central bank")
    }
    if known.contains(.companyHead) { return NameEvidence(.company, score(0.8), "a company by its head word") }
    if known.contains(.organisationHead) {
      return NameEvidence(.organization, score(0.8), "an organisation by its head word")
    }
    if known.contains(.placeHead) { return NameEvidence(.place, score(0.75), "a place by its head word") }
    if known.contains(.weakCompanyHead) {
      return NameEvidence(.company, count > 2 && !isPlain ? 0.72 : 0.55, "a company by its head word")
    }
    return nil
  }

  private static let district = Token.key("district")
  /// "Bay Area Air Quality Management District".
  private static let districtTasks = SentenceTables.keys(
    "management school fire water utility utilities transit hospital protection irrigation sanitation quality health")

  private static let softHeads = SentenceTables.keys("lane hill hills ridge")
  private static let clubTails = SentenceTables.keys(OrganisationTables.clubTails)

  /// "Derby County", "Stoke City" where a text speaks of sport, and nothing happens "in" them.
  private func isClub(_ range: Range<Int>, _ last: Int, _ count: Int) -> Bool {
    guard isAboutSport, count == 2, Self.clubTails.contains(tokens[last].key),
      classes[range.lowerBound].isDisjoint(with: [.common, .placePrefix, .placeHead, .field])
    else { return false }
    guard range.lowerBound > 0 else { return true }
    let before = tokens[range.lowerBound - 1].key
    return before != NameWords.in && before != NameWords.near
  }

  func isPerson(_ range: Range<Int>) -> Bool {
    isFamilyFirst(range) || (person(range, wordCount(range))?.score ?? 0) >= 0.7
  }

  /// A given name and a family name, or initials and a family name.
  private func person(_ range: Range<Int>, _ count: Int) -> NameEvidence? {
    guard count > 1, count < 6, !range.contains(where: { tokens[$0].kind == .number || isMark($0, "&") }) else {
      return nil
    }
    let first = classes[range.lowerBound]
    let last = classes[lastWord(range)]
    let isShort = tokens[range.lowerBound].end - tokens[range.lowerBound].start == 1
    // "B.Ch" is a degree.
    if isShort, isMark(range.lowerBound + 1, "."), tokens[lastWord(range)].range.count > 2 {
      return NameEvidence(.person, 0.7, "initials and a family name")
    }
    guard first.contains(.given), tokens[range.lowerBound].isCapitalised else { return nil }
    if tokens[lastWord(range)].shape.contains(.allCapitals), !tokens[range.lowerBound].shape.contains(.allCapitals) {
      return nil
    }
    if !last.intersection([.common, .saying]).isEmpty, !last.contains(.given) {
      let isSure = first.intersection([.opensPlace, .common, .calendar]).isEmpty
      return NameEvidence(.person, isSure && count == 2 ? 0.72 : 0.5, "a given name before the word")
    }
    // "Victoria", "Jordan", "Grace": places and plain words too.
    if first.contains(.opensPlace) || first.contains(.common) || first.contains(.calendar) {
      return NameEvidence(.person, 0.65, "perhaps a given name and a family name")
    }
    // Four words in capitals may hold more than the name: "Joan Bardeletti Follow Backchannel".
    let isLong = count > 3 && !range.contains { isLowerCase($0) || isMark($0, ".") || isMark($0, "-") }
    return NameEvidence(.person, isLong ? 0.65 : 0.85, "a given name and a family name")
  }

  /// "Xi Jinping", "Kim Jong-un", "Nguyen Phu Trong".
  func isFamilyFirst(_ range: Range<Int>) -> Bool {
    let first = classes[range.lowerBound]
    guard first.contains(.familyFirst), tokens[range.lowerBound].isCapitalised else { return false }
    var index = range.lowerBound + 1
    var words = 0
    while index < range.upperBound {
      if isMark(index, "-") {
        index += 1
        continue
      }
      guard tokens[index].kind == .word else { return false }
      let known = classes[index]
      if !known.intersection(.anyHead).isEmpty, !isSyllables(tokens[index]) { return false }
      guard
        first.contains(.familyOnly) || isSyllables(tokens[index]) || isMark(index - 1, "-")
          || (index + 1 < range.upperBound && isMark(index + 1, "-"))
      else { return false }
      words += 1
      index += 1
    }
    return words == 1 || words == 2
  }

  /// Whether the word is one or two Chinese syllables.
  private func isSyllables(_ token: Token) -> Bool {
    if Self.syllables.contains(token.key) { return true }
    let start = Int(token.start)
    let end = Int(token.end)
    guard end - start <= 12, !token.shape.contains(.foreign) else { return false }
    var head = KeyHash()
    for split in start..<end - 1 {
      head.add(text.utf8[split])
      guard Self.syllables.contains(head.value) else { continue }
      var tail = KeyHash()
      for index in split + 1..<end { tail.add(text.utf8[index]) }
      if Self.syllables.contains(tail.value) { return true }
    }
    return false
  }

  private static let syllables = SentenceTables.keys(PersonTables.syllables)
}
