import Extraction

/// The statistics of all documents: what a person declared, then what was read out of the text and is not yet declared.
enum Figures {
  /// One figure declared in a note and in a table is one figure; the first stays. Two claimants who give the same number are two
  /// figures, unless only one of the two says who claims it.
  static func unique(_ statistics: [Statistic]) -> [Statistic] {
    var claimants: [String: [String?]] = [:]
    return statistics.filter { statistic in
      let sources = statistic.evidence.map(\.source.index).sorted().map(String.init).joined(separator: ",")
      let key = [
        statistic.measure.lowercased(), "\(statistic.figure)", statistic.period?.description ?? "", sources,
      ].joined(separator: "|")
      let claimant = statistic.claimant?.lowercased()
      let known = claimants[key] ?? []
      if known.contains(where: { $0 == claimant || $0 == nil || claimant == nil }) { return false }
      claimants[key, default: []].append(claimant)
      return true
    }
  }

  /// - Parameters:
  ///   - declared: each once.
  ///   - extracted: by source.
  static func joined(declared: [Statistic], extracted: [[Statistic]]) -> [Statistic] {
    var cited: [SourceID: [(range: Range<Int>, figure: Figure)]] = [:]
    for statistic in declared {
      for evidence in statistic.evidence {
        if let range = evidence.range { cited[evidence.source, default: []].append((range, statistic.figure)) }
      }
    }
    var result = declared
    result.reserveCapacity(declared.count + extracted.reduce(0) { $0 + $1.count })
    for (index, own) in extracted.enumerated() {
      guard let passages = cited[SourceID(index)] else {
        result += own
        continue
      }
      result += own.filter { statistic in
        guard let evidence = statistic.evidence.first, let place = statistic.place else { return true }
        // The same words, or the same number in the same sentence, are declared already.
        return !passages.contains { passage in
          passage.range.contains(place.lowerBound)
            || (evidence.range.map { $0.overlaps(passage.range) } ?? false)
              && passage.figure.low == statistic.figure.low
        }
      }
    }
    return result
  }
}
