/// What stands on the pages of a PDF and is no text of it: running heads, numbers of pages, what a browser prints in the margins.
struct PDFFurniture {
  /// What the number printed at a page's head or foot has more than its place in the file; 0 where none is printed.
  let printedOffset: Int
  /// Where a browser printed the page from, by the line in its margin.
  let address: String?
  private let patterns: Set<[UInt8]>
  private let bodyHeight: Double

  /// Text in small type within this share of the page's edge is a printer's.
  private static let margin = 0.04

  init(of layout: PDFLayout) {
    let heads = layout.pages.map(Self.edges)
    bodyHeight = layout.bodyHeight
    patterns = Self.running(heads)
    printedOffset = Self.printedOffset(heads)
    var address: String?
    for page in layout.pages {
      for line in page.blocks.joined() where address == nil && Self.isAtEdge(line, of: page) {
        address = Self.address(in: line.text)
      }
    }
    self.address = address
  }

  /// The page's blocks without it.
  func cleared(_ page: PDFLayout.Page) -> [PDFLayout.Block] {
    let edges = Set(Self.edges(page))
    return page.blocks.map { block in
      block.filter { line in
        let isRunning = edges.contains(line) && patterns.contains(Self.pattern(line.text))
        let isPrinters = Self.isAtEdge(line, of: page) && line.height < 0.9 * bodyHeight
        return !isRunning && !isPrinters
      }
    }.filter { !$0.isEmpty }
  }

  private static func isAtEdge(_ line: PDFLayout.Line, of page: PDFLayout.Page) -> Bool {
    line.bottom < margin * page.height || line.top > (1 - margin) * page.height
  }

  private static func address(in text: [UInt8]) -> String? {
    let words = text.split(separator: 0x20)
    guard let word = words.first(where: { $0.starts(with: "https://".utf8) || $0.starts(with: "http://".utf8) }),
      !word.contains(0x22), !word.contains(0x3C), !String(decoding: word, as: UTF8.self).hasSuffix("…")
    else { return nil }
    return String(decoding: word, as: UTF8.self)
  }

  /// The two lines furthest up and the two furthest down.
  private static func edges(_ page: PDFLayout.Page) -> [PDFLayout.Line] {
    let lines = page.blocks.joined().sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    return lines.count <= 4 ? lines : Array(lines.prefix(2) + lines.suffix(2))
  }

  /// The difference that most pages share, and at least half of them, between a number in their first or last line and their place.
  private static func printedOffset(_ heads: [[PDFLayout.Line]]) -> Int {
    guard heads.count >= 3 else { return 0 }
    var counts: [Int: Int] = [:]
    for (index, lines) in heads.enumerated() {
      let printed = Set([lines.first, lines.last].compactMap { $0 }.flatMap { numbers(in: $0.text) })
      for number in printed { counts[number - index - 1, default: 0] += 1 }
    }
    let best = counts.max { one, other in
      (one.value, -abs(one.key), one.key) < (other.value, -abs(other.key), other.key)
    }
    return best.map { $0.value * 2 >= heads.count ? $0.key : 0 } ?? 0
  }

  /// Of at most four digits.
  private static func numbers(in line: [UInt8]) -> [Int] {
    line.prefix(200).split { $0 < 0x30 || $0 > 0x39 }.filter { $0.count <= 4 }.compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The patterns of lines at the edges that at least half of the pages, and two, share.
  private static func running(_ heads: [[PDFLayout.Line]]) -> Set<[UInt8]> {
    guard heads.count >= 2 else { return [] }
    var counts: [[UInt8]: Int] = [:]
    for lines in heads {
      for pattern in Set(lines.map { pattern($0.text) }) { counts[pattern, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 2 && $0.value * 2 >= heads.count }.keys)
  }

  /// A line with every number as one digit, without spaces: "Page 3 of 12" and "Page 4 of 12" are the same.
  private static func pattern(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in line.prefix(200) where byte > 0x20 {
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isDigit, result.last == 0x30 { continue }
      result.append(isDigit ? 0x30 : byte)
    }
    return result
  }
}
