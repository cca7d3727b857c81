import DossierKit
import Extraction
import Markup

/// `timeline.html` and, of a long one, its pages by year or month.
struct TimelinePage {
  let composer: Composer
  /// Nil for the first page of a timeline that is cut: it shows the overview and leads to the pages.
  let part: TimelinePlan.Page?

  private var dossier: Dossier { composer.dossier }
  private var plan: TimelinePlan { composer.outline.timeline }

  func view() -> View {
    let events = part?.events ?? []
    let title = part?.label.map { "Timeline: \($0)" } ?? "Timeline"
    var view = composer.frame("timeline", title: title, current: "timeline.html", kicker: "What happened when")
    view["facts"] = composer.block(
      facts(part == nil ? Array(dossier.events.indices) : events).map { ["fact_html": .html($0)] })
    if part?.label != nil {
      view["breadcrumbs"] = composer.block([composer.link("Timeline", to: Permalink("timeline.html"))])
    }
    let shown = part == nil ? Array(dossier.events.indices) : events
    view["overview_html"] =
      TimelineOverview(shown.map { dossier.events[$0] }, dossier.entities).map { .html($0.svg(href: href)) } ?? false
    view["year_links"] = yearLinks(events)
    view["key_html"] = dossier.events.isEmpty ? false : .html(key)
    let isHub = part == nil
    view["filter"] = TimelineFilter(composer: composer, events: shown, pages: isHub ? plan.pages : []).view
    view["latest"] = isHub ? latest : false
    view["years"] = .list(years(events))
    view["nothing"] = .flag(dossier.events.isEmpty)
    view["downloads"] =
      Exports.hasEvents(composer.outline)
      ? composer.block([
        composer.link("Events (CSV)", to: Exports.eventsCSV), composer.link("Calendar (ICS)", to: Exports.calendar),
        composer.link("TimelineJS (JSON)", to: Exports.timelineJSON),
      ]) : false
    view["pager"] = pager
    return view
  }

  /// On the first page of a timeline that is cut.
  private var latest: View.Value {
    let events = dossier.events.indices.filter { dossier.events[$0].kind != .publication }.suffix(10)
    return composer.rows(
      events.reversed().map { composer.eventRow($0) }, "event_row",
      more: plan.pages.last.map { ($0.label ?? "Timeline", $0.permalink) })
  }

  private func facts(_ events: [Int]) -> [HTML] {
    let declared = events.count { dossier.events[$0].kind == .declared }
    let publications = events.count { dossier.events[$0].kind == .publication }
    var facts = [Wording.bold(events.count - publications, "event")]
    if publications > 0 { facts.append(Wording.bold(publications, "publication")) }
    if declared > 0, declared < events.count {
      facts.append(HTML(written: "<b>\(Wording.count(declared))</b> declared"))
    }
    if let first = events.first.flatMap({ dossier.events[$0].when.earliest }),
      let last = events.last.flatMap({ dossier.events[$0].when.latest })
    {
      let (from, to) = (EDTF(first).monthly, EDTF(last).monthly)
      facts.append(HTML(text: from == to ? from.english : EDTF(from: from, to: to)?.english ?? from.english))
    }
    return facts
  }

  private var key: HTML {
    HTML(
      written:
        "<span>Dark: declared by a person, with its source</span> <span class=\"key-extracted\">Light: read out of a source by the program, unreviewed</span> "
        + "<span class=\"key-uncertain\">Dashed: the date is not certain, or known only as a span</span> <span class=\"key-publication\">Small and grey: the publication of a source</span>"
    )
  }

  /// Where a column of the overview leads; nil where nothing stands.
  private func href(_ date: CalendarDate) -> String? {
    let fragment =
      sections.contains("y" + date.description.prefix(7)) ? "y" + date.description.prefix(7) : "y\(date.year)"
    if part != nil { return "#" + fragment }
    return plan.permalink(of: date).map { composer.href($0) }
  }

  /// The anchors of the months that stand on this page.
  private var sections: Set<String> {
    Set(
      (part?.events ?? []).compactMap {
        TimelinePlan.month(of: dossier.events[$0].when).map { "y" + $0.description.prefix(7) }
      })
  }

  private func yearLinks(_ events: [Int]) -> View.Value {
    if !plan.isCut {
      let years = years(of: events)
      return years.count < 2
        ? false
        : composer.block(
          years.map {
            [
              "label": .text(String($0.year)), "href": .text("#y\($0.year)"), "count": .number($0.events.count),
              "current": false,
            ]
          })
    }
    return composer.block(
      plan.pages.map { page in
        composer.link(page.label ?? "", to: page.permalink).adding([
          "count": .number(page.events.count), "current": .flag(page.permalink == composer.page),
        ])
      })
  }

  private var pager: View.Value {
    guard plan.isCut, let index = plan.pages.firstIndex(where: { $0.permalink == composer.page }) else {
      return false
    }
    let previous = index > 0 ? plan.pages[index - 1] : nil
    let next = index + 1 < plan.pages.count ? plan.pages[index + 1] : nil
    return .view([
      "previous": previous.map { .view(composer.link($0.label ?? "", to: $0.permalink)) } ?? false,
      "next": next.map { .view(composer.link($0.label ?? "", to: $0.permalink)) } ?? false,
    ])
  }

  // MARK: List

  private func years(of events: [Int]) -> [(year: Int, events: [Int])] {
    var result: [(year: Int, events: [Int])] = []
    for event in events {
      let year = TimelinePlan.year(of: dossier.events[event].when)
      if result.last?.year == year {
        result[result.count - 1].events.append(event)
      } else if let index = result.firstIndex(where: { $0.year == year }) {
        result[index].events.append(event)
      } else {
        result.append((year, [event]))
      }
    }
    return result
  }

  private func years(_ events: [Int]) -> [View] {
    years(of: events).map { year, own in
      [
        "year": .text(String(year)), "year_id": .text("y\(year)"), "event_count": .number(own.count),
        "months": .list(months(own, year)),
      ]
    }
  }

  /// Months in order; what is dated to a longer span stands before them.
  private func months(_ events: [Int], _ year: Int) -> [View] {
    var groups: [(id: String, label: String, events: [Int])] = []
    for index in events {
      let event = dossier.events[index]
      let id: String
      let label: String
      if let date = TimelinePlan.month(of: event.when) {
        id = "y" + String(date.description.prefix(7))
        label = "\(Wording.month(date.month)) \(year)"
      } else {
        let isWholeYear = event.when.precision == .year
        id = isWholeYear ? "y\(year)-00" : "y\(year)-00-span"
        label = isWholeYear ? "Month unknown" : "Over a longer time"
      }
      if let place = groups.firstIndex(where: { $0.id == id }) {
        groups[place].events.append(index)
      } else {
        groups.append((id, label, [index]))
      }
    }
    return groups.sorted { $0.id < $1.id }.map { group in
      [
        "month": .text(group.label), "month_id": .text(group.id),
        "events_html": .html(
          composer.stencils.rows(
            group.events.map {
              composer.eventRow(
                $0, withYear: TimelinePlan.month(of: dossier.events[$0].when) == nil, isAnchored: true)
            },
            "event_row")),
      ]
    }
  }
}
