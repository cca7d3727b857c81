import Extraction

/// Where each entity is named, and who is named beside whom.
package struct Appearances: Sendable {
  /// One source that names an entity.
  package struct Sighting: Sendable {
    package let source: SourceID
    /// Indices into the source's mentions, in order of place.
    package fileprivate(set) var mentions: [Int]
  }

  /// By entity: sources, newest first.
  package let sightings: [[Sighting]]
  /// By entity: how often it is named in the sources.
  package let counts: [Int]
  /// By entity: who shares sentences of sources with it, most often first.
  package let related: [[Related]]
  /// By entity: the notes that name it, in order of path; its own left out by the page.
  package let notes: [[NoteID]]

  /// Pairs of entities, the lower in the upper half of the number, in order; and in how many sentences they stand together.
  private let pairs: [UInt64]
  private let pairCounts: [Int32]

  package struct Related: Sendable {
    package let entity: EntityID
    /// Sentences that name both.
    package let sentences: Int
  }

  /// - Parameter earlier: of the same sources with the same mentions; only the notes are gone through then.
  init(
    of entities: [Entity], sources: [Source], sourceMentions: [[Mention]], noteMentions: [[Mention]],
    reusing earlier: Appearances? = nil
  ) {
    notes = Self.notes(naming: entities, noteMentions)
    if let earlier {
      (sightings, counts, related) = (earlier.sightings, earlier.counts, earlier.related)
      (pairs, pairCounts) = (earlier.pairs, earlier.pairCounts)
      return
    }
    var sightings = [[Sighting]](repeating: [], count: entities.count)
    var counts = [Int](repeating: 0, count: entities.count)
    var together: [UInt64] = []
    // By entity: the place of the source at hand among its sightings.
    var latest = [Int](repeating: -1, count: entities.count)
    for (index, mentions) in sourceMentions.enumerated() {
      for (number, mention) in mentions.enumerated() {
        let entity = mention.entity.index
        counts[entity] += 1
        if latest[entity] != index {
          latest[entity] = index
          sightings[entity].append(Sighting(source: SourceID(index), mentions: [number]))
        } else {
          sightings[entity][sightings[entity].count - 1].mentions.append(number)
        }
      }
      Self.collect(mentions, in: sources[index].text, into: &together)
    }
    let dates = sources.map { $0.publication.published?.dayNumber ?? .min }
    for index in sightings.indices {
      sightings[index].sort { one, other in
        (dates[other.source.index], one.source) < (dates[one.source.index], other.source)
      }
    }
    self.sightings = sightings
    self.counts = counts
    together.sort()
    var pairs: [UInt64] = []
    var pairCounts: [Int32] = []
    for pair in together {
      if pair == pairs.last {
        pairCounts[pairCounts.count - 1] += 1
      } else {
        pairs.append(pair)
        pairCounts.append(1)
      }
    }
    self.related = Self.related(pairs, pairCounts, entityCount: entities.count)
    self.pairs = pairs
    self.pairCounts = pairCounts
  }

  private static func notes(naming entities: [Entity], _ mentions: [[Mention]]) -> [[NoteID]] {
    var notes = [[NoteID]](repeating: [], count: entities.count)
    for (index, mentions) in mentions.enumerated() {
      for mention in mentions where notes[mention.entity.index].last != NoteID(index) {
        notes[mention.entity.index].append(NoteID(index))
      }
    }
    return notes
  }

  /// How many sentences of sources name both.
  package func sentences(naming one: EntityID, and other: EntityID) -> Int {
    let key = Self.key(UInt32(one.index), UInt32(other.index))
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low] == key ? Int(pairCounts[low]) : 0
  }

  private static func key(_ one: UInt32, _ other: UInt32) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  /// Each pair of entities once a sentence; a sentence that lists a hundred names counts its first twenty.
  private static func collect(_ mentions: [Mention], in text: Text, into pairs: inout [UInt64]) {
    var sentence = -1
    var present: [UInt32] = []
    func close() {
      for (index, one) in present.enumerated() {
        for other in present[(index + 1)...] {
          pairs.append(key(one, other))
        }
      }
      present.removeAll(keepingCapacity: true)
    }
    for mention in mentions {
      let number = text.sentence(at: mention.range.lowerBound) ?? -1
      if number != sentence {
        close()
        sentence = number
      }
      let id = UInt32(mention.entity.index)
      if present.count < 20, !present.contains(id) { present.append(id) }
    }
    close()
  }

  private static func related(_ pairs: [UInt64], _ counts: [Int32], entityCount: Int) -> [[Related]] {
    var result = [[Related]](repeating: [], count: entityCount)
    for (pair, sentences) in zip(pairs, counts) {
      let one = EntityID(Int(pair >> 32))
      let other = EntityID(Int(pair & 0xFFFF_FFFF))
      result[one.index].append(Related(entity: other, sentences: Int(sentences)))
      result[other.index].append(Related(entity: one, sentences: Int(sentences)))
    }
    for index in result.indices {
      result[index].sort { one, other in
        one.sentences == other.sentences ? one.entity < other.entity : one.sentences > other.sentences
      }
    }
    return result
  }
}
