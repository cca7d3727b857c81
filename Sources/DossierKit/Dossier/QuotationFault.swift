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

  /// - Parameter sources: with the paragraph that was named.
  init(_ quotation: String, in sources: [(source: Source, paragraph: Int?)]) {
    let quoted = Text(quotation)
    let words = quoted.tokens.filter(Self.isWord)
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
    compare(
      words, with: best.source.text.tokens[best.sentence.tokens.lowerBound...].filter(Self.isWord), quoted, best.source)
  }

  private static func isWord(_ token: Token) -> Bool { token.kind != .mark }

  /// Lays the quotation against the source where most of its opening words follow each other; where the first word is the one that
  /// differs, where those behind it do.
  private mutating func compare(_ words: [Token], with own: [Token], _ quoted: Text, _ source: Source) {
    let whole = Self.longestRun(of: words[...], in: own)
    let behind = Self.longestRun(of: words.dropFirst(), in: own)
    if behind.length > whole.length, behind.length > 1, behind.start > 0 {
      deviation = words[0].range
      instead = source.text.string(own[behind.start - 1].range)
      return
    }
    guard whole.length > 0, whole.length < words.count else { return }
    deviation = words[whole.length].range
    let next = whole.start + whole.length
    if next < own.count { instead = source.text.string(own[next].range) }
  }

  /// The place in the source from which most of the words, from the first on, follow each other.
  private static func longestRun(of words: ArraySlice<Token>, in own: [Token]) -> (length: Int, start: Int) {
    var longest: (length: Int, start: Int) = (0, 0)
    for start in own.indices.prefix(400) {
      let length = zip(words, own[start...]).prefix { $0.key == $1.key }.count
      if length > longest.length { longest = (length, start) }
    }
    return longest
  }

  /// In words, for the help of a diagnostic.
  func help(_ quotation: String) -> String {
    let cure = "quote the words as they stand there; mark what you leave out with ‘…’"
    guard let nearest else { return cure }
    var words = "nearest is ‘\(nearest)’"
    words += paragraph.map { " in paragraph \($0)" } ?? " in the headline"
    if let deviation, let instead {
      let bytes = Array(quotation.utf8)
      words += ", which has ‘\(instead)’ for ‘\(String(decoding: bytes[deviation], as: UTF8.self))’"
    }
    return words + "; " + cure
  }
}
