import CMarkGFM
import Diagnostics
import Synchronization

/// Reads GitHub-flavoured Markdown with Obsidian's additions. The only file that imports cmark-gfm.
package enum Markdown {
  /// Bodies over this many bytes are read as plain text.
  package static let sizeLimit = 16 << 20

  /// - Parameters:
  ///   - file: valid UTF-8, as ``TextDecoder`` gives it.
  ///   - body: what follows the front matter; all of the file without it.
  ///   - breaksLines: whether the end of a line in a paragraph is shown as one, as Obsidian does.
  package static func parse(_ file: [UInt8], body: Range<Int>? = nil, breaksLines: Bool = false) -> Warned<Prose> {
    let body = (body ?? 0..<file.count).clamped(to: 0..<file.count)
    if body.count > sizeLimit {
      let found = Diagnostic.error(
        "too-large", "the text has \(body.count >> 20) MiB and is read without its Markdown",
        help: "split it; Markdown is read up to \(sizeLimit >> 20) MiB", at: body.lowerBound..<body.lowerBound)
      return Warned(Prose(plain: file, body: body), [found])
    }
    let comments = Comments.find(in: file, body: body)
    let fields = CalloutFields.find(in: file, body: body, outside: comments.value.outside)
    let cuts = merged(comments.value.cuts, fields.cuts)
    let source = MarkdownSource(file, body: body, cuts: cuts).shielded()
    if let excess = Effort.excess(in: source.bytes) {
      let found = Diagnostic.error(
        excess.code, "\(excess.what); the text is read without its Markdown", help: "simplify this passage",
        at: source.file(of: excess.offset..<min(excess.offset + 1, source.bytes.count)))
      return Warned(Prose(plain: file, body: body, cuts: cuts), comments.diagnostics + [found])
    }
    let root = document(source.bytes)
    defer { cmark_node_free(root) }
    var (prose, diagnostics) = source.bytes.withUnsafeBufferPointer { bytes in
      var reader = MarkdownReader(source, bytes: bytes, fields: fields, headingIDs: comments.value.headingIDs)
      reader.breaksLines = breaksLines
      read(root, into: &reader)
      return reader.finished()
    }
    diagnostics = comments.diagnostics + diagnostics
    prose.compact()
    return Warned(prose, diagnostics)
  }

  private static let registered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Attaching inline extensions flips process-wide tables while `cmark_parser_finish` runs: one thread at a time.
  private static let lock = Mutex(())

  private static func document(_ bytes: [UInt8]) -> OpaquePointer? {
    guard registered, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE) else { return nil }
    defer { cmark_parser_free(parser) }
    var root: OpaquePointer?
    lock.withLock { _ in
      for name in ["table", "strikethrough", "autolink", "tasklist"] {
        if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
      }
      bytes.withUnsafeBytes { buffer in
        if let base = buffer.baseAddress {
          cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), buffer.count)
        }
      }
      root = cmark_parser_finish(parser)
    }
    return root
  }

  /// - Parameter lines: whole lines; what was to be put before them is not.
  private static func merged(_ cuts: [Cut], _ lines: [Range<Int>]) -> [Cut] {
    if lines.isEmpty { return cuts }
    let starts = Set(lines.map(\.lowerBound))
    let kept = cuts.filter { !$0.range.isEmpty || !starts.contains($0.range.lowerBound) }
    return Cut.sorted(kept + lines.map { Cut($0) })
  }
}

// MARK: - The walk

extension Markdown {
  private typealias Node = OpaquePointer

