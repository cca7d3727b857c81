import Diagnostics

/// The YAML between `---`, the TOML between `+++`, or the JSON between braces, at the start of a file.
package struct FrontMatter: Sendable {
  /// Nil for a file without it, or where it is empty.
  package let value: YAMLValue?
  /// The YAML, TOML or JSON in the file, without the lines around it; nil without front matter.
  package let range: Range<Int>?
  /// Where the text begins.
  package let bodyStart: Int
  /// Something in it could not be read, so a "no" may have been missed: do not publish.
  package let isBroken: Bool

  /// - Parameter file: valid UTF-8; a byte order mark before the front matter is passed over.
  package static func read(_ file: [UInt8]) -> Warned<FrontMatter> {
    file.withUnsafeBufferPointer { bytes in
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      // Empty lines before it are passed over: a "draft: true" below them must not be printed as text.
      let first = start
      while start < bytes.count, bytes[start].isBlank || bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
      if start < bytes.count, start > first, bytes[start - 1] != 0x0A { start = first }
      var line = start..<lineEnd(bytes, start)
      let isTOML = isMark(bytes, line, UInt8(ascii: "+"))
      guard isTOML || isMark(bytes, line, UInt8(ascii: "-")) else {
        if JSONMatter.begins(bytes, at: start) { return json(file, bytes, start) }
        return Warned(FrontMatter(value: nil, range: nil, bodyStart: start, isBroken: false))
      }
      let mark = isTOML ? UInt8(ascii: "+") : UInt8(ascii: "-")
      let from = min(line.upperBound + 1, bytes.count)
      var next = from
      while next < bytes.count {
        line = next..<lineEnd(bytes, next)
        let after = min(line.upperBound + 1, bytes.count)
        if isMark(bytes, line, mark) || (!isTOML && isMark(bytes, line, UInt8(ascii: "."))) {
          return found(file, from..<line.lowerBound, bodyStart: after, isTOML: isTOML)
        }
        next = after
      }
      let sign = isTOML ? "+++" : "---"
      return Warned(
        FrontMatter(value: nil, range: nil, bodyStart: from, isBroken: true),
        [
          .error(
            "unclosed-front-matter", "the front matter that begins here never ends",
            help: "put a line with \(sign) behind it", at: start..<start + 3)
        ])
    }
  }

  /// JSON is YAML too.
  private static func json(_ file: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Warned<FrontMatter> {
    if let end = JSONMatter.end(bytes, from: start) {
      return found(file, start..<end, bodyStart: min(lineEnd(bytes, end) + 1, bytes.count), isTOML: false)
    }
    return Warned(
      FrontMatter(value: nil, range: nil, bodyStart: start, isBroken: true),
      [
        .error(
          "unclosed-front-matter", "the front matter that begins here never ends", help: "close its brace",
          at: start..<start + 1)
      ])
  }

  private static func found(_ file: [UInt8], _ range: Range<Int>, bodyStart: Int, isTOML: Bool) -> Warned<FrontMatter> {
    if isTOML {
      let toml = TOML.parse(file, range: range)
      return Warned(
        FrontMatter(value: toml.value, range: range, bodyStart: bodyStart, isBroken: !toml.diagnostics.isEmpty),
        toml.diagnostics)
    }
    let yaml = YAML.parse(file, range: range)
    var diagnostics = yaml.diagnostics
    var isBroken = diagnostics.contains { $0.severity == .error }
    if let value = yaml.value, value.entries == nil, value.scalar?.isNull != true {
      isBroken = true
      diagnostics.append(
        .error(
          "bad-yaml", "front matter holds keys and values, such as “title: A note”", at: value.range))
    }
    return Warned(
      FrontMatter(value: yaml.value, range: range, bodyStart: bodyStart, isBroken: isBroken), diagnostics)
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    return at
  }

  /// Whether a line is three of `byte` and blanks.
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ byte: UInt8) -> Bool {
    guard line.count >= 3, bytes[line.lowerBound] == byte, bytes[line.lowerBound + 1] == byte,
      bytes[line.lowerBound + 2] == byte
    else { return false }
    return bytes[line.lowerBound + 3..<line.upperBound].allSatisfy { $0.isBlank || $0 == 0x0D }
  }
}
