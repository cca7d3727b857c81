import Markup

/// Counts by month or year as little bars, the highest in the accent.
enum Sparkline {
  static func svg(_ counts: [Int], title: String) -> HTML? {
    guard let highest = counts.max(), highest > 0, counts.count > 1 else { return nil }
    let width = 96.0
    let height = 20.0
    let step = width / Double(counts.count)
    let stroke = max(1, step - 1)
    var bars = ""
    var peak = ""
    for (index, count) in counts.enumerated() where count > 0 {
      let x = SVG.number((Double(index) + 0.5) * step)
      let bar = "M\(x) \(SVG.number(height))v-\(SVG.number(max(2, Double(count) / Double(highest) * (height - 2))))"
      if count == highest { peak += bar } else { bars += bar }
    }
    let attributes = "width=\"96\" height=\"21\" viewBox=\"0 0 96 21\""
    return SVG.chart("spark", attributes: attributes, title: title) { svg in
      svg.add("<path class=\"floor\" d=\"M0 20.5h96\"/>")
      if !bars.isEmpty { svg.add("<path stroke-width=\"\(SVG.number(stroke))\" d=\"\(bars)\"/>") }
      svg.add("<path class=\"peak\" stroke-width=\"\(SVG.number(stroke))\" d=\"\(peak)\"/>")
    }
  }
}
