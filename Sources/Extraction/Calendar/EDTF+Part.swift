extension EDTF {
  /// One date of an expression: a year with its unspecified digits, then a month, season, quarter or half, then a day.
  struct Part: Sendable, Hashable {
    struct Qualifier: OptionSet, Sendable, Hashable {
      let rawValue: UInt8
      /// "?"
      static let uncertain = Qualifier(rawValue: 1)
      /// "~"
      static let approximate = Qualifier(rawValue: 2)
      /// "%"
      static let both: Qualifier = [.uncertain, .approximate]
      static let none: Qualifier = []
    }

    /// With zeros for unspecified digits.
    var year: Int
    /// How many digits at its end are "X": 0, 1 for a decade, 2 for a century.
    var unspecifiedDigits = 0
    /// 1–12, 21–24 seasons (25–28 north, 29–32 south), 33–36 quarters, 37–39 thirds, 40–41 halves; 0 for none.
    var month = 0
    var monthUnspecified = false
    /// 0 for none.
    var day = 0
    var dayUnspecified = false
    var time: Time?
    var qualifier = Qualifier.none

    init(year: Int, month: Int = 0, day: Int = 0) {
      self.year = year
      self.month = month
      self.day = day
    }

    var precision: Precision {
      if day > 0 || dayUnspecified { return .day }
      switch month {
      case 1...12: return .month
      case 21...32: return .season
      case 33...39: return .quarter
      case 40...41: return .half
      default: break
      }
      if monthUnspecified { return .month }
      return unspecifiedDigits == 0 ? .year : unspecifiedDigits == 1 ? .decade : .century
    }

    /// The first and last year it may mean. Negative years count away from zero, so their digits do too.
    var years: ClosedRange<Int> {
      let span = unspecifiedDigits == 0 ? 0 : unspecifiedDigits == 1 ? 9 : 99
      return year < 0 ? year - span...year : year...year + span
    }

    /// The months it may mean, counted from January of its year; winter runs into the next.
    private var months: ClosedRange<Int> {
      switch month {
      case 1...12: month...month
      case 21...24: Self.seasons[month - 21]
      case 25...28: Self.seasons[month - 25]
      // In the south spring begins in September.
      case 29...32: Self.seasons[(month - 29 + 2) % 4]
      case 33...36: (month - 33) * 3 + 1...(month - 33) * 3 + 3
      case 37...39: (month - 37) * 4 + 1...(month - 37) * 4 + 4
      case 40...41: (month - 40) * 6 + 1...(month - 40) * 6 + 6
      default: 1...12
      }
    }

    private static let seasons = [3...5, 6...8, 9...11, 12...14]

    var earliest: CalendarDate {
      CalendarDate(clamping: years.lowerBound, 1, 1).adding(months: months.lowerBound - 1).adding(days: max(0, day - 1))
    }

    var latest: CalendarDate {
      let month = CalendarDate(clamping: years.upperBound, 1, 1).adding(months: months.upperBound - 1)
      return CalendarDate(clamping: month.year, month.month, day == 0 ? 31 : day)
    }
  }

  /// A time of day, with its distance from UTC in minutes where it is written.
  struct Time: Sendable, Hashable {
    let hour: Int
    let minute: Int
    let second: Int
    let offset: Int?
  }
}
