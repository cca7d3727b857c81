/// An open code fence, for the scans that come before the parser.
struct Fence {
  let character: UInt8
  let length: Int
  /// Block quotes around it.
  let quotes: Int

  /// A line without its containers' markers.
  struct Line {
    let bytes: UnsafeBufferPointer<UInt8>
    /// `>` before the content.
    let quotes: Int
    let content: Range<Int>
    /// Whether a list marker was skipped.
    let isItem: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
      var at = line.lowerBound
      var quotes = 0
      var isItem = false
      skipping: while at < line.upperBound {
        switch bytes[at] {
        case 0x20, 0x09: at += 1
        case UInt8(ascii: ">"):
          quotes += 1
          at += 1
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
          guard at + 1 < line.upperBound, bytes[at + 1].isBlank else { break skipping }
          isItem = true
          at += 2
        case 0x30...0x39:
          var end = at
          while end < line.upperBound, end - at < 10, bytes[end].isASCIIDigit { end += 1 }
          guard end + 1 < line.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
            bytes[end + 1].isBlank
          else { break skipping }
          isItem = true
          at = end + 2
        default: break skipping
        }
      }
      self.bytes = bytes
      self.quotes = quotes
      self.isItem = isItem
      var end = line.upperBound
      if end > at, bytes[end - 1] == 0x0D { end -= 1 }
      content = min(at, end)..<end
    }

    /// The fence this line opens.
    var fence: Fence? {
      guard let first = content.first, bytes[first] == UInt8(ascii: "`") || bytes[first] == UInt8(ascii: "~") else {
        return nil
      }
      let length = run
      guard length >= 3 else { return nil }
      if bytes[first] == UInt8(ascii: "`"), bytes[first + length..<content.upperBound].contains(UInt8(ascii: "`")) {
        return nil
      }
      return Fence(character: bytes[first], length: length, quotes: quotes)
    }

    /// Equal bytes at its start.
    var run: Int {
      var at = content.lowerBound
      while at < content.upperBound, bytes[at] == bytes[content.lowerBound] { at += 1 }
      return at - content.lowerBound
    }

    /// Whether the line is outside the block quote the fence stands in.
    func leaves(_ fence: Fence) -> Bool { quotes < fence.quotes }
  }

  func isClosed(by line: Line) -> Bool {
    guard let first = line.content.first, line.bytes[first] == character, line.run >= length else { return false }
    return line.bytes[first + line.run..<line.content.upperBound].allSatisfy { $0.isBlank }
  }
}
