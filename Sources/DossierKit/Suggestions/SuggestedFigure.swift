import Extraction

/// A figure that the tool read out of a source, with everything a declaration needs.
package struct SuggestedFigure: Sendable {
  package let statistic: Statistic
  package let passage: Passage
  /// A `[!stat]` callout that `check` accepts, without a line end.
  package let callout: String

  /// Figures that say of what, when and who says so, most entities first, then the newest source.
  static func find(in dossier: Dossier) -> [SuggestedFigure] {
    let links = SourceLinks(dossier)
    var matchers: [SourceID: QuotationMatcher] = [:]
    var result: [SuggestedFigure] = []
    for statistic in dossier.statistics.dropFirst(dossier.declaredStatistics) {
      guard let evidence = statistic.evidence.first, let sentence = evidence.range, let period = statistic.period,
        let claimant = statistic.claimant, !statistic.entities.isEmpty,
        let value = statistic.figure.written
      else { continue }
      let source = dossier.sources[evidence.source.index]
      let quote = source.text.string(sentence).onOneLine
      let matcher = matchers[evidence.source] ?? QuotationMatcher(source.text.utf8)
      matchers[evidence.source] = matcher
      guard matcher.range(of: quote) != nil else { continue }
      let measure = statistic.measure.onOneLine
      let callout = [
        "> [!stat] \(MarkdownText.escaped(measure.capitalisedFirst)): \(MarkdownText.escaped(value))",
        "> measure:: \(measure)", "> value:: \(value)", "> period:: \(period.spelling)",
        "> claimant:: \(claimant.onOneLine)",
        "> source:: \(links.link(to: evidence.source))", "> quote:: \"\(quote)\"",
      ]
      result.append(
        SuggestedFigure(
          statistic: statistic,
          passage: Passage(
            source: evidence.source, sentence: sentence, focus: statistic.place ?? sentence,
            paragraph: source.block(at: sentence.lowerBound)),
          callout: callout.joined(separator: "\n")))
    }
    func rank(_ index: Int) -> (Int, Int, Int) {
      let figure = result[index]
      let day = dossier.sources[figure.passage.source.index].publication.published?.dayNumber ?? .min
      return (-figure.statistic.entities.count, day == .min ? .max : -day, index)
    }
    return result.indices.sorted { rank($0) < rank($1) }.map { result[$0] }
  }
}

/// How a note links each source.
package struct SourceLinks: Sendable {
  private let dossier: Dossier
  private let stems: [String: Int]

  package init(_ dossier: Dossier) {
    var stems: [String: Int] = [:]
    for path in dossier.sources.map(\.path) + dossier.notes.map(\.path) {
      stems[path.stem.lowercased(), default: 0] += 1
    }
    self.dossier = dossier
    self.stems = stems
  }

  /// `[[report]]`, or `[[seeds/report.txt]]` where the short form is somebody else's too.
  package func link(to source: SourceID) -> String {
    let path = dossier.sources[source.index].path
    return stems[path.stem.lowercased()] == 1 ? "[[\(path.stem)]]" : "[[\(path)]]"
  }
}

extension Figure {
  /// As a person would write it: "90 %", "70–80 %", "~USD 240.11 bn"; nil where that would be read as something else.
  package var written: String? {
    var number = JSON.plain(low)
    if isRange { number += "–" + JSON.plain(high) }
    if isChange, low > 0 { number = "+" + number }
    var parts = unit.split(separator: " ").map(String.init)
    if let first = parts.first, first.utf8.count == 3, first.utf8.allSatisfy({ $0 &- 0x41 < 26 }) {
      parts.insert(number, at: 1)
    } else {
      parts.insert(number, at: 0)
    }
    let text = qualifier.rawValue + parts.joined(separator: " ")
    return Figure(reading: text) == self ? text : nil
  }
}
