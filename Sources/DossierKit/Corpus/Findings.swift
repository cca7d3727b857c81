import Extraction

/// What the text of a source holds without knowing any name: dates, figures, and who says what.
package struct Findings: Sendable {
  package let dates: [DateExpression]
  package let attributions: [Attribution]
  package let quantities: [Quantity]

  static let none = Findings()

  private init() {
    dates = []
    attributions = []
    quantities = []
  }

  /// - Parameter published: what "on Friday" is counted from.
  package init(of text: Text, published: CalendarDate?) {
    dates = DateExpression.find(in: text, published: published)
    attributions = Attribution.find(in: text)
    quantities = Quantity.find(in: text, dates: dates, attributions: attributions)
  }
}
