import Extraction

/// The parts of a plain-text article in the form newsrooms send and people paste: an optional `date YYYY-MM-DD` in front,
/// an optional wire slug, headline, byline, lines of outlet and day, and dateline, then paragraphs between blank lines, or one a line (``LineLayout``).
///
/// All ranges are byte offsets into the decoded file.
struct NewsText: Sendable {
  /// `YYYY-MM-DD` from a `date` prefix.
  let published: CalendarDate?
  /// Where a `date` prefix holds no date of the calendar.
  let badDate: Range<Int>?
  /// Where the text begins, behind the prefix.
  let start: Int
  let headline: Range<Int>?
  let byline: Range<Int>?
  /// Lines of outlet and day behind the headline; see ``CreditLine``.
  let credits: [Range<Int>]
  /// Slug, headline, byline and credits included, in order.
  let paragraphs: [Range<Int>]
  /// The code a wire files the story under: `US-CHINA-RUSSIA/CHIPS (UPDATE 1)`.
  let slug: Range<Int>?

  init(reading utf8: [UInt8]) {
    let prefix = DatePrefix(in: utf8)
    published = prefix.date
    badDate = prefix.badDate
    start = prefix.end
    var paragraphs = Text.paragraphs(of: Array(utf8[prefix.end...])).map { $0.shifted(by: prefix.end) }
    var slug: Range<Int>?
    var headline: Range<Int>?
    var byline: Range<Int>?
    if let first = paragraphs.first, let line = Self.lines(of: first, in: utf8).first, Self.isSlug(line, in: utf8) {
      let rest = Self.rest(of: first, behind: line, in: utf8)
      if paragraphs.count + rest.count > 1 {
        slug = line
        paragraphs.replaceSubrange(0..<1, with: rest)
      }
    }
    if let first = paragraphs.first {
      let lines = Self.lines(of: first, in: utf8)
      let hasMore = paragraphs.count > 1 || lines.count > 1
      if let line = lines.first, hasMore, Self.isHeadline(line, in: utf8),
        lines.count == 1 || Self.isByline(lines[1], in: utf8) || Self.looksLikeDateline(lines[1], in: utf8)
          || Self.credit(lines[1], in: utf8) != nil || line.count <= 120 && LineLayout.isOneAParagraph(lines)
      {
        headline = line
        paragraphs.replaceSubrange(0..<1, with: Self.rest(of: first, behind: line, in: utf8))
      }
    }
    var credits: [Range<Int>] = []
    while let first = paragraphs.first {
      let lines = Self.lines(of: first, in: utf8)
      guard let line = lines.first, paragraphs.count > 1 || lines.count > 1 else { break }
      if byline == nil, Self.isByline(line, in: utf8) || headline != nil && Self.isBareByline(line, in: utf8) {
        byline = line
      } else if headline != nil, Self.credit(line, in: utf8) != nil {
        credits.append(line)
      } else {
        break
      }
      paragraphs.replaceSubrange(0..<1, with: Self.rest(of: first, behind: line, in: utf8))
    }
    self.slug = slug
    self.headline = headline
    self.byline = byline
    self.credits = credits
    self.paragraphs =
      ([slug, headline, byline].compactMap { $0 } + credits).sorted { $0.lowerBound < $1.lowerBound }
      + paragraphs.enumerated().flatMap { index, run in
        LineLayout.paragraphs(of: Self.lines(of: run, in: utf8), in: utf8, isNearTop: index < 3)
      }
  }

  private static func lines(of range: Range<Int>, in utf8: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where utf8[index] == 0x0A {
      result.append(trimmed(start..<index, in: utf8))
      start = index + 1
    }
    result.append(trimmed(start..<range.upperBound, in: utf8))
    return result.filter { !$0.isEmpty }
  }

  private static func rest(of paragraph: Range<Int>, behind line: Range<Int>, in utf8: [UInt8]) -> [Range<Int>] {
    let rest = trimmed(line.upperBound..<paragraph.upperBound, in: utf8)
    return rest.isEmpty ? [] : [rest]
  }

  private static func trimmed(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, utf8[low] <= 0x20 { low += 1 }
    while high > low, utf8[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }

  /// A line of at most 160 bytes without a full stop at its end that opens with no dateline.
  private static func isHeadline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard line.count <= 160, let last = utf8[line].last, last != 0x2E, last != 0x2C, last != 0x3A else { return false }
    return !isByline(line, in: utf8) && !looksLikeDateline(line, in: utf8)
  }

  /// "By Jane Doe" or "By JANE DOE and John Roe, Associated Press".
  private static func isByline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard line.count > 5, line.count <= 120 else { return false }
    let head = utf8[line.lowerBound..<line.lowerBound + 3]
    guard head.elementsEqual("By ".utf8) || head.elementsEqual("BY ".utf8) else { return false }
    let name = utf8[line.lowerBound + 3]
    return (0x41...0x5A).contains(name) && utf8[line].last != 0x2E
  }

  /// "Jane Doe, Reuters" and the like; the name of an outlet alone is a credit.
  private static func isBareByline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    Byline.isBare(String(decoding: utf8[line], as: UTF8.self))
  }

  static func credit(_ line: Range<Int>, in utf8: [UInt8]) -> CreditLine? {
    line.count > 120 ? nil : CreditLine(String(decoding: utf8[line], as: UTF8.self))
  }

  /// Words in capitals joined by hyphens or slashes, in front of anything else: `BC-EU--Russia-Ukraine, 3rd Ld`.
  private static func isSlug(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard line.count <= 60 else { return false }
    let word = utf8[line].prefix { $0 != 0x20 && $0 != 0x2C }
    guard word.count >= 6, word.count(where: { $0 == 0x2D || $0 == 0x2F }) >= 2 else { return false }
    let parts = word.split { $0 == 0x2D || $0 == 0x2F }
    return parts.count >= 2 && parts[0].allSatisfy { (0x41...0x5A).contains($0) }
      && parts.allSatisfy { $0.first.map { (0x41...0x5A).contains($0) } ?? false }
  }

  private static func looksLikeDateline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    Dateline(opening: line, of: utf8) != nil
  }
}

/// The optional prefix `date YYYY-MM-DD` of a plain-text article, on a line of its own or before the text.
private struct DatePrefix {
  var date: CalendarDate?
  var badDate: Range<Int>?
  /// Behind the prefix and the white space after it; 0 where there is none.
  var end = 0

  init(in utf8: [UInt8]) {
    var at = 0
    while at < utf8.count, utf8[at] <= 0x20 { at += 1 }
    guard at + 5 < utf8.count,
      utf8[at..<at + 4].elementsEqual("date".utf8) || utf8[at..<at + 4].elementsEqual("Date".utf8)
    else { return }
    at += 4
    if utf8[at] == 0x3A { at += 1 }
    let space = at
    while at < utf8.count, utf8[at] == 0x20 || utf8[at] == 0x09 { at += 1 }
    guard at > space, at < utf8.count, (0x30...0x39).contains(utf8[at]) else { return }
    let start = at
    while at < utf8.count, utf8[at] > 0x20 { at += 1 }
    let word = String(decoding: utf8[start..<at], as: UTF8.self)
    guard let date = CalendarDate(iso: word) else {
      badDate = start..<at
      return
    }
    self.date = date
    while at < utf8.count, utf8[at] <= 0x20 { at += 1 }
    end = at
  }
}
