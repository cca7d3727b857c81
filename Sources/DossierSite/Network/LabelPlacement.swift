/// Finds room for the names of nodes: beside, above or below their marks, where they cover no other name and no mark.
struct LabelPlacement {
  struct Label: Sendable {
    /// The left end of the words on their base line, in pixels.
    let x: Double
    let y: Double
  }

  struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// By node; nil where there was no room.
  let labels: [Label?]

  static let lineHeight = 15.0

  /// - Parameters:
  ///   - order: the nodes, the most important first.
  ///   - widths: of the names, in pixels.
  init(
    _ points: [ForceLayout.Point], radii: [Double], widths: [Double], order: [Int], width: Double, height: Double
  ) {
    let marks = zip(points, radii).map { point, radius in
      Box(left: point.x - radius, top: point.y - radius, right: point.x + radius, bottom: point.y + radius)
    }
    var taken: [Box] = []
    var labels = [Label?](repeating: nil, count: points.count)
    for node in order {
      for label in Self.candidates(points[node], radii[node] + 4, widths[node]) {
        let box = Box(
          left: label.x - 2, top: label.y - Self.lineHeight + 3, right: label.x + widths[node] + 2, bottom: label.y + 3)
        guard box.left >= 0, box.top >= 0, box.right <= width, box.bottom <= height,
          !taken.contains(where: box.overlaps),
          !marks.indices.contains(where: { $0 != node && box.overlaps(marks[$0]) })
        else { continue }
        taken.append(box)
        labels[node] = label
        break
      }
    }
    self.labels = labels
  }

  /// Right, left, below, above, then the corners.
  private static func candidates(_ point: ForceLayout.Point, _ gap: Double, _ width: Double) -> [Label] {
    let (left, right) = (point.x - gap - width, point.x + gap)
    let centre = point.x - width / 2
    let (above, below) = (point.y - gap - 1, point.y + gap + 10)
    return [
      Label(x: right, y: point.y + 4.5), Label(x: left, y: point.y + 4.5), Label(x: centre, y: below),
      Label(x: centre, y: above), Label(x: right - 3, y: above + 3), Label(x: right - 3, y: below - 3),
      Label(x: left + 3, y: above + 3), Label(x: left + 3, y: below - 3), Label(x: point.x - 6, y: below),
      Label(x: point.x - 6, y: above), Label(x: point.x + 6 - width, y: below), Label(x: point.x + 6 - width, y: above),
    ]
  }

  /// About how wide words are in 13 pixels of a plain sans: a table of classes of letters, since there is no font to ask.
  static func width(of words: String, size: Double = 13) -> Double {
    var units = 0
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x27, 0x2C, 0x2E, 0x69, 0x6A, 0x6C, 0x74, 0x66, 0x49: units += 30
      case 0x4D, 0x57, 0x6D, 0x77: units += 86
      case 0x41...0x5A: units += 68
      case 0x2E80...0xFFEF: units += 100
      default: units += 56
      }
    }
    return Double(units) * size / 100
  }
}
