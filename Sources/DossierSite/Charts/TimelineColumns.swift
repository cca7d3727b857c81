import Extraction

/// The columns of the timeline's overview. Where most events lie within a few years, these have a column a month, and what is
/// earlier or later has one column each; a long and even history has a column a year.
struct TimelineColumns {
  let isByMonth: Bool
  /// The first month (years times twelve) or year of the regular columns.
  private let first: Int
  private let regular: Int
  private let earliest: CalendarDate
  private let latest: CalendarDate
  private let hasEarlier: Bool
  private let hasLater: Bool

  /// Months that still have room for a column each.
  private static let mostMonths = 84
  private static let mostYears = 400

  /// - Parameters:
  ///   - dates: of events; of publications where there are no events.
  ///   - all: of both.
  init?(_ dates: [CalendarDate], all: [CalendarDate]) {
    guard let earliest = all.min(), let latest = all.max() else { return nil }
    self.earliest = earliest
    self.latest = latest
    let months = dates.map { $0.year * 12 + $0.month - 1 }.sorted()
    let firstMonth = earliest.year * 12 + earliest.month - 1
    let lastMonth = latest.year * 12 + latest.month - 1
    if lastMonth - firstMonth < Self.mostMonths {
      isByMonth = true
      first = firstMonth
      regular = lastMonth - firstMonth + 1
      hasEarlier = false
      hasLater = false
    } else if let window = Self.dense(months) {
      isByMonth = true
      first = max(firstMonth, window.lowerBound / 12 * 12)
      regular = min(lastMonth, window.upperBound / 12 * 12 + 11) - first + 1
      hasEarlier = firstMonth < first
      hasLater = lastMonth >= first + regular
    } else {
      isByMonth = false
      let years = latest.year - earliest.year + 1
      first = latest.year - min(years, Self.mostYears) + 1
      regular = min(years, Self.mostYears)
      hasEarlier = years > Self.mostYears
      hasLater = false
    }
  }

  /// The shortest stretch that holds seven of eight events, if its months have room; it is then filled up to whole years.
  private static func dense(_ months: [Int]) -> ClosedRange<Int>? {
    let needed = (months.count * 7 + 7) / 8
    guard needed > 1 else { return nil }
    var best: ClosedRange<Int>?
    for start in 0...(months.count - needed) {
      let range = months[start]...months[start + needed - 1]
      if best.map({ range.count < $0.count }) ?? true { best = range }
    }
    return best.flatMap { $0.count <= mostMonths ? $0 : nil }
  }

  var count: Int { regular + (hasEarlier ? 1 : 0) + (hasLater ? 1 : 0) }

  /// The column of what is earlier or later is as wide as four others.
  private static let wide = 4.0
  private var unit: Double { 100 / (Double(regular) + (hasEarlier ? Self.wide : 0) + (hasLater ? Self.wide : 0)) }
  private var offset: Double { hasEarlier ? Self.wide * unit : 0 }

  private func regularIndex(_ index: Int) -> Int? {
    let place = index - (hasEarlier ? 1 : 0)
    return (0..<regular).contains(place) ? place : nil
  }

  func left(_ index: Int) -> Double {
    guard let place = regularIndex(index) else { return index == 0 ? 0 : offset + Double(regular) * unit }
    return offset + Double(place) * unit
  }

  func width(_ index: Int) -> Double { regularIndex(index) == nil ? Self.wide * unit : unit }

  private func place(_ date: CalendarDate) -> Int {
    isByMonth ? date.year * 12 + date.month - 1 - first : date.year - first
  }

  func index(of date: CalendarDate) -> Int {
    let place = place(date)
    if place < 0 { return 0 }
    return min(count - 1, place + (hasEarlier ? 1 : 0))
  }

  /// The exact position of a day.
  func exact(_ date: CalendarDate) -> Double {
    let place = place(date)
    if place < 0 { return 0 }
    if place >= regular { return hasLater ? 100 : offset + Double(regular) * unit }
    let part = isByMonth ? Double(date.day - 1) / 31 : Double(date.month - 1) / 12
    return offset + (Double(place) + part) * unit
  }

  /// Longer than a column.
  func isSpan(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
    place(first) != place(last) && place(last) >= 0 && last.dayNumber - first.dayNumber > (isByMonth ? 31 : 366)
      || isByMonth && place(first) != place(last) && place(last) >= 0
  }

  func start(_ index: Int) -> CalendarDate {
    guard let place = regularIndex(index) else {
      return index == 0 ? earliest : latest
    }
    let year = isByMonth ? (first + place).flooredQuotient(12) : first + place
    let month = isByMonth ? (first + place) - year * 12 + 1 : 1
    return CalendarDate(year: year, month: month, day: 1) ?? earliest
  }

  func label(_ index: Int) -> String {
    guard regularIndex(index) != nil else {
      let edge = start(index == 0 ? 1 : index - 1)
      return index == 0 ? "before \(edge.year)" : "after \(edge.year)"
    }
    let date = start(index)
    return isByMonth ? "\(Wording.month(date.month)) \(date.year)" : "\(date.year)"
  }

  /// The years, at most twelve, none over another.
  var labels: [(String, Double)] {
    var result: [(String, Double)] = []
    let places = (0..<count).filter {
      regularIndex($0) == nil && $0 == 0 || regularIndex($0) != nil && (!isByMonth || start($0).month == 1 || $0 == 0)
    }
    let every = max(1, (places.count + 11) / 12)
    for (number, index) in places.enumerated() where number % every == 0 || regularIndex(index) == nil {
      let x = left(index)
      if let last = result.last, x - last.1 < 6.5 { continue }
      if x > 95 { continue }
      result.append((regularIndex(index) == nil ? "earlier" : String(start(index).year), x))
    }
    return result
  }
}

extension Int {
  fileprivate func flooredQuotient(_ divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
