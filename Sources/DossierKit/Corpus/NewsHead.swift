import Extraction

/// What stands in front of the text of a plain article, line by line: slug, masthead, headline, standfirst, byline and credits.
///
/// All ranges are byte offsets into the decoded file.
struct NewsHead: Sendable {
  /// The code a wire files the story under: `US-CHINA-RUSSIA/CHIPS (UPDATE 1)`.
  private(set) var slug: Range<Int>?
  /// Lines of outlet, section and day above the headline; where the headline is given, all that stands there.
  private(set) var masthead: [Range<Int>] = []
  private(set) var headline: Range<Int>?
  private(set) var standfirst: Range<Int>?
  private(set) var byline: Range<Int>?
  /// Lines of outlet and day below the headline; see ``CreditLine``.
  private(set) var credits: [Range<Int>] = []
  /// The runs of lines behind it.
  private(set) var rest: [Range<Int>]
  private let utf8: [UInt8]

  /// - Parameters:
  ///   - runs: between blank lines.
  ///   - given: the headline, where it is known.
  init(of runs: [Range<Int>], in utf8: [UInt8], headline given: Range<Int>?) {
    rest = runs
    self.utf8 = utf8
    takeSlug()
    if let given, let place = rest.firstIndex(where: { $0.overlaps(given) }) {
      masthead = rest[..<place].flatMap(lines)
      headline = rest[place]
      rest.removeSubrange(...place)
    } else {
      takeMasthead()
      takeHeadline()
    }
    takeCredits()
  }

  /// All of it, in order.
  var lines: [Range<Int>] {
    ([slug, headline, standfirst, byline].compactMap { $0 } + masthead + credits)
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  private mutating func takeSlug() {
    let next = ahead(2)
    guard next.count > 1, NewsLine.isSlug(next[0], in: utf8) else { return }
    slug = takeLine()
  }

  /// Lines of outlet, section and day, where what comes next may be a headline, and text is left behind that.
  private mutating func takeMasthead() {
    while masthead.count < 3 {
      let next = ahead(3)
      guard next.count > 2, NewsLine.credit(next[0], in: utf8) != nil, NewsLine.isHeadline(next[1], in: utf8),
        !NewsLine.isBareByline(next[1], in: utf8)
      else { return }
      if let line = takeLine() { masthead.append(line) }
    }
  }

  /// The first line, where it stands alone, or before a line that is none of the text, or each line is a paragraph.
  private mutating func takeHeadline() {
    let next = ahead(2)
    guard let first = rest.first, next.count > 1, NewsLine.isHeadline(next[0], in: utf8) else { return }
    let run = lines(first)
    let isApart =
      run.count == 1 || NewsLine.isByline(run[1], in: utf8) || NewsLine.looksLikeDateline(run[1], in: utf8)
      || NewsLine.credit(run[1], in: utf8) != nil || run.count > 2 && isStandfirst(Array(run[1...]))
      || next[0].count <= 120 && LineLayout.isOneAParagraph(run)
    if isApart { headline = takeLine() }
  }

  private mutating func takeCredits() {
    while true {
      let next = ahead(3)
      guard next.count > 1 else { return }
      let line = next[0]
      if byline == nil, NewsLine.isByline(line, in: utf8) || headline != nil && isName(next[...]) {
        byline = takeLine()
      } else if headline == nil {
        return
      } else if NewsLine.credit(line, in: utf8) != nil {
        if let line = takeLine() { credits.append(line) }
      } else if standfirst == nil, byline == nil, credits.isEmpty, isStandfirst(next) {
        standfirst = takeLine()
      } else {
        return
      }
    }
  }

  /// A byline without "By": one that says so (``Byline/isBare(_:)``), or a name alone before a line that tells the day.
  private func isName(_ next: ArraySlice<Range<Int>>) -> Bool {
    guard let line = next.first else { return false }
    if NewsLine.isBareByline(line, in: utf8) { return true }
    guard let after = next.dropFirst().first, NewsLine.credit(after, in: utf8)?.date != nil else { return false }
    return NewsLine.credit(line, in: utf8) == nil && Byline.isName(String(decoding: utf8[line], as: UTF8.self))
  }

  /// One or two sentences between headline and byline or day.
  private func isStandfirst(_ next: [Range<Int>]) -> Bool {
    guard next[0].count <= 300, !NewsLine.looksLikeDateline(next[0], in: utf8) else { return false }
    return NewsLine.isByline(next[1], in: utf8) || isName(next.dropFirst())
      || NewsLine.credit(next[1], in: utf8).map { $0.outlet != nil || $0.date != nil } ?? false
  }

  // MARK: Lines

  /// The next lines that hold anything, at most so many.
  private func ahead(_ count: Int) -> [Range<Int>] {
    Array(rest.prefix(count).flatMap(lines).prefix(count))
  }

  private mutating func takeLine() -> Range<Int>? {
    guard let first = rest.first, let line = lines(first).first else { return nil }
    let left = LineLayout.trimmed(line.upperBound..<first.upperBound, in: utf8)
    rest.replaceSubrange(0..<1, with: left.isEmpty ? [] : [left])
    return line
  }

  private func lines(_ run: Range<Int>) -> [Range<Int>] { LineLayout.lines(of: run, in: utf8) }
}
