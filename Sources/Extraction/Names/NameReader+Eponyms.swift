/// Capitals that name nobody: diseases and laws called after people, codes of shares, zones of time.
extension NameReader {
  /// "Alzheimer's disease", "Moore's law"; "Alzheimer's drug", since nobody makes that.
  func isEponym(_ range: Range<Int>, before end: Int) -> Bool {
    let possessive = range.upperBound
    guard wordCount(range) == 1, possessive < tokens.count, tokens[possessive].kind == .possessive else { return false }
    if EponymTables.known.contains(tokens[range.lowerBound].key) { return true }
    return possessive + 1 < end && EponymTables.heads.contains(tokens[possessive + 1].key)
      && isLowerCase(possessive + 1)
  }

  /// "(SIVB.O)", "(NYSE: LLY)": the code of a share in brackets.
  func isTicker(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard first > 0, tokens[first].shape.contains(.allCapitals) || tokens[first].range.count == 1 else { return false }
    if isMark(first - 1, "("), text.isShareCode(first..<first + 3) { return true }
    if first > 1, isMark(first - 1, "."), text.isShareCode(first - 2..<first + 1), first > 2, isMark(first - 3, "(") {
      return true
    }
    if first > 2, isMark(first - 1, ":"), isMark(first - 3, "("), EponymTables.exchanges.contains(tokens[first - 2].key)
    {
      return true
    }
    return isMark(first - 1, "(") && isMark(range.upperBound, ":") && EponymTables.exchanges.contains(tokens[first].key)
  }

  /// Whether the code of a share stands in brackets behind a name: "Wells Fargo (WFC.N)", "Lilly (NYSE: LLY)".
  func hasTicker(behind index: Int, before end: Int) -> Bool {
    guard index + 3 < end, isMark(index, "(") else { return false }
    if text.isShareCode(index + 1..<index + 4) { return true }
    return isMark(index + 2, ":") && EponymTables.exchanges.contains(tokens[index + 1].key)
      && tokens[index + 1].isCapitalised
  }

  /// "5:18 pm ET", "9:12 PM EDT".
  func isTimeZone(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.count <= 2, EponymTables.zones.contains(tokens[range.upperBound - 1].key),
      tokens[range.upperBound - 1].shape.contains(.allCapitals)
    else { return false }
    let before = tokens[range.lowerBound - 1]
    return before.kind == .number || EponymTables.halves.contains(before.key)
  }
}
