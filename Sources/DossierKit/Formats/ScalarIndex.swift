/// Byte offsets of a UTF-8 text as offsets in Unicode scalars, asked in any order: the count of every 4096th byte is kept.
package struct ScalarIndex: Sendable {
  private static let step = 4096

  private let utf8: [UInt8]
  /// Scalars before each whole step.
  private let counts: [Int32]

  package init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var counts: [Int32] = []
    var scalars: Int32 = 0
    for (at, byte) in utf8.enumerated() {
      if at % Self.step == 0 { counts.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    self.counts = counts
  }

  package func scalar(at byte: Int) -> Int {
    let end = min(byte, utf8.count)
    let step = min(end / Self.step, max(0, counts.count - 1))
    var scalars = counts.isEmpty ? 0 : Int(counts[step])
    for at in step * Self.step..<max(step * Self.step, end) where utf8[at] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// The byte at which the scalar `count` places before (negative) or behind a byte begins, within the text.
  package func byte(_ count: Int, scalarsFrom byte: Int) -> Int {
    var at = byte
    var left = count.magnitude
    while left > 0, count < 0 ? at > 0 : at < utf8.count {
      at += count < 0 ? -1 : 1
      while at > 0, at < utf8.count, utf8[at] & 0xC0 == 0x80 { at += count < 0 ? -1 : 1 }
      left -= 1
    }
    return at
  }
}
