import Markup

/// A numbered block of a source's body: a paragraph, a list, a table. Its number is its place from 1, its anchor `p` and that number.
package struct SourceBlock: Sendable {
  /// In `prose.events`.
  package let events: Range<Int>
  /// In the text, in bytes.
  package let text: Range<Int>

  /// Pictures before it that stand in no block.
  package let pictures: [SourcePictures.Shown]

  /// The blocks of a body, headline and byline left out, and the pictures behind the last.
  ///
  /// - Parameter heading: how many paragraphs are headline and byline.
  static func blocks(
    of prose: Prose, _ stored: SourcePictures, behind heading: Int
  ) -> (blocks: [SourceBlock], picturesBehind: [SourcePictures.Shown]) {
    var result: [SourceBlock] = []
    let bodyStart = heading == 0 ? 0 : prose.paragraphs[heading - 1].range.upperBound
    var depth = 0
    var start = 0
    var first: Int?
    var last = 0
    var pictures: [SourcePictures.Shown] = []
    var inside: [SourcePictures.Shown] = []
    func add(_ shown: SourcePictures.Shown?) {
      guard let shown else { return }
      if depth == 0 { pictures.append(shown) } else { inside.append(shown) }
    }
    for (index, event) in prose.events.enumerated() {
      switch event {
      case .open:
        if depth == 0 {
          start = index
          first = nil
          inside = []
        }
        depth += 1
      case .close:
        depth -= 1
        guard depth == 0 else { continue }
        if let first, first >= bodyStart {
          result.append(SourceBlock(events: start..<index + 1, text: first..<last, pictures: pictures))
          pictures = []
        } else {
          // A list of pictures alone is no block.
          pictures += inside
        }
      case .text(let range), .code(let range):
        first = first ?? range.lowerBound
        last = range.upperBound
      case .image(let image): add(stored.shown(image: image))
      case .embed(let link): add(stored.shown(embed: link))
      default: break
      }
    }
    return (result, pictures)
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
