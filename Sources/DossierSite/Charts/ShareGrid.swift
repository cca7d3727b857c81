import DossierKit
import Markup

/// A share as cells of a hundred, filled from the bottom row upwards, left to right.
enum ShareGrid {
  /// - Parameter share: 0 to 100.
  static func svg(share: Double, title: String) -> HTML {
    let cells = Int(min(100, max(0, share)).rounded())
    let full = cells / 10
    let begun = cells % 10
    func y(_ row: Int) -> String { SVG.number(94.5 - 10 * Double(row)) }
    var on = (0..<full).map { "M0 \(y($0))h99" }.joined()
    if begun > 0 { on += "M0 \(y(full))h\(begun * 10 - 1)" }
    var off = ""
    if begun > 0 { off += "M\(begun * 10) \(y(full))h\(99 - begun * 10)" }
    off += ((full + (begun > 0 ? 1 : 0))..<10).map { "M0 \(y($0))h99" }.joined()
    return SVG.chart("chart cells", attributes: "viewBox=\"0 0 99 99\"", title: title) { svg in
      if !off.isEmpty { svg.add("<path class=\"cell-off\" d=\"\(off)\"/>") }
      if !on.isEmpty { svg.add("<path class=\"cell-on\" d=\"\(on)\"/>") }
    }
  }
}
