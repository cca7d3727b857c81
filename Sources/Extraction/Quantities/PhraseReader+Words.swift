/// Kinds of word.
extension PhraseReader {
  func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isCapitalised, VerbTables.finite.contains(token.key) else { return false }
    // "fuel costs fell": a verb only before what it costs.
    if token.key == PhraseReader.costs, index + 1 < tokens.count, !opensAmount(index + 1) { return false }
    // "the costs rose", "China's needs", "a cut": a noun of the same form.
    guard index > 0, utf8[Int(token.end) - 1] == 0x73 || PhraseReader.nounsToo.contains(token.key),
      token.end - token.start > 3
    else { return true }
    let before = tokens[index - 1]
    return before.kind != .possessive && !MeasureTables.determiners.contains(before.key)
      && before.key != NumberReader.of
      && !(index + 1 < tokens.count && tokens[index + 1].key == NumberReader.of)
  }

  private func opensAmount(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number: return true
    case .mark: return utf8[Int(token.start)] == 0x24 || token.shape.contains(.foreign) && !isLongDash(index)
    default:
      return MeasureTables.determiners.contains(token.key) || QuantityTables.approximators[token.key] != nil
        || CurrencyTables.dollarPrefixes[token.key] != nil
    }
  }

  /// "US" in "US$299".
  func opensSum(_ index: Int, before limit: Int) -> Bool {
    index + 1 < limit && utf8[Int(tokens[index + 1].start)] == 0x24
      && CurrencyTables.dollarPrefixes[tokens[index].key] != nil
  }

  /// The base form of a verb behind a plural: "importers use".
  func isPlainVerb(_ index: Int) -> Bool {
    index > 0 && VerbTables.plain.contains(tokens[index].key) && !tokens[index].isCapitalised
      && tokens[index - 1].kind == .word
      && singular(index - 1) && !QuantityTables.stops.contains(tokens[index - 1].key)
  }

  func isComma(_ index: Int) -> Bool { utf8[Int(tokens[index].start)] == 0x2C }

  /// A token of a date expression, or a year.
  func isDate(_ index: Int) -> Bool {
    let token = tokens[index]
    let near = dateIndex(near: Int(token.start))
    if near < dates.count, dates[near].range.contains(Int(token.start)) {
      // "annual revenue", "daily output": how often is part of what it is.
      let isAdjective =
        dates[near].kind == .set && dates[near].range == token.range && index + 1 < tokens.count
        && tokens[index + 1].kind == .word && !QuantityTables.stops.contains(tokens[index + 1].key)
      return !isAdjective
    }
    guard token.kind == .number, token.end - token.start == 4 else { return false }
    return utf8[Int(token.start)] == 0x31 && utf8[Int(token.start) + 1] == 0x39
      || utf8[Int(token.start)] == 0x32 && utf8[Int(token.start) + 1] == 0x30
  }

  func date(near offset: Int) -> DateExpression? {
    let index = dateIndex(near: offset)
    return index < dates.count ? dates[index] : nil
  }

  /// The first date that ends behind `offset`.
  private func dateIndex(near offset: Int) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func isAdverbial(_ index: Int) -> Bool {
    if isDate(index) { return true }
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if SayingTables.days.contains(token.key), token.key != PhraseReader.may,
      token.isCapitalised || token.key == PhraseReader.last
    {
      return true
    }
    return !token.isCapitalised && (isAdverb(index) || SayingTables.fillers.contains(token.key))
  }

  func isAdverb(_ index: Int) -> Bool {
    let token = tokens[index]
    if PhraseReader.nounsInLy.contains(token.key) { return false }
    return token.kind == .word && token.end - token.start > 4 && utf8[Int(token.end) - 1] == 0x79
      && utf8[Int(token.end) - 2] == 0x6C
  }

  func isParticiple(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.end - token.start > 4 && utf8[Int(token.end) - 1] == 0x64
      && utf8[Int(token.end) - 2] == 0x65
  }

  /// "–" or "—"
  func isLongDash(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    return tokens[index].end - tokens[index].start == 3 && utf8[start] == 0xE2 && utf8[start + 1] == 0x80
      && (utf8[start + 2] | 1 == 0x93 || utf8[start + 2] | 1 == 0x95)
  }

  /// "-", "&" or "/" inside a name or a compound.
  func isJoint(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    switch utf8[Int(token.start)] {
    case 0x26: return true
    case 0x2D, 0x2F:
      return index + 1 < tokens.count && token.shape.contains(.spaced) == tokens[index + 1].shape.contains(.spaced)
        && (!token.shape.contains(.spaced) || utf8[Int(token.start)] == 0x2F)
    default: return false
    }
  }

  func singular(_ index: Int) -> Bool {
    tokens[index].kind == .word
      && (QuantityTables.irregularPlurals[tokens[index].key] != nil
        || utf8[Int(tokens[index].end) - 1] == 0x73
          && !(tokens[index].end - tokens[index].start > 2 && utf8[Int(tokens[index].end) - 2] == 0x73))
  }
}
