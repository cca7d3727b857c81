import Extraction

/// What two accounts are compared by to tell whether they are of one event: whom they name, and the beginnings of their other words.
struct EventSketch: Sendable {
  let when: EDTF
  let precision: EDTF.Precision
  /// The first and the last day it may mean, as day numbers.
  let days: (first: Int, last: Int)
  /// In order.
  private var entities: [EntityID]
  /// Those that act: countries and cities stand in too many sentences to tell two apart.
  private var actors: [EntityID]
  /// In order, each once.
  private let words: [UInt64]
  private var sources: [SourceID]
  private let isDeclared: Bool

  init(_ event: Event, in dossier: [Entity]) {
    when = event.when
    precision = event.when.precision
    days = event.when.sortKey
    entities = event.entities.sorted()
    actors = entities.filter { dossier[$0.index].kind != .place }
    words = Self.words(of: event, dossier)
    sources = event.evidence.map(\.source)
    isDeclared = event.kind == .declared
  }

  /// Of an account of the same source under its present number; nil where an entity is gone.
  func renumbered(_ numbers: Renumbering, in source: SourceID) -> EventSketch? {
    guard let entities = numbers(entities), let actors = numbers(actors) else { return nil }
    var result = self
    (result.entities, result.actors) = (entities, actors)
    result.sources = sources.map { _ in source }
    return result
  }

  enum Likeness { case none, same, sameOnAnotherDay }

  /// - Parameter other: an account read out of a source.
  func likeness(to other: EventSketch) -> Likeness {
    let shared = Self.common(entities, other.entities)
    guard shared > 0 else { return .none }
    let acting = Self.common(actors, other.actors)
    let common = Self.common(words, other.words)
    let fewest = max(1, min(words.count, other.words.count))
    let isOneSource = sources.contains { other.sources.contains($0) }
    let isNear = shared * 2 >= min(entities.count, other.entities.count)
    let touches = days.first <= other.days.last && other.days.first <= days.last
    let isSameDate = days == other.days && when == other.when
    if isOneSource {
      // What a person declared of a source on that date is what the source's sentence tells. Two sentences of one source are
      // two events, unless they say the same.
      if isDeclared { return touches ? .same : .none }
      return isSameDate && common * 3 >= fewest * 2 && common > 2 ? .same : .none
    }
    if isSameDate, precision == .day {
      return acting >= 3 || isNear && common * 3 >= fewest && common >= min(2, fewest) ? .same : .none
    }
    if touches {
      // "in June" and "on 23 June" do not contradict each other, but many things happen in a month.
      return isNear && (acting >= 2 && common >= 2 || common * 2 >= fewest && common >= 4) ? .same : .none
    }
    guard precision == .day, other.precision == .day, acting > 0, isNear else { return .none }
    return common * 2 >= fewest && common >= 3 ? .sameOnAnotherDay : .none
  }

  /// The words that belong to no name and tell something.
  private static func words(of event: Event, _ dossier: [Entity]) -> [UInt64] {
    let names = event.entities.flatMap { WordStems.keys(of: dossier[$0.index].name) }
    var words = WordStems.keys(of: event.title).filter { !names.contains($0) && !common.contains($0) }
    words.sort()
    var last: UInt64?
    words.removeAll { word in
      defer { last = word }
      return word == last
    }
    return words
  }

  private static let common = Set(
    [
      "with", "from", "that", "this", "have", "been", "were", "which", "their", "said", "says", "also", "into", "over",
      "about", "after", "before", "other", "more", "than", "they", "there", "those", "these", "would", "could", "when",
      "where", "while", "january", "february", "march", "april", "june", "july", "august", "september", "october",
      "november", "december",
    ].flatMap(WordStems.keys))

  /// How many two ordered lists share.
  private static func common<Item: Comparable>(_ one: [Item], _ other: [Item]) -> Int {
    var count = 0
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        count += 1
        left += 1
        right += 1
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }
}
