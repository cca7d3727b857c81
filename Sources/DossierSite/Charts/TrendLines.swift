import DossierKit
import Extraction
import Markup

/// Figures over time: one line a series, labelled at its end; a dotted line where a period is missing.
enum TrendLines {
  struct Series {
    let name: String
    /// In order of period.
    let points: [Point]
  }

  struct Point {
    let period: EDTF
    let figure: Figure
  }

  static func svg(_ series: [Series], title: String, description: String) -> HTML {
    let base = 170.0
    let points = series.flatMap(\.points)
    let days = points.compactMap { middle(of: $0.period) }
    let first = days.min() ?? 0
    let last = max(days.max() ?? 1, first + 1)
    let across = { (period: EDTF) -> Double in 6 + (middle(of: period) ?? first).fraction(from: first, to: last) * 80 }
    let scale = Scale(
      of: points.flatMap { [$0.figure.low, $0.figure.high] }, includesZero: false, ticks: 4, onto: (base, 16))
    return SVG.chart(attributes: "width=\"100%\" height=\"200\"", title: title, description: description) { svg in
      svg.open("g class=\"grid\"")
      for tick in scale.ticks where tick > scale.low {
        svg.line("grid", from: (0, scale.position(tick)), to: (100, scale.position(tick)))
      }
      svg.close("g")
      svg.line("base", from: (0, base), to: (100, base))
      svg.open("g class=\"axis\"")
      for tick in scale.ticks where tick > scale.low || scale.low != 0 {
        svg.label(Wording.decimal(tick), "axis halo", at: (0, scale.position(tick) - 4))
      }
      for (label, x) in timeLabels(points.map(\.period), across) { svg.label(label, "axis mid", at: (x, base + 18)) }
      svg.close("g")
      for (number, line) in series.enumerated() { draw(line, number, &svg, scale, across, isOnly: series.count == 1) }
    }
  }

  private static func draw(
    _ series: Series, _ number: Int, _ svg: inout SVG, _ scale: Scale, _ across: (EDTF) -> Double, isOnly: Bool
  ) {
    svg.open("g class=\"s\(number % 4 + 1)\"")
    let stride = typicalGap(series.points)
    for (one, next) in zip(series.points, series.points.dropFirst()) {
      let gap = (middle(of: next.period) ?? 0) - (middle(of: one.period) ?? 0)
      svg.line(
        gap > stride * 1.6 ? "gap" : "line", from: (across(one.period), scale.position(one.figure.middle)),
        to: (across(next.period), scale.position(next.figure.middle)))
    }
    for point in series.points {
      svg.circle(
        point.figure.qualifier == .exactly ? "dot" : "dot open",
        at: (across(point.period), scale.position(point.figure.middle)),
        radius: 4.5, title: "\(point.period.english): \(Wording.figure(point.figure))")
    }
    let labelled = isOnly ? series.points : Array(series.points.suffix(1))
    for (index, point) in labelled.enumerated()
    where isOnly ? index == 0 || index == labelled.count - 1 || labelled.count <= 6 : true {
      let x = across(point.period)
      let y = scale.position(point.figure.middle)
      let value = Wording.numeral(point.figure)
      if isOnly {
        svg.label(value, "value halo mid", at: (x, y - 10))
      } else {
        svg.label("\(series.name) \(value)", "name halo end", at: (min(100, x + 14), y - 10))
      }
    }
    svg.close("g")
  }

  /// The years of the points, or their periods where they are few.
  private static func timeLabels(_ periods: [EDTF], _ across: (EDTF) -> Double) -> [(String, Double)] {
    var result: [(String, Double)] = []
    var lastX = -100.0
    for period in Set(periods).sorted() {
      let x = across(period)
      guard x - lastX >= 11 else { continue }
      let label = period.precision == .year ? period.description : Wording.short(period)
      result.append((label, x))
      lastX = x
    }
    return result
  }

  private static func typicalGap(_ points: [Point]) -> Double {
    let gaps = zip(points, points.dropFirst()).map { (middle(of: $1.period) ?? 0) - (middle(of: $0.period) ?? 0) }
      .sorted()
    return gaps.isEmpty ? 1 : gaps[gaps.count / 2]
  }

  static func middle(of period: EDTF) -> Double? {
    guard let first = period.earliest ?? period.latest, let last = period.latest ?? period.earliest else { return nil }
    return Double(first.dayNumber + last.dayNumber) / 2
  }
}

extension Double {
  fileprivate func fraction(from low: Double, to high: Double) -> Double { (self - low) / (high - low) }
}
