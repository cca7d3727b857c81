/// The words of estimation of Intelligence Community Directive 203: seven bands of likelihood in two rows of words, which
/// are not to be mixed, and three levels of confidence.
package enum Likelihood {
  package enum Row: Sendable { case chance, probability }

  /// A word of one of the rows.
  package struct Term: Sendable, Equatable {
    /// As the row spells it.
    package let word: String
    package let row: Row
    /// From 0, the least likely.
    package let band: Int
  }

  package static let bands = [
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain",
  ]
  package static let probabilities = [
    "remote", "highly improbable", "improbable", "roughly even odds", "probable", "highly probable", "nearly certain",
  ]
  package static let ranges = ["1–5 %", "5–20 %", "20–45 %", "45–55 %", "55–80 %", "80–95 %", "95–99 %"]
  package static let confidences = ["low", "moderate", "high"]

  /// Other forms of the words.
  private static let forms = [
    "almost certainly": "almost certain", "even chance": "roughly even chance", "remotely": "remote",
    "remote chance": "remote", "improbably": "improbable", "highly improbably": "highly improbable",
    "even odds": "roughly even odds", "probably": "probable", "highly probably": "highly probable",
    "nearly certainly": "nearly certain",
  ]

  /// The term that a word or phrase is; case and white space count for nothing.
  package static func term(_ words: String) -> Term? {
    let given = words.lowercased().onOneLine
    let word = forms[given] ?? given
    if let band = bands.firstIndex(of: word) { return Term(word: word, row: .chance, band: band) }
    if let band = probabilities.firstIndex(of: word) { return Term(word: word, row: .probability, band: band) }
    return nil
  }

  /// Every term in a sentence with its range in bytes, the longest first where one holds another.
  static func terms(in sentence: String) -> [(term: Term, range: Range<Int>)] {
    let bytes = Array(sentence.lowercased().utf8)
    // Lower case may be of another length; places would then be wrong.
    guard bytes.count == sentence.utf8.count else { return [] }
    var result: [(term: Term, range: Range<Int>)] = []
    for (words, term) in phrases {
      for range in bytes.wholeWords(words) where !result.contains(where: { $0.range.overlaps(range) }) {
        result.append((term, range))
      }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where a level of confidence stands in a sentence, in bytes.
  static func confidence(in sentence: String) -> Range<Int>? {
    let bytes = Array(sentence.lowercased().utf8)
    guard bytes.count == sentence.utf8.count else { return nil }
    for level in confidences {
      if let range = bytes.wholeWords(Array("\(level) confidence".utf8)).first { return range }
    }
    return nil
  }

  private static let phrases: [(words: [UInt8], term: Term)] = {
    let words = bands + probabilities + forms.keys.sorted()
    return words.compactMap { word in term(word).map { (Array(word.utf8), $0) } }.sorted { one, other in
      (-one.words.count, one.term.word) < (-other.words.count, other.term.word)
    }
  }()
}

extension [UInt8] {
  /// Where a phrase stands as whole words.
  fileprivate func wholeWords(_ phrase: [UInt8]) -> [Range<Int>] {
    guard let head = phrase.first, phrase.count <= count else { return [] }
    var result: [Range<Int>] = []
    var at = 0
    while at + phrase.count <= count {
      let end = at + phrase.count
      if self[at] == head, self[at..<end].elementsEqual(phrase), at == 0 || !QuotationFold.isLetter(self[at - 1]),
        end == count || !QuotationFold.isLetter(self[end])
      {
        result.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return result
  }
}
