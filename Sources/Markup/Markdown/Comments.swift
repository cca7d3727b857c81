import Diagnostics

/// Finds what the Markdown parser does not get, outside code: `%%comments%%`, Hugo's shortcodes, the attributes of headings; and completes the
/// heads of tables.
enum Comments {
  struct Found {
    /// In order, disjoint.
    var cuts: [Cut] = []
    /// File ranges in which no field of a callout stands: all that is cut, and the code between shortcodes. In order, disjoint.
    var outside: [Range<Int>] = []
    /// By the line of a heading: the id that is given to it.
    var headingIDs: [(line: Range<Int>, id: String)] = []

    mutating func cut(_ range: Range<Int>, instead: String = "") {
      cuts.append(Cut(range, instead: instead))
      outside.append(range)
    }

    /// Puts what was found in order: a callout's lines go on in code whose end was found with its beginning.
    mutating func sort() { cuts = Cut.sorted(cuts) }
  }

  /// A comment that is not closed runs to the end: rather too little is published.
  static func find(in file: [UInt8], body: Range<Int>) -> Warned<Found> {
    file.withUnsafeBufferPointer { bytes in
      guard hasMark(bytes, body) else { return Warned(Found()) }
      var scan = Scan(bytes: bytes, end: body.upperBound)
      var at = body.lowerBound
      while at < body.upperBound { at = scan.line(at) }
      scan.found.sort()
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

  /// Whether there are two per cent signs in a row, a brace or a bar, as in few texts.
  private static func hasMark(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes[body] {
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "%") && before == byte {
        return true
      }
      before = byte
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
    /// Callouts around, from the outermost.
    var callouts: [CalloutShortcode] = []
    /// Inside a code span or a shortcode that ends there.
    var codeEnd = 0
    /// The end of the last shortcode that was cut out.
    var cutEnd = 0
    var code = IndentedCode()
    /// Whether the line before had words.
    var isBelowWords = false
    /// Backtick runs of these lengths have no partner before this offset.
    var lonely: (length: Int, before: Int) = (0, 0)

    /// Scans a line; returns the start of the next.
    mutating func line(_ start: Int) -> Int {
      var stop = start
      while stop < end, bytes[stop] != 0x0A { stop += 1 }
      let next = min(end, stop + 1)
      startLine(start, stop)
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
        defer { isBelowWords = !line.content.isEmpty }
        if !IndentedCode.isIndented(bytes, start, before: stop) {
          if attributes(of: line, start, next) { return next }
          if let head = TableHead(line, bytes, before: end) {
            found.cuts.append(Cut(line.content.upperBound..<line.content.upperBound, instead: head.missing))
          }
        }
      }
      let isCode = code.isCode(Fence.Line(bytes, start..<stop), bytes, start, before: stop, mayBegin: start >= codeEnd)
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
        case UInt8(ascii: "{") where open == nil && !isCode:
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

    /// Puts before a line what makes it one of the callouts around it.
    private mutating func startLine(_ start: Int, _ stop: Int) {
      // An end that stood in code was none.
      while let last = callouts.last, last.closer.lowerBound < start { callouts.removeLast() }
      guard open == nil, start >= cutEnd else { return }
      var at = start
      for callout in callouts {
        let prefix = callout.prefix(of: bytes, from: at)
        at = min(prefix.at, stop)
        // The line that ends it is blank without it.
        if bytes[at..<max(at, min(stop, callout.closer.lowerBound))].allSatisfy(\.isBlank),
          callout.closer.lowerBound <= stop
        {
          return
        }
        found.cuts.append(Cut(at..<at, instead: prefix.words))
      }
    }

    /// Leaves out the attributes of a heading, or of the block above; whether nothing is left of the line.
    private mutating func attributes(of line: Fence.Line, _ start: Int, _ next: Int) -> Bool {
      guard let last = line.content.last, bytes[line.content].contains(UInt8(ascii: "{")), !bytes[last].isASCIILetter,
        // Beside the mark of a comment nothing is sure to be shown.
        !zip(line.content, line.content.dropFirst()).contains(where: {
          bytes[$0] == UInt8(ascii: "%") && bytes[$1] == UInt8(ascii: "%")
        })
      else { return false }
      if isBelowWords, let found = BlockAttributes(alone: line, bytes) {
        self.found.cuts.append(Cut(callouts.isEmpty ? start..<next : found.range))
        return true
      }
      if let found = BlockAttributes(heading: line, bytes, before: end), open == nil {
        if let id = found.id { self.found.headingIDs.append((start..<next, id)) }
        self.found.cuts.append(Cut(found.range))
      }
      return false
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
      if let last = callouts.last, last.closer.lowerBound == start {
        callouts.removeLast()
        return cut(shortcode, instead: last.closing)
      }
      if let callout = CalloutShortcode(
        shortcode, bytes, line: line, before: end, inside: callouts, unclosed: &unclosed)
      {
        callouts.append(callout)
        return cut(shortcode, instead: callout.opening)
      }
      let markdown = shortcode.markdown(bytes)
      if markdown == nil { shortcodes.append(shortcode) }
      return cut(shortcode, instead: markdown ?? "")
    }

    /// Returns the offset behind it.
    private mutating func cut(_ shortcode: Shortcode, instead: String) -> Int {
      found.cut(shortcode.range, instead: instead)
      cutEnd = shortcode.range.upperBound
      return cutEnd
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
