import DossierKit
import Markup

/// What several claimants say of one measure: an axis of its own for each, the same scale on all, the name above it.
enum DotPlot {
  struct Row {
    let claimant: String
    /// The period, or what the claimant counts.
    let detail: String?
    let figure: Figure
  }

  /// A row with its lettering cut into lines.
  private struct Laid {
    let row: Row
    let name: [String]
    let detail: [String]
    let value: String
    /// Of the first line's foot, and of the axis.
    let top: Double
    let axis: Double

    init(_ row: Row, top: Double) {
      self.row = row
      self.top = top
      value = Wording.compact(row.figure)
      name = ChartText.name(row.claimant, beside: value)
      detail = row.detail.map { ChartText.quiet($0) } ?? []
      axis = top + Double(name.count) * 16 + Double(detail.count) * 15 + 1
    }
  }

  static func chart(_ rows: [Row], title: String, description: String) -> Chart {
    var laid: [Laid] = []
    var top = 40.0
    for row in rows {
      let next = Laid(row, top: top)
      laid.append(next)
      top = next.axis + 30
    }
    let height = top - 16
    let isShare = rows.allSatisfy { $0.figure.isShare }
    let values = rows.flatMap { [$0.figure.low, $0.figure.high] }
    let scale = Scale(of: values + (isShare ? [0, 100] : []), includesZero: true, ticks: 4, onto: (0, 100))
    let attributes = "width=\"100%\" height=\"\(SVG.number(height))\""
    let html = SVG.chart("chart dots", attributes: attributes, title: title, description: description) { svg in
      svg.open("g class=\"grid axis\"")
      for (index, tick) in scale.ticks.enumerated() {
        let isLast = index == scale.ticks.count - 1
        svg.label(
          Wording.decimal(tick) + (isLast && isShare ? "\u{A0}%" : ""), index == 0 ? "" : isLast ? "end" : "mid",
          at: (scale.position(tick), 12))
      }
      svg.close("g")
      for row in laid { draw(row, scale, &svg) }
    }
    return Chart(html: html, height: height)
  }

  private static func draw(_ laid: Laid, _ scale: Scale, _ svg: inout SVG) {
    let y = laid.axis
    let figure = laid.row.figure
    svg.open("g class=\"grid axis\"")
    svg.line("", from: (0, y), to: (100, y))
    for tick in scale.ticks { svg.line("", from: (scale.position(tick), y - 4), to: (scale.position(tick), y + 4)) }
    svg.close("g")
    for (number, line) in laid.name.enumerated() { svg.label(line, "name", at: (0, laid.top + Double(number) * 16)) }
    svg.label(laid.value, "value end", at: (100, laid.top))
    let detailTop = laid.top + Double(laid.name.count) * 16
    for (number, line) in laid.detail.enumerated() {
      svg.label(line, "quiet", at: (0, detailTop + Double(number) * 15))
    }
    let low = scale.position(figure.low)
    let high = scale.position(figure.high)
    let classes = figure.qualifier == .exactly ? "dot" : "dot open"
    if figure.isRange {
      svg.line("range", from: (low, y), to: (high, y))
      svg.circle(classes, at: (low, y), radius: 6)
    }
    svg.circle(classes, at: (high, y), radius: 6)
  }
}
