import DossierKit
import Extraction

/// How the timeline is cut into pages, and the address of each event.
struct TimelinePlan: Sendable {
  enum Cut: Sendable { case whole, years, months }

  struct Page: Sendable {
    let permalink: Permalink
    /// "2024" or "April 2024"; nil for the whole timeline.
    let label: String?
    /// Indices into the dossier's events.
    let events: [Int]
  }

  /// More events than this are cut into years, and years with more into months.
  static let most = 700

  let cut: Cut
  /// In order of date; one page where there is no cut.
  let pages: [Page]
  /// By event.
  let anchors: [String]
  private let pageOfEvent: [Int]

  init(_ events: [Event]) {
    anchors = Self.anchors(events)
    let years = Dictionary(grouping: events.indices) { Self.year(of: events[$0]) }
    if events.count <= Self.most {
      cut = .whole
      pages = [Page(permalink: Permalink("timeline.html"), label: nil, events: Array(events.indices))]
      pageOfEvent = events.map { _ in 0 }
      return
    }
    cut = (years.values.map(\.count).max() ?? 0) <= Self.most ? .years : .months
    var pages: [Page] = []
    var pageOfEvent = [Int](repeating: 0, count: events.count)
    var current: (name: String, label: String, events: [Int])?
    func close() {
      guard let open = current else { return }
      for event in open.events { pageOfEvent[event] = pages.count }
      pages.append(Page(permalink: Permalink("timeline/\(open.name).html"), label: open.label, events: open.events))
    }
    for (index, event) in events.enumerated() {
      let (name, label) = Self.cutName(of: event, cut)
      if current?.name == name {
        current?.events.append(index)
      } else if let other = pages.firstIndex(where: { $0.permalink.description == "timeline/\(name).html" }) {
        // A span that began in an earlier month stands there.
        pages[other] = Page(
          permalink: pages[other].permalink, label: pages[other].label, events: pages[other].events + [index])
        pageOfEvent[index] = other
      } else {
        close()
        current = (name, label, [index])
      }
    }
    close()
    self.pages = pages
    self.pageOfEvent = pageOfEvent
  }

  func permalink(_ event: Int) -> Permalink { pages[pageOfEvent[event]].permalink }

  static func year(of event: Event) -> Int { (event.when.earliest ?? event.when.latest)?.year ?? 0 }

  private static func cutName(of event: Event, _ cut: Cut) -> (name: String, label: String) {
    let date = event.when.earliest ?? event.when.latest ?? .first
    let year = String(date.description.prefix { $0 != "-" || false })
    if cut == .years || event.when.precision > .month { return (year, year) }
    return (String(date.description.prefix(7)), "\(Wording.month(date.month)) \(year)")
  }

  /// The date and the first words: the same event keeps its anchor when others come and go.
  private static func anchors(_ events: [Event]) -> [String] {
    var taken: Set<String> = []
    return events.map { event in
      let opening = event.title.split(separator: " ", maxSplits: 6).prefix(6).joined(separator: " ")
      let words = Slug(opening).description.split(separator: "-").prefix(6).joined(separator: "-")
      let base = "e-\(Slug(event.when.description))-\(words)"
      var anchor = base
      var number = 2
      while !taken.insert(anchor).inserted {
        anchor = "\(base)-\(number)"
        number += 1
      }
      return anchor
    }
  }
}
