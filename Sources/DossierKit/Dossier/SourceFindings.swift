import Extraction

/// What linking finds in each source by itself, kept with all that it depends on, so that the next dossier takes over what still
/// holds. What is taken over is what would be found again: a finding is kept where the source's reading is the same and every
/// other thing that went into it is equal.
///
/// Every list is by source.
struct SourceFindings: Sendable {
  private var now = Kept()
  private let sources: [Source]
  private let earlier: Kept?
  /// By source: its place in the earlier lists.
  private let indices: [Int?]
  /// What is different of the names of entities since the earlier dossier; nil where too much is.
  private(set) var nameChanges: NameChanges?
  private(set) var renumbering: Renumbering?
  /// Whether every source gave the events it gave before, and the figures.
  private var isSameEvents = false
  private(set) var isSameFigures = false

  struct Kept: Sendable {
    fileprivate var tokens: [ReadingToken] = []
    fileprivate var rejections: [String] = []
    fileprivate var declaredNames: [Gazetteer.Name] = []
    fileprivate var known: [[Range<Int>]] = []
    fileprivate var candidates: [[Candidate]] = []
    fileprivate var letters: [[GivenLetters]] = []
    fileprivate var names: [Gazetteer.Name] = []
    fileprivate var entities: [NamedKind] = []
    fileprivate var found: [MentionFinder.Found] = []
    fileprivate var fingerprints: [Fingerprint] = []
    fileprivate var mentions: [[Mention]] = []
    fileprivate var figures: [[Statistic]] = []
    fileprivate var events: [SourceEvents] = []
    fileprivate var likenesses: [Likeness] = []
    fileprivate var declaredEvents: [Event] = []
    fileprivate var chronicle: [Event] = []
  }

  init(of corpus: Corpus, reusing earlier: Kept?) {
    sources = corpus.sources
    self.earlier = earlier
    var places: [ObjectIdentifier: Int] = [:]
    for (index, token) in (earlier?.tokens ?? []).enumerated() { places[ObjectIdentifier(token)] = index }
    indices = corpus.sourceTokens.map { places[ObjectIdentifier($0)] }
    now.tokens = corpus.sourceTokens
    now.rejections = corpus.decisions.rejections.map(\.name)
  }

  /// The names that nobody declared. They depend on the text, on where declared names stand in it, and on what was rejected.
  mutating func candidates(_ finder: CandidateFinder, names: [Gazetteer.Name]) async -> [[Candidate]] {
    let changes = earlier.flatMap { NameChanges(from: $0.declaredNames, to: names) { _, _ in true } }
    let isSameRejections = earlier?.rejections == now.rejections
    let found = await map { [sources] number, kept, index in
      let known = changes?.touch(sources[number].text) == false ? kept?.known[index] : nil
      let ranges = known ?? finder.known(in: sources[number].text)
      if isSameRejections, let kept, kept.known[index] == ranges {
        return (ranges, kept.candidates[index], kept.letters[index])
      }
      let text = sources[number].text
      let candidates = finder.candidates(in: text, from: Candidate.pageScore, besides: ranges)
      return (ranges, candidates, GivenLetters.all(beside: candidates, in: text))
    }
    now.declaredNames = names
    now.known = found.map(\.0)
    now.candidates = found.map(\.1)
    now.letters = found.map(\.2)
    return now.candidates
  }

  /// What stands in brackets beside what ``candidates(_:names:)`` found.
  var letters: [[GivenLetters]] { now.letters }

  /// Where entities are named. That depends on the text, on every name with its entity's kind, and on the names around them.
  mutating func spans(
    _ finder: MentionFinder, _ roster: Roster, _ candidates: [[Candidate]]
  ) async -> [MentionFinder.Found] {
    let entities = roster.entities.map { NamedKind(name: $0.name, kind: $0.kind) }
    renumbering = earlier.flatMap { Renumbering(from: $0.entities, to: entities) }
    nameChanges = changes(to: roster.names, of: entities)
    now.names = roster.names
    now.entities = entities
    let found = await map { [sources, nameChanges, renumbering] number, kept, index in
      if let kept, let renumbering,
        kept.candidates[index].elementsEqual(candidates[number], by: { $0.range == $1.range }),
        nameChanges?.touch(sources[number].text) == false, let found = kept.found[index].renumbered(renumbering)
      {
        return (found, renumbering.isIdentity ? kept.mentions[index] : found.mentions)
      }
      let found = finder.mentions(in: sources[number].text, within: candidates[number].map(\.range))
      return (found, found.mentions)
    }
    now.found = found.map(\.0)
    now.mentions = found.map(\.1)
    return now.found
  }

