/// Shares, multiples and the odd ways to write them.
extension QuantityFinder {
  /// "nine in ten", "9 out of 10".
  mutating func outOf(_ first: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
    guard first.unit == nil, first.number.power == 0, !first.number.isGrouped else { return nil }
    var at = first.end
    guard at < span.upperBound else { return nil }
    if tokens[at].key == QuantityFinder.in {
      at += 1
    } else if tokens[at].key == QuantityFinder.out, at + 1 < span.upperBound, tokens[at + 1].key == NumberReader.of {
      at += 2
    } else {
      return nil
    }
    if at < span.upperBound, tokens[at].key == QuantityFinder.every { at += 1 }
    guard at < span.upperBound, let whole = numbers.number(at: at, before: span.upperBound), whole.value > first.value,
      first.value > 0,
      [3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10000, 100_000, 1_000_000].contains(whole.value),
      whole.end >= span.upperBound || tokens[whole.end].kind != .mark || !isSign(whole.end),
      !isTime(at: whole.end)
    else { return nil }
    let unit = UnitReader.Unit(name: "share", kind: .share, end: whole.end)
    return append(first.value / whole.value, unit: unit, start: first.start, end: whole.end, span, sentence)
  }

  /// "two thirds", "one-fifth of", "a quarter of", "half the".
  mutating func share(at index: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
    guard tokens[index].kind == .word else { return nil }
    let limit = span.upperBound
    var value: Double
    var end: Int
    if tokens[index].key == NumberReader.half {
      guard index + 1 < limit, QuantityFinder.wholes.contains(tokens[index + 1].key),
        !isOrdinal(before: index, span.lowerBound)
      else { return nil }
      (value, end) = (0.5, index + 1)
    } else {
      let above: Double
      var at = index + 1
      switch NumberTables.words[tokens[index].key] {
      case .small(let small): above = small
      default:
        guard tokens[index].key == NumberReader.a else { return nil }
        above = 1
      }
      guard at < limit else { return nil }
      if utf8[Int(tokens[at].start)] == 0x2D, at + 1 < limit { at += 1 }
      guard tokens[at].kind == .word, let below = NumberTables.denominators[tokens[at].key], above < below else {
        return nil
      }
      let isOf = at + 1 < limit && QuantityFinder.wholes.contains(tokens[at + 1].key)
      let isPlural = utf8[Int(tokens[at].end) - 1] | 0x20 == 0x73
      guard
        isOf || (isPlural && below != 4 && below != 2)
          || (above == 1 && tokens[index].key == QuantityFinder.one && below != 4 && below != 2)
      else { return nil }
      (value, end) = (above / below, at + 1)
      if at + 1 < limit, tokens[at + 1].key == NumberReader.of, at + 2 < limit, percentFollows(at + 2) { return nil }
      if numbers.fractionOfMagnitude(at: index, before: limit) != nil { return nil }
    }
    if end < limit, tokens[end].key == NumberReader.a, end + 1 < limit { return nil }
    return append(
      value, unit: UnitReader.Unit(name: "share", kind: .share, end: end), start: index, end: end, span, sentence)
  }

  func percentFollows(_ index: Int) -> Bool {
    tokens[index].key == UnitReader.percent || (index + 1 < tokens.count && tokens[index + 1].key == UnitReader.percent)
  }

  func isOrdinal(before index: Int, _ first: Int) -> Bool {
    index > first && QuantityFinder.ordinals.contains(tokens[index - 1].key)
  }

  /// "tripled", "fivefold", "percent of ten".
  mutating func special(_ index: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
    let key = tokens[index].key
    if let value = NumberTables.multiples[key] {
      if index + 1 < span.upperBound,
        [QuantityFinder.down, QuantityFinder.over, QuantityFinder.up].contains(tokens[index + 1].key)
      {
        return nil
      }
      return append(
        value, unit: UnitReader.Unit(name: "times", kind: .multiple, end: index + 1), start: index, end: index + 1,
        span, sentence)
    }
    if let value = NumberTables.folds[key] {
      return append(
        value, unit: UnitReader.Unit(name: "times", kind: .multiple, end: index + 1), start: index, end: index + 1,
        span, sentence)
    }
    var at = index + 1
    if key == UnitReader.per {
      guard at < span.upperBound, tokens[at].key == UnitReader.cent else { return nil }
      at += 1
    }
    guard at + 1 < span.upperBound, tokens[at].key == NumberReader.of, !isRejected(at + 1, in: span),
      let number = numbers.number(at: at + 1, before: span.upperBound),
      number.end >= span.upperBound || tokens[number.end].kind == .mark
    else { return nil }
    return append(
      number.value, unit: UnitReader.Unit(name: "percent", kind: .percent, end: number.end), start: index,
      end: number.end, span, sentence)
  }

  /// "USD115", "EUR125.5": a code and its figure in one word.
  mutating func codeWithFigure(_ index: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
    let bytes = utf8[tokens[index].range]
    guard bytes.count <= 18, let digit = bytes.firstIndex(where: \.isDigit), digit - bytes.startIndex == 3,
      let unit = CurrencyTables.codes[Token.key(String(decoding: bytes[..<digit], as: UTF8.self))]
    else { return nil }
    var figure = String(decoding: bytes[digit...], as: UTF8.self)
    var end = index + 1
    while end + 1 < span.upperBound, tokens[end].kind == .mark, tokens[end + 1].kind == .number,
      !tokens[end].shape.contains(.spaced),
      !tokens[end + 1].shape.contains(.spaced),
      utf8[Int(tokens[end].start)] == 0x2E || utf8[Int(tokens[end].start)] == 0x2C, figure.utf8.count < 20
    {
      if utf8[Int(tokens[end].start)] == 0x2E { figure += "." }
      figure += String(decoding: utf8[tokens[end + 1].range], as: UTF8.self)
      end += 2
    }
    guard var value = Double(figure) else { return nil }
    if end < span.upperBound, let power = NumberTables.magnitudes[tokens[end].key] {
      value *= NumberReader.ten(power)
      end += 1
    }
    return append(
      value, unit: UnitReader.Unit(name: unit, kind: .money, end: end), start: index, end: end, span, sentence)
  }

  /// "four times faster", "ten times as many", "five times the size"; an occasion ("called three times") is none.
  mutating func times(_ item: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
    let after = item.end + 1
    guard after < span.upperBound, QuantityFinder.comparisons.contains(tokens[after].key) || isComparative(after) else {
      return nil
    }
    return append(
      item.value, unit: UnitReader.Unit(name: "times", kind: .multiple, end: after), start: item.start, end: after,
      span, sentence)
  }

  func isComparative(_ index: Int) -> Bool {
    let bytes = utf8[tokens[index].range]
    return bytes.count > 4 && bytes.suffix(2).elementsEqual("er".utf8)
  }
}
