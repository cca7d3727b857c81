/// Names claimants so that they can be read by themselves: "he" and "the officials" by their fullest earlier mention.
struct ClaimantNames {
  struct Name {
    let text: String
    let isAnonymous: Bool
  }

  private struct Known {
    let name: Name
    let isPerson: Bool
    var isPlural = false
  }

  let text: Text
  let tokens: [Token]
  private var byHead: [UInt64: String] = [:]
  /// What stood before common nouns, in the list item that is read: another item is another story.
  private var modifiersByHead: [UInt64: String] = [:]
  /// The phrases named so far, in reading order.
  private var named: [Range<Int>] = []
  /// The mark that opens the list item that is read, and the token up to which items have been looked for.
  var item = 0
  private var seen = 0
  private var last: Known?
  private var lastPerson: Known?
  private var lastPlural: Known?

  /// How far back a fuller mention is looked for, in tokens.
  static let reach = 3000

  init(text: Text) {
    self.text = text
    self.tokens = text.tokens
  }

  /// The name of the next claimant; ask in reading order.
  mutating func name(of phrase: Range<Int>) -> Name {
    enterItem(before: phrase.lowerBound)
    let known = resolve(phrase)
    named.append(phrase)
    last = known
    if known.isPerson, !known.isPlural { lastPerson = known }
    if known.isPlural { lastPlural = known }
    return known.name
  }

  /// Forgets who spoke before a list item that opens in front of the token.
  private mutating func enterItem(before index: Int) {
    while seen < index {
      if opensItem(seen) {
        item = seen
        modifiersByHead = [:]
        (last, lastPerson, lastPlural) = (nil, nil, nil)
      }
      seen += 1
    }
  }

  /// "** ", "- ", "• " at the head of a paragraph.
  private func opensItem(_ index: Int) -> Bool {
    guard tokens[index].shape.contains(.opensParagraph), tokens[index].kind == .mark,
      ClaimantNames.bullets.contains(text.string(tokens[index].range))
    else { return false }
    let next = (index + 1..<tokens.count).first { text.string(tokens[$0].range) != "*" } ?? index
    return tokens[next].shape.contains(.spaced)
  }

  private mutating func resolve(_ phrase: Range<Int>) -> Known {
    let opening = tokens[phrase.lowerBound]
    let isOwn = SayingTables.possessives.contains(opening.key)
    if phrase.count == 1, isOwn || SayingTables.pronouns.contains(opening.key) {
      if opening.key == ClaimantNames.it || opening.key == ClaimantNames.its,
        let subject = subject(before: phrase.lowerBound, reach: last == nil ? 4 : 0)
      {
        return resolve(subject)
      }
      let isSingular = ClaimantNames.singulars.contains(opening.key)
      let isPlural = opening.key == ClaimantNames.they || opening.key == ClaimantNames.their
      let antecedent = isSingular ? lastPerson ?? last : isPlural ? lastPlural ?? last : last
      return antecedent ?? Known(name: Name(text: "", isAnonymous: true), isPerson: isSingular)
    }
    if phrase.count > 1, opening.key == ClaimantNames.its, let owner = subject(before: phrase.lowerBound, reach: 0) {
      let known = resolve(owner)
      let words = known.name.text + (known.name.text.hasSuffix("s") ? "’ " : "’s ") + words(phrase.dropFirst())
      return Known(name: Name(text: words, isAnonymous: false), isPerson: false)
    }
    let head = headIndex(phrase)
    let isPeople = SayingTables.people.contains(tokens[head].key)
    let isProper = tokens[head].isCapitalised && !isPeople && !SayingTables.bodies.contains(tokens[head].key)
    var start = phrase.lowerBound
    while start < head, SayingTables.determiners.contains(tokens[start].key) { start += 1 }
    let own = openingLowered(
      isProper ? text.bareName(start..<phrase.upperBound, head: head) : start..<phrase.upperBound, isPeople)
    let modifiers = start < head
    var name = own
    let key = singularKey(head)
    if !modifiers, head == phrase.upperBound - 1,
      let fuller = spoken(key, isProper) ?? mention(before: phrase.lowerBound, like: head)
    {
      name =
        isProper || fuller.isEmpty ? (fuller.isEmpty ? own : fuller) : fuller + " " + text.string(tokens[head].range)
    }
    if !isProper, !modifiers, head == phrase.upperBound - 1,
      let apposed = apposedName(before: phrase.lowerBound, like: head)
    {
      name = apposed
    }
    // What stands before the head, for the next "the officials"; of a name, all of it.
    let kept = isProper ? name : modifiers ? openingLowered(start..<head, isPeople) : ""
    if spoken(key, isProper).map({ $0.utf8.count < kept.utf8.count }) ?? true, !kept.isEmpty {
      if isProper { byHead[key] = kept } else { modifiersByHead[key] = kept }
    }
    return Known(
      name: Name(text: name, isAnonymous: isPeople && !isProper), isPerson: isProper || isPeople,
      isPlural: isPlural(head) || tokens[phrase].contains { $0.key == NumberReader.and })
  }

