import Testing

@testable import Extraction

/// Each row is a sentence of 12 April 2024, a Friday, and what is read in it: "text = value", in order.
@Suite struct DatesTests {
  private func found(_ sentence: String, on day: String? = "2024-04-12") -> [DateExpression] {
    DateExpression.find(in: Text(sentence), published: day.flatMap { CalendarDate(iso: $0) })
  }

  private func read(_ sentence: String, on day: String? = "2024-04-12") -> [String] {
    let text = Text(sentence)
    return found(sentence, on: day).map { "\(text.string($0.range)) = \($0.value)" }
  }

  @Test(arguments: [
    ("It opened on April 12, 2024, they said.", ["April 12, 2024 = 2024-04-12"]),
    ("It opened on 12 April 2019.", ["12 April 2019 = 2019-04-12"]),
    ("It opened on the 12th of April, 2019.", ["the 12th of April, 2019 = 2019-04-12"]),
    ("The log says 2019-04-12.", ["2019-04-12 = 2019-04-12"]),
    ("The log says 05-Aug-2016 and 20160807.", ["05-Aug-2016 = 2016-08-05", "20160807 = 2016-08-07"]),
    ("Sales fell in March 2023.", ["March 2023 = 2023-03"]),
    ("In 2023, sales fell.", ["2023 = 2023"]),
    ("They met in late June. Then came rain.", ["late June = 2023-06"]),
    ("Fighting in the 1990s and the early '80s", ["the 1990s = 199", "the early '80s = 198"]),
    ("A law of the nineteenth century", ["the nineteenth century = 18"]),
    ("The budget for FY2023 grew.", ["FY2023 = 2023"]),
    ("Profit rose in the fourth quarter of 2023.", ["the fourth quarter of 2023 = 2023-Q4"]),
    (
      "Profit rose in Q3 2022 and in the first half of 2021.",
      ["Q3 2022 = 2022-Q3", "the first half of 2021 = 2021-H1"]
    ),
    ("It began in the spring of 2022.", ["the spring of 2022 = 2022-SP"]),
    ("The city was taken in 146 BC.", ["146 BC = BC0146"]),
    ("They signed on Christmas Eve 2021.", ["Christmas Eve 2021 = 2021-12-24"]),
    (
      "She was born on January twenty five nineteen eighty six.",
      ["January twenty five nineteen eighty six = 1986-01-25"]
    ),
  ])
  func `absolute dates are read`(_ sentence: String, _ expected: [String]) {
    #expect(read(sentence) == expected)
  }

  @Test(arguments: [
    ("Officials arrived yesterday and leave tomorrow.", ["yesterday = 2024-04-11", "tomorrow = 2024-04-13"]),
    ("Exports fell last week.", ["last week = 2024-W14"]),
    ("The plant closed two years ago.", ["two years ago = 2022"]),
    ("He resigned earlier this month.", ["earlier this month = 2024-04"]),
    ("A vote is due next month.", ["next month = 2024-05"]),
    (
      "Sales were $5m in 2023, from $4m a year earlier. Costs were $3m, from $2m a year earlier.",
      ["2023 = 2023", "a year earlier = 2022", "a year earlier = 2022"]
    ),
    ("They took over in March last year.", ["March last year = 2023-03"]),
    ("Rain fell in the past decade.", ["the past decade = P10Y"]),
    ("It was reported by 1530 GMT.", ["1530 = 2024-04-12T15:30"]),
    ("He was seen on Thursday morning.", ["Thursday morning = 2024-04-11TMO"]),
    (
      "They left on 3 March 2020. The same day a storm came.",
      ["3 March 2020 = 2020-03-03", "The same day = 2020-03-03"]
    ),
    (
      "They left on 3 March 2020. Two days later they came back.",
      ["3 March 2020 = 2020-03-03", "Two days later = 2020-03-05"]
    ),
    (
      "He set up a meeting in September 2019. It was held there. The get-together, on September 11, was attended by her.",
      ["September 2019 = 2019-09", "September 11 = 2019-09-11"]
    ),
    ("The review is due three weeks from tomorrow.", ["three weeks from tomorrow = 2024-05-04"]),
    ("The term will end by the end of the year.", ["the end of the year = 2024"]),
  ])
  func `relative dates count from publication or from the date before`(_ sentence: String, _ expected: [String]) {
    #expect(read(sentence) == expected)
  }

