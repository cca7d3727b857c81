/// A document that was read: its plain text, and a flat list of events that says how the text is set.
///
/// There is no tree. Events are balanced; what they point at (links, headings, callouts …) stands in the arrays here,
/// so that a check or a linker reads the arrays and a writer reads the events.
package struct Prose: Sendable {
  /// Valid UTF-8. Blocks are parted by a blank line; a soft line break is a newline.
  package internal(set) var text: [UInt8] = []
  package internal(set) var events: [Event] = []
  /// Every run of text that stands by itself, in order, disjoint: paragraphs, headings, cells, code blocks.
  package internal(set) var paragraphs: [Paragraph] = []
  package internal(set) var headings: [Heading] = []
  package internal(set) var links: [Link] = []
  package internal(set) var wikilinks: [Wikilink] = []
  package internal(set) var images: [Image] = []
  package internal(set) var callouts: [Callout] = []
  /// Inline fields outside callouts. Their lines stay in the text.
  package internal(set) var fields: [Field] = []
  package internal(set) var tags: [Tag] = []
  package internal(set) var codeBlocks: [CodeBlock] = []
  package internal(set) var footnotes: [Footnote] = []
  package internal(set) var htmlTags: [HTMLTag] = []
  package internal(set) var offsets = OffsetMap()
  /// Where `<!--more-->` stood in the text: what comes before is the summary.
  package internal(set) var summaryEnd: Int?

  package init() {}

  package func fileOffset(ofTextOffset offset: Int) -> Int { offsets.file(of: offset) }

  package func fileRange(of range: Range<Int>) -> Range<Int> { offsets.file(of: range) }

  package func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The paragraph that holds a text offset, or the last one before it.
  package func paragraph(at offset: Int) -> Int? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// The fragment that leads to a paragraph: its heading's id, its block id, or `p` and its number from 1.
  package func anchor(ofParagraph index: Int) -> String {
    let paragraph = paragraphs[index]
    if let heading = paragraph.heading { return headings[heading].id }
    return paragraph.blockID.map { "^" + $0 } ?? "p\(index + 1)"
  }

  /// The fragment that leads to a raw element with an `id`; of its own kind, so that it is never that of another part of a page.
  package static func anchor(named name: String) -> String { "~" + name }

  /// Whether a raw element bears the `id`.
  package func hasAnchor(named name: String) -> Bool { htmlTags.contains { $0.anchor == name } }

  /// Text ranges that take no mention link: headings, code, links, wikilinks, tags; in order, disjoint.
  package func unlinkable() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var depth = 0
    for event in events {
      switch event {
      case .open(let element) where element.excludesLinks: depth += 1
      case .close(let element) where element.excludesLinks: depth -= 1
      case .text(let range) where depth > 0, .code(let range):
        if let last = result.last, last.upperBound == range.lowerBound {
          result[result.count - 1] = last.lowerBound..<range.upperBound
        } else {
          result.append(range)
        }
      default: break
      }
    }
    return result
  }

  /// The events of the block that `^id` names: its paragraph, the item that begins with it, or, where the id stands alone,
  /// the table, list, quotation or callout before it.
  package func block(_ id: String) -> Range<Int>? {
    guard let index = paragraphs.firstIndex(where: { $0.blockID == id }) else { return nil }
    let isOwn: (Element) -> Bool = {
      switch $0 {
      case .paragraph(index), .cell(.some(index), _, _): true
      default: false
      }
    }
    guard let start = events.firstIndex(where: { if case .open(let element) = $0 { isOwn(element) } else { false } })
    else { return nil }
    if case .open(.cell) = events[start] { return container(around: start) { $0 == .table } }
    guard let end = events[start...].firstIndex(of: .close(.paragraph(index))) else { return nil }
    if !paragraphs[index].range.isEmpty {
      if start > 0, case .open(.item) = events[start - 1] {
        return container(around: start) { if case .item = $0 { true } else { false } }.map {
          $0.lowerBound + 1..<$0.upperBound - 1
        }
      }
      return start..<end + 1
    }
    guard start > 0, case .close = events[start - 1] else { return start..<end + 1 }
    var depth = 0
    for at in stride(from: start - 1, through: 0, by: -1) {
      switch events[at] {
      case .close: depth += 1
      case .open: depth -= 1
      default: break
      }
      if depth == 0 { return at..<start }
    }
    return start..<end + 1
  }

  /// The innermost element of a kind around an event, from its opening to its closing.
  private func container(around event: Int, where matches: (Element) -> Bool) -> Range<Int>? {
    var depth = 0
    for start in stride(from: event - 1, through: 0, by: -1) {
      if case .close = events[start] { depth += 1 }
      guard case .open(let element) = events[start] else { continue }
      if depth > 0 {
        depth -= 1
      } else if matches(element) {
        var inner = 0
        for end in start..<events.count {
          if case .open = events[end] { inner += 1 }
          if case .close = events[end] { inner -= 1 }
          if inner == 0 { return start..<end + 1 }
        }
      }
    }
    return nil
  }

  /// Whether all that stands below a heading are callouts of some kind and headings over such: without those callouts it would
  /// be a heading over nothing.
  package func holdsOnlyCallouts(belowHeading index: Int, where matches: (_ index: Int) -> Bool) -> Bool {
    let section = section(ofHeading: index)
    var at = section.lowerBound
    var isFound = false
    while at < section.upperBound {
      switch events[at] {
      case .open(.heading(let heading)):
        at = events[at...].firstIndex(of: .close(.heading(heading))) ?? section.upperBound
      case .open(.callout(let callout)) where matches(callout):
        isFound = true
        at = max(at, callouts[callout].events.upperBound - 1)
      default: return false
      }
      at += 1
    }
    return isFound
  }

  /// The events of the section a heading opens: the heading and all up to the next of its level or above.
  package func section(ofHeading index: Int) -> Range<Int> {
    let start = headings[index].event
    var end = events.count
    for other in headings[(index + 1)...] where other.level <= headings[index].level {
      end = other.event
      break
    }
    // A heading inside a container: the section ends with the container; footnotes belong to no section.
    var depth = 0
    for position in start..<end {
      switch events[position] {
      case .open(.footnotes): return start..<position
      case .open: depth += 1
      case .close:
        depth -= 1
        if depth < 0 { return start..<position }
      default: break
      }
    }
    return start..<end
  }
}
