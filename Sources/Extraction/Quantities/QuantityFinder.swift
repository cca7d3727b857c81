/// Walks the sentences of a text and cuts out the quantities.
struct QuantityFinder {
  /// A number with its currency or unit, before ranges and lists are put together.
  struct Item {
    var start: Int
    var end: Int
    /// The first token of the number itself.
    let figure: Int
    var number: NumberReader.Number
    var isNegative = false
    var unit: UnitReader.Unit?
    var hasCurrencyBefore = false

    var value: Double { isNegative ? -number.value : number.value }
  }

  let text: Text
  let dates: [DateExpression]
  let tokens: [Token]
  let utf8: [UInt8]
  let numbers: NumberReader
  let units: UnitReader
  var result: [FoundQuantity] = []

  init(text: Text, dates: [DateExpression]) {
    self.text = text
    self.dates = dates
    self.tokens = text.tokens
    self.utf8 = text.utf8
    self.numbers = NumberReader(tokens: text.tokens, utf8: text.utf8)
    self.units = UnitReader(tokens: text.tokens, utf8: text.utf8)
  }

  mutating func find() -> [FoundQuantity] {
    for (index, sentence) in text.sentences.enumerated() { scan(sentence.tokens, sentence: index) }
    return result
  }

  private mutating func scan(_ span: Range<Int>, sentence: Int) {
    var index = span.lowerBound
    while index < span.upperBound {
      let token = tokens[index]
      switch token.kind {
      case .number: break
      case .word:
        guard let trigger = QuantityFinder.triggers[token.key] else {
          // "USD115": letters and digits in one token.
          if token.shape.contains(.allCapitals), utf8[Int(token.end) - 1].isDigit,
            let end = codeWithFigure(index, span, sentence)
          {
            index = end
          } else {
            index += 1
          }
          continue
        }
        if trigger == .special {
          index = special(index, span, sentence) ?? index + 1
          continue
        }
      case .mark where token.shape.contains(.foreign) || utf8[Int(token.start)] == 0x2E: break
      default:
        index += 1
        continue
      }
      index = quantity(at: index, in: span, sentence: sentence) ?? index + 1
    }
  }

  // MARK: Numbers

  /// Reads the quantity whose number starts at `index`; the token behind it, or nil where there is none.
  private mutating func quantity(at index: Int, in span: Range<Int>, sentence: Int) -> Int? {
    if let end = share(at: index, span, sentence) { return end }
    guard let first = item(at: index, in: span) else {
      return isRejected(index, in: span) ? skipped(index, in: span) : nil
    }
    if let end = outOf(first, span, sentence) { return end }
    if let end = range(first, span, sentence) { return end }
    if let end = list(first, span, sentence) { return end }
    return emit(first, span, sentence) ?? first.end
  }

  /// A number that is no part of a code, a time, a version or a date, with its unit.
  private func item(at index: Int, in span: Range<Int>) -> Item? {
    let limit = span.upperBound
    guard !isRejected(index, in: span), let number = numbers.number(at: index, before: limit) else { return nil }
    var item = Item(start: index, end: number.end, figure: index, number: number)
    readSign(&item, from: span.lowerBound)
    let isBehindCurrency = readCurrency(&item, from: span.lowerBound)
    guard isClosed(item, limit: limit) else { return nil }
    if isBehindCurrency {
      if item.end < limit, let unit = units.unit(at: item.end, number: item.number, before: limit), unit.kind == .money
      {
        item.end = unit.end
        item.unit = UnitReader.Unit(name: unit.name, kind: .money, end: unit.end)
      }
    } else if let unit = units.unit(at: item.end, number: item.number, before: limit), !isTime(at: item.end) {
      item.number.power += unit.power
      item.unit = unit
      item.end = unit.end
      if let whole = compound(item, in: span) { item = whole }
    }
    return item
  }

  private func readSign(_ item: inout Item, from first: Int) {
    guard item.start > first else { return }
    let before = tokens[item.start - 1]
    if before.key == QuantityFinder.minus {
      item.isNegative = true
      item.start -= 1
    } else if before.kind == .mark, !tokens[item.start].shape.contains(.spaced), isMinus(before),
      before.shape.contains(.spaced) || item.start - 1 == first || isOpening(item.start - 2),
      !(item.start - 2 >= first && tokens[item.start - 2].kind == .number)
    {
      item.isNegative = true
      item.start -= 1
    }
  }

