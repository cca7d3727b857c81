import Diagnostics

/// What is wrong with YAML, in words for those who write it: libyaml speaks of tokens and nodes, and often points at the end of the
/// file.
struct YAMLFault {
  let message: String
  let help: String
  /// An offset into the YAML.
  let offset: Int

  private static let quoting = "quote values that hold “: ”, “#”, “[[” or begin with a sign"

  /// - Parameters:
  ///   - problem: libyaml's words.
  ///   - place: where it met the problem.
  ///   - context: what it was reading, and where that begins.
  init(_ problem: String, at place: Int, in context: (words: String, start: Int)?, of bytes: [UInt8]) {
    let about = context?.words ?? ""
    let start = context?.start ?? place
    if place < bytes.count, bytes[place] == 0x09 || problem.contains("tab character") {
      (message, help, offset) = ("a tab stands where spaces are needed", "indent with spaces", place)
    } else if about.contains("quoted scalar"), !problem.contains("escape") {
      (message, help, offset) = ("a quotation mark is opened here and not closed", "close it", start)
    } else if about.contains("flow"), let bracket = Self.openBracket(in: bytes, before: place) {
      let sign = bytes[bracket] == UInt8(ascii: "[") ? ("[", "]") : ("{", "}")
      message = "‘\(sign.0)’ is opened here and not closed, or a comma is missing behind it"
      (help, offset) = ("close it with ‘\(sign.1)’", bracket)
    } else if let words = Self.words.first(where: { problem.contains($0.problem) }) {
      (message, help, offset) = (words.message, words.help, words.isAtContext ? start : place)
    } else {
      (message, help, offset) = (problem, Self.quoting, place)
    }
  }

  /// A key that stands twice.
  init(doubled key: String, in source: SourceText) {
    message = "the key “\(key)” stands here twice"
    (help, offset) = ("keep one of the two", Self.lastLine(beginningWith: key + ":", in: source))
  }

  init(_ message: String, at offset: Int = 0) {
    (self.message, help, self.offset) = (message, Self.quoting, offset)
  }

  /// The problems of libyaml (scanner.c, parser.c) that people meet. At some the context is the place: the line that lacks a colon.
  private static let words: [(problem: String, message: String, help: String, isAtContext: Bool)] = [
    ("mapping values are not allowed", "a value holds “: ” without quotation marks", quoting, false),
    ("could not find expected ':'", "the line is no key with a value", "write ‘key: value’", true),
    (
      "did not find expected key", "the line does not fit those above it",
      "give it the indentation of its neighbours; \(quoting)", false
    ),
    (
      "block sequence entries are not allowed", "a list begins in the middle of a line",
      "put each ‘- item’ on a line of its own", false
    ),
    ("cannot start any token", "a value cannot begin with this sign", quoting, false),
    ("undefined alias", "a value cannot begin with * or & without quotation marks", quoting, false),
    ("alphabetic or numeric character", "a value cannot begin with * or & without quotation marks", quoting, true),
    ("unknown escape character", "the backslash means something else in \"…\"", "use '…' instead", false),
  ]

  /// The innermost bracket that is open, outside quotations and comments.
  private static func openBracket(in bytes: [UInt8], before end: Int) -> Int? {
    var open: [Int] = []
    var quote: UInt8?
    var isComment = false
    for at in 0..<min(end, bytes.count) {
      let byte = bytes[at]
      if byte == 0x0A { isComment = false }
      if isComment { continue }
      if let mark = quote {
        if byte == mark { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if at == 0 || !(bytes[at - 1].isASCIILetter || bytes[at - 1].isASCIIDigit) { quote = byte }
      case UInt8(ascii: "#"): isComment = at == 0 || bytes[at - 1].isBlank || bytes[at - 1] == 0x0A
      case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(at)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
      default: break
      }
    }
    return open.last
  }

  private static func lastLine(beginningWith key: String, in source: SourceText) -> Int {
    let key = Array(key.utf8)
    var found = 0
    for start in source.lineStarts {
      var at = start
      while at < source.bytes.count, source.bytes[at].isBlank { at += 1 }
      if source.bytes[at...].starts(with: key) { found = at }
    }
    return found
  }
}
