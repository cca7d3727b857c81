/// Where a claimant stands by its verb.
extension ClaimantFinder {
  /// "according to the ministry", "citing officials".
  func behindPreposition(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    var start = verb + 1
    if tokens[verb].key == ClaimantFinder.according {
      guard start < span.upperBound, tokens[start].key == ClaimantFinder.to else { return nil }
      start += 1
    }
    guard let phrase = phrase(from: start, span, isLoose: true) else { return nil }
    return Claim(
      phrase: phrase, whole: verb..<phrase.upperBound, isTrailing: verb > span.lowerBound, sentence: sentence)
  }

  func aroundWeakVerb(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
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
  func before(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
    var end = verb
    while end > span.lowerBound, tokens[end - 1].kind == .word, isFiller(end - 1) { end -= 1 }
    guard end > span.lowerBound, tokens[end - 1].kind != .mark else { return nil }
    guard let phrase = phrase(endingAt: end, span, isPlain: isPlain(verb)) else { return nil }
    return Claim(
      phrase: phrase, whole: phrase.lowerBound..<verb + 1, isTrailing: isTrailing(phrase.lowerBound, span),
      sentence: sentence)
  }

  /// "…," said Wang Wenbin, a spokesman.
  func behind(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
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
  func apposed(_ verb: Int, _ span: Range<Int>, _ sentence: Int) -> Claim? {
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

  func isTrailing(_ start: Int, _ span: Range<Int>) -> Bool {
    start - span.lowerBound > 4 && tokens[start - 1].kind == .mark
  }
}
