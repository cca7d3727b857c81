/// Finds the words cmark returns in the source again, in order.
///
/// cmark's own columns are wrong after the first line of a paragraph, so each literal is looked for from where the last
/// one ended. Only markup, escapes and references can lie between.
struct SourceCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0
  private var limit = 0
  /// The source offset of each byte of the literal that was aligned last.
  private(set) var positions: [Int] = []

  /// How far a literal is looked for.
  private static let reach = 4096

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func enter(_ range: Range<Int>) {
    at = min(range.lowerBound, bytes.count)
    limit = min(max(range.upperBound, at), bytes.count)
  }

  mutating func align(_ literal: UnsafeBufferPointer<UInt8>) {
    positions.removeAll(keepingCapacity: true)
    positions.reserveCapacity(literal.count)
    guard !literal.isEmpty else { return }
    if let found = seek(literal, from: 0, reach: Self.reach) { at = found }
    var index = 0
    while index < literal.count {
      let byte = literal[index]
      if at < limit, bytes[at] == byte, byte != UInt8(ascii: "&") || !isAmpersand(literal, index) {
        positions.append(at)
        at += 1
        index += 1
        continue
      }
      if at + 1 < limit, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == byte {
        positions.append(at + 1)
        at += 2
        index += 1
        continue
      }
      if at < limit, bytes[at] == UInt8(ascii: "&"), let end = referenceEnd(at) {
        repeat {
          positions.append(at)
          index += 1
        } while index < literal.count && literal[index] & 0xC0 == 0x80
        at = end
        continue
      }
      if let found = seek(literal, from: index, reach: 256) {
        at = found
        continue
      }
      positions.append(min(at, max(0, bytes.count - 1)))
      index += 1
    }
  }

  /// To the next line's text; returns where the line ended.
  mutating func newline(quotes: Int) -> Int {
    while at < limit, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    let end = at
    if at < limit, bytes[at] == 0x0D { at += 1 }
    if at < limit, bytes[at] == 0x0A { at += 1 }
    var left = quotes
    while at < limit {
      if bytes[at] == UInt8(ascii: ">"), left > 0 { left -= 1 } else if bytes[at] != 0x20, bytes[at] != 0x09 { break }
      at += 1
    }
    return min(end, max(0, bytes.count - 1))
  }

  /// Over `](destination)` or `][label]` behind a link's text.
  mutating func leaveLink() {
    var close = at
    while close < limit, close < at + 64, bytes[close] != UInt8(ascii: "]") { close += 1 }
    guard close < limit, bytes[close] == UInt8(ascii: "]") else { return }
    at = close + 1
    guard at < limit else { return }
    let opener = bytes[at]
    guard opener == UInt8(ascii: "(") || opener == UInt8(ascii: "[") else { return }
    let closer = opener == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var depth = 0
    var position = at
    var quote: UInt8 = 0
    while position < limit {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        position += 1
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\""), opener == UInt8(ascii: "(") {
        quote = byte
      } else if byte == UInt8(ascii: "<"), opener == UInt8(ascii: "(") {
        quote = UInt8(ascii: ">")
      } else if byte == opener {
        depth += 1
      } else if byte == closer {
        depth -= 1
        if depth == 0 {
          at = position + 1
          return
        }
      }
      position += 1
    }
  }

  private func seek(_ literal: UnsafeBufferPointer<UInt8>, from index: Int, reach: Int) -> Int? {
    var position = at
    let end = min(limit, at + reach)
    while position < end {
      if matches(literal, from: index, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Whether the first bytes agree, escapes aside. Behind a reference nothing can be compared.
  private func matches(_ literal: UnsafeBufferPointer<UInt8>, from first: Int, at start: Int) -> Bool {
    var position = start
    var index = first
    let end = min(literal.count, first + 12)
    while index < end {
      guard position < limit else { return false }
      let byte = literal[index]
      if bytes[position] == UInt8(ascii: "&"), referenceEnd(position) != nil {
        // What a reference stands for is hardly ever a letter, a digit or a space.
        return index > first || byte >= 0x80 || byte.isPunctuation
      }
      if bytes[position] == byte {
        position += 1
      } else if bytes[position] == UInt8(ascii: "\\"), position + 1 < limit, bytes[position + 1] == byte {
        position += 2
      } else {
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether `&` in the source begins `&amp;`, while the literal goes on otherwise.
  private func isAmpersand(_ literal: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard let end = referenceEnd(at) else { return false }
    let rest = index + (end - at)
    guard rest <= literal.count else { return true }
    for offset in 0..<end - at where literal[index + offset] != bytes[at + offset] { return true }
    return false
  }

  private func referenceEnd(_ start: Int) -> Int? {
    var position = start + 1
    let end = min(limit, start + 34)
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: ";") { return position > start + 1 ? position + 1 : nil }
      guard byte == UInt8(ascii: "#") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      else { return nil }
      position += 1
    }
    return nil
  }
}
