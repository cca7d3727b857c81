import DossierKit
import Extraction

/// How the timeline is cut into pages, and the address of each event.
struct TimelinePlan: Sendable {
  struct Page: Sendable {
    let permalink: Permalink
    /// "2024", "April 2024", "April 2024, part 2"; nil for the whole timeline.
    let label: String?
    /// Indices into the dossier's events.
    let events: [Int]
  }

  /// More events than this are cut into years, a year with more into months, a month with more into parts: an event takes up to
  /// two kilobytes, and no page may have more than one megabyte.
  static let most = 500

  let isCut: Bool
  /// In order of date; one page where there is no cut.
  let pages: [Page]
  /// By event.
  let anchors: [String]
  private let pageOfEvent: [Int]
  /// By "2024" and "2024-04": the first page that holds it.
  private let pageOfPeriod: [String: Int]

  init(_ events: [Event]) {
    anchors = Self.anchors(events)
    isCut = events.count > Self.most
    guard isCut else {
      pages = [Page(permalink: Permalink("timeline.html"), label: nil, events: Array(events.indices))]
      pageOfEvent = events.map { _ in 0 }
      pageOfPeriod = [:]
      return
    }
    var pages: [Page] = []
    var pageOfPeriod: [String: Int] = [:]
    func add(_ name: String, _ label: String, _ own: [Int]) {
      pageOfPeriod[name] = pageOfPeriod[name] ?? pages.count
      for (part, start) in stride(from: 0, to: own.count, by: Self.most).enumerated() {
        pages.append(
          Page(
            permalink: Permalink("timeline/\(name)\(part == 0 ? "" : "-part-\(part + 1)").html"),
            label: part == 0 ? label : "\(label), part \(part + 1)",
            events: Array(own[start..<min(own.count, start + Self.most)])))
      }
    }
    let years = Dictionary(grouping: events.indices) { Self.year(of: events[$0].when) }
    for year in years.keys.sorted() {
      let own = years[year] ?? []
      let name = Self.name(year)
      pageOfPeriod[name] = pages.count
      if own.count <= Self.most {
        add(name, name, own)
        continue
      }
      let months = Dictionary(grouping: own) { Self.month(of: events[$0].when)?.month ?? 0 }
      for month in months.keys.sorted() {
        if month == 0 {
          add(name, "\(name), month unknown", months[month] ?? [])
        } else {
          add("\(name)-\(month < 10 ? "0" : "")\(month)", "\(Wording.month(month)) \(name)", months[month] ?? [])
        }
      }
    }
    var pageOfEvent = [Int](repeating: 0, count: events.count)
    for (number, page) in pages.enumerated() {
      for event in page.events { pageOfEvent[event] = number }
    }
    self.pages = pages
    self.pageOfEvent = pageOfEvent
    self.pageOfPeriod = pageOfPeriod
  }

  func permalink(_ event: Int) -> Permalink { pages[pageOfEvent[event]].permalink }

  /// The page of a month, or of its year.
  func permalink(of date: CalendarDate) -> Permalink? {
    let name = Self.name(date.year)
    let month = "\(name)-\(date.month < 10 ? "0" : "")\(date.month)"
    return (pageOfPeriod[month] ?? pageOfPeriod[name]).map { pages[$0].permalink }
  }

  static func year(of when: EDTF) -> Int { (when.earliest ?? when.latest)?.year ?? 0 }

  /// The month it stands in; nil for what is dated to a longer span or lasted over the end of a month.
  static func month(of when: EDTF) -> CalendarDate? {
    guard let first = when.earliest, let last = when.latest, first.year == last.year,
      first.month == last.month
    else { return nil }
    return first
  }

  /// "0987", "2024", "-0044": as ISO 8601 writes a year.
  private static func name(_ year: Int) -> String {
    let digits = String(year.magnitude)
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// The handle, with a number where an event before has the same.
  private static func anchors(_ events: [Event]) -> [String] {
    var taken: Set<String> = []
    taken.reserveCapacity(events.count)
    var counts: [String: Int] = [:]
    return events.indices.map { index in
      let base = "e-" + events[index].handle
      var anchor = base
      while !taken.insert(anchor).inserted {
        counts[base, default: 1] += 1
        anchor = "\(base)-\(counts[base] ?? 2)"
      }
      return anchor
    }
  }
}
