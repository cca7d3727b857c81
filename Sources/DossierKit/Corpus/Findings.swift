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

  /// - Parameters:
  ///   - published: what "on Friday" is counted from.
  ///   - language: BCP 47. Figures and who says them are read in English alone: "$240,11 млрд" would be 240 dollars.
  package init(of text: Text, published: CalendarDate?, language: String? = nil) {
    dates = DateExpression.find(in: text, published: published)
    guard LatinLanguage.isEnglish(language) else {
      attributions = []
      quantities = []
      return
    }
    attributions = Attribution.find(in: text)
    quantities = Quantity.find(in: text, dates: dates, attributions: attributions)
  }
}
