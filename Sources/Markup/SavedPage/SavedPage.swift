import Diagnostics

/// A web page that somebody saved: what it says of itself, and the article in it, without everything around.
///
/// The page is untrusted: nothing of it survives but words, an allow-list of elements and links to the web. Time and memory are
/// bounded by ``largestMarkup`` and the limits of ``HTMLTreeBuilder``.
package struct SavedPage: Sendable {
  /// What was left out of the page, for the reader who asks.
  package struct Dropped: Sendable, Hashable {
    /// Pictures of the article that are not stored beside the page.
    package internal(set) var pictures = 0
    /// Pictures and frames that count readers.
    package internal(set) var trackers = 0
    package internal(set) var scripts = 0
    /// Frames, films and other embedded things.
    package internal(set) var frames = 0
  }

  package internal(set) var metadata = PageMetadata()
  /// Headline and byline where the page shows them, then the body.
  package internal(set) var prose = Prose()
  /// In `prose.paragraphs`.
  package internal(set) var headline: Int?
  package internal(set) var byline: Int?
  package internal(set) var dropped = Dropped()
  /// The text is what the page gives to machines (`articleBody` of its JSON-LD), since it shows next to none.
  package internal(set) var isForMachines = false

  /// The pictures of the article that are stored with the page, each once, in the order of the text. An image's destination in
  /// `prose` is an index into them, its title the picture's caption.
  package internal(set) var pictures: [Picture] = []

  /// How many paragraphs are headline and byline.
  package var lines: Int { (headline == nil ? 0 : 1) + (byline == nil ? 0 : 1) }

  /// Of a page's markup, pictures written into it left out, so much is read.
  package static let largestMarkup = 16 << 20

  /// Reads HTML or, where the file is one, an archive of a page (MHTML, RFC 2557).
  ///
  /// - Parameter stored: the pictures that lie beside the page.
  package static func read(_ file: [UInt8], stored: StoredPictures = .none) -> Warned<SavedPage> {
    if let kind = FileKind(of: file) { return Warned(SavedPage(), [.notAPage(kind)]) }
    var diagnostics: [Diagnostic] = []
    let archive = MHTML(reading: file)
    if archive?.page == nil, archive != nil { diagnostics.append(.emptyArchive) }
    var html = archive.map { $0.page ?? [] } ?? file
    // Of an archive's page the places would be those in the page, not in the file; its pictures are parts of their own.
    if html.count > (archive == nil ? HTMLTreeBuilder.longestAttribute : largestMarkup / 8) {
      html = DataAddress.shortened(in: html)
    }
    if html.count > largestMarkup {
      diagnostics.append(.tooMuchMarkup(html.count))
      html = Array(html[..<largestMarkup])
    }
    let decoded = PageDecoder.decode(html, sentAs: archive?.charset)
    // Offsets of another text than the file's would point at the wrong line.
    let isInPlace = archive == nil && html.count == file.count && decoded.value.encoding == .utf8
    diagnostics += decoded.diagnostics.map { finding in
      var finding = finding
      if !isInPlace { finding.range = nil }
      return finding
    }
    var page = SavedPage()
    page.read(decoded.value.text, of: file, archive, stored, &diagnostics)
    return Warned(page, diagnostics)
  }

  private mutating func read(
    _ utf8: [UInt8], of file: [UInt8], _ archive: MHTML?, _ stored: StoredPictures, _ diagnostics: inout [Diagnostic]
  ) {
    let builder = HTMLTreeBuilder()
    LibXML2.parse(utf8, into: builder)
    if builder.isSpent {
      diagnostics.append(.tooManyElements)
    } else if builder.depth > 1000 {
      diagnostics.append(.tooDeep(builder.depth))
    }
    let tree = builder.tree
    let hints = tree.hints.map { PageHint($0) }
    dropped = PageClearing.dropped(from: tree)
    let facts = PageMetadataReader(
      tree, hints: hints, comments: builder.comments, location: archive?.location, saved: archive?.date)
    metadata = facts.metadata
    let links = PageLinks(base: facts.base, page: facts.metadata.url?.value)
    let pictures = PagePictures(of: file, archive, stored: stored, resolve: links.resolved)
    for keepsHidden in [false, true] {
      let cleared = PageClearing(tree, keepsHidden: keepsHidden, lines: [facts.headline, facts.byline])
      let article = ArticleFinder.find(in: cleared.tree, body: cleared.body, hints: hints)
      var writer = PageProseWriter(article.tree, resolve: links.resolved, picture: pictures.picture)
      writeHead(facts, of: tree, to: &writer)
      for part in article.parts { writer.write(part) }
      prose = writer.prose
      dropped.pictures = writer.droppedPictures
      self.pictures = writer.pictures
      // A page that hides its text until a script runs is better read hidden than not at all.
      if article.length > 0 { break }
    }
    if let body = facts.metadata.articleBody, Self.stands(body, for: prose) { read(body, facts, tree, links) }
    if prose.paragraphs.isEmpty, dropped.scripts > 0 { diagnostics.append(.onlyScripts) }
  }
}

