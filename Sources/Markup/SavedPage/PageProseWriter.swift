/// Writes the parts of a tree that are the article into a ``Prose``: an allow-list of elements, everything else as its words.
///
/// A loop over the nodes. Paragraphs, lists, quotes and links are opened when the first word in them comes, so that none is empty.
struct PageProseWriter {
  private let tree: HTMLTree
  private let resolve: (String) -> String?
  private let picture: (String) -> SavedPage.Picture?
  private var builder = ProseBuilder()
  /// Pictures that were left out.
  private(set) var droppedPictures = 0
  /// Those that are shown, each once.
  private(set) var pictures: [SavedPage.Picture] = []
  /// Pictures in the open paragraph, which stand behind it: whether one is stored changes no paragraph.
  private var pending: [Prose.Image] = []

  private struct Container {
    let node: Int
    let element: Prose.Element
  }

  private struct Inline {
    let node: Int
    let kind: Kind
    enum Kind { case link(String), emphasis, strong, strikethrough, code, tag(String) }
  }

  private var containers: [Container] = []
  private var openContainers = 0
  private var inlines: [Inline] = []
  private var openInlines = 0
  /// The depth of the builder below the open paragraph.
  private var paragraphDepth: Int?
  private var isSpacePending = false
  private var breaks = 0
  private var cellDepth: Int?
  private var codeBlock: Int?
  /// The level of the heading the walk is in.
  private var heading: Int?

  /// - Parameters:
  ///   - resolve: the whole address of a link; nil where it leads nowhere.
  ///   - picture: a picture that is stored with the page, by its address; nil where there is none.
  init(_ tree: HTMLTree, resolve: @escaping (String) -> String?, picture: @escaping (String) -> SavedPage.Picture?) {
    self.tree = tree
    self.resolve = resolve
    self.picture = picture
    builder.readsBlockIDs = false
  }

  /// A line before the article: its headline, its byline. Gives the number of its paragraph.
  mutating func writeLine(_ words: String, at file: Int) -> Int? {
    guard !words.isEmpty else { return nil }
    let index = builder.openParagraph(.paragraph, source: file..<file)
    builder.open(.paragraph(index))
    builder.append(words.utf8, file: file)
    builder.closeTop()
    return index
  }

  var prose: Prose {
    var builder = builder
    return builder.finished()
  }

  mutating func write(_ part: Int) {
    var at: Int? = part
    while let id = at {
      var next: Int?
      if enter(id) { next = tree.first(id) }
      if next == nil {
        // Up until something stands behind.
        var up = id
        leave(up)
        while up != part {
          if let sibling = tree.next(up) {
            next = sibling
            break
          }
          guard let parent = tree.parent(up) else { break }
          up = parent
          leave(up)
        }
      }
      at = next
    }
    closeParagraph()
  }

  // MARK: Nodes

  /// Whether the children are to be visited.
  private mutating func enter(_ id: Int) -> Bool {
    let tag = tree[id].tag
    switch tag {
    case .text:
      write(text: tree[id].text.asInts, at: Int(tree[id].position))
      return false
    case .br:
      breaks += 1
      return false
    case .img:
      add(imageAt: id)
      return false
    case .hr:
      closeParagraph()
      if cellDepth == nil, openContainers == containers.count { builder.add(.thematicBreak) }
      return false
    case .figcaption, .rp:
      return false
    default: break
    }
    if tag.isSilent { return false }
    if cellDepth != nil, tag.isBlock {
      isSpacePending = true
      return true
    }
    switch tag {
    case .a: if let address = tree.value(.href, of: id).flatMap(resolve) { push(id, .link(address)) }
    case .em, .i, .cite, .dfn, .var: push(id, .emphasis)
    case .strong, .b: push(id, .strong)
    case .del, .s: push(id, .strikethrough)
    case .code, .kbd, .samp, .tt: if codeBlock == nil { push(id, .code) }
    case .sub, .sup: push(id, .tag("\(tag)"))
    case .pre:
      closeParagraph()
      openBlocks()
      builder.openCodeBlock(language: "", source: Int(tree[id].position)..<Int(tree[id].position))
      codeBlock = id
    case .ul, .menu: push(container: id, .bulletList)
    case .ol:
      push(
        container: id,
        .orderedList(start: tree.value(.start, of: id).flatMap { Int($0) }.map { max(0, min($0, 99_999)) } ?? 1))
    case .li where containers.last.map({ $0.element.isList }) ?? false: push(container: id, .item(.none))
    case .blockquote: push(container: id, .blockQuote)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeParagraph()
      heading = tag.headingLevel
    case .table where tree.isDataTable(id):
      write(table: id)
      return false
    default: if tag.isBlock { closeParagraph() }
    }
    return true
  }

