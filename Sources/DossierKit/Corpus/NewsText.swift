import Extraction

/// The parts of a plain-text article in the form newsrooms send and people paste: an optional `date YYYY-MM-DD` in front, what stands
/// above the text (``NewsHead``), then paragraphs between blank lines, or one a line (``LineLayout``).
///
/// All ranges are byte offsets into the decoded file.
struct NewsText: Sendable {
  /// `YYYY-MM-DD` from a `date` prefix.
  let published: CalendarDate?
  /// Where a `date` prefix holds no date of the calendar.
  let badDate: Range<Int>?
  /// Where the text begins, behind the prefix.
  let start: Int
  let head: NewsHead
  /// Those of the head included, in order.
  let paragraphs: [Range<Int>]

  /// - Parameter given: the headline, where type or markup shows it: a paragraph of its own. All before it is masthead.
  init(reading utf8: [UInt8], headline given: Range<Int>? = nil) {
    let prefix = DatePrefix(in: utf8)
    published = prefix.date
    badDate = prefix.badDate
    start = prefix.end
    head = NewsHead(
      of: Text.paragraphs(of: Array(utf8[prefix.end...])).map { $0.shifted(by: prefix.end) }, in: utf8, headline: given)
    let body = head.rest.enumerated().flatMap { index, run in
      LineLayout.paragraphs(of: LineLayout.lines(of: run, in: utf8), in: utf8, isNearTop: index < 3)
    }
    // Lines of the page stand between those of the text.
    paragraphs = (head.lines + body).sorted { $0.lowerBound < $1.lowerBound }
  }
}
