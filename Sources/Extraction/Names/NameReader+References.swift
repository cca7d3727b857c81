/// Capitals that point to a passage, a document or a word, and name nobody.
extension NameReader {
  /// "Annex IV", "Section 301" and "89 FR 51644".
  func isReference(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if range.count == 1, next < tokens.count, isCount(next), tokens[next].shape.contains(.spaced) {
      return Self.parts.contains(tokens[range.lowerBound].key)
    }
    guard range.count > 1, isCount(range.upperBound - 1) else { return false }
    if range.count == 2, tokens[range.upperBound - 1].kind == .number, range.lowerBound > 0,
      tokens[range.lowerBound - 1].kind == .number, isSpaced(range.lowerBound),
      tokens[range.lowerBound].shape.contains(.allCapitals)
    {
      return true
    }
    let plain: WordClass = [.common, .field, .titlePart]
    var holdsPart = false
    for index in range.dropLast() where tokens[index].kind == .word {
      if Self.parts.contains(tokens[index].key) {
        holdsPart = true
      } else if classes[index].isDisjoint(with: plain), !isCount(index) {
        return false
      }
    }
    return holdsPart
  }

  /// "The “Apple” brand", "the word “Orange”": the word is spoken of, not who bears it.
  func isWord(_ range: Range<Int>, before end: Int) -> Bool {
    guard range.upperBound + 1 < end, range.lowerBound > 0, isQuote(range.lowerBound - 1), isQuote(range.upperBound)
    else { return false }
    return Self.words.contains(tokens[range.upperBound + 1].key)
      || range.lowerBound > 1 && Self.words.contains(tokens[range.lowerBound - 2].key)
  }

  func isQuote(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark else { return false }
    if isMark(index, "\"") || isMark(index, "'") || isMark(index, "`") { return true }
    let scalar = text.utf8.withUnsafeBufferPointer { Scalars.scalar(Int(tokens[index].start), in: $0) }
    return (0x2018...0x201F).contains(scalar) || scalar == 0xAB || scalar == 0xBB
  }

  private static let words = SentenceTables.keys(
    "brand name names word words trademark trademarks label term slogan prefix")

  /// "iPod Touches": several of a kind, whose name is another word. Of "iPhones" and "iTunes" nobody can tell.
  func isPlural(_ range: Range<Int>) -> Bool {
    let last = tokens[lastWord(range)]
    guard isCamelCase(tokens[range.lowerBound]) || hasInnerCapital(tokens[range.lowerBound]) else { return false }
    return ["ches", "shes", "xes", "sses"].contains { hasEnding($0, last) }
  }

  /// "Californians": the people of a state or city that the tables know.
  func isPeople(_ range: Range<Int>) -> Bool {
    guard range.count == 1, PlaceNames.entry(tokens[range]) == nil else { return false }
    // "Salafists".
    if hasEnding("ists", tokens[range.lowerBound]) { return true }
    var word = text.utf8[tokens[range.lowerBound].range]
    if word.last == UInt8(ascii: "s") { word.removeLast() }
    guard word.count > 5, word.popLast() == UInt8(ascii: "n"),
      word.last == UInt8(ascii: "a") || word.last == UInt8(ascii: "o")
    else { return false }
    let known = PlaceNames.entry(Text(Array(word)).tokens[...])
    return known?.kind == .place && known?.isDemonym == false
  }

  /// A number, a Roman one, or a single letter.
  func isCount(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .number { return true }
    guard token.kind == .word, token.shape.contains(.allCapitals) else { return false }
    return token.range.count == 1 || text.utf8[token.range].allSatisfy { "IVXLC".utf8.contains($0) }
  }

  private static let parts = SentenceTables.keys(
    """
    annex annexes appendix article articles section sections chapter part schedule paragraph clause title volume table figure exhibit
    item rule regulation regulations resolution directive decree order supplement attachment protocol phase stage category tier
    """)
}
