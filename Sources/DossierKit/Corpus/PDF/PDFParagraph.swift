/// A paragraph of a PDF: lines of one size put together, across columns and pages too.
struct PDFParagraph {
  /// On one line.
  private(set) var text: [UInt8] = []
  private(set) var lines: [PDFLayout.Line] = []
  /// Pages that begin within it, or at its first byte: place in the file and offset in `text`.
  private(set) var pages: [(page: Int, offset: Int)] = []

  var height: Double { lines.first?.height ?? 0 }

  private init(_ lines: some Sequence<PDFLayout.Line>) { for line in lines { append(line) } }

  /// A word that is cut at the end of the line is put together, as `pdftotext` does it.
  private mutating func append(_ line: PDFLayout.Line) {
    if let last = text.last {
      let isCut = last == 0x2D && text.dropLast().last.map(Self.isLowerCase) ?? false
      if isCut, line.text.first.map(Self.isLowerCase) ?? false { text.removeLast() } else { text.append(0x20) }
    }
    text += line.text
    lines.append(line)
  }

  /// The paragraphs of all pages.
  ///
  /// - Parameter pages: the blocks of each page, furniture left out.
  static func paragraphs(of pages: [[PDFLayout.Block]]) -> [PDFParagraph] {
    var result: [PDFParagraph] = []
    var waiting: [Int] = []
    for (page, blocks) in pages.enumerated() {
      waiting.append(page)
      for block in blocks {
        for (index, run) in runs(of: block, rightEdge: rightEdge(of: block, among: blocks)).enumerated() {
          var next = PDFParagraph(run)
          if index == 0, let last = result.last, last.goesOn(in: next) {
            result[result.count - 1].join(next, pages: waiting)
          } else {
            next.pages = waiting.map { ($0, 0) }
            result.append(next)
          }
          waiting = []
        }
      }
    }
    // Pages without text begin where the text ends.
    if !waiting.isEmpty, let last = result.indices.last {
      result[last].pages += waiting.map { ($0, result[last].text.count) }
    }
    return result
  }

  /// Each line for itself, as credits below a headline stand.
  var split: [PDFParagraph] {
    var parts = lines.map { PDFParagraph(CollectionOfOne($0)) }
    if !parts.isEmpty { parts[0].pages = pages.map { ($0.page, 0) } }
    return parts
  }

  private mutating func join(_ next: PDFParagraph, pages begun: [Int]) {
    let start = text.count
    for line in next.lines { append(line) }
    pages += begun.map { ($0, min(start + 1, text.count)) }
  }

  /// Whether the text breaks off at the foot of a column or page and goes on in the next: no sentence ends, and the next begins none.
  private func goesOn(in next: PDFParagraph) -> Bool {
    guard let last = lines.last, let first = next.lines.first, last.isAsLarge(as: first), !endsSentence,
      let opening = next.text.first
    else { return false }
    return Self.isLowerCase(opening) || text.last == 0x2C && !Self.isMarked(next.text)
  }

  private var endsSentence: Bool { lines.last.map { Self.endsSentence($0.text) } ?? false }

  // MARK: Within a block

  /// How far lines may go that begin about where the block does: to the end of the longest of them on the page.
  private static func rightEdge(of block: PDFLayout.Block, among blocks: [PDFLayout.Block]) -> Double {
    let left = block.map(\.left).min() ?? 0
    let column = blocks.filter { abs(($0.map(\.left).min() ?? 0) - left) < columnIndent }
    return column.joined().map(\.right).max() ?? 0
  }

  /// Lists and first lines are set in by less; another column begins further away. In points.
  private static let columnIndent = 45.0

  private static func runs(of block: PDFLayout.Block, rightEdge right: Double) -> [PDFLayout.Block] {
    guard let first = block.first else { return [] }
    let left = block.map(\.left).min() ?? 0
    var result: [PDFLayout.Block] = [[first]]
    for (last, line) in zip(block, block.dropFirst()) {
      let isIndented = line.left > left + 0.5 * line.height && last.left < line.left - 0.25 * line.height
      let isShort = last.right < right - 0.25 * (right - left)
      let begins =
        !line.isAsLarge(as: last) || line.top - last.bottom > 0.7 * line.height || isMarked(line.text)
        || endsSentence(last.text) && (isIndented || isShort)
      if begins { result.append([line]) } else { result[result.count - 1].append(line) }
    }
    return result
  }

  /// A full stop, question or exclamation mark or colon, behind it marks that close.
  private static func endsSentence(_ text: [UInt8]) -> Bool {
    let closing = Array("\"')]".utf8)
    var rest = text[...]
    while let last = rest.last {
      if closing.contains(last) {
        rest = rest.dropLast()
      } else if rest.suffix(3).elementsEqual("”".utf8) || rest.suffix(3).elementsEqual("’".utf8) {
        rest = rest.dropLast(3)
      } else {
        return [0x2E, 0x21, 0x3F, 0x3A].contains(last) || rest.suffix(3).elementsEqual("。".utf8)
      }
    }
    return false
  }

  /// Whether it opens with a mark of a list.
  private static func isMarked(_ text: [UInt8]) -> Bool {
    marks.contains { text.starts(with: $0) }
  }

  private static let marks = ["• ", "– ", "— ", "- ", "* ", "▪ ", "‣ ", "● ", "■ "].map { Array($0.utf8) }

  private static func isLowerCase(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