  private mutating func leave(_ id: Int) {
    let tag = tree[id].tag
    if codeBlock == id {
      closeInlines()
      builder.closeCodeBlock()
      codeBlock = nil
      isSpacePending = false
      breaks = 0
      return
    }
    if let last = inlines.last, last.node == id {
      if openInlines == inlines.count {
        builder.closeTop()
        openInlines -= 1
      }
      inlines.removeLast()
      return
    }
    guard tag.isBlock, tag != .hr else { return }
    if cellDepth != nil {
      isSpacePending = true
      return
    }
    closeParagraph()
    if tag.headingLevel != nil { heading = nil }
    if let last = containers.last, last.node == id {
      if openContainers == containers.count {
        builder.closeTop()
        openContainers -= 1
      }
      containers.removeLast()
    }
  }

  private mutating func push(_ id: Int, _ kind: Inline.Kind) {
    // A link in a link, or emphasis in emphasis, adds nothing.
    if case .link = kind, inlines.contains(where: { if case .link = $0.kind { true } else { false } }) { return }
    guard inlines.count < 16 else { return }
    inlines.append(Inline(node: id, kind: kind))
  }

  private mutating func push(container id: Int, _ element: Prose.Element) {
    closeParagraph()
    guard containers.count < 64 else { return }
    // An item is needed between a list and what stands in it.
    containers.append(Container(node: id, element: element))
  }

  // MARK: Words

  private mutating func write(text range: Range<Int>, at position: Int) {
    if codeBlock != nil {
      builder.append(tree.bytes[range], file: position)
      return
    }
    var at = range.lowerBound
    while at < range.upperBound {
      let space = spaceLength(at, range.upperBound)
      if space > 0 {
        isSpacePending = true
        at += space
        continue
      }
      let skipped = markLength(at, range.upperBound)
      if skipped > 0 {
        at += skipped
        continue
      }
      let start = at
      repeat {
        at += 1
      } while at < range.upperBound && spaceLength(at, range.upperBound) == 0 && markLength(at, range.upperBound) == 0
      write(run: start..<at, at: position + start - range.lowerBound)
    }
  }

  private mutating func write(run: Range<Int>, at file: Int) {
    if breaks > 0, paragraphDepth != nil || cellDepth != nil {
      if breaks == 1 || cellDepth != nil {
        closeInlines()
        builder.lineBreak(file: file)
        isSpacePending = false
      } else {
        closeParagraph()
      }
    }
    breaks = 0
    if cellDepth == nil, paragraphDepth == nil {
      openBlocks()
      openParagraph(at: file)
      isSpacePending = false
    }
    if isSpacePending, !builder.isAtParagraphStart { put([0x20], file: file) }
    isSpacePending = false
    while openInlines < inlines.count {
      open(inlines[openInlines], at: file)
      openInlines += 1
    }
    put(tree.bytes[run], file: file)
  }

  private mutating func put(_ bytes: some Collection<UInt8>, file: Int) {
    if openInlines > 0, case .code = inlines[openInlines - 1].kind {
      builder.appendCode(bytes, file: file)
    } else {
      builder.append(bytes, file: file)
    }
  }

