/// The text of a PDF: one line a paragraph, blank lines between them, in the order of reading.
struct PDFPages: Sendable {
  private(set) var text: [UInt8] = []
  /// Where each page begins in the text.
  private(set) var starts: [Int] = []
  /// The paragraph of the first page in the largest type, where that is larger than the running text.
  private(set) var headline: Range<Int>?
  /// See ``PDFFurniture/printedOffset``.
  let printedOffset: Int
  /// See ``PDFFurniture/address``.
  let address: String?

  /// How much larger than the text a headline is set, at least.
  private static let headlineScale = 1.2

  /// In bytes.
  private static let longestMasthead = 500

  init(_ layout: PDFLayout) {
    let furniture = PDFFurniture(of: layout)
    printedOffset = furniture.printedOffset
    address = furniture.address
    starts = Array(repeating: 0, count: layout.pages.count)
    var paragraphs = PDFParagraph.paragraphs(of: layout.pages.map(furniture.cleared))
    let title = Self.headline(of: paragraphs, body: layout.bodyHeight)
    if let title { Self.splitCredits(of: &paragraphs, behind: title) }
    for (index, paragraph) in paragraphs.enumerated() {
      if index == title { headline = text.count..<text.count + paragraph.text.count }
      for (page, offset) in paragraph.pages { starts[page] = text.count + offset }
      text += paragraph.text
      text += "\n\n".utf8
    }
  }

  /// Of at least two words, on the first page, with no more than a masthead above it.
  private static func headline(of paragraphs: [PDFParagraph], body: Double) -> Int? {
    var best: Int?
    var above = 0
    for (index, paragraph) in paragraphs.enumerated() {
      if above > longestMasthead || paragraph.pages.contains(where: { $0.page > 0 }) { break }
      let isLarge =
        paragraph.height > headlineScale * body && paragraph.height > best.map { paragraphs[$0].height } ?? 0
      if isLarge, paragraph.text.count <= 300, paragraph.text.contains(0x20) { best = index }
      above += paragraph.text.count
    }
    return best
  }

  /// Short lines between headline and text stand for themselves: the authors, the day, the outlet.
  private static func splitCredits(of paragraphs: inout [PDFParagraph], behind title: Int) {
    var index = title + 1
    for _ in 0..<6 where index < paragraphs.count {
      let lines = paragraphs[index].lines
      guard lines.allSatisfy({ $0.text.count <= 60 && $0.text.last != 0x2E }) else { return }
      paragraphs.replaceSubrange(index...index, with: paragraphs[index].split)
      index += lines.count
    }
  }
}
