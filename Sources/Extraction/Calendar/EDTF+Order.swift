extension EDTF: Comparable {
  /// The first day it may mean; nil where it has no beginning or an unknown one.
  package var earliest: CalendarDate? {
    switch form {
    case .date(let part): return part.earliest
    case .interval(let start, _): return start.part?.earliest
    case .oneOf(let members), .allOf(let members):
      let starts = members.compactMap { $0.first?.earliest }
      return starts.count == members.count ? starts.min() : nil
    }
  }

  /// The last day it may mean; nil where it has no end or an unknown one.
  package var latest: CalendarDate? {
    switch form {
    case .date(let part): return part.latest
    case .interval(_, let end): return end.part?.latest
    case .oneOf(let members), .allOf(let members):
      let ends = members.compactMap { $0.last?.latest }
      return ends.count == members.count ? ends.max() : nil
    }
  }

  /// Day numbers: what has no beginning comes first, what has no end last.
  package var sortKey: (first: Int, last: Int) {
    (earliest?.dayNumber ?? .min, latest?.dayNumber ?? .max)
  }

  /// By the first day, then the last, then time of day and spelling: a total order that agrees with `==`.
  package static func < (left: EDTF, right: EDTF) -> Bool {
    let (leftKey, rightKey) = (left.sortKey, right.sortKey)
    if leftKey != rightKey { return leftKey < rightKey }
    return left.description < right.description
  }
}
