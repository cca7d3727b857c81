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

  private static let rowHeight = 62.0

  static func svg(_ rows: [Row], title: String, description: String) -> HTML {
    let height = Double(rows.count) * rowHeight + 24
    let isShare = rows.allSatisfy { $0.figure.isShare }
    let values = rows.flatMap { [$0.figure.low, $0.figure.high] }
    let scale = Scale(of: values + (isShare ? [0, 100] : []), includesZero: true, ticks: 4, onto: (0, 100))
    let attributes = "width=\"100%\" height=\"\(SVG.number(height))\""
    return SVG.chart("chart dots", attributes: attributes, title: title, description: description) { svg in
      svg.open("g class=\"grid axis\"")
      for (index, tick) in scale.ticks.enumerated() {
        let isLast = index == scale.ticks.count - 1
        svg.label(
          Wording.decimal(tick) + (isLast && isShare ? "\u{A0}%" : ""), index == 0 ? "" : isLast ? "end" : "mid",
          at: (scale.position(tick), 12))
      }
      svg.close("g")
      for (index, row) in rows.enumerated() { draw(row, top: Double(index) * rowHeight + 40, scale, &svg) }
    }
  }

  private static func draw(_ row: Row, top: Double, _ scale: Scale, _ svg: inout SVG) {
    let y = top + 32
    svg.open("g class=\"grid axis\"")
    svg.line("", from: (0, y), to: (100, y))
    for tick in scale.ticks { svg.line("", from: (scale.position(tick), y - 4), to: (scale.position(tick), y + 4)) }
    svg.close("g")
    svg.label(row.claimant, "name", at: (0, top))
    svg.label(Wording.figure(row.figure), "value end", at: (100, top))
    if let detail = row.detail { svg.label(detail, "quiet", at: (0, top + 16)) }
    let low = scale.position(row.figure.low)
    let high = scale.position(row.figure.high)
    let classes = row.figure.qualifier == .exactly ? "dot" : "dot open"
    if row.figure.isRange {
      svg.line("range", from: (low, y), to: (high, y))
      svg.circle(classes, at: (low, y), radius: 6)
    }
    svg.circle(classes, at: (high, y), radius: 6)
  }
}
