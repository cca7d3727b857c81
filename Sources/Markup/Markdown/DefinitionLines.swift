/// Finds the lines that begin a definition: `: words` below the paragraph that holds its terms, as in PHP Markdown Extra, Pandoc and
/// Hugo's parser. Lines are shown to it one by one, without those of fences.
struct DefinitionLines {
  /// The column and the quotation of the paragraph above, and of the definitions of its terms.
  private var paragraph: (column: Int, quotes: Int)?
  private var definition: (column: Int, quotes: Int)?

  mutating func end() { (paragraph, definition) = (nil, nil) }

  /// - Parameter start: of the line.
  mutating func isDefinition(_ line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let content = line.content
    if content.isEmpty {
      // A quotation ends with it, a paragraph may stand above a blank line.
      if line.quotes < max(paragraph?.quotes ?? 0, definition?.quotes ?? 0) { end() }
      return false
    }
    let here = (content.lowerBound - start, line.quotes)
    func isHere(_ other: (column: Int, quotes: Int)?) -> Bool { other.map { $0 == here } ?? false }
    if !line.isItem, Self.hasColon(bytes, content), isHere(paragraph) || isHere(definition) {
      (paragraph, definition) = (nil, here)
      return true
    }
    let isParagraph = Self.isParagraph(line, bytes)
    paragraph = isParagraph ? here : nil
    if !isParagraph, let open = definition, here.0 <= open.column { definition = nil }
    return false
  }

  /// A colon, a blank and words.
  private static func hasColon(_ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) -> Bool {
    content.count > 2 && bytes[content.lowerBound] == UInt8(ascii: ":") && bytes[content.lowerBound + 1].isBlank
      && content.dropFirst().contains { !bytes[$0].isBlank }
  }

  /// Whether a line may be one of a paragraph: no heading, rule, row of a table, raw HTML or address of a link.
  private static func isParagraph(_ line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let content = line.content
    switch bytes[content.lowerBound] {
    case UInt8(ascii: "#"):
      return !(line.run <= 6 && (line.run == content.count || bytes[content.lowerBound + line.run].isBlank))
    case UInt8(ascii: "|"), UInt8(ascii: "<"): return false
    case UInt8(ascii: "["):
      guard let end = bytes[content].firstIndex(of: UInt8(ascii: "]")) else { return true }
      return !(end + 1 < content.upperBound && bytes[end + 1] == UInt8(ascii: ":"))
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return !bytes[content].allSatisfy { $0 == bytes[content.lowerBound] || $0.isBlank }
    default: return true
    }
  }
}
