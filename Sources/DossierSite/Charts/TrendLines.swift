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

  /// As many lines as there are strokes to tell them apart.
  static let most = 4
  private static let base = 170.0
  private static let height = 200.0

  static func chart(_ series: [Series], title: String, description: String) -> Chart {
    let points = series.flatMap(\.points)
    let days = points.compactMap { middle(of: $0.period) }
    let first = days.min() ?? 0
    let last = max(days.max() ?? 1, first + 1)
    // Several lines are named behind their last points, one needs no name.
    let width = series.count == 1 ? 82.0 : 54
    let across = { (period: EDTF) -> Double in
      10 + (middle(of: period) ?? first).fraction(from: first, to: last) * width
    }
    let scale = Scale(
      of: points.flatMap { [$0.figure.low, $0.figure.high] }, includesZero: true, ticks: 4, onto: (base, 22))
    let unit = points.first?.figure.unit ?? ""
    let attributes = "width=\"100%\" height=\"\(SVG.number(height))\""
    let html = SVG.chart(attributes: attributes, title: title, description: description) { svg in
      svg.open("g class=\"grid\"")
      for tick in scale.ticks where tick != 0 {
        svg.line("grid", from: (0, scale.position(tick)), to: (100, scale.position(tick)))
      }
      svg.close("g")
      svg.line("base", from: (0, scale.position(0)), to: (100, scale.position(0)))
      svg.open("g class=\"axis\"")
      for tick in scale.ticks where tick != 0 {
        let label = tick == scale.ticks.last ? Wording.value(tick, unit) : Wording.decimal(tick)
        svg.label(label, "axis halo", at: (0, scale.position(tick) - 4))
      }
      for (label, x) in timeLabels(points.map(\.period), across) { svg.label(label, "axis mid", at: (x, base + 18)) }
      svg.close("g")
      for (number, line) in series.enumerated() { draw(line, number, &svg, scale, across) }
      if series.count == 1 {
        labelPoints(series[0].points, &svg, scale, across)
      } else {
        name(series, &svg, scale)
      }
    }
    return Chart(html: html, height: height)
  }

  private static func draw(
    _ series: Series, _ number: Int, _ svg: inout SVG, _ scale: Scale, _ across: (EDTF) -> Double
  ) {
    svg.open("g class=\"s\(number % most + 1)\"")
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
    svg.close("g")
  }

  /// Each value above its point; of many the first, the last, the highest and the lowest.
  private static func labelPoints(
    _ points: [Point], _ svg: inout SVG, _ scale: Scale, _ across: (EDTF) -> Double
  ) {
    let values = points.map(\.figure.middle)
    let chosen: Set<Int> =
      points.count <= 6
      ? Set(points.indices)
      : Set(
        [
          0, points.count - 1, values.firstIndex(of: values.max() ?? 0) ?? 0,
          values.firstIndex(of: values.min() ?? 0) ?? 0,
        ])
    svg.open("g class=\"s1\"")
    for index in chosen.sorted() {
      svg.label(
        Wording.numeral(points[index].figure), "value halo mid",
        at: (across(points[index].period), scale.position(values[index]) - 10))
    }
    svg.close("g")
  }

  /// The names right of the lines, each at the height of its last value, pushed apart where they would overlap.
  private static func name(_ series: [Series], _ svg: inout SVG, _ scale: Scale) {
    let ends = series.enumerated().compactMap { number, line in
      line.points.last.map { (number: number, y: scale.position($0.figure.middle), figure: $0.figure, name: line.name) }
    }.sorted { ($0.y, $0.number) < ($1.y, $1.number) }
    var free = 12.0
    for end in ends {
      let lines = ChartText.lines("\(end.name) \(Wording.compact(end.figure))", 16).prefix(3)
      var y = max(free, min(end.y + 4, height - 26 - Double(lines.count - 1) * 14))
      svg.open("g class=\"s\(end.number % most + 1)\"")
      for line in lines {
        svg.label(line, "name halo", at: (67, y))
        y += 14
      }
      svg.close("g")
      free = y + 3
    }
  }

  /// The years of the points, or their periods where they are few.
  private static func timeLabels(_ periods: [EDTF], _ across: (EDTF) -> Double) -> [(String, Double)] {
    var result: [(String, Double)] = []
    var right = -100.0
    for period in Set(periods).sorted() {
      let x = across(period)
      let label = period.precision == .year ? period.description : Wording.short(period)
      // On a phone a letter takes two per cent.
      let half = Double(label.count) * 0.95
      guard x - half >= right else { continue }
      result.append((label, x))
      right = x + half + 1
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
