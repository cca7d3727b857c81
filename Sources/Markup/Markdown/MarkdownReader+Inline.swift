/// Obsidian's additions inside a text: wikilinks, embeds, marks, tags, fields, and what is left of comments.
extension MarkdownReader {
  mutating func inlineText(_ text: UnsafeBufferPointer<UInt8>, from start: Int, hasMarkEnd: () -> Bool) {
    var plain = startField(text, at: start) ?? start
    var at = plain
    let isInLink = builder.linkDepth > 0
    while at < text.count {
      if let field = bracketField, at >= field.end {
        flush(text, plain..<at)
        endBracketField()
        if at == field.end { at += 1 }
        plain = at
        continue
      }
      switch text[at] {
      case UInt8(ascii: "%"):
        // Cut out before, unless code was seen where cmark saw none.
        guard at + 1 < text.count, text[at + 1] == text[at] else { break }
        if isEscaped(at) {
          at += 2
          continue
        }
        flush(text, plain..<at)
        html.isComment.toggle()
        at += 2
        plain = at
        continue
      case UInt8(ascii: "["):
        guard !isInLink, !html.isComment, at + 1 < text.count else { break }
        if let value = startField(text, bracket: at, plain: plain) {
          at = value
          plain = at
          continue
        }
        if text[at + 1] != text[at] {
          guard !isEscaped(at), let group = CitationGroup(text, at: at) else { break }
          flush(text, plain..<at)
          cite(group, at: at, in: text)
          at = group.end
          plain = at
          continue
        }
        let isEmbed = at > plain && text[at - 1] == UInt8(ascii: "!")
        let from = isEmbed ? at - 1 : at
        guard !isEscaped(at), !isEscaped(at + 1), case (var link, let end)? = Wikilink.scan(text, at: from) else {
          if Wikilink.isTooLong(text, at: at) { reportLongLink(at) }
          break
        }
        flush(text, plain..<from)
        let first = cursor.positions[from]
        link.source = source.file(of: first..<max(first, cursor.positions[end - 1]) + 1)
        let words = link.shown == nil ? from + (isEmbed ? 3 : 2) : end - 2 - link.label.utf8.count
        builder.add(link, file: source.file(of: cursor.positions[min(max(from, words), end - 1)]))
        at = end
        plain = at
        continue
      case UInt8(ascii: "("):
        guard !isInLink, !html.isComment, let value = startField(text, bracket: at, plain: plain) else { break }
        at = value
        plain = at
        continue
      case UInt8(ascii: "="):
        guard !html.isComment, at + 1 < text.count, text[at + 1] == text[at] else { break }
        if let end = mark(text, at, from: plain, hasMarkEnd: hasMarkEnd) {
          at = end
          plain = at
        } else {
          while at < text.count, text[at] == UInt8(ascii: "=") { at += 1 }
        }
        continue
      case UInt8(ascii: "#"):
        guard !isInLink, !html.isComment, !isEscaped(at), let end = tagEnd(text, at), isTagStart(text, at, plain: plain)
        else { break }
        flush(text, plain..<at)
        let first = cursor.positions[at]
        builder.addTag(
          String(decoding: text[at + 1..<end], as: UTF8.self),
          file: source.file(of: first..<max(first, cursor.positions[end - 1]) + 1))
        at = end
        plain = at
        continue
      default: break
      }
      at += 1
    }
    flush(text, plain..<text.count)
    if bracketField != nil { endBracketField() }
  }

  private mutating func reportLongLink(_ at: Int) {
    let place = source.file(of: cursor.positions[at])
    builder.diagnostics.append(
      .warning(
        "long-link", "a link of more than \(Wikilink.limit) bytes is read as text",
        help: "give the page a shorter name or an alias", at: place..<place + 2))
  }

  private mutating func endBracketField() {
    guard let field = bracketField else { return }
    builder.close(to: field.depth)
    if let mark = markDepth, builder.depth <= mark { markDepth = nil }
    bracketField = nil
  }

