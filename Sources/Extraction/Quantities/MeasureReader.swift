/// Says what a quantity is a quantity of, in words of its sentence that can head a table.
///
/// It knows the few shapes in which news states figures: "imports rose 5%" is a rise in imports, "90% of imports came from
/// China" the share of imports that came from China, "a $5 million contract" a contract.
struct MeasureReader {
  let text: Text
  let tokens: [Token]
  let utf8: [UInt8]
  let phrases: PhraseReader

  init(text: Text, dates: [DateExpression]) {
    self.text = text
    self.tokens = text.tokens
    self.utf8 = text.utf8
    self.phrases = PhraseReader(text: text, dates: dates)
  }

  /// - Parameter previous: the quantity before it in the text, whose measure an apposition shares: "6.5% (323 points)".
  func measure(of found: FoundQuantity, after previous: FoundQuantity?) -> String? {
    let span = text.sentences[found.sentence].tokens
    if let previous, previous.sentence == found.sentence, let shared = apposed(found, to: previous) { return shared }
    if let risen = afterthought(found, to: previous, span) { return risen }
    let isStep = MeasureTables.steps.contains(found.quantity.unit)
    let (end, rate) = rate(
      behind: isStep ? found.noun?.upperBound ?? found.tokens.upperBound : found.tokens.upperBound,
      before: span.upperBound)
    if found.kind == .multiple { return multiplied(found, span) }
    var measure = isStep ? nil : counted(found, span) ?? part(found, end, span)
    measure = measure ?? changeNoun(found, end, span, after: previous) ?? change(found, end, span)
    if !isStep { measure = measure ?? modified(found, end, span) }
    measure =
      measure ?? level(found, span) ?? possessed(found, end, span) ?? acted(found, end, span) ?? nearest(found, span)
    guard var measure, !measure.isEmpty else { return nil }
    if let rate, !measure.hasSuffix(rate) { measure += " " + rate }
    return measure
  }

  static let up = Token.key("up")
  static let off = Token.key("off")
  static let worth = Token.key("worth")
  static let extents = SentenceTables.keys("value price size volume number terms")
  static let which = Token.key("which")
  static let figures = SentenceTables.keys(
    "percent per cent pct percentage points point basis million billion trillion year earlier")
  static let adverbs = SentenceTables.keys(
    "also now then still already only just even again thus meanwhile ago respectively earlier later overall annually today yesterday away"
  )
}
