import Extraction

/// What linking finds in each source by itself, kept with all that it depends on, so that the next dossier takes over what still
/// holds. What is taken over is what would be found again: a finding is kept where the source's reading is the same and every
/// other thing that went into it is equal.
///
/// Every list is by source.
struct SourceFindings: Sendable {
  /// What was found and what it was found from, for the dossier that follows.
  private(set) var now = Kept()
  private let sources: [Source]
  private let earlier: Kept?
  /// By source: its place in the earlier lists.
  private let indices: [Int?]

  struct Kept: Sendable {
    fileprivate var tokens: [ReadingToken] = []
    fileprivate var rejections: [String] = []
    fileprivate var declaredNames: [Gazetteer.Name] = []
    fileprivate var known: [[Range<Int>]] = []
    fileprivate var candidates: [[Candidate]] = []
    fileprivate var names: [Gazetteer.Name] = []
    fileprivate var entities: [NamedKind] = []
    fileprivate var found: [MentionFinder.Found] = []
    fileprivate var fingerprints: [Fingerprint] = []
    fileprivate var mentions: [[Mention]] = []
    fileprivate var figures: [[Statistic]] = []
    fileprivate var events: [SourceEvents] = []
  }

  /// What of an entity decides where it is named and which dated sentences are events.
  fileprivate struct NamedKind: Sendable, Equatable {
    let name: String
    let kind: EntityKind
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
    let isSameDeclared = earlier?.declaredNames == names
    let isSameRejections = earlier?.rejections == now.rejections
    let found = await map { source, index, kept in
      let known = isSameDeclared ? kept?.known[index] : nil
      let ranges = known ?? finder.known(in: source.text)
      if isSameRejections, let kept, kept.known[index] == ranges { return (ranges, kept.candidates[index]) }
      return (ranges, finder.candidates(in: source.text, from: Candidate.pageScore, besides: ranges))
    }
    now.declaredNames = names
    now.known = found.map(\.0)
    now.candidates = found.map(\.1)
    return now.candidates
  }

  /// Where entities are named. That depends on the text, on every name with its entity's kind, and on the names around them.
  mutating func spans(
    _ finder: MentionFinder, _ roster: Roster, _ candidates: [[Candidate]]
  ) async -> [MentionFinder.Found] {
    let entities = roster.entities.map { NamedKind(name: $0.name, kind: $0.kind) }
    let isSame = earlier?.names == roster.names && earlier?.entities == entities
    let ranges = candidates.map { $0.map(\.range) }
    now.names = roster.names
    now.entities = entities
    let found = await map(with: ranges) { source, index, kept, ranges in
      if isSame, let kept, kept.candidates[index].map(\.range) == ranges {
        return (kept.found[index], kept.mentions[index])
      }
      let found = finder.mentions(in: source.text, within: ranges)
      return (found, found.mentions)
    }
    now.found = found.map(\.0)
    now.mentions = found.map(\.1)
    return now.found
  }

  /// What ``spans(_:_:_:)`` found to be linked.
  var mentions: [[Mention]] { now.mentions }

  /// Of the text alone.
  mutating func fingerprints() async -> [Fingerprint] {
    now.fingerprints = await map { source, index, kept in kept?.fingerprints[index] ?? Fingerprint(of: source.text) }
    return now.fingerprints
  }

  /// The figures of the sources. They depend on the source, its number, its mentions and which of those are places by what name.
  mutating func figures(_ mentions: [[Mention]], _ entities: [Entity]) async -> [[Statistic]] {
    let isSame = earlier?.entities == now.entities
    now.figures = await map(with: Array(mentions.enumerated())) { source, index, kept, own in
      if isSame, let kept, index == own.offset, kept.mentions[index] == own.element { return kept.figures[index] }
      return ExtractedFigures.statistics(of: source, SourceID(own.offset), mentions: own.element, entities: entities)
    }
    return now.figures
  }

  /// The events of the sources. They depend on the names of those mentioned as well.
  mutating func events(_ mentions: [[Mention]], _ entities: [Entity]) async -> [SourceEvents] {
    let isSame = earlier?.entities == now.entities
    now.events = await map(with: Array(mentions.enumerated())) { source, index, kept, own in
      if isSame, let kept, index == own.offset, kept.mentions[index] == own.element { return kept.events[index] }
      return ExtractedEvents.events(of: source, SourceID(own.offset), mentions: own.element, entities: entities)
    }
    return now.events
  }

  // MARK: Over all sources

  private func map<Result: Sendable>(
    _ transform: @escaping @Sendable (Source, Int, Kept?) -> Result
  ) async -> [Result] {
    await map(with: Array(repeating: (), count: sources.count)) { source, index, kept, _ in
      transform(source, index, kept)
    }
  }

  /// - Parameter transform: is given the source, its place in the lists before and those lists, where it is in them.
  private func map<Own: Sendable, Result: Sendable>(
    with own: [Own], _ transform: @escaping @Sendable (Source, Int, Kept?, Own) -> Result
  ) async -> [Result] {
    await Array(sources.indices).concurrentMap { [sources, indices, earlier] number in
      guard let index = indices[number] else { return transform(sources[number], 0, nil, own[number]) }
      return transform(sources[number], index, earlier, own[number])
    }
  }
}
