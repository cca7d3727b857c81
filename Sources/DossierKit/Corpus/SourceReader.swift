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
  ///   - stored: the pictures that lie beside it.
  ///   - isHeadOnly: for who asks what the file is, and not for the dates and figures in it, which take most of the time.
  static func read(
    _ file: InputFile, sidecar: InputFile?, stored: StoredPictures = .none, date: CalendarDate? = nil,
    isHeadOnly: Bool = false
  ) -> Warned<Source> {
    var found: [Diagnostic] = []
    var metadata = Sidecar(reading: nil)
    if let sidecar {
      var faults: [Diagnostic] = []
      let text = TextDecoder.decode(sidecar.bytes).reported(to: &faults).text
      metadata = Sidecar(reading: YAML.parse(text).reported(to: &faults))
      found += (faults + metadata.diagnostics).map { $0.placed(in: sidecar.path.description) }
    }
    let parts = SourceParts(reading: file, stored: stored)
    found += parts.diagnostics
    if let sidecar {
      let headline =
        parts.frontMatter?.title ?? parts.page?.metadata.title?.value
        ?? (parts.headline.map(parts.text.string)?.onOneLine).map(WireSlug.stripped)
      found += metadata.differences(
        fromTitle: headline, published: parts.frontMatter?.published?.day ?? parts.published
      )
      .map { $0.placed(in: sidecar.path.description) }
    }
    let text = parts.text
    if text.tokens.isEmpty, !parts.diagnostics.contains(where: \.explainsNoText) {
      found.append(.warning("empty-source", "the file holds no text", help: "remove it, or save the article again"))
    }
    let written = metadata.published ?? parts.frontMatter?.published
    let published =
      written
      ?? (parts.published
      ?? PublicationDay.find(
        in: text, dateline: parts.dateline, language: metadata.language ?? parts.page?.metadata.language?.value,
        given: date, credited: parts.creditedDay,
        address: metadata.url ?? parts.frontMatter?.url ?? parts.printedAddress,
        stem: file.path.stem)).map { EDTF($0) }
    if published == nil, !text.tokens.isEmpty {
      let day = parts.dateline.flatMap { PublicationDay.date(of: $0, in: text) }?.words
      let why = day.map { " (the dateline says ‘\($0)’ and no year)" } ?? ""
      found.append(
        .warning(
          "undated-source",
          "the publication date is not known\(why), so that ‘on Friday’ and ‘last year’ cannot be dated",
          help: Self.cureOfNoDate(file.path)))
    }
    var publication = Publication(metadata, parts, published)
    if let sidecar { publication.addOrigins(metadata, in: sidecar.path) }
    if let matter = parts.frontMatter { publication.addOrigins(matter, in: file.path, by: parts.offset) }
    let (blocks, picturesBehind) = SourceBlock.blocks(of: parts.prose, parts.pictures, behind: parts.heading)
    let source = Source(
      path: file.path, slug: Slug(metadata.slug ?? parts.frontMatter?.slug ?? String(file.path.stem)),
      publication: publication, prose: parts.prose, text: text, headline: parts.headline,
      byline: parts.byline, dateline: parts.dateline,
      blocks: blocks, pictures: parts.pictures, picturesBehind: picturesBehind,
      boilerplate: parts.boilerplate,
      pageStarts: parts.pageStarts, pageOffset: parts.pageOffset,
      findings: isHeadOnly ? .none : Findings(of: text, published: published?.earliest, language: publication.language),
      page: parts.page,
      sha256: SHA256.hash(data: file.bytes).hexadecimal,
      record: sidecar.map { SourceRecord(metadata, at: $0.path) } ?? SourceRecord())
    return Warned(source, found.map { $0.path == nil ? $0.placed(in: file.path.description, by: parts.offset) : $0 })
  }

  private static func cureOfNoDate(_ path: SourcePath) -> String {
    let beside = "write ‘published: 2024-04-13’ into \(path.stem).yml beside it"
    switch path.fileExtension {
    case "txt": return "begin the file with ‘date 2024-04-13’, or \(beside)"
    case "md", "markdown": return "write ‘date: 2024-04-13’ into its front matter, or \(beside)"
    default: return beside
    }
  }
}

extension Diagnostic {
  /// Whether it says why nothing was read of a file of evidence.
  var explainsNoText: Bool {
    severity == .error || ["script-only-page", "pdf-not-read", "empty-source"].contains(code)
  }
}

extension Publication {
  /// The sidecar's words, then front matter, then what stands in the text.
  fileprivate init(_ sidecar: Sidecar, _ parts: SourceParts, _ published: EDTF?) {
    let matter = parts.frontMatter
    let headline = (parts.headline.map(parts.text.string)?.onOneLine).map(WireSlug.stripped)
    let byline = parts.byline.map { Byline(parts.text.string($0)) }
    self.init(
      title: sidecar.title ?? matter?.title ?? parts.page?.metadata.title?.value ?? headline ?? Self.title(of: parts))
    let page = parts.page?.metadata
    publisher =
      sidecar.publisher ?? matter?.publisher ?? page?.publisher?.value ?? parts.creditedOutlet
      ?? parts.agency.map(parts.text.string) ?? byline?.outlet ?? parts.copyrightHolder
    author =
      sidecar.author ?? matter?.author ?? page?.author?.value ?? byline?.author ?? parts.sender
    date = published
    self.published = published?.earliest
    retrieved =
      sidecar.retrieved ?? matter?.retrieved ?? page?.retrieved.flatMap { CalendarDate(readingPage: $0.value) }
    url = sidecar.url ?? matter?.url ?? page?.url?.value ?? parts.printedAddress
    archiveURL = sidecar.archiveURL ?? matter?.archiveURL
    language =
      sidecar.language ?? matter?.language ?? page?.language?.value ?? Script.language(of: parts.text.utf8)?.tag
      ?? LatinLanguage.tag(of: parts.text).flatMap { $0 == "en" ? nil : $0 }
    form = sidecar.form ?? matter?.form ?? .original
    reliability = sidecar.reliability ?? matter?.reliability
    credibility = sidecar.credibility ?? matter?.credibility
    status = sidecar.status ?? matter?.status ?? .active
    sha256 = sidecar.sha256 ?? matter?.sha256
  }

  /// The opening words of an article without a headline, cut at a word before 90 bytes.
  private static func title(of parts: SourceParts) -> String {
    guard
      var range = parts.text.sentences.first(where: {
        $0.range.lowerBound >= max(parts.bodyStart, parts.byline?.upperBound ?? 0)
      })?.range
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
