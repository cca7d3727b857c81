import DossierKit
import Extraction
import Markup

/// One measure on the statistics page: a title that says the finding, a chart, the sources, and the table folded.
struct MeasureFigure {
  let composer: Composer
  let measure: Measure
  /// Without the table, which stands on the measure's own page.
  var isBrief = false
  /// On a page of its own: the table is open.
  var isAlone = false

  private var statistics: [Statistic] { measure.statistics.map { composer.dossier.statistics[$0] } }
  /// Without what rests on withdrawn sources.
  private var standing: [Statistic] { measure.standing.map { composer.dossier.statistics[$0] } }

  func view() -> View {
    let (chart, isWide) = drawing
    let why = remarks
    return [
      "figure_id": .text(measure.id), "finding": .text(finding), "measured": .text(measured),
      "chart_html": .html(chart.html),
      "wide": .flag(isWide),
      "disagreement_html": measure.isDisagreement && !why.isEmpty ? .html(composer.linked(why)) : false,
      "figure_note_html": !measure.isDisagreement && !why.isEmpty ? .html(composer.linked(why)) : false,
      "cites_html": composer.sourceMarks(evidence), "row_count": .number(statistics.count),
      "table": isBrief
        ? false : .view(["rows": .list(zip(measure.statistics, statistics).map(row)), "open": .flag(isAlone)]),
      "figure_href": .text(isBrief ? composer.href(composer.outline.statistics.permalink(measure)) : "#" + measure.id),
      "figure_page": .flag(isBrief),
      "figure_downloads": composer.block([
        composer.link("Figures (CSV)", to: Self.table(of: measure)),
        composer.link("Chart (SVG)", to: Self.drawing(of: measure)),
      ]),
    ]
  }

  /// The measure in a table of measures.
  var row: View {
    let periods = statistics.compactMap(\.period)
    let claimants = measure.claimants.prefix(2).joined(separator: ", ")
    return [
      "finding": .text(finding),
      "figure_href": .text(composer.href(composer.outline.statistics.permalink(measure))),
      "measure_id": .text(measure.id),
      "period": periods.isEmpty ? false : .text(Wording.span(periods[0], periods[periods.count - 1])),
      "claimants": .text(
        measure.claimants.count > 2 ? "\(claimants) and \(Wording.number(measure.claimants.count - 2)) more" : claimants
      ),
      "row_count": .number(statistics.count),
    ]
  }

  /// Each source once.
  private var evidence: [Evidence] {
    var seen: Set<SourceID> = []
    return statistics.flatMap(\.evidence).filter { seen.insert($0.source).inserted }
  }

  // MARK: Files

  static func table(of measure: Measure) -> Permalink { Permalink("data/charts/\(measure.id.dropFirst(2)).csv") }
  static func drawing(of measure: Measure) -> Permalink { Permalink("data/charts/\(measure.id.dropFirst(2)).svg") }

  func standalone(_ style: ChartStyle) -> StandaloneChart {
    let sources = evidence.map { item in
      let publication = composer.dossier.sources[item.source.index].publication
      return [publication.publisher ?? publication.title, publication.date.map { Wording.short($0) }].compactMap { $0 }
        .joined(separator: ", ")
    }
    let of = "\(composer.dossier.configuration.title)"
    return StandaloneChart(
      finding: finding, measured: measured, sources: (sources + ["compiled in “\(of)”"]).joined(separator: "; "),
      chart: drawing.chart, style: style)
  }

  /// What the table's notes say, each once, as sentences; in a disagreement with the claimant's name before it.
  private var remarks: String {
    var seen: Set<String> = []
    var sentences: [String] = []
    for statistic in statistics {
      guard let remark = statistic.remark, seen.insert(remark).inserted, sentences.count < 12 else { continue }
      let who = measure.isDisagreement ? statistic.claimant.map { $0.capitalisedFirst + ": " } ?? "" : ""
      sentences.append(who + remark + (remark.last.map { ".!?…".contains($0) } == true ? "" : "."))
    }
    return sentences.joined(separator: " ")
  }

