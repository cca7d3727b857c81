import Diagnostics
import Extraction
import Markup

/// What a file of evidence is made of, whatever its format.
struct SourceParts {
  var prose: Prose
  var text = Text([])
  var headline: Range<Int>?
  var byline: Range<Int>?
  /// How many paragraphs are headline and byline.
  var heading = 0
  var dateline: Dateline?
  /// The agency in brackets before the first sentence, with a place or without.
  var agency: Range<Int>?
  var published: CalendarDate?
  /// Who published it and when, by the lines behind the headline.
  var creditedOutlet: String?
  /// Whose it is by the line of copyright at its end.
  var copyrightHolder: String?
  /// Where the text begins behind byline and credits.
  var bodyStart = 0
  var creditedDay: CalendarDate?
  /// Who sent a message.
  var sender: String?
  /// Of a page that a browser printed: its address.
  var printedAddress: String?
  var frontMatter: Sidecar?
  /// Shown and not read: a wire's slug, lines of outlet and day, credits at the end. See ``Boilerplate``.
  var boilerplate: [Range<Int>] = []
  /// Of a PDF: where its pages begin in the text.
  var pageStarts: [Int] = []
  /// What the number printed on a page has more than its place in the file.
  var pageOffset = 0
  /// What a saved page says of itself, and what was left out of it.
  var page: SavedPage?
  var pictures = SourcePictures.none
  /// What stands before the text in the file; see ``TextDecoder/Decoded/offset``.
  var offset = 0
  var diagnostics: [Diagnostic] = []

  /// By the extension of its name.
  init(reading file: InputFile, stored: StoredPictures = .none) {
    if SourceParts.pages.contains(file.path.fileExtension) {
      self.init(page: SavedPage.read(file.bytes, stored: stored))
      return
    }
    if file.path.fileExtension == "pdf" {
      self.init(pdf: file.extracted ?? .failure(.broken))
      return
    }
    let decoded = TextDecoder.decode(file.bytes)
    if file.path.fileExtension == "txt" {
      self.init(plain: decoded.value.text)
    } else {
      self.init(markdown: decoded.value.text, stored)
    }
    offset = decoded.value.offset
    diagnostics = decoded.diagnostics + diagnostics
  }

  /// The extensions of saved pages.
  static let pages: Set<String> = ["html", "htm", "xhtml", "mhtml", "mht"]

  /// The extensions of evidence that may show pictures beside it.
  static let illustrated = pages.union(["md", "markdown"])

  private init(pdf extracted: Result<PDFLayout, PDFFault>) {
    switch extracted {
    case .success(let layout):
      let pages = PDFPages(layout)
      self.init(plain: pages.text, headline: pages.headline)
      // Findings of the text point at no place in the PDF.
      diagnostics = diagnostics.map { finding in
        var finding = finding
        finding.range = nil
        return finding
      }
      pageOffset = pages.printedOffset
      printedAddress = pages.address
      pageStarts = pages.starts.map { start in
        guard let paragraph = prose.paragraphs.first(where: { $0.source.upperBound > start }) else {
          return prose.text.count
        }
        return paragraph.range.lowerBound + max(0, start - paragraph.source.lowerBound)
      }
    case .failure(let fault):
      self.init(plain: [])
      diagnostics = [fault.diagnostic]
    }
  }

  private init(page read: Warned<SavedPage>) {
    let page = read.reported(to: &diagnostics)
    self.page = page
    pictures = SourcePictures(of: page)
    prose = page.prose
    let paragraphs = prose.paragraphs.map(\.range)
    let kept = paragraphs.count - Boilerplate.count(of: paragraphs, in: prose.text, behind: page.lines)
    headline = page.headline.map { paragraphs[$0] }
    byline = page.byline.map { paragraphs[$0] }
    heading = [headline, byline].count { $0 != nil }
    if page.metadata.author == nil { findByline(paragraphs) }
    setText(paragraphs, besides: [], before: kept)
    findDateline(Array(paragraphs.dropFirst(heading)))
    published = page.metadata.published.flatMap {
      CalendarDate(readingPage: $0.value, language: page.metadata.language?.value)
    }
  }

