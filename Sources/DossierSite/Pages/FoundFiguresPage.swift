import DossierKit

/// `statistics/found-N.html`: the figures nobody has declared, where they are too many for one page.
struct FoundFiguresPage {
  let composer: Composer
  /// From 1.
  let number: Int

  func view() -> View {
    let found = composer.outline.foundFigures
    let pages = (found.count + StatisticsPlan.rowsPerPage - 1) / StatisticsPlan.rowsPerPage
    let start = (number - 1) * StatisticsPlan.rowsPerPage
    let own = found[start..<min(found.count, start + StatisticsPlan.rowsPerPage)]
    var view = composer.frame(
      "statistics", title: "Figures found, page \(number)", current: "statistics.html", kicker: "How much")
    view["breadcrumbs"] = composer.block([composer.link("Statistics", to: Permalink("statistics.html"))])
    view["figures_found"] = composer.rows(own.map { composer.foundRow($0, isAnchored: true) }, "found_row")
    for name in [
      "headlines", "disagreements", "are_many", "measures", "measure_rows", "nothing", "downloads", "found_gaps",
    ] {
      view[name] = false
    }
    view["pager"] = .view([
      "previous": number > 1
        ? .view(composer.link("Page \(number - 1)", to: StatisticsPlan.found(page: number - 1))) : false,
      "next": number < pages
        ? .view(composer.link("Page \(number + 1)", to: StatisticsPlan.found(page: number + 1))) : false,
    ])
    return view
  }
}
