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
        let isBy = token.key == QuantityFinder.by
        guard isVerb || isWeak || isPreposition || isBy else { continue }
        // "The ministry added 11 names": an act, nothing said.
        if isVerb, ClaimantFinder.doing.contains(token.key), at + 1 < span.upperBound, tokens[at + 1].kind == .number {
          continue
        }
        while quote < quotes.count, quotes[quote].upperBound <= at { quote += 1 }
        if quote < quotes.count, quotes[quote].contains(at) { continue }
        if let last = claims.last, last.sentence == index, last.whole.upperBound > at { continue }
        let claim =
          isBy
          ? byCount(at, span, index)
          : isPreposition
            ? behindPreposition(at, span, index)
            : isWeak
              ? aroundWeakVerb(at, span, index)
              : before(at, span, index) ?? behind(at, span, index) ?? apposed(at, span, index)
        if let claim { claims.append(claim) }
      }
    }
    return claims
  }

  /// A verb that only speakers have, so that any noun may be one: "the carmaker said"; "the update adds" says nothing.
  func isPlain(_ verb: Int) -> Bool { ClaimantFinder.plainVerbs.contains(tokens[verb].key) }

  func isArticle(_ index: Int) -> Bool { SayingTables.determiners.contains(tokens[index].key) }
  func isComma(_ index: Int) -> Bool { utf8[Int(tokens[index].start)] == 0x2C }

  func isQuote(_ index: Int) -> Bool {
    tokens[index].kind == .mark && QuotationReader.mark(tokens[index], utf8) != nil
  }

  func isFiller(_ index: Int) -> Bool {
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
  /// Their object is a clause: "said 40 people were killed".
  static let clausal = SentenceTables.keys("said says say told tells thinks thought believes believed")
  static let doing = SentenceTables.keys("added adds")
  static let puts = SentenceTables.keys("put puts")
  static let issues = SentenceTables.keys("released published issued compiled collected provided gathered posted")
  static let who = Token.key("who")
  static let postModifiers = SentenceTables.keys(
    "familiar close briefed speaking quoted involved released published seen compiled provided cited")
  /// Heads that say nothing: "it goes without saying", "as said above", "there".
  static let mutes = SentenceTables.keys(
    "there here being is was are were been be i we you which who that what this to not")
}
