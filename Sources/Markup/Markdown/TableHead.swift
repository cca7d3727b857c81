/// The head of a table with fewer cells than the line of hyphens below it. GitHub's rules make no table of it, Hugo's parser does, and
/// nobody means anything else: it gets the cells that are missing.
struct TableHead {
  /// What completes the line, at its end.
  let missing: String

  init?(_ line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    guard bytes[line.content].contains(UInt8(ascii: "|")) else { return nil }
    var start = line.content.upperBound
    while start < end, bytes[start] != 0x0A { start += 1 }
    start += 1
    guard start < end else { return nil }
    var stop = start
    while stop < end, bytes[stop] != 0x0A { stop += 1 }
    let below = Fence.Line(bytes, start..<stop)
    guard below.quotes == line.quotes, Self.isDelimiters(bytes, below.content) else { return nil }
    let (count, ends) = Self.cells(bytes, line.content)
    let wanted = Self.cells(bytes, below.content).count
    guard count > 1, count < wanted else { return nil }
    missing = (ends ? "" : " |") + String(repeating: " |", count: wanted - count)
  }

  private static func isDelimiters(_ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) -> Bool {
    var hasHyphen = false
    for byte in bytes[content] {
      switch byte {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasHyphen
  }

  /// Of a row: its cells, and whether a bar ends it.
  private static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ row: Range<Int>) -> (count: Int, endsWithBar: Bool) {
    var upper = row.upperBound
    while upper > row.lowerBound, bytes[upper - 1].isBlank { upper -= 1 }
    let bars = (row.lowerBound..<upper).filter {
      bytes[$0] == UInt8(ascii: "|") && ($0 == row.lowerBound || bytes[$0 - 1] != UInt8(ascii: "\\"))
    }
    let (begins, ends) = (bars.first == row.lowerBound, bars.count > 1 && bars.last == upper - 1)
    return (bars.count + 1 - (begins ? 1 : 0) - (ends ? 1 : 0), ends)
  }
}
