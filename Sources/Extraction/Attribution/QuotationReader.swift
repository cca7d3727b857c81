/// Finds quotations, and spreads a claimant over the sentences that carry one on.
struct QuotationReader {
  enum Mark { case opening, closing, straight }

  let text: Text

  /// Quotations in double marks as ranges of tokens, marks included; one left open ends with its paragraph.
  func quotes() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: Int?
    for (index, token) in text.tokens.enumerated() {
      if token.shape.contains(.opensParagraph), let start = open {
        result.append(start..<index)
        open = nil
      }
      guard token.kind == .mark, let mark = QuotationReader.mark(token, text.utf8) else { continue }
      switch mark {
      case .opening: open = open ?? index
      case .closing, .straight:
        if let start = open {
          result.append(start..<index + 1)
          open = nil
        } else if mark == .straight {
          open = index
        }
      }
    }
    if let open { result.append(open..<text.tokens.count) }
    return result
  }

  static func mark(_ token: Token, _ utf8: [UInt8]) -> Mark? {
    let start = Int(token.start)
    if utf8[start] == 0x22 { return .straight }
    guard token.end - token.start == 3, utf8[start] == 0xE2, utf8[start + 1] == 0x80 else { return nil }
    switch utf8[start + 2] {
    case 0x9C, 0x9E: return .opening
    case 0x9D: return .closing
    default: return nil
    }
  }

  /// One attribution for each sentence that a claimant stands for: its own, those its quotation runs through, and those of
  /// wholly quoted sentences that follow.
  func spread(_ claims: [(ClaimantFinder.Claim, ClaimantNames.Name)], over quotes: [Range<Int>]) -> [Attribution] {
    var result: [Attribution] = []
    var next = 0
    var quote = 0
    var last: (claim: ClaimantFinder.Claim, name: ClaimantNames.Name)?
    for (index, sentence) in text.sentences.enumerated() {
      let first = next
      while next < claims.count, claims[next].0.sentence == index { next += 1 }
      while quote < quotes.count, quotes[quote].upperBound <= sentence.tokens.lowerBound { quote += 1 }
      if next > first {
        result += scoped(claims[first..<next], sentence)
        last = claims[next - 1]
        continue
      }
      guard quote < quotes.count, quotes[quote].lowerBound <= sentence.tokens.lowerBound else { continue }
      let range = quotes[quote]
      // The quotation runs on into a sentence with a claimant, or out of one.
      var claim = last.flatMap { $0.claim.sentence == index - 1 || isNear($0.claim.sentence, index) ? $0 : nil }
      if range.upperBound > sentence.tokens.upperBound, next < claims.count,
        text.sentences[claims[next].0.sentence].tokens.lowerBound < range.upperBound
      {
        claim = claims[next]
      }
      guard let claim else { continue }
      result.append(attribution(claim.0, claim.1, sentence: index, scope: sentence.range))
    }
    return result
  }

  /// In the same paragraph, or in the one before.
  private func isNear(_ claimed: Int, _ index: Int) -> Bool {
    text.sentences[index].paragraph - text.sentences[claimed].paragraph <= 1
  }

  /// Claims of one sentence: what stands before a trailing claimant is its, what follows a leading one is its.
  private func scoped(
    _ claims: ArraySlice<(ClaimantFinder.Claim, ClaimantNames.Name)>, _ sentence: Sentence
  ) -> [Attribution] {
    var result: [Attribution] = []
    var from = sentence.range.lowerBound
    for (offset, (claim, name)) in claims.enumerated() {
      let isLast = offset == claims.count - 1
      var upTo = sentence.range.upperBound
      if !isLast {
        let following = claims[claims.startIndex + offset + 1].0
        upTo =
          claim.isTrailing || following.isTrailing
          ? Int(text.tokens[claim.whole.upperBound - 1].end) : Int(text.tokens[following.whole.lowerBound].start)
        if !claim.isTrailing, following.isTrailing { upTo = Int(text.tokens[following.whole.lowerBound].start) }
      }
      // A claimant behind a colon or a semicolon speaks for its own clause.
      if !claim.isTrailing, let mark = clauseMark(before: claim.whole.lowerBound, in: sentence) {
        from = max(from, mark)
      }
      guard from < upTo else { continue }
      result.append(attribution(claim, name, sentence: claim.sentence, scope: from..<upTo))
      from = upTo
    }
    return result
  }

  /// The end of a colon or semicolon straight before a token.
  private func clauseMark(before index: Int, in sentence: Sentence) -> Int? {
    guard index > sentence.tokens.lowerBound else { return nil }
    let mark = text.tokens[index - 1]
    let byte = text.utf8[Int(mark.start)]
    return byte == 0x3A || byte == 0x3B ? Int(mark.end) : nil
  }

  private func attribution(
    _ claim: ClaimantFinder.Claim, _ name: ClaimantNames.Name, sentence: Int, scope: Range<Int>
  ) -> Attribution {
    let bytes = Int(text.tokens[claim.phrase.lowerBound].start)..<Int(text.tokens[claim.phrase.upperBound - 1].end)
    return Attribution(
      claimant: bytes, name: name.text, sentence: sentence, scope: scope, isAnonymous: name.isAnonymous)
  }
}
