/// Finds the time a quantity speaks of among the dates of its sentence.
struct PeriodReader {
  let text: Text
  let dates: [DateExpression]

  /// Twice the bytes between a quantity and its period.
  private static let reach = 320

  /// The index of the nearest date in the quantity's sentence, one behind it before one in front of it at the same distance.
  /// The time at which something was said is no period, nor is a length of time without a place on a calendar.
  func period(of found: FoundQuantity) -> Int? {
    let sentence = text.sentences[found.sentence]
    let range = found.quantity.range
    var best: (index: Int, distance: Int)?
    var index = firstDate(from: sentence.range.lowerBound)
    while index < dates.count, dates[index].range.lowerBound < sentence.range.upperBound {
      defer { index += 1 }
      let date = dates[index]
      guard date.kind == .date || date.edtf != nil, !date.value.hasSuffix("_REF"), !isTimeOfSaying(date, sentence)
      else { continue }
      let distance =
        date.range.lowerBound >= range.upperBound
        ? 2 * (date.range.lowerBound - range.upperBound) : 2 * max(0, range.lowerBound - date.range.upperBound) + 1
      guard distance < PeriodReader.reach else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (index, distance) }
    }
    return best?.index
  }

  private func firstDate(from offset: Int) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// "said on April 12", "told reporters on Friday".
  private func isTimeOfSaying(_ date: DateExpression, _ sentence: Sentence) -> Bool {
    var at = text.token(at: date.range.lowerBound) - 1
    var steps = 0
    while at >= sentence.tokens.lowerBound, steps < 3, text.tokens[at].kind == .word {
      if SayingTables.verbs.contains(text.tokens[at].key) { return true }
      at -= 1
      steps += 1
    }
    return false
  }
}
