/// Hides from the Markdown parser what is none of its business: wikilinks, math and inline footnotes; and shows it definitions.
///
/// Bytes are replaced one for one, so that every place stays where it was. Characters that Markdown would read become
/// control characters, which no decoded text holds; `$x$` becomes a code span, a block `$$ … $$` a declaration
/// (`<? … ?>`), which the parser hands back unread; the colon of a definition becomes the mark of a list.
struct Shield {
  /// `^[words]`: from the caret to the bracket, and the words.
  struct InlineNote {
    let range: Range<Int>
    let words: Range<Int>
  }

  private(set) var bytes: [UInt8]
  private(set) var notes: [InlineNote] = []
  private(set) var isUsed = false
  /// An open fence at the end would swallow what is appended.
  private(set) var endsInCode = false

  /// What stands for a byte, by index from 1: none of them is a white space or printed.
  private static let hidden: [UInt8] = Array("[]|\\*_~<".utf8)
  private static let more: [UInt8] = Array(">&`!@:^#$".utf8)

  /// Of the three marks of a list the one that is used least, and that draws no line.
  static let definitionMark = UInt8(ascii: "+")

  static func hide(_ byte: UInt8) -> UInt8 {
    if let index = hidden.firstIndex(of: byte) { return UInt8(index + 1) }
    if let index = more.firstIndex(of: byte) { return UInt8(index + 0x0E) }
    return byte
  }

  /// The byte that a control character stands for.
  static func shown(_ byte: UInt8) -> UInt8 {
    if byte >= 1, Int(byte) <= hidden.count { return hidden[Int(byte) - 1] }
    if byte >= 0x0E, Int(byte) < 0x0E + more.count { return more[Int(byte) - 0x0E] }
    return byte
  }

  static func shown(_ text: String) -> String {
    guard text.utf8.contains(where: { shown($0) != $0 }) else { return text }
    return String(decoding: text.utf8.map(shown), as: UTF8.self)
  }

  /// Math and footnotes are looked for within this many bytes, and not beyond a blank line.
  private static let reach = 4000

  init(_ original: [UInt8]) {
    bytes = original
    guard Self.hasMark(original) else { return }
    original.withUnsafeBufferPointer { scan($0) }
  }

