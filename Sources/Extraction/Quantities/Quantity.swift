/// A stated amount: a number with its unit, what it is a quantity of, when, and who says it.
package struct Quantity: Sendable, Equatable {
  /// Byte offsets into the ``Text``: the figure with its unit and the words that say how exact it is.
  package let range: Range<Int>
  /// The amount, magnitudes applied ("1.2 billion" is 1,200,000,000); of a range, its upper end.
  package let value: Double
  /// The ends of a range ("45 to 90 per cent").
  package let low: Double?
  package let high: Double?
  /// `percent`, `percentage point`, an ISO 4217 code, `share` ("two thirds"), `times` ("tripled"), the UCUM name of a unit,
  /// or the counted noun in the singular; empty where the text names none.
  package let unit: String
  /// "nearly", "more than", "up to": how exact the text says it is.
  package let approximator: String?
  /// What it is a quantity of, as a reader would head a table: "share of Russia's imports that came from China".
  package internal(set) var measure: String?
  /// An index into the dates given to ``Quantity/find(in:dates:attributions:)``.
  package internal(set) var period: Int?
  /// An index into the attributions given to ``Quantity/find(in:dates:attributions:)``.
  package internal(set) var attribution: Int?
  /// Who says it, readable by itself.
  package internal(set) var claimant: String?
  /// Whether the text says that it went up or down.
  package internal(set) var change: Change?
  /// What it is set against, in the words of its sentence: "a year earlier", "$200 million in 2021".
  package internal(set) var comparedWith: String?

  /// An amount of hundredths as one of the whole currency.
  func scaled(to currency: String) -> Quantity {
    Quantity(
      range: range, value: value / 100, low: low.map { $0 / 100 }, high: high.map { $0 / 100 }, unit: currency,
      approximator: approximator, measure: measure, period: period, attribution: attribution, claimant: claimant,
      change: change, comparedWith: comparedWith)
  }

  package enum Change: String, Sendable {
    case rise, fall
  }

  /// Every quantity of a text in reading order.
  ///
  /// What overlaps one of the `dates` is none. `dates` and `attributions` are those of the same text, in order.
  package static func find(
    in text: Text, dates: [DateExpression], attributions: [Attribution]
  ) -> [Quantity] {
    var finder = QuantityFinder(text: text, dates: dates)
    var found = finder.find()
    let measures = MeasureReader(text: text, dates: dates)
    let comparisons = ComparisonReader(text: text, dates: dates)
    let periods = PeriodReader(text: text, dates: dates)
    for index in found.indices { found[index].comparison = comparisons.comparison(behind: found[index]) }
    for index in found.indices {
      measures.measure(&found, at: index)
      found[index].quantity.period = periods.period(of: index, in: found)
    }
    for index in found.indices { comparisons.settle(&found, at: index) }
    var result = found.map(\.quantity)
    Attribution.attach(attributions, to: &result)
    return result
  }

  package static func find(in text: Text, dates: [DateExpression]) -> [Quantity] {
    find(in: text, dates: dates, attributions: Attribution.find(in: text))
  }
}

/// A quantity with its place among the tokens, for those who read the words around it.
struct FoundQuantity {
  enum Kind { case percent, money, physical, count, share, multiple, bare }

  var quantity: Quantity
  let kind: Kind
  /// The sentence's index in the text.
  let sentence: Int
  /// Figure and unit, with the currency before it and without the approximator.
  let tokens: Range<Int>
  /// The first token of the approximator, or of the figure.
  let opening: Int
  /// The counted noun's phrase, its last token included: "Chinese companies" in "31 Chinese companies".
  let noun: Range<Int>?
  /// What it is set against, as far as that stands behind it.
  var comparison: ComparisonReader.Comparison?

  /// The token behind the figure, its unit and a noun that belongs to the figure: "340 points".
  var end: Int {
    MeasureTables.steps.contains(quantity.unit) ? noun?.upperBound ?? tokens.upperBound : tokens.upperBound
  }
}