  /// Opens `[key:: value]` or, with the value alone to be shown, `(key:: value)`; returns where the value begins.
  private mutating func startField(_ text: UnsafeBufferPointer<UInt8>, bracket: Int, plain: Int) -> Int? {
    guard bracketField == nil, builder.linkDepth == 0, !isEscaped(bracket),
      let line = FieldLine(text, at: bracket + 1, before: text.count), line.valueStart < text.count
    else { return nil }
    let (opener, closer) =
      text[bracket] == UInt8(ascii: "[")
      ? (UInt8(ascii: "["), UInt8(ascii: "]")) : (UInt8(ascii: "("), UInt8(ascii: ")"))
    var depth = 1
    var end = line.valueStart
    while end < text.count {
      if text[end] == opener { depth += 1 }
      if text[end] == closer { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard end < text.count else { return nil }
    var valueEnd = end
    while valueEnd > line.valueStart, text[valueEnd - 1].isBlank { valueEnd -= 1 }
    guard valueEnd > line.valueStart else { return nil }
    flush(text, plain..<bracket)
    let key = cursor.positions[line.key.lowerBound]..<cursor.positions[line.key.upperBound - 1] + 1
    let value = cursor.positions[line.valueStart]..<cursor.positions[valueEnd - 1] + 1
    bracketField = (builder.depth, end)
    builder.openField(
      Prose.Field(
        key: String(decoding: text[line.key], as: UTF8.self),
        value: String(decoding: text[line.valueStart..<valueEnd], as: UTF8.self),
        keySource: source.file(of: key),
        valueSource: source.file(of: value.lowerBound..<max(value.lowerBound, value.upperBound)), isBracketed: true))
    if opener == UInt8(ascii: "[") {
      emit(text, line.key)
      builder.append([0x3A, 0x20], file: source.file(of: key.upperBound - 1) + 1)
    }
    return line.valueStart
  }

  /// Writes a group of citations in round brackets, each key a link.
  private mutating func cite(_ group: CitationGroup, at start: Int, in text: UnsafeBufferPointer<UInt8>) {
    builder.append([UInt8(ascii: "(")], file: source.file(of: cursor.positions[start]))
    var from = start + 1
    for item in group.items {
      emit(text, from..<item.range.lowerBound)
      let first = cursor.positions[item.range.lowerBound]
      let last = cursor.positions[item.range.upperBound - 1]
      builder.add(
        Wikilink(citing: item, source: source.file(of: first..<max(first, last) + 1)), file: source.file(of: first))
      from = item.range.upperBound
    }
    emit(text, from..<group.end - 1)
    builder.append([UInt8(ascii: ")")], file: source.file(of: cursor.positions[group.end - 1]))
  }

  private func isEscaped(_ at: Int) -> Bool {
    let position = cursor.positions[at]
    return position > 0 && cursor.bytes[position - 1] == UInt8(ascii: "\\")
  }

  private mutating func flush(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if !range.isEmpty, !html.isComment { emit(text, range) }
  }

  // MARK: Marks

  /// Opens or closes a mark at `==`; returns the offset behind it.
  private mutating func mark(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, from plain: Int, hasMarkEnd: () -> Bool
  ) -> Int? {
    if let open = markDepth {
      guard builder.depth == open + 1, Self.markEnd(in: text, from: at, isInside: true) == at else { return nil }
      flush(text, plain..<at)
      builder.closeTop()
      markDepth = nil
      return at + 2
    }
    guard at + 2 >= text.count || (text[at + 2] != UInt8(ascii: "=") && text[at + 2] != 0x20) else { return nil }
    if failedMark == builder.depth { return nil }
    if Self.markEnd(in: text, from: at + 2, isInside: false) == nil {
      guard hasMarkEnd() else {
        failedMark = builder.depth
        return nil
      }
    }
    flush(text, plain..<at)
    markDepth = builder.depth
    builder.open(.mark)
    return at + 2
  }

  /// The first `==` at or after `from` that ends a mark: no space before it, no `=` around it.
  static func markEnd(in text: UnsafeBufferPointer<UInt8>, from: Int, isInside: Bool) -> Int? {
    var at = from
    while at + 1 < text.count {
      if text[at] == UInt8(ascii: "="), text[at + 1] == UInt8(ascii: "=") {
        let isFree = at + 2 >= text.count || text[at + 2] != UInt8(ascii: "=")
        let follows = at > from || isInside
        if isFree, follows, at == 0 || text[at - 1] != 0x20 { return at }
        while at < text.count, text[at] == UInt8(ascii: "=") { at += 1 }
        continue
      }
      at += 1
    }
    return nil
  }

  // MARK: Tags

  /// The end of `#tag/sub` at `#`; a tag has one character that is no digit.
  private func tagEnd(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    var end = at + 1
    var hasLetter = false
    while end < text.count {
      let byte = text[end]
      if byte >= 0x80 {
        // General punctuation and CJK punctuation end a tag.
        if byte == 0xE2, end + 1 < text.count, text[end + 1] == 0x80 || text[end + 1] == 0x81 { break }
        if byte == 0xE3, end + 1 < text.count, text[end + 1] == 0x80 { break }
        hasLetter = true
      } else if byte.isASCIILetter || byte == UInt8(ascii: "_") {
        hasLetter = true
      } else if !byte.isASCIIDigit, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "/") {
        break
      }
      end += 1
    }
    while end > at + 1, text[end - 1] == UInt8(ascii: "/") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return hasLetter && end > at + 1 ? end : nil
  }

  /// A tag stands at the start of a line or behind a space.
  private func isTagStart(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, plain: Int) -> Bool {
    if at > 0 { return text[at - 1] == 0x20 || text[at - 1] == 0x09 || text[at - 1] == 0x0A }
    return builder.isAtParagraphStart || builder.text.last == 0x20 || builder.text.last == 0x0A
  }
}
