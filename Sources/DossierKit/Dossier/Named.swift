import Markup

/// Words of a file with their place in it.
struct Named: Equatable {
  let text: String
  /// In the file, in bytes.
  let range: Range<Int>
  /// The paragraph of a source that a link names.
  var paragraph: Int?
  /// The pages of a PDF that a link names.
  var pages: ClosedRange<Int>?
  /// The offset in the file of the first byte of the text, where it stands there as it is.
  private(set) var start: Int?

  init(text: String, range: Range<Int>, paragraph: Int? = nil, pages: ClosedRange<Int>? = nil) {
    self.text = text
    self.range = range
    self.paragraph = paragraph
    self.pages = pages
  }

  /// A value in quotation marks, without them.
  ///
  /// - Parameter range: of the value; of a cell of a table, with or without the quotes of CSV.
  init(quotation value: String, range: Range<Int>) {
    text = value.unquoted
    self.range = range
    let spare = range.count - value.utf8.count
    if spare == 0 || spare == 2, let inner = value.range(of: text) {
      start = range.lowerBound + spare / 2 + value.utf8.distance(from: value.startIndex, to: inner)
    }
  }

  /// A name of a table's cell: `[[file#^p7]]`, `file#^p7` or `file`.
  init(source cell: String, range: Range<Int>) {
    let link = Wikilink.all(in: Array(cell.utf8)).first ?? Wikilink.all(in: Array("[[\(cell)]]".utf8)).first
    self.init(text: link?.target ?? cell.trimmed, range: range, paragraph: link?.paragraph, pages: link?.pages)
  }
}

extension String {
  /// Where a part of it begins.
  fileprivate func range(of part: String) -> String.Index? {
    guard !part.isEmpty else { return nil }
    let (own, wanted) = (Array(utf8), Array(part.utf8))
    guard wanted.count <= own.count else { return nil }
    for start in 0...own.count - wanted.count where own[start..<start + wanted.count].elementsEqual(wanted) {
      return utf8.index(startIndex, offsetBy: start)
    }
    return nil
  }
}
