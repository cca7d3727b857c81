import Diagnostics

/// Finds what is never published, outside code: `%%comments%%`, and Hugo's shortcodes.
enum Comments {
  struct Found {
    /// In order, disjoint.
    var cuts: [Cut] = []
    /// File ranges in which no field of a callout stands: all that is cut, and the code between shortcodes. In order, disjoint.
    var outside: [Range<Int>] = []

    mutating func cut(_ range: Range<Int>, instead: String = "") {
      cuts.append(Cut(range, instead: instead))
      outside.append(range)
    }
  }

  /// A comment that is not closed runs to the end: rather too little is published.
  static func find(in file: [UInt8], body: Range<Int>) -> Warned<Found> {
    file.withUnsafeBufferPointer { bytes in
      guard hasMark(bytes, body) else { return Warned(Found()) }
      var scan = Scan(bytes: bytes, end: body.upperBound)
      var at = body.lowerBound
      while at < body.upperBound { at = scan.line(at) }
      let shortcodes = Shortcode.diagnostics(of: scan.shortcodes)
      guard let open = scan.open else { return Warned(scan.found, shortcodes) }
      scan.found.cut(open..<body.upperBound)
      return Warned(
        scan.found,
        shortcodes + [
          .error(
            "unclosed-comment", "a comment begins here and never ends; all that follows is left out",
            help: "close it with %%, or write \\%% for two per cent signs", at: open..<open + 2)
        ])
    }
  }

  /// Whether there are two per cent signs or braces in a row, as in few texts.
  private static func hasMark(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> Bool {
    var at = body.lowerBound
    while at + 1 < body.upperBound {
      let byte = bytes[at + 1]
      if byte != UInt8(ascii: "%"), byte != UInt8(ascii: "{") {
        at += 2
      } else if bytes[at] == byte {
        return true
      } else {
        at += 1
      }
    }
    return false
  }

  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var found = Found()
    /// Those that are reported.
    var shortcodes: [Shortcode] = []
    /// Names of shortcodes of which no end follows.
    var unclosed: Set<String> = []
    /// Where the open comment began.
    var open: Int?
    var fence: Fence?
    /// Inside a code span or a shortcode that ends there.
    var codeEnd = 0
    /// Backtick runs of these lengths have no partner before this offset.
    var lonely: (length: Int, before: Int) = (0, 0)

    /// Scans a line; returns the start of the next.
    mutating func line(_ start: Int) -> Int {
      var stop = start
      while stop < end, bytes[stop] != 0x0A { stop += 1 }
      let next = min(end, stop + 1)
      if open == nil, start >= codeEnd {
        let line = Fence.Line(bytes, start..<stop)
        if let current = fence {
          if current.isClosed(by: line) {
            fence = nil
            return next
          }
          if !line.leaves(current) { return next }
          fence = nil
        }
        if let opened = line.fence {
          fence = opened
          return next
        }
      }
      var at = max(start, min(codeEnd, stop))
      while at < stop {
        switch bytes[at] {
        case UInt8(ascii: "%") where at + 1 < stop && bytes[at + 1] == bytes[at]:
          if let from = open {
            found.cut(from..<at + 2)
            open = nil
          } else {
            open = at
          }
          at += 2
        case UInt8(ascii: "{") where open == nil:
          at = shortcode(at, line: start)
          codeEnd = at
        case UInt8(ascii: "\\") where open == nil: at += 2
        case UInt8(ascii: "`") where open == nil:
          at = codeSpan(at)
          codeEnd = at
        default: at += 1
        }
      }
      return next
    }

    /// What stands for a shortcode that may begin at `start`; returns the offset behind it.
    private mutating func shortcode(_ start: Int, line: Int) -> Int {
      guard let shortcode = Shortcode(bytes, at: start, before: end) else {
        guard let marks = Shortcode.escapes(bytes, at: start, before: end) else { return start + 1 }
        for mark in marks { found.cut(mark) }
        return marks[marks.count - 1].upperBound
      }
      if let code = CodeShortcode(shortcode, bytes, line: line, before: end, unclosed: &unclosed) {
        found.cuts += code.cuts
        found.outside.append(code.range)
        return code.range.upperBound
      }
      if let markdown = shortcode.markdown(bytes) {
        found.cut(shortcode.range, instead: markdown)
      } else {
        found.cut(shortcode.range)
        shortcodes.append(shortcode)
      }
      return shortcode.range.upperBound
    }

    /// The end of the code span that begins at `start`, or of its backticks if it has no end in its paragraph.
    private mutating func codeSpan(_ start: Int) -> Int {
      var at = start
      while at < end, bytes[at] == UInt8(ascii: "`") { at += 1 }
      let length = at - start
      if lonely.length == length, start < lonely.before { return at }
      let behind = at
      var isBlankLine = false
      while at < end {
        let byte = bytes[at]
        if byte == 0x0A {
          if isBlankLine { break }
          isBlankLine = true
          at += 1
        } else if byte == UInt8(ascii: "`") {
          isBlankLine = false
          let from = at
          while at < end, bytes[at] == UInt8(ascii: "`") { at += 1 }
          if at - from == length { return at }
        } else {
          if byte != 0x20, byte != 0x09, byte != 0x0D, byte != UInt8(ascii: ">") { isBlankLine = false }
          at += 1
        }
      }
      lonely = (length, at)
      return behind
    }
  }
}