  private func row(_ index: Int, _ statistic: Statistic) -> View {
    [
      "period": .text(statistic.period?.lasting ?? "not stated"), "value": .text(Wording.compact(statistic.figure)),
      "claimant_html": .html(statistic.claimant.map(composer.nameHTML) ?? HTML(escaping: "not stated")),
      "cites_html": composer.sourceMarks(statistic.evidence),
      "quote": .optional(statistic.evidence.first?.quote.map(Wording.quoted)),
      "quote_lang": composer.quoteLanguage(statistic.evidence),
      "row_note_html": note(statistic, index).map { .html($0) } ?? false,
      "struck": .flag(composer.dossier.isWithdrawn(statistic.evidence)),
      "unreviewed": false,
      "figure_row_id": composer.paper == nil ? .text(StatisticsPlan.anchor(index)) : false,
    ]
  }

  /// The remark, how credible the figure is, and what answers it.
  private func note(_ statistic: Statistic, _ index: Int) -> HTML? {
    var html = statistic.remark.map { HTML(escaping: $0) } ?? HTML()
    if case .html(let grade) = composer.credibilityHTML(statistic.credibility) {
      html.append(HTML(written: html.isEmpty ? "" : " "))
      html.append(grade)
    }
    if let replies = composer.replies(.statistic(index)) { html.append(replies) }
    return html.isEmpty ? nil : html
  }

  // MARK: Words

  /// The title a person gave, or the finding as the numbers tell it.
  private var finding: String {
    if !measure.isDisagreement, let title = standing.lazy.compactMap(\.title).first { return title }
    if measure.isDisagreement {
      let low = standing.map(\.figure.low).min() ?? 0
      let high = standing.map(\.figure.high).max() ?? 0
      let claimants = Wording.number(measure.claimants.count).capitalisedFirst
      return "\(claimants) claimants say \(Wording.spread(low, high, standing[0].figure.unit)): \(measure.name)"
    }
    if let first = standing.first, let last = standing.last, standing.count > 1, first.period != last.period {
      return "\(measure.name): \(Wording.figure(first.figure)) to \(Wording.figure(last.figure))"
    }
    return standing.first.map { "\(measure.name): \(Wording.figure($0.figure))" } ?? measure.name
  }

  private var measured: String {
    let periods = standing.compactMap(\.period)
    var parts = [measure.name]
    if let first = periods.first, let last = periods.last {
      parts.append(Wording.span(first, last))
    }
    if measure.claimants.count == 1, let claimant = standing.first?.claimant {
      parts.append("according to \(claimant)")
    }
    return parts.joined(separator: "; ")
  }

  // MARK: Chart

  private var drawing: (chart: Chart, isWide: Bool) {
    let description = standing.map { statistic in
      [statistic.period?.lasting, statistic.claimant, Wording.figure(statistic.figure)].compactMap { $0 }.joined(
        separator: ", ")
    }.joined(separator: "; ")
    if measure.isDisagreement {
      let rows = standing.map {
        DotPlot.Row(claimant: $0.claimant ?? "not stated", detail: $0.period?.lasting, figure: $0.figure)
      }
      return (DotPlot.chart(rows, title: finding, description: description), false)
    }
    if let series = series {
      return (TrendLines.chart(series, title: finding, description: description), standing.count > 6)
    }
    let rows = standing.map { statistic in
      ShareBar.Row(
        label: [statistic.period?.lasting, measure.claimants.count > 1 ? statistic.claimant : nil].compactMap { $0 }
          .joined(separator: ", "),
        figure: statistic.figure)
    }
    return (ShareBar.chart(rows, title: finding, description: description), false)
  }

  /// A line for each claimant, where the periods are more than two, in one unit; nil where bars say it better.
  private var series: [TrendLines.Series]? {
    let points = standing.compactMap { statistic in
      statistic.period.map { (claimant: statistic.claimant ?? "not stated", period: $0, figure: statistic.figure) }
    }
    guard points.count == standing.count, Set(points.map(\.period)).count > 2,
      Set(points.map(\.figure.unit)).count == 1, measure.claimants.count <= TrendLines.most
    else { return nil }
    let lines = measure.claimants.map { claimant in
      TrendLines.Series(
        name: claimant,
        points: points.filter { $0.claimant == claimant }.map { .init(period: $0.period, figure: $0.figure) })
    }
    // One point is no line: then it is one series told by several.
    if lines.contains(where: { $0.points.count < 2 }) {
      return [.init(name: measure.name, points: points.map { .init(period: $0.period, figure: $0.figure) })]
    }
    return lines
  }
}
