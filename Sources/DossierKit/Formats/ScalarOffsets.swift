/// Byte offsets of a UTF-8 text as offsets in Unicode scalars, which is how other annotation formats count.
///
/// Ask in rising order: the count goes on from the last answer.
package struct ScalarOffsets {
  private let utf8: [UInt8]
  private var at = 0
  private var scalars = 0

  package init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  package mutating func scalar(at byte: Int) -> Int {
    if byte < at {
      at = 0
      scalars = 0
    }
    while at < min(byte, utf8.count) {
      if utf8[at] & 0xC0 != 0x80 { scalars += 1 }
      at += 1
    }
    return scalars
  }
}
