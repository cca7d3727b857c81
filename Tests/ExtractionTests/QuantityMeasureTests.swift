import Testing

@testable import Extraction

@Suite struct QuantityMeasureTests {
  private func measures(_ string: String) -> [String?] {
    Quantity.find(in: Text(string), dates: []).map(\.measure)
  }

  @Test func `a share says of what and which part`() {
    #expect(
      measures("In the year, 40 per cent of Norway's salmon exports went to France, which smoked them.")
        == ["share of Norway's salmon exports that went to France"])
    #expect(
      measures("Chile supplied nearly 70 per cent of the world's lithium.")
        == ["share of world's lithium that Chile supplied"])
  }

  @Test func `a change names what changed and a level what stands there`() {
    #expect(measures("Imports rose 29.3% to $190bn.") == ["rise in imports", "imports"])
    #expect(measures("Trade between Peru and Chile hit a record $24bn.") == ["trade between Peru and Chile"])
    #expect(measures("Revenue reached $5bn, up 12 percent.") == ["revenue", "rise in revenue"])
  }

  @Test func `a figure in front of a noun measures it`() {
    #expect(measures("Acme won a $48 million army contract to build ships.") == ["army contract"])
    #expect(measures("Analysts expect a 5% increase in shipments.") == ["increase in shipments"])
  }

  @Test func `an apposition shares its measure`() {
    #expect(measures("The index fell 6.5% (323 points).") == ["fall in index", "fall in index"])
  }

  @Test func `money changes hands`() {
    #expect(measures("Acme paid $100 million to Bolt.") == ["amount that Acme paid to Bolt"])
    #expect(measures("Acme agreed to buy the cable company for 420 million euros.") == ["price of cable company"])
  }

  @Test func `a pronoun is no measure`() {
    #expect(measures("It fell by 5 percent.") == [nil])
  }

  @Test func `the time of saying is no period`() throws {
    let text = Text("In 2023, imports rose 5 percent, they said on April 12.")
    let dates = [
      DateExpression(range: 3..<7, kind: .date, value: "2023", edtf: nil),
      DateExpression(range: 46..<54, kind: .date, value: "2024-04-12", edtf: nil),
    ]
    #expect(Quantity.find(in: text, dates: dates).first?.period == 0)
  }

  @Test func `a percentage asks of what, when and according to whom`() {
    let text = Text("They saw 5 per cent. The bank said that in 2023 imports rose 6 per cent to $3bn.")
    let dates = DateExpression.find(in: text, published: nil)
    let questions = Quantity.find(in: text, dates: dates).map { $0.openQuestions.map(\.rawValue) }
    #expect(questions == [["of what", "when", "according to whom"], [], []])
  }
}
