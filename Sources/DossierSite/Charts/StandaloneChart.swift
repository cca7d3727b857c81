import Markup

/// A chart as a file of its own: its finding above, what it measures and where the figures come from, and the styles it needs, for
/// light and for dark.
struct StandaloneChart {
  let finding: String
  let measured: String
  let sources: String
  let chart: Chart
  /// The theme's stylesheet and the configured accent.
  let style: ChartStyle

  private static let width = 720.0
  private static let margin = 24.0

  var bytes: [UInt8] {
    let title = ChartText.lines(finding, 62)
    let subtitle = ChartText.lines(measured, 100)
    let foot = ChartText.lines("Source: " + sources, 104)
    let chartTop = 20 + Double(title.count) * 26 + Double(subtitle.count) * 18 + 16
    let footTop = chartTop + chart.height + 26
    let height = footTop + Double(foot.count) * 17 + 8
    var svg = SVG()
    let size = "width=\"\(SVG.number(Self.width))\" height=\"\(SVG.number(height))\""
    let box = "viewBox=\"0 0 \(SVG.number(Self.width)) \(SVG.number(height))\""
    svg.add("<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) \(box) role=\"img\">")
    svg.add("<title>\(SVG.escaped(finding))</title><desc>\(SVG.escaped(measured))</desc>")
    svg.add("<style><![CDATA[\n\(style.css)]]></style>")
    svg.add("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>")
    var y = 38.0
    for line in title { y = text(line, "finding", y, 26, &svg) }
    y -= 4
    for line in subtitle { y = text(line, "small", y, 18, &svg) }
    svg.add(
      "<svg x=\"\(SVG.number(Self.margin))\" y=\"\(SVG.number(chartTop))\" width=\"\(SVG.number(Self.width - 2 * Self.margin))\" height=\"\(SVG.number(chart.height))\" overflow=\"visible\">"
    )
    svg.add(chart.html.string)
    svg.add("</svg>")
    y = footTop
    for line in foot { y = text(line, "small", y, 17, &svg) }
    svg.add("</svg>\n")
    return Array(svg.text.utf8)
  }

  private func text(_ line: String, _ classes: String, _ y: Double, _ step: Double, _ svg: inout SVG) -> Double {
    svg.add(
      "<text class=\"\(classes)\" x=\"\(SVG.number(Self.margin))\" y=\"\(SVG.number(y))\">\(SVG.escaped(line))</text>")
    return y + step
  }
}
