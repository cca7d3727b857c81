/// A stretch of the calendar that has a name: a day, a week, a month, a season, a year, a decade.
struct CalendarPeriod: Sendable, Hashable {
  enum Unit: Int, Sendable, Comparable {
    case day, week, weekend, month, quarter, season, half, year, decade, century

    static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }
  }

  let unit: Unit
  /// Its first day.
  let start: CalendarDate

  /// The period of this unit that holds the date.
  init(_ unit: Unit, _ date: CalendarDate) {
    self.unit = unit
    switch unit {
    case .day: start = date
    case .week: start = date.adding(days: 1 - date.weekday)
    case .weekend: start = date.adding(days: 6 - date.weekday)
    case .month: start = CalendarDate(clamping: date.year, date.month)
    case .quarter: start = CalendarDate(clamping: date.year, (date.month - 1) / 3 * 3 + 1)
    case .half: start = CalendarDate(clamping: date.year, (date.month - 1) / 6 * 6 + 1)
    case .season:
      // Winter begins in December and keeps the name of that year.
      start =
        date.month < 3
        ? CalendarDate(clamping: date.year - 1, 12) : CalendarDate(clamping: date.year, date.month / 3 * 3)
    case .year: start = CalendarDate(clamping: date.year)
    case .decade: start = CalendarDate(clamping: Self.floor(date.year, 10))
    case .century: start = CalendarDate(clamping: Self.floor(date.year, 100))
    }
  }

  init(year: Int) { self.init(.year, CalendarDate(clamping: year)) }
  init(month: Int, of year: Int) { self.init(.month, CalendarDate(clamping: year, month)) }

  /// Before our era decades run from 480 to 489 BC, which are the years −479 to −488.
  private static func floor(_ year: Int, _ span: Int) -> Int {
    year > 0 ? year - year % span : -((-year + 1) / span * span) - span + 2
  }

  var end: CalendarDate {
    switch unit {
    case .day: start
    case .week: start.adding(days: 6)
    case .weekend: start.adding(days: 1)
    case .month: start.adding(months: 1).adding(days: -1)
    case .quarter, .season: start.adding(months: 3).adding(days: -1)
    case .half: start.adding(months: 6).adding(days: -1)
    case .year: start.adding(years: 1).adding(days: -1)
    case .decade: start.adding(years: 10).adding(days: -1)
    case .century: start.adding(years: 100).adding(days: -1)
    }
  }

  func shifted(by count: Int) -> CalendarPeriod {
    let count = min(max(count, -20_000), 20_000)
    switch unit {
    case .day: return CalendarPeriod(.day, start.adding(days: count))
    case .week, .weekend: return CalendarPeriod(unit, start.adding(weeks: count))
    case .month: return CalendarPeriod(unit, start.adding(months: count))
    case .quarter: return CalendarPeriod(unit, start.adding(months: 3 * count))
    case .half: return CalendarPeriod(unit, start.adding(months: 6 * count))
    case .season: return CalendarPeriod(unit, start.adding(months: 3 * count))
    case .year: return CalendarPeriod(unit, start.adding(years: count))
    case .decade: return CalendarPeriod(unit, start.adding(years: 10 * count))
    case .century: return CalendarPeriod(unit, start.adding(years: 100 * count))
    }
  }

  /// TIMEX3: `2024-04-12`, `2006-W14`, `2023-Q4`, `1918-SP`, `199` for a decade, `19` for a century, `BC0241`.
  var timex: String {
    switch unit {
    case .day: return "\(year)-\(Digits.padded(start.month, 2))-\(Digits.padded(start.day, 2))"
    case .week:
      let week = start.week
      return "\(Digits.year(week.year))-W\(Digits.padded(week.number, 2))"
    case .weekend:
      let week = start.week
      return "\(Digits.year(week.year))-W\(Digits.padded(week.number, 2))-WE"
    case .month: return "\(year)-\(Digits.padded(start.month, 2))"
    case .quarter: return "\(year)-Q\((start.month + 2) / 3)"
    case .half: return "\(year)-H\(start.month < 7 ? 1 : 2)"
    case .season: return "\(year)-\(DateWords.seasons[start.month / 3])"
    case .year: return year
    case .decade:
      return start.year > 0 ? Digits.padded(start.year / 10, 3) : "BC" + Digits.padded((1 - end.year) / 10, 3)
    case .century:
      return start.year >= 0 && end.year > 0
        ? Digits.padded(start.year / 100, 2) : "BC" + Digits.padded((1 - end.year) / 100, 2)
    }
  }

  private var year: String {
    start.year > 0 ? Digits.padded(start.year, 4) : "BC" + Digits.padded(1 - start.year, 4)
  }

  var edtf: EDTF {
    var part = EDTF.Part(year: start.year)
    switch unit {
    case .day: return EDTF(start)
    case .week, .weekend: return EDTF(from: EDTF(start), to: EDTF(end)) ?? EDTF(start)
    case .month: part.month = start.month
    case .quarter: part.month = 33 + (start.month - 1) / 3
    case .half: part.month = start.month < 7 ? 40 : 41
    case .season: part.month = 20 + start.month / 3
    case .year: break
    case .decade, .century:
      guard start.year >= 0 else {
        let years = (EDTF(form: .date(part)), EDTF(form: .date(EDTF.Part(year: end.year))))
        return EDTF(from: years.0, to: years.1) ?? years.0
      }
      part.unspecifiedDigits = unit == .decade ? 1 : 2
    }
    return EDTF(form: .date(part))
  }
}
