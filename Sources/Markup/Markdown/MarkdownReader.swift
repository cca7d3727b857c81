import Diagnostics

/// Turns the nodes of a Markdown tree, as they come, into a ``Prose``.
struct MarkdownReader {
  /// Lines and columns as cmark counts them: from 1, columns in bytes.
  struct Place {
    let line, column, endLine, endColumn: Int
  }

  let source: MarkdownSource
  let fields: CalloutFields
  /// Ids that are given to headings, by their lines in the file, in order.
  private let headingIDs: [(line: Range<Int>, id: String)]
  var breaksLines = false
  var builder = ProseBuilder()
  var cursor: SourceCursor
  /// The builder's depth before each open node.
  var depths: [Int] = []
  /// The depth of the paragraph's own line.
  var lineDepth = 0
  /// Block quotes around.
  private var quotes = 0
  private var quoteDepths: [Int] = []
  /// Of a callout's first line or a task: bytes of its marker still to skip.
  private var markerLength = 0
  private var isInTitle = false
  var calloutPlace: Place?
  /// A callout's paragraph goes on behind the title.
  private var pendingBody: Place?
  var isLineStart = false
  private var fieldDepth: Int?
  /// An open `[key:: value]`: the depth around it, and where it ends in the literal that is being read.
  var bracketField: (depth: Int, end: Int)?
  var markDepth: Int?
  /// The depth at which no mark ends before the block does.
  var failedMark: Int?
  private var image: (destination: String, title: String, alt: String, start: Int)?
  private(set) var imageDepth = 0
  private var linkStarts: [(index: Int?, start: Int)] = []
  private var footnotesDepth: Int?
  /// The depth around the term whose words are being read.
  var termDepth: Int?
  var html = HTMLState()

  init(
    _ source: MarkdownSource, bytes: UnsafeBufferPointer<UInt8>, fields: CalloutFields,
    headingIDs: [(line: Range<Int>, id: String)] = []
  ) {
    self.source = source
    self.headingIDs = headingIDs
    self.fields = fields
    cursor = SourceCursor(bytes)
  }

  mutating func finished() -> (Prose, [Diagnostic]) {
    if let dropped = html.diagnostic { builder.diagnostics.append(dropped) }
    return (builder.finished(), builder.diagnostics)
  }

  // MARK: Blocks

  func range(_ place: Place) -> Range<Int> {
    let start = source.offset(line: place.line, column: place.column)
    // A place of a line's end, or of nothing at all.
    let end = source.offset(line: place.endLine, column: place.endColumn + 1)
    return start..<max(start, end)
  }

  mutating func enter(_ element: Prose.Element, at place: Place? = nil) {
    startBody()
    depths.append(builder.depth)
    if imageDepth == 0 { builder.open(element) }
    if let place { cursor.enter(range(place)) }
  }

  /// - Parameter task: a mark of four bytes that stands in the item's first text still.
  mutating func enterItem(_ task: Prose.Task, at place: Place) {
    enter(.item(task), at: place)
    if task != .none { markerLength = 4 }
  }

  mutating func enterNothing() { depths.append(builder.depth) }

  mutating func exit() {
    guard let depth = depths.popLast() else { return }
    builder.close(to: depth)
    if let mark = markDepth, builder.depth <= mark { markDepth = nil }
    if let failed = failedMark, builder.depth < failed { failedMark = nil }
    if let field = fieldDepth, builder.depth <= field { fieldDepth = nil }
    if let term = termDepth, builder.depth <= term { termDepth = nil }
    if quoteDepths.last == depth {
      quoteDepths.removeLast()
      quotes -= 1
    }
    if !builder.isInParagraph {
      isInTitle = false
      pendingBody = nil
      html.silent = nil
      if !html.words.isEmpty { html.words = [] }
    }
  }

  mutating func enterParagraph(_ place: Place, isTight: Bool) {
    depths.append(builder.depth)
    cursor.enter(range(place))
    isLineStart = true
    if let callout = calloutPlace {
      // The title is open; its paragraph begins behind it.
      calloutPlace = nil
      isInTitle = true
      pendingBody = nil
      depths[depths.count - 1] = builder.depth - 1
      lineDepth = builder.depth
      _ = callout
      return
    }
    openParagraph(place, isTight: isTight)
  }

  mutating func openParagraph(_ place: Place, isTight: Bool) {
    let index = builder.openParagraph(.paragraph, source: source.file(of: range(place)), isTight: isTight)
    builder.open(.paragraph(index))
    lineDepth = builder.depth
  }

  /// Opens the paragraph behind a callout's title where something follows it.
  mutating func startBody() {
    guard let place = pendingBody else { return }
    pendingBody = nil
    openParagraph(place, isTight: false)
  }

