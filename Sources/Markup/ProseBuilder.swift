import Diagnostics

/// Puts a ``Prose`` together: keeps its events balanced and its text mapped to the file.
struct ProseBuilder {
  private(set) var prose = Prose()
  var diagnostics: [Diagnostic] = []
  /// Whether ` ^id` at the end of a paragraph names it: in Markdown, not in foreign pages.
  var readsBlockIDs = true

  private struct Open {
    let element: Prose.Element
    /// Nothing was written for it; its closing writes nothing either.
    let isSilent: Bool
    /// The raw HTML element that opened it.
    let html: String?
    /// Its opening event.
    let event: Int
  }

  private var stack: [Open] = []
  private(set) var linkDepth = 0
  private var calloutStack: [Int] = []
  private var paragraph: Int?
  private var headingIDs: [String: Int] = [:]
  private var anchors: Set<String> = []
  private var blockIDs: Set<String> = []

  var text: [UInt8] { prose.text }
  var top: Prose.Element? { stack.last?.element }
  var depth: Int { stack.count }
  var isInParagraph: Bool { paragraph != nil }
  var callout: Int? { calloutStack.last }

  // MARK: Text

  /// Appends bytes that stand at `file` in the file, one after the other.
  mutating func append(_ bytes: some Collection<UInt8>, file: Int) {
    guard !bytes.isEmpty else { return }
    let start = prose.text.count
    prose.offsets.append(text: start, file: file)
    prose.text.append(contentsOf: bytes)
    if case .text(let last) = prose.events.last, last.upperBound == start {
      prose.events[prose.events.count - 1] = .text(last.lowerBound..<prose.text.count)
    } else {
      prose.events.append(.text(start..<prose.text.count))
    }
  }

  /// Makes the last text event, which began at `start`, inline code.
  mutating func appendCode(_ bytes: some Collection<UInt8>, file: Int) {
    guard !bytes.isEmpty else { return }
    let start = prose.text.count
    prose.offsets.append(text: start, file: file)
    prose.text.append(contentsOf: bytes)
    if case .code(let last) = prose.events.last, last.upperBound == start {
      prose.events[prose.events.count - 1] = .code(last.lowerBound..<prose.text.count)
    } else {
      prose.events.append(.code(start..<prose.text.count))
    }
  }

  mutating func lineBreak(file: Int) {
    prose.offsets.append(text: prose.text.count, file: file)
    prose.text.append(0x0A)
    prose.events.append(.lineBreak)
  }

  mutating func add(_ event: Prose.Event) { prose.events.append(event) }

  /// At the first `<!--more-->`.
  mutating func endSummary() { prose.summaryEnd = prose.summaryEnd ?? prose.text.count }

  // MARK: Elements

  mutating func open(_ element: Prose.Element, html: String? = nil) {
    stack.append(Open(element: element, isSilent: false, html: html, event: prose.events.count))
    prose.events.append(.open(element))
    if element.isLink { linkDepth += 1 }
  }

  /// Keeps the place of an element that is not written.
  mutating func openSilently(_ element: Prose.Element) {
    stack.append(Open(element: element, isSilent: true, html: nil, event: prose.events.count))
  }

  /// Closes what was opened last, and only that.
  mutating func closeTop() {
    guard let last = stack.popLast(), !last.isSilent else { return }
    finish(last)
    prose.events.append(.close(last.element))
    if case .callout(let index) = last.element {
      prose.callouts[index].events = last.event..<prose.events.count
      prose.callouts[index].body =
        min(prose.callouts[index].body.lowerBound, prose.events.count - 1)..<prose.events.count - 1
    }
  }

  /// Closes down to a depth that ``depth`` gave before.
  mutating func close(to depth: Int) {
    while stack.count > depth { closeTop() }
  }

  /// The innermost raw element of that name which only raw elements stand in.
  func htmlDepth(of name: String) -> Int? {
    for (index, open) in stack.enumerated().reversed() {
      guard let html = open.html else { return nil }
      if html == name { return index }
    }
    return nil
  }

  /// Closes raw elements at the top that do not hold blocks.
  mutating func closeHTMLLines() {
    while let html = stack.last?.html, !HTMLTables.containers.contains(html) { closeTop() }
  }

