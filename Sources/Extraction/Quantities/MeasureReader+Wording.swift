/// How a phrase of the sentence becomes a heading.
extension MeasureReader {
  func isHyphen(_ index: Int) -> Bool { utf8[Int(tokens[index].start)] == 0x2D }

  /// Whether a phrase can head a table: it opens with neither a verb's form nor a word that heads nothing.
  func isHeading(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, MeasureTables.determiners.contains(tokens[start].key) || tokens[start].kind != .word
    { start += 1 }
    guard start < range.upperBound else { return false }
    let first = tokens[start]
    if MeasureTables.nonHeads.contains(tokens[range.upperBound - 1].key), !tokens[range.upperBound - 1].isCapitalised {
      return false
    }
    if MeasureTables.nonHeads.contains(first.key), range.upperBound - start == 1 { return false }
    if MeasureTables.nonOpeners.contains(first.key), !first.isCapitalised { return false }
    let isGerund = first.end - first.start > 5 && utf8[Int(first.end) - 3..<Int(first.end)].elementsEqual("ing".utf8)
    return !isGerund || first.isCapitalised && !first.shape.contains(.opensSentence)
      || MeasureTables.gerundNouns.contains(first.key)
  }

  /// The phrase without the article in front, and without the capital its sentence gave it.
  func clean(_ range: Range<Int>) -> String {
    guard let first = range.first, tokens[first].key == MeasureReader.its, let owner = owner(of: first) else {
      return bare(range)
    }
    return Self.possessive(owner) + " " + bare(first + 1..<range.upperBound)
  }

  private func bare(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    // "will pay its next dividend of": the verb is none of the name.
    if start + 2 < range.upperBound, SayingTables.possessives.contains(tokens[start + 1].key),
      VerbTables.plain.contains(tokens[start].key), !tokens[start].isCapitalised
    {
      start += 1
    }
    while start < range.upperBound,
      MeasureTables.determiners.contains(tokens[start].key) || tokens[start].kind == .possessive
    { start += 1 }
    guard start < range.upperBound else { return "" }
    // "the world's oil" has its article for the world.
    if start > range.lowerBound, start + 1 < range.upperBound, tokens[start - 1].key == NameWords.the,
      tokens[start + 1].kind == .possessive, !tokens[start].isCapitalised
    {
      return "the " + text.phrase(start..<range.upperBound)
    }
    let words = text.phrase(start..<range.upperBound)
    let first = tokens[start]
    guard opensClause(start), first.isCapitalised, !first.shape.contains(.allCapitals),
      MeasureTables.commonOpeners.contains(first.key) || NumberTables.words[first.key] != nil
        || isPlainPlural(start) && WordClass.of(first.key).contains(.common)
          && !MeasureTables.links.contains(tokens[start + 1].key)
          && !MeasureTables.peoples.contains(first.key)
        || (QuantityTables.singular(text.string(first.range)) != nil || isAdjective(first)) && isPlainPlural(start)
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// A word with an ending of adjectives that no name of a people has.
  private func isAdjective(_ token: Token) -> Bool {
    let bytes = utf8[token.range]
    guard bytes.count > 5 else { return false }
    return MeasureTables.adjectiveEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  /// The first word of a sentence, or the first behind its dateline: "BEIJING - Trade".
  private func opensClause(_ index: Int) -> Bool {
    if tokens[index].shape.contains(.opensSentence) { return true }
    guard index > 1, tokens[index - 1].kind == .mark, tokens[index].shape.contains(.spaced) else { return false }
    let mark = tokens[index - 1]
    // "• Revenue of $44 billion"
    if mark.shape.contains(.opensSentence), mark.shape.contains(.foreign) { return true }
    return utf8[Int(mark.start)] == 0x2D && mark.shape.contains(.spaced) || phrases.isLongDash(index - 1)
  }

  /// A plural that is followed by nothing capitalised: "Exports of", not "Netherlands Bank".
  func isPlainPlural(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].kind == .word && !tokens[index + 1].isCapitalised
  }
}
