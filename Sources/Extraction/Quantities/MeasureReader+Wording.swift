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
    let isGerund = first.end - first.start > 5 && utf8[Int(first.end) - 3..<Int(first.end)].elementsEqual("ing".utf8)
    return !isGerund || first.isCapitalised && !first.shape.contains(.opensSentence)
      || MeasureTables.gerundNouns.contains(first.key)
  }

  /// The phrase without the article in front, and without the capital its sentence gave it.
  func clean(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    while start < range.upperBound,
      MeasureTables.determiners.contains(tokens[start].key) || tokens[start].kind == .possessive
    { start += 1 }
    guard start < range.upperBound else { return "" }
    let words = text.phrase(start..<range.upperBound)
    let first = tokens[start]
    guard first.shape.contains(.opensSentence), first.isCapitalised, !first.shape.contains(.allCapitals),
      MeasureTables.commonOpeners.contains(first.key)
        || QuantityTables.singular(text.string(first.range)) != nil && isPlainPlural(start)
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// A plural that is followed by nothing capitalised: "Exports of", not "Netherlands Bank".
  func isPlainPlural(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].kind == .word && !tokens[index + 1].isCapitalised
  }
}
