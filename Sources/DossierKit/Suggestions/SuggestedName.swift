import Extraction

/// A sentence of a source.
package struct Passage: Sendable {
  package let source: SourceID
  /// Byte offsets into the source's text.
  package let sentence: Range<Int>
  /// Where in it stands what it was chosen for.
  package let focus: Range<Int>
  /// The number of its paragraph on the source's page; nil for the headline.
  package let paragraph: Int?
}

/// A name that sources hold and nobody declared.
package struct SuggestedName: Sendable {
  package let name: String
  package let kind: EntityKind
  /// Of its best mention, 0 to 1.
  package let score: Double
  /// The rule that found its best mention.
  package let reason: String
  package let mentions: Int
  /// In order, each once.
  package let sources: [SourceID]
  /// Other spellings, in order of bytes.
  package let spellings: [String]
  package let passage: Passage

  /// What the list is sorted by: a sure name in many sources first; places, which are mostly known, behind those who act.
  var usefulness: Double {
    let weight = kind == .place ? 0.2 : 1
    return max(0.05, score - 0.3) * weight * Double(4 * min(sources.count, 25) + min(mentions, 100))
  }
}

/// The mentions of one name across the sources.
struct NameCollector {
  private var spellings: [String: Int] = [:]
  private var kinds: [EntityKind: Double] = [:]
  private var best: (score: Double, reason: String) = (0, "")
  private var passage: (value: Double, passage: Passage)?
  private var sources: [SourceID] = []
  private var mentions = 0

  mutating func add(_ candidate: Candidate, in source: Source, _ id: SourceID) {
    mentions += 1
    spellings[candidate.text, default: 0] += 1
    kinds[candidate.kind, default: 0] += candidate.kindWeight
    if candidate.score > best.score { best = (candidate.score, candidate.reason) }
    if sources.last != id { sources.append(id) }
    guard let number = source.text.sentence(at: candidate.range.lowerBound) else { return }
    let sentence = source.text.sentences[number].range
    let value = candidate.score + Self.fitness(of: sentence, source)
    if value > passage?.value ?? -1 {
      passage = (
        value,
        Passage(
          source: id, sentence: sentence, focus: candidate.range,
          paragraph: source.block(at: candidate.range.lowerBound))
      )
    }
  }

  /// A sentence of the body that reads in one breath says most.
  private static func fitness(of sentence: Range<Int>, _ source: Source) -> Double {
    let isHeadline = source.headline.map { $0.overlaps(sentence) } ?? false
    let isQuotable = source.block(at: sentence.lowerBound) != nil && !isHeadline
    // A heading or an item of a list says little where it is quoted alone.
    let isClosed = source.text.string(sentence).last.map { ".!?”’\"'".contains($0) } ?? false
    return (isQuotable ? 0.5 : 0) + ((50...260).contains(sentence.count) ? 0.25 : 0) + (isClosed ? 0.5 : 0)
  }

  var suggestion: SuggestedName? {
    guard let passage = passage?.passage,
      let name = FoundSpelling.best(of: spellings),
      let kind = kinds.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key
    else { return nil }
    return SuggestedName(
      name: name, kind: kind, score: best.score, reason: best.reason, mentions: mentions, sources: sources,
      spellings: spellings.keys.filter { $0 != name }.sorted(), passage: passage)
  }
}
