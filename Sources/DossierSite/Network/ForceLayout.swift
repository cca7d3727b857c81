/// Places nodes so that ties are short and nothing lies on top of anything else (after Fruchterman and Reingold, 1991).
///
/// Only `+ − × ÷` and the square root are used, in a fixed order: IEEE 754 defines their last bit, so the same graph has the
/// same picture on every machine.
struct ForceLayout {
  struct Point: Sendable, Equatable {
    var x: Double
    var y: Double
  }

  struct Spring: Sendable {
    let one: Int
    let other: Int
    /// 1 for the weakest tie.
    let strength: Double
  }

  /// In pixels, inside the margins.
  private(set) var points: [Point]

  private let size: Point
  private let radii: [Double]

  /// - Parameters:
  ///   - groups: by node; groups start out beside each other.
  ///   - radii: by node, with the room it needs around it.
  ///   - pinned: a node that stays in the middle.
  init(
    groups: [Int], springs: [Spring], radii: [Double], width: Double, height: Double, pinned: Int? = nil
  ) {
    self.radii = radii
    size = Point(x: width, y: height)
    points = Self.start(groups)
    let count = points.count
    // Steps shrink with the number of pairs: the work stays below some ten million steps.
    let steps = count <= 60 ? 300 : count <= 200 ? 200 : 120
    let aspect = width / max(1, height)
    for step in 0..<steps {
      let heat = 1 - Double(step) / Double(steps)
      move(springs, groups, limit: 0.02 + 0.6 * heat * heat, aspect: aspect, pinned: pinned)
    }
    if pinned != nil { drawIn() }
    fit()
    spread()
  }

  /// A golden-angle spiral of groups, each a small spiral of its nodes.
  private static func start(_ groups: [Int]) -> [Point] {
    var sizes = [Int](repeating: 0, count: (groups.max() ?? 0) + 1)
    return groups.map { group in
      let own = spiral(sizes[group], step: 0.5)
      sizes[group] += 1
      let centre = spiral(group, step: 3)
      return Point(x: centre.x + own.x, y: centre.y + own.y)
    }
  }

  private static func spiral(_ index: Int, step: Double) -> Point {
    // Cosine and sine of the golden angle, 137.50776 degrees.
    let (cosine, sine) = (-0.737368878078320, 0.675490294261524)
    var direction = Point(x: 1, y: 0)
    for _ in 0..<index {
      direction = Point(
        x: direction.x * cosine - direction.y * sine, y: direction.x * sine + direction.y * cosine)
    }
    let radius = step * Double(index).squareRoot()
    return Point(x: direction.x * radius, y: direction.y * radius)
  }

  /// One step: all push each other away, springs pull, everything is drawn to the middle.
  private mutating func move(_ springs: [Spring], _ groups: [Int], limit: Double, aspect: Double, pinned: Int?) {
    let count = points.count
    var forces = [Point](repeating: Point(x: 0, y: 0), count: count)
    forces.withUnsafeMutableBufferPointer { forces in
      points.withUnsafeBufferPointer { points in
        for one in 0..<count {
          let here = points[one]
          var own = Point(x: 0, y: 0)
          for other in one + 1..<max(one + 1, count) {
            let x = here.x - points[other].x
            let y = here.y - points[other].y
            let square = x * x + y * y + 0.01
            let push = 1 / square
            own.x += x * push
            own.y += y * push
            forces[other].x -= x * push
            forces[other].y -= y * push
          }
          forces[one].x += own.x
          forces[one].y += own.y
        }
        for spring in springs {
          let x = points[spring.one].x - points[spring.other].x
          let y = points[spring.one].y - points[spring.other].y
          let pull = spring.strength * (groups[spring.one] == groups[spring.other] ? 0.3 : 0.12)
          forces[spring.one].x -= x * pull
          forces[spring.one].y -= y * pull
          forces[spring.other].x += x * pull
          forces[spring.other].y += y * pull
        }
      }
    }
    for node in 0..<count where node != pinned {
      // Stronger down than across, so that a wide picture is filled.
      forces[node].x -= points[node].x * 0.06
      forces[node].y -= points[node].y * 0.06 * aspect
      let length = (forces[node].x * forces[node].x + forces[node].y * forces[node].y).squareRoot()
      let scale = length > limit ? limit / length : 1
      points[node].x += forces[node].x * scale
      points[node].y += forces[node].y * scale
    }
    if let pinned { points[pinned] = Point(x: 0, y: 0) }
  }

  /// Brings far ones nearer to the pinned middle: distances become their square roots, directions stay.
  private mutating func drawIn() {
    for index in points.indices {
      let distance = (points[index].x * points[index].x + points[index].y * points[index].y).squareRoot()
      guard distance > 0 else { continue }
      points[index].x /= distance.squareRoot()
      points[index].y /= distance.squareRoot()
    }
  }

  /// Stretches the picture to its frame, by at most twice as much one way as the other.
  private mutating func fit() {
    guard var low = points.first else { return }
    var high = low
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    var scale = Point(x: size.x / max(0.001, high.x - low.x), y: size.y / max(0.001, high.y - low.y))
    scale.x = min(scale.x, scale.y * 2)
    scale.y = min(scale.y, scale.x * 2)
    let middle = Point(x: (low.x + high.x) / 2, y: (low.y + high.y) / 2)
    for index in points.indices {
      points[index].x = size.x / 2 + (points[index].x - middle.x) * scale.x
      points[index].y = size.y / 2 + (points[index].y - middle.y) * scale.y
    }
  }

  /// Pushes apart what touches, and keeps all inside the frame.
  private mutating func spread() {
    // As far apart as the frame has room for: names find their places then, and the picture is filled.
    let room = 0.4 * (size.x * size.y / Double(max(1, points.count))).squareRoot()
    let rounds = 80
    for round in 0..<rounds {
      var hasMoved = false
      let share = 1 - 0.5 * Double(round) / Double(rounds)
      for one in points.indices {
        for other in points.indices.dropFirst(one + 1) {
          let x = points[other].x - points[one].x
          let y = points[other].y - points[one].y
          let wanted = max(radii[one] + radii[other], 2 * room * share)
          guard x < wanted, x > -wanted, y < wanted, y > -wanted else { continue }
          let distance = (x * x + y * y).squareRoot()
          guard distance < wanted else { continue }
          let push = (wanted - distance) / 2 + 0.1
          // Two on one spot part to the side.
          let (ax, ay) = distance < 0.01 ? (1.0, 0.0) : (x / distance, y / distance)
          points[one].x -= ax * push
          points[one].y -= ay * push
          points[other].x += ax * push
          points[other].y += ay * push
          hasMoved = true
        }
      }
      for node in points.indices {
        points[node].x = min(max(points[node].x, radii[node]), size.x - radii[node])
        points[node].y = min(max(points[node].y, radii[node]), size.y - radii[node])
      }
      if !hasMoved { break }
    }
  }
}
