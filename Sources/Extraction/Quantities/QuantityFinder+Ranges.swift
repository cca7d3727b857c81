/// Ranges and lists, whose numbers share a unit.
extension QuantityFinder {
  /// "45 to 90 per cent", "between 5 and 7 million", "$5-7 million".
  mutating func range(_ first: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
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

  func item(behind joint: Int, dashed: Bool, in span: Range<Int>) -> Item? {
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

  func isBehindSign(_ joint: Int, _ span: Range<Int>) -> Bool {
    joint - 2 >= span.lowerBound && isSign(joint - 2)
  }

  /// "1.5 and 3 percent", "5, 10 and 15 per cent": the last one's unit is everyone's.
  mutating func list(_ first: Item, _ span: Range<Int>, _ sentence: Int) -> Int? {
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

  func shareMagnitude(of second: Item, with first: inout Item) {
    guard second.number.hasMagnitude, !second.number.isWords, !first.number.hasMagnitude, first.number.mantissa < 1000
    else { return }
    let own = second.figure < tokens.count ? decimals(second.figure) : 0
    first.number.power += second.number.power + own
    first.number.hasMagnitude = true
  }

  /// The decimal places of a figure.
  func decimals(_ index: Int) -> Int {
    guard let point = utf8[tokens[index].range].firstIndex(of: 0x2E) else { return 0 }
    return Int(tokens[index].end) - point - 1
  }
}