  /// Walks the tree in a loop and hands each node on.
  private static func read(_ root: OpaquePointer?, into reader: inout MarkdownReader) {
    guard let root, let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    var table = Table()
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { enter(node, &table, &reader) } else { exit(node, &reader) }
    }
  }

  private struct Table {
    var alignments: [Prose.Alignment] = []
    var column = 0
    var isHeader = false
    var hasBody = false
  }

  private static func enter(_ node: Node, _ table: inout Table, _ reader: inout MarkdownReader) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: break
    case CMARK_NODE_PARAGRAPH where areDefinitions(cmark_node_next(node), reader): reader.enterTerm(place(node))
    case CMARK_NODE_PARAGRAPH:
      let list = cmark_node_parent(node).flatMap { cmark_node_parent($0) }
      let isTight =
        list.map { cmark_node_get_type($0) == CMARK_NODE_LIST && cmark_node_get_list_tight($0) != 0 } ?? false
      reader.enterParagraph(place(node), isTight: isTight)
    case CMARK_NODE_TEXT:
      literal(node) { text in reader.text(text) { closesMark(after: node) } }
    case CMARK_NODE_SOFTBREAK: reader.softBreak()
    case CMARK_NODE_LINEBREAK: reader.lineBreak()
    case CMARK_NODE_CODE: literal(node) { reader.code($0) }
    case CMARK_NODE_HTML_INLINE:
      literal(node) { text in reader.inlineHTML(text) { closesTag($0, after: node) } }
    case CMARK_NODE_HTML_BLOCK: literal(node) { reader.htmlBlock($0, place(node)) }
    case CMARK_NODE_HEADING: reader.enterHeading(place(node), level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_EMPH: reader.enter(.emphasis)
    case CMARK_NODE_STRONG: reader.enter(.strong)
    case CMARK_NODE_LINK: reader.enterLink(shown(cmark_node_get_url(node)), title: shown(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      reader.enterImage(shown(cmark_node_get_url(node)), title: shown(cmark_node_get_title(node)))
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      literal(node) { reader.footnoteReference($0) }
      // The iterator leaves it too, as if it had children.
      reader.enterNothing()
    case CMARK_NODE_FOOTNOTE_DEFINITION: reader.enterFootnote(place(node))
    case CMARK_NODE_BLOCK_QUOTE: enterQuote(node, &reader)
    case CMARK_NODE_LIST where areDefinitions(node, reader):
      let next = cmark_node_next(node)
      let isParagraph = next.map { cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH } ?? false
      reader.enterDefinitions(isLast: !(isParagraph && areDefinitions(next.flatMap { cmark_node_next($0) }, reader)))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      reader.enter(isOrdered ? .orderedList(start: Int(cmark_node_get_list_start(node))) : .bulletList)
    case CMARK_NODE_ITEM where areDefinitions(cmark_node_parent(node), reader):
      reader.enter(.definition, at: place(node))
    case CMARK_NODE_ITEM:
      if cmark_node_get_syntax_extension(node) != nil {
        reader.enter(.item(cmark_gfm_extensions_get_tasklist_item_checked(node) ? .done : .open), at: place(node))
      } else {
        reader.enterItem(task(node), at: place(node))
      }
    case CMARK_NODE_CODE_BLOCK:
      var (length, offset, character): (CInt, CInt, CChar) = (0, 0, 0)
      let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
      literal(node) {
        reader.codeBlock($0, place(node), info: shown(cmark_node_get_fence_info(node)), isFenced: isFenced)
      }
    case CMARK_NODE_THEMATIC_BREAK: reader.thematicBreak()
    default: enterExtension(node, &table, &reader)
    }
  }

  /// The types of extensions have no constants, only names.
  private static func enterExtension(_ node: Node, _ table: inout Table, _ reader: inout MarkdownReader) {
    switch string(cmark_node_get_type_string(node)) {
    case "strikethrough": reader.enter(.strikethrough)
    case "table":
      let count = Int(cmark_gfm_extensions_get_table_columns(node))
      let given = cmark_gfm_extensions_get_table_alignments(node)
      table = Table()
      table.alignments = (0..<count).map { column in
        switch given?[column] {
        case UInt8(ascii: "l"): .left
        case UInt8(ascii: "c"): .centre
        case UInt8(ascii: "r"): .right
        default: .none
        }
      }
      reader.enter(.table)
    case "table_header":
      (table.column, table.isHeader) = (0, true)
      reader.enterRow(place(node), before: .tableHead, isNested: true)
    case "table_row":
      (table.column, table.isHeader) = (0, false)
      reader.enterRow(place(node), before: table.hasBody ? nil : .tableBody, isNested: false)
      table.hasBody = true
    case "table_cell":
      let alignment = table.column < table.alignments.count ? table.alignments[table.column] : .none
      table.column += 1
      reader.enterCell(alignment, isHeader: table.isHeader, isEmpty: cmark_node_first_child(node) == nil)
    default: reader.enterNothing()
    }
  }

  private static func exit(_ node: Node, _ reader: inout MarkdownReader) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: break
    case CMARK_NODE_LINK: reader.exitLink()
    case CMARK_NODE_IMAGE: reader.exitImage()
    default: reader.exit()
    }
  }

  private static func areDefinitions(_ list: Node?, _ reader: MarkdownReader) -> Bool {
    guard let list, cmark_node_get_type(list) == CMARK_NODE_LIST, let item = cmark_node_first_child(list) else {
      return false
    }
    return reader.isDefinition(at: place(item))
  }

  /// What the extension does not see: an item that begins with `[/] `, and inside quotations and callouts one with `[ ] ` or `[x] `.
  private static func task(_ item: Node) -> Prose.Task {
    guard let paragraph = cmark_node_first_child(item), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT
    else { return .none }
    return literal(text) { text in
      guard text.count > 3, text[0] == UInt8(ascii: "["), text[2] == UInt8(ascii: "]"), text[3] == 0x20 else {
        return .none
      }
      let mark = Shield.shown(text[1])
      switch mark {
      case 0x20: return .open
      case UInt8(ascii: "x"), UInt8(ascii: "X"): return .done
      default: return TaskMarks.canMark(mark) ? .marked(mark) : .none
      }
    }
  }

  private static func enterQuote(_ node: Node, _ reader: inout MarkdownReader) {
    if let paragraph = cmark_node_first_child(node), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT,
      let marker = literal(text, { CalloutMarker($0) })
    {
      reader.enterCallout(marker, place(node), paragraph: place(paragraph))
    } else {
      reader.enterQuote(place(node))
    }
  }

  /// Whether a `==` that ends a mark follows among the siblings of a text.
  private static func closesMark(after node: Node) -> Bool {
    var next = cmark_node_next(node)
    while let sibling = next {
      if cmark_node_get_type(sibling) == CMARK_NODE_TEXT,
        literal(sibling, { MarkdownReader.markEnd(in: $0, from: 0, isInside: true) }) != nil
      {
        return true
      }
      next = cmark_node_next(sibling)
    }
    return false
  }

  /// Whether the end of a tag follows among the siblings of its beginning, or may follow beyond those that are looked at.
  private static func closesTag(_ name: String, after node: Node) -> Bool {
    var next = cmark_node_next(node)
    var left = 100
    while let sibling = next {
      left -= 1
      if left == 0 { return true }
      if cmark_node_get_type(sibling) == CMARK_NODE_HTML_INLINE, literal(sibling, { RawTag.closes(name, in: $0) }) {
        return true
      }
      next = cmark_node_next(sibling)
    }
    return false
  }

  private static func place(_ node: Node) -> MarkdownReader.Place {
    MarkdownReader.Place(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)), endColumn: Int(cmark_node_get_end_column(node)))
  }

  private static func literal<Result>(_ node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let pointer = cmark_node_get_literal(node) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let count = length(pointer)
    return pointer.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private static func length(_ pointer: UnsafePointer<CChar>) -> Int {
    var count = 0
    while pointer[count] != 0 { count += 1 }
    return count
  }

  /// Of what the parser was not to read in an address or a title.
  private static func shown(_ pointer: UnsafePointer<CChar>?) -> String { Shield.shown(string(pointer)) }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
