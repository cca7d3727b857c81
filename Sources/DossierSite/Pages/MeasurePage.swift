import DossierKit
import Markup

/// `statistics/m-….html`: one measure with its chart, table and quotations, where there are too many for one page.
struct MeasurePage {
  let composer: Composer
  /// The measure's place among all.
  let number: Int

  func view() -> View {
    let measures = composer.outline.measures
    let figure = MeasureFigure(composer: composer, measure: measures[number], isAlone: true)
    var view = composer.frame(
      "statistics", title: measures[number].name, current: "statistics.html", kicker: "How much")
    view["breadcrumbs"] = composer.block([composer.link("Statistics", to: Permalink("statistics.html"))])
    view["measures"] = composer.block([figure.view()])
    for name in [
      "headlines", "disagreements", "are_many", "measure_rows", "figures_found", "nothing", "downloads", "found_gaps",
    ] {
      view[name] = false
    }
    view["pager"] = .view([
      "previous": number > 0 ? link(measures[number - 1]) : false,
      "next": number + 1 < measures.count ? link(measures[number + 1]) : false,
    ])
    return view
  }

  private func link(_ measure: Measure) -> View.Value {
    .view(composer.link(measure.name, to: composer.outline.statistics.permalink(measure)))
  }
}
