/// The lines of a page that were pasted along with an article, up to where its text begins; see ``PageFurniture``, ``CaptionLine``.
enum PageLines {
  /// How many lines at most are looked at.
  private static let zone = 24

  /// Takes them out of the runs of lines, and answers them.
  static func lift(from runs: inout [Range<Int>], in utf8: [UInt8]) -> [Range<Int>] {
    var lifted: [Range<Int>] = []
    var kept: [Range<Int>] = []
    var left = runs[...]
    var seen = 0
    while let run = left.first, seen < zone {
      let lines = LineLayout.lines(of: run, in: utf8)
      if lines.contains(where: { NewsLine.isBody($0, in: utf8) }) { break }
      left.removeFirst()
      var open: Range<Int>?
      for (index, line) in lines.enumerated() {
        seen += 1
        let next = index + 1 < lines.count ? lines[index + 1] : left.first
        guard isOfThePage(line, before: next, in: utf8) else {
          open = open.map { $0.lowerBound..<line.upperBound } ?? line
          continue
        }
        if let run = open { kept.append(run) }
        open = nil
        lifted.append(line)
      }
      if let run = open { kept.append(run) }
    }
    guard !(kept.isEmpty && left.isEmpty) else { return [] }
    runs = kept + left
    return lifted
  }

  private static func isOfThePage(_ line: Range<Int>, before next: Range<Int>?, in utf8: [UInt8]) -> Bool {
    let words = NewsLine.string(line, in: utf8)
    if PageFurniture.contains(words) || CaptionLine.contains(words) { return true }
    return next.map { CaptionLine.isRepeated(words, in: NewsLine.string($0, in: utf8)) } ?? false
  }
}
