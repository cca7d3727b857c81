/// Days with a name of their own, as English news writes them.
enum DateHolidays {
  /// When, then the name word by word. When is `MM-DD`, the n-th weekday of a month `MM/n/weekday` (Monday is 1, and
  /// −1 the last of its kind), the Friday after one `MM/n/weekday+1`, or days from Easter Sunday `E+n`.
  static let table = """
    01-01 new year 's day
    01-01 new year day
    01-01 new years day
    01-01 new year 's
    01-01 new year
    12-31 new year 's eve
    12-31 new years eve
    12-24 christmas eve
    12-25 christmas day
    12-25 christmas
    12-26 boxing day
    02-14 valentine 's day
    02-14 valentines day
    03-08 international women 's day
    03-17 saint patrick 's day
    03-17 st patrick 's day
    03-17 st . patrick 's day
    03-17 saint patrick
    04-01 april fools day
    04-01 april fool 's day
    04-22 earth day
    05-01 may day
    05-01 international workers day
    05-09 victory day
    06-06 d - day
    06-19 juneteenth
    07-04 independence day
    07-04 fourth of july
    07-14 bastille day
    10-31 halloween
    11-11 armistice day
    11-11 veterans day
    11-11 remembrance day
    01/3/1 martin luther king day
    02/3/1 presidents day
    05/2/7 mother 's day
    05/-1/1 memorial day
    06/3/7 father 's day
    09/1/1 labor day
    09/1/1 labour day
    10/2/1 columbus day
    11/4/4 thanksgiving day
    11/4/4 thanksgiving
    11/4/4+1 black friday
    E-47 shrove tuesday
    E-46 ash wednesday
    E-7 palm sunday
    E-3 maundy thursday
    E-2 good friday
    E+0 easter sunday
    E+0 easter day
    E+1 easter monday
    E+0 easter
    E+39 ascension day
    E+49 whit sunday
    E+49 pentecost
    """

  /// The day a year keeps it.
  static func date(_ when: Substring, in year: Int) -> CalendarDate? {
    if when.first == "E" {
      return Int(when.dropFirst()).map { easter(year).adding(days: $0) }
    }
    if when.contains("-"), !when.contains("/") {
      let parts = when.split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 ? CalendarDate(year: year, month: parts[0], day: parts[1]) : nil
    }
    let halves = when.split(separator: "+")
    let parts = (halves.first ?? "").split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let shift = halves.count > 1 ? Int(halves[1]) ?? 0 : 0
    if parts[1] < 0 {
      let last = CalendarDate(clamping: year, parts[0], 31)
      return last.adding(days: shift - (last.weekday - parts[2] + 7) % 7)
    }
    let first = CalendarDate(clamping: year, parts[0], 1)
    return first.adding(days: shift + (parts[2] - first.weekday + 7) % 7 + (parts[1] - 1) * 7)
  }

  /// Western Easter Sunday (the anonymous Gregorian algorithm, as in J. Meeus, "Astronomical Algorithms", 8).
  static func easter(_ year: Int) -> CalendarDate {
    let year = max(year, 1)
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let correction = (golden + 11 * epact + 22 * sunday) / 451
    let total = epact + sunday - 7 * correction + 114
    return CalendarDate(clamping: year, total / 31, total % 31 + 1)
  }
}
