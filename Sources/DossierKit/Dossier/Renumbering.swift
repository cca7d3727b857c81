import Extraction

/// What of an entity decides where it is named and which dated sentences are events.
struct NamedKind: Sendable, Equatable {
  let name: String
  let kind: EntityKind
}

/// Which numbers the entities of an earlier dossier have in this one. Those that are in both stand in the same order, so that what was
/// found under the old numbers is what would be found under the new.
struct Renumbering: Sendable {
  /// By old number; nil for one that is gone.
  private let numbers: [EntityID?]
  /// Whether all have the numbers they had.
  let isIdentity: Bool

  /// More that come and go are not worth telling apart.
  private static let most = 64

  init?(from earlier: [NamedKind], to entities: [NamedKind]) {
    let shared = Shared(earlier, entities, by: ==)
    guard max(earlier.count, entities.count) - shared.before - shared.behind <= Self.most else { return nil }
    let shift = entities.count - earlier.count
    numbers = earlier.indices.map { index in
      if index < shared.before { return EntityID(index) }
      return index >= earlier.count - shared.behind ? EntityID(index + shift) : nil
    }
    isIdentity = earlier.count == entities.count && shared.before == entities.count
  }

  subscript(earlier: EntityID) -> EntityID? { earlier.index < numbers.count ? numbers[earlier.index] : nil }

  /// Nil where one is gone.
  func callAsFunction(_ earlier: [EntityID]) -> [EntityID]? {
    var result: [EntityID] = []
    result.reserveCapacity(earlier.count)
    for entity in earlier {
      guard let new = self[entity] else { return nil }
      result.append(new)
    }
    return result
  }

  /// Whether the same entities are named at the same places.
  func isSame(_ earlier: [Mention], _ mentions: [Mention]) -> Bool {
    if isIdentity { return earlier == mentions }
    return earlier.elementsEqual(mentions) { $0.range == $1.range && self[$0.entity] == $1.entity }
  }
}

/// How many elements two lists share at their beginnings and, besides those, at their ends.
struct Shared {
  let before: Int
  let behind: Int

  init<Element>(_ one: [Element], _ other: [Element], by isSame: (Element, Element) -> Bool) {
    let shorter = min(one.count, other.count)
    var before = 0
    while before < shorter, isSame(one[before], other[before]) { before += 1 }
    var behind = 0
    while behind < shorter - before, isSame(one[one.count - 1 - behind], other[other.count - 1 - behind]) {
      behind += 1
    }
    self.before = before
    self.behind = behind
  }
}

extension MentionFinder.Found {
  /// Nil where an entity is gone.
  func renumbered(_ numbers: Renumbering) -> MentionFinder.Found? {
    if numbers.isIdentity { return self }
    var result = MentionFinder.Found()
    result.spans.reserveCapacity(spans.count)
    for span in spans {
      let verdict: NameSpan.Verdict
      switch span.verdict {
      case .linked(let entity, let rule):
        guard let entity = numbers[entity] else { return nil }
        verdict = .linked(entity, rule)
      case .ambiguous(let entities):
        guard let entities = numbers(entities) else { return nil }
        verdict = .ambiguous(entities)
      case .weak(let entities):
        guard let entities = numbers(entities) else { return nil }
        verdict = .weak(entities)
      case .excluded, .language, .withinLongerName: verdict = span.verdict
      }
      result.spans.append(NameSpan(range: span.range, verdict: verdict))
    }
    return result
  }
}

extension Statistic {
  /// As it was read out of the same source under its present number; nil where an entity is gone.
  fileprivate func renumbered(_ numbers: Renumbering, in source: SourceID) -> Statistic? {
    guard let entities = numbers(entities) else { return nil }
    var result = self
    result.entities = entities
    result.evidence = evidence.map { $0.of(source) }
    return result
  }
}

extension Event {
  /// As it was read out of the same source under its present number; nil where an entity is gone.
  fileprivate func renumbered(_ numbers: Renumbering, in source: SourceID) -> Event? {
    guard let entities = numbers(entities) else { return nil }
    var result = self
    result.entities = entities
    result.evidence = evidence.map { $0.of(source) }
    return result
  }
}

extension Evidence {
  /// The same passage of the same source under its present number.
  fileprivate func of(_ source: SourceID) -> Evidence { Evidence(source: source, quote: quote, range: range) }
}

extension [Statistic] {
  /// Nil where an entity is gone.
  func renumbered(_ numbers: Renumbering, in source: SourceID) -> [Statistic]? {
    let result = compactMap { $0.renumbered(numbers, in: source) }
    return result.count == count ? result : nil
  }
}

extension SourceEvents {
  /// Nil where an entity is gone.
  func renumbered(_ numbers: Renumbering, in source: SourceID) -> SourceEvents? {
    var told: [Account] = []
    told.reserveCapacity(accounts.count)
    for account in accounts {
      guard let event = account.event.renumbered(numbers, in: source),
        let sketch = account.sketch.renumbered(numbers, in: source)
      else { return nil }
      told.append(Account(event: event, sketch: sketch))
    }
    return SourceEvents(publication: publication.flatMap { $0.renumbered(numbers, in: source) }, accounts: told)
  }
}
