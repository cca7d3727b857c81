import Extraction

/// The figures of a source that nobody has declared: percentages and sums of money with something they measure.
enum ExtractedFigures {
  static func statistics(
    of source: Source, _ id: SourceID, mentions: [Mention], entities known: [Entity]
  ) -> [Statistic] {
    var result: [Statistic] = []
    let places = mentions.filter { known[$0.entity.index].kind == .place }
    let localities = source.findings.localities(
      in: source.text, places: places.map { ($0.range, known[$0.entity.index].name) })
    for (quantity, locality) in zip(source.findings.quantities, localities) {
      guard isStatistic(quantity), !isVague(source.text.string(quantity.range)), let measure = heading(of: quantity),
        let figure = Figure(quantity)
      else { continue }
      guard let number = source.text.sentence(at: quantity.range.lowerBound), !isRepeated(quantity, in: source) else {
        continue
      }
      let sentence = source.text.sentences[number].range
      result.append(
        Statistic(
          title: nil, measure: measure, figure: figure,
          period: quantity.period.flatMap { source.findings.dates[$0].interval ?? source.findings.dates[$0].edtf },
          claimant: quantity.claimant,
          evidence: [Evidence(source: id, quote: source.text.string(sentence), range: sentence)], remark: nil,
          entities: entities(in: sentence, mentions), provenance: .extracted, place: quantity.range,
          locality: locality, comparedWith: quantity.comparedWith?.onOneLine))
    }
    return result
  }

  /// "Ship fined $1.2M": a headline's figure that the text gives as well, with all that belongs to it.
  private static func isRepeated(_ quantity: Quantity, in source: Source) -> Bool {
    guard let headline = source.headline, headline.contains(quantity.range.lowerBound) else { return false }
    return source.findings.quantities.contains {
      !headline.contains($0.range.lowerBound) && $0.unit == quantity.unit && heading(of: $0) != nil
        && ($0.period != nil || quantity.period == nil)
        && abs($0.value - quantity.value) <= abs(quantity.value) * 0.02
    }
  }

  /// Whether a percentage is shown nowhere because the program did not find of what it is.
  static func isLeftOut(_ quantity: Quantity) -> Bool {
    quantity.unit.hasPrefix("percent") && heading(of: quantity) == nil
  }

  /// The measure, where it says enough to head a table: "imports" alone does not.
  private static func heading(of quantity: Quantity) -> String? {
    quantity.measure.flatMap { $0.utf8.contains(0x20) || wholeMeasures.contains($0.lowercased()) ? $0 : nil }
  }

  private static let wholeMeasures: Set<String> = ["inflation", "unemployment", "turnout", "gdp"]

  /// "Billions of dollars": how much, nobody says.
  private static func isVague(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["tens of", "dozens", "hundreds", "thousands", "millions", "billions", "trillions"].contains(
      where: words.hasPrefix)
  }

  private static func isStatistic(_ quantity: Quantity) -> Bool {
    switch quantity.unit {
    case "percent", "percentage point": true
    default: Quantity.isCurrencyCode(quantity.unit)
    }
  }

  /// The entities named in a sentence, each once, in order.
  static func entities(in sentence: Range<Int>, _ mentions: [Mention]) -> [EntityID] {
    var result: [EntityID] = []
    for mention in mentions.within(sentence) where !result.contains(mention.entity) { result.append(mention.entity) }
    return result
  }
}

extension Figure {
  init?(_ quantity: Quantity) {
    let qualifier: Qualifier
    switch quantity.approximator?.lowercased() {
    case nil: qualifier = .exactly
    case "more than"?, "over"?, "at least"?, "above"?, "exceeding"?: qualifier = .moreThan
    case "less than"?, "under"?, "up to"?, "below"?, "at most"?: qualifier = .lessThan
    default: qualifier = .about
    }
    let isMoney = quantity.unit != "percent" && quantity.unit != "percentage point"
    let scale = isMoney ? Magnitude(of: quantity.high ?? quantity.value) : .one
    let unit =
      isMoney
      ? [quantity.unit, scale.name].filter { !$0.isEmpty }.joined(separator: " ")
      : quantity.unit == "percent" ? "%" : "percentage points"
    let low = (quantity.low ?? quantity.value) / scale.factor
    let high = (quantity.high ?? quantity.value) / scale.factor
    guard low.magnitude < 1e21, high.magnitude < 1e21 else { return nil }
    self.init(low: min(low, high), high: max(low, high), qualifier: qualifier, unit: unit)
  }
}

/// The step in which a sum of money is written: "USD 1.2 bn".
private enum Magnitude {
  case one, million, billion, trillion

  init(of value: Double) {
    switch value.magnitude {
    case 1e12...: self = .trillion
    case 1e9...: self = .billion
    case 1e6...: self = .million
    default: self = .one
    }
  }

  var factor: Double {
    switch self {
    case .one: 1
    case .million: 1e6
    case .billion: 1e9
    case .trillion: 1e12
    }
  }

  var name: String {
    switch self {
    case .one: ""
    case .million: "m"
    case .billion: "bn"
    case .trillion: "trn"
    }
  }
}

extension [Mention] {
  /// The mentions inside a range; the list is in order.
  func within(_ range: Range<Int>) -> ArraySlice<Mention> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, self[end].range.upperBound <= range.upperBound { end += 1 }
    return self[low..<end]
  }
}
