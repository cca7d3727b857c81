/// A part of a file that the Markdown parser does not get.
struct Cut {
  let range: Range<Int>
  /// What it gets in its place.
  var instead: [UInt8] = []

  init(_ range: Range<Int>, instead: String = "") {
    self.range = range
    self.instead = Array(instead.utf8)
  }

  /// In order, those that take nothing away before others at the same place; else as they were.
  static func sorted(_ cuts: [Cut]) -> [Cut] {
    cuts.enumerated().sorted { one, other in
      let (a, b) = (one.element.range, other.element.range)
      return (a.lowerBound, a.upperBound, one.offset) < (b.lowerBound, b.upperBound, other.offset)
    }.map(\.element)
  }
}
