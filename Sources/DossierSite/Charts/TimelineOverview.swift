import DossierKit
import Extraction
import Markup

/// The density of events over time: a column a month (or a year, where the span is long), declared events dark over
/// extracted ones light; events that are uncertain or span a time stand as open bars below.
enum TimelineOverview {
  static func svg(_ events: [Event], href: (_ start: CalendarDate, _ isMonth: Bool) -> String?) -> HTML? {
    let dated = events.compactMap { event in event.when.earliest.map { (event, $0) } }
    guard let first = dated.map(\.1).min(), let last = dated.map(\.1).max(), dated.count > 1 else { return nil }
    let columns = Columns(from: first, to: last)
    var declared = [Int](repeating: 0, count: columns.count)
    var extracted = declared
    for (event, date) in dated {
      if event.when.precision > .month, columns.unit == .month { continue }
      if event.kind == .declared {
        declared[columns.index(of: date)] += 1
      } else {
        extracted[columns.index(of: date)] += 1
      }
    }
    let highest = max(1, zip(declared, extracted).map(+).max() ?? 1)
    let spans = dated.filter { $0.0.when.precision > .month && columns.unit == .month }
    let base = 62.0
    let lanes = lay(spans.map(\.0), columns)
    let height = base + 20 + Double(lanes.map { $0.lane + 1 }.max() ?? 0) * 7
    let title = "\(Wording.count(dated.count, "event")) from \(EDTF(first).english) to \(EDTF(last).english)"
    return SVG.chart(
      attributes: "width=\"100%\" height=\"\(SVG.number(height))\"", title: title,
      description:
        "Columns show how many events fall in each \(columns.unit == .month ? "month" : "year"); dark ones were declared by a person."
    ) { svg in
      svg.line("base", from: (0, base), to: (100, base))
      for index in 0..<columns.count where declared[index] + extracted[index] > 0 {
        let total = declared[index] + extracted[index]
        let scale = 50 / Double(highest)
        let label = "\(columns.label(index)): \(Wording.count(total, "event"))"
        let link = href(columns.start(index), columns.unit == .month)
        if let link { svg.add("<a href=\"\(SVG.escaped(link))\">") }
        let x = columns.position(index)
        if extracted[index] > 0 {
          svg.rect(
            "bar extracted", x: x, y: base - Double(total) * scale, width: columns.width,
            height: Double(extracted[index]) * scale, title: label)
        }
        if declared[index] > 0 {
          svg.rect(
            "bar declared", x: x, y: base - Double(declared[index]) * scale, width: columns.width,
            height: Double(declared[index]) * scale, title: label)
        }
        if link != nil { svg.close("a") }
      }
      for (label, x) in columns.yearLabels { svg.label(label, "axis", at: (x, base + 15)) }
      for item in lanes {
        svg.rect(
          "uncertain", x: item.from, y: base + 22 + Double(item.lane) * 7, width: max(0.6, item.to - item.from),
          height: 4, title: item.title)
      }
    }
  }

  private struct Lane {
    let from: Double
    let to: Double
    let lane: Int
    let title: String
  }

  /// Spans below the columns, each in the first of four lanes that has room.
  private static func lay(_ events: [Event], _ columns: Columns) -> [Lane] {
    var ends = [Double](repeating: -1, count: 4)
    var result: [Lane] = []
    for event in events.sorted(by: { $0.when < $1.when }) {
      guard let first = event.when.earliest, let last = event.when.latest else { continue }
      let from = columns.exact(first)
      let to = min(100, columns.exact(last))
      guard let lane = ends.firstIndex(where: { $0 < from }) else { continue }
      ends[lane] = to + 0.4
      result.append(Lane(from: from, to: to, lane: lane, title: "\(event.when.english): \(event.title)"))
    }
    return result
  }
}

/// The columns of the overview: months up to ten years, else years.
private struct Columns {
  enum Unit { case month, year }

  let unit: Unit
  let first: Int
  let count: Int

  init(from first: CalendarDate, to last: CalendarDate) {
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    unit = months <= 120 ? .month : .year
    if unit == .month {
      self.first = first.year * 12 + first.month - 1
      count = months
    } else {
      self.first = first.year
      count = min(last.year - first.year + 1, 2000)
    }
  }

  var width: Double { max(0.12, 100 / Double(count) * 0.8) }

  func position(_ index: Int) -> Double { 100 / Double(count) * Double(index) }

  func index(of date: CalendarDate) -> Int {
    let place = unit == .month ? date.year * 12 + date.month - 1 - first : date.year - first
    return max(0, min(count - 1, place))
  }

  func exact(_ date: CalendarDate) -> Double {
    let part = unit == .month ? Double(date.day - 1) / 31 : Double(date.month - 1) / 12
    let place = unit == .month ? Double(date.year * 12 + date.month - 1 - first) : Double(date.year - first)
    return max(0, (place + part) / Double(count) * 100)
  }

  func start(_ index: Int) -> CalendarDate {
    let year = unit == .month ? (first + index) / 12 : first + index
    let month = unit == .month ? (first + index) % 12 + 1 : 1
    return CalendarDate(year: year, month: month, day: 1) ?? .first
  }

  func label(_ index: Int) -> String {
    let date = start(index)
    return unit == .month ? "\(Wording.month(date.month)) \(date.year)" : "\(date.year)"
  }

  /// At most twelve, at the first month of a year.
  var yearLabels: [(String, Double)] {
    let places = (0..<count).filter { unit == .year || start($0).month == 1 || $0 == 0 }
    let every = max(1, (places.count + 11) / 12)
    var result: [(String, Double)] = []
    for (number, index) in places.enumerated() where number % every == 0 {
      let x = position(index)
      if let last = result.last, x - last.1 < 6 { continue }
      if x > 96 { continue }
      result.append((String(start(index).year), x))
    }
    return result
  }
}
