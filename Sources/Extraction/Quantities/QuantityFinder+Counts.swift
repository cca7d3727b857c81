/// What a number counts, and whether a bare one is a figure at all.
extension QuantityFinder {
  /// One number by itself: with its unit, its counted noun, or bare where it is a figure beyond doubt.
  mutating func emit(_ item: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
    if let unit = item.unit {
      // "one" and "half" by themselves are seldom amounts.
      // "billions of dollars worth of bonds" is no amount.
      if item.number.isVague, unit.kind == .physical || unit.kind == .money && isWorth(item.end, span) {
        return item.end
      }
      return append(item.value, unit: unit, start: item.start, end: item.end, span, sentence)
    }
    guard !isTime(at: item.end), !isName(item, from: span.lowerBound),
      !isYear(item.number) || isApproximated(item.start, span.lowerBound)
    else { return nil }
    if item.end < span.upperBound, tokens[item.end].key == QuantityFinder.times { return times(item, span, sentence) }
    if item.number.isFraction { return nil }
    if let unit = counted(item, in: span) {
      let isSmall = item.number.isWords && item.number.value < 10
      guard !isSmall || isApproximated(item.start, span.lowerBound) || QuantityFinder.people.contains(unit.name) else {
        return nil
      }
      // "340 points" is one figure; "31 Chinese companies" counts something.
      let isStep = MeasureTables.steps.contains(unit.name) && unit.noun?.count == 1
      return append(
        item.value, unit: unit, start: item.start, end: isStep ? unit.noun?.upperBound ?? item.end : item.end, span,
        sentence)
    }
    guard !isHyphenated(item.end, span),
      item.number.isGrouped || item.number.hasMagnitude || isApproximated(item.start, span.lowerBound),
      !item.number.isVague, item.number.value >= 10
    else { return nil }
    return append(
      item.value, unit: UnitReader.Unit(name: "", kind: .bare, end: item.end), start: item.start, end: item.end, span,
      sentence)
  }

  private func isWorth(_ index: Int, _ span: Range<Int>) -> Bool {
    index < span.upperBound
      && (tokens[index].key == MeasureReader.worth
        || tokens[index].kind == .mark && index + 1 < span.upperBound && tokens[index + 1].key == MeasureReader.worth)
  }

  func isHyphenated(_ index: Int, _ span: Range<Int>) -> Bool {
    index + 1 < span.upperBound && utf8[Int(tokens[index].start)] == 0x2D && tokens[index + 1].kind == .word
      && tokens[index].shape.contains(.spaced) == tokens[index + 1].shape.contains(.spaced)
  }

  /// The noun behind a number, in the singular: "31 Chinese companies" counts companies.
  func counted(_ item: Item, in span: Range<Int>) -> UnitReader.Unit? {
    var at = item.end
    if item.number.isVague {
      guard at < span.upperBound, tokens[at].key == NumberReader.of else { return nil }
      at += 1
    } else if at < span.upperBound, tokens[at].key == NumberReader.of {
      return nil
    }
    let start = at
    var previousWasHyphen = false
    while at < span.upperBound, at < start + 6 {
      let token = tokens[at]
      if token.kind == .mark {
        let byte = utf8[Int(token.start)]
        guard byte == 0x2D || byte == 0x26, at > start, !token.shape.contains(.spaced) else { return nil }
        previousWasHyphen = true
        at += 1
        continue
      }
      if token.kind == .possessive || token.kind == .number { return nil }
      if QuantityTables.stops.contains(token.key), !token.shape.contains(.allCapitals) { return nil }
      let isHyphenated =
        at + 1 < span.upperBound && utf8[Int(tokens[at + 1].start)] == 0x2D && !tokens[at + 1].shape.contains(.spaced)
      if !isHyphenated, let singular = singular(at) {
        if UnitTables.times.contains(token.key) { return nil }
        // "500 Systems engineers": a capitalised plural modifies the next one.
        if token.isCapitalised, at + 1 < span.upperBound, tokens[at + 1].kind == .word, !tokens[at + 1].isCapitalised,
          !QuantityTables.stops.contains(tokens[at + 1].key), self.singular(at + 1) != nil
        {
          at += 1
          continue
        }
        return UnitReader.Unit(name: singular, kind: .count, end: item.end, noun: start..<at + 1)
      }
      if UnitTables.times.contains(token.key), !previousWasHyphen { return nil }
      previousWasHyphen = false
      at += 1
    }
    return nil
  }

  func singular(_ index: Int) -> String? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    if let singular = QuantityTables.irregularPlurals[token.key] { return singular }
    guard utf8[Int(token.end) - 1] | 0x20 == 0x73 else { return nil }
    return QuantityTables.singular(text.string(token.range)).map {
      token.shape.contains(.allCapitals) ? $0 : $0.lowercased()
    }
  }
}
