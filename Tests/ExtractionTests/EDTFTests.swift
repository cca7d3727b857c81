import Testing

@testable import Extraction

@Suite struct EDTFTests {
  private static let valid = [
    "2024-04-12", "2024-04", "2024", "-0240", "0000", "9999-12-31", "-9999-01-01", "2024-04-12~", "2024?", "2024-04%",
    "199X", "19XX", "-012X", "2024-XX", "2024-04-XX", "2024-XX-XX", "2023-21", "2023-24", "2023-28", "2023-33",
    "2023-36",
    "2023-39", "2023-40", "2023-41", "2022/2024", "2022-02/2024-12-31", "../2022", "2022/..", "/2022", "2022/",
    "2022~/2024?", "[1667,1668,1670..1672]", "[..1760-12-03]", "{1960,1961-12}", "[1760-12..]",
    "2024-04-12T10:30:00", "2024-04-12T23:20:30Z", "2024-04-12T23:20:30-04:00", "2024-04-12T24:00:00",
  ]

  @Test(arguments: valid) func `what is printed parses back equal`(_ string: String) throws {
    let date = try #require(EDTF(string))
    #expect(date.description == string)
    #expect(EDTF(date.description) == date)
    #expect(!date.english.isEmpty)
    if let first = date.earliest, let last = date.latest { #expect(first <= last) }
  }

  @Test(arguments: [("2023-Q1", "2023-33"), ("2023-Q4", "2023-36"), ("2023-H2", "2023-41")])
  func `a quarter and a half may be written with their letter`(written: String, printed: String) {
    #expect(EDTF(written)?.description == printed)
    #expect(EDTF(printed)?.spelling == written)
    #expect(EDTF("2023-Q5") == nil && EDTF("2023-Q") == nil && EDTF("2023-04")?.spelling == "2023-04")
  }

  @Test(arguments: [
    "", "/", "../..", "../", "/..", "2024-13", "2024-20", "2024-42", "2024-02-30", "2023-21-01", "24", "24-04-12",
    "2024-4",
    "20240412", "2024/2022", "X024", "2XXX", "20X4", "-0000", "-000X", "2024-XX-01", "2024-04-12T25:00:00", "2024 04",
    "2024~~",
    "[2024", "[]", "{2024,}", "２０２４", "2024-04-12T10:30", "199X-04", "2024//2025", "Y20240",
  ])
  func `what is no date is refused`(_ string: String) {
    #expect(EDTF(string) == nil)
  }

  @Test(arguments: [
    ("2024-04-12", "12 April 2024"), ("2024-04", "April 2024"), ("2023", "2023"), ("2023-36", "fourth quarter of 2023"),
    ("2024-04~", "about April 2024"), ("2022/..", "2022 or later"), ("2022/2024", "2022 to 2024"),
    ("../2021-12-31", "before 2022"), ("../2021-04", "April 2021 or earlier"), ("2024?", "possibly 2024"),
    ("199X", "1990s"), ("19XX", "20th century"), ("-0240", "241 BC"), ("2023-40", "first half of 2023"),
    ("2023-22", "summer 2023"), ("2024-04-12T09:05:00Z", "12 April 2024, 09:05 UTC"), ("[2021,2023]", "2021 or 2023"),
    ("2024-04-XX", "a day in April 2024"), ("2024-04-12/2024-04-16", "12 to 16 April 2024"),
    ("2024-03-28/2024-04-02", "28 March to 2 April 2024"),
    ("2023-12-30/2024-01-02", "30 December 2023 to 2 January 2024"),
    ("2024-01/2024-07", "January to July 2024"), ("2023-33/2023-35", "first to third quarter of 2023"),
    ("2024-04-12~/2024-04-16", "about 12 April 2024 to 16 April 2024"),
  ])
  func `dates are said in English`(_ string: String, _ english: String) {
    #expect(EDTF(string)?.english == english)
  }

  @Test func `what lasts is said to last`() {
    #expect(
      ["2022/..", "../2024", "2022/2024", "[2022..]"].map { EDTF($0)?.lasting }
        == ["since 2022", "until 2024", "2022 to 2024", "2022 or later"])
  }

