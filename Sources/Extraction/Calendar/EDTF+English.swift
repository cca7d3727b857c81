extension EDTF {
  /// The date in words: "12 April 2024", "fourth quarter of 2023", "about April 2024", "2022 or later".
  package var english: String {
    switch form {
    case .date(let part): return part.english
    case .interval(.date(let start), .date(let end)): return start.english(to: end)
    case .interval(.date(let start), .open): return "\(start.english) or later"
    case .interval(.date(let start), _): return "from \(start.english), end unknown"
    case .interval(.open, .date(let end)):
      // The last day of a year is written where "before" was meant.
      if end.month == 12, end.day == 31, end.qualifier == .none, end.time == nil, end.year < 9999 {
        return "before \(Part(year: end.year + 1).english)"
      }
      return "\(end.english) or earlier"
    case .interval(_, .date(let end)): return "until \(end.english), beginning unknown"
    case .interval: return "date unknown"
    case .oneOf(let members): return Self.words(members, joinedBy: "or")
    case .allOf(let members): return Self.words(members, joinedBy: "and")
    }
  }

  /// A time for which something holds: "since 2019", "until 2021", "2019 to 2021".
  package var lasting: String {
    switch form {
    case .interval(.date(let start), .open): "since \(start.english)"
    case .interval(.open, .date(let end)): "until \(end.english)"
    default: english
    }
  }

  private static func words(_ members: [Member], joinedBy conjunction: String) -> String {
    let words = members.map { member in
      switch (member.first, member.last) {
      case (let first?, let last?): member.isRun ? first.english(to: last) : first.english
      case (let first?, nil): "\(first.english) or later"
      case (nil, let last?): "\(last.english) or earlier"
      case (nil, nil): ""
      }
    }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension EDTF.Part {
  var english: String {
    switch qualifier {
    case .both: "possibly about \(plain)"
    case .uncertain: "possibly \(plain)"
    case .approximate: "about \(plain)"
    default: plain
    }
  }

  /// "12 to 16 April 2024", "March to May 2024", "first to third quarter of 2023": what both ends share is said once.
  func english(to end: EDTF.Part) -> String {
    let words = end.english
    let isAlike =
      year == end.year && precision == end.precision && qualifier == .none && end.qualifier == .none && time == nil
      && end.time == nil && !dayUnspecified && !end.dayUnspecified && !monthUnspecified && !end.monthUnspecified
    guard isAlike else { return "\(english) to \(words)" }
    switch month {
    case 1...12 where day > 0:
      return "\(month == end.month ? "\(day)" : "\(day) \(Self.months[month - 1])") to \(words)"
    case 1...12: return "\(Self.months[month - 1]) to \(words)"
    case 33...36: return "\(Self.ordinals[month - 33]) to \(words)"
    default: return "\(english) to \(words)"
    }
  }

  private var plain: String {
    let year = yearInWords
    var result: String
    switch month {
    case 1...12 where day > 0: result = "\(day) \(Self.months[month - 1]) \(year)"
    case 1...12: result = "\(Self.months[month - 1]) \(year)"
    case 21...32: result = "\(Self.seasons[(month - 21) % 4]) \(year)"
    case 33...36: result = "\(Self.ordinals[month - 33]) quarter of \(year)"
    case 37...39: result = "\(Self.ordinals[month - 37]) third of \(year)"
    case 40...41: result = "\(Self.ordinals[month - 40]) half of \(year)"
    default: result = year
    }
    if monthUnspecified { result = dayUnspecified ? "a day in \(year)" : "a month of \(year)" }
    if dayUnspecified, !monthUnspecified { result = "a day in \(result)" }
    guard let time else { return result }
    let clock = "\(Digits.padded(time.hour, 2)):\(Digits.padded(time.minute, 2))"
    let seconds = time.second == 0 ? "" : ":\(Digits.padded(time.second, 2))"
    let zone = time.offset.map { $0 == 0 ? " UTC" : " UTC\($0 < 0 ? "−" : "+")\(Self.hours(abs($0)))" } ?? ""
    return "\(result), \(clock)\(seconds)\(zone)"
  }

  private static func hours(_ minutes: Int) -> String {
    minutes % 60 == 0 ? "\(minutes / 60)" : "\(minutes / 60):\(Digits.padded(minutes % 60, 2))"
  }

  private var yearInWords: String {
    let isBefore = unspecifiedDigits == 0 ? year <= 0 : year < 0
    switch unspecifiedDigits {
    case 0: return isBefore ? "\(1 - year) BC" : "\(year)"
    case 1: return isBefore ? "\(-year)s BC" : "\(year)s"
    default:
      let century = abs(year) / 100 + 1
      let suffix =
        (11...13).contains(century % 100) ? "th" : ["th", "st", "nd", "rd"][century % 10 > 3 ? 0 : century % 10]
      return "\(century)\(suffix) century\(isBefore ? " BC" : "")"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let seasons = ["spring", "summer", "autumn", "winter"]
  private static let ordinals = ["first", "second", "third", "fourth"]
}
