import Diagnostics
import Extraction

/// Percentages in the sources that stand in no table, since the program did not find of what they are, and nobody declared them.
struct SharesLeftOut {
  let diagnostics: [Diagnostic]
  /// In all sources.
  let count: Int

  /// - Parameter declared: figures that a person declared, with the sentences they quote.
  init(_ sources: [Source], declared: ArraySlice<Statistic>) {
    var cited: [SourceID: [Range<Int>]] = [:]
    for statistic in declared {
      for evidence in statistic.evidence {
        if let range = evidence.range { cited[evidence.source, default: []].append(range) }
      }
    }
    var diagnostics: [Diagnostic] = []
    var count = 0
    for index in sources.indices {
      let passages = cited[SourceID(index)] ?? []
      let shares = sources[index].findings.quantities.filter { quantity in
        ExtractedFigures.isLeftOut(quantity) && !passages.contains { $0.contains(quantity.range.lowerBound) }
      }
      guard let first = shares.first else { continue }
      let source = sources[index]
      count += shares.count
      let words = shares.prefix(4).map { "‘\(source.text.string($0.range).onOneLine)’" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic.hint(
          "percentage-left-out",
          "\(words)\(shares.count > 4 ? " …" : "") of what? The program did not find it, and shows no figure without it",
          help: "declare what matters with [!stat] and its measure, period and claimant; leave the rest",
          at: source.prose.fileRange(of: first.range)
        ).placed(in: source.path.description))
    }
    self.diagnostics = diagnostics
    self.count = count
  }
}
