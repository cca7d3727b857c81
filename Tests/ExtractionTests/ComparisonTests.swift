import Testing

@testable import Extraction

/// Each sentence is of 12 April 2024: what a figure measures, for when, and what it is set against.
@Suite struct ComparisonTests {
  private func read(_ sentence: String) -> [String] {
    let text = Text(sentence)
    let dates = DateExpression.find(in: text, published: CalendarDate(iso: "2024-04-12"))
    return Quantity.find(in: text, dates: dates).map { quantity in
      [
        quantity.measure ?? "?", quantity.period.map { dates[$0].period }, quantity.change?.rawValue,
        quantity.comparedWith,
      ].compactMap { $0 }.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    (
      "Trade reached $80 billion in the first half of 2022, up 27 per cent on a year earlier.",
      ["trade | 2022-H1", "rise in trade | 2022-H1 | rise | a year earlier"]
    ),
    (
      "Imports rose from $200 million in 2021 to over $500 million in 2022.",
      ["imports | 2021", "imports | 2022 | rise | $200 million in 2021"]
    ),
    (
      "In 2023 the two firms sold cars worth $22 billion, 7.1 per cent less than in 2022.",
      [
        "value of cars that the two firms sold | 2023",
        "fall in value of cars that the two firms sold | 2023 | fall | 2022",
      ]
    ),
    (
      "Exports in 2023 were 47 per cent higher than in 2022 and 64 per cent higher than in 2021.",
      ["rise in exports | 2023 | rise | 2022", "rise in exports | 2023 | rise | 2021"]
    ),
    ("Exports have tripled since 2020.", ["exports | 2020/.. | rise | 2020"]),
    (
      "Sales came to $136 billion from January to July 2023, 1.6 per cent more than a year earlier.",
      ["sales | 2023-01/2023-07", "rise in sales | 2023-01/2023-07 | rise | a year earlier"]
    ),
  ])
  func `a comparison is told, and its date is not the figure's own`(_ sentence: String, _ expected: [String]) {
    #expect(read(sentence) == expected)
  }

  @Test func `a figure may lean on the sentence before`() {
    #expect(
      read("Peru's exports reached $9 billion in 2023. That was 10 per cent less than in 2022.").last
        == "fall in Peru's exports | 2023 | fall | 2022")
    #expect(
      read("Chile supplied 45 per cent of the world's lithium in 2022. In 2021 the share had been 40 per cent.").last
        == "share of the world's lithium that Chile supplied | 2021")
    #expect(
      read("Exports came to $5bn in the first half of 2023. In that half-year imports came to $3bn.").last
        == "imports | 2023-H1")
  }

  @Test func `a clause without a verb takes that of the clause before`() {
    #expect(
      read("Its exports came to $5bn in 2023 and its imports to $3bn.") == ["exports | 2023", "imports | 2023"])
    #expect(
      read("Exports rose by 5 per cent in 2023, and imports by 1 per cent.")
        == ["rise in exports | 2023 | rise", "rise in imports | 2023 | rise"])
    #expect(
      read("Chile made up 5 per cent of China's imports and 3 per cent of China's exports in 2023.")
        == ["Chile’s share of China's imports | 2023", "Chile’s share of China's exports | 2023"])
  }

  @Test func `the day of an action is no comparison`() {
    #expect(read("They put sanctions on nearly 300 targets on May 1, 2023.") == ["targets | 2023-05-01"])
  }

  @Test func `a relative clause belongs to its noun`() {
    #expect(
      read("70 per cent of the tools and 90 per cent of the chips that Norway imports come from Chile.")
        == ["share of tools that come from Chile", "share of chips that come from Chile"])
    #expect(
      read("Chile's share of the tools that Norway imported rose to 90 per cent.")
        == ["Chile's share of the tools that Norway imported"])
  }

  @Test func `a head that means the figure itself is no measure`() {
    #expect(read("The Danish figure of 90 per cent belongs to another year.") == ["?"])
  }
}
