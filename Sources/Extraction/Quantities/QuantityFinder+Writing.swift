/// Writing a quantity down with the words that say how exact it is.
extension QuantityFinder {
  @discardableResult
  mutating func append(
    _ value: Double, low: Double? = nil, high: Double? = nil, unit: UnitReader.Unit, start: Int, end: Int,
    _ span: Range<Int>,
    _ sentence: Int
  ) -> Int? {
    guard value.isFinite, value.magnitude < 1e30 else { return nil }
    let approximation = approximation(before: start, from: span.lowerBound)
    let opening = approximation.map { $0.isInside ? $0.start : start } ?? start
    let range = Int(tokens[opening].start)..<Int(tokens[end - 1].end)
    // "188 miles an hour": the rate is no date of its own.
    let isRate = unit.kind == .physical && unit.name.contains(" per ") && end - start > 2
    let core = isRate ? Int(tokens[end - 3].end) : range.upperBound
    guard !overlapsDate(Int(tokens[start].start)..<core) else { return nil }
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

  /// "fifteen cents" are of the currency that the text speaks of: the last one named, or else the next.
  mutating func nameSubunits() {
    guard result.contains(where: { QuantityFinder.subunits.contains($0.quantity.unit) }) else { return }
    var current = result.first { CurrencyTables.withSubunits.contains($0.quantity.unit) }?.quantity.unit
    for index in result.indices {
      let unit = result[index].quantity.unit
      if CurrencyTables.withSubunits.contains(unit) { current = unit }
      guard QuantityFinder.subunits.contains(unit), let whole = CurrencyTables.whole(of: unit, near: current) else {
        continue
      }
      result[index].quantity = result[index].quantity.scaled(to: whole)
    }
  }

  func overlapsDate(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].range.lowerBound < range.upperBound
  }

  func approximation(before index: Int, from first: Int) -> (wording: String, isInside: Bool, start: Int)? {
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

  func isApproximated(_ index: Int, _ first: Int) -> Bool { approximation(before: index, from: first) != nil }
}
