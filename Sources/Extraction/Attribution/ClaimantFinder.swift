/// Finds the subjects of verbs of saying.
struct ClaimantFinder {
  /// A claimant's phrase with its verb.
  struct Claim {
    /// Tokens of the phrase, without articles cut off and without what trails it.
    let phrase: Range<Int>
    /// Tokens of phrase and verb together.
    let whole: Range<Int>
    /// What is said stands before: "…, the officials said".
    let isTrailing: Bool
    let sentence: Int
  }

  let text: Text
  let tokens: [Token]
  let utf8: [UInt8]
  /// Quotations as ranges of tokens, marks included.
  let quotes: [Range<Int>]

  init(text: Text) {
    self.text = text
    self.tokens = text.tokens
    self.utf8 = text.utf8
    self.quotes = QuotationReader(text: text).quotes()
  }

  func find() -> [Claim] {
    var claims: [Claim] = []
    var quote = 0
    for (index, sentence) in text.sentences.enumerated() {
      let span = sentence.tokens
      for at in span {
        let token = tokens[at]
        guard token.kind == .word else { continue }
        let isVerb = SayingTables.verbs.contains(token.key)
        let isWeak = !isVerb && SayingTables.weakVerbs.contains(token.key)
        let isPreposition = token.key == ClaimantFinder.according || token.key == ClaimantFinder.citing
        guard isVerb || isWeak || isPreposition else { continue }
        while quote < quotes.count, quotes[quote].upperBound <= at { quote += 1 }
        if quote < quotes.count, quotes[quote].contains(at) { continue }
        if let last = claims.last, last.sentence == index, last.whole.upperBound > at { continue }
        let claim =
          isPreposition
          ? behindPreposition(at, span, index)
          : isWeak
            ? aroundWeakVerb(at, span, index)
            : before(at, span, index) ?? behind(at, span, index) ?? apposed(at, span, index)
        if let claim { claims.append(claim) }
      }
    }
    return claims
  }

  // MARK: Places

  /// "according to the ministry", "citing officials".
  private func behindPreposition(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    var start = verb + 1
    if tokens[verb].key == ClaimantFinder.according {
      guard start < span.upperBound, tokens[start].key == ClaimantFinder.to else { return nil }
      start += 1
    }
    guard let phrase = phrase(from: start, span, isLoose: true) else { return nil }
    return Claim(
      phrase: phrase, whole: verb..<phrase.upperBound, isTrailing: verb > span.lowerBound, sentence: sentence)
  }

  private func aroundWeakVerb(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    guard verb + 1 < span.upperBound else { return nil }
    let next = tokens[verb + 1]
    guard next.kind == .number || SayingTables.weakVerbFollowers.contains(next.key) || next.key == ClaimantFinder.that
    else { return nil }
    guard let claim = before(verb, span, sentence), !claim.isTrailing else { return nil }
    // "imports found the…": only people, papers and offices report.
    let head = tokens[head(of: claim.phrase)].key
    guard SayingTables.people.contains(head) || SayingTables.bodies.contains(head) || next.key == ClaimantFinder.that
    else { return nil }
    return claim
  }

  /// "The officials said", "…, the officials said".
  private func before(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    var end = verb
    while end > span.lowerBound, tokens[end - 1].kind == .word, isFiller(end - 1) { end -= 1 }
    guard end > span.lowerBound, tokens[end - 1].kind != .mark else { return nil }
    guard let phrase = phrase(endingAt: end, span, isPlain: isPlain(verb)) else { return nil }
    return Claim(
      phrase: phrase, whole: phrase.lowerBound..<verb + 1, isTrailing: isTrailing(phrase.lowerBound, span),
      sentence: sentence)
  }

