/// `{#id .class key="value"}` behind a heading or below a block: Hugo's parser (goldmark) reads it, and so do Pandoc and kramdown.
/// Of all this only the id of a heading says something to a reader: it is a name by which links lead there.
struct BlockAttributes {
  /// What is not printed: the braces and the blanks before them, or the whole line.
  let range: Range<Int>
  let id: String?

  /// A heading's.
  ///
  /// - Parameters:
  ///   - line: without its line end.
  ///   - end: of the body; a line of `=` or `-` below makes a line a heading.
  init?(heading line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    let content = line.content
    guard !content.isEmpty, Self.isHeading(line, bytes) || Self.isUnderlined(line, bytes, before: end),
      let (braces, id) = Self.braces(bytes, content), braces.lowerBound > content.lowerBound
    else { return nil }
    var start = braces.lowerBound
    while start > content.lowerBound, bytes[start - 1].isBlank { start -= 1 }
    range = start..<braces.upperBound
    self.id = id
  }

  /// Those of a block, alone on the line below it.
  init?(alone line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard !line.isItem, let (braces, id) = Self.braces(bytes, line.content),
      braces.lowerBound == line.content.lowerBound
    else { return nil }
    range = braces
    self.id = id
  }

  /// `## Words`.
  private static func isHeading(_ line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let run = line.run
    let first = line.content.lowerBound
    return bytes[first] == UInt8(ascii: "#") && run <= 6 && first + run < line.content.upperBound
      && bytes[first + run].isBlank
  }

  /// Whether the line below is a run of `=` or `-`.
  private static func isUnderlined(_ line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    var start = line.content.upperBound
    while start < end, bytes[start] != 0x0A { start += 1 }
    var stop = min(end, start + 1)
    while stop < end, bytes[stop] != 0x0A { stop += 1 }
    guard start + 1 < stop, bytes[line.content.upperBound - 1] == UInt8(ascii: "}") else { return false }
    var below = bytes[start + 1..<stop]
    while let byte = below.last, byte.isBlank || byte == 0x0D { below.removeLast() }
    while let byte = below.first, byte.isBlank || byte == UInt8(ascii: ">") { below.removeFirst() }
    guard let mark = below.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    return below.allSatisfy { $0 == mark }
  }

  /// The braces at the end of a line that hold attributes and nothing else.
  private static func braces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>
  ) -> (range: Range<Int>, id: String?)? {
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    guard end - content.lowerBound > 3, bytes[end - 1] == UInt8(ascii: "}") else { return nil }
    var start = end - 2
    while start >= content.lowerBound, end - start < 400, bytes[start] != UInt8(ascii: "{") {
      if bytes[start] == UInt8(ascii: "}") { return nil }
      start -= 1
    }
    guard start >= content.lowerBound, bytes[start] == UInt8(ascii: "{"),
      start == content.lowerBound || bytes[start - 1].isBlank
    else { return nil }
    let id = attributes(bytes, start + 1..<end - 1)
    return id.map { (start..<end, $0.isEmpty ? nil : $0) }
  }

  /// The id among them, empty where there is none; nil where other words stand between the braces.
  private static func attributes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    var id = ""
    var count = 0
    var at = range.lowerBound
    while at < range.upperBound, bytes[at].isBlank { at += 1 }
    // kramdown begins with a colon.
    guard at < range.upperBound,
      isMark(bytes[at]) || bytes[at] == UInt8(ascii: ":")
        || ["id=", "class="].contains(where: { bytes[at..<range.upperBound].starts(with: $0.utf8) })
    else { return nil }
    if bytes[at] == UInt8(ascii: ":") { at += 1 }
    while at < range.upperBound {
      if bytes[at].isBlank || bytes[at] == UInt8(ascii: ",") {
        at += 1
        continue
      }
      let start = at
      while at < range.upperBound, isNameByte(bytes[at]) || at == start && isMark(bytes[at]) { at += 1 }
      guard at > start + (isMark(bytes[start]) ? 1 : 0) else { return nil }
      if isMark(bytes[start]) {
        if bytes[start] == UInt8(ascii: "#"), at - start <= 101 {
          id = String(decoding: bytes[start + 1..<at], as: UTF8.self)
        }
      } else {
        guard at < range.upperBound, bytes[at] == UInt8(ascii: "=") else { return nil }
        let isID = bytes[start..<at].elementsEqual("id".utf8)
        at += 1
        let quote = at < range.upperBound ? bytes[at] : 0
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { at += 1 }
        let value = at
        while at < range.upperBound, isQuoted ? bytes[at] != quote : !bytes[at].isBlank { at += 1 }
        if isID, bytes[value..<at].allSatisfy(isNameByte) { id = String(decoding: bytes[value..<at], as: UTF8.self) }
        if isQuoted { at += 1 }
      }
      count += 1
    }
    return count > 0 ? id : nil
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".") }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isIDByte || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte >= 0x80
  }
}
