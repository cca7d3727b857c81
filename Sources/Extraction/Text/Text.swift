/// The text of a document with its paragraphs, tokens and sentences: what every extractor reads.
///
/// All ranges are byte offsets into ``utf8``, which holds valid UTF-8. Nothing spans two paragraphs.
package struct Text: Sendable {
  package let utf8: [UInt8]
  /// In order, disjoint; between them is white space, and what is shown but not read.
  package let paragraphs: [Range<Int>]
  package let tokens: [Token]
  package let sentences: [Sentence]

  /// - Parameters:
  ///   - utf8: valid UTF-8.
  ///   - paragraphs: byte ranges in order; without them the text is cut at blank lines.
  package init(_ utf8: [UInt8], paragraphs: [Range<Int>]? = nil) {
    self.utf8 = utf8
    self.paragraphs = paragraphs ?? Text.paragraphs(of: utf8)
    var tokens = Tokenizer.tokens(of: utf8, in: self.paragraphs)
    self.sentences = Sentence.split(&tokens, of: utf8, in: self.paragraphs)
    self.tokens = tokens
  }

  package init(_ string: String) { self.init(Array(string.utf8)) }

  /// The words of a range, as a string.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  /// The index of the first token that starts at or after `offset`.
  package func token(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of the sentence that holds `offset`, or of the last one before it.
  package func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Whether a range stands in a paragraph: what stands between them is shown and not read.
  package func isRead(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && range.lowerBound < paragraphs[low - 1].upperBound
  }

  /// Paragraphs of plain text: runs of lines between blank ones, white space trimmed.
  package static func paragraphs(of utf8: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    var lastInk = 0
    var blankLine = false
    for (index, byte) in utf8.enumerated() {
      switch byte {
      case 0x0A:
        if blankLine, let open = start {
          result.append(open..<lastInk + 1)
          start = nil
        }
        blankLine = true
      case 0x20, 0x09, 0x0D, 0x0C: break
      default:
        blankLine = false
        if start == nil { start = index }
        lastInk = index
      }
    }
    if let start { result.append(start..<lastInk + 1) }
    return result
  }
}
