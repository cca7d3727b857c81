/// A stretch of text that names a point, a span or a set of time, with the value it has in its document.
package struct DateExpression: Sendable, Equatable {
  /// The TIMEX3 classes (ISO-TimeML, ISO 24617-1).
  package enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Byte offsets into the ``Text``.
  package let range: Range<Int>
  package let kind: Kind
  /// TIMEX3: `2024-04-12`, `2023`, `2023-Q4`, `P2Y`, `PRESENT_REF`.
  package let value: String
  /// EDTF (ISO 8601-2), where the expression has a place on a calendar.
  package let edtf: EDTF?
  /// The interval of which it is one end: in "between 2021 and 2023" both years carry `2021/2023`.
  package let interval: EDTF?

  /// The time that a figure of its sentence holds for: the whole interval, and of a length of time its place on the calendar.
  package var period: String {
    if let interval { return interval.description }
    // "a year earlier" of a month: the value is a year, its place a month.
    if let edtf, value.utf8.count == 4, edtf.isOfMonths { return edtf.description }
    return kind == .duration ? edtf?.description ?? value : value
  }

  package init(range: Range<Int>, kind: Kind, value: String, edtf: EDTF?, interval: EDTF? = nil) {
    self.range = range
    self.kind = kind
    self.value = value
    self.edtf = edtf
    self.interval = interval
  }
}
