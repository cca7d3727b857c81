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

  /// An event takes nine to eleven hundred bytes, and a page should have no more than sixty kilobytes: more events than this are cut
  /// into pages of neighbouring years, a year with more into months, a month with more into parts.
  static let most = 48

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
    for run in Self.runs(events) {
      for unit in run { pageOfPeriod[unit.name] = pageOfPeriod[unit.name] ?? pages.count }
      let own = run.flatMap(\.events)
      let name = run[0].name
      let label = Self.label(run)
      for (part, start) in stride(from: 0, to: own.count, by: Self.most).enumerated() {
        pages.append(
          Page(
            permalink: Permalink("timeline/\(name)\(part == 0 ? "" : "-part-\(part + 1)").html"),
            label: part == 0 ? label : "\(label), part \(part + 1)",
            events: Array(own[start..<min(own.count, start + Self.most)])))
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

  /// A year, or a month of a year with many events.
  private struct Unit {
    /// "2024" or "2024-04".
    let name: String
    let year: String
    /// From 1; 0 for what is dated to the year alone; nil for a whole year.
    let month: Int?
    let events: [Int]
  }

  /// Neighbouring years, and neighbouring months of one year, as many as a page holds.
  private static func runs(_ events: [Event]) -> [[Unit]] {
    var runs: [[Unit]] = []
    var count = 0
    for unit in units(events) {
      if let last = runs.last?.last, count + unit.events.count <= most,
        last.month == nil ? unit.month == nil : last.year == unit.year
      {
        runs[runs.count - 1].append(unit)
        count += unit.events.count
      } else {
        runs.append([unit])
        count = unit.events.count
      }
    }
    return runs
  }

  private static func units(_ events: [Event]) -> [Unit] {
    let years = Dictionary(grouping: events.indices) { year(of: events[$0].when) }
    return years.keys.sorted().flatMap { year -> [Unit] in
      let own = years[year] ?? []
      let name = name(year)
      if own.count <= most { return [Unit(name: name, year: name, month: nil, events: own)] }
      let months = Dictionary(grouping: own) { month(of: events[$0].when)?.month ?? 0 }
      return months.keys.sorted().map { month in
        Unit(
          name: month == 0 ? name : "\(name)-\(month < 10 ? "0" : "")\(month)", year: name, month: month,
          events: months[month] ?? [])
      }
    }
  }

  /// "1999 to 2022", "April 2024", "January to March 2024", "2024, month unknown".
  private static func label(_ run: [Unit]) -> String {
    let first = run[0]
    let last = run[run.count - 1]
    guard let from = first.month, let to = last.month else {
      return run.count == 1 ? first.year : "\(first.year) to \(last.year)"
    }
    if from == 0 { return to == 0 ? "\(first.year), month unknown" : "\(first.year), to \(Wording.month(to))" }
    return from == to
      ? "\(Wording.month(from)) \(first.year)" : "\(Wording.month(from)) to \(Wording.month(to)) \(first.year)"
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
