import Diagnostics

/// What raw HTML left behind while a document is read.
struct HTMLState {
  /// The element whose content is being dropped, such as `script`.
  var silent: String?
  /// Inside `%%`.
  var isComment = false
  /// Names of tags that do not end in the paragraph.
  var words: Set<String> = []
  /// The tight paragraph open in an HTML block: the builder's depth before it.
  var paragraphDepth: Int?
  private(set) var dropped: Set<String> = []
  private var place: Range<Int>?

  /// Raw elements nest no deeper.
  static let depthLimit = 200

  mutating func drop(_ name: String, at range: Range<Int>) {
    dropped.insert(String(name.prefix(40)))
    if place == nil { place = range }
  }

  /// One finding a document.
  var diagnostic: Diagnostic? {
    guard !dropped.isEmpty else { return nil }
    let names = dropped.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
    return .warning(
      "html-dropped", "raw HTML is left out: \(shown)",
      help: "text and simple elements stay; scripts, styles, forms and frames never do", at: place)
  }
}

extension MarkdownReader {
  /// A single tag (or comment) in a line.
  ///
  /// - Parameter hasEnd: whether a tag of that name ends in the same paragraph.
  mutating func inlineHTML(_ text: UnsafeBufferPointer<UInt8>, hasEnd: (String) -> Bool) {
    cursor.align(text)
    guard imageDepth == 0, let first = cursor.positions.first else { return }
    withShown(text) { reader, text in
      if Self.isDivider(text, text.indices) { return reader.builder.endSummary() }
      guard let tag = RawTag.scan(text, at: 0, before: text.count) else { return }
      reader.startBody()
      if reader.isWord(tag), reader.html.words.contains(tag.name) || !hasEnd(tag.name) {
        reader.html.words.insert(tag.name)
        reader.emit(text, text.indices)
      } else {
        reader.handle(tag, at: reader.source.file(of: first), inBlock: false)
      }
      reader.isLineStart = false
    }
  }

  /// Whether a tag in a line may be a word of it, `the <script> element`: it is bare, and none that a line may hold. It is one
  /// where it does not end.
  private func isWord(_ tag: RawTag) -> Bool {
    html.silent == nil && !html.isComment && !tag.isClosing && tag.attributes.isEmpty && tag.name != "a"
      && !HTMLTables.phrasing.contains(tag.name) && !HTMLTables.void.contains(tag.name)
  }

  /// A block: tags, text and comments one after the other.
  mutating func htmlBlock(_ text: UnsafeBufferPointer<UInt8>, _ place: Place) {
    startBody()
    cursor.enter(range(place))
    cursor.align(text)
    withShown(text) { $0.shownHTMLBlock($1, place) }
  }

  private mutating func shownHTMLBlock(_ text: UnsafeBufferPointer<UInt8>, _ place: Place) {
    if text.count > 4, text[0] == UInt8(ascii: "$"), text[1] == UInt8(ascii: "$"), html.silent == nil {
      return mathBlock(text, place)
    }
    var at = 0
    while at < text.count {
      if text[at] == UInt8(ascii: "<") {
        if let end = htmlDeclarationEnd(text, at) {
          if html.silent == nil, Self.isDivider(text, at..<end) { builder.endSummary() }
          at = end
          continue
        }
        if let tag = RawTag.scan(text, at: at, before: text.count) {
          handle(tag, at: source.file(of: cursor.positions[at]), inBlock: true, place: place)
          at = tag.end
          continue
        }
      }
      var end = at + 1
      while end < text.count, text[end] != UInt8(ascii: "<") { end += 1 }
      if html.silent == nil { htmlText(text, at..<end, place) }
      at = end
    }
    closeHTMLParagraph()
    builder.closeHTMLLines()
    html.silent = nil
  }

  /// `$$ … $$`, which ``Shield`` made a declaration: shown as code.
  private mutating func mathBlock(_ text: UnsafeBufferPointer<UInt8>, _ place: Place) {
    var (from, end) = (2, text.count)
    while end > from, text[end - 1].isBlank || text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    if end - 2 >= from, text[end - 1] == UInt8(ascii: "$"), text[end - 2] == text[end - 1] { end -= 2 }
    // Where cmark's place ends too early, the mark is still what it was made.
    if end - 2 >= from, text[end - 1] == UInt8(ascii: ">"), text[end - 2] == UInt8(ascii: "?") { end -= 2 }
    while end > from, text[end - 1].isBlank || text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    while from < end, text[from].isBlank || text[from] == 0x0A || text[from] == 0x0D { from += 1 }
    builder.openCodeBlock(language: "math", source: source.file(of: range(place)))
    if !html.isComment { emit(text, from..<end) }
    builder.closeCodeBlock()
  }