  @Test(arguments: [
    ("The minister said so on Monday.", "2024-04-08"), ("The minister will say so on Monday.", "2024-04-15"),
    ("The firm said in October that it had lost money.", "2023-10"), ("The firm will open in October.", "2024-10"),
    ("The talks ended on December 3.", "2023-12-03"), ("The talks will end on February 3.", "2025-02-03"),
    ("Mayor to resign on Monday", "2024-04-15"), ("He flew to Rome on Monday.", "2024-04-08"),
  ])
  func `the tense of the sentence tells the direction`(_ sentence: String, _ value: String) {
    #expect(found(sentence).map(\.value) == [value])
  }

  @Test func `news that looks back is no history`() {
    let news = """
      Shares fell today to lows not seen since October 1982, when the bank failed. On Friday they stood where they were in
      August 1995. The index is below its level of 2004 and closed until Monday.
      """
    #expect(
      found(news).map(\.value) == ["2024-04-12", "1982-10", "2024-04-12", "1995-08", "2004", "2024-04-15"])
  }

  @Test func `the first months of a year are a length with a place`() {
    let dates = found("Trade grew in the first nine months of 2021.")
    #expect(dates.map(\.value) == ["P9M"])
    #expect(dates.map(\.period) == ["2021-01/2021-09"])
  }

  @Test func `a history lends its years`() {
    let history = """
      The war began in September 1939 and the city fell within weeks. In May 1940 the army moved again. By October it held the
      coast. On 7 December the fleet was attacked. In January 1942 the islands fell.
      """
    #expect(found(history).map(\.value) == ["1939-09", "PXW", "1940-05", "1940-10", "1940-12-07", "1942-01"])
  }

  @Test(arguments: [
    ("He served between 2021 and 2023.", ["2021", "2023"], "2021/2023"),
    ("It ran from 2 to 4 April 2020.", ["2020-04-02", "2020-04-04"], "2020-04-02/2020-04-04"),
    ("Output for January–July 2022 fell.", ["2022-01", "2022-07"], "2022-01/2022-07"),
    ("The war of 1939–45 cost much.", ["1939", "1945"], "1939/1945"),
    ("The siege (264–241 BC) was long.", ["BC0264", "BC0241"], "-0263/-0240"),
  ])
  func `both ends of a range carry its interval`(_ sentence: String, _ values: [String], _ interval: String) {
    #expect(found(sentence).map(\.value) == values)
    #expect(found(sentence).allSatisfy { $0.interval?.description == interval })
  }

  @Test(arguments: [
    ("The forest burned between May and October.", "2024-01-09", "2023-05/2023-10"),
    ("They were beaten in Burma from October to March.", "2009-12-19", "2008-10/2009-03"),
  ])
  func `two months without a year lie less than a year apart`(
    _ sentence: String, _ published: String, _ interval: String
  ) {
    let dates = DateExpression.find(in: Text(sentence), published: CalendarDate(iso: published))
    #expect(dates.last?.interval?.description == interval)
  }

  @Test(arguments: [
    ("a two-year truce", "P2Y", DateExpression.Kind.duration), ("it took six months", "P6M", .duration),
    ("it took two and a half years", "P2.5Y", .duration), ("it took several weeks", "PXW", .duration),
    ("it took half a century", "P50Y", .duration), ("it lasted more than 24 hours", "PT24H", .duration),
    ("the first rise in three years", "P3Y", .duration),
    ("they meet every year", "P1Y", .set), ("they meet every Friday", "XXXX-WXX-5", .set),
    ("the annual report", "P1Y", .set),
    ("40 barrels a day", "P1D", .set), ("it has recently grown", "PAST_REF", .date),
    ("it now grows", "PRESENT_REF", .date),
    ("it will grow in the near future", "FUTURE_REF", .date),
    ("the train left at 5:30 p.m. on 3 May 2020", "2020-05-03T17:30", .time),
  ])
  func `durations, sets, vague dates and times have their values`(
    _ phrase: String, _ value: String, _ kind: DateExpression.Kind
  ) {
    #expect(found(phrase).map(\.value) == [value])
    #expect(found(phrase).map(\.kind) == [kind])
  }

  @Test(arguments: [
    "A Boeing 1747 landed.", "The council passed Resolution 2024 without debate.",
    "It may or may not, 90 per cent of the time.",
    "Call 555-0123-4567 or (206) 555-1212.", "The second man began to march home.", "It cost $2000 and £1999.",
    "They shipped 2000 tonnes to 1500 villages.", "Theresa May said no. May one ask why?",
    "The ratio was 4:3, version 1.2.2024.",
    "Prices fall and springs break.", "He read a page of Jan Smith.", "On 31 February nothing happened.", "13/13/2024",
    "Fig. 1066a", "They marched 12 miles.",
  ])
  func `what only looks like a date stays out`(_ sentence: String) {
    #expect(read(sentence) == [])
  }

  @Test func `figures follow the order of their document`() {
    #expect(read("From 25/04/2024 to 03/05/2024.").last == "03/05/2024 = 2024-05-03")
    #expect(read("From 04/25/2024 to 03/05/2024.").last == "03/05/2024 = 2024-03-05")
    #expect(read("Paid on 12 March 2023, booked 03/05/2024.").last == "03/05/2024 = 2024-05-03")
  }

  @Test func `what has a place on the calendar has an EDTF`() {
    let cases = [
      ("on 12 April 2024", "2024-04-12"), ("in the 1990s", "199X"), ("in Q4 2023", "2023-36"),
      ("in autumn 2023", "2023-23"),
      ("in the first half of 2023", "2023-40"), ("last week", "2024-04-01/2024-04-07"), ("two years ago", "2022~"),
      ("in the last two years", "2022-04-12/2024-04-12"),
    ]
    for (phrase, edtf) in cases { #expect(found(phrase).map { $0.edtf?.description } == [edtf], "\(phrase)") }
    #expect(found("every year").map(\.edtf) == [nil])
  }

  @Test(arguments: [
    ("Sales have doubled since 2022.", "2022", "2022/.."),
    ("It was shut until April 16.", "2024-04-16", "../2024-04-16"),
    ("It has been shut since last week.", "2024-W14", "2024-04-01/.."),
    ("The bridge will not open until 2026.", "2026", "2026"),
  ])
  func `since and until leave an end open`(_ sentence: String, _ value: String, _ edtf: String) {
    #expect(found(sentence).map(\.value) == [value])
    #expect(found(sentence).map { $0.edtf?.description } == [edtf])
  }

  @Test(arguments: [
    ("Sales were $5m in March 2023, up from $4m a year earlier.", "2022-03"),
    ("Sales rose in the fourth quarter of 2023. They had fallen a year before.", "2022-36"),
    ("Sales rose from January to July 2023 and fell in the same period of 2021.", "2021-01/2021-07"),
    ("Sales rose in the first nine months of 2023, against $4m two years earlier.", "2021-01/2021-09"),
    ("Sales rose in 2023. A year earlier they fell.", "2022"),
    ("Sales rose in March 2023 from $4m a year earlier. Costs rose, from $2m a year earlier.", "2022-03"),
    ("Sales rose in the first quarter and fell in the same quarter of 2023.", "2023-33"),
  ])
  func `another year has the months of the time spoken of`(_ sentence: String, _ edtf: String) {
    #expect(found(sentence).last?.edtf?.description == edtf)
    #expect(found(sentence).last?.value.count == 4)
  }

  @Test(arguments: [
    ("In March exports rose. Imports fell in the month.", "2024-03"), ("Imports fell in the month.", "2024-04"),
    ("In March exports rose. The end of the month brought rain.", "2024-04"),
  ])
  func `the month is the one that was named`(_ sentence: String, _ value: String) {
    #expect(found(sentence).last?.value == value)
  }

  @Test func `without a day of publication nothing is guessed`() {
    #expect(read("They met today.", on: nil) == ["today = PRESENT_REF"])
    #expect(read("They met on 3 May.", on: nil) == ["3 May = XXXX-05-03"])
    #expect(read("They met on Monday.", on: nil) == ["Monday = XXXX-WXX-1"])
  }

  @Test func `hostile text is read without harm`() {
    let pieces = [
      "12", "/", "-", "2024", "May", "the", "of", "second", "a", "two", "-", "year", "1990", "s", "'", "99", "BC",
      "last", "week", ",",
      "9999999999999999999999", "in", "ago", "every", "hundred", "thousand", "\u{202E}", "٣", "二", ".", "\n\n", "31",
      "Feb", ":", "00",
    ]
    var seed: UInt64 = 7
    for _ in 0..<200 {
      var string = ""
      for _ in 0..<40 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        string += pieces[Int(seed >> 33) % pieces.count] + (seed >> 60 < 9 ? " " : "")
      }
      let text = Text(string)
      var end = 0
      for date in found(string) {
        #expect(date.range.lowerBound >= end && date.range.upperBound <= text.utf8.count)
        end = date.range.upperBound
      }
    }
    #expect(read(String(repeating: "9", count: 10_000)) == [])
    _ = found(String(repeating: "two ", count: 2000))
    _ = found(String(repeating: "1-", count: 2000))
    _ = found(String(repeating: "the end of ", count: 2000))
  }
}
