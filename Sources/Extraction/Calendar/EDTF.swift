/// A date in the Extended Date/Time Format: ISO 8601-2:2019 levels 0 and 1, and of level 2 the quarters, seasons,
/// halves and sets. Years run from −9999 to 9999.
package struct EDTF: Sendable, Hashable {
  /// How finely it says when.
  package enum Precision: Int, Sendable, Comparable {
    case day, month, season, quarter, half, year, decade, century, interval

    package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// What stands on one side of an interval.
  enum End: Sendable, Hashable {
    case date(Part)
    /// "..": without end.
    case open
    /// Nothing written: the end is not known.
    case unknown
  }

  /// A member of a set: a date, or a run of dates with one or two ends.
  struct Member: Sendable, Hashable {
    let first: Part?
    let last: Part?
    let isRun: Bool
  }

  enum Form: Sendable, Hashable {
    case date(Part)
    case interval(End, End)
    /// `[a, b]`: one of these.
    case oneOf([Member])
    /// `{a, b}`: all of these.
    case allOf([Member])
  }

  let form: Form

  init(form: Form) { self.form = form }

  package init(_ date: CalendarDate) {
    form = .date(Part(year: date.year, month: date.month, day: date.day))
  }

  /// An interval between two dates or intervals; nil where it would end before it begins.
  package init?(from start: EDTF, to end: EDTF) {
    guard case .date(let first) = start.form, case .date(let last) = end.form, first.earliest <= last.latest
    else { return nil }
    form = .interval(.date(first), .date(last))
  }

  /// The day it names, when it names a single one without a time of day or a doubt.
  package var day: CalendarDate? {
    guard case .date(let part) = form, part.qualifier == .none, part.time == nil, part.precision == .day,
      !part.dayUnspecified
    else { return nil }
    return part.earliest
  }

  /// The same date, marked as approximate ("~").
  package var approximated: EDTF {
    guard case .date(var part) = form else { return self }
    part.qualifier = part.qualifier.union(.approximate)
    return EDTF(form: .date(part))
  }

  /// From its beginning on, without end: "2022/..".
  package var onward: EDTF? {
    switch form {
    case .date(let part): EDTF(form: .interval(.date(part), .open))
    case .interval(.date(let start), _): EDTF(form: .interval(.date(start), .open))
    default: nil
    }
  }

  /// Up to its end, without beginning: "../2024".
  package var upward: EDTF? {
    switch form {
    case .date(let part): EDTF(form: .interval(.open, .date(part)))
    case .interval(_, .date(let end)): EDTF(form: .interval(.open, .date(end)))
    default: nil
    }
  }

  /// Whether it is a stretch of whole months without a doubt: "2024-03", "2023-36", "2023-01/2023-07".
  var isOfMonths: Bool {
    switch form {
    case .date(let part): part.isOfMonths
    case .interval(.date(let start), .date(let end)): start.isOfMonths && end.isOfMonths
    default: false
    }
  }

  /// The same months of another year.
  func shifted(years: Int) -> EDTF? {
    func shifted(_ part: Part) -> Part {
      var other = part
      other.year += years
      return other
    }
    switch form {
    case .date(let part): return EDTF(form: .date(shifted(part)))
    case .interval(.date(let start), .date(let end)):
      return EDTF(form: .interval(.date(shifted(start)), .date(shifted(end))))
    default: return nil
    }
  }

  /// Every date written in it.
  var parts: [Part] {
    switch form {
    case .date(let part): [part]
    case .interval(let start, let end): [start.part, end.part].compactMap { $0 }
    case .oneOf(let members), .allOf(let members): members.flatMap { [$0.first, $0.last].compactMap { $0 } }
    }
  }

  package var isApproximate: Bool { parts.contains { $0.qualifier.contains(.approximate) } }
  package var isUncertain: Bool { parts.contains { $0.qualifier.contains(.uncertain) } }

  package var precision: Precision {
    if case .date(let part) = form { part.precision } else { .interval }
  }
}

extension EDTF.Part {
  /// A month, a season, a quarter or a half of a year that is known.
  var isOfMonths: Bool {
    month > 0 && day == 0 && !dayUnspecified && unspecifiedDigits == 0 && qualifier == .none && time == nil
  }
}

extension EDTF.End {
  var part: EDTF.Part? {
    if case .date(let part) = self { part } else { nil }
  }
}
