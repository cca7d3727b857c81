/// Foresees what would take cmark more than linear time, or a browser more depth than it has.
///
/// Release 0.29.0.gfm.6 is quadratic in declarations (`<?`, `<!`), images, table delimiter rows, the cells of a line, the
/// cells a table fills up, and parentheses behind a bare link. Measured there: 0.6 ns, 0.4 ns, 40 ns, 3 ns, 2 µs and
/// 0.4 ns a step. The sum is bounded to about
/// half a second, which no text of people reaches.
struct Effort {
  struct Excess {
    let code: String
    let what: String
    let offset: Int
  }

  /// Containers a line may open.
  static let depthLimit = 100
  /// Nanoseconds, roughly.
  private static let limit = 500_000_000

  private var cost = 0
  private var start = 0
  /// Of the paragraph: how many of each there are.
  private var declarations = 0
  private var images = 0
  private var columns = 0

  static func excess(in bytes: [UInt8]) -> Excess? {
    bytes.withUnsafeBufferPointer { bytes in
      var effort = Effort()
      var at = 0
      while at < bytes.count {
        var stop = at
        while stop < bytes.count, bytes[stop] != 0x0A { stop += 1 }
        if let what = tooDeep(bytes, at..<stop) { return Excess(code: "too-deep", what: what, offset: at) }
        effort.line(bytes, at..<stop)
        if effort.cost > limit || effort.total(upTo: stop) > limit {
          return Excess(
            code: "too-complex", what: "the paragraph takes too long to read as Markdown", offset: effort.start)
        }
        at = stop + 1
      }
      return nil
    }
  }

  private static func tooDeep(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> String? {
    guard line.count > depthLimit else { return nil }
    var quotes = 0
    var markers = 0
    var blanks = 0
    var at = line.lowerBound
    scan: while at < line.upperBound {
      switch bytes[at] {
      case 0x20: blanks += 1
      case 0x09: blanks += 4
      case UInt8(ascii: ">"): quotes += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard at + 1 < line.upperBound, bytes[at + 1].isBlank else { break scan }
        markers += 1
      case 0x30...0x39:
        var end = at
        while end < line.upperBound, end - at < 10, bytes[end].isASCIIDigit { end += 1 }
        guard end + 1 < line.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
          bytes[end + 1].isBlank
        else { break scan }
        markers += 1
        at = end
      default: break scan
      }
      at += 1
    }
    if quotes > depthLimit { return "the line has \(quotes) quote markers" }
    // Without anything behind them, markers are a rule across the page.
    if markers > depthLimit, at < line.upperBound { return "the line has \(markers) list markers" }
    if markers > 0, blanks > depthLimit * 4, at < line.upperBound { return "the list is nested too deep" }
    return nil
  }

  private mutating func line(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var pipes = 0
    var isDelimiters = true
    var isBlank = true
    var before: UInt8 = 0
    var parentheses = 0
    for at in line {
      let byte = bytes[at]
      if byte == UInt8(ascii: ")") {
        parentheses += 1
      } else if parentheses > 0 {
        cost += parentheses * parentheses / 2
        parentheses = 0
      }
      switch byte {
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: "|"):
        isBlank = false
        pipes += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"): isBlank = false
      default:
        isBlank = false
        isDelimiters = false
        if before == UInt8(ascii: "<"), byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") {
          declarations += 1
        } else if before == UInt8(ascii: "!"), byte == UInt8(ascii: "[") {
          images += 1
        }
      }
      before = byte
    }
    cost += parentheses * parentheses / 2
    if isBlank {
      cost = total(upTo: line.lowerBound)
      (start, declarations, images, columns) = (line.upperBound, 0, 0, 0)
      return
    }
    cost += pipes * pipes * 3
    if columns > 0 { cost += columns * 2000 }
    if isDelimiters {
      cost += (line.upperBound - start) * 40
      if pipes > 0 { columns = pipes + 1 }
    }
  }

  private func total(upTo end: Int) -> Int { cost + (declarations + images) * (end - start) }
}
