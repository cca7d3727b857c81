import Testing

@testable import Extraction

/// What texts carry from where they were copied: signs of notes, codes of shares, currencies written on to figures.
@Suite struct PastedTextTests {
  private func sentences(_ string: String) -> [String] {
    let text = Text(string)
    return text.sentences.map { text.string($0.range) }
  }

  private func measures(_ string: String) -> [String?] {
    let text = Text(string)
    return Quantity.find(in: text, dates: DateExpression.find(in: text, published: nil)).map(\.measure)
  }

  private func names(_ string: String, _ kind: EntityKind, from score: Double = Candidate.pageScore) -> [String] {
    Candidate.find(in: Text(string)).filter { $0.score >= score && $0.kind == kind }.map(\.text)
  }

  @Test func `the sign of a note ends no less of a sentence`() {
    #expect(sentences("It failed in May.[2][3] Its office closed.[citation needed] It rained.").count == 3)
    #expect(sentences("It is on a war footing.1 According to the board, it grew.").count == 2)
    #expect(sentences("The share was 89 percent in 2023.2 Another board agrees.").count == 2)
    #expect(sentences("It has 2.5 Boeing wings, and v1.2 Beta.").count == 1)
    let dates = DateExpression.find(
      in: Text("The share rose to 89 percent in 2023.2 Another board agrees."), published: nil)
    #expect(dates.map { $0.edtf?.description } == ["2023"])
  }

  @Test func `a currency may be written on to its figure`() {
    let text = Text("It was sold for SFr3bn, or CHF3bn, with EUR5m in cash.")
    #expect(Quantity.find(in: text, dates: []).map(\.unit) == ["CHF", "CHF", "EUR"])
    #expect(names("It lost SFr110bn. SFr100bn was lent.", .organization, from: 0.3).isEmpty)
  }

  @Test func `the code of a share says that its name is a company's, and is none itself`() {
    let line = "Wells Fargo (WFC.N) fell, and Zarvik (NYSE: ZRV) rose."
    #expect(names(line, .company) == ["Wells Fargo", "Zarvik"])
    #expect(names(line, .organization, from: 0.4).isEmpty)
  }

  @Test func `a disease bears a name and is nobody`() {
    #expect(
      names("He has Zarvik's disease. A drug for Zarvik's disease was sold in Zarvik.", .organization, from: 0.4)
        .isEmpty)
    #expect(names("An Alzheimer's drug was sold.", .organization, from: 0.4).isEmpty)
  }

  @Test func `bodies keep both things they are for`() {
    #expect(
      names("The Norwegian Department of Financial Protection and Innovation closed it.", .agency)
        == ["Norwegian Department of Financial Protection and Innovation"])
    #expect(
      names("The Center for Strategic and International Studies said so.", .organization)
        == ["Center for Strategic and International Studies"])
    #expect(names("The Department of Energy and Lockheed said so.", .agency) == ["Department of Energy"])
  }

  @Test func `a headline's verb, an office and a doubled line stay out of names`() {
    #expect(
      names("It wrote: Norlund to Acquire Silicon Valley Bank in May, it said.", .company) == ["Silicon Valley Bank"])
    #expect(names("He met Secretary of the Treasury Janet L. Yellen.", .person) == ["Janet L. Yellen"])
    #expect(names("Mr. Holding said so.", .company, from: 0.4).isEmpty)
    #expect(names("It is by Christopher H. van Dyck of Oslo.", .person) == ["Christopher H. van Dyck"])
    #expect(
      names("He sold shares of Eli Lilly and Company. Eli Lilly rose.", .company).first == "Eli Lilly and Company")
  }

  @Test func `money says what it is itself`() {
    #expect(
      measures("The bank had approximately $209 billion in total assets and about $175 billion in total deposits.")
        == ["total assets", "total deposits"])
    #expect(
      measures("Nearly 70% of Peru's approximately $900 million in tool imports came from Chile.")
        == ["share of Peru's tool imports that came from Chile", "Peru's tool imports"])
    #expect(measures("The bank held billions of dollars worth of bonds.").isEmpty)
    #expect(measures("Acme, which is 41 per cent owned by Zenith Bank, closed.") == ["Zenith Bank’s stake in Acme"])
    #expect(measures("Acme will pay its next quarterly dividend of $5.") == ["next quarterly dividend"])
    #expect(measures("The bank announced a $2 billion loss.") == ["loss of bank"])
  }

  @Test func `the quarter of a report is the one told before`() {
    let text = Text(
      "Acme on Tuesday reported a 55% drop in profit for the October-December quarter. Sales for the quarter rose 3%, on the year."
    )
    let published = CalendarDate(year: 2024, month: 2, day: 7)
    let dates = DateExpression.find(in: text, published: published)
    let periods = Quantity.find(in: text, dates: dates).map { $0.period.map { text.string(dates[$0].range) } }
    #expect(periods.count == 2 && periods[0] == periods[1] && periods[0]?.contains("October") == true)
  }

  @Test func `shares of a vote, a share after months and a family name of two words`() {
    #expect(
      measures("The coalition has so far gained 42 percent of the vote, while the Labor Party has gained 35 percent.")
        == ["share of vote that the coalition has so far gained", "share of vote that Labor Party gained"])
    #expect(measures("Zarvik A.Ş. shares fell 5%.") == ["fall in Zarvik A.Ş. shares"])
    #expect(
      Set(names("Sam Bankman-Fried left. Mr. Bankman-Fried was its head.", .person)) == ["Sam Bankman-Fried"])
    let text = Text("Peru took 8% of sales in the three months ended in March, and the dam is from last year.")
    let dates = DateExpression.find(in: text, published: CalendarDate(year: 2024, month: 1, day: 2))
    let last = Quantity.find(in: text, dates: dates).last?.period.map { dates[$0].interval?.description ?? "" }
    #expect(last == "2023-01/2023-03")
  }

  @Test func `a plan beside a day long past is of its year`() {
    let text = Text("On March 9, 2023, it lost 40 boats and expected to lose more on March 10.")
    let dates = DateExpression.find(in: text, published: CalendarDate(year: 2023, month: 4, day: 28))
    #expect(dates.map { $0.edtf?.description } == ["2023-03-09", "2023-03-10"])
  }

  @Test func `a capital says nothing in a language that gives one to every noun`() {
    let german = """
      Der Leiter der Behörde sagte am Freitag, dass die Einfuhren von Mikroelektronik aus China im letzten Jahr um die Hälfte gewachsen
      sind und dass die Zarvik GmbH nicht mehr mit dem Hafen und der Bank im Geschäft ist, weil sie sich zu viel davon versprach.
      """
    #expect(Set(Candidate.find(in: Text(german)).map(\.text)) == ["China", "Zarvik"])
  }
}
