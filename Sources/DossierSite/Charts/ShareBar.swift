import DossierKit
import Markup

/// A share as one bar of a hundred per cent, or a value beside others as bars on a common base of zero.
enum ShareBar {
  struct Row {
    let label: String
    let figure: Figure
  }

  static func svg(_ rows: [Row], title: String, description: String) -> HTML {
    let height = Double(rows.count) * 40 + 4
    let isShare = rows.allSatisfy { $0.figure.isShare }
    let scale = Scale(
      of: rows.map(\.figure.high) + (isShare ? [100] : []), includesZero: true, ticks: 4, onto: (0, isShare ? 100 : 88))
    return SVG.chart(
      attributes: "width=\"100%\" height=\"\(SVG.number(height))\"", title: title, description: description
    ) { svg in
      for (index, row) in rows.enumerated() {
        let top = Double(index) * 40
        svg.label(row.label, "quiet", at: (0, top + 12))
        svg.label(Wording.figure(row.figure), "value end", at: (100, top + 12))
        let zero = scale.position(0)
        let end = scale.position(row.figure.middle)
        if isShare { svg.rect("off", x: 0, y: top + 18, width: 100, height: 12) }
        svg.rect("on", x: min(zero, end), y: top + 18, width: abs(end - zero), height: 12)
        if row.figure.isRange {
          svg.line(
            "range", from: (scale.position(row.figure.low), top + 24), to: (scale.position(row.figure.high), top + 24))
        }
      }
      svg.line("base", from: (scale.position(0), 16), to: (scale.position(0), height))
    }
  }
}
