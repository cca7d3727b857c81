/// Lines between points, joined end to end where they meet, so that a drawing writes a point once for two lines.
struct LineTrails {
  /// The numbers of the points of each trail, at least two; every line is in one trail.
  private(set) var trails: [[Int]] = []

  /// - Parameter lines: pairs of points below `count`; a trail begins with the first line that is in none yet.
  init(_ lines: [(one: Int, other: Int)], count: Int) {
    var linesOfPoint = [[Int]](repeating: [], count: count)
    for (index, line) in lines.enumerated() {
      linesOfPoint[line.one].append(index)
      linesOfPoint[line.other].append(index)
    }
    var isDrawn = [Bool](repeating: false, count: lines.count)
    // The lines of a point before this one are drawn.
    var next = [Int](repeating: 0, count: count)
    func extend(_ trail: inout [Int], from point: Int) {
      var point = point
      while next[point] < linesOfPoint[point].count {
        let index = linesOfPoint[point][next[point]]
        next[point] += 1
        if isDrawn[index] { continue }
        isDrawn[index] = true
        point = lines[index].one == point ? lines[index].other : lines[index].one
        trail.append(point)
      }
    }
    for (index, line) in lines.enumerated() where !isDrawn[index] {
      isDrawn[index] = true
      var ahead = [line.other]
      extend(&ahead, from: line.other)
      var behind = [line.one]
      extend(&behind, from: line.one)
      trails.append(behind.reversed() + ahead)
    }
  }
}
