import DossierKit
import Markup

/// A share as one bar of a hundred per cent, or a value beside others as bars on a common base of zero.
enum ShareBar {
  struct Row {
    let label: String
    let figure: Figure
  }

  /// One share without lettering, for a headline figure whose number stands above.
  static func plain(_ figure: Figure, title: String) -> HTML {
    SVG.chart(attributes: "width=\"100%\" height=\"8\"", title: title) { svg in
      svg.rect("off", x: 0, y: 0, width: 100, height: 8)
      svg.rect("on", x: 0, y: 0, width: figure.low, height: 8)
      if figure.isRange { svg.rect("on half", x: figure.low, y: 0, width: figure.high - figure.low, height: 8) }
    }
  }

  static func chart(_ rows: [Row], title: String, description: String) -> Chart {
    let labels = rows.map { ChartText.quiet($0.label, beside: Wording.compact($0.figure)) }
    let height = Double(rows.count) * 40 + 4 + labels.reduce(0) { $0 + Double(max(0, $1.count - 1)) * 15 }
    let isShare = rows.allSatisfy { $0.figure.isShare }
    let scale = Scale(
      of: rows.flatMap { [$0.figure.low, $0.figure.high] } + (isShare ? [100] : []), includesZero: true, ticks: 4,
      onto: (0, 100))
    let attributes = "width=\"100%\" height=\"\(SVG.number(height))\""
    let html = SVG.chart(attributes: attributes, title: title, description: description) { svg in
      var top = 0.0
      for (row, lines) in zip(rows, labels) {
        for (number, line) in lines.enumerated() {
          svg.label(line, "quiet", at: (0, top + 12 + Double(number) * 15))
        }
        svg.label(Wording.compact(row.figure), "value end", at: (100, top + 12))
        let bar = top + 18 + Double(max(0, lines.count - 1)) * 15
        draw(row.figure, bar, scale, isShare, &svg)
        top = bar + 22
      }
      svg.line("base", from: (scale.position(0), 16), to: (scale.position(0), height))
    }
    return Chart(html: html, height: height)
  }

  private static func draw(_ figure: Figure, _ top: Double, _ scale: Scale, _ isShare: Bool, _ svg: inout SVG) {
    let zero = scale.position(0)
    let end = scale.position(figure.middle)
    if isShare { svg.rect("off", x: 0, y: top, width: 100, height: 12) }
    svg.rect("on", x: min(zero, end), y: top, width: abs(end - zero), height: 12)
    if figure.isRange {
      svg.line("range", from: (scale.position(figure.low), top + 6), to: (scale.position(figure.high), top + 6))
    }
  }
}
