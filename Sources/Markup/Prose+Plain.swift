extension Prose {
  /// Plain text: paragraphs and nothing else.
  ///
  /// - Parameters:
  ///   - paragraphs: file ranges in order; without them the body is cut at blank lines.
  package init(plain file: [UInt8], body: Range<Int>? = nil, paragraphs: [Range<Int>]? = nil) {
    self.init(plain: file, body: body, paragraphs: paragraphs, cuts: [])
  }

  /// - Parameter cuts: what is left out; in order, disjoint.
  init(plain file: [UInt8], body: Range<Int>?, paragraphs: [Range<Int>]? = nil, cuts: [Cut]) {
    let body = (body ?? 0..<file.count).clamped(to: 0..<file.count)
    let source = MarkdownSource(file, body: body, cuts: cuts)
    var builder = ProseBuilder()
    if let paragraphs {
      for range in paragraphs {
        let range = range.clamped(to: 0..<file.count)
        builder.addPlain(file[range], source: range) { range.lowerBound + $0 }
      }
    } else {
      for range in Prose.plainParagraphs(of: source.bytes) {
        builder.addPlain(source.bytes[range], source: source.file(of: range)) { source.file(of: range.lowerBound + $0) }
      }
    }
    self = builder.finished()
  }

  /// Runs of lines between blank ones, white space trimmed.
  package static func plainParagraphs(of bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    var lastInk = 0
    var isBlank = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A:
        if isBlank, let open = start {
          result.append(open..<lastInk + 1)
          start = nil
        }
        isBlank = true
      case 0x20, 0x09, 0x0D, 0x0C: break
      default:
        isBlank = false
        if start == nil { start = index }
        lastInk = index
      }
    }
    if let start { result.append(start..<lastInk + 1) }
    return result
  }
}

extension ProseBuilder {
  /// A paragraph of lines; carriage returns are left out.
  fileprivate mutating func addPlain(_ bytes: ArraySlice<UInt8>, source: Range<Int>, file: (Int) -> Int) {
    let index = openParagraph(.paragraph, source: source)
    open(.paragraph(index))
    var from = bytes.startIndex
    while from < bytes.endIndex {
      let end = bytes[from...].firstIndex(of: 0x0D) ?? bytes.endIndex
      // A cut inside the paragraph shows where the file's offsets jump.
      var start = from
      while start < end {
        var stop = end
        let first = file(start - bytes.startIndex)
        if file(end - 1 - bytes.startIndex) != first + end - 1 - start {
          stop = start + 1
          while stop < end, file(stop - bytes.startIndex) == first + stop - start { stop += 1 }
        }
        append(bytes[start..<stop], file: first)
        start = stop
      }
      from = end < bytes.endIndex ? end + 1 : end
    }
    closeTop()
  }
}

extension Prose {
  /// Gives back what the arrays hold beyond their content.
  mutating func compact() {
    if text.capacity > text.count * 2 + 1024 { text = Array(text[...]) }
  }
}
