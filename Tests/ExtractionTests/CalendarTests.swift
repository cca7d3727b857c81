import Testing

@testable import Extraction

@Suite struct CalendarTests {
  private func date(_ iso: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: iso))
  }

  @Test func `days that do not exist are refused`() {
    for iso in [
      "2023-02-31", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-00", "10000-01-01", "", "2024-4-1",
    ] {
      #expect(CalendarDate(iso: iso) == nil, "\(iso)")
    }
    #expect(CalendarDate(iso: "2000-02-29") != nil)
    #expect(CalendarDate(iso: "0000-02-29") != nil)
  }

  @Test func `day numbers and dates are inverse over the whole range`() throws {
    #expect(try date("1970-01-01").dayNumber == 0)
    #expect(try date("2024-04-12").dayNumber == 19825)
    for number in stride(from: CalendarDate.first.dayNumber, through: CalendarDate.last.dayNumber, by: 997) {
      let day = CalendarDate(dayNumber: number)
      #expect(day.dayNumber == number)
      #expect(CalendarDate(iso: day.description) == day)
    }
    #expect(CalendarDate(dayNumber: .max) == .last)
    #expect(CalendarDate(dayNumber: .min) == .first)
  }

  @Test func `weekdays and ISO weeks are right before and after 1970`() throws {
    #expect(try date("2024-04-12").weekday == 5)
    #expect(try date("1969-12-31").weekday == 3)
    #expect(try date("-0043-03-15").weekday == 5)
    #expect(try date("2024-12-30").week == (2025, 1))
    #expect(try date("2021-01-03").week == (2020, 53))
    #expect(try date("2006-04-05").week == (2006, 14))
  }

  @Test func `months are added to the end of a shorter month and never leave the calendar`() throws {
    #expect(try date("2024-01-31").adding(months: 1).description == "2024-02-29")
    #expect(try date("2024-01-31").adding(months: -2).description == "2023-11-30")
    #expect(try date("2024-02-29").adding(years: -1).description == "2023-02-28")
    #expect(try date("2024-04-12").adding(weeks: 2).description == "2024-04-26")
    #expect(try date("2024-04-12").adding(months: .max) == .last)
    #expect(try date("2024-04-12").adding(days: .min) == .first)
    #expect(try date("-0001-12-31").adding(days: 1).description == "0000-01-01")
  }
}