  /// What an earlier claimant with the same head has to say for the bare noun, or the whole of its name.
  private func spoken(_ key: UInt64, _ isProper: Bool) -> String? { isProper ? byHead[key] : modifiersByHead[key] }

  /// The modifiers of the fullest earlier mention of the same noun, or the whole of an earlier fuller name.
  private func mention(before index: Int, like head: Int) -> String? {
    let key = singularKey(head)
    let isProper = tokens[head].isCapitalised
    var best: Range<Int>?
    let first = max(isProper ? 0 : item, index - ClaimantNames.reach)
    let paragraph = (first..<index).last { tokens[$0].shape.contains(.opensParagraph) } ?? first
    for at in first..<index where tokens[at].kind == .word {
      guard tokens[at].key == tokens[head].key || (!isProper && singularKey(at) == key) else { continue }
      // "a government survey" is no government.
      if !isProper, at + 1 < index,
        SayingTables.bodies.contains(tokens[at + 1].key)
          || SayingTables.people.contains(tokens[at + 1].key)
      {
        continue
      }
      var start = at
      while start > 0, at - start < 5, tokens[start - 1].kind == .word, !tokens[start].shape.contains(.opensSentence),
        isProper ? tokens[start - 1].isCapitalised : isModifier(start - 1)
      {
        start -= 1
      }
      if start < at, QuantityTables.stops.contains(tokens[start].key) { start += 1 }
      // "Secretary of State Antony Blinken": the office is no part of the name.
      if isProper, at - start > 1, start > 1, tokens[start - 1].key == NumberReader.of, tokens[start - 2].isCapitalised
      {
        start += 1
      }
      guard start < at, at - start > (best?.count ?? 0) else { continue }
      // "The company said": of another paragraph only whoever that is about.
      guard isProper || at >= paragraph || isSubject(start) else { continue }
      best = start..<at
    }
    guard let best else { return nil }
    return words(isProper ? best.lowerBound..<best.upperBound + 1 : best)
  }

  /// Whether the phrase at `start` opens its sentence, or spoke there.
  private func isSubject(_ start: Int) -> Bool {
    let opening = start > 0 && SayingTables.determiners.contains(tokens[start - 1].key) ? start - 1 : start
    if tokens[opening].shape.contains(.opensSentence) { return true }
    return named.reversed().first { $0.lowerBound <= start }?.contains(start) ?? false
  }

  private func isModifier(_ index: Int) -> Bool {
    let token = tokens[index]
    return !QuantityTables.stops.contains(token.key) && !VerbTables.finite.contains(token.key)
      && !SayingTables.determiners.contains(token.key)
      && !SayingTables.verbs.contains(token.key) && NumberTables.words[token.key] == nil
  }

  func headIndex(_ phrase: Range<Int>) -> Int {
    for index in phrase.dropFirst()
    where SayingTables.links.contains(tokens[index].key) || ClaimantFinder.postModifiers.contains(tokens[index].key) {
      return index - 1
    }
    return phrase.upperBound - 1
  }

  private func singularKey(_ index: Int) -> UInt64 {
    let token = tokens[index]
    let bytes = text.utf8[token.range]
    guard bytes.count > 3, bytes.last == 0x73 else { return token.key }
    return Token.key(of: bytes.dropLast())
  }

  /// "Senior US officials" at the head of a sentence is "senior US officials" elsewhere; nations keep their capital.
  private func openingLowered(_ range: Range<Int>, _ isPeople: Bool) -> String {
    let words = words(range)
    guard let first = range.first, isPeople, tokens[first].shape.contains(.opensSentence),
      SayingTables.ranks.contains(tokens[first].key)
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  private func isPlural(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.isCapitalised else { return false }
    return QuantityTables.irregularPlurals[token.key] != nil || text.utf8[Int(token.end) - 1] == 0x73
  }

  /// The phrase with single spaces.
  func words(_ range: Range<Int>) -> String { text.phrase(range) }

  private static let bullets: Set<String> = ["*", "-", "•"]
  private static let singulars = SentenceTables.keys("he she his her")
  private static let it = Token.key("it")
  private static let its = Token.key("its")
  private static let their = Token.key("their")
  private static let they = Token.key("they")
}

extension Text {
  /// The words of a range of tokens as running text: one space wherever the text has white space.
  func phrase(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      if index > range.lowerBound, tokens[index].shape.contains(.spaced) { bytes.append(0x20) }
      bytes += utf8[tokens[index].range]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
