/// A day of the proleptic Gregorian calendar, from the year −9999 to 9999; the year 0 is 1 BC (ISO 8601-1).
package struct CalendarDate: Sendable, Hashable, Comparable {
  package static let years = -9999...9999
  package static let first = CalendarDate(dayNumber: dayNumber(-9999, 1, 1))
  package static let last = CalendarDate(dayNumber: dayNumber(9999, 12, 31))

  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  package var year: Int { Int(storedYear) }
  /// 1 to 12.
  package var month: Int { Int(storedMonth) }
  /// 1 to 31.
  package var day: Int { Int(storedDay) }

  /// Nil for a day that no calendar has, such as 31 February.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// `YYYY-MM-DD`, with "-" before the year where it is negative; white space around it is ignored.
  package init?(iso: some StringProtocol) {
    guard let date = EDTF(iso)?.day else { return nil }
    self = date
  }

  /// Days since 1 January 1970, clamped to the years that exist.
  package init(dayNumber: Int) {
    // H. Hinnant, "chrono-compatible low-level date algorithms": years run from March, so that the leap day ends them.
    let days = min(max(dayNumber, Self.lowest), Self.highest) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(unchecked: year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The year and month are clamped to what exists, the day to the length of the month.
  init(clamping year: Int, _ month: Int = 1, _ day: Int = 1) {
    let year = min(max(year, Self.years.lowerBound), Self.years.upperBound)
    let month = min(max(month, 1), 12)
    self.init(unchecked: year, month, min(max(day, 1), Self.days(inMonth: month, of: year)))
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    storedYear = Int16(year)
    storedMonth = UInt8(month)
    storedDay = UInt8(day)
  }

  /// Days since 1 January 1970.
  package var dayNumber: Int { Self.dayNumber(year, month, day) }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int { (dayNumber % 7 + 10) % 7 + 1 }

  /// The ISO week that holds the day; its year may differ from the day's.
  package var week: (year: Int, number: Int) {
    let thursday = adding(days: 4 - weekday)
    let yearStart = Self.dayNumber(thursday.year, 1, 1)
    return (thursday.year, (thursday.dayNumber - yearStart) / 7 + 1)
  }

  package func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + min(max(days, -10_000_000), 10_000_000))
  }

  package func adding(weeks: Int) -> CalendarDate {
    adding(days: min(max(weeks, -1_000_000), 1_000_000) * 7)
  }

  /// The same day of another month, or that month's last: a month after 31 January is the end of February.
  package func adding(months: Int) -> CalendarDate {
    let total = year * 12 + month - 1 + min(max(months, -300_000), 300_000)
    let year = (total >= 0 ? total : total - 11) / 12
    guard Self.years.contains(year) else { return year < 0 ? .first : .last }
    return CalendarDate(clamping: year, total - year * 12 + 1, day)
  }

  package func adding(years: Int) -> CalendarDate {
    adding(months: min(max(years, -25_000), 25_000) * 12)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static let lowest = dayNumber(-9999, 1, 1)
  private static let highest = dayNumber(9999, 12, 31)

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2024-04-12`.
  package var description: String {
    "\(Digits.year(year))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
  }
}

/// Numbers as calendars write them.
enum Digits {
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Four digits, with "-" before a negative year.
  static func year(_ year: Int) -> String {
    year < 0 ? "-" + padded(-year, 4) : padded(year, 4)
  }
}
