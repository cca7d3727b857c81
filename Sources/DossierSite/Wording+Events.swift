import DossierKit
import Extraction

/// How the date of an event is worded where its sources differ.
extension Wording {
  /// "12 April 2024", "12 or 13 April 2024", "30 April 2024 or 1 May 2024".
  static func date(of event: Event) -> String {
    guard !event.otherDates.isEmpty else { return event.when.english }
    return alternatives(of: event).map(\.english).joinedDays
  }

  /// "12 Apr", "12 or 13 Apr 2024".
  static func shortDate(of event: Event, withYear: Bool) -> String {
    guard !event.otherDates.isEmpty else { return short(event.when, withYear: withYear) }
    return alternatives(of: event).map { short($0, withYear: withYear) }.joinedDays
  }

  /// In order, each once.
  private static func alternatives(of event: Event) -> [EDTF] {
    var dates: [EDTF] = []
    for date in ([event.when] + event.otherDates.map(\.when)).sorted() where !dates.contains(date) {
      dates.append(date)
    }
    return dates
  }
}

extension [String] {
  /// Days of one month share its name: "12 April" and "13 April" are "12 or 13 April".
  fileprivate var joinedDays: String {
    let parts = map { date -> (day: Substring, rest: Substring) in
      let at = date.firstIndex { $0 == " " || $0 == "\u{A0}" } ?? date.endIndex
      return (date[..<at], date[at...])
    }
    guard let rest = parts.first?.rest, !rest.isEmpty,
      parts.allSatisfy({ $0.rest == rest && $0.day.allSatisfy(\.isNumber) })
    else { return joined(separator: " or ") }
    return parts.map { String($0.day) }.joined(separator: " or ") + rest
  }
}
