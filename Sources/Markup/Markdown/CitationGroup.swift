/// Pandoc's citations in square brackets: `[@key]`, `[@key, p. 7]`, `[see @key; @other]`.
struct CitationGroup {
  struct Item {
    /// Without `@`.
    let key: String
    /// From `@` (or the `-` before it) to the end of the key, in the bytes scanned.
    let range: Range<Int>
    /// What a comma behind the key introduces: `p. 7`.
    let locator: String?
  }

  let items: [Item]
  /// Behind the closing bracket.
  let end: Int

  private static let limit = 1000

  /// The group that begins with the bracket at `start`; nil unless each of its parts, between semicolons, has a key.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var close = start + 1
    let last = min(bytes.count, start + Self.limit)
    while close < last, bytes[close] != UInt8(ascii: "]") {
      if bytes[close] == UInt8(ascii: "[") || bytes[close] == 0x0A { return nil }
      close += 1
    }
    guard close < last else { return nil }
    var items: [Item] = []
    var from = start + 1
    while from <= close {
      var to = from
      while to < close, bytes[to] != UInt8(ascii: ";") { to += 1 }
      guard let item = Self.item(bytes, from..<to) else { return nil }
      items.append(item)
      from = to + 1
    }
    self.items = items
    end = close + 1
  }

  private static func item(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Item? {
    guard let at = range.first(where: { bytes[$0] == UInt8(ascii: "@") }) else { return nil }
    var start = at
    if at > range.lowerBound, bytes[at - 1] == UInt8(ascii: "-") { start -= 1 }
    guard start == range.lowerBound || bytes[start - 1] == 0x20 else { return nil }
    var keyStart = at + 1
    var keyEnd = keyStart
    var end: Int
    if keyStart < range.upperBound, bytes[keyStart] == UInt8(ascii: "{") {
      keyStart += 1
      keyEnd = keyStart
      while keyEnd < range.upperBound, bytes[keyEnd] != UInt8(ascii: "}") { keyEnd += 1 }
      guard keyEnd < range.upperBound else { return nil }
      end = keyEnd + 1
    } else {
      while keyEnd < range.upperBound, isKey(bytes[keyEnd]) { keyEnd += 1 }
      // Punctuation stands inside a key, never at its end.
      while keyEnd > keyStart, bytes[keyEnd - 1].isPunctuation, bytes[keyEnd - 1] != UInt8(ascii: "_") { keyEnd -= 1 }
      end = keyEnd
    }
    guard keyEnd > keyStart else { return nil }
    var rest = end
    while rest < range.upperBound, bytes[rest] == 0x20 || bytes[rest] == UInt8(ascii: ",") { rest += 1 }
    var restEnd = range.upperBound
    while restEnd > rest, bytes[restEnd - 1] == 0x20 { restEnd -= 1 }
    return Item(
      key: String(decoding: UnsafeBufferPointer(rebasing: bytes[keyStart..<keyEnd]), as: UTF8.self), range: start..<end,
      locator: rest < restEnd
        ? String(decoding: UnsafeBufferPointer(rebasing: bytes[rest..<restEnd]), as: UTF8.self) : nil)
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || "_:.#$%&-+?<>~/".utf8.contains(byte)
  }
}

extension CitationGroup.Item {
  /// The paragraph that a locator names: `para. 7`, `par. 7`, `paragraph 7`, `¶ 7`; of a range the first.
  var paragraph: Int? {
    numbers(behind: ["paragraphs", "paragraph", "paras.", "para.", "pars.", "par.", "¶¶", "¶"])?.lowerBound
  }

  /// The pages that a locator names: `p. 7`, `pp. 7-9`, `page 7`.
  var pages: ClosedRange<Int>? { numbers(behind: ["pages", "page", "pp.", "p."]) }

  private func numbers(behind names: [String]) -> ClosedRange<Int>? {
    guard let words = locator?.lowercased(), let name = names.first(where: { words.hasPrefix($0) }) else { return nil }
    let numbers = words.dropFirst(name.count).split { !($0.isASCII && $0.isNumber) }.prefix(2).compactMap { Int($0) }
    guard let first = numbers.first else { return nil }
    return first...max(first, numbers.last ?? first)
  }
}