  private func readCurrency(_ item: inout Item, from first: Int) -> Bool {
    guard tokens[item.figure].kind != .word || item.start > first,
      let found = units.currency(endingAt: item.start, from: first)
    else { return false }
    // Words after a sign ("$ five") do not happen; a code before a word does not count.
    if tokens[item.figure].kind == .word { return false }
    item.start = found.start
    item.hasCurrencyBefore = true
    item.number.power += found.power
    // "$500m", "$5k"
    if !item.number.hasMagnitude, item.end < tokens.count,
      let power = NumberTables.moneyMagnitudes[tokens[item.end].key],
      !tokens[item.end].shape.contains(.spaced)
    {
      item.number.power += power
      item.number.hasMagnitude = true
      item.end += 1
    }
    item.unit = UnitReader.Unit(name: found.unit, kind: .money, end: item.end)
    return true
  }

  /// "5 feet 2 inches", "3 dollars 50 cents", "15 dollars and 50".
  private func compound(_ item: Item, in span: Range<Int>) -> Item? {
    guard let unit = item.unit, !item.number.isVague else { return nil }
    let isMoney = unit.kind == .money && !QuantityFinder.subunits.contains(unit.name)
    guard isMoney || unit.name == "foot" else { return nil }
    var at = item.end
    let hasAnd = at < span.upperBound && tokens[at].key == NumberReader.and
    if hasAnd { at += 1 }
    guard at < span.upperBound, tokens[at].shape.contains(.spaced),
      let small = numbers.number(at: at, before: span.upperBound), small.value < 100,
      small.value > 0, !small.hasMagnitude, !isRejected(at, in: span)
    else { return nil }
    var whole = item
    let behind = small.end < span.upperBound ? tokens[small.end] : nil
    if !isMoney {
      guard let behind, behind.kind == .word,
        [QuantityFinder.inch, QuantityFinder.inches, QuantityFinder.in].contains(behind.key)
      else { return nil }
      whole.number.mantissa = item.number.value + small.value / 12
      whole.end = small.end + 1
    } else if let behind, behind.kind == .word, CurrencyTables.subunits[behind.key] != nil {
      whole.number.mantissa = item.number.value + small.value / 100
      whole.end = small.end + 1
    } else {
      // Nothing may follow but the end of the clause.
      guard item.number.power <= 0,
        behind.map({ $0.kind == .mark && !isSign(small.end) && utf8[Int($0.start)] != 0x2D }) ?? true
      else { return nil }
      whole.number.mantissa = item.number.value + small.value / 100
      whole.end = small.end
    }
    whole.number.power = 0
    return whole
  }

  // MARK: Ranges, lists, ratios

  /// "45 to 90 per cent", "between 5 and 7 million", "$5-7 million".
  private mutating func range(_ first: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
    let at = first.end
    guard at + 1 < span.upperBound else { return nil }
    let joint = tokens[at]
    let before = first.start > span.lowerBound ? tokens[first.start - 1].key : 0
    let isBetween = before == QuantityFinder.between && joint.key == NumberReader.and
    let isTo =
      joint.key == QuantityFinder.to && before != QuantityFinder.from
      && !isChange(before: first.start, from: span.lowerBound)
    let isDash = joint.kind == .mark && (isMinus(joint) || isDash(joint))
    guard isBetween || isTo || isDash else { return nil }
    guard var second = item(behind: at, dashed: isDash, in: span), second.number.end > at + 1 else { return nil }
    var first = first
    if second.unit == nil, first.unit?.kind != .money, !isDash || !joint.shape.contains(.spaced) {
      second.unit = counted(second, in: span)
      if let end = second.unit?.end { second.end = max(second.end, end) }
    }
    if let unit = first.unit, first.hasCurrencyBefore, second.unit == nil { second.unit = unit }
    guard let unit = second.unit, first.unit == nil || first.unit?.name == unit.name else { return nil }
    if isTo, first.unit != nil, !first.hasCurrencyBefore || !second.hasCurrencyBefore { return nil }
    shareMagnitude(of: second, with: &first)
    guard first.value < second.value else { return nil }
    if isDash, unit.kind == .count, first.number.value > 1000, !first.number.isGrouped { return nil }
    let start = isBetween ? first.start - 1 : first.start
    return append(
      second.value, low: first.value, high: second.value, unit: unit, start: start, end: second.end, span, sentence)
  }

