/// A script without comments and without the white space and line ends that mean nothing, in one pass.
///
/// A slash may begin a regular expression or divide; which, the sign before it tells, save behind `)` and `}`. Where that
/// cannot be told, and where a text in backticks holds another, there is no result, and the script is better left as it is.
struct CondensedScript {
  /// Nil where the script cannot be read for certain.
  private(set) var result: [UInt8]?

  init(_ bytes: [UInt8]) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    // The white space since the last sign: none, a space, or a line end.
    var gap: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      if byte <= 0x20 {
        gap = byte == Self.lineEnd || gap == Self.lineEnd ? Self.lineEnd : 0x20
        at += 1
        continue
      }
      if byte == Self.slash, next == Self.slash {
        while at < bytes.count, bytes[at] != Self.lineEnd { at += 1 }
        continue
      }
      if byte == Self.slash, next == Self.star {
        let end = Condensed.commentEnd(bytes, at + 2)
        gap = bytes[at..<end].contains(Self.lineEnd) || gap == Self.lineEnd ? Self.lineEnd : 0x20
        at = end
        continue
      }
      guard let end = Self.tokenEnd(bytes, at, behind: out) else { return }
      if let gap, let last = out.last, Self.means(gap, between: last, and: byte) { out.append(gap) }
      gap = nil
      out += bytes[at..<end]
      at = end
    }
    out.append(Self.lineEnd)
    result = out
  }

  // MARK: Signs

  private static let (lineEnd, slash, star): (UInt8, UInt8, UInt8) = (0x0A, 0x2F, 0x2A)

  /// Whether white space between two signs is more than looks.
  private static func means(_ gap: UInt8, between last: UInt8, and next: UInt8) -> Bool {
    if gap == lineEnd { return !(opening.contains(last) || closing.contains(next)) }
    if isWord(last), isWord(next) { return true }
    // "a + +b", "a < !--b", "/x/ in y", "1 .toFixed()".
    return last == next && (last == 0x2B || last == 0x2D) || last == 0x3C || last == slash
      || last < 0x3A && next == 0x2E
  }

  /// Behind these and before those a statement goes on, so that a line end says nothing.
  private static let opening = Set("{;,([=&|?:".utf8)
  private static let closing = Set("}),];.?:&|=".utf8)

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F
      || byte == 0x24 || byte == 0x23 || byte == 0x5C
  }

  /// Behind the string, the text in backticks, the regular expression or the single byte that begins here.
  private static func tokenEnd(_ bytes: [UInt8], _ start: Int, behind out: [UInt8]) -> Int? {
    switch bytes[start] {
    case 0x22, 0x27: return Condensed.stringEnd(bytes, start)
    case 0x60:
      let end = Condensed.stringEnd(bytes, start)
      // A text inside a text, as in `a${`b`}`: the last "${" has no "}" before the next backtick.
      var at = end - 1
      while at > start, !(bytes[at] == 0x7B && bytes[at - 1] == 0x24), bytes[at] != 0x7D { at -= 1 }
      if at > start, bytes[at] == 0x7B { return nil }
      return end
    case slash:
      guard let last = out.last else { return expressionEnd(bytes, start) }
      if last == 0x29 || last == 0x7D {
        // "(a + b) / c" is sure enough; ")/" is not.
        return start + 1 < bytes.count && (bytes[start + 1] == 0x20 || bytes[start + 1] == 0x3D) ? start + 1 : nil
      }
      if isWord(last) { return isExpected(behind: out) ? expressionEnd(bytes, start) : start + 1 }
      return last == 0x5D || last == 0x22 || last == 0x27 || last == 0x60 ? start + 1 : expressionEnd(bytes, start)
    default: return start + 1
    }
  }

  /// Whether the word that was written last is one behind which a value stands.
  private static func isExpected(behind out: [UInt8]) -> Bool {
    let word = out.suffix(12).reversed().prefix { isWord($0) }.reversed()
    return ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "yield", "await"]
      .contains(String(decoding: Array(word), as: UTF8.self))
  }

  /// Behind a regular expression and its flags; nil where it does not end on its line.
  private static func expressionEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start + 1
    var isClass = false
    while at < bytes.count, bytes[at] != lineEnd {
      switch bytes[at] {
      case 0x5C: at += 1
      case 0x5B: isClass = true
      case 0x5D: isClass = false
      case slash where !isClass:
        at += 1
        while at < bytes.count, isWord(bytes[at]) { at += 1 }
        return at
      default: break
      }
      at += 1
    }
    return nil
  }
}