  /// The end of `<!-- … -->`, `<!…>` or `<?…>`, the end of the text where it is not closed.
  private func htmlDeclarationEnd(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard at + 1 < text.count, text[at + 1] == UInt8(ascii: "!") || text[at + 1] == UInt8(ascii: "?") else {
      return nil
    }
    let isComment = at + 3 < text.count && text[at + 2] == UInt8(ascii: "-") && text[at + 3] == UInt8(ascii: "-")
    var end = at + (isComment ? 4 : 2)
    while end < text.count {
      if text[end] == UInt8(ascii: ">"), !isComment || (text[end - 1] == 0x2D && text[end - 2] == 0x2D) {
        return end + 1
      }
      end += 1
    }
    return text.count
  }

  /// `<!--more-->`, with or without blanks: what stands above it is the summary.
  private static func isDivider(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard (11...20).contains(range.count) else { return false }
    return text[range].filter { !$0.isBlank }.elementsEqual("<!--more-->".utf8)
  }

  private mutating func htmlText(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ place: Place) {
    var from = range.lowerBound
    if html.paragraphDepth == nil {
      while from < range.upperBound, text[from] == 0x20 || (text[from] >= 0x09 && text[from] <= 0x0D) { from += 1 }
      if from == range.upperBound { return }
      openHTMLParagraph(place)
    }
    var at = from
    while at < range.upperBound {
      if text[at] == UInt8(ascii: "&"), let (scalar, end) = Entities.reference(text, at: at), end <= range.upperBound {
        emit(text, from..<at)
        builder.append(Array(String(Character(scalar)).utf8), file: source.file(of: cursor.positions[at]))
        at = end
        from = at
      } else {
        at += 1
      }
    }
    emit(text, from..<range.upperBound)
  }

  private mutating func openHTMLParagraph(_ place: Place) {
    guard html.paragraphDepth == nil else { return }
    html.paragraphDepth = builder.depth
    let index = builder.openParagraph(.paragraph, source: source.file(of: range(place)), isTight: true)
    builder.open(.paragraph(index))
  }

  private mutating func closeHTMLParagraph() {
    guard let depth = html.paragraphDepth else { return }
    builder.close(to: depth)
    html.paragraphDepth = nil
  }

  private mutating func handle(_ tag: RawTag, at file: Int, inBlock: Bool, place: Place? = nil) {
    let name = tag.name
    let range = file..<file + name.utf8.count + 1
    if let silent = html.silent {
      if tag.isClosing, silent == name { html.silent = nil }
      return
    }
    if html.isComment { return }
    guard HTMLTables.allowed.contains(name) else {
      if !tag.isClosing {
        html.drop(name, at: range)
        if HTMLTables.silent.contains(name) { html.silent = name }
      }
      return
    }
    let isInline = HTMLTables.phrasing.contains(name) || HTMLTables.void.contains(name) && name != "hr" || name == "a"
    if !isInline {
      guard inBlock else {
        if !tag.isClosing { html.drop(name, at: range) }
        return
      }
      closeHTMLParagraph()
    }
    if tag.isClosing {
      if let depth = builder.htmlDepth(of: name) { builder.close(to: depth) }
      return
    }
    for attribute in tag.attributes
    where !isKept(attribute, of: tag) && !HTMLTables.presentational.contains(attribute.name) {
      html.drop("\(name) \(attribute.name)=", at: range)
    }
    guard builder.depth < HTMLState.depthLimit else { return html.drop(name, at: range) }
    if isInline, inBlock, let place { openHTMLParagraph(place) }
    switch name {
    case "br": builder.lineBreak(file: file)
    case "wbr": builder.add(.wordBreak)
    case "hr": builder.add(.thematicBreak)
    case "img": image(tag, at: range)
    case "a":
      guard let destination = tag.attribute("href").map(LinkSafety.withScheme) else {
        return builder.openHTML(HTMLTag(tag), endedBy: "a")
      }
      guard builder.linkDepth == 0 else { return }
      if let anchor = tag.anchor {
        let depth = builder.depth
        builder.openHTML(HTMLTag(anchor: anchor))
        builder.close(to: depth)
      }
      if LinkSafety.allows(destination) {
        builder.openLink(destination, title: tag.attribute("title"), source: range, html: "a")
      } else {
        builder.diagnostics.append(.unsafeLink(destination, at: range))
      }
    default: builder.openHTML(HTMLTag(tag))
    }
  }

  private func isKept(_ attribute: HTMLTag.Attribute, of tag: RawTag) -> Bool {
    switch (tag.name, attribute.name) {
    case ("a", "href"), ("img", "src"): true
    case (_, "id"), ("a", "name"): !HTMLTables.void.contains(tag.name) && attribute.value == tag.anchor
    case (_, let name): HTMLTables.attributes.contains(name)
    }
  }

  private mutating func image(_ tag: RawTag, at range: Range<Int>) {
    guard let destination = tag.attribute("src"), LinkSafety.isRelative(destination) else {
      return html.drop("img src=", at: range)
    }
    var size: Prose.ImageSize?
    if let width = tag.attribute("width") {
      size = Prose.ImageSize(width + (tag.attribute("height").map { "x" + $0 } ?? ""))
    }
    builder.add(
      Prose.Image(
        source: range, destination: destination, alt: tag.attribute("alt") ?? "", title: tag.attribute("title"),
        size: size))
  }
}
