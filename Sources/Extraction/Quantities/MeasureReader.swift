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

  /// Writes down the measure of the figure at `index`, and whether it rose or fell; those before it have theirs.
  func measure(_ found: inout [FoundQuantity], at index: Int) {
    let measure = settled(measure(of: found[index], in: found, at: index), found, at: index)
    found[index].quantity.measure = measure
    guard let measure, found[index].kind != .count else { return }
    found[index].quantity.change = Self.change(namedBy: measure)
  }

  private func measure(of own: FoundQuantity, in found: [FoundQuantity], at index: Int) -> String? {
    let span = text.sentences[own.sentence].tokens
    let previous = index > 0 ? found[index - 1] : nil
    let (end, rate) = rate(behind: own.end, before: span.upperBound)
    if let previous, previous.sentence == own.sentence,
      let leaning = apposed(own, to: previous, span) ?? gapped(own, behind: previous, span)
    {
      return rated(leaning, rate)
    }
    if let risen = afterthought(own, to: previous, span) { return risen }
    if own.kind == .multiple { return multiplied(own, span) }
    let isStep = MeasureTables.steps.contains(own.quantity.unit)
    // "output grew from 7,221 units"
    let isUnit = own.kind == .count && MeasureTables.blankCounts.contains(own.quantity.unit) && own.noun?.count == 1
    if isUnit, let noun = own.noun,
      let stated = change(own, noun.upperBound, span) ?? level(own, end, span, after: previous)
    {
      return stated
    }
    var measure = isStep ? nil : counted(own, span) ?? stake(own, end, span) ?? part(own, end, span)
    measure = measure ?? changeNoun(own, end, span, after: previous) ?? compared(own, span, after: previous)
    measure = measure ?? participial(own, span, after: previous) ?? change(own, end, span, after: previous)
    if !isStep { measure = measure ?? modified(own, end, span) }
    measure = measure ?? joined(own, span) ?? level(own, end, span, after: previous) ?? possessed(own, end, span)
    measure = measure ?? acted(own, end, span) ?? nearest(own, span)
    // Words of another script are no English phrase.
    guard let measure, measure.utf8.contains(where: \.isLetter) else { return nil }
    return rated(measure, rate)
  }

  /// With what the figure is reckoned by, unless the phrase says it.
  private func rated(_ measure: String, _ rate: String?) -> String {
    guard let rate, !measure.contains(" per ") else { return measure }
    return measure + " " + rate
  }

  /// A heading that stands by itself: "the share had been 12 per cent" is the share spoken of before, "the American figure" no measure.
  private func settled(_ measure: String?, _ found: [FoundQuantity], at index: Int) -> String? {
    guard let measure else { return nil }
    let opening = HeadingWords(measure)
    let isVague = opening.count == 1 && MeasureTables.vagueHeads.contains(opening.keys.0)
    let endsInFigure = opening.count > 1 && MeasureTables.figureHeads.contains(opening.last)
    guard isVague || endsInFigure || opening.contains(oneOf: MeasureTables.figureHeads) else { return measure }
    // "down from the July figure of 10 per cent"
    if endsInFigure {
      guard MeasureTables.particles.contains(opening.keys.0), index > 0,
        found[index - 1].sentence == found[index].sentence,
        found[index - 1].quantity.unit == found[index].quantity.unit
      else { return nil }
      return found[index - 1].quantity.measure.map(Self.base)
    }
    let words = measure.split(separator: " ")
    guard let first = words.first else { return nil }
    if isVague {
      for earlier in found[max(0, index - 4)..<index].reversed()
      where found[index].sentence - earlier.sentence <= 3
        && (earlier.quantity.unit == found[index].quantity.unit || found[index].kind == .multiple
          || earlier.kind == .share && found[index].kind == .percent)
      {
        guard let whole = earlier.quantity.measure else { continue }
        if whole.hasPrefix(first + " ") || whole.contains(" " + first + " ") || whole.contains("’s " + first) {
          return whole
        }
      }
    }
    // "fall in number of people"
    if Self.base(of: measure) != measure { return measure }
    // "American figure for microelectronics"
    if let head = words.firstIndex(where: { MeasureTables.figureHeads.contains(Token.key($0)) }), head <= 2 {
      guard head + 2 < words.count else { return nil }
      let isBlank = MeasureTables.blankHeads.contains(Token.key(words[head]))
      return isBlank ? topic(of: words[(head + 2)...], found, at: index) : words[head...].joined(separator: " ")
    }
    return measure
  }

  /// "The American figure for microelectronics": what was measured of microelectronics before; or else what it is a figure for,
  /// where that says something by itself.
  private func topic(of words: ArraySlice<Substring>, _ found: [FoundQuantity], at index: Int) -> String? {
    guard let last = words.last else { return nil }
    for earlier in found[max(0, index - 6)..<index].reversed() where earlier.quantity.unit == found[index].quantity.unit
    {
      guard let whole = earlier.quantity.measure else { continue }
      if whole.split(separator: " ").contains(last) { return whole }
    }
    return words.count > 1 ? words.joined(separator: " ") : nil
  }

  /// The direction that a heading names: "rise in imports".
  private static func change(namedBy measure: String) -> Quantity.Change? {
    let words = HeadingWords(measure)
    guard words.count == 3, words.keys.1 == QuantityFinder.in else { return nil }
    let noun = words.keys.0
    if MeasureTables.changes[noun] == "rise" || MeasureTables.riseNouns.contains(noun) { return .rise }
    return MeasureTables.changes[noun] == "fall" || MeasureTables.fallNouns.contains(noun) ? .fall : nil
  }

  /// What rises or falls: "imports" of "rise in imports".
  static func base(of measure: String) -> String {
    let words = HeadingWords(measure)
    guard words.count == 3, words.keys.1 == QuantityFinder.in, MeasureTables.changeNouns.contains(words.keys.0) else {
      return measure
    }
    return String(decoding: measure.utf8.dropFirst(words.third), as: UTF8.self)
  }

  static let up = Token.key("up")
  static let off = Token.key("off")
  /// Behind a verb of change they say where it ended.
  static let thresholds = ["below", "above"]
  static let worth = Token.key("worth")
  static let extents = SentenceTables.keys("value price size volume number terms")
  static let average = Token.key("average")
  static let made = Token.key("made")
  static let puts = SentenceTables.keys("put puts estimated valued")
  static let reckonings = SentenceTables.keys("earlier ago before later after previously")
  static let multipliers = SentenceTables.keys(
    "metric square cubic million thousand hundred megawatt kilowatt gigawatt troy short long")
  static let gives = SentenceTables.keys("give gives gave put puts")
  static let so = Token.key("so")
  static let far = Token.key("far")
  static let fiscal = Token.key("fiscal")
  static let follow = Token.key("followed")
  static let which = Token.key("which")
  static let whose = Token.key("whose")
  static let `while` = Token.key("while")
  static let figures = SentenceTables.keys(
    "percent per cent cents pence pct percentage points point basis million billion trillion year earlier")
  static let adverbs = SentenceTables.keys(
    """
    also now then still already only just even again thus meanwhile ago respectively earlier later overall annually today yesterday away each both
    """)
}
