/// One number with the sign, currency and unit around it.
extension QuantityFinder {
  /// A number that is no part of a code, a time, a version or a date, with its unit.
  func item(at index: Int, in span: Range<Int>) -> Item? {
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

  func readSign(_ item: inout Item, from first: Int) {
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

  func readCurrency(_ item: inout Item, from first: Int) -> Bool {
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
  func compound(_ item: Item, in span: Range<Int>) -> Item? {
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
}
