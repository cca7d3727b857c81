/// Which pairs of many texts are worth comparing.
struct LikenessSearch {
  private let texts: [Fingerprint]
  /// Indices of the texts that are long enough, the shortest first.
  private let bySize: [Int]

  init(_ texts: [Fingerprint]) {
    self.texts = texts
    bySize = texts.indices.filter { texts[$0].shingles.count >= Likeness.leastRuns }.sorted { one, other in
      (texts[one].shingles.count, one) < (texts[other].shingles.count, other)
    }
  }

  /// Each pair once, in no order that matters.
  func candidates() -> [(Int, Int)] {
    var pairs = alike() + contained()
    pairs.sort()
    var result: [(Int, Int)] = []
    var last: UInt64?
    for pair in pairs where pair != last {
      last = pair
      result.append((bySize[Int(pair >> 32)], bySize[Int(pair & 0xFFFF_FFFF)]))
    }
    return result
  }

  /// Texts that meet in a band: near copies of one length, however many there are.
  private func alike() -> [UInt64] {
    var entries: [(key: UInt64, rank: UInt32)] = []
    entries.reserveCapacity(bySize.count * MinHash.bandCount)
    for (rank, index) in bySize.enumerated() {
      for key in texts[index].bands { entries.append((key, UInt32(rank))) }
    }
    entries.sort { ($0.key, $0.rank) < ($1.key, $1.rank) }
    var pairs: [UInt64] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1 { Self.addPairs(entries[start..<end].map { UInt64($0.rank) }, to: &pairs) }
      start = end
    }
    return pairs
  }

  /// Texts that share many of the runs drawn by lot (one in eight, the same in every text): a short text inside a long one, which
  /// the sketch does not see.
  private func contained() -> [UInt64] {
    var entries: [UInt64] = []
    var drawn = [Int](repeating: 0, count: bySize.count)
    for (rank, index) in bySize.enumerated() {
      for shingle in texts[index].shingles where shingle & 7 == 0 {
        entries.append(UInt64(shingle) << 32 | UInt64(rank))
        drawn[rank] += 1
      }
    }
    entries.sort()
    var pairs: [UInt64] = []
    var start = 0
    var group: [UInt64] = []
    while start < entries.count {
      group.removeAll(keepingCapacity: true)
      var end = start
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 {
        group.append(entries[end] & 0xFFFF_FFFF)
        end += 1
      }
      if group.count > 1 { Self.addPairs(group, to: &pairs) }
      start = end
    }
    pairs.sort()
    var result: [UInt64] = []
    start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end] == pairs[start] { end += 1 }
      // A lot may fall short of the share that is asked for; half of it is enough to look.
      let least = max(1, Int(Double(drawn[Int(pairs[start] >> 32)]) * Likeness.leastShare / 2))
      if end - start >= least { result.append(pairs[start]) }
      start = end
    }
    return result
  }

  /// All pairs of a small group; of a large one, each with its neighbour and with the three shortest. What a phrase of a house
  /// style joins stays linear so, and the copies of one text still hang together.
  private static func addPairs(_ ranks: [UInt64], to pairs: inout [UInt64]) {
    for (index, one) in ranks.enumerated() {
      let others = ranks.count <= 6 || index < 3 ? ranks[(index + 1)...] : ranks[(index + 1)...].prefix(1)
      for other in others where other != one { pairs.append(one << 32 | other) }
    }
  }
}
