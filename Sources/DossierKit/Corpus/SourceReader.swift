import Crypto
import Diagnostics
import Extraction
import Markup

extension Source {
  /// Reads one file of evidence.
  ///
  /// - Parameters:
  ///   - sidecar: `NAME.yml` beside it.
  ///   - date: the publication date where neither the file nor the sidecar has one.
  static func read(_ file: InputFile, sidecar: InputFile?, date: CalendarDate? = nil) -> Warned<Source> {
    var found: [Diagnostic] = []
    let decoded = TextDecoder.decode(file.bytes).reported(to: &found)
    var metadata = Sidecar(reading: nil)
    if let sidecar {
      var faults: [Diagnostic] = []
      let text = TextDecoder.decode(sidecar.bytes).reported(to: &faults).text
      metadata = Sidecar(reading: YAML.parse(text).reported(to: &faults))
      found += (faults + metadata.diagnostics).map { $0.placed(in: sidecar.path.description) }
    }
    let parts = file.path.fileExtension == "txt" ? Parts(plain: decoded.text) : Parts(markdown: decoded.text)
    found += parts.diagnostics
    if let sidecar {
      let headline = parts.frontMatter?.title ?? parts.headline.map(parts.text.string)?.onOneLine
      found += metadata.differences(
        fromTitle: headline, published: parts.frontMatter?.published?.day ?? parts.published
      )
      .map { $0.placed(in: sidecar.path.description) }
    }
    let text = parts.text
    if text.tokens.isEmpty {
      found.append(.warning("empty-source", "the file holds no text", help: "remove it, or save the article again"))
    }
    let written = metadata.published ?? parts.frontMatter?.published
    let published = written ?? (parts.published ?? date ?? Self.dateOnALineOfItsOwn(in: text)).map { EDTF($0) }
    if published == nil, !text.tokens.isEmpty {
      found.append(
        .warning(
          "undated-source", "the publication date is not known, so that ‘on Friday’ and ‘last year’ cannot be dated",
          help: "begin the file with ‘date 2024-04-13’, or write ‘published: 2024-04-13’ into \(file.path.stem).yml"))
    }
    let source = Source(
      path: file.path, slug: Slug(metadata.slug ?? parts.frontMatter?.slug ?? String(file.path.stem)),
      publication: Publication(metadata, parts, published), prose: parts.prose, text: text, headline: parts.headline,
      byline: parts.byline, dateline: parts.dateline,
      blocks: SourceBlock.blocks(of: parts.prose, behind: parts.heading),
      findings: Findings(of: text, published: published?.earliest),
      sha256: SHA256.hash(data: file.bytes).hexadecimal,
      record: sidecar.map { SourceRecord(metadata, at: $0.path) } ?? SourceRecord())
    return Warned(source, found.map { $0.path == nil ? $0.placed(in: file.path.description, by: decoded.offset) : $0 })
  }

  /// "March 06, 2008" as a paragraph near the top is the article's date.
  private static func dateOnALineOfItsOwn(in text: Text) -> CalendarDate? {
    for paragraph in text.paragraphs.prefix(4) where paragraph.count < 40 {
      let dates = DateExpression.find(in: Text(Array(text.utf8[paragraph])), published: nil)
      if dates.count == 1, dates[0].range.count * 10 >= paragraph.count * 8, let day = dates[0].edtf?.day { return day }
    }
    return nil
  }
}

/// What a file of evidence is made of, whatever its format.
private struct Parts {
  var prose: Prose
  var text: Text
  var headline: Range<Int>?
  var byline: Range<Int>?
  /// How many paragraphs are headline and byline.
  var heading = 0
  var dateline: Dateline?
  var published: CalendarDate?
  var frontMatter: Sidecar?
  var diagnostics: [Diagnostic] = []