  /// White space of any script; a line of its own in no paragraph.
  private func spaceLength(_ at: Int, _ end: Int) -> Int {
    let byte = tree.bytes[at]
    if byte <= 0x20 { return 1 }
    guard byte >= 0xC2, at + 1 < end else { return 0 }
    if byte == 0xC2 { return tree.bytes[at + 1] == 0xA0 ? 2 : 0 }
    guard at + 2 < end, byte == 0xE2 || byte == 0xE3 else { return 0 }
    let (second, third) = (tree.bytes[at + 1], tree.bytes[at + 2])
    if byte == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
    return second == 0x80 && ((0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF) ? 3 : 0
  }

  /// Marks of no width: soft hyphen, zero-width space and joiner, byte order mark.
  private func markLength(_ at: Int, _ end: Int) -> Int {
    let byte = tree.bytes[at]
    guard byte >= 0xC2, at + 1 < end else { return 0 }
    if byte == 0xC2 { return tree.bytes[at + 1] == 0xAD ? 2 : 0 }
    guard at + 2 < end else { return 0 }
    let (second, third) = (tree.bytes[at + 1], tree.bytes[at + 2])
    if byte == 0xE2 { return second == 0x80 && third == 0x8B || second == 0x81 && third == 0xA0 ? 3 : 0 }
    return byte == 0xEF && second == 0xBB && third == 0xBF ? 3 : 0
  }

  // MARK: Paragraphs

  private mutating func openBlocks() {
    while openContainers < containers.count {
      builder.open(containers[openContainers].element)
      openContainers += 1
    }
  }

  private mutating func openParagraph(at file: Int) {
    paragraphDepth = builder.depth
    if let level = heading {
      builder.openHeading(level: level, source: file..<file)
      return
    }
    let isTight = containers.last.map { if case .item = $0.element { true } else { false } } ?? false
    let index = builder.openParagraph(.paragraph, source: file..<file, isTight: isTight)
    builder.open(.paragraph(index))
  }

  private mutating func closeInlines() {
    while openInlines > 0 {
      builder.closeTop()
      openInlines -= 1
    }
  }

  private mutating func closeParagraph() {
    closeInlines()
    isSpacePending = false
    breaks = 0
    if let depth = paragraphDepth {
      builder.close(to: depth)
      paragraphDepth = nil
    }
    guard !pending.isEmpty else { return }
    openBlocks()
    for image in pending { builder.add(image) }
    pending = []
  }

  private mutating func open(_ inline: Inline, at file: Int) {
    switch inline.kind {
    case .link(let address): builder.openLink(address, title: nil, source: file..<file)
    case .emphasis: builder.open(.emphasis)
    case .strong: builder.open(.strong)
    case .strikethrough: builder.open(.strikethrough)
    // Its words become code events; the element keeps the place.
    case .code: builder.openSilently(.emphasis)
    case .tag(let name):
      builder.openHTML(HTMLTag(RawTag(name: name, isClosing: false, attributes: [], end: 0)))
    }
  }

  // MARK: Tables and pictures

  private mutating func write(table: Int) {
    closeParagraph()
    if let caption = tree.descendants(table, where: { $0.tag == .caption }).first {
      openBlocks()
      _ = writeLine(tree.words(caption, limit: 2000), at: Int(tree[caption].position))
    }
    let rows = tree.descendants(table) { $0.tag == .tr }
    guard !rows.isEmpty else { return }
    openBlocks()
    builder.open(.table)
    var section: Prose.Element?
    for row in rows {
      let cells = tree.children(row).filter { tree[$0].tag == .td || tree[$0].tag == .th }
      guard !cells.isEmpty else { continue }
      let isHead = section != .tableBody && cells.allSatisfy { tree[$0].tag == .th }
      let wanted: Prose.Element = isHead ? .tableHead : .tableBody
      if section != wanted {
        if section != nil { builder.closeTop() }
        builder.open(wanted)
        section = wanted
      }
      builder.open(.tableRow)
      for cell in cells { write(cell: cell) }
      builder.closeTop()
    }
    if section != nil { builder.closeTop() }
    builder.closeTop()
  }

  private mutating func write(cell: Int) {
    let isHeader = tree[cell].tag == .th
    let file = Int(tree[cell].position)
    guard !tree.words(cell, limit: 1).isEmpty else {
      builder.open(.cell(paragraph: nil, .none, isHeader: isHeader))
      builder.closeTop()
      return
    }
    cellDepth = builder.depth
    let index = builder.openParagraph(.cell, source: file..<file)
    builder.open(.cell(paragraph: index, .none, isHeader: isHeader))
    let outer = inlines
    inlines = []
    write(cellContent: cell)
    closeInlines()
    inlines = outer
    builder.closeTop()
    cellDepth = nil
    isSpacePending = false
    breaks = 0
  }

  /// As ``write(_:)``; in a cell every block is a word apart.
  private mutating func write(cellContent cell: Int) {
    var at: Int? = tree.first(cell)
    while let id = at {
      var next: Int?
      if enter(id) { next = tree.first(id) }
      var up = id
      while next == nil, up != cell {
        leave(up)
        if let sibling = tree.next(up) {
          next = sibling
        } else {
          up = tree.parent(up) ?? cell
        }
      }
      at = next
    }
  }

  private mutating func add(imageAt id: Int) {
    if PageClearing.isTracker(of: tree, id) { return }
    guard cellDepth == nil, codeBlock == nil, let found = tree.value(.src, of: id).flatMap(picture),
      pictures.count < Self.mostPictures
    else {
      droppedPictures += 1
      return
    }
    let number = pictures.firstIndex(of: found) ?? pictures.count
    if number == pictures.count { pictures.append(found) }
    let file = Int(tree[id].position)
    let caption = tree.ancestor(of: id) { $0.tag == .figure }
      .flatMap { tree.descendants($0) { $0.tag == .figcaption }.first }.map { tree.words($0, limit: 1000) }
    pending.append(
      Prose.Image(
        source: file..<file, destination: String(number),
        alt: String((tree.value(.alt, of: id)?.nonBlank ?? "").prefix(1000)), title: caption?.nonBlank, size: nil))
    if paragraphDepth == nil { closeParagraph() }
  }

  private static let mostPictures = 200
}

extension Prose.Element {
  fileprivate var isList: Bool {
    switch self {
    case .bulletList, .orderedList: true
    default: false
    }
  }
}
