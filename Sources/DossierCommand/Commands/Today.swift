import ArgumentParser
import Extraction
import Foundation

/// The day that a new note is dated by where `--date` names none.
enum Today {
  static var description: String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)?.description
      ?? "1970-01-01"
  }

  /// The day of a `--date` option; nil where it was not given.
  static func day(_ option: String?) throws -> CalendarDate? {
    try option.map { text in
      guard let day = CalendarDate(iso: text) else {
        throw ValidationError("‘\(text)’ is no day; write it as 2024-04-13")
      }
      return day
    }
  }
}
