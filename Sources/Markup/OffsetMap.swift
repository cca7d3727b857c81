/// Where each byte of a derived text stands in the file: runs that move by a constant.
package struct OffsetMap: Sendable {
  private var textStarts: [Int] = []
  private var fileStarts: [Int] = []

  package init() {}

  /// A text that stands in the file as it is, from `file` on.
  package init(from file: Int) { append(text: 0, file: file) }

  /// From `text` on, text follows the file at `file`; `text` never falls.
  mutating func append(text: Int, file: Int) {
    if let last = textStarts.indices.last {
      if file - text == fileStarts[last] - textStarts[last] { return }
      if textStarts[last] == text {
        fileStarts[last] = file
        return
      }
    }
    textStarts.append(text)
    fileStarts.append(file)
  }

  /// The file offset of a text offset: exact inside a run, never beyond the next run's start.
  package func file(of text: Int) -> Int {
    var low = 0
    var high = textStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if textStarts[middle] <= text { low = middle } else { high = middle }
    }
    guard low < textStarts.count else { return text }
    let offset = fileStarts[low] + max(0, text - textStarts[low])
    // What was skipped between two runs (markup, an entity) belongs to neither.
    if low + 1 < textStarts.count, fileStarts[low + 1] >= fileStarts[low] { return min(offset, fileStarts[low + 1]) }
    return offset
  }

  /// The file range of a text range.
  package func file(of text: Range<Int>) -> Range<Int> {
    let lower = file(of: text.lowerBound)
    guard !text.isEmpty else { return lower..<lower }
    return lower..<max(lower, file(of: text.upperBound - 1) + 1)
  }
}