  private mutating func finish(_ open: Open) {
    let end = prose.text.count
    if open.element.isLink { linkDepth -= 1 }
    switch open.element {
    case .link(let index): prose.links[index].range = prose.links[index].range.lowerBound..<end
    case .codeBlock(let index): prose.codeBlocks[index].range = prose.codeBlocks[index].range.lowerBound..<end
    case .paragraph(let index), .cell(.some(let index), _, _): closeParagraph(index)
    case .heading(let index):
      if let paragraph { closeParagraph(paragraph) }
      let range = prose.headings[index].range.lowerBound..<prose.text.count
      prose.headings[index].range = range
      prose.headings[index].id = headingID(prose.text[range])
    case .calloutTitle(let index):
      if let paragraph { closeParagraph(paragraph) }
      prose.callouts[index].title = prose.callouts[index].title.lowerBound..<prose.text.count
      prose.callouts[index].body = prose.events.count + 1..<prose.events.count + 1
    case .callout(let index):
      if calloutStack.last == index { calloutStack.removeLast() }
      prose.callouts[index].text = min(prose.callouts[index].text.lowerBound, end)..<end
    default: break
    }
  }

  // MARK: Blocks with text

  mutating func openParagraph(
    _ kind: Prose.Paragraph.Kind, source: Range<Int>, isTight: Bool = false, heading: Int? = nil
  ) -> Int {
    if let last = prose.paragraphs.last, !last.range.isEmpty, prose.text.count == last.range.upperBound {
      // No place in the file: the separator follows on from the text before.
      prose.text.append(contentsOf: [0x0A, 0x0A])
    }
    let start = prose.text.count
    prose.paragraphs.append(
      Prose.Paragraph(
        range: start..<start, kind: kind, source: source, callout: calloutStack.last, heading: heading,
        isTight: isTight,
        blockID: nil))
    paragraph = prose.paragraphs.count - 1
    return prose.paragraphs.count - 1
  }

  /// Whether the paragraph has no text yet.
  var isAtParagraphStart: Bool {
    paragraph.map { prose.paragraphs[$0].range.lowerBound == prose.text.count } ?? true
  }

  private mutating func closeParagraph(_ index: Int) {
    if prose.paragraphs[index].kind != .code {
      trimEnd(of: index)
      if readsBlockIDs, let id = takeBlockID(of: index) {
        // Of two blocks with one id the first has it.
        if blockIDs.insert(id).inserted { prose.paragraphs[index].blockID = id }
        trimEnd(of: index)
      }
    }
    prose.paragraphs[index].range = prose.paragraphs[index].range.lowerBound..<prose.text.count
    paragraph = nil
  }

  private mutating func trimEnd(of index: Int) {
    guard case .text(let last) = prose.events.last, last.upperBound == prose.text.count else { return }
    let start = max(last.lowerBound, prose.paragraphs[index].range.lowerBound)
    var end = last.upperBound
    while end > start, prose.text[end - 1] == 0x20 || prose.text[end - 1] == 0x0A || prose.text[end - 1] == 0x09 {
      end -= 1
    }
    shorten(to: end)
  }

  /// Removes ` ^id` from the paragraph's end.
  private mutating func takeBlockID(of index: Int) -> String? {
    guard prose.paragraphs[index].kind == .paragraph || prose.paragraphs[index].kind == .cell,
      case .text(let last) = prose.events.last, last.upperBound == prose.text.count
    else { return nil }
    var start = last.upperBound
    while start > last.lowerBound, prose.text[start - 1].isIDByte { start -= 1 }
    guard start < last.upperBound, start > last.lowerBound, prose.text[start - 1] == UInt8(ascii: "^") else {
      return nil
    }
    let caret = start - 1
    guard
      caret == prose.paragraphs[index].range.lowerBound || prose.text[caret - 1] == 0x20
        || prose.text[caret - 1] == 0x0A
    else { return nil }
    let id = prose.string(start..<last.upperBound)
    shorten(to: caret)
    return id
  }

  /// Cuts the last text event, and the text with it.
  private mutating func shorten(to end: Int) {
    guard case .text(let last) = prose.events.last, end < last.upperBound else { return }
    prose.text.removeLast(last.upperBound - end)
    if end == last.lowerBound {
      prose.events.removeLast()
    } else {
      prose.events[prose.events.count - 1] = .text(last.lowerBound..<end)
    }
  }

  /// - Parameter givenID: an id besides the one that its words give it.
  mutating func openHeading(level: Int, source: Range<Int>, givenID: String? = nil) {
    _ = openParagraph(.heading, source: source, heading: prose.headings.count)
    let start = prose.text.count
    prose.headings.append(
      Prose.Heading(level: level, id: "", range: start..<start, event: prose.events.count, source: source))
    prose.headings[prose.headings.count - 1].givenID = givenID
    open(.heading(prose.headings.count - 1))
    guard let givenID else { return }
    openHTML(HTMLTag(anchor: givenID))
    closeTop()
  }

