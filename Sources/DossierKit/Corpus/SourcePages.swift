import Diagnostics

/// The pages of a PDF, counted from 1, by the places where they begin in the text.
///
/// A citation may count as the file does or as the pages are printed: a report's page 7 is often the ninth of its file.
extension Source {
  struct PagePassage {
    /// Of the pages named, in the text.
    let range: Range<Int>
    /// To the end of the page behind them.
    let reach: Range<Int>
  }

  /// Where pages stand, by either way of counting; nothing for a source without pages.
  func passages(ofPages pages: ClosedRange<Int>?) -> [PagePassage] {
    guard let pages, !pageStarts.isEmpty else { return [] }
    return Set([0, pageOffset]).sorted().compactMap { offset in
      let (first, last) = (pages.lowerBound - offset, pages.upperBound - offset)
      guard pageStarts.indices.contains(first - 1) else { return nil }
      let start = pageStarts[first - 1]
      return PagePassage(
        range: start..<max(start, self.start(ofPage: last + 1)), reach: start..<max(start, self.start(ofPage: last + 2))
      )
    }
  }

  private func start(ofPage page: Int) -> Int {
    pageStarts.indices.contains(page - 1) ? pageStarts[page - 1] : text.utf8.count
  }

  /// The page of the file on which a place stands.
  package func page(at offset: Int) -> Int? {
    let behind = pageStarts.partitioningIndex { $0 > offset }
    return behind > 0 ? behind : nil
  }

  /// Whether a page of the file is one of those named; also where none is named.
  func holds(_ page: Int, _ pages: ClosedRange<Int>?) -> Bool {
    guard let pages else { return true }
    return pages.contains(page) || pages.contains(page + pageOffset)
  }

  /// The number of the first block of the pages named.
  package func block(ofPages pages: ClosedRange<Int>) -> Int? {
    passages(ofPages: pages).last.flatMap { block(at: $0.range.lowerBound) }
  }
}

extension Diagnostic {
  static func wrongPage(_ page: Int, of source: Source, path: SourcePath, at range: Range<Int>) -> Diagnostic {
    let printed = source.pageOffset == 0 ? "" : ", printed as \(page + source.pageOffset)"
    return Diagnostic(
      .warning, "wrong-page",
      "these words stand on page \(page) of \(source.path)\(printed), not on the page that is named",
      help: "write ‘p. \(page + source.pageOffset)’", path: path.description, range: range)
  }
}
