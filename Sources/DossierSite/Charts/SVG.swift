import Markup

/// Builds one SVG fragment. Positions across are per cent, heights pixels, and there is no `viewBox`, so that lettering keeps
/// its size on a phone and on paper (`docs/theme.md`).
struct SVG {
  private(set) var text = ""

  /// - Parameters:
  ///   - title: the finding, for a reader who cannot see the chart.
  ///   - description: the data, in words.
  static func chart(
    _ classes: String = "chart", attributes: String, title: String, description: String? = nil,
    holdsLinks: Bool = false,
    _ draw: (inout SVG) -> Void
  ) -> HTML {
    var svg = SVG()
    // What holds links is no image, which would hide them from a screen reader; a group stands inside.
    svg.text +=
      "<svg class=\"\(classes)\" \(attributes)\(holdsLinks ? "" : " role=\"img\"")><title>\(escaped(title))</title>"
    if let description { svg.text += "<desc>\(escaped(description))</desc>" }
    if holdsLinks { svg.text += "<g role=\"group\" aria-label=\"\(escaped(title))\">" }
    draw(&svg)
    svg.text += holdsLinks ? "</g></svg>" : "</svg>"
    return HTML(written: svg.text)
  }

  mutating func add(_ markup: String) { text += markup }

  mutating func line(_ classes: String, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    text +=
      "<line class=\"\(classes)\" x1=\"\(percent(start.x))\" y1=\"\(pixel(start.y))\" x2=\"\(percent(end.x))\" y2=\"\(pixel(end.y))\"/>"
  }

  mutating func circle(_ classes: String, at point: (x: Double, y: Double), radius: Double, title: String? = nil) {
    let inner = title.map { "<title>\(Self.escaped($0))</title></circle>" }
    text += "<circle class=\"\(classes)\" cx=\"\(percent(point.x))\" cy=\"\(pixel(point.y))\" r=\"\(pixel(radius))\""
    text += inner.map { ">" + $0 } ?? "/>"
  }

  mutating func rect(_ classes: String, x: Double, y: Double, width: Double, height: Double, title: String? = nil) {
    text +=
      "<rect class=\"\(classes)\" x=\"\(percent(x))\" y=\"\(pixel(y))\" width=\"\(percent(width))\" height=\"\(pixel(height))\""
    text += title.map { "><title>\(Self.escaped($0))</title></rect>" } ?? "/>"
  }

  /// - Parameter shift: pixels to the right of the position.
  mutating func label(_ words: String, _ classes: String, at point: (x: Double, y: Double), shift: Double = 0) {
    let dx = shift == 0 ? "" : " dx=\"\(pixel(shift))\""
    text +=
      "<text class=\"\(classes)\" x=\"\(percent(point.x))\" y=\"\(pixel(point.y))\"\(dx)>\(Self.escaped(words))</text>"
  }

  mutating func open(_ element: String) { text += "<\(element)>" }
  mutating func close(_ element: String) { text += "</\(element)>" }

  func percent(_ value: Double) -> String { Self.number(value) + "%" }
  func pixel(_ value: Double) -> String { Self.number(value) }

  /// At most two decimals.
  static func number(_ value: Double) -> String {
    let scaled = Int((value * 100).rounded())
    let sign = scaled < 0 ? "-" : ""
    let whole = scaled.magnitude / 100
    let fraction = scaled.magnitude % 100
    if fraction == 0 { return "\(sign)\(whole)" }
    return fraction % 10 == 0
      ? "\(sign)\(whole).\(fraction / 10)" : "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  static func escaped(_ words: String) -> String { HTML(escaping: words).description }
}
