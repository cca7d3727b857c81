/// Figures that lean on the figure before them.
extension MeasureReader {
  /// "6.5% (323 points)", "30 points, or 4%", "fell by 1.5 and 3 percent".
  func apposed(_ found: FoundQuantity, to previous: FoundQuantity) -> String? {
    let behind =
      MeasureTables.steps.contains(previous.quantity.unit)
      ? previous.noun?.upperBound ?? previous.tokens.upperBound : previous.tokens.upperBound
    let gap = behind..<max(behind, found.opening)
    guard let measure = previous.quantity.measure, gap.count <= 3 else { return nil }
    let isParenthesis = gap.count == 1 && utf8[Int(tokens[gap.lowerBound].start)] == 0x28
    let isAlternative = gap.last.map { tokens[$0].key == QuantityFinder.or } ?? false
    let isPair =
      gap.count == 1 && tokens[gap.lowerBound].key == NumberReader.and && previous.quantity.unit == found.quantity.unit
    let isRelative = gap.count >= 2 && tokens[gap.upperBound - 2].key == MeasureReader.which
    // "from $5bn to $7bn"
    let isSpan =
      gap.count == 1 && tokens[gap.lowerBound].key == QuantityFinder.to && previous.quantity.unit == found.quantity.unit
    return isParenthesis || isAlternative || isPair || isRelative || isSpan ? measure : nil
  }

  /// "revenue reached $5bn, up 5 percent": a change of what was named before.
  func afterthought(_ found: FoundQuantity, to previous: FoundQuantity?, _ span: Range<Int>) -> String? {
    var at = found.opening - 1
    while at > span.lowerBound, MeasureTables.fillers.contains(tokens[at].key),
      !MeasureTables.particles.contains(tokens[at].key)
    { at -= 1 }
    guard at - 1 > span.lowerBound, phrases.isComma(at - 1), let noun = MeasureTables.changes[tokens[at].key],
      let previous,
      previous.sentence == found.sentence, let measure = previous.quantity.measure, found.kind != .bare
    else { return nil }
    for known in ["rise in ", "fall in "] where measure.hasPrefix(known) {
      return noun + " in " + measure.dropFirst(known.count)
    }
    return noun + " in " + measure
  }
}
