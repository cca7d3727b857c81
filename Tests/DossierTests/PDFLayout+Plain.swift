import DossierKit

extension PDFLayout {
  /// Pages between form feeds, blocks between blank lines, one line of type below the other, in one size.
  init(pagesOf text: [UInt8]) {
    var pages = text.split(separator: 0x0C, omittingEmptySubsequences: false).map { Array($0) }
    if pages.last?.allSatisfy({ $0 <= 0x20 }) == true { pages.removeLast() }
    self.init(
      pages: pages.map { page in
        var blocks: [Block] = [[]]
        for (row, line) in page.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
          let top = 100 + 12 * Double(row)
          if line.allSatisfy({ $0 <= 0x20 }) {
            blocks.append([])
          } else {
            blocks[blocks.count - 1].append(
              Line(Array(line), left: 50, right: 50 + 5 * Double(line.count), top: top, bottom: top + 12))
          }
        }
        return Page(height: 842, blocks: blocks.filter { !$0.isEmpty })
      })
  }
}
