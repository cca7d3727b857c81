import Extraction

/// What stands in front of the text of a plain article, line by line: slug, the header of a mail, masthead, headline, standfirst, byline
/// and credits, and between them lines of the page it was copied from.
///
/// All ranges are byte offsets into the decoded file.
struct NewsHead: Sendable {
  /// The code a wire files the story under: `US-CHINA-RUSSIA/CHIPS (UPDATE 1)`.
  private(set) var slug: Range<Int>?
  /// Lines of outlet, section and day above the headline; where the headline is given, all that stands there.
  private(set) var masthead: [Range<Int>] = []
  private(set) var headline: Range<Int>?
  /// What a mail program wrote over it.
  private(set) var mail: MailHeader?
  /// Lines that the page set around the article, up to where its text begins.
  private(set) var furniture: [Range<Int>] = []
  /// Lines below the headline that sum up, before the byline or the day.
  private(set) var decks: [Range<Int>] = []
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
      takeMail()
    }
    furniture = PageLines.lift(from: &rest, in: utf8)
    if headline == nil {
      takeMasthead()
      takeHeadline()
    }
    takeCredits()
  }

  /// All of it, a paragraph each.
  var lines: [Range<Int>] {
    let summary = decks.flatMap { LineLayout.paragraphs(of: lines($0), in: utf8, isNearTop: true) }
    return [slug, headline, byline].compactMap { $0 } + masthead + credits + furniture + (mail?.lines ?? []) + summary
  }

  private mutating func takeSlug() {
    let next = ahead(2)
    guard next.count > 1, NewsLine.isSlug(next[0], in: utf8) else { return }
    slug = takeLine()
  }

  private mutating func takeMail() {
    mail = rest.first.flatMap { MailHeader(lines($0), in: utf8) }
    guard let mail else { return }
    headline = mail.subject
    rest.removeFirst()
  }

  /// Lines of outlet, section and day, where what comes next may be a headline, and text is left behind that.
  private mutating func takeMasthead() {
    while masthead.count < 4 {
      let next = ahead(3)
      if next.count > 2, isLabel(next) {
        if let line = takeLine() { masthead.append(line) }
        continue
      }
      guard next.count > 2, let credit = NewsLine.credit(next[0], in: utf8),
        credit.outlet != nil || credit.date == nil || credit.day != nil, NewsLine.isHeadline(next[1], in: utf8),
        !NewsLine.isBareByline(next[1], in: utf8)
      else { return }
      if let line = takeLine() { masthead.append(line) }
    }
  }

  /// A word or two over the headline, or whose text it is where a release says that it is one or a day follows.
  private func isLabel(_ next: [Range<Int>]) -> Bool {
    guard NewsLine.isHeadline(next[1], in: utf8), !isSigned(Array(next.dropFirst())) else { return false }
    let line = NewsLine.string(next[0], in: utf8)
    let following = NewsLine.string(next[1], in: utf8)
    let credit = NewsLine.credit(next[1], in: utf8)
    if credit == nil, !NewsLine.isBareByline(next[1], in: utf8), HeadLabel.isKicker(line, over: following) {
      return true
    }
    if credit == nil,
      HeadLabel.isPath(line, over: following)
        || HeadLabel.isPath(following, over: NewsLine.string(next[2], in: utf8)) && line.split(separator: " ").count < 4
    {
      return true
    }
    guard HeadLabel.isOwner(line) else { return false }
    if let credit { return credit.day != nil && NewsLine.isHeadline(next[2], in: utf8) }
    let isRelease = furniture.contains { HeadLabel.contains(NewsLine.string($0, in: utf8)) }
    return isRelease && following.split(separator: " ").count > 2
      || following.split(separator: " ").count > 3 && NewsLine.credit(next[2], in: utf8)?.day != nil
  }

  /// The first line, where it stands alone, or before a line that is none of the text, or each line is a paragraph.
  private mutating func takeHeadline() {
    let next = ahead(4)
    guard let first = rest.first, next.count > 1, NewsLine.isHeadline(next[0], in: utf8), !isSigned(next)
    else { return }
    let run = lines(first)
    let isApart =
      run.count == 1 || NewsLine.isByline(run[1], in: utf8) || NewsLine.looksLikeDateline(run[1], in: utf8)
      || NewsLine.credit(run[1], in: utf8) != nil || next.count > 2 && isStandfirst(Array(next[1...]))
      || isSigned(Array(run.dropFirst()))
      || next[0].count <= 120 && (LineLayout.isOneAParagraph(run) || isBrokenOff(run) && next.count > 2)
    if isApart { headline = takeLine() }
  }

  /// Whether the second of two lines begins afresh although its first word had room on the first.
  private func isBrokenOff(_ run: [Range<Int>]) -> Bool {
    run.count > 1 && LineLayout.paragraphs(of: run, in: utf8, isNearTop: true).first == run[0]
      && !(0x61...0x7A).contains(utf8[run[1].lowerBound])
  }

  /// Who wrote it, when and where it was printed, and a few lines that sum up before that.
  private mutating func takeCredits() {
    while let run = rest.first {
      let next = ahead(4)
      guard next.count > 1 else { break }
      let line = next[0]
      if byline == nil, NewsLine.isByline(line, in: utf8) || headline != nil && isName(next) || isSigned(next) {
        byline = takeLine()
      } else if byline != nil,
        line.count <= 60 && Byline.isRole(NewsLine.string(line, in: utf8)) || isOfTheAuthor(line)
      {
        if let line = takeLine() { furniture.append(line) }
      } else if headline != nil || byline != nil,
        NewsLine.credit(line, in: utf8) != nil || NewsLine.isWholeDateline(line, in: utf8)
      {
        if let line = takeLine() { credits.append(line) }
      } else if headline != nil, decks.count < 3, isStandfirst(next) {
        if let line = takeLine() { decks.append(line) }
      } else if headline != nil, decks.count < 3, isDeck(lines(run)) {
        decks.append(run)
        rest.removeFirst()
      } else {
        break
      }
    }
    if byline == nil, credits.isEmpty {
      rest = decks + rest
      decks = []
    }
  }

  /// "Jane Roe has been covering the harbour for fifteen years." below her name.
  private func isOfTheAuthor(_ line: Range<Int>) -> Bool {
    guard let byline, line.count <= 200,
      let name = Byline(NewsLine.string(byline, in: utf8)).author?.split(separator: ",").first
    else { return false }
    return name.contains(" ") && NewsLine.string(line, in: utf8).hasPrefix(name + " ")
  }

  /// A byline without "By": one that says so (``Byline/isBare(_:)``), or names alone before a line that tells the day.
  private func isName(_ next: [Range<Int>]) -> Bool {
    if NewsLine.isBareByline(next[0], in: utf8) || Byline.day(NewsLine.string(next[0], in: utf8)) != nil { return true }
    guard next.count > 1, NewsLine.credit(next[1], in: utf8)?.date != nil else { return false }
    let line = NewsLine.string(next[0], in: utf8)
    return NewsLine.credit(next[0], in: utf8) == nil && (Byline.isMadeOfNames(line) || Byline.isWithRole(line))
  }

  /// A person's name alone, and behind it the outlet or the day.
  private func isSigned(_ next: [Range<Int>]) -> Bool {
    guard next.count > 1, next[0].count <= 40, Byline.isName(NewsLine.string(next[0], in: utf8)) else { return false }
    return NewsLine.credit(next[1], in: utf8) != nil
  }

  /// One or two sentences between headline and byline or day.
  private func isStandfirst(_ next: [Range<Int>]) -> Bool {
    guard next[0].count <= 300, !NewsLine.looksLikeDateline(next[0], in: utf8) else { return false }
    return NewsLine.isByline(next[1], in: utf8) || isName(Array(next.dropFirst()))
      || NewsLine.credit(next[1], in: utf8).map { $0.outlet != nil || $0.date != nil } ?? false
  }

  /// Lines that sum up below a headline: short, and no text proper.
  private func isDeck(_ lines: [Range<Int>]) -> Bool {
    lines.count <= 2
      && lines.allSatisfy {
        $0.count <= 240 && !NewsLine.looksLikeDateline($0, in: utf8) && !LineLayout.endsSentence($0, utf8)
      }
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