  private func item(behind joint: Int, dashed: Bool, in span: Range<Int>) -> Item? {
    guard dashed else {
      // The currency of the second number stands between.
      for gap in 1...3 where joint + gap < span.upperBound {
        if let item = item(at: joint + gap, in: span) { return item.start == joint + 1 ? item : nil }
      }
      return nil
    }
    var at = joint + 1
    var start = at
    if tokens[at].kind == .mark, isSign(at), at + 1 < span.upperBound { start = at; at += 1 }
    guard let number = numbers.number(at: at, before: span.upperBound) else { return nil }
    var item = Item(start: start, end: number.end, figure: at, number: number)
    if start < at { _ = readCurrency(&item, from: start) }
    if item.end < span.upperBound, !item.hasCurrencyBefore {
      if let power = NumberTables.moneyMagnitudes[tokens[item.end].key], !tokens[item.end].shape.contains(.spaced),
        item.unit == nil,
        joint > 1, isBehindSign(joint, span)
      {
        item.number.power += power
        item.number.hasMagnitude = true
        item.end += 1
      } else if let unit = units.unit(at: item.end, number: item.number, before: span.upperBound),
        !isTime(at: item.end)
      {
        item.unit = unit
        item.number.power += unit.power
        item.end = unit.end
      }
    }
    guard isClosed(item, limit: span.upperBound) else { return nil }
    return item
  }

  private func isBehindSign(_ joint: Int, _ span: Range<Int>) -> Bool {
    joint - 2 >= span.lowerBound && isSign(joint - 2)
  }

  /// "1.5 and 3 percent", "5, 10 and 15 per cent": the last one's unit is everyone's.
  private mutating func list(_ first: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
    guard first.unit == nil, !isYear(first.number), first.number.end == first.end else { return nil }
    var items = [first]
    while let last = items.last, last.unit == nil, items.count < 12 {
      var at = last.end
      var isLast = false
      guard at < span.upperBound else { return nil }
      if utf8[Int(tokens[at].start)] == 0x2C { at += 1 }
      if at < span.upperBound, tokens[at].key == NumberReader.and || tokens[at].key == QuantityFinder.or {
        isLast = true
        at += 1
      }
      guard at > last.end, at < span.upperBound, let next = item(at: at, in: span), next.start == at else { return nil }
      if next.unit != nil, !isLast { return nil }
      items.append(next)
    }
    guard let last = items.last, let unit = last.unit, !last.hasCurrencyBefore else { return nil }
    for var item in items.dropLast() {
      shareMagnitude(of: last, with: &item)
      _ = append(item.value, unit: unit, start: item.start, end: item.end, span, sentence)
    }
    return emit(last, span, sentence) ?? last.end
  }

  private func shareMagnitude(of second: Item, with first: inout Item) {
    guard second.number.hasMagnitude, !second.number.isWords, !first.number.hasMagnitude, first.number.mantissa < 1000
    else { return }
    let own = second.figure < tokens.count ? decimals(second.figure) : 0
    first.number.power += second.number.power + own
    first.number.hasMagnitude = true
  }

  /// The decimal places of a figure.
  private func decimals(_ index: Int) -> Int {
    guard let point = utf8[tokens[index].range].firstIndex(of: 0x2E) else { return 0 }
    return Int(tokens[index].end) - point - 1
  }

  /// "nine in ten", "9 out of 10".
  private mutating func outOf(_ first: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
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
  private mutating func share(at index: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
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
    }
    if end < limit, tokens[end].key == NumberReader.a, end + 1 < limit { return nil }
    return append(
      value, unit: UnitReader.Unit(name: "share", kind: .share, end: end), start: index, end: end, span, sentence)
  }