  /// "…," said Wang Wenbin, a spokesman.
  private func behind(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    guard verb > span.lowerBound, tokens[verb - 1].kind == .mark,
      let phrase = phrase(from: verb + 1, span, isLoose: false)
    else { return nil }
    if phrase.upperBound < span.upperBound {
      let next = tokens[phrase.upperBound]
      guard
        next.kind == .mark || next.key == ClaimantFinder.who || SayingTables.links.contains(next.key)
          || SayingTables.days.contains(next.key)
          || SayingTables.openers.contains(next.key)
      else { return nil }
    }
    return Claim(phrase: phrase, whole: verb..<phrase.upperBound, isTrailing: true, sentence: sentence)
  }

  /// "Xi Lin, an analyst with the bank, said"; "The officials, speaking on condition of anonymity, said".
  private func apposed(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    guard verb - 1 > span.lowerBound, isComma(verb - 1) else { return nil }
    var comma = verb - 2
    while comma > span.lowerBound, !isComma(comma) {
      if isQuote(comma) { return nil }
      comma -= 1
    }
    guard comma > span.lowerBound, isComma(comma), let phrase = phrase(endingAt: comma, span, isPlain: isPlain(verb))
    else { return nil }
    return Claim(
      phrase: phrase, whole: phrase.lowerBound..<verb + 1, isTrailing: isTrailing(phrase.lowerBound, span),
      sentence: sentence)
  }

  private func isTrailing(_ start: Int, _ span: Range<Int>) -> Bool {
    start - span.lowerBound > 4 && tokens[start - 1].kind == .mark
  }

  // MARK: Phrases

  /// The noun phrase that ends before token `end`.
  private func phrase(endingAt end: Int, _ span: Range<Int>, isPlain: Bool) -> Range<Int>? {
    var start = end
    while start > span.lowerBound, end - start < 16 {
      let token = tokens[start - 1]
      if token.kind == .mark {
        // Hyphens stay inside: "Hua Chun-ying", "vice-president".
        guard utf8[Int(token.start)] == 0x2D, !token.shape.contains(.spaced) || utf8[Int(token.start)] == 0x26 else {
          break
        }
      } else if token.kind == .word {
        if SayingTables.openers.contains(token.key) { break }
        if token.key == NumberReader.and, !joins(start - 1, span) { break }
        if VerbTables.finite.contains(token.key), !token.isCapitalised { break }
      }
      start -= 1
    }
    var stop = end
    // "the ministry on Friday", "Reuters last week"
    while stop > start, tokens[stop - 1].kind != .possessive,
      SayingTables.days.contains(tokens[stop - 1].key) || tokens[stop - 1].kind == .number
    {
      stop -= 1
    }
    if stop < end, stop > start, SayingTables.links.contains(tokens[stop - 1].key) { stop -= 1 }
    // "In Beijing officials": the adverbial in front is no part of it.
    if start < stop, SayingTables.links.contains(tokens[start].key) {
      guard
        let article = (start + 1..<stop).last(where: {
          isArticle($0) && !SayingTables.links.contains(tokens[$0 - 1].key)
        })
      else {
        return nil
      }
      start = article
    }
    return checked(start..<stop, isPlain: isPlain)
  }

  /// The noun phrase that starts at token `start`.
  private func phrase(from start: Int, _ span: Range<Int>, isLoose: Bool) -> Range<Int>? {
    var end = start
    while end < span.upperBound, end - start < 16 {
      let token = tokens[end]
      if token.kind == .mark {
        guard end > start, end + 1 < span.upperBound, utf8[Int(token.start)] == 0x2D || utf8[Int(token.start)] == 0x26,
          tokens[end + 1].kind == .word
        else { break }
      } else if token.kind == .word, end > start {
        if SayingTables.openers.contains(token.key) || VerbTables.finite.contains(token.key) && !token.isCapitalised {
          break
        }
        if token.key == NumberReader.and, !joins(end, span) { break }
        if SayingTables.links.contains(token.key), !links(end, start, span, isLoose: isLoose) { break }
        if SayingTables.days.contains(token.key), token.isCapitalised || !isLoose { break }
      } else if token.kind == .number, end == start || !isLoose {
        break
      }
      end += 1
    }
    return checked(start..<end, isPlain: isLoose)
  }

