import Markup

/// A key of front matter, a cell of `entities.csv` or an inline field whose value names who stands in a relation, before
/// names are resolved: `owner`, `[[X]] (2019/.., 51%)`.
package struct RelationField: Sendable, Equatable {
  package let key: String
  package let value: String
  package let path: SourcePath
  /// Of the value, in the file.
  package let range: Range<Int>
  /// Whether the value may name somebody without brackets around the name, as tables do.
  package var takesPlainNames = false

  /// One name of the value with its bracket. Links behind it may turn out to be sources, when they are resolved.
  struct Item {
    let target: Named
    let isLink: Bool
    /// The words in the round brackets behind it.
    var bracket: Named?
  }

  /// Every name in the value, in order.
  var items: [Item] {
    let bytes = Array(value.utf8)
    let links = Wikilink.all(in: bytes)
    if links.isEmpty { return takesPlainNames ? plainItems : [] }
    var result: [Item] = []
    var covered = 0
    for link in links {
      // A link inside the bracket before it is a source, and an item of its own.
      let target = Named(text: link.target, range: place(link.source, bytes.count), paragraph: link.paragraph)
      var item = Item(target: target, isLink: true, bracket: nil)
      if link.source.lowerBound >= covered, let bracket = Self.bracket(bytes, after: link.source.upperBound) {
        covered = bracket.upperBound
        item.bracket = Named(text: Self.words(bytes, bracket, without: links), range: place(bracket, bytes.count))
      }
      result.append(item)
    }
    return result
  }

  /// `Name (bracket); Name`.
  private var plainItems: [Item] {
    value.split(separator: ";").compactMap { part -> Item? in
      let words = String(part).trimmed
      guard !words.isEmpty else { return nil }
      guard words.hasSuffix(")"), let open = words.lastIndex(of: "("), open > words.startIndex else {
        return Item(target: Named(text: words, range: range), isLink: false, bracket: nil)
      }
      let inside = words[words.index(after: open)...].dropLast()
      return Item(
        target: Named(text: String(words[..<open]).trimmed, range: range), isLink: false,
        bracket: Named(text: String(inside), range: range))
    }
  }

  /// A place in the value as a place in the file; where escapes make the two differ in length, the whole value's.
  private func place(_ part: Range<Int>, _ count: Int) -> Range<Int> {
    let slack = range.count - count
    guard slack == 0 || slack == 2 else { return range }
    let start = range.lowerBound + slack / 2
    return start + part.lowerBound..<start + part.upperBound
  }

  /// The inside of round brackets that open behind an offset, blanks between.
  private static func bracket(_ bytes: [UInt8], after offset: Int) -> Range<Int>? {
    var at = offset
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "(") else { return nil }
    let start = at + 1
    var depth = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if bytes[at] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return start..<at }
      }
      at += 1
    }
    return start..<bytes.count
  }

  /// The bracket's words without the links in it.
  private static func words(_ bytes: [UInt8], _ range: Range<Int>, without links: [Wikilink]) -> String {
    var kept: [UInt8] = []
    var at = range.lowerBound
    for link in links where link.source.lowerBound >= at && link.source.upperBound <= range.upperBound {
      kept += bytes[at..<link.source.lowerBound]
      at = link.source.upperBound
    }
    return String(decoding: kept + bytes[at..<range.upperBound], as: UTF8.self)
  }
}
