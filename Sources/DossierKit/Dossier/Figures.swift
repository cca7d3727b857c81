import Extraction

/// The statistics of all documents: what a person declared, then what was read out of the text and is not yet declared.
enum Figures {
  static func joined(declared: [Statistic], extracted: [Statistic]) -> [Statistic] {
    var cited: [SourceID: [(range: Range<Int>, figure: Figure)]] = [:]
    for statistic in declared {
      for evidence in statistic.evidence {
        if let range = evidence.range { cited[evidence.source, default: []].append((range, statistic.figure)) }
      }
    }
    return declared
      + extracted.filter { statistic in
        guard let evidence = statistic.evidence.first, let place = statistic.place else { return true }
        let own = cited[evidence.source] ?? []
        // The same words, or the same number in the same sentence, are declared already.
        return !own.contains { passage in
          passage.range.contains(place.lowerBound)
            || (evidence.range.map { $0.overlaps(passage.range) } ?? false) && passage.figure.low == statistic.figure.low
        }
      }
  }
}
