/// Writes a ``Prose`` as HTML: one loop over its events, one growing array of bytes.
///
/// The output is balanced, and holds nothing of the document that is not escaped or from the allow-list.
package struct HTMLWriter {
  private let prose: Prose
  private let hooks: Hooks
  private let options: Options
  private var weaver: Weaver
  private var out: [UInt8] = []
  /// Closing tags that depend on how the element was opened, or nil where the usual one is written.
  private var closings: [[UInt8]?] = []
  /// The language and direction inside each open element, where the hooks tell them.
  private var passages: [TextSetting] = []
  /// Elements around that take no mention links.
  private var unlinked = 0
  /// Inside `<a>`.
  private var links = 0
  /// Inside words that a hook replaced: nothing is written.
  private var replaced = 0
  private var hasFootnotes = false
  private var referenced: Set<Int> = []

  package init(
    _ prose: Prose, annotations: [Annotation] = [], hooks: Hooks = Hooks(), options: Options = Options()
  ) {
    self.prose = prose
    self.hooks = hooks
    self.options = options
    weaver = Weaver(annotations)
  }

  /// The whole document, or a balanced part of it such as a callout's body or a section.
  package mutating func write(_ part: Range<Int>? = nil) -> HTML {
    let part = (part ?? prose.events.indices).clamped(to: prose.events.indices)
    out = []
    closings = []
    passages = []
    hasFootnotes = prose.events[part].contains(.open(.footnotes))
    if let start = firstOffset(in: part) { weaver.rewind(to: start) }
    prose.text.withUnsafeBufferPointer { text in
      var at = part.lowerBound
      while at < part.upperBound {
        at = step(at, text)
      }
    }
    return HTML(written: out)
  }

  private func firstOffset(in part: Range<Int>) -> Int? {
    for event in prose.events[part] {
      if case .text(let range) = event { return range.lowerBound }
    }
    return nil
  }

  // MARK: Events

  /// Writes the event at an index; returns the index of the next.
  private mutating func step(_ at: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    let event = prose.events[at]
    if replaced > 0 {
      switch event {
      case .open(let element): open(element, at)
      case .close(let element): close(element)
      default: break
      }
      return at + 1
    }
    switch event {
    case .open(let element):
      if case .callout(let index) = element, case .replaced(let html) = hooks.callout(index, prose.callouts[index]) {
        put(html)
        return max(at + 1, prose.callouts[index].events.upperBound)
      }
      if case .heading(let index) = element, isLeftEmpty(heading: index) {
        return (prose.events[at...].firstIndex(of: .close(.heading(index))) ?? at) + 1
      }
      open(element, at)
    case .close(let element): close(element)
    case .text(let range):
      if code > 0 {
        HTML.escape(UnsafeBufferPointer(rebasing: text[range]), into: &out)
      } else {
        weaver.write(text, range, links: unlinked == 0 && links == 0, into: &out)
      }
    case .code(let range):
      put(math > 0 ? "<code class=\"language-math\">" : "<code>")
      HTML.escape(UnsafeBufferPointer(rebasing: text[range]), into: &out)
      put("</code>")
    case .lineBreak: put("<br>\n")
    case .thematicBreak: put("<hr>\n")
    case .wordBreak: put("<wbr>")
    case .image(let index): write(image: index)
    case .embed(let index): embed(index, isAlone: isAlone(at))
    case .footnoteReference(let index): reference(index)
    }
    return at + 1
  }

  /// Whether the hooks put nothing in the place of all that stands below a heading.
  private func isLeftEmpty(heading: Int) -> Bool {
    prose.holdsOnlyCallouts(belowHeading: heading) {
      if case .replaced(let html) = hooks.callout($0, prose.callouts[$0]) { html.utf8.isEmpty } else { false }
    }
  }

  private var code = 0
  private var math = 0

  // MARK: Opening

  private mutating func open(_ element: Prose.Element, _ at: Int) {
    if element.excludesLinks { unlinked += 1 }
    if case .codeBlock = element { code += 1 }
    let attributes = enterPassage(element, at)
    if replaced > 0 {
      closings.append([])
      replaced += 1
      return
    }
    var closing: [UInt8]?
    switch element {
    case .paragraph(let index): closing = openParagraph(index, at, attributes)
    case .heading(let index):
      let heading = prose.headings[index]
      let level = min(6, max(1, heading.level + options.headingOffset))
      put("<h\(level)")
      id(heading.id)
      put(attributes + ">")
      closing = Array("</h\(level)>\n".utf8)
    case .bulletList: put("<ul\(attributes)>\n")
    case .orderedList(let start): put((start == 1 ? "<ol" : "<ol start=\"\(start)\"") + attributes + ">\n")
    case .item(let task):
      switch task {
      case .none: put("<li\(attributes)>")
      case .open: put("<li class=\"task\"\(attributes)><input type=\"checkbox\" aria-label=\"open\" disabled> ")
      case .done: put("<li class=\"task\"\(attributes)><input type=\"checkbox\" aria-label=\"done\" disabled checked> ")
      case .marked(let mark):
        put("<li class=\"task\"\(attributes)><span class=\"task-mark\"")
        if let meaning = TaskMarks.meanings[mark] {
          put(" role=\"img\" aria-label=\"\(meaning)\" title=\"\(meaning)\"")
        }
        put(">")
        HTML.escape(CollectionOfOne(mark), into: &out)
        put("</span> ")
      }
    case .definitionList: put("<dl\(attributes)>\n")
    case .term: put("<dt\(attributes)>")
    case .definition: put("<dd\(attributes)>")
    case .blockQuote: put("<blockquote\(attributes)>\n")
    case .callout(let index): closing = openCallout(index, attributes)
    case .calloutTitle(let index): closing = openTitle(index, attributes)
    case .codeBlock(let index):
      let block = prose.codeBlocks[index]
      put("<pre><code")
      if !block.language.isEmpty { attribute("class", "language-" + block.language) }
      put(">")
    case .table: put("<table\(attributes)>\n")
    case .tableHead: put("<thead>\n")
    case .tableBody: put("<tbody>\n")
    case .tableRow: put("<tr>\n")
    case .cell(let paragraph, let alignment, let isHeader):
      put(isHeader ? "<th" : "<td")
      if let paragraph, options.paragraphAnchors { id(prose.anchor(ofParagraph: paragraph)) }
      var classes: [String] = []
      switch alignment {
      case .none: break
      case .left: classes.append("left")
      case .centre: classes.append("centre")
      case .right: classes.append("right")
      }
      if let paragraph, hasLongWord(prose.paragraphs[paragraph].range) { classes.append("long") }
      if !classes.isEmpty { attribute("class", classes.joined(separator: " ")) }
      put(attributes + ">")
    case .emphasis: put("<em>")
    case .strong: put("<strong>")
    case .strikethrough: put("<del>")
    case .mark: put("<mark>")
    case .math: math += 1
    case .link(let index): closing = openTarget(hooks.link(prose.links[index]), title: prose.links[index].title)
    case .wikilink(let index): closing = openTarget(hooks.wikilink(index, prose.wikilinks[index]), title: nil)
    case .tag(let index): closing = openTarget(hooks.tag(prose.tags[index]), title: nil)
    case .field(let index):
      put(prose.fields[index].isBracketed ? "<span class=\"field\">" : "<span class=\"field line\">")
    case .footnotes: put("<section class=\"footnotes\">\n<ol>\n")
    case .footnote(let index):
      put("<li")
      id("fn-\(prose.footnotes[index].number)")
      put(attributes + ">\n")
    case .html(let index):
      let tag = prose.htmlTags[index]
      put("<\(tag.name)")
      if let anchor = tag.anchor { id(Prose.anchor(named: anchor)) }
      for given in tag.attributes { attribute(given.name, given.value) }
      put(">")
    }
    closings.append(closing)
  }

  /// The attributes of a block whose words are in another language, or run the other way, than those around it.
  private mutating func enterPassage(_ element: Prose.Element, _ at: Int) -> String {
    guard let passage = hooks.passage else { return "" }
    let around = passages.last ?? options.passage
    let own = element.holdsPassage && replaced == 0 ? textRange(at).flatMap(passage) ?? around : around
    passages.append(own)
    return own.attributes(inside: around)
  }

  /// From the first to the last words inside the element that an event opens.
  private func textRange(_ at: Int) -> Range<Int>? {
    var range: Range<Int>?
    var depth = 0
    for event in prose.events[at...] {
      switch event {
      case .open: depth += 1
      case .close: depth -= 1
      case .text(let own): range = (range?.lowerBound ?? own.lowerBound)..<own.upperBound
      default: break
      }
      if depth == 0 { break }
    }
    return range
  }

  private mutating func openParagraph(_ index: Int, _ at: Int, _ attributes: String) -> [UInt8] {
    let paragraph = prose.paragraphs[index]
    let hasID = options.paragraphAnchors || paragraph.blockID != nil
    if !hasID, at + 1 < prose.events.count, prose.events[at + 1] == .close(.paragraph(index)) { return [] }
    if isAlone(at + 1) {
      // Blocks may stand here, so no `<p>`.
      guard hasID else { return [0x0A] }
      put("<div")
      id(prose.anchor(ofParagraph: index))
      put(attributes + ">")
      return Array("</div>\n".utf8)
    }
    if paragraph.isTight, !hasID { return [] }
    put(paragraph.isTight ? "<span" : "<p")
    if hasID { id(prose.anchor(ofParagraph: index)) }
    put(attributes + ">")
    return Array((paragraph.isTight ? "</span>" : "</p>\n").utf8)
  }

  private mutating func openCallout(_ index: Int, _ attributes: String) -> [UInt8] {
    let callout = prose.callouts[index]
    var footer: [UInt8] = []
    if case .standard(let html) = hooks.callout(index, callout) { footer = html.utf8 }
    let isFolded = callout.fold != .none
    put(isFolded ? "<details" : "<div")
    attribute("class", "callout callout-" + CalloutTypes.canonical(callout.type))
    if callout.fold == .open { put(" open") }
    put(attributes + ">\n")
    return footer + Array((isFolded ? "</details>\n" : "</div>\n").utf8)
  }

  private mutating func openTitle(_ index: Int, _ attributes: String) -> [UInt8] {
    let callout = prose.callouts[index]
    let isFolded = callout.fold != .none
    put(isFolded ? "<summary class=\"callout-title\"" : "<p class=\"callout-title\"")
    if options.paragraphAnchors, let paragraph = prose.paragraph(at: callout.title.lowerBound) {
      id(prose.anchor(ofParagraph: paragraph))
    }
    put(attributes + ">")
    if callout.title.isEmpty {
      let name = callout.type.prefix(1).uppercased() + callout.type.dropFirst()
      HTML.escape(name.utf8, into: &out)
    }
    return Array((isFolded ? "</summary>\n" : "</p>\n").utf8)
  }

  private mutating func openTarget(_ target: Target, title: String?) -> [UInt8] {
    switch target {
    case .page(let href, let text, let cssClass):
      if links > 0 { return [] }
      links += 1
      put("<a")
      if let cssClass { attribute("class", cssClass) }
      // What a page leads to learns nothing of it.
      if LinkSafety.leadsToHost(href) { attribute("rel", "noopener noreferrer") }
      attribute("href", href)
      if let title { attribute("title", title) }
      put(">")
      guard let text else { return Array("</a>".utf8) }
      HTML.escape(text.utf8, into: &out)
      replaced = 1
      return Array("</a>".utf8)
    case .missing(let cssClass):
      guard let cssClass else { return [] }
      put("<span")
      attribute("class", cssClass)
      put(">")
      return Array("</span>".utf8)
    }
  }

  /// Signs of a word that a cell of a table may break: words of languages are shorter.
  private static let longWord = 32

  private func hasLongWord(_ range: Range<Int>) -> Bool {
    var length = 0
    for byte in prose.text[range] {
      length = byte <= 0x20 || byte == 0x2D ? 0 : length + (byte & 0xC0 == 0x80 ? 0 : 1)
      if length > Self.longWord { return true }
    }
    return false
  }

  // MARK: Closing

  private mutating func close(_ element: Prose.Element) {
    if element.excludesLinks { unlinked -= 1 }
    if case .codeBlock = element { code -= 1 }
    _ = passages.popLast()
    if replaced > 0 { replaced -= 1 }
    if replaced > 0 {
      _ = closings.popLast()
      return
    }
    if case .footnote(let index) = element { backReference(index) }
    let given = closings.popLast() ?? nil
    if let closing = given {
      if closing.elementsEqual("</a>".utf8) { links -= 1 }
      out.append(contentsOf: closing)
      return
    }
    switch element {
    case .bulletList: put("</ul>\n")
    case .orderedList: put("</ol>\n")
    case .item: put("</li>\n")
    case .definitionList: put("</dl>\n")
    case .term: put("</dt>\n")
    case .definition: put("</dd>\n")
    case .blockQuote: put("</blockquote>\n")
    case .codeBlock: put("</code></pre>\n")
    case .table: put("</table>\n")
    case .tableHead: put("</thead>\n")
    case .tableBody: put("</tbody>\n")
    case .tableRow: put("</tr>\n")
    case .cell(_, _, let isHeader): put(isHeader ? "</th>\n" : "</td>\n")
    case .emphasis: put("</em>")
    case .strong: put("</strong>")
    case .strikethrough: put("</del>")
    case .mark: put("</mark>")
    case .math: math -= 1
    case .field: put("</span>")
    case .footnotes: put("</ol>\n</section>\n")
    case .footnote: put("</li>\n")
    case .html(let index): put("</\(prose.htmlTags[index].name)>")
    case .paragraph, .heading, .callout, .calloutTitle, .link, .wikilink, .tag: break
    }
  }

  // MARK: Images, embeds, notes

  private mutating func write(image index: Int) {
    let image = prose.images[index]
    if let media = hooks.media(index, image) { return put(media) }
    guard let shown = hooks.image(index, image) else {
      let text = image.alt.isEmpty ? image.destination : image.alt
      if LinkSafety.isRelative(image.destination) {
        put("<span class=\"missing\">")
        HTML.escape(text.utf8, into: &out)
        return put("</span>")
      }
      if links > 0 || !LinkSafety.allows(image.destination) { return HTML.escape(text.utf8, into: &out) }
      put("<a")
      if LinkSafety.leadsToHost(image.destination) { attribute("rel", "noopener noreferrer") }
      attribute("href", image.destination)
      put(">")
      HTML.escape(text.utf8, into: &out)
      return put("</a>")
    }
    put(shown, alt: image.alt, title: image.title, asked: image.size)
  }

  /// With width and height, so that the page does not move when the picture comes; of a width alone the height follows.
  private mutating func put(_ shown: Shown, alt: String, title: String?, asked: Prose.ImageSize?) {
    put("<img")
    attribute("src", shown.src)
    attribute("alt", alt)
    if let title { attribute("title", title) }
    if let size = asked ?? shown.size {
      put(" width=\"\(size.width)\"")
      var height = size.height
      if height == nil, let own = shown.size, let ownHeight = own.height, own.width > 0 {
        height = max(1, Int((Double(size.width) * Double(ownHeight) / Double(own.width)).rounded()))
      }
      if let height { put(" height=\"\(height)\"") }
    }
    put(" loading=\"lazy\" decoding=\"async\">")
  }

  /// Whether a paragraph's content, from an event on, is one embed and nothing else.
  private func isAlone(_ at: Int) -> Bool {
    guard at > 0, at + 1 < prose.events.count, case .embed = prose.events[at],
      case .open(.paragraph) = prose.events[at - 1],
      case .close(.paragraph) = prose.events[at + 1]
    else { return false }
    return true
  }

  private mutating func embed(_ index: Int, isAlone: Bool) {
    let link = prose.wikilinks[index]
    switch hooks.embed(index, link, isAlone) {
    case .html(let html): put(html)
    case .image(let shown, let alt): put(shown, alt: alt, title: nil, asked: link.size)
    case .link(let href, let text):
      if links > 0 { return HTML.escape(text.utf8, into: &out) }
      put("<a")
      attribute("href", href)
      put(">")
      HTML.escape(text.utf8, into: &out)
      put("</a>")
    case .missing(let text):
      put("<span class=\"missing\">")
      HTML.escape(text.utf8, into: &out)
      put("</span>")
    }
  }

  private mutating func reference(_ index: Int) {
    guard index < prose.footnotes.count else { return }
    let number = prose.footnotes[index].number
    guard hasFootnotes, links == 0 else { return put("<sup>\(number)</sup>") }
    put("<sup class=\"footnote-ref\"><a")
    if referenced.insert(number).inserted { id("fnref-\(number)") }
    attribute("href", "#\(options.idPrefix)fn-\(number)")
    put(">\(number)</a></sup>")
  }

  private mutating func backReference(_ index: Int) {
    let number = prose.footnotes[index].number
    guard referenced.contains(number) else { return }
    put("<a class=\"footnote-back\"")
    attribute("href", "#\(options.idPrefix)fnref-\(number)")
    put(">↩</a>")
  }

  // MARK: Bytes

  private mutating func put(_ text: String) { out.append(contentsOf: text.utf8) }

  private mutating func put(_ html: HTML) { out.append(contentsOf: html.utf8) }

  private mutating func attribute(_ name: String, _ value: String) {
    put(" \(name)=\"")
    HTML.escape(attribute: value.utf8, into: &out)
    put("\"")
  }

  private mutating func id(_ value: String) { attribute("id", options.idPrefix + value) }
}
