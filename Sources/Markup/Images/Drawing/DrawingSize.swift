/// How large a drawing is shown, in pixels of CSS: what its first element says in `width` and `height`, else in `viewBox`.
struct DrawingSize {
  /// Of a replaced element that says nothing (CSS 2.2, 10.3.2).
  private(set) var width = 300
  private(set) var height = 150

  private static let longest = 65_535.0

  init() {}

  init(_ attributes: [DrawingReader.Attribute]) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name && $0.prefix.isEmpty }?.value }
    let given = (value("width").flatMap(Self.length), value("height").flatMap(Self.length))
    let box = (value("viewBox") ?? "").split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.compactMap {
      Double($0)
    }
    var own: (Double, Double)?
    if box.count == 4, box[2] > 0, box[3] > 0 { own = (box[2], box[3]) }
    let size: (Double, Double)? =
      switch (given, own) {
      case ((let width?, let height?), _): (width, height)
      case ((let width?, nil), let own?): (width, width * own.1 / own.0)
      case ((nil, let height?), let own?): (height * own.0 / own.1, height)
      case (_, let own): own
      }
    guard let size, (0.5...Self.longest).contains(size.0), (0.5...Self.longest).contains(size.1) else { return }
    (width, height) = (Int(size.0.rounded()), Int(size.1.rounded()))
  }

  /// CSS Values 4, section 6; an `em` is taken for 16 pixels. Nil for a share of what is around.
  private static func length(_ text: String) -> Double? {
    let units = [
      "px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "em": 16, "rem": 16, "ex": 8,
    ]
    let text = text.split { $0 == " " }.joined().lowercased()
    if let number = Double(text) { return number > 0 ? number : nil }
    for (unit, pixels) in units where text.hasSuffix(unit) {
      guard let number = Double(text.dropLast(unit.utf8.count)), number > 0 else { continue }
      return number * pixels
    }
    return nil
  }
}
