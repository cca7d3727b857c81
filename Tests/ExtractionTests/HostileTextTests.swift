import Testing

@testable import Extraction

/// Text that nobody wrote to be read: it must be read in time and without harm, and what is found must lie in the text.
@Suite struct HostileTextTests {
  private func read(_ string: String) -> (dates: [DateExpression], quantities: [Quantity]) {
    let text = Text(string)
    let dates = DateExpression.find(in: text, published: CalendarDate(iso: "2024-04-12"))
    let quantities = Quantity.find(in: text, dates: dates)
    for range in dates.map(\.range) + quantities.map(\.range) {
      #expect(range.lowerBound >= 0 && range.upperBound <= text.utf8.count && !range.isEmpty)
      #expect(String(validating: text.utf8[range], as: UTF8.self) != nil)
    }
    for (left, right) in zip(quantities, quantities.dropFirst()) {
      #expect(left.range.lowerBound <= right.range.lowerBound)
    }
    for quantity in quantities { #expect(quantity.value.isFinite) }
    return (dates, quantities)
  }

  @Test(arguments: [
    "31 February 2024", "February 30, 2024", "13/13/2024", "2024-02-31", "00/00/0000", "32 May 2024", "2024-13-01",
    "99:99",
  ])
  func `days that do not exist are no dates`(_ string: String) {
    let days = read("It happened on \(string) again.").dates.filter { $0.edtf.map { $0.precision == .day } ?? false }
    #expect(days.isEmpty)
  }

  @Test func `the year 0 is read without harm`() {
    _ = read("In the year 0, in 0000, on 1 January 0000 and in 0 BC nothing happened.")
    #expect(read("The stamp was 0000-01-01.").dates.isEmpty)
  }

  @Test(arguments: ["1,2,3,4", "1,,2", ",5,", "12,34", "1,2345,678", "1.2.3.4", "1,000,00", "١٢٬٣٤٥", "--5--", "5,%"])
  func `odd commas do no harm`(_ string: String) { _ = read("They sold \(string) tonnes at $\(string).") }

  @Test func `a figure with a comma behind a comma is no amount`() {
    #expect(read("They paid $1,,2,,3 million and 5,, per cent.").quantities.isEmpty)
  }

  @Test func `four hundred digits are no amount`() {
    let digits = String(repeating: "7", count: 400)
    #expect(read("It cost $\(digits) and \(digits) per cent of \(digits) people.").quantities.isEmpty)
  }

  @Test func `long runs take no longer than their length`() {
    _ = read(String(repeating: "9", count: 200_000))
    _ = read(String(repeating: "1,", count: 20_000))
    _ = read(String(repeating: "5 percent and ", count: 5000))
    _ = read(String(repeating: "from 2021 to ", count: 5000))
    _ = read(String(repeating: "said the ", count: 5000))
    _ = read(String(repeating: "which rose ", count: 5000))
    _ = read(String(repeating: "\"", count: 10_000))
    _ = read(String(repeating: "million ", count: 10_000))
  }

  @Test func `text from right to left is read`() {
    #expect(
      read("‏في 12 أبريل 2024 ارتفعت الواردات 5% إلى 3 مليارات دولار.").quantities.allSatisfy { $0.measure == nil })
    _ = read("\u{202E}2024 lirpA 21 no %09\u{202C} ב-12 באפריל 2024")
  }

  @Test func `scraps of text in any order do no harm`() {
    let scraps = [
      "5", "%", "per cent", "$", "bn", "million", "of", "from", "to", "and", "than", "more", "a year earlier", "2023",
      "in", "April", "12", ",", ".", "the", "China", "imports", "rose", "said", "officials", "which", "that", "it",
      "worth", "share", "between", "half", "two thirds", "’s", "(", ")", "\"", "–", "\n\n", "é", "€", "中", "by",
      "according to", "first", "months", "last", "tripled", "up", "since", "-", "per", "hour",
    ]
    var seed: UInt64 = 2024
    for _ in 0..<3000 {
      var string = ""
      for _ in 0..<24 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        string += scraps[Int(seed >> 33) % scraps.count] + (seed >> 60 < 12 ? " " : "")
      }
      _ = read(string)
    }
  }
}