  /// - Parameter headline: where the layout tells it.
  private init(plain utf8: [UInt8], headline given: Range<Int>? = nil) {
    let news = NewsText(reading: utf8, headline: given)
    prose = Prose(plain: utf8, paragraphs: news.paragraphs)
    let paragraphs = prose.paragraphs.map(\.range)
    let parts = news.head
    let head = Array(zip(paragraphs, news.paragraphs))
    headline = head.first { $0.1 == parts.headline }?.0
    byline = head.first { $0.1 == parts.byline }?.0
    let credited = Set(parts.credits)
    let hidden = Set(
      parts.furniture + parts.masthead + (parts.mail?.lines ?? []) + [parts.slug].compactMap { $0 })
    heading = headline.flatMap { paragraphs.firstIndex(of: $0) }.map { $0 + 1 } ?? (parts.slug == nil ? 0 : 1)
    while heading < head.count, head[heading].0 == byline || hidden.contains(head[heading].1) && headline != nil {
      heading += 1
    }
    let first = heading + parts.credits.count
    let kept = paragraphs.count - Boilerplate.count(of: paragraphs, in: prose.text, behind: first)
    // Below the headline a line of a day is read, as in any text; others are not, or an outlet would be somebody who is spoken of.
    let unread = Set(
      head.filter { hidden.contains($0.1) || credited.contains($0.1) && !NewsLine.isDay($0.1, in: utf8) }.map(\.0))
    setText(paragraphs, besides: unread, before: kept)
    for line in (parts.credits + parts.masthead).compactMap({ NewsLine.credit($0, in: utf8) }) {
      creditedOutlet = creditedOutlet ?? line.outlet
      creditedDay = creditedDay ?? line.day
    }
    for line in parts.furniture.map({ NewsLine.string($0, in: utf8) }) where creditedDay == nil {
      let message = ChatLine(line)
      creditedDay = message?.day ?? HeadLabel.day(line) ?? HeadLabel.posted(line)
      creditedOutlet = creditedOutlet ?? message?.channel
    }
    creditedDay = parts.mail?.day ?? creditedDay ?? parts.byline.flatMap { Byline.day(NewsLine.string($0, in: utf8)) }
    copyrightHolder =
      boilerplate.suffix(8).map { String(decoding: prose.text[$0], as: UTF8.self) }
      .lazy.compactMap(CopyrightLine.holder).first
    bodyStart = head.filter { credited.contains($0.1) || $0.0 == byline }.map(\.0.upperBound).max() ?? 0
    sender = parts.mail?.sender
    let told = head.filter {
      !hidden.contains($0.1) && (!credited.contains($0.1) || NewsLine.isWholeDateline($0.1, in: utf8))
        && $0.0 != headline
        && $0.0 != byline
    }
    findDateline(told.map(\.0))
    published = news.published
    if let range = news.badDate {
      diagnostics.append(.badDate(String(decoding: utf8[range], as: UTF8.self), at: range))
    }
  }

  /// The byline of a page that marks none: "By Jane Doe" among the first lines behind the headline.
  private mutating func findByline(_ paragraphs: [Range<Int>]) {
    guard byline == nil else { return }
    byline = paragraphs.dropFirst(heading).prefix(4).first { NewsLine.isByline($0, in: prose.text) }
    if byline != nil, byline == paragraphs.dropFirst(heading).first { heading += 1 }
  }

  /// Longer texts are no articles that somebody pasted.
  private static let mostParagraphs = 2_000

  /// What is read: all but the paragraphs that are told apart, the credits at the end, and lines of the page in between.
  private mutating func setText(_ paragraphs: [Range<Int>], besides unread: Set<Range<Int>>, before kept: Int) {
    var read: [Range<Int>] = []
    boilerplate = []
    let isArticle = paragraphs.count <= Self.mostParagraphs
    let authors = byline.map { Byline(String(decoding: prose.text[$0], as: UTF8.self)).names } ?? []
    for (index, paragraph) in paragraphs.enumerated() {
      let next = index + 1 < kept ? paragraphs[index + 1] : nil
      let isHead = index < heading || paragraph == byline
      if index >= kept || unread.contains(paragraph)
        || isArticle && !isHead && Boilerplate.isAside(paragraph, before: next, in: prose.text)
        || index * 2 > kept && Boilerplate.isAboutAuthor(paragraph, authors, in: prose.text)
      {
        boilerplate.append(paragraph)
      } else {
        read.append(paragraph)
      }
    }
    if read.isEmpty { (read, boilerplate) = (paragraphs, []) }
    text = Text(prose.text, paragraphs: read)
  }

  /// Behind the headline may stand lines of outlet, date and time of reading.
  private mutating func findDateline(_ paragraphs: [Range<Int>]) {
    for paragraph in paragraphs.prefix(6) {
      dateline = Dateline(opening: paragraph, of: prose.text)
      agency = dateline?.agency ?? Dateline.agency(opening: paragraph, of: prose.text)
      if dateline != nil || agency != nil { return }
    }
  }

  private init(markdown utf8: [UInt8], _ stored: StoredPictures) {
    let matter = FrontMatter.read(utf8).reported(to: &diagnostics)
    let sidecar = Sidecar(reading: matter.value, isFrontMatter: true)
    diagnostics += sidecar.diagnostics
    frontMatter = sidecar
    prose = Markdown.parse(utf8, body: matter.bodyStart..<utf8.count).reported(to: &diagnostics)
    pictures = SourcePictures(in: prose, stored: stored)
    let paragraphs = prose.paragraphs.map(\.range)
    setText(paragraphs, besides: [], before: paragraphs.count)
    if let first = prose.headings.first, first.level == 1, prose.paragraphs.first?.heading == 0 {
      headline = first.range
      heading = 1
    }
    if let body = prose.paragraphs.first(where: { $0.kind == .paragraph }) {
      dateline = Dateline(opening: body.range, of: prose.text)
      agency = dateline?.agency ?? Dateline.agency(opening: body.range, of: prose.text)
    }
  }
}

extension CalendarDate {
  /// The day of a date as pages write it: ISO 8601 with or without a time, digits alone, RFC 5322, or words.
  ///
  /// - Parameter language: of the page.
  init?(readingPage text: String, language: String? = nil) {
    let head = String(text.prefix(10))
    let digits = text.prefix(8)
    if let day = CalendarDate(iso: head) {
      self = day
    } else if digits.count == 8, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let day = CalendarDate(iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
    {
      self = day
    } else if let found = PageDate.first(in: String(text.prefix(120)), language: language) {
      self = found.day
    } else {
      let dates = DateExpression.find(in: Text(Array(text.utf8.prefix(200))), published: nil)
      guard let day = dates.lazy.compactMap({ $0.edtf?.day }).first else { return nil }
      self = day
    }
  }
}
