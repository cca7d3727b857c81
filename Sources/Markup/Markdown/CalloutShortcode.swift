/// A pair of shortcodes with words between them that a theme sets apart, `{{% note %}} … {{% /note %}}`: a callout, whose words are
/// still Markdown. It begins its line, and may stand in a list or a quotation.
struct CalloutShortcode {
  /// Where it ends.
  let closer: Range<Int>
  /// The line with the callout's kind and title, in the place of what begins it.
  let opening: String
  /// What ends the callout, in the place of its end.
  let closing: String
  /// What stands before each line around it, in the file: blanks and quote markers.
  private let around: [UInt8]
  /// What stands before each line in it, as the parser gets it.
  private let inside: String

  /// Deeper ones are reported, not read.
  static let depthLimit = 20

  /// - Parameters:
  ///   - line: the start of the line on which it begins.
  ///   - outer: those around it, from the outermost.
  ///   - unclosed: names whose ends are known not to follow; a name is added where its end is not found.
  init?(
    _ opener: Shortcode, _ bytes: UnsafeBufferPointer<UInt8>, line: Int, before end: Int,
    inside outer: [CalloutShortcode], unclosed: inout Set<String>
  ) {
    guard outer.count < Self.depthLimit, !opener.isClosing, !opener.isSelfClosing(bytes),
      !unclosed.contains(opener.name), let head = opener.calloutHead(bytes),
      Fence.Line(bytes, line..<opener.range.lowerBound).content.isEmpty
    else { return nil }
    guard let closer = Self.closer(of: opener, bytes, before: outer.last?.closer.lowerBound ?? end) else {
      unclosed.insert(opener.name)
      return nil
    }
    // A comment of HTML may hold the end of another: then nothing is set apart, and the comment stays one.
    guard !Self.holdsComment(bytes, opener.range.upperBound..<closer.lowerBound) else { return nil }
    self.closer = closer
    var start = line
    for callout in outer { start = callout.place(in: bytes, from: start).at }
    // In the lines that follow, blanks stand for the marker of a list.
    around = bytes[min(start, opener.range.lowerBound)..<opener.range.lowerBound].map {
      $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20
    }
    let outside = (outer.last?.inside ?? "") + String(decoding: around, as: UTF8.self)
    inside = outside + "> "
    var next = opener.range.upperBound
    while next < closer.lowerBound, bytes[next].isBlank || bytes[next] == 0x0D { next += 1 }
    let isAlone = next < closer.lowerBound && bytes[next] == 0x0A
    opening = "> " + head + (isAlone ? "" : "\n" + inside)
    var behind = closer.upperBound
    while behind < end, bytes[behind].isBlank || bytes[behind] == 0x0D { behind += 1 }
    let endsLine = behind >= end || bytes[behind] == 0x0A
    closing = "\n" + outside + (endsLine ? "" : "\n" + outside)
  }

  /// What a line in it begins with besides its own bytes, and where.
  func prefix(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (at: Int, words: String) {
    let (at, missing) = place(in: bytes, from: start)
    return (at, String(repeating: " ", count: missing) + "> ")
  }

  /// Behind what stands around it at a line's start; what is missing there of its blanks.
  private func place(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (at: Int, missing: Int) {
    var at = start
    var missing = 0
    for mark in around {
      if at < bytes.count, bytes[at] == mark || mark != UInt8(ascii: ">") && bytes[at].isBlank {
        at += 1
      } else if mark != UInt8(ascii: ">") {
        missing += 1
      }
    }
    return (at, missing)
  }

  private static func holdsComment(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { at in
      bytes[at] == UInt8(ascii: "<") && at + 4 <= range.upperBound && bytes[at..<at + 4].elementsEqual("<!--".utf8)
    }
  }

  /// The end that belongs to a beginning; others of its name may stand between.
  private static func closer(
    of opener: Shortcode, _ bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Range<Int>? {
    var depth = 1
    var at = opener.range.upperBound
    var fence: Fence?
    while at + 1 < end {
      if bytes[at - 1] == 0x0A {
        var stop = at
        while stop < end, bytes[stop] != 0x0A { stop += 1 }
        let line = Fence.Line(bytes, at..<stop)
        let isFence = fence.map { $0.isClosed(by: line) } ?? (line.fence != nil)
        if isFence { fence = fence == nil ? line.fence : nil }
        // What stands in code is no end.
        if isFence || fence != nil {
          at = stop + 1
          continue
        }
      }
      if bytes[at] == UInt8(ascii: "{"), bytes[at + 1] == UInt8(ascii: "{"),
        let found = Shortcode(bytes, at: at, before: end), found.name == opener.name, !found.isSelfClosing(bytes)
      {
        depth += found.isClosing ? -1 : 1
        if depth == 0 { return found.range }
        at = found.range.upperBound
      } else {
        at += 1
      }
    }
    return nil
  }
}

extension Shortcode {
  /// `{{< name />}}`: it has no end of its own.
  func isSelfClosing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { arguments(bytes).last?.value == "/" }

  /// `[!kind] Title` of one that sets words apart; nil for others.
  func calloutHead(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let callout = ShortcodeTables.callouts[name.lowercased()] else { return nil }
    let arguments = arguments(bytes)
    func named(_ keys: [String]) -> String? {
      keys.lazy.compactMap { key in arguments.first { $0.key?.lowercased() == key }?.value }.first { !$0.isEmpty }
    }
    var plain = arguments.filter { $0.key == nil && $0.value != "/" }.map(\.value)
    var kind: String
    var fold = ""
    switch callout {
    case .kind(let name): kind = name
    case .argument:
      kind = named(ShortcodeTables.kindKeys).flatMap { ShortcodeTables.kinds[$0.lowercased()] } ?? "note"
      if let first = plain.first {
        let known = ShortcodeTables.kinds[first.lowercased()]
        if let known { kind = known }
        // The first word names the kind or an icon, a phrase is a title.
        if known != nil || !first.contains(" ") { plain.removeFirst() }
      }
    case .folded:
      kind = "details"
      fold = plain.dropFirst().contains("open") || named(["open"]) == "true" ? "+" : "-"
    }
    let title = (named(ShortcodeTables.titleKeys) ?? plain.first ?? "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return "[!\(kind)]\(fold)" + (title.isEmpty ? "" : " " + Self.plain(title))
  }
}
