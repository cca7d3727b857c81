/// Who is meant by a pronoun or a bare noun, by the sentences around it.
extension ClaimantNames {
  /// The subject that opens the pronoun's own sentence, or one of `reach` sentences before, where it is a name or a body: "The ministry
  /// has spent $5 million, it said".
  func subject(before pronoun: Int, reach: Int) -> Range<Int>? {
    guard let own = text.sentence(at: Int(tokens[pronoun].start)) else { return nil }
    for number in (max(0, own - reach)...own).reversed() {
      var span = text.sentences[number].tokens
      // "OSLO, May 9 (Agency) - The firm said"
      if let dash = span.prefix(16).last(where: { isDash($0) }) { span = dash + 1..<span.upperBound }
      let verb = span.prefix { $0 < pronoun }.prefix(14).first {
        VerbTables.finite.contains(tokens[$0].key) && !tokens[$0].isCapitalised
          || SayingTables.weakVerbs.contains(tokens[$0].key)
      }
      guard let verb, verb > span.lowerBound else { continue }
      let end = text.withoutInsertion(before: verb, from: span.lowerBound)
      // "When the bank went public it told": the clause's own subject.
      let opens = SayingTables.openers.contains(tokens[span.lowerBound].key) && end > span.lowerBound + 1
      let phrase = (opens ? span.lowerBound + 1 : span.lowerBound)..<end
      guard !tokens[phrase].contains(where: { $0.kind == .mark && text.utf8[Int($0.start)] != 0x2D }) else { continue }
      let head = tokens[headIndex(phrase)]
      if SayingTables.bodies.contains(head.key) { return phrase }
      let isName = head.isCapitalised && !SayingTables.people.contains(head.key) && head.kind == .word
      guard isName,
        !head.shape.contains(.opensSentence) || head.shape.contains(.allCapitals)
          || isNameElsewhere(head.key, before: pronoun)
      else { continue }
      return phrase
    }
    return nil
  }

  private func isDash(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark, token.shape.contains(.spaced) else { return false }
    return text.utf8[Int(token.start)] == 0x2D || ["–", "—"].contains(text.string(token.range))
  }

  /// Whether a word that opens a sentence has its capital inside others too.
  private func isNameElsewhere(_ key: UInt64, before index: Int) -> Bool {
    tokens[max(0, index - ClaimantNames.reach)..<index].contains {
      $0.key == key && $0.isCapitalised && !$0.shape.contains(.opensSentence)
    }
  }

  /// "The Acme Corporation, the largest bank in Peru, … the bank said": the name that the noun describes.
  func apposedName(before index: Int, like head: Int) -> String? {
    for at in (max(item, index - ClaimantNames.reach)..<index).reversed() where tokens[at].key == tokens[head].key {
      var comma = at
      while comma > 0, at - comma < 5, tokens[comma].kind == .word { comma -= 1 }
      guard comma > 1, text.utf8[Int(tokens[comma].start)] == 0x2C, tokens[comma + 1].kind == .word,
        SayingTables.determiners.contains(tokens[comma + 1].key), tokens[comma - 1].isCapitalised
      else { continue }
      var start = comma - 1
      while start > 0,
        tokens[start - 1].isCapitalised
          || start > 1 && tokens[start - 1].key == NameWords.of && tokens[start - 2].isCapitalised,
        !SayingTables.determiners.contains(tokens[start - 1].key)
      { start -= 1 }
      return words(start..<comma)
    }
    return nil
  }
}