  private static func hasMark(_ bytes: [UInt8]) -> Bool {
    // Nothing but blanks and quote markers on the line so far.
    var isStart = true
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "$"): return true
      case UInt8(ascii: ":") where isStart && index + 1 < bytes.count && bytes[index + 1].isBlank: return true
      case 0x0A: isStart = true
      case 0x20, 0x09, UInt8(ascii: ">"): break
      default: isStart = false
      }
    }
    return false
  }

  // MARK: Lines

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var fence: Fence?
    var at = 0
    var codeEnd = 0
    var start = 0
    var code = IndentedCode()
    var definitions = DefinitionLines()
    while start < text.count {
      var stop = start
      while stop < text.count, text[stop] != 0x0A { stop += 1 }
      let next = min(text.count, stop + 1)
      defer { start = next }
      let line = Fence.Line(text, start..<stop)
      if start >= codeEnd {
        if let open = fence {
          if open.isClosed(by: line) {
            fence = nil
            continue
          }
          if !line.leaves(open) { continue }
          fence = nil
        }
        if let opened = line.fence {
          fence = opened
          definitions.end()
          continue
        }
      }
      if code.isCode(line, text, start, before: stop, mayBegin: start >= codeEnd) {
        definitions.end()
        continue
      }
      if start >= codeEnd, definitions.isDefinition(line, text, start) {
        replace(line.content.lowerBound, Self.definitionMark)
        code.openList()
      }
      at = max(start, codeEnd)
      while at < stop {
        switch text[at] {
        case UInt8(ascii: "\\"): at += 2
        case UInt8(ascii: "`"):
          at = codeSpan(text, at)
          codeEnd = at
        case UInt8(ascii: "["): at = wikilink(text, at) ?? at + 1
        case UInt8(ascii: "^"): at = note(text, at, isQuoted: line.quotes > 0) ?? at + 1
        case UInt8(ascii: "$"):
          if let end = math(text, at, line) {
            at = end
            codeEnd = end
          } else {
            while at < stop, text[at] == UInt8(ascii: "$") { at += 1 }
          }
        default: at += 1
        }
      }
    }
    endsInCode = fence != nil
  }

  /// Behind a code span, or behind the backticks where it has no end in its paragraph.
  private var lonely: (length: Int, before: Int) = (0, 0)

  private mutating func codeSpan(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] == UInt8(ascii: "`") { at += 1 }
    let (behind, length) = (at, at - start)
    if lonely.length == length, start < lonely.before { return behind }
    while at < text.count {
      if text[at] == UInt8(ascii: "`") {
        let from = at
        while at < text.count, text[at] == UInt8(ascii: "`") { at += 1 }
        if at - from == length { return at }
      } else if Self.endsParagraph(text, at) {
        break
      } else {
        at += 1
      }
    }
    lonely = (length, at)
    return behind
  }

  /// Whether the line end at `at` is followed by a blank line.
  private static func endsParagraph(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard text[at] == 0x0A else { return false }
    var next = at + 1
    while next < text.count, text[next].isBlank || text[next] == 0x0D || text[next] == UInt8(ascii: ">") { next += 1 }
    return next == text.count || text[next] == 0x0A
  }

  private mutating func replace(_ at: Int, _ byte: UInt8) {
    bytes[at] = byte
    isUsed = true
  }

  // MARK: Wikilinks

  private mutating func wikilink(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard at + 1 < text.count, text[at + 1] == text[at], let (_, end) = Wikilink.scan(text, at: at) else { return nil }
    for index in at..<end { replace(index, Self.hide(text[index])) }
    return end
  }

  // MARK: Inline footnotes

  /// The caret's end where `^[words]` begins; what stands in it is scanned like any text.
  private mutating func note(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, isQuoted: Bool) -> Int? {
    guard start + 1 < text.count, text[start + 1] == UInt8(ascii: "["), start >= (notes.last?.range.upperBound ?? 0)
    else { return nil }
    var depth = 0
    var at = start + 1
    let end = min(text.count, start + Self.reach)
    while at < end {
      switch text[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          let words = start + 2..<at
          guard words.contains(where: { !text[$0].isBlank }) else { return nil }
          notes.append(InlineNote(range: start..<at + 1, words: words))
          return start + 2
        }
      case 0x0A where isQuoted || Self.endsParagraph(text, at): return nil
      default: break
      }
      at += 1
    }
    return nil
  }

  // MARK: Math

  private mutating func math(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ line: Fence.Line) -> Int? {
    guard at + 1 < text.count else { return nil }
    if text[at + 1] == UInt8(ascii: "$") {
      return line.content.lowerBound == at ? mathBlock(text, at) ?? displayMath(text, at) : displayMath(text, at)
    }
    return inlineMath(text, at)
  }

  /// `$$` at the start of a line, up to `$$` at the end of one.
  private mutating func mathBlock(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start + 2
    let end = min(text.count, start + Self.reach)
    while at + 1 < end {
      if text[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if text[at] == UInt8(ascii: "$"), text[at + 1] == UInt8(ascii: "$") {
        var behind = at + 2
        while behind < text.count, text[behind].isBlank || text[behind] == 0x0D { behind += 1 }
        guard behind == text.count || text[behind] == 0x0A, at > start + 2 else { return nil }
        for index in start + 2..<at where text[index] == UInt8(ascii: ">") && text[index - 1] == UInt8(ascii: "?") {
          replace(index, Self.hide(text[index]))
        }
        for (index, byte) in zip([start, start + 1, at, at + 1], "<??>".utf8) { replace(index, byte) }
        return at + 2
      }
      at += 1
    }
    return nil
  }

  /// `$$x$$` in a line.
  private mutating func displayMath(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start + 2
    while at + 1 < text.count, text[at] != 0x0A, at - start < Self.reach {
      if text[at] == UInt8(ascii: "`") { return nil }
      if text[at] == UInt8(ascii: "$"), text[at + 1] == UInt8(ascii: "$") {
        guard at > start + 2 else { return nil }
        codeSpan(text, start..<at + 2, marks: 2)
        return at + 2
      }
      at += text[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// `$x$` in a line: no blank inside the marks, no letter or digit outside. What begins with a digit is a sum of money
  /// unless it holds a sign of mathematics, or a letter and no blank (`$2n$`, `$1-p$`).
  private mutating func inlineMath(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    func isWord(_ at: Int) -> Bool {
      text.indices.contains(at) && (text[at].isASCIILetter || text[at].isASCIIDigit || text[at] >= 0x80)
    }
    guard !isWord(start - 1), !text[start + 1].isBlank, text[start + 1] != 0x0A else { return nil }
    var hasSign = !text[start + 1].isASCIIDigit
    var (hasLetter, hasBlank) = (false, false)
    var at = start + 1
    while at < text.count, text[at] != 0x0A, at - start < 1000 {
      switch text[at] {
      case UInt8(ascii: "`"): return nil
      case UInt8(ascii: "$"):
        guard !text[at - 1].isBlank, !isWord(at + 1), at > start + 1 else {
          // Another sum begins here.
          return nil
        }
        guard hasSign || hasLetter && !hasBlank else { return nil }
        guard at + 1 == text.count || text[at + 1] != UInt8(ascii: "$") else { return nil }
        codeSpan(text, start..<at + 1, marks: 1)
        return at + 1
      case UInt8(ascii: "\\"):
        hasSign = true
        at += 1
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "+"): hasSign = true
      default:
        if text[at].isASCIILetter { hasLetter = true }
        if text[at].isBlank { hasBlank = true }
      }
      at += 1
    }
    return nil
  }

  private mutating func codeSpan(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, marks: Int) {
    for index in range {
      let isMark = index < range.lowerBound + marks || index >= range.upperBound - marks
      if isMark { replace(index, UInt8(ascii: "`")) }
      if !isMark, text[index] == UInt8(ascii: "|") { replace(index, Self.hide(text[index])) }
    }
  }
}