  mutating func enterHeading(_ place: Place, level: Int) {
    depths.append(builder.depth)
    cursor.enter(range(place))
    let file = source.file(of: range(place))
    builder.openHeading(level: level, source: file, givenID: givenID(ofHeadingAt: file.lowerBound))
    lineDepth = builder.depth
    isLineStart = false
  }

  private func givenID(ofHeadingAt offset: Int) -> String? {
    var low = 0
    var high = headingIDs.count
    while low < high {
      let middle = (low + high) / 2
      if headingIDs[middle].line.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < headingIDs.count && headingIDs[low].line.contains(offset) ? headingIDs[low].id : nil
  }

  mutating func enterQuote(_ place: Place) {
    quoteDepths.append(builder.depth)
    quotes += 1
    enter(.blockQuote, at: place)
  }

  mutating func enterCallout(_ marker: CalloutMarker, _ place: Place, paragraph: Place) {
    quoteDepths.append(builder.depth)
    quotes += 1
    depths.append(builder.depth)
    let range = range(place)
    let at = self.range(paragraph).lowerBound
    let markerFile = source.file(of: at)
    let found = fields.callout(at: markerFile)
    var file = source.file(of: range)
    if let end = found?.end { file = file.lowerBound..<max(file.upperBound, end) }
    builder.openCallout(
      type: marker.type, fold: marker.fold, typeSource: markerFile..<markerFile + marker.type.utf8.count + 3,
      source: file, fields: found?.fields ?? [])
    markerLength = marker.length
    calloutPlace = paragraph
    pendingBody = nil
  }

  mutating func enterRow(_ place: Place, before section: Prose.Element?, isNested: Bool) {
    if isNested { depths.append(builder.depth) }
    if let section { builder.open(section) }
    if !isNested { depths.append(builder.depth) }
    builder.open(.tableRow)
    cursor.enter(range(place))
  }

  mutating func enterCell(_ alignment: Prose.Alignment, isHeader: Bool, isEmpty: Bool) {
    depths.append(builder.depth)
    let file = source.file(of: min(cursor.at, max(0, source.bytes.count - 1)))
    let paragraph = isEmpty ? nil : builder.openParagraph(.cell, source: file..<file)
    builder.open(.cell(paragraph: paragraph, alignment, isHeader: isHeader))
    lineDepth = builder.depth
    isLineStart = false
  }

  mutating func enterFootnote(_ place: Place) {
    if footnotesDepth == nil {
      footnotesDepth = builder.depth
      builder.open(.footnotes)
    }
    depths.append(builder.depth)
    footnoteCount += 1
    builder.addFootnote(number: footnoteCount, source: source.file(of: range(place)))
  }

  private var footnoteCount = 0

  mutating func codeBlock(_ text: UnsafeBufferPointer<UInt8>, _ place: Place, info: String, isFenced: Bool) {
    let range = range(place)
    let language = info.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "{" }).first.map(String.init) ?? ""
    builder.openCodeBlock(language: language, source: source.file(of: range))
    var start = range.lowerBound
    if isFenced, place.line < source.lineStarts.count { start = source.lineStarts[place.line] }
    cursor.enter(start..<max(start, range.upperBound))
    var from = 0
    while from < text.count {
      var end = from
      while end < text.count, text[end] != 0x0A { end += 1 }
      let line = UnsafeBufferPointer(rebasing: text[from..<end])
      cursor.align(line)
      withShown(line) { $0.emit($1, $1.indices) }
      let lineEnd = cursor.newline(quotes: 0)
      if end < text.count { builder.append(CollectionOfOne(0x0A), file: source.file(of: lineEnd)) }
      from = end + 1
    }
    builder.closeCodeBlock()
  }

  mutating func thematicBreak() {
    startBody()
    builder.add(.thematicBreak)
  }

  // MARK: Lines

  mutating func softBreak() {
    let end = cursor.newline(quotes: quotes)
    if imageDepth > 0 {
      image?.alt += " "
      return
    }
    if endTitle() || endTerm() { return }
    if let field = fieldDepth, builder.depth == field + 1 {
      builder.close(to: field)
      fieldDepth = nil
    }
    if builder.isInParagraph, html.silent == nil, !html.isComment {
      if breaksLines {
        builder.lineBreak(file: source.file(of: end))
      } else {
        builder.append(CollectionOfOne(0x0A), file: source.file(of: end))
      }
    }
    isLineStart = builder.depth == lineDepth
  }

  mutating func lineBreak() {
    let end = cursor.newline(quotes: quotes)
    if imageDepth > 0 {
      image?.alt += " "
      return
    }
    if endTitle() || endTerm() { return }
    if let field = fieldDepth, builder.depth == field + 1 {
      builder.close(to: field)
      fieldDepth = nil
    }
    if html.silent == nil, !html.isComment { builder.lineBreak(file: source.file(of: end)) }
    isLineStart = builder.depth == lineDepth
  }

  /// Whether the break ended a callout's title.
  private mutating func endTitle() -> Bool {
    guard isInTitle, builder.depth == lineDepth else { return false }
    isInTitle = false
    builder.closeTop()
    pendingBody = lastParagraph
    isLineStart = true
    lineDepth = builder.depth + 1
    return true
  }

  var lastParagraph: Place { Place(line: currentLine, column: 1, endLine: currentLine, endColumn: 1) }

  private var currentLine: Int {
    var low = 0
    var high = source.lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if source.lineStarts[middle] <= cursor.at { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Appends a part of the literal that was aligned last.
  mutating func emit(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var from = range.lowerBound
    while from < range.upperBound {
      let position = cursor.positions[from]
      let run = source.run(from: position)
      var end = from + 1
      while end < range.upperBound, end - from < run, cursor.positions[end] == position + end - from { end += 1 }
      builder.append(text[from..<end], file: source.file(of: position))
      from = end
    }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, hasMarkEnd: () -> Bool) {
    if html.silent != nil { return }
    cursor.align(text)
    withShown(text) { reader, text in
      if reader.imageDepth > 0 {
        reader.image?.alt += String(decoding: text, as: UTF8.self)
        return
      }
      var from = 0
      if reader.markerLength > 0 {
        from = min(reader.markerLength, text.count)
        reader.markerLength = 0
        if from == text.count { return }
      }
      reader.startBody()
      reader.inlineText(text, from: from, hasMarkEnd: hasMarkEnd)
      reader.isLineStart = false
    }
  }

  /// Hands on the literal that was aligned last as it stands in the file, without what ``Shield`` put in its place.
  mutating func withShown(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (inout MarkdownReader, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard source.isShielded, let range = shieldedRange(of: text) else { return body(&self, text) }
    var bytes = Array(text)
    for index in range {
      let position = cursor.positions[index]
      bytes[index] = source.bytes[position] == bytes[index] ? source.original[position] : Shield.shown(bytes[index])
    }
    bytes.withUnsafeBufferPointer { body(&self, $0) }
  }

  /// From the first to the last byte that may stand for another.
  private func shieldedRange(of text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard cursor.positions.count >= text.count else { return nil }
    func differs(_ index: Int) -> Bool {
      let position = cursor.positions[index]
      return Shield.shown(text[index]) != text[index] || source.original[position] != source.bytes[position]
    }
    guard let first = text.indices.first(where: differs), let last = text.indices.last(where: differs) else {
      return nil
    }
    return first..<last + 1
  }

  /// Opens the field a line begins with; returns where its value begins.
  mutating func startField(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard isLineStart, !isInTitle, builder.depth == lineDepth, fieldDepth == nil,
      let line = FieldLine(text, at: start, before: text.count)
    else { return nil }
    let valueStart = line.valueStart < text.count ? cursor.positions[line.valueStart] : cursor.at
    var valueEnd = valueStart
    let bytes = source.original
    while valueEnd < bytes.count, bytes[valueEnd] != 0x0A, bytes[valueEnd] != 0x0D { valueEnd += 1 }
    while valueEnd > valueStart, bytes[valueEnd - 1].isBlank { valueEnd -= 1 }
    let keyStart = cursor.positions[line.key.lowerBound]
    let keyEnd = cursor.positions[line.key.upperBound - 1] + 1
    fieldDepth = builder.depth
    builder.openField(
      Prose.Field(
        key: String(decoding: text[line.key], as: UTF8.self),
        value: String(decoding: bytes[valueStart..<valueEnd], as: UTF8.self),
        keySource: source.file(of: keyStart..<max(keyStart, keyEnd)),
        valueSource: source.file(of: valueStart..<valueEnd)))
    emit(text, line.key)
    builder.append([0x3A, 0x20], file: source.file(of: keyEnd - 1) + 1)
    return line.valueStart
  }

  mutating func code(_ text: UnsafeBufferPointer<UInt8>) {
    cursor.align(text)
    withShown(text) { reader, text in
      if reader.imageDepth > 0 {
        reader.image?.alt += String(decoding: text, as: UTF8.self)
        return
      }
      guard reader.html.silent == nil, !reader.html.isComment, let first = reader.cursor.positions.first else { return }
      reader.startBody()
      let isMath = reader.isMath(before: first)
      if isMath { reader.builder.open(.math) }
      reader.builder.appendCode(text, file: reader.source.file(of: first))
      if isMath { reader.builder.closeTop() }
      reader.isLineStart = false
    }
  }

  /// Whether the code that begins at a place stands between dollar signs.
  private func isMath(before position: Int) -> Bool {
    var at = position - 1
    while at >= 0, source.bytes[at].isBlank { at -= 1 }
    return at >= 0 && source.bytes[at] == UInt8(ascii: "`") && source.original[at] == UInt8(ascii: "$")
  }

  // MARK: Links and images

  private var nextWord: Int {
    var at = cursor.at
    let bytes = cursor.bytes
    while at < bytes.count, bytes[at] < 0x80, !bytes[at].isASCIILetter, !bytes[at].isASCIIDigit {
      if bytes[at] == UInt8(ascii: "[") || bytes[at] == UInt8(ascii: "<") || bytes[at] == UInt8(ascii: "!") { break }
      at += 1
    }
    return min(at, max(0, bytes.count - 1))
  }

  mutating func enterLink(_ written: String, title: String) {
    let destination = LinkSafety.withScheme(written)
    startBody()
    depths.append(builder.depth)
    let start = nextWord
    guard imageDepth == 0 else {
      linkStarts.append((nil, start))
      return
    }
    let isSafe = LinkSafety.allows(destination)
    if !isSafe, !destination.isEmpty {
      builder.diagnostics.append(.unsafeLink(destination, at: source.file(of: start..<start + 1)))
    }
    guard isSafe, builder.linkDepth == 0 else {
      linkStarts.append((nil, start))
      return
    }
    linkStarts.append((builder.prose.links.count, start))
    let file = source.file(of: start)
    builder.openLink(destination, title: title.isEmpty ? nil : title, source: file..<file + 1)
    isLineStart = false
  }

  mutating func exitLink() {
    guard let (index, start) = linkStarts.popLast() else { return exit() }
    exit()
    // An autolink has no brackets to leave.
    if start < cursor.bytes.count, cursor.bytes[start] == UInt8(ascii: "[") { cursor.leaveLink() }
    if let index { builder.setSource(ofLink: index, source.file(of: start..<max(start + 1, cursor.at))) }
  }

  mutating func enterImage(_ destination: String, title: String) {
    startBody()
    depths.append(builder.depth)
    imageDepth += 1
    guard imageDepth == 1 else { return }
    // The bracket of a link around it is not its own.
    let next = nextWord
    let isLinked = next + 1 < cursor.bytes.count && cursor.bytes[next] == UInt8(ascii: "[")
    let isImage = isLinked && cursor.bytes[next + 1] == UInt8(ascii: "!")
    image = (LinkSafety.withScheme(destination), title, "", isImage ? next + 1 : next)
  }

  mutating func exitImage() {
    exit()
    cursor.leaveLink()
    imageDepth -= 1
    guard imageDepth == 0, let found = image else { return }
    image = nil
    guard html.silent == nil, !html.isComment else { return }
    let file = source.file(of: found.start..<max(found.start + 1, cursor.at))
    guard LinkSafety.allows(found.destination) else {
      if !found.destination.isEmpty { builder.diagnostics.append(.unsafeLink(found.destination, at: file)) }
      return
    }
    // Obsidian's `![alt|640](…)` and `![640](…)`.
    var alt = found.alt
    var size = Prose.ImageSize(alt)
    if size != nil {
      alt = ""
    } else if let bar = alt.lastIndex(of: "|"), let given = Prose.ImageSize(String(alt[alt.index(after: bar)...])) {
      size = given
      alt = String(alt[..<bar])
    }
    builder.add(
      Prose.Image(
        source: file, destination: found.destination, alt: alt, title: found.title.isEmpty ? nil : found.title,
        size: size))
    isLineStart = false
  }

  mutating func footnoteReference(_ text: UnsafeBufferPointer<UInt8>) {
    guard html.silent == nil, !html.isComment, imageDepth == 0,
      let number = Int(String(decoding: text, as: UTF8.self)), number > 0
    else { return }
    startBody()
    builder.add(.footnoteReference(number - 1))
    isLineStart = false
  }
}

extension Diagnostic {
  static func unsafeLink(_ destination: String, at range: Range<Int>) -> Diagnostic {
    // Below `[label]:` without an address, Markdown takes the next line for it.
    let isDefinition = destination.hasPrefix("[") && destination.hasSuffix("]:")
    return .error(
      "unsafe-link", "the link ‘\(destination.prefix(60))’ is left out",
      help: isDefinition
        ? "the line above ‘\(destination.prefix(60))’ defines a link without an address: write one there"
        : "links may begin with http:, https:, mailto: or tel:, or be paths in the dossier", at: range)
  }
}
