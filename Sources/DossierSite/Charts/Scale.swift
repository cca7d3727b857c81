/// A linear scale from a range of data to positions, with round ticks.
struct Scale {
  let low: Double
  let high: Double
  let step: Double
  /// The positions of `low` and `high`.
  let span: (from: Double, to: Double)

  /// - Parameters:
  ///   - includesZero: bars stand on zero; dots need not.
  ///   - ticks: about how many steps.
  init(of values: [Double], includesZero: Bool, ticks: Int, onto span: (from: Double, to: Double)) {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if includesZero || low / max(high, .ulpOfOne) < 0.5 && low >= 0 {
      low = min(0, low)
      high = max(0, high)
    }
    if low == high { high = low + 1 }
    let step = Self.step((high - low) / Double(max(1, ticks)))
    self.low = (low / step).rounded(.down) * step
    self.high = (high / step).rounded(.up) * step
    self.step = step
    self.span = span
  }

  func position(_ value: Double) -> Double {
    span.from + (value - low) / (high - low) * (span.to - span.from)
  }

  var ticks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...max(1, min(count, 40))).map { low + Double($0) * step }
  }

  /// The next 1, 2 or 5 times a power of ten.
  private static func step(_ rough: Double) -> Double {
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough, power > 1e-9 { power /= 10 }
    let ratio = rough / power
    return (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10) * power
  }
}
