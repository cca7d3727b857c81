import DossierKit
import Extraction
import Markup

/// `statistics.html`: headline figures, where claimants disagree, a figure or a row for each measure, and what was found and not yet
/// reviewed.
struct StatisticsPage {
  let composer: Composer

  private var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }

  func view() -> View {
    var view = composer.frame("statistics", title: "Statistics", current: "statistics.html", kicker: "How much")
    view["facts"] = composer.block(facts.map { ["fact_html": .html($0)] })
    let headlines = Self.headlines(outline)
    let shown = headlines.isEmpty ? Self.foundHeadlines(outline) : headlines
    // A figure or two that nobody declared are told once, at the head of the page, with their sentences.
    let isAll = headlines.isEmpty && !shown.isEmpty && Set(shown).isSuperset(of: outline.foundFigures)
    view["headlines"] = composer.rows(
      shown.map { index in
        composer.headline(index, withQuote: isAll || shown.count == 1, isLead: index == shown.first)
          .adding(["headline_id": isAll ? .text(StatisticsPlan.anchor(index)) : false])
      }, "headline")
    let figures = outline.measures.map {
      MeasureFigure(composer: composer, measure: $0, isBrief: outline.statistics.isCut)
    }
    view["disagreements"] = composer.block(figures.filter(\.measure.isDisagreement).map { $0.view() })
    let others = figures.filter { !$0.measure.isDisagreement }
    view["are_many"] = .flag(others.count > 1)
    view["measures"] = outline.statistics.isCut ? false : composer.block(others.map { $0.view() })
    view["measure_rows"] = outline.statistics.isCut ? composer.block(others.map(\.row)) : false
    view["figures_found"] = isAll ? false : foundBlock
    view["nothing"] = .flag(dossier.statistics.isEmpty)
    view["found_gaps"] = .optional(foundGaps)
    view["downloads"] =
      dossier.statistics.isEmpty
      ? false
      : composer.block([
        composer.link("All figures (CSV)", to: Exports.statisticsCSV),
        composer.link("All figures (JSON)", to: Exports.statisticsJSON),
      ])
    return view
  }

  /// When, and according to whom? What figures found leave open.
  private var foundGaps: String? {
    let found = outline.foundFigures.map { dossier.statistics[$0] }
    let open = [("a period", found.count { $0.period == nil }), ("a claimant", found.count { $0.claimant == nil })]
      .filter { $0.1 > 0 }.map { "\(Wording.number($0.1)) \($0.1 == 1 ? "is" : "are") without \($0.0)" }
    var gaps: [String] = []
    if !open.isEmpty {
      gaps.append(
        "Of these figures \(Wording.list(open)): the sentence does not say it, or the program did not find it.")
    }
    if dossier.sharesLeftOut > 0 {
      let count = dossier.sharesLeftOut
      gaps.append(
        "\(Wording.number(count).capitalisedFirst) more \(count == 1 ? "percentage is" : "percentages are") left out here: "
          + "of what, the program did not find.")
    }
    return gaps.isEmpty ? nil : gaps.joined(separator: " ")
  }

  /// Four figures at most: those a person put into the briefing, then the latest of the measures with most figures.
  static func headlines(_ outline: Outline) -> [Int] {
    let dossier = outline.dossier
    let briefing = dossier.notes.firstIndex(where: \.isBriefing).map { NoteID($0) }
    var result = (0..<dossier.declaredStatistics).filter {
      briefing != nil && dossier.statistics[$0].provenance.note == briefing
    }
    var measures = Set(result.map { dossier.statistics[$0].measure.lowercased() })
    let ranked = outline.measures.enumerated().sorted { one, other in
      (one.element.statistics.count, other.offset) > (other.element.statistics.count, one.offset)
    }
    for (_, measure) in ranked where measures.insert(measure.name.lowercased()).inserted {
      if let last = measure.statistics.last { result.append(last) }
    }
    return Array(result.prefix(4))
  }

  /// Of shares that nobody declared four at most whose period is known: those whose claimant is known first, one a measure, and of each
  /// source one before a second.
  static func foundHeadlines(_ outline: Outline) -> [Int] {
    let statistics = outline.dossier.statistics
    let shares = outline.foundFigures.filter { statistics[$0].figure.isShare && statistics[$0].period != nil }
    // What is a part of a whole before what rose or fell, what somebody says before what nobody is said to say.
    let ranked = [true, false].flatMap { isClaimed in
      [true, false].flatMap { isPart in
        shares.filter { (statistics[$0].claimant != nil) == isClaimed && statistics[$0].isPartOfWhole == isPart }
      }
    }
    var measures: Set<String> = []
    let distinct = ranked.filter { measures.insert(statistics[$0].measure.lowercased()).inserted }
    var sources: Set<SourceID> = []
    var first: [Int] = []
    var others: [Int] = []
    for index in distinct {
      if let source = statistics[index].evidence.first?.source, !sources.insert(source).inserted {
        others.append(index)
      } else {
        first.append(index)
      }
    }
    return Array((first + others).prefix(4))
  }

  private var facts: [HTML] {
    var facts = [Wording.bold(dossier.statistics.count, "figure")]
    if !outline.measures.isEmpty { facts.append(Wording.bold(outline.measures.count, "measure")) }
    let disagreements = outline.measures.count(where: \.isDisagreement)
    if disagreements > 0 { facts.append(Wording.bold(disagreements, "disagreement")) }
    let claimants = Set(dossier.statistics.compactMap(\.claimant)).count
    if claimants > 0 { facts.append(Wording.bold(claimants, "claimant")) }
    return facts
  }

  private var foundBlock: View.Value {
    let found = outline.foundFigures
    let isCut = outline.statistics.isFoundCut
    return composer.rows(
      found.prefix(isCut ? StatisticsPlan.rowsBeside : found.count).map { composer.foundRow($0, isAnchored: !isCut) },
      "found_row", limit: 20,
      noun: "more figures", count: found.count,
      more: isCut ? ("All \(Wording.count(found.count)) figures", StatisticsPlan.found(page: 1)) : nil)
  }
}
