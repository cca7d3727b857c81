/// `[[target#fragment|shown]]` or, as an embed, `![[target]]`.
package struct Wikilink: Sendable, Hashable {
  package enum Fragment: Sendable, Hashable {
    /// `#Heading`, or `#Heading#Below`.
    case heading(String)
    /// `#^id`
    case block(String)
  }

  /// Empty for a link inside the same document.
  package let target: String
  package let fragment: Fragment?
  package let shown: String?
  package let isEmbed: Bool
  /// The size an image embed asks for: `![[a.png|640]]`, `![[a.png|640x480]]`, `![[a.png|what it shows|640]]`.
  package private(set) var size: Prose.ImageSize?
  /// Written as a citation, `[@target]`: it leads to a source and to nothing else.
  package internal(set) var isCitation = false
  /// What it shows in the text; empty for an embed.
  package internal(set) var range: Range<Int>
  /// In the file.
  package internal(set) var source: Range<Int>

  /// What stands in the text: the shown words, or the target with its heading.
  package var label: String {
    if let shown { return shown }
    switch fragment {
    case .heading(let heading):
      let path = heading.contains("#") ? heading.split(separator: "#").joined(separator: " > ") : heading
      return target.isEmpty ? path : target + " > " + path
    case .block(let id): return target.isEmpty ? "^" + id : target
    case nil: return target
    }
  }

  /// The longest target with all its parts, in bytes.
  static let limit = 1000

  /// The wikilink at `start` (at `[[` or `![[`) and the offset behind it.
  ///
  /// It ends on its line and holds no brackets; `\|` counts as `|`, as tables need it. Ranges are those in `bytes`.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Wikilink, end: Int)? {
    var from = start
    let isEmbed = from < bytes.count && bytes[from] == UInt8(ascii: "!")
    if isEmbed { from += 1 }
    guard from + 4 < bytes.count, bytes[from] == UInt8(ascii: "["), bytes[from + 1] == UInt8(ascii: "[") else {
      return nil
    }
    from += 2
    var hash: Int?
    var bar: Int?
    var position = from
    let end = min(bytes.count - 1, from + limit)
    scanning: while true {
      guard position < end else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "]"):
        if bytes[position + 1] == UInt8(ascii: "]") { break scanning }
        if bar == nil { return nil }
      case UInt8(ascii: "["): if bar == nil || bytes[position + 1] == UInt8(ascii: "[") { return nil }
      case 0x0A: return nil
      case UInt8(ascii: "#") where hash == nil && bar == nil: hash = position
      case UInt8(ascii: "|") where bar == nil: bar = position
      default: break
      }
      position += 1
    }
    var targetEnd = bar ?? position
    if let bar, bar > from, bytes[bar - 1] == UInt8(ascii: "\\") { targetEnd = bar - 1 }
    let target = string(bytes, from..<min(hash ?? targetEnd, targetEnd))
    var fragment: Fragment?
    if let hash, hash < targetEnd {
      let words = string(bytes, hash + 1..<targetEnd)
      if words.utf8.first == UInt8(ascii: "^") {
        fragment = .block(String(words.dropFirst()))
      } else if !words.isEmpty {
        fragment = .heading(words)
      }
    }
    guard !target.isEmpty || fragment != nil else { return nil }
    var shown = bar.map { string(bytes, $0 + 1..<position) }.flatMap { $0.isEmpty ? nil : $0 }
    let size = isEmbed ? takeSize(from: &shown) : nil
    let range = start..<position + 2
    var link = Wikilink(target: target, fragment: fragment, shown: shown, isEmbed: isEmbed, range: range, source: range)
    link.size = size
    return (link, position + 2)
  }

  /// Whether what begins at `[[` would be a link, were it not longer than ``limit``.
  static func isTooLong(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var position = start + 2
    guard position + limit < bytes.count else { return false }
    while position + 1 < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "]"): return bytes[position + 1] == UInt8(ascii: "]") && position - start > limit
      case UInt8(ascii: "["), 0x0A: return false
      default: position += 1
      }
    }
    return false
  }

  /// Takes the size off the words of an embed: all of them, or what follows their last bar.
  private static func takeSize(from shown: inout String?) -> Prose.ImageSize? {
    guard let words = shown else { return nil }
    if let size = Prose.ImageSize(words) {
      shown = nil
      return size
    }
    guard let bar = words.lastIndex(of: "|"), let size = Prose.ImageSize(String(words[words.index(after: bar)...]))
    else { return nil }
    // In a table the bar is escaped.
    let before = words[..<bar].hasSuffix("\\") ? words[..<bar].dropLast() : words[..<bar]
    shown = before.isEmpty ? nil : String(before)
    return size
  }

  private init(
    target: String, fragment: Fragment?, shown: String?, isEmbed: Bool, range: Range<Int>, source: Range<Int>
  ) {
    self.target = target
    self.fragment = fragment
    self.shown = shown
    self.isEmbed = isEmbed
    self.range = range
    self.source = source
  }

  /// Every wikilink in a value that is not Markdown (a field, front matter); ranges are offsets into `bytes` plus `origin`.
  package static func all(in bytes: [UInt8], origin: Int = 0) -> [Wikilink] {
    bytes.withUnsafeBufferPointer { buffer in
      var result: [Wikilink] = []
      var position = 0
      while position + 1 < buffer.count {
        guard buffer[position] == UInt8(ascii: "["), buffer[position + 1] == UInt8(ascii: "[") else {
          position += 1
          continue
        }
        let start = position > 0 && buffer[position - 1] == UInt8(ascii: "!") ? position - 1 : position
        guard case (var link, let end)? = scan(buffer, at: start) else {
          position += 1
          continue
        }
        link.range = origin + link.range.lowerBound..<origin + link.range.upperBound
        link.source = link.range
        result.append(link)
        position = end
      }
      return result
    }
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 { lower += 1 }
    while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[lower..<max(lower, upper)]), as: UTF8.self)
  }
}

extension Wikilink {
  /// A citation of a source, which is a link that only sources answer to.
  init(citing item: CitationGroup.Item, source: Range<Int>) {
    let pages = item.pages.map { Fragment.heading("page=\($0.lowerBound)-\($0.upperBound)") }
    self.init(
      target: item.key, fragment: item.paragraph.map { .block("p\($0)") } ?? pages, shown: nil, isEmbed: false,
      range: source, source: source)
    isCitation = true
  }

  /// The pages of a source that `#page=7` names, or the locator of a citation.
  package var pages: ClosedRange<Int>? { fragment?.pages }

  /// The paragraph of a source that `#^p7` names.
  package var paragraph: Int? {
    guard case .block(let id)? = fragment, id.first == "p" else { return nil }
    return Int(id.dropFirst())
  }
}

extension Wikilink.Fragment {
  /// `page=7` (as PDF readers have it, RFC 8118) or `page=7-9`.
  package var pages: ClosedRange<Int>? {
    guard case .heading(let words) = self, words.hasPrefix("page=") else { return nil }
    let numbers = words.dropFirst(5).split(separator: "-").map { Int($0) }
    guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, first > 0, last >= first else { return nil }
    return first...last
  }
}

extension Prose.ImageSize {
  /// `640` or `640x480`.
  init?(_ text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let width = Int(parts[0]), (1...10_000).contains(width) else { return nil }
    var height: Int?
    if parts.count == 2 {
      guard let given = Int(parts[1]), (1...10_000).contains(given) else { return nil }
      height = given
    }
    self.init(width: width, height: height)
  }
}
