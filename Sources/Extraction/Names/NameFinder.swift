/// Finds names in two passes: the first reads every sequence, the second settles weak and short ones by the first.
struct NameFinder {
  struct Mention {
    let tokens: Range<Int>
    let key: NameKey
    /// Nil for a plain word that may be the short form of a name.
    let entry: Int?
    let describes: Bool
  }

  let reader: NameReader
  var index = NameIndex()
  var mentions: [Mention] = []
  var headlines: [Range<Int>] = []
  var people: [(entry: Int, short: NameKey)] = []
  /// Names of two or three words that nothing calls a person or a thing.
  var unsure: [(entry: Int, short: NameKey)] = []
  /// Last names that a title stands before.
  var titled: Set<NameKey> = []
  var bodies: [(entry: Int, first: Int)] = []
  var acronyms: [(entry: Int, short: NameKey, isEvent: Bool)] = []
  var lowerCase: Set<UInt64> = []
  /// Entries that are events somewhere in the text.
  var events: Set<Int> = []
  /// Names that only commas and "and" part, one list each.
  var lists: [[NameList.Member]] = []

  init(_ text: Text) {
    reader = NameReader(text)
  }

  mutating func read() {
    for sentence in reader.text.sentences {
      if isHeadline(sentence.tokens) { headlines.append(sentence.tokens) } else { read(sentence.tokens) }
    }
  }