  @Test(arguments: [
    ("2024-02", "2024-02-01", "2024-02-29"), ("2023-36", "2023-10-01", "2023-12-31"),
    ("2023-24", "2023-12-01", "2024-02-29"),
    ("199X", "1990-01-01", "1999-12-31"), ("-019X", "-0199-01-01", "-0190-12-31"),
    ("2023-41", "2023-07-01", "2023-12-31"),
    ("2024-XX", "2024-01-01", "2024-12-31"), ("2022/2024-05", "2022-01-01", "2024-05-31"),
    ("[2021,2019]", "2019-01-01", "2021-12-31"),
  ])
  func `bounds are the first and last day that may be meant`(_ string: String, _ first: String, _ last: String) throws {
    let date = try #require(EDTF(string))
    #expect(date.earliest?.description == first)
    #expect(date.latest?.description == last)
  }

  @Test func `open and unknown ends have no bound`() {
    #expect(EDTF("../2022")?.earliest == nil)
    #expect(EDTF("2022/")?.latest == nil)
  }

  @Test func `dates stand in order of their first day and then their last`() {
    let sorted = ["../2022", "-0240", "1999", "2024-01-01", "2024-01", "2024", "2024~", "2024/..", "2024-02"]
    #expect(sorted.reversed().compactMap { EDTF($0) }.sorted().map(\.description) == sorted)
  }

  @Test func `doubt and precision are told`() {
    #expect(EDTF("2024~")?.isApproximate == true)
    #expect(EDTF("2024?/2025")?.isUncertain == true)
    #expect(EDTF("2024%").map { $0.isApproximate && $0.isUncertain } == true)
    let precisions: [(String, EDTF.Precision)] = [
      ("2024-04-12", .day), ("2024-04", .month), ("2024-21", .season), ("2024-33", .quarter), ("2024-40", .half),
      ("2024", .year), ("202X", .decade), ("20XX", .century), ("2022/2024", .interval),
    ]
    for (string, precision) in precisions { #expect(EDTF(string)?.precision == precision) }
  }

  /// Every form that can be written, with days that exist, in every combination of doubt.
  @Test func `whatever is printed is read back as it was`() throws {
    var seed: UInt64 = 1
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    func part() -> EDTF.Part {
      var part = EDTF.Part(year: random(10) == 0 ? -random(9999) - 1 : random(10_000))
      switch random(7) {
      case 0: part.month = 1 + random(12)
      case 1:
        part.month = 1 + random(12)
        part.day = 1 + random(CalendarDate.days(inMonth: part.month, of: part.year))
      case 2: part.month = 21 + random(21)
      case 3:
        part.unspecifiedDigits = 1 + random(2)
        part.year -= part.year % (part.unspecifiedDigits == 1 ? 10 : 100)
        if part.year == 0 { part.year = 1900 }
      case 4:
        part.monthUnspecified = true
        part.dayUnspecified = random(2) == 0
      case 5:
        part.month = 1 + random(12)
        part.dayUnspecified = true
      default: break
      }
      part.qualifier = EDTF.Part.Qualifier(rawValue: UInt8(random(4)))
      return part
    }
    for _ in 0..<5000 {
      let (first, last) = (part(), part())
      let isOrdered = first.earliest <= last.latest
      let run = EDTF.Member(first: first, last: isOrdered ? last : nil, isRun: true)
      let forms: [EDTF.Form] = [
        .date(first), isOrdered ? .interval(.date(first), .date(last)) : .interval(.date(first), .open),
        .interval(.open, .date(first)), .interval(.unknown, .date(first)), .interval(.date(first), .unknown),
        .oneOf([EDTF.Member(first: first, last: first, isRun: false), run]), .allOf([run]),
      ]
      for form in forms {
        let date = EDTF(form: form)
        #expect(EDTF(date.description) == date, "\(date)")
        #expect(!date.english.isEmpty)
        #expect(!(date < date))
      }
    }
  }

  @Test func `no bytes make it fall over, and what it takes it prints`() {
    let alphabet = Array("0123456789012-2024-0412/./..XT:Z?~%[]{}, -é")
    var seed: UInt64 = 42
    for _ in 0..<20_000 {
      var string = ""
      for _ in 0..<Int(seed >> 60) + 1 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        string.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      if let date = EDTF(string) {
        #expect(EDTF(date.description) == date, "\(string)")
        _ = date.english
      }
    }
    #expect(EDTF(String(repeating: "[2024,", count: 10_000)) == nil)
  }
}