  init(plain utf8: [UInt8]) {
    let news = NewsText(reading: utf8)
    prose = Prose(plain: utf8, paragraphs: news.paragraphs)
    let paragraphs = prose.paragraphs.map(\.range)
    text = Text(prose.text, paragraphs: paragraphs)
    headline = news.headline == nil ? nil : paragraphs.first
    byline = news.byline == nil ? nil : paragraphs.dropFirst(headline == nil ? 0 : 1).first
    heading = [headline, byline].count { $0 != nil }
    dateline = paragraphs.dropFirst(heading).first.flatMap { Dateline(opening: $0, of: prose.text) }
    published = news.published
    if let range = news.badDate {
      diagnostics.append(.badDate(String(decoding: utf8[range], as: UTF8.self), at: range))
    }
  }

  init(markdown utf8: [UInt8]) {
    let matter = FrontMatter.read(utf8).reported(to: &diagnostics)
    let sidecar = Sidecar(reading: matter.value, isFrontMatter: true)
    diagnostics += sidecar.diagnostics
    frontMatter = sidecar
    prose = Markdown.parse(utf8, body: matter.bodyStart..<utf8.count).reported(to: &diagnostics)
    text = Text(prose.text, paragraphs: prose.paragraphs.map(\.range))
    if let first = prose.headings.first, first.level == 1, prose.paragraphs.first?.heading == 0 {
      headline = first.range
      heading = 1
    }
    if let body = prose.paragraphs.first(where: { $0.kind == .paragraph }) {
      dateline = Dateline(opening: body.range, of: prose.text)
    }
  }
}

extension Publication {
  /// The sidecar's words, then front matter, then what stands in the text.
  fileprivate init(_ sidecar: Sidecar, _ parts: Parts, _ published: EDTF?) {
    let matter = parts.frontMatter
    let headline = parts.headline.map(parts.text.string)?.onOneLine
    self.init(title: sidecar.title ?? matter?.title ?? headline ?? Self.title(of: parts))
    publisher = sidecar.publisher ?? matter?.publisher ?? parts.dateline?.agency.map(parts.text.string)
    author =
      sidecar.author ?? matter?.author ?? parts.byline.map { String(parts.text.string($0).dropFirst(3)).onOneLine }
    date = published
    self.published = published?.earliest
    retrieved = sidecar.retrieved ?? matter?.retrieved
    url = sidecar.url ?? matter?.url
    archiveURL = sidecar.archiveURL ?? matter?.archiveURL
    language = sidecar.language ?? matter?.language
    form = sidecar.form ?? matter?.form ?? .original
    reliability = sidecar.reliability ?? matter?.reliability
    credibility = sidecar.credibility ?? matter?.credibility
    status = sidecar.status ?? matter?.status ?? .active
    sha256 = sidecar.sha256 ?? matter?.sha256
  }

  /// The opening words of an article without a headline, cut at a word before 90 bytes.
  private static func title(of parts: Parts) -> String {
    guard
      var range = parts.text.sentences.first(where: { $0.range.lowerBound >= (parts.byline?.upperBound ?? 0) })?.range
    else {
      return "Untitled"
    }
    if let dateline = parts.dateline, dateline.end < range.upperBound, dateline.end > range.lowerBound {
      range = dateline.end..<range.upperBound
    }
    let words = parts.text.string(range).onOneLine
    guard words.utf8.count > 90 else { return words.hasSuffix(".") ? String(words.dropLast()) : words }
    var title = ""
    for word in words.split(separator: " ") {
      if title.utf8.count + word.utf8.count > 88 { break }
      title += (title.isEmpty ? "" : " ") + word
    }
    while let last = title.last, last == "," || last == ";" || last == ":" { title.removeLast() }
    return title + " …"
  }
}

extension String {
  /// Runs of white space as single spaces.
  package var onOneLine: String {
    // Most are on one line already.
    var spaces = 0
    let isPlain = utf8.allSatisfy { byte in
      spaces = byte == 0x20 ? spaces + 1 : 0
      return byte > 0x20 && byte < 0x80 || byte == 0x20 && spaces < 2
    }
    if isPlain, utf8.first != 0x20, utf8.last != 0x20 { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Digest {
  /// Lower case.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in self {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }
}
