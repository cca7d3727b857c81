/// Where the lines of a PDF stand on its pages. In points (1/72 inch) from the upper left corner.
package struct PDFLayout: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    /// Valid UTF-8, single spaces between the words.
    package var text: [UInt8]
    package let left: Double
    package let right: Double
    package let top: Double
    package let bottom: Double

    package init(_ text: [UInt8], left: Double, right: Double, top: Double, bottom: Double) {
      self.text = text
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }

    /// About 1.2 times the size of its type.
    var height: Double { bottom - top }

    /// Whether it is set in the same size, as far as the boxes of fonts tell.
    func isAsLarge(as other: Line) -> Bool { abs(height - other.height) <= 0.12 * max(height, other.height) }
  }

  /// Lines below one another without a wider gap.
  package typealias Block = [Line]

  package struct Page: Sendable, Hashable {
    package let height: Double
    /// In the order of reading, as poppler finds it: column by column.
    package var blocks: [Block]

    package init(height: Double, blocks: [Block]) {
      self.height = height
      self.blocks = blocks
    }
  }

  package var pages: [Page]

  package init(pages: [Page]) { self.pages = pages }

  /// The height of the lines that hold the middle byte of all text, when they are sorted by height: that of the running text.
  var bodyHeight: Double {
    let lines = pages.joined { $0.blocks.joined() }.sorted { $0.height < $1.height }
    let half = lines.reduce(0) { $0 + $1.text.count } / 2
    var count = 0
    for line in lines {
      count += line.text.count
      if count > half { return line.height }
    }
    return 0
  }
}

extension Array {
  fileprivate func joined<S: Sequence>(_ inner: (Element) -> S) -> [S.Element] { flatMap(inner) }
}
