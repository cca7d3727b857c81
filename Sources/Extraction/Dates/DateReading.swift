/// What an expression means: a period with a time of day, or a value that no calendar holds.
struct DateReading {
  var period: CalendarPeriod?
  /// TIMEX3 behind the day: "TMO", "T19:15".
  var time = ""
  /// Instead of a period: a duration, a set, a reference.
  var value: String?
  var kind = DateExpression.Kind.date
  var isApproximate = false
  var edtf: EDTF?

  init(_ period: CalendarPeriod?, time: String = "") {
    self.period = period
    self.time = time
    if !time.isEmpty { kind = .time }
  }

  init(_ kind: DateExpression.Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  func expression(_ range: Range<Int>) -> DateExpression {
    guard let period else {
      return DateExpression(range: range, kind: kind, value: value ?? "XXXX-XX-XX" + time, edtf: edtf)
    }
    let date = edtf ?? (isApproximate ? period.edtf.approximated : period.edtf)
    return DateExpression(range: range, kind: kind, value: value ?? period.timex + time, edtf: date)
  }
}