  mutating func openCodeBlock(language: String, source: Range<Int>) {
    _ = openParagraph(.code, source: source)
    let start = prose.text.count
    prose.codeBlocks.append(Prose.CodeBlock(language: language, range: start..<start, source: source))
    open(.codeBlock(prose.codeBlocks.count - 1))
  }

  mutating func closeCodeBlock() {
    if let paragraph {
      // The last newline ends the last line; it is not part of the code.
      if prose.text.last == 0x0A { shorten(to: prose.text.count - 1) }
      closeParagraph(paragraph)
    }
    closeTop()
  }

  mutating func openCallout(
    type: String, fold: Prose.Callout.Fold, typeSource: Range<Int>, source: Range<Int>, fields: [Prose.Field]
  ) {
    let index = prose.callouts.count
    let start = prose.text.count
    prose.callouts.append(
      Prose.Callout(
        type: type, fold: fold, typeSource: typeSource, source: source, title: start..<start, fields: fields,
        text: start..<start, events: 0..<0, body: 0..<0, parent: calloutStack.last))
    calloutStack.append(index)
    open(.callout(index))
    _ = openParagraph(.calloutTitle, source: source)
    let titleStart = prose.text.count
    prose.callouts[index].title = titleStart..<titleStart
    prose.callouts[index].text = titleStart..<titleStart
    open(.calloutTitle(index))
  }

  // MARK: Parts of a line

  mutating func openLink(_ destination: String, title: String?, source: Range<Int>, html: String? = nil) {
    let start = prose.text.count
    prose.links.append(Prose.Link(destination: destination, title: title, range: start..<start, source: source))
    open(.link(prose.links.count - 1), html: html)
  }

  mutating func setSource(ofLink index: Int, _ source: Range<Int>) { prose.links[index].source = source }

  mutating func add(_ image: Prose.Image) {
    prose.images.append(image)
    prose.events.append(.image(prose.images.count - 1))
  }

  /// - Parameter name: of the tag that ends it, where that is another.
  mutating func openHTML(_ tag: HTMLTag, endedBy name: String? = nil) {
    var tag = tag
    if let anchor = tag.anchor, !anchors.insert(anchor).inserted { tag.anchor = nil }
    prose.htmlTags.append(tag)
    open(.html(prose.htmlTags.count - 1), html: name ?? tag.name)
  }

  mutating func add(_ link: Wikilink, file: Int) {
    var link = link
    let start = prose.text.count
    let index = prose.wikilinks.count
    if link.isEmbed {
      link.range = start..<start
      prose.wikilinks.append(link)
      prose.events.append(.embed(index))
      return
    }
    let label = Array(link.label.utf8)
    link.range = start..<start + label.count
    prose.wikilinks.append(link)
    open(.wikilink(index))
    append(label, file: file)
    closeTop()
  }

  mutating func addTag(_ name: String, file: Range<Int>) {
    let start = prose.text.count
    let label = Array(("#" + name).utf8)
    prose.tags.append(Prose.Tag(name: name, range: start..<start + label.count, source: file))
    open(.tag(prose.tags.count - 1))
    append(label, file: file.lowerBound)
    closeTop()
  }

  mutating func openField(_ field: Prose.Field) {
    prose.fields.append(field)
    open(.field(prose.fields.count - 1))
  }

  mutating func addFootnote(number: Int, source: Range<Int>) {
    prose.footnotes.append(Prose.Footnote(number: number, source: source))
    open(.footnote(prose.footnotes.count - 1))
  }

  mutating func finished() -> Prose {
    close(to: 0)
    return prose
  }

  // MARK: Heading ids

  /// Letters and digits in lower case, hyphens between; `-2`, `-3` … where a document repeats itself.
  private mutating func headingID(_ text: ArraySlice<UInt8>) -> String {
    let base = HeadingID.make(text)
    let count = headingIDs[base, default: 0] + 1
    headingIDs[base] = count
    guard count > 1 else { return base }
    var number = count
    while headingIDs["\(base)-\(number)"] != nil { number += 1 }
    headingIDs["\(base)-\(number)"] = 1
    return "\(base)-\(number)"
  }
}

extension Prose.Element {
  fileprivate var isLink: Bool {
    switch self {
    case .link, .wikilink, .tag: true
    default: false
    }
  }
}

extension UInt8 {
  /// A byte of a block id: `[A-Za-z0-9-]`.
  var isIDByte: Bool { isASCIILetter || isASCIIDigit || self == 0x2D }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIILetter && !isASCIIDigit }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
