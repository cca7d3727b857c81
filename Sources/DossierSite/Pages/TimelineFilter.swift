import DossierKit
import Extraction
import Markup

/// The form above the timeline's list. The script of the page shows it and puts what is chosen into the page's address
/// (`timeline.html#entity=companies/hikvision&show=declared`); without a script there is no form, and the list is whole.
///
/// The first page of a timeline that is cut lists no events: there each choice knows how many it has on which page, and the script
/// leads to those.
struct TimelineFilter {
  let composer: Composer
  /// Indices into the dossier's events: those on the page, or of all pages.
  let events: [Int]
  /// Of a timeline that is cut, on its first page; of a page none.
  let pages: [TimelinePlan.Page]

  /// Fewer rows than this are read faster than filtered.
  static let fewest = 8
  /// Of a list of names or sources those with most events; a list of thousands is not read, and the search finds the others.
  private static let mostOptions = 250

  private var dossier: Dossier { composer.dossier }

  var view: View.Value {
    guard events.count >= Self.fewest else { return false }
    let places = pageOfEvent
    return .view([
      "filter_entities": .list(entities(places)), "filter_kinds": .list(kinds(places)),
      "filter_sources": .list(sources(places)), "filter_shows": .list(shows(places)),
      "filter_total": .number(events.count), "filter_hub": .flag(!pages.isEmpty),
    ])
  }

  /// What the script goes by besides a row's links and classes: entities that the row does not link.
  static func marks(of event: Event, linked: Set<EntityID>, in outline: Outline) -> HTML {
    let others = event.entities.filter { !linked.contains($0) }.map { key(outline.dossier.entities[$0.index]) }
    return others.isEmpty ? HTML() : HTML(written: " data-e=\"\(HTML(escaping: others.joined(separator: " ")))\"")
  }

  static func key(_ entity: Entity) -> String { "\(entity.kind.folder)/\(entity.slug)" }

  // MARK: Choices

  /// How many events a choice has, in all and by page.
  private struct Tally {
    var count = 0
    var pages: [(page: Int, count: Int)] = []

    mutating func add(_ page: Int) {
      count += 1
      if pages.last?.page == page { pages[pages.count - 1].count += 1 } else { pages.append((page, 1)) }
    }
  }

  /// By place in ``events``: the number of its page.
  private var pageOfEvent: [Int] {
    var pageOf: [Int: Int] = [:]
    for (number, page) in pages.enumerated() { for event in page.events { pageOf[event] = number } }
    return events.map { pageOf[$0] ?? 0 }
  }

  private func tallies<Key: Hashable>(_ places: [Int], _ keys: (Event) -> [Key]) -> [Key: Tally] {
    var result: [Key: Tally] = [:]
    for (index, page) in zip(events, places).sorted(by: { $0.1 < $1.1 }) {
      for key in keys(dossier.events[index]) { result[key, default: Tally()].add(page) }
    }
    return result
  }

  /// Those that the events name, by kind, then by name.
  private func entities(_ places: [Int]) -> [View] {
    let tallies = tallies(places, \.entities)
    let shown = Set(
      tallies.keys.sorted { (tallies[$1]?.count ?? 0, $0) < (tallies[$0]?.count ?? 0, $1) }.prefix(Self.mostOptions))
    return EntityKind.allCases.compactMap { kind in
      let own = shown.filter { dossier.entities[$0.index].kind == kind }.sorted {
        (dossier.entities[$0.index].name, $0) < (dossier.entities[$1.index].name, $1)
      }
      guard !own.isEmpty else { return nil }
      return [
        "group_label": .text(Names.plural(kind)),
        "group_options": .list(
          own.map { option(Self.key(dossier.entities[$0.index]), dossier.entities[$0.index].name, tallies[$0]) }),
      ]
    }
  }

  private func kinds(_ places: [Int]) -> [View] {
    let tallies = tallies(places) { event in Array(Set(event.entities.map { dossier.entities[$0.index].kind })) }
    return EntityKind.allCases.compactMap { kind in
      tallies[kind].map { option(kind.folder, Names.plural(kind), $0) }
    }
  }

  private func sources(_ places: [Int]) -> [View] {
    let tallies = tallies(places) { event in Array(Set(event.evidence.map(\.source))) }
    let shown = tallies.keys.sorted { (tallies[$1]?.count ?? 0, $0) < (tallies[$0]?.count ?? 0, $1) }
      .prefix(Self.mostOptions)
    return shown.sorted().map { id in
      let source = dossier.sources[id.index]
      let publisher = source.publication.publisher.map { "\($0): " } ?? ""
      return option(
        source.slug.description, Wording.shortened(publisher + source.publication.title, to: 56), tallies[id])
    }.sorted { label(of: $0) < label(of: $1) }
  }

  private func shows(_ places: [Int]) -> [View] {
    let tallies = tallies(places) { event in
      event.kind == .publication ? ["published"] : ["events", event.kind == .declared ? "declared" : "found"]
    }
    return [
      ("events", "Events, without publications"), ("declared", "Declared by a person"), ("found", "Found, unreviewed"),
      ("published", "Publications"),
    ].compactMap { value, label in tallies[value].map { option(value, label, $0) } }
  }

  private func option(_ value: String, _ label: String, _ tally: Tally?) -> View {
    let byPage = (tally?.pages ?? []).map { "\($0.page):\($0.count)" }.joined(separator: " ")
    return [
      "option_value": .text(value), "option_label": .text(label), "option_count": .number(tally?.count ?? 0),
      "option_pages": pages.isEmpty ? false : .text(byPage),
    ]
  }

  private func label(of option: View) -> String {
    if case .text(let label) = option["option_label"] { label } else { "" }
  }
}
