/// The `key:: value` lines of callouts, found before the Markdown is parsed, so that values stay as they were written.
struct CalloutFields {
  struct Found {
    /// The file offset of `[!`.
    let marker: Int
    let depth: Int
    var fields: [Prose.Field] = []
    /// The end of its last field's line.
    var end: Int
  }

  private(set) var callouts: [Found] = []
  /// File ranges of the field lines.
  private(set) var cuts: [Range<Int>] = []

  /// A quoted value may go on for this many lines.
  private static let lineLimit = 40

  func callout(at marker: Int) -> Found? {
    var low = 0
    var high = callouts.count
    while low < high {
      let middle = (low + high) / 2
      if callouts[middle].marker < marker { low = middle + 1 } else { high = middle }
    }
    return low < callouts.count && callouts[low].marker == marker ? callouts[low] : nil
  }

  static func find(in file: [UInt8], body: Range<Int>, outside comments: [Range<Int>]) -> CalloutFields {
    var result = CalloutFields()
    file.withUnsafeBufferPointer { bytes in
      guard contains(bytes, body) else { return }
      result.scan(bytes, body, outside: comments)
    }
    return result
  }

  /// Whether there is a callout at all.
  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> Bool {
    var at = body.lowerBound
    while at + 1 < body.upperBound {
      if bytes[at] == UInt8(ascii: "["), bytes[at + 1] == UInt8(ascii: "!") { return true }
      at += 1
    }
    return false
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, outside comments: [Range<Int>]) {
    /// Indices of the callouts the line may stand in.
    var open: [Int] = []
    var wasQuoted = 0
    var fence: Fence?
    var code = IndentedCode()
    /// The quoted value that goes on: its callout, field, lines, closing mark.
    var going: (callout: Int, lines: Int, close: [UInt8])?
    var comment = 0
    var at = body.lowerBound
    while at < body.upperBound {
      var stop = at
      while stop < body.upperBound, bytes[stop] != 0x0A { stop += 1 }
      let next = min(body.upperBound, stop + 1)
      let start = at
      at = next
      while comment < comments.count, comments[comment].upperBound <= start { comment += 1 }
      let isCut = comment < comments.count && comments[comment].lowerBound < stop
      let line = Fence.Line(bytes, start..<stop)
      while let last = open.last, callouts[last].depth > line.quotes { open.removeLast() }
      if let current = fence {
        if current.isClosed(by: line) {
          fence = nil
          continue
        }
        if !line.leaves(current) { continue }
        fence = nil
      }
      if code.isCode(line, bytes, start, before: stop) {
        (going, wasQuoted) = (nil, 0)
        continue
      }
      if isCut {
        going = nil
        wasQuoted = line.quotes
        continue
      }
      if let (callout, lines, close) = going, callout == open.last, line.quotes > 0, lines < Self.lineLimit,
        !line.content.isEmpty, FieldLine(bytes, at: line.content.lowerBound, before: line.content.upperBound) == nil
      {
        extend(callout, by: line, bytes, cut: start..<next)
        going = Self.ends(bytes, line.content, with: close) ? nil : (callout, lines + 1, close)
        continue
      }
      going = nil
      defer { wasQuoted = line.quotes }
      if let opened = line.fence {
        fence = opened
        continue
      }
      guard line.quotes > 0 else { continue }
      if line.quotes > wasQuoted || open.isEmpty,
        CalloutMarker(UnsafeBufferPointer(rebasing: bytes[line.content])) != nil
      {
        open.append(callouts.count)
        callouts.append(Found(marker: line.content.lowerBound, depth: line.quotes, end: stop))
        continue
      }
      guard let callout = open.last,
        let found = FieldLine(bytes, at: line.content.lowerBound, before: line.content.upperBound)
      else { continue }
      let value = Self.trimmed(bytes, found.valueStart..<line.content.upperBound)
      callouts[callout].fields.append(
        Prose.Field(
          key: String(decoding: bytes[found.key], as: UTF8.self), value: String(decoding: bytes[value], as: UTF8.self),
          keySource: found.key, valueSource: value))
      callouts[callout].end = stop
      cuts.append(start..<next)
      if let close = Self.openQuote(bytes, value) { going = (callout, 0, close) }
    }
  }

  /// Adds a line to the last field's value.
  private mutating func extend(
    _ callout: Int, by line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>, cut: Range<Int>
  ) {
    guard let field = callouts[callout].fields.popLast() else { return }
    let value = Self.trimmed(bytes, line.content)
    callouts[callout].fields.append(
      Prose.Field(
        key: field.key, value: field.value + " " + String(decoding: bytes[value], as: UTF8.self),
        keySource: field.keySource,
        valueSource: field.valueSource.lowerBound..<value.upperBound))
    callouts[callout].end = cut.upperBound
    cuts.append(cut)
  }

  /// The mark that must still close a value which opens a quotation.
  private static func openQuote(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> [UInt8]? {
    for (open, close) in [("\"", "\""), ("“", "”"), ("«", "»"), ("„", "“")] {
      let opener = Array(open.utf8)
      guard bytes[value].starts(with: opener) else { continue }
      let rest = value.lowerBound + opener.count..<value.upperBound
      return contains(bytes, rest, Array(close.utf8)) ? nil : Array(close.utf8)
    }
    return nil
  }

  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, with close: [UInt8]) -> Bool {
    contains(bytes, line, close)
  }

  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ mark: [UInt8]) -> Bool {
    var at = range.lowerBound
    while at + mark.count <= range.upperBound {
      if bytes[at..<at + mark.count].elementsEqual(mark) { return true }
      at += 1
    }
    return false
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isBlank { lower += 1 }
    while upper > lower, bytes[upper - 1].isBlank || bytes[upper - 1] == 0x0D { upper -= 1 }
    return lower..<max(lower, upper)
  }
}
