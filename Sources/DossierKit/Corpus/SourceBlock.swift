import Markup

/// A numbered block of a source's body: a paragraph, a list, a table. Its number is its place from 1, its anchor `p` and that number.
package struct SourceBlock: Sendable {
  /// In `prose.events`.
  package let events: Range<Int>
  /// In the text, in bytes.
  package let text: Range<Int>

  /// The blocks of a body, headline and byline left out.
  ///
  /// - Parameter heading: how many paragraphs are headline and byline.
  static func blocks(of prose: Prose, behind heading: Int) -> [SourceBlock] {
    var result: [SourceBlock] = []
    let bodyStart = heading == 0 ? 0 : prose.paragraphs[heading - 1].range.upperBound
    var depth = 0
    var start = 0
    var first: Int?
    var last = 0
    for (index, event) in prose.events.enumerated() {
      switch event {
      case .open:
        if depth == 0 {
          start = index
          first = nil
        }
        depth += 1
      case .close:
        depth -= 1
        if depth == 0, let first, first >= bodyStart {
          result.append(SourceBlock(events: start..<index + 1, text: first..<last))
        }
      case .text(let range), .code(let range):
        first = first ?? range.lowerBound
        last = range.upperBound
      default: break
      }
    }
    return result
  }
}

extension Source {
  /// The number of the block that holds a place in the text; nil for the headline.
  package func block(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].text.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < blocks[low - 1].text.upperBound else { return nil }
    return low
  }
}
