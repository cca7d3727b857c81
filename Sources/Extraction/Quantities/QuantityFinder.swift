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
    nameSubunits()
    return result
  }

  mutating func scan(_ span: Range<Int>, sentence: Int) {
    let triggers = QuantityFinder.triggers
    var index = span.lowerBound
    while index < span.upperBound {
      let token = tokens[index]
      switch token.kind {
      case .number: break
      case .word:
        guard let trigger = triggers[token.key] else {
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

  /// Reads the quantity whose number starts at `index`; the token behind it, or nil where there is none.
  mutating func quantity(at index: Int, in span: Range<Int>, sentence: Int) -> Int? {
    if let end = share(at: index, span, sentence) { return end }
    guard let first = item(at: index, in: span) else {
      return isRejected(index, in: span) ? skipped(index, in: span) : nil
    }
    if let end = outOf(first, span, sentence) { return end }
    if let end = range(first, span, sentence) { return end }
    if let end = list(first, span, sentence) { return end }
    return emit(first, span, sentence) ?? first.end
  }
}