  private mutating func read(_ sentence: Range<Int>) {
    var list: (kind: EntityKind, reason: String)?
    var lastEnd = -1
    var members = NameList()
    defer { lists += members.closed() }
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      guard reader.isName(at) || reader.placeEnd(at, before: sentence.upperBound) != nil else {
        at += 1
        continue
      }
      let capitals = reader.sequence(
        from: max(lastEnd, reader.openingWord(at, in: sentence)), before: sentence.upperBound)
      let sequence = reader.withoutTicker(capitals)
      at = capitals.upperBound
      var state: Int?
      if let end = reader.placeWithState(at, before: sentence.upperBound) {
        state = end
        at = end
      }
      if let noun = reader.listNoun(before: sequence.lowerBound, in: sentence) {
        list = noun
      } else if list != nil, !isLink(lastEnd..<sequence.lowerBound) {
        list = nil
      }
      lastEnd = capitals.upperBound
      for var piece in reader.pieces(of: sequence) {
        if reader.isCurrency(piece.tokens, before: sentence.upperBound) || reader.isReference(piece.tokens)
          || reader.isWord(piece.tokens, before: sentence.upperBound) || reader.isPlural(piece.tokens)
          || LanguageName.isMeant(piece.tokens, in: reader.tokens)
          || reader.isPeople(piece.tokens) || reader.isTicker(piece.tokens) || reader.isTimeZone(piece.tokens)
        {
          continue
        }
        if let state, piece.tokens.upperBound == sequence.upperBound {
          let isClosed =
            state == sentence.upperBound || reader.tokens[state].kind != .word
            || reader.stateEnd(capitals.upperBound, before: sentence.upperBound) == state
          let isPlace = piece.canonical != nil || (isClosed && piece.evidence.score < Candidate.pageScore)
          if isPlace {
            if piece.canonical == nil { piece.evidence = NameEvidence(.place, 0.75, "a state behind the name") }
            piece.named = piece.tokens
            piece.tokens = piece.tokens.lowerBound..<state
          }
        }
        // "The Cupertino, California event": a name with its state is whole.
        piece.isModifier = piece.named == nil && reader.isModifier(piece.tokens, in: sentence)
        if piece.canonical == nil, reader.namesNoun(behind: piece.tokens, before: sentence.upperBound) {
          piece.isModifier = false
        }
        if piece.canonical == nil, reader.isEponym(piece.tokens, before: sentence.upperBound) {
          piece.isEvent = true
          piece.evidence = NameEvidence(nil, 0.3, "a disease or a law of that name")
        }
        if piece.canonical == nil, !piece.isShortForm, !piece.isEvent {
          if piece.tokens.upperBound == sequence.upperBound, let list,
            piece.evidence.kind == nil || piece.evidence.kind == list.kind
              || piece.evidence.score < Candidate.pageScore
          {
            piece.evidence.strengthen(NameEvidence(list.kind, 0.85, list.reason))
          }
          piece.evidence.strengthen(reader.context(of: piece.tokens, in: sentence))
          if isDateline(piece.tokens, in: sentence) {
            piece.evidence = NameEvidence(.place, 0.75, "in the dateline")
            piece.isDateline = true
          }
          if piece.evidence.score >= 0.5 { piece.isWeak = false }
        }
        let end = piece.tokens.upperBound
        let isInner =
          end < sequence.upperBound && !reader.endsWithLegalForm(piece.tokens, before: sequence.upperBound)
          || reader.holdsRole(end, before: sentence.upperBound)
        let entry = note(piece, describes: piece.isModifier || isInner, in: sentence)
        guard let entry,
          piece.tokens.lowerBound == sequence.lowerBound || piece.tokens.upperBound == capitals.upperBound
        else { continue }
        piece.isPlaced =
          piece.evidence.kind == .place && reader.isPlaced(piece.tokens.lowerBound, in: sentence)
        members.add(
          NameList.Member(entry: entry, tokens: piece.tokens, isPlaced: piece.isPlaced),
          isLinked: members.end.map { $0 <= piece.tokens.lowerBound && isLink($0..<piece.tokens.lowerBound) } ?? false)
      }
    }
  }

  /// Answers the entry, and nil for a plain word.
  @discardableResult
  private mutating func note(_ piece: NamePiece, describes: Bool, in sentence: Range<Int>) -> Int? {
    var named = withoutLegalForm(piece.named ?? piece.tokens)
    // `William "Bill" Johnson` is Bill Johnson.
    var known = reader.tokens[named]
    var calling: Int?
    if let quote = named.first(where: { reader.isQuote($0) }), quote + 3 < named.upperBound, reader.isQuote(quote + 2) {
      calling = quote + 1
      named = quote + 3..<named.upperBound
      known = ([reader.tokens[quote + 1]] + reader.tokens[named])[...]
    }
    let key = NameKey(known)
    if piece.isShortForm {
      mentions.append(Mention(tokens: piece.tokens, key: key, entry: nil, describes: describes))
      return nil
    }
    let words = reader.wordCount(named) + (calling == nil ? 0 : 1)
    let nickname = calling.map { reader.text.string(reader.tokens[$0].range) + " " } ?? ""
    let isShouted = piece.isDateline || piece.evidence.kind == .person && reader.isInCapitals(named)
    let name =
      index.isKnown(key) ? "" : isShouted ? reader.lowerCased(title(named)) : nickname + title(named)
    let entry = index.note(key, piece, words: words, text: name)
    mentions.append(Mention(tokens: piece.tokens, key: key, entry: entry, describes: describes))
    if words == 1, piece.evidence.kind == .person, piece.isTitled { titled.insert(key) }
    if piece.isEvent { events.insert(entry) }
    guard piece.canonical == nil, words > 1 else { return entry }
    if piece.evidence.kind == nil, words < 4 {
      let short = reader.lastWord(named)
      unsure.append((entry, NameKey(reader.tokens[short..<short + 1])))
    }
    if piece.evidence.kind == .person {
      var short = piece.isFamilyFirst ? named.lowerBound : reader.lastWord(named)
      if !piece.isFamilyFirst, let double = reader.doubleName(endingAt: short, from: named.lowerBound) {
        people.append((entry, NameKey(reader.tokens[double..<short + 1])))
        short = double
      }
      people.append((entry, NameKey(reader.tokens[short..<short + 1])))
      // "al-Burhan", "de Moraes", "bin Salman".
      if !piece.isFamilyFirst, let particle = reader.particle(before: short, from: named.lowerBound) {
        people.append((entry, NameKey(reader.tokens[particle..<short + 1])))
      }
    } else {
      if !piece.isEvent { bodies.append((entry, named.lowerBound)) }
      if let acronym = acronym(behind: piece.tokens, before: sentence.upperBound) {
        acronyms.append((entry, acronym, piece.isEvent))
      }
    }
    return entry
  }

  /// "Co., Ltd", "Inc." and the like, unless "&" stands before.
  private func withoutLegalForm(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1 {
      let last = end - 1
      if reader.tokens[last].kind == .mark {
        end -= 1
      } else if reader.classes[last].contains(.legalForm), !reader.isMark(last - 1, "&"),
        reader.tokens[last].isCapitalised
      {
        end -= 1
      } else {
        break
      }
    }
    // "New Co., Ltd": a plain word alone is no name.
    if end == range.lowerBound + 1, reader.classes[range.lowerBound].contains(.common) { return range }
    return range.lowerBound..<end
  }

  /// Letters in brackets behind a name: "National Security Council (NSC)".
  private func acronym(behind range: Range<Int>, before end: Int) -> NameKey? {
    let at = range.upperBound
    guard at + 2 < end, reader.isMark(at, "("), reader.isMark(at + 2, ")"),
      reader.tokens[at + 1].shape.contains(.allCapitals)
    else { return nil }
    return NameKey(reader.tokens[at + 1..<at + 2])
  }

  /// Only commas, "and", "or" and articles between two members of a list.
  private func isLink(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 3 else { return false }
    for index in range {
      let token = reader.tokens[index]
      let isComma = reader.isMark(index, ",")
      guard isComma || token.key == NameWords.and || token.key == NameWords.or || token.key == NameWords.the else {
        return false
      }
    }
    return true
  }

  /// A place in capitals at the start of a paragraph, with a dash behind it and at most a date and an agency between.
  private func isDateline(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = reader.tokens[range.lowerBound]
    guard first.shape.contains(.allCapitals), range.lowerBound - sentence.lowerBound < 8,
      first.shape.contains(.opensParagraph)
        || (range.lowerBound > sentence.lowerBound && reader.tokens[range.lowerBound - 1].kind == .number
          && reader.tokens[sentence.lowerBound].key == NameWords.date)
    else { return false }
    for index in range.upperBound..<min(range.upperBound + 10, sentence.upperBound) {
      let token = reader.tokens[index]
      guard token.kind == .mark else { continue }
      if reader.isMark(index, "-") && token.shape.contains(.spaced) { return true }
      let isDash = reader.byte(index) == 0xE2 && !token.shape.isEmpty
      if isDash { return true }
    }
    return false
  }

  /// Most words capitalised and no full stop at the end: capitals say nothing here.
  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    guard reader.tokens[sentence.lowerBound].shape.contains(.opensParagraph), sentence.count >= 4, sentence.count < 40
    else { return false }
    var long = 0
    var capitals = 0
    for index in sentence {
      let token = reader.tokens[index]
      guard token.kind == .word, token.end - token.start > 3 else { continue }
      long += 1
      if token.isCapitalised { capitals += 1 }
    }
    return long >= 3 && capitals * 10 >= long * 8 && !reader.isMark(sentence.upperBound - 1, ".")
  }

  /// The words with one space between those that are apart, as they would head a page.
  func title(_ tokens: Range<Int>) -> String {
    var result = ""
    for index in tokens {
      let token = reader.tokens[index]
      if index > tokens.lowerBound, token.shape.contains(.spaced) { result.append(" ") }
      let word = reader.text.string(token.range)
      result += word
    }
    return result
  }
}
