import Testing

@testable import Extraction

@Suite struct QuantityTests {
  private func found(_ string: String) -> [Quantity] { Quantity.find(in: Text(string), dates: []) }

  private func amounts(_ string: String) -> [String] {
    found(string).map { Quantity.plain($0.value) + " " + $0.unit }
  }

  private func spans(_ string: String) -> [String] {
    let text = Text(string)
    return Quantity.find(in: text, dates: []).map { text.string($0.range) }
  }

  @Test func `magnitudes multiply exactly`() {
    #expect(
      amounts("It cost US$1.2bn, 11.8 trillion yuan, €500m and $ 16.4 million.")
        == ["1200000000 USD", "11800000000000 CNY", "500000000 EUR", "16400000 USD"])
  }

  @Test func `a dollar belongs to the country before it`() {
    #expect(
      amounts("They paid C$5 million, A$3, HK$ 10.05 billion and a $4 fee.")
        == ["5000000 CAD", "3 AUD", "10050000000 HKD", "4 USD"])
  }

  @Test func `number words are read`() {
    #expect(amounts("twenty-two percent") == ["22 percent"])
    #expect(amounts("The price was two hundred and five million roubles.") == ["205000000 RUB"])
    #expect(amounts("It cost half a million euros.") == ["500000 EUR"])
  }

  @Test func `a range keeps both ends`() throws {
    let range = try #require(found("Between 45 and 90 per cent of it").first)
    #expect(range.low == 45 && range.high == 90 && range.unit == "percent")
    #expect(amounts("5-7 million tonnes") == ["7000000 metric ton"])
    #expect(amounts("from 5 percent to 7 percent") == ["5 percent", "7 percent"])
  }

  @Test func `figures in a list share the last one's unit`() {
    #expect(amounts("Shares fell by 1.5 and 3 percent.") == ["1.5 percent", "3 percent"])
  }

  @Test func `ratios and multiples are amounts`() {
    #expect(amounts("Nine in ten firms agreed; exports tripled.") == ["0.9 share", "3 times"])
    #expect(amounts("half of the imports") == ["0.5 share"])
    #expect(amounts("It grew four times faster. He called four times.") == ["4 times"])
  }

  @Test func `counts take their noun in the singular`() {
    #expect(amounts("31 Chinese companies and 1,200 employees") == ["31 company", "1200 employee"])
  }

  @Test func `physical units have one name`() {
    #expect(
      amounts("200km, 3 kilometres, 5 feet 6 inches, 10 square metres, 188 miles an hour")
        == ["200 kilometer", "3 kilometer", "5.5 foot", "10 square meter", "188 mile per hour"])
  }

  @Test func `cents are of the currency spoken of`() {
    #expect(amounts("It paid $2 a share, fifteen cents more.") == ["2 USD", "0.15 USD"])
    #expect(amounts("It fell 34 cents.") == ["34 cent"])
  }

  @Test func `fractions multiply millions`() {
    #expect(amounts("It cost three quarters of a million euros.") == ["750000 EUR"])
  }

  @Test func `a rate is one unit though its time is a date`() {
    let text = Text("It ran at over 188 miles an hour, they said.")
    let dates = DateExpression.find(in: text, published: nil)
    #expect(Quantity.find(in: text, dates: dates).map(\.unit) == ["mile per hour"])
  }

  @Test func `degrees, inches and marks on a board`() {
    #expect(amounts("It was minus 5 degrees Celsius.") == ["-5 degree Celsius"])
    #expect(amounts("A pen that is 10 \" long") == ["10 inch"])
    #expect(amounts("It rose over the four thousand mark.") == ["4000 "])
  }

  @Test func `names, codes, times and years are no quantities`() {
    #expect(
      amounts("Boeing 747 jets, Resolution 2024, COVID-19, version 10.4.1, 24/7 at 6pm, call 555-1234, in 2023").isEmpty
    )
    #expect(amounts("24703L202 and https://example.org/a?b=30%20").isEmpty)
  }

  @Test func `what overlaps a date is no quantity`() {
    let text = Text("In 1,990 companies")
    let date = DateExpression(range: 3..<8, kind: .date, value: "1990", edtf: nil)
    #expect(Quantity.find(in: text, dates: [date]).isEmpty)
  }

  @Test func `words that say how exact a figure is belong to its span`() {
    #expect(spans("nearly 70 per cent and up to 5 percent") == ["nearly 70 per cent", "5 percent"])
    #expect(found("up to 5 percent").first?.approximator == "up to")
  }

  @Test func `a digit string without end is no quantity`() {
    #expect(found(String(repeating: "9", count: 400) + " dollars").isEmpty)
  }

  @Test func `numbers print without exponents`() {
    #expect(Quantity.plain(1_200_000_000) == "1200000000")
    #expect(Quantity.plain(2.45) == "2.45")
    #expect(Quantity.plain(0.00001) == "0.00001")
  }

  @Test func `amounts read well`() {
    #expect(found("nearly 70 per cent").first?.wording == "nearly 70\u{A0}%")
    #expect(found("$1.2bn").first?.wording == "USD\u{A0}1.2 billion")
    #expect(found("45 to 90 percent").first?.wording == "45–90\u{A0}%")
    #expect(found("31 Chinese companies").first?.wording == "31\u{A0}companies")
  }
}
