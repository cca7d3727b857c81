/// A sentence of a ``Text``: its bytes, its tokens and the paragraph it stands in.
package struct Sentence: Sendable {
  /// Byte offsets, without surrounding white space.
  package let range: Range<Int>
  /// Indices into ``Text/tokens``.
  package let tokens: Range<Int>
  /// An index into ``Text/paragraphs``.
  package let paragraph: Int

  /// Cuts each paragraph after ".", "!", "?", "…" (with the quotes and brackets that close there) where a new
  /// sentence can begin, and after the full stops of Chinese and Japanese. A line of verse or a heading without a full
  /// stop is one sentence with what follows it in its paragraph. Marks the tokens that open a sentence.
  static func split(_ tokens: inout [Token], of utf8: [UInt8], in paragraphs: [Range<Int>]) -> [Sentence] {
    var result: [Sentence] = []
    var first = 0
    for (paragraph, range) in paragraphs.enumerated() {
      var last = first
      while last < tokens.count, Int(tokens[last].start) < range.upperBound { last += 1 }
      var start = first
      var index = first
      while index < last {
        if let next = boundary(after: index, in: tokens, before: last, utf8) {
          result.append(make(start..<next, tokens, paragraph))
          tokens[start].shape.insert(.opensSentence)
          start = next
          index = next
        } else {
          index += 1
        }
      }
      if start < last {
        result.append(make(start..<last, tokens, paragraph))
        tokens[start].shape.insert(.opensSentence)
      }
      first = last
    }
    return result
  }

  private static func make(_ span: Range<Int>, _ tokens: [Token], _ paragraph: Int) -> Sentence {
    let bytes = Int(tokens[span.lowerBound].start)..<Int(tokens[span.upperBound - 1].end)
    return Sentence(range: bytes, tokens: span, paragraph: paragraph)
  }

  /// The token that opens the next sentence, when the token at `index` ends one.
  private static func boundary(after index: Int, in tokens: [Token], before last: Int, _ utf8: [UInt8]) -> Int? {
    let token = tokens[index]
    let stop: Bool
    switch token.kind {
    case .mark:
      switch mark(token, utf8) {
      case .ideographicStop: return closed(after: index, in: tokens, before: last, utf8)
      case .stop: stop = true
      default: return nil
      }
    case .word:
      // "U.S." and "p.m." carry their stop inside.
      stop = utf8[Int(token.end) - 1] == 0x2E
    default: return nil
    }
    guard stop else { return nil }
    let next = closed(after: index, in: tokens, before: last, utf8)
    guard next < last else { return nil }
    let following = tokens[next]
    if let opening = opening(behindNote: next, stop: index, in: tokens, before: last) { return opening }
    guard following.shape.contains(.spaced) else { return nil }
    // "6 . 2 %" in tokenised text
    if token.kind == .mark, token.shape.contains(.spaced), following.kind == .number, index > 0, next == index + 1,
      tokens[index - 1].kind == .number, following.end - following.start <= 4
    {
      return nil
    }
    switch following.kind {
    case .word where !following.isCapitalised && !following.shape.contains(.foreign): return nil
    case .mark:
      // "(" and quotes may open a sentence; a dash or comma does not.
      switch mark(following, utf8) {
      case .opening, .quote: break
      default: return nil
      }
    default: break
    }
    if token.kind == .word { return SentenceTables.opensSentence.contains(following.key) ? next : nil }
    if utf8[Int(token.start)] == 0x2E, index > 0, next == index + 1, isAbbreviation(tokens[index - 1], utf8) {
      let ends = SentenceTables.endsSentence.contains(tokens[index - 1].key)
      return ends && SentenceTables.opensSentence.contains(following.key) ? next : nil
    }
    return next
  }

  /// "… on a war footing.1 According to": the sign of a note that lost its height when the text was copied.
  private static func opening(behindNote note: Int, stop: Int, in tokens: [Token], before last: Int) -> Int? {
    guard tokens[stop].kind == .mark, note == stop + 1, stop > 0, tokens[note].kind == .number,
      !tokens[note].shape.contains(.spaced), tokens[note].end - tokens[note].start <= 2, note + 1 < last,
      tokens[note + 1].shape.contains(.spaced), tokens[note + 1].isCapitalised
    else { return nil }
    let before = tokens[stop - 1]
    let isWord = before.kind == .word && !before.isCapitalised && before.end - before.start > 2
    return isWord || before.kind == .number && before.end - before.start == 4 ? note + 1 : nil
  }

  /// The end of "[3]" or "[citation needed]" written on to what stands before it.
  private static func end(ofNoteAt index: Int, in tokens: [Token], before last: Int, _ utf8: [UInt8]) -> Int? {
    guard utf8[Int(tokens[index].start)] == 0x5B else { return nil }
    let close = (index + 1..<min(last, index + 6)).first { utf8[Int(tokens[$0].start)] == 0x5D }
    guard let close, close > index + 1,
      tokens[index + 1].kind == .number || tokens[index + 1].kind == .word && !tokens[index + 1].isCapitalised
    else { return nil }
    return close + 1
  }

  /// Skips the quotes and brackets that close behind a full stop, and the signs of notes in brackets.
  private static func closed(after index: Int, in tokens: [Token], before last: Int, _ utf8: [UInt8]) -> Int {
    var next = index + 1
    while next < last, tokens[next].kind == .mark, !tokens[next].shape.contains(.spaced) {
      switch mark(tokens[next], utf8) {
      case .closing, .quote, .stop, .ideographicStop: next += 1
      case .opening:
        guard let end = end(ofNoteAt: next, in: tokens, before: last, utf8) else { return next }
        next = end
      default: return next
      }
    }
    return next
  }

  /// Whether the full stop behind this word belongs to it: "Co.", "Mr.", a single initial.
  private static func isAbbreviation(_ token: Token, _ utf8: [UInt8]) -> Bool {
    guard token.kind == .word else { return false }
    if token.end - token.start == 1, token.isCapitalised { return true }
    return SentenceTables.abbreviations.contains(token.key)
  }

  private enum Mark { case stop, ideographicStop, opening, closing, quote, other }

  private static func mark(_ token: Token, _ utf8: [UInt8]) -> Mark {
    switch utf8[Int(token.start)] {
    case 0x2E, 0x21, 0x3F: return .stop
    case 0x28, 0x5B: return .opening
    case 0x29, 0x5D: return .closing
    case 0x22, 0x27, 0x60: return .quote
    case let lead where lead >= 0x80:
      switch utf8.withUnsafeBufferPointer({ Scalars.scalar(Int(token.start), in: $0) }) {
      case 0x2026: return .stop
      case 0x3002, 0xFF01, 0xFF1F: return .ideographicStop
      case 0x201C, 0x2018, 0xAB, 0x300C: return .opening
      case 0x201D, 0x2019, 0xBB, 0x300D: return .closing
      default: return .other
      }
    default: return .other
    }
  }
}
