/// A part of a file that the Markdown parser does not get.
struct Cut {
  let range: Range<Int>
  /// What it gets in its place.
  var instead: [UInt8] = []

  init(_ range: Range<Int>, instead: String = "") {
    self.range = range
    self.instead = Array(instead.utf8)
  }
}
