import DossierKit
import Extraction

/// In which order pages of one kind follow each other, in the indexes and by "previous" and "next".
struct ReadingOrder: Sendable {
  /// Newest first.
  let sources: [SourceID]
  private let entities: [EntityKind: [EntityID]]
  /// By entity and by source: its place in its list.
  private let places: [Int]
  private let sourcePlaces: [Int]

  init(_ dossier: Dossier) {
    let dates = dossier.sources.map { $0.publication.published ?? .first }
    let sources = dossier.sources.indices.sorted { (dates[$0], $1) > (dates[$1], $0) }.map { SourceID($0) }
    var entities: [EntityKind: [EntityID]] = [:]
    for index in dossier.entities.indices {
      entities[dossier.entities[index].kind, default: []].append(EntityID(index))
    }
    let counts = dossier.appearances.counts
    var places = [Int](repeating: 0, count: dossier.entities.count)
    for (kind, ids) in entities {
      let sorted = ids.sorted { one, other in
        let left = (counts[one.index], dossier.entities[other.index].name)
        let right = (counts[other.index], dossier.entities[one.index].name)
        return left > right
      }
      for (place, id) in sorted.enumerated() { places[id.index] = place }
      entities[kind] = sorted
    }
    var sourcePlaces = [Int](repeating: 0, count: sources.count)
    for (place, id) in sources.enumerated() { sourcePlaces[id.index] = place }
    self.sources = sources
    self.entities = entities
    self.places = places
    self.sourcePlaces = sourcePlaces
  }

  /// Those most often named first.
  func entities(_ kind: EntityKind) -> [EntityID] { entities[kind] ?? [] }

  /// Those before and after it in its index.
  func neighbours(of id: EntityID, _ kind: EntityKind) -> (previous: EntityID?, next: EntityID?) {
    Self.neighbours(at: places[id.index], in: entities(kind))
  }

  /// The sources that appeared before and after it.
  func neighbours(of id: SourceID) -> (earlier: SourceID?, later: SourceID?) {
    let (later, earlier) = Self.neighbours(at: sourcePlaces[id.index], in: sources)
    return (earlier, later)
  }

  private static func neighbours<ID>(at place: Int, in list: [ID]) -> (previous: ID?, next: ID?) {
    (place > 0 ? list[place - 1] : nil, place + 1 < list.count ? list[place + 1] : nil)
  }
}