  /// The names that changed since the earlier dossier; nil where that says too little.
  private func changes(to names: [Gazetteer.Name], of entities: [NamedKind]) -> NameChanges? {
    guard let earlier, let renumbering,
      let changes = NameChanges(
        from: earlier.names, to: names,
        isSameBearer: { $0 < 0 || $1 < 0 ? $0 == $1 : renumbering[EntityID($0)] == EntityID($1) })
    else { return nil }
    // "iPhone 4" takes "iPhone" out of "iPhone 5", wherever that stands.
    func isProduct(_ name: Gazetteer.Name, _ entities: [NamedKind]) -> Bool {
      name.entry >= 0 && entities[name.entry].kind == .product
    }
    let reachesFar =
      changes.removed.contains { isProduct($0, earlier.entities) } || changes.added.contains { isProduct($0, entities) }
    return reachesFar ? nil : changes
  }

  /// What ``spans(_:_:_:)`` found to be linked.
  var mentions: [[Mention]] { now.mentions }

  /// Whether there are the same sources in the same order as before, and each names the same entities at the same places.
  var isSameMentions: Bool {
    guard let earlier, renumbering?.isIdentity == true else { return false }
    return indices == earlier.mentions.indices.map(Optional.some) && now.mentions == earlier.mentions
  }

  /// Of the text alone.
  mutating func fingerprints() async {
    now.fingerprints = await map { [sources] number, kept, index in
      kept?.fingerprints[index] ?? Fingerprint(of: sources[number].text)
    }
  }

  /// Which texts are alike, which depends on all of them and on nothing else.
  func likenesses() -> [Likeness] {
    if let earlier, indices == earlier.fingerprints.indices.map(Optional.some) { return earlier.likenesses }
    return Likeness.pairs(among: now.fingerprints)
  }

  /// The figures of the sources. They depend on the source, its number, its mentions and which of those are places by what name.
  mutating func figures(_ mentions: [[Mention]], _ entities: [Entity]) async -> [[Statistic]] {
    (now.figures, isSameFigures) = await takenOver(\.figures, mentions) {
      $0.renumbered($1, in: $2)
    } find: {
      ExtractedFigures.statistics(of: $0, $1, mentions: $2, entities: entities)
    }
    return now.figures
  }

  /// The events of the sources. They depend on the names of those mentioned as well.
  mutating func events(_ mentions: [[Mention]], _ entities: [Entity]) async {
    (now.events, isSameEvents) = await takenOver(\.events, mentions) {
      $0.renumbered($1, in: $2)
    } find: {
      ExtractedEvents.events(of: $0, $1, mentions: $2, entities: entities)
    }
  }

  /// The events of all documents, each told once. They depend on those of the sources, on the declared ones and on the names and
  /// kinds of the entities.
  func chronicle(declared: [Event], _ entities: [Entity]) -> [Event] {
    if isSameEvents, let earlier, renumbering?.isIdentity == true, earlier.declaredEvents == declared {
      return earlier.chronicle
    }
    return Chronicle.events(declared: declared, told: now.events, entities: entities)
  }

  /// For the dossier that follows.
  func kept(_ likenesses: [Likeness], declaredEvents: [Event], chronicle: [Event]) -> Kept {
    var kept = now
    kept.likenesses = likenesses
    kept.declaredEvents = declaredEvents
    kept.chronicle = chronicle
    return kept
  }

  // MARK: Over all sources

  /// What each source gave before, where it names the same entities at the same places: as it was, or under their present numbers and
  /// its own. What cannot be taken over is found.
  ///
  /// - Returns: by source; and whether all is as it was.
  private func takenOver<Value: Sendable>(
    _ list: any KeyPath<Kept, [Value]> & Sendable, _ mentions: [[Mention]],
    renumbered: @escaping @Sendable (Value, Renumbering, SourceID) -> Value?,
    find: @escaping @Sendable (Source, SourceID, [Mention]) -> Value
  ) async -> ([Value], Bool) {
    let found = await map { [sources, renumbering] number, kept, index in
      let id = SourceID(number)
      if let kept, let renumbering, renumbering.isSame(kept.mentions[index], mentions[number]) {
        let value = kept[keyPath: list][index]
        if renumbering.isIdentity, index == number { return (value, true) }
        if let value = renumbered(value, renumbering, id) { return (value, false) }
      }
      return (find(sources[number], id, mentions[number]), false)
    }
    return (found.map(\.0), found.count == earlier?[keyPath: list].count && found.allSatisfy(\.1))
  }

  /// - Parameter transform: is given the source's number, and, where it was read before, what was kept with its place in those lists.
  private func map<Result: Sendable>(
    _ transform: @escaping @Sendable (_ number: Int, Kept?, _ index: Int) -> Result
  ) async -> [Result] {
    await Array(sources.indices).concurrentMap { [indices, earlier] number in
      guard let index = indices[number] else { return transform(number, nil, 0) }
      return transform(number, earlier, index)
    }
  }
}
