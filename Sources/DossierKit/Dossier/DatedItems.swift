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
    /// The part of the sentence that tells it.
    let part: Range<Int>
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
    // A date closes the part whose names stand in front of it, and opens the one whose names stand behind it.
    let ends = dates.dropLast().map(\.upperBound)
    let closed = zip([sentence.lowerBound] + ends, ends + [sentence.upperBound]).map { $0..<$1 }
    let opened = zip([sentence.lowerBound] + cuts.dropFirst(), cuts.dropFirst() + [sentence.upperBound]).map { $0..<$1 }
    let told = [(behind, closed), (before, opened)].lazy.map { segments, parts in
      zip(segments.map { ExtractedFigures.entities(in: $0, mentions) }, parts).map { (named: $0, part: $1) }
    }.first { items in items.allSatisfy { !$0.named.isEmpty } }
    guard dates.count > 1, let told else {
      items = [Item(date: 0, entities: ExtractedFigures.entities(in: sentence, mentions), part: sentence)]
      return
    }
    var acting: [EntityID] = []
    items = told.enumerated().map { number, item in
      let actors = item.named.filter { !isPlace($0) }
      if !actors.isEmpty { acting = actors }
      return Item(date: number, entities: actors.isEmpty ? acting + item.named : item.named, part: item.part)
    }
  }
}
