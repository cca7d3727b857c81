import Extraction

/// The dates of one sentence and the entities that each of them is said of.
///
/// "Kurganmashzavod followed on 15 March 2022, Kalashnikov Concern on 8 April 2022" tells two events: where every date stands behind
/// names of its own, or before them, each takes its own. A place alone does not change who acts: "Xi met Putin in Beijing in 2022 and in
/// Moscow in 2023". In any other sentence the first date is said of all.
struct DatedItems {
  /// A date, by its place in the list that was given, and whom it is said of, each once and in order.
  struct Item {
    let date: Int
    let entities: [EntityID]
  }

  let items: [Item]

  /// - Parameters:
  ///   - dates: byte ranges within the sentence, in order, at least one.
  ///   - mentions: of the source, in order.
  ///   - isPlace: whether an entity is a place.
  init(_ dates: [Range<Int>], in sentence: Range<Int>, _ mentions: [Mention], isPlace: (EntityID) -> Bool) {
    let cuts = dates.map(\.lowerBound)
    let behind = zip([sentence.lowerBound] + cuts, cuts).map { $0..<$1 }
    let before = zip(cuts, cuts.dropFirst() + [sentence.upperBound]).map { $0..<$1 }
    let segments = [behind, before].lazy.map { segments in
      segments.map { ExtractedFigures.entities(in: $0, mentions) }
    }.first { parts in parts.allSatisfy { !$0.isEmpty } }
    guard dates.count > 1, let segments else {
      items = [Item(date: 0, entities: ExtractedFigures.entities(in: sentence, mentions))]
      return
    }
    var acting: [EntityID] = []
    items = segments.enumerated().map { number, named in
      let actors = named.filter { !isPlace($0) }
      if !actors.isEmpty { acting = actors }
      return Item(date: number, entities: actors.isEmpty ? acting + named : named)
    }
  }
}