extension SavedPage.Dropped {
  package static let none = Self()

  package static func += (sum: inout Self, other: Self) {
    sum.pictures += other.pictures
    sum.trackers += other.trackers
    sum.scripts += other.scripts
    sum.frames += other.frames
  }
}

// MARK: Text for machines

extension SavedPage {
  /// Whether the words a page gives to machines are the article, and what it shows is not: a page whose script loads the text, or
  /// of which the beginning alone is shown.
  private static func stands(_ body: String, for prose: Prose) -> Bool {
    body.utf8.count >= 400 && prose.text.count * 4 < body.utf8.count
  }

  private mutating func read(_ body: String, _ facts: PageMetadataReader, _ tree: HTMLTree, _ links: PageLinks) {
    var html = body
    if !body.contains("</") {
      // Plain text, in which lines are paragraphs.
      html = body.split(whereSeparator: \.isNewline).map { "<p>" + $0.replacing("<", with: "&lt;") }.joined()
    }
    let builder = HTMLTreeBuilder()
    LibXML2.parse(Array(html.utf8), into: builder)
    let cleared = PageClearing(builder.tree, keepsHidden: false, lines: [])
    var writer = PageProseWriter(cleared.tree, resolve: links.resolved, picture: { _ in nil })
    writeHead(facts, of: tree, to: &writer)
    writer.write(cleared.body)
    prose = writer.prose
    pictures = []
    isForMachines = true
  }

  private mutating func writeHead(_ facts: PageMetadataReader, of tree: HTMLTree, to writer: inout PageProseWriter) {
    headline = facts.headline.flatMap { writer.writeLine(tree.words($0, limit: 2000), at: Int(tree[$0].position)) }
    byline = facts.byline.flatMap { writer.writeLine(tree.words($0, limit: 2000), at: Int(tree[$0].position)) }
  }
}

extension Diagnostic {
  fileprivate static func notAPage(_ kind: FileKind) -> Diagnostic {
    .error(
      "not-a-page", "the file is \(kind.rawValue), not a web page",
      help: "give it the extension it should have, or save the page again; the file stays as it is")
  }

  fileprivate static let emptyArchive = Diagnostic.error(
    "not-a-page", "the archive holds no web page", help: "save the page again, as MHTML or as HTML")

  fileprivate static func tooMuchMarkup(_ size: Int) -> Diagnostic {
    .warning(
      "page-cut-short",
      "the page has \(size >> 20) MiB of markup; the first \(SavedPage.largestMarkup >> 20) MiB are read",
      help: "save the article alone, for example from the browser's reading view")
  }

  fileprivate static let tooManyElements = Diagnostic.warning(
    "page-cut-short", "the page has too many elements, or too deep ones; what comes first is read",
    help: "save the article alone, for example from the browser's reading view")

  fileprivate static func tooDeep(_ depth: Int) -> Diagnostic {
    .warning(
      "deep-page",
      "the elements of the page stand \(depth) deep in one another; their nesting beyond \(HTMLTreeBuilder.deepest) is passed over",
      help: "check that the text on the source's page is whole")
  }

  fileprivate static let onlyScripts = Diagnostic.warning(
    "script-only-page", "the page has no text of its own; its scripts would load it",
    help: "save it from a browser once it is shown, as MHTML, or copy the text into a .txt file")
}
