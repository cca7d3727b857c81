/// Whose "its imports" are.
extension MeasureReader {
  /// The name that "its" stands for, where that is beyond doubt: "China's exports rose, and its imports fell", "Norway sold fish. Its
  /// imports fell." The sentence, or the one before, opens with the name as subject or possessor, and nobody else acts in it.
  func owner(of pronoun: Int) -> String? {
    guard let number = text.sentence(at: Int(tokens[pronoun].start)) else { return nil }
    let sentence = text.sentences[number]
    let first = sentence.tokens.lowerBound
    if pronoun > first + 1 {
      guard MeasureReader.joints.contains(tokens[pronoun - 1].key) else { return nil }
      return tokens[first].key == MeasureReader.its
        ? owner(of: first) : subject(opening: sentence.tokens, upTo: pronoun)
    }
    guard pronoun == first, number > 0, text.sentences[number - 1].paragraph == sentence.paragraph else { return nil }
    let before = text.sentences[number - 1].tokens
    if tokens[before.lowerBound].key == MeasureReader.its { return nil }
    return subject(opening: before, upTo: before.upperBound) ?? speaker(opening: before)
  }

  /// "The shipping group Acme ACM.N said it would wait. Its shares rose.": a firm that spoke, where the sentence names nobody else.
  private func speaker(opening span: Range<Int>) -> String? {
    let verb = span.prefix(16).first { SayingTables.verbs.contains(tokens[$0].key) && !tokens[$0].isCapitalised }
    guard let verb, verb > span.lowerBound else { return nil }
    let end = text.withoutInsertion(before: verb, from: span.lowerBound)
    let name = text.bareName(span.lowerBound..<end, head: end - 1)
    guard name.lowerBound > span.lowerBound, tokens[end - 1].isCapitalised, name.count <= 6,
      !tokens[verb..<span.upperBound].contains(where: { $0.isCapitalised && $0.kind == .word })
    else { return nil }
    return text.phrase(name)
  }

  /// The name that opens a sentence and acts in it or owns what does.
  private func subject(opening span: Range<Int>, upTo limit: Int) -> String? {
    var start = span.lowerBound
    if tokens[start].key == NameWords.the { start += 1 }
    var end = start
    while end < limit, end - start < 6, tokens[end].kind == .word, tokens[end].isCapitalised { end += 1 }
    guard end > start, end < limit, !QuantityTables.stops.contains(tokens[start].key) else { return nil }
    // "Customers withdrew … Its stock": many people own nothing that is "its".
    if end == start + 1, QuantityTables.singular(text.string(tokens[start].range)) != nil,
      WordClass.of(tokens[start].key).contains(.common)
    {
      return nil
    }
    if tokens[end].kind != .possessive {
      // "Chinese exports rose": no name; "Ana Ruiz said": a person speaks.
      guard phrases.isVerb(end), !SayingTables.verbs.contains(tokens[end].key),
        !SayingTables.weakVerbs.contains(tokens[end].key)
      else { return nil }
    }
    for at in end + 1..<max(end + 1, limit - 1)
    where tokens[at].isCapitalised && tokens[at].kind == .word && !phrases.isDate(at) {
      // "Norway grew while Sweden shrank", "China's exports and Russia's": which is meant?
      if tokens[at + 1].kind == .possessive { return nil }
      let isOwnVerb = phrases.isVerb(at + 1) && !SayingTables.verbs.contains(tokens[at + 1].key)
      if isOwnVerb, !MeasureTables.links.contains(tokens[at - 1].key) { return nil }
    }
    return text.phrase(start..<end)
  }

  static let its = Token.key("its")
  private static let joints = SentenceTables.keys("and while whereas but")
}