  /// Whether the preposition at `index` leads on inside the claimant: "a spokesman for the ministry".
  private func links(_ index: Int, _ start: Int, _ span: Range<Int>, isLoose: Bool) -> Bool {
    guard index + 1 < span.upperBound else { return false }
    let next = tokens[index + 1]
    if next.kind == .number || SayingTables.days.contains(next.key) { return false }
    if tokens[index].key == ClaimantFinder.on || tokens[index].key == ClaimantFinder.to { return false }
    if tokens[index].key == NumberReader.of || tokens[index].key == ClaimantFinder.for { return true }
    if isLoose { return true }
    return !tokens[index - 1].isCapitalised && (next.isCapitalised || next.key == ClaimantFinder.the)
  }

  /// Whether "and" at `index` joins two claimants rather than two clauses.
  private func joins(_ index: Int, _ span: Range<Int>) -> Bool {
    guard index > span.lowerBound, index + 1 < span.upperBound else { return false }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    if before.isCapitalised, after.isCapitalised { return true }
    return SayingTables.people.contains(before.key) || SayingTables.bodies.contains(before.key)
  }

  /// The phrase where its head can speak.
  private func checked(_ phrase: Range<Int>, isPlain: Bool) -> Range<Int>? {
    guard let first = phrase.first, phrase.count <= 16 else { return nil }
    let opening = tokens[first]
    if phrase.count == 1, SayingTables.pronouns.contains(opening.key) { return phrase }
    let head = tokens[head(of: phrase)]
    guard head.kind == .word, !SayingTables.pronouns.contains(head.key), !SayingTables.links.contains(head.key) else {
      return nil
    }
    if ClaimantFinder.mutes.contains(head.key) { return nil }
    if SayingTables.people.contains(head.key) || SayingTables.bodies.contains(head.key) { return phrase }
    if head.isCapitalised {
      return head.shape.contains(.opensSentence) && QuantityTables.stops.contains(head.key) ? nil : phrase
    }
    // "the carmaker"; a bare common noun is more likely an object.
    return isPlain && isArticle(first) ? phrase : nil
  }

  /// The last token of the phrase before its first preposition.
  func head(of phrase: Range<Int>) -> Int {
    for index in phrase.dropFirst()
    where SayingTables.links.contains(tokens[index].key) || ClaimantFinder.postModifiers.contains(tokens[index].key) {
      return index - 1
    }
    return phrase.upperBound - 1
  }

  /// A verb that only speakers have, so that any noun may be one: "the carmaker said"; "the update adds" says nothing.
  private func isPlain(_ verb: Int) -> Bool { ClaimantFinder.plainVerbs.contains(tokens[verb].key) }

  private func isArticle(_ index: Int) -> Bool { SayingTables.determiners.contains(tokens[index].key) }
  private func isComma(_ index: Int) -> Bool { utf8[Int(tokens[index].start)] == 0x2C }

  private func isQuote(_ index: Int) -> Bool {
    tokens[index].kind == .mark && QuotationReader.mark(tokens[index], utf8) != nil
  }

  private func isFiller(_ index: Int) -> Bool {
    let token = tokens[index]
    if SayingTables.fillers.contains(token.key) { return true }
    // Adverbs: "reportedly", "explicitly".
    return !token.isCapitalised && token.end - token.start > 4 && utf8[Int(token.end) - 1] == 0x79
      && utf8[Int(token.end) - 2] == 0x6C
  }

  static let according = Token.key("according")
  static let citing = Token.key("citing")
  static let to = Token.key("to")
  static let on = Token.key("on")
  static let `for` = Token.key("for")
  static let the = Token.key("the")
  static let that = Token.key("that")
  static let plainVerbs = SentenceTables.keys("said says say told announced")
  static let who = Token.key("who")
  static let postModifiers = SentenceTables.keys(
    "familiar close briefed speaking quoted involved released published seen compiled provided cited")
  /// Heads that say nothing: "it goes without saying", "as said above", "there".
  static let mutes = SentenceTables.keys(
    "there here being is was are were been be i we you which who that what this to not")
}
