import Diagnostics
import Extraction

/// Why a quotation does not stand in its sources: the sentence nearest to it, and the first word that differs.
struct QuotationFault {
  /// The nearest sentence, as it stands there, on one line.
  private(set) var nearest: String?
  private(set) var paragraph: Int?
  private(set) var source: SourcePath?
  /// The first word of the quotation that differs, in bytes of the quotation.
  private(set) var deviation: Range<Int>?
  /// What the source has in its place.
  private(set) var instead: String?

  /// Each stretch between marked omissions stands there, but they do not follow each other.
  private(set) var isOutOfOrder = false

  /// - Parameter sources: with the paragraph that was named.
  init(_ quotation: String, in sources: [(source: Source, paragraph: Int?)]) {
    let quoted = Text(quotation)
    var words = quoted.tokens.filter(Self.isWord)
    let stretches = QuotationMatcher.stretches(of: quotation)
    var isOpening = true
    if stretches.count > 1 {
      let matchers = sources.map { QuotationMatcher($0.source.text.utf8) }
      let missing = stretches.first { stretch in !matchers.contains { $0.range(of: String(stretch)) != nil } }
      isOutOfOrder = missing == nil && !matchers.contains { $0.range(of: quotation) != nil }
      let faulty = missing ?? stretches[0]
      isOpening = faulty.startIndex == stretches[0].startIndex
      let start = quotation.utf8.distance(from: quotation.startIndex, to: faulty.startIndex)
      words = words.filter { (start..<start + faulty.utf8.count).contains($0.range.lowerBound) }
    }
    let keys = Set(words.map(\.key))
    var best: (score: Double, source: Source, sentence: Sentence)?
    for (source, _) in sources {
      for sentence in source.text.sentences {
        let own = Set(source.text.tokens[sentence.tokens].filter(Self.isWord).map(\.key))
        let shared = Double(own.intersection(keys).count)
        // A long sentence that holds all the words is as near as a short one; of equals the one with more of them.
        let score = shared / Double(max(min(own.count, keys.count), 1)) + shared / 1000
        if score > best?.score ?? 0.3 { best = (score, source, sentence) }
      }
    }
    guard let best else { return }
    nearest = best.source.text.string(best.sentence.range).onOneLine
    paragraph = best.source.block(at: best.sentence.range.lowerBound)
    source = best.source.path
    guard !isOutOfOrder else { return }
    compare(
      words, with: best.source.text.tokens[best.sentence.tokens.lowerBound...].filter(Self.isWord), quoted,
      best.source.text, isOpening: isOpening)
  }

  private static func isWord(_ token: Token) -> Bool { token.kind != .mark }

  /// Lays the quotation against the source where most of its opening words follow each other; where the first word is the one that
  /// differs, where those behind it do.
  private mutating func compare(_ words: [Token], with own: [Token], _ quoted: Text, _ text: Text, isOpening: Bool) {
    let spelled = words.enumerated().map { index, word in
      Self.spelling(word, quoted, isOpening: isOpening && index == 0)
    }
    let near = own.prefix(Self.farthest + words.count)
    let inside = near.map { Self.spelling($0, text) }
    // The case of a quotation's first letter may differ, whichever word of the sentence it is.
    let opening = isOpening ? near.map { Self.spelling($0, text, isOpening: true) } : inside
    let whole = Self.longestRun(of: spelled[...], in: inside, from: opening)
    let behind = Self.longestRun(of: spelled.dropFirst(), in: inside, from: inside)
    let isBehindTold = behind.length > 1 || behind.length == words.count - 1
    if behind.length > whole.length, isBehindTold, behind.start > 0 {
      deviation = words[0].range
      instead = text.string(own[behind.start - 1].range)
      return
    }
    guard whole.length > 0, whole.length < words.count else { return }
    deviation = words[whole.length].range
    let next = whole.start + whole.length
    if next < own.count { instead = text.string(own[next].range) }
  }

  /// A word as quotations compare it.
  private static func spelling(_ word: Token, _ text: Text, isOpening: Bool = false) -> [UInt8] {
    let bytes = QuotationFold(Array(text.utf8[word.range])).bytes
    guard isOpening else { return bytes }
    let letters = String(decoding: bytes, as: UTF8.self)
    return Array((letters.prefix(1).lowercased() + letters.dropFirst()).utf8)
  }

  /// So many words behind the nearest sentence's beginning may be where a quotation begins.
  private static let farthest = 400

  /// The place in the source from which most of the words, from the first on, follow each other.
  ///
  /// - Parameter openings: the source's words as a quotation's first.
  private static func longestRun(
    of words: ArraySlice<[UInt8]>, in own: [[UInt8]], from openings: [[UInt8]]
  ) -> (length: Int, start: Int) {
    var longest: (length: Int, start: Int) = (0, 0)
    for start in openings.indices.prefix(farthest) where openings[start] == words.first {
      let length = 1 + zip(words.dropFirst(), own[(start + 1)...]).prefix { $0 == $1 }.count
      if length > longest.length { longest = (length, start) }
    }
    return longest
  }

  /// In words, for the help of a diagnostic.
  func help(_ quotation: String) -> String {
    let cure = "quote the words as they stand there; mark what you leave out with ‘…’"
    guard let nearest else { return cure }
    if isOutOfOrder { return "what stands between the omissions is there, but not in this order; " + cure }
    var words = "nearest is ‘\(nearest)’"
    words += paragraph.map { " in paragraph \($0)" } ?? " in the headline"
    if let deviation, let instead {
      let bytes = Array(quotation.utf8)
      words += ", which has ‘\(instead)’ for ‘\(String(decoding: bytes[deviation], as: UTF8.self))’"
    }
    return words + "; " + cure
  }
}