  private func percentFollows(_ index: Int) -> Bool {
    tokens[index].key == UnitReader.percent || (index + 1 < tokens.count && tokens[index + 1].key == UnitReader.percent)
  }

  private func isOrdinal(before index: Int, _ first: Int) -> Bool {
    index > first && QuantityFinder.ordinals.contains(tokens[index - 1].key)
  }

  /// "tripled", "fivefold", "percent of ten".
  private mutating func special(_ index: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
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
  private mutating func codeWithFigure(_ index: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
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

  // MARK: Counts

  /// One number by itself: with its unit, its counted noun, or bare where it is a figure beyond doubt.
  private mutating func emit(_ item: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
    if let unit = item.unit {
      // "one" and "half" by themselves are seldom amounts.
      if item.number.isVague, unit.kind == .physical { return item.end }
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

  private func isHyphenated(_ index: Int, _ span: Range<Int>) -> Bool {
    index + 1 < span.upperBound && utf8[Int(tokens[index].start)] == 0x2D && tokens[index + 1].kind == .word
      && tokens[index].shape.contains(.spaced) == tokens[index + 1].shape.contains(.spaced)
  }

  /// "four times faster", "ten times as many", "five times the size"; an occasion ("called three times") is none.
  private mutating func times(_ item: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
    let after = item.end + 1
    guard after < span.upperBound, QuantityFinder.comparisons.contains(tokens[after].key) || isComparative(after) else {
      return nil
    }
    return append(
      item.value, unit: UnitReader.Unit(name: "times", kind: .multiple, end: after), start: item.start, end: after,
      span, sentence)
  }

  private func isComparative(_ index: Int) -> Bool {
    let bytes = utf8[tokens[index].range]
    return bytes.count > 4 && bytes.suffix(2).elementsEqual("er".utf8)
  }

  /// The noun behind a number, in the singular: "31 Chinese companies" counts companies.
  private func counted(_ item: Item, in span: Range<Int>) -> UnitReader.Unit? {
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

  private func singular(_ index: Int) -> String? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    if let singular = QuantityTables.irregularPlurals[token.key] { return singular }
    guard utf8[Int(token.end) - 1] | 0x20 == 0x73 else { return nil }
    return QuantityTables.singular(text.string(token.range)).map {
      token.shape.contains(.allCapitals) ? $0 : $0.lowercased()
    }
  }

  // MARK: Writing down

  @discardableResult
  private mutating func append(
    _ value: Double, low: Double? = nil, high: Double? = nil, unit: UnitReader.Unit, start: Int, end: Int,
    _ span: Range<Int>,
    _ sentence: Int
  ) -> Int? {
    guard value.isFinite, value.magnitude < 1e30 else { return nil }
    let approximation = approximation(before: start, from: span.lowerBound)
    let opening = approximation.map { $0.isInside ? $0.start : start } ?? start
    let range = Int(tokens[opening].start)..<Int(tokens[end - 1].end)
    guard !overlapsDate(Int(tokens[start].start)..<range.upperBound) else { return nil }
    let quantity = Quantity(
      range: range, value: value, low: low, high: high, unit: unit.name, approximator: approximation?.wording,
      measure: nil, period: nil,
      attribution: nil, claimant: nil)
    result.append(
      FoundQuantity(
        quantity: quantity, kind: unit.kind, sentence: sentence, tokens: start..<end,
        opening: approximation?.start ?? start, noun: unit.noun))
    return end
  }

  private func overlapsDate(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].range.lowerBound < range.upperBound
  }

  private func approximation(before index: Int, from first: Int) -> (wording: String, isInside: Bool, start: Int)? {
    for count in [4, 3, 2, 1] where index - count >= first {
      var hash = KeyHash()
      for at in index - count..<index {
        if at > index - count { hash.add(0x20) }
        for byte in utf8[tokens[at].range] { hash.add(byte) }
      }
      if let found = QuantityTables.approximators[hash.value] { return (found.wording, found.isInside, index - count) }
    }
    if index > first, utf8[Int(tokens[index - 1].start)] == 0x7E { return ("about", true, index - 1) }
    return nil
  }

  private func isApproximated(_ index: Int, _ first: Int) -> Bool { approximation(before: index, from: first) != nil }
}
