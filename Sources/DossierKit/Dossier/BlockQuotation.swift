import Extraction
import Markup

/// The block quotations of a note, before their sources are looked into: which words, and which links say where they come from.
///
/// The source is named, in this order: in the quotation itself; at the beginning of the paragraph after it; in the last
/// sentence of the paragraph before it; in the title of an Obsidian callout `[!quote]`.
struct BlockQuotation {
  /// In the note's text, in bytes; the attribution is left out.
  let words: Range<Int>
  /// Indices into the note's wikilinks.
  let links: [Int]

  /// - Parameter isSource: whether the wikilink of an index leads to a source.
  static func all(in note: Note, isSource: (Int) -> Bool) -> [BlockQuotation] {
    let prose = note.prose
    var result: [BlockQuotation] = []
    var at = 0
    while at < prose.events.count {
      guard let end = end(ofQuotationAt: at, in: prose) else {
        at += 1
        continue
      }
      let links = prose.wikilinks.indices.filter { !prose.wikilinks[$0].isEmbed && isSource($0) }
      if !links.isEmpty, let found = BlockQuotation(at..<end, in: note, links) { result.append(found) }
      at = end
    }
    return result
  }

  private init?(_ events: Range<Int>, in note: Note, _ links: [Int]) {
    let prose = note.prose
    var range: Range<Int>?
    for event in prose.events[events] {
      if case .text(let text) = event { range = (range?.lowerBound ?? text.lowerBound)..<text.upperBound }
      // What is said of it in a callout inside it is not quoted.
    }
    guard var words = range else { return nil }
    func inside(_ range: Range<Int>) -> [Int] { links.filter { range.contains(prose.wikilinks[$0].range.lowerBound) } }
    var own: [Int] = []
    if case .open(.callout(let index)) = prose.events[events.lowerBound] {
      let callout = prose.callouts[index]
      own = inside(callout.title)
      words = min(callout.title.upperBound, words.upperBound)..<words.upperBound
    }
    let attributed = inside(words)
    if let first = attributed.first,
      let cut = Self.attribution(from: prose.wikilinks[first].range.lowerBound, words, prose),
      !Self.hasWords(
        behind: prose.wikilinks[attributed.last ?? first].range.upperBound, to: words.upperBound, from: cut, prose)
    {
      words = words.lowerBound..<cut
      own += attributed
    }
    if own.isEmpty { own = Self.linksBelow(events.upperBound, prose, links) }
    if own.isEmpty { own = Self.linksAbove(events.lowerBound, note, inside) }
    guard !own.isEmpty, words.contains(where: { prose.text[$0] > 0x20 }) else { return nil }
    self.words = words
    self.links = own
  }

  /// Behind the last event of the quotation that opens at an index; nil where none does.
  private static func end(ofQuotationAt start: Int, in prose: Prose) -> Int? {
    switch prose.events[start] {
    case .open(.callout(let index)):
      guard ["quote", "cite"].contains(prose.callouts[index].type) else { return nil }
      return prose.callouts[index].events.upperBound
    case .open(.blockQuote):
      var depth = 0
      for at in start..<prose.events.count {
        switch prose.events[at] {
        case .open(.blockQuote): depth += 1
        case .close(.blockQuote):
          depth -= 1
          if depth == 0 { return at + 1 }
        default: break
        }
      }
      return prose.events.count
    default: return nil
    }
  }

  /// Where the attribution around a link begins: at the dash that opens its line, or at the bracket or dash before it.
  private static func attribution(from link: Int, _ words: Range<Int>, _ prose: Prose) -> Int? {
    let text = prose.text
    var line = link
    while line > words.lowerBound, text[line - 1] != 0x0A { line -= 1 }
    var start = line
    while start < link, text[start] == 0x20 { start += 1 }
    if start == link || isDash(text, start) { return line }
    // "(Reuters, [[x]])": from the bracket that is still open.
    var at = link
    while at > line {
      at -= 1
      if text[at] == UInt8(ascii: "(") || text[at] == UInt8(ascii: "[") { return at }
      if text[at] == UInt8(ascii: ")") || text[at] == UInt8(ascii: "]") { break }
    }
    at = link
    while at > line, text[at - 1] == 0x20 { at -= 1 }
    // "words — [[x]]": a dash of three bytes or a hyphen.
    if at > line, text[at - 1] == UInt8(ascii: "-") { return at - 1 }
    if at - 3 >= line, isDash(text, at - 3) { return at - 3 }
    return at
  }

  private static func isDash(_ text: [UInt8], _ at: Int) -> Bool {
    if text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "~") { return true }
    return at + 2 < text.count && text[at] == 0xE2 && text[at + 1] == 0x80 && (0x92...0x95).contains(text[at + 2])
  }

  /// Whether the quotation goes on behind its attribution.
  private static func hasWords(behind link: Int, to end: Int, from cut: Int, _ prose: Prose) -> Bool {
    // On a line of its own all belongs to the attribution.
    if cut < prose.text.count, isDash(prose.text, cut) || prose.text[cut] == UInt8(ascii: "(") {
      return prose.text[min(link, end)..<end].split(separator: 0x0A).dropFirst().contains { $0.contains(where: isWord) }
    }
    return prose.text[min(link, end)..<end].contains(where: isWord)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2
  }

  /// The links with which the paragraph after it begins: a dash, a bracket or "Source:" may stand before them.
  private static func linksBelow(_ event: Int, _ prose: Prose, _ links: [Int]) -> [Int] {
    guard event < prose.events.count, case .open(.paragraph(let index)) = prose.events[event] else { return [] }
    let range = prose.paragraphs[index].range
    let own = links.filter { range.contains(prose.wikilinks[$0].range.lowerBound) }
    guard let first = own.first else { return [] }
    let before = prose.string(range.lowerBound..<prose.wikilinks[first].range.lowerBound).lowercased()
    let letters = before.filter { $0.isLetter || $0.isNumber }
    return ["", "source", "sources", "from"].contains(letters) ? own : []
  }

  /// The links in the last sentence of the paragraph before it.
  private static func linksAbove(_ event: Int, _ note: Note, _ inside: (Range<Int>) -> [Int]) -> [Int] {
    guard event > 0, case .close(.paragraph(let index)) = note.prose.events[event - 1] else { return [] }
    let range = note.prose.paragraphs[index].range
    guard !range.isEmpty, let sentence = note.text.sentence(at: range.upperBound - 1) else { return [] }
    return inside(max(range.lowerBound, note.text.sentences[sentence].range.lowerBound)..<range.upperBound)
  }
}
