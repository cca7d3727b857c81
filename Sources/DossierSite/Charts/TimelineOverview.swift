import DossierKit
import Extraction
import Markup

/// The timeline at a glance: a column a month (or a year) for how many events there are, below it a lane for each kind of entity that
/// takes part, one for events that lasted or whose date is a span, and one for what was published.
struct TimelineOverview {
  private let events: [(event: Event, first: CalendarDate)]
  private let publications: [CalendarDate]
  private let entities: [Entity]
  private let columns: TimelineColumns

  /// Nil where there is nothing to overlook.
  init?(_ all: [Event], _ entities: [Entity]) {
    let dated = all.compactMap { event in (event.when.earliest ?? event.when.latest).map { (event, $0) } }
    let own = dated.filter { $0.0.kind != .publication }
    guard dated.count > 1, let columns = TimelineColumns((own.isEmpty ? dated : own).map(\.1), all: dated.map(\.1))
    else {
      return nil
    }
    // Two or three days of news are no history: their list says more than a drawing of two columns.
    guard Set((own.isEmpty ? dated : own).map { columns.index(of: $0.1) }).count > 2 else { return nil }
    events = own
    publications = dated.filter { $0.0.kind == .publication }.map(\.1)
    self.entities = entities
    self.columns = columns
  }

  private static let base = 40.0
  private static let lanesTop = 60.0
  private static let laneHeight = 13.0

  /// - Parameter href: where the column of a month or year leads.
  func svg(href: (CalendarDate) -> String?) -> HTML {
    let lanes = kindLanes
    let spans = spanLanes
    let spanRows = (spans.map(\.lane).max() ?? -1) + 1
    var names = lanes.map(\.name)
    if spanRows > 0 { names += ["Spans"] + Array(repeating: "", count: spanRows - 1) }
    if !publications.isEmpty { names.append("Published") }
    let height = Self.lanesTop + Double(names.count) * Self.laneHeight
    let size = "width=\"100%\" height=\"\(SVG.number(height))\""
    let chart = SVG.chart("chart", attributes: size, title: title, description: description, holdsLinks: true) { svg in
      drawDensity(href, &svg)
      var top = Self.lanesTop
      for lane in lanes {
        draw(lane.counts, "k-\(lane.kind)", lane.name, top, &svg)
        top += Self.laneHeight
      }
      for span in spans { draw(span, top, &svg) }
      top += Self.laneHeight * Double(spanRows)
      if !publications.isEmpty { draw(count(publications), "k-publication", "Published", top, &svg) }
    }
    // The names are set beside the drawing: a column of fixed width is beyond an SVG that has no fixed width itself.
    let list = names.map { "<li>\($0)</li>" }.joined()
    return HTML(written: "<div class=\"strip\"><ul class=\"lanes\" aria-hidden=\"true\">\(list)</ul>\(chart)</div>")
  }

  private var title: String {
    let dates = events.isEmpty ? publications : events.map(\.first)
    let noun = events.isEmpty ? "publication" : "event"
    guard let first = dates.min(), let last = dates.max() else { return "" }
    return "\(Wording.count(dates.count, noun)) from \(EDTF(first).english) to \(EDTF(last).english)"
  }

  private var description: String {
    "Columns count the events of each \(columns.isByMonth ? "month" : "year"): dark those a person declared, light those found in a source, dashed those whose date is uncertain. Lanes below show who takes part."
  }

  // MARK: Density

  private func drawDensity(_ href: (CalendarDate) -> String?, _ svg: inout SVG) {
    var declared = [Int](repeating: 0, count: columns.count)
    var extracted = declared
    var uncertain = declared
    for (event, date) in events {
      let column = columns.index(of: date)
      if event.isDoubtful {
        uncertain[column] += 1
      } else if event.kind == .declared {
        declared[column] += 1
      } else {
        extracted[column] += 1
      }
    }
    let totals = declared.indices.map { declared[$0] + extracted[$0] + uncertain[$0] }
    let unit = (Self.base - 4) / Double(max(1, totals.max() ?? 1))
    svg.line("base", from: (0, Self.base), to: (100, Self.base))
    for index in totals.indices where totals[index] > 0 {
      let link = href(columns.start(index))
      let label = "\(columns.label(index)): \(Wording.count(totals[index], "event"))"
      if let link { svg.add("<a href=\"\(SVG.escaped(link))\">") } else { svg.open("g") }
      svg.add("<title>\(SVG.escaped(label))</title>")
      var top = Self.base
      for (counts, name) in [(declared, "declared"), (extracted, "extracted"), (uncertain, "uncertain")]
      where counts[index] > 0 {
        let height = Double(counts[index]) * unit
        top -= height
        svg.rect(
          name == "uncertain" ? name : "bar \(name)", x: columns.left(index), y: top, width: columns.width(index) * 0.8,
          height: height)
      }
      svg.close(link == nil ? "g" : "a")
    }
    for (label, x) in columns.labels { svg.label(label, "axis", at: (x, Self.base + 13)) }
  }

  // MARK: Lanes

  private struct KindLane {
    let name: String
    let kind: String
    let counts: [Int]
  }

  /// Countries stand in nearly every event: they have a lane only where nobody else does.
  private var kindLanes: [KindLane] {
    let lanes: [(String, [EntityKind])] = [
      ("Companies", [.company]), ("People", [.person]), ("Agencies", [.agency, .organization]),
      ("Products", [.product]),
    ]
    let acting = lanes.compactMap { lane($0.0, $0.1) }
    return acting.isEmpty ? [lane("Places", [.place])].compactMap { $0 } : acting
  }

  private func lane(_ name: String, _ kinds: [EntityKind]) -> KindLane? {
    let own = events.filter { $0.event.entities.contains { kinds.contains(entities[$0.index].kind) } }
    guard !own.isEmpty, let kind = kinds.first else { return nil }
    return KindLane(name: name, kind: kind.rawValue, counts: count(own.map(\.first)))
  }

  private func count(_ dates: [CalendarDate]) -> [Int] {
    var counts = [Int](repeating: 0, count: columns.count)
    for date in dates { counts[columns.index(of: date)] += 1 }
    return counts
  }

  /// One, two or three, and more: a mark's height says so as well as its strength.
  private func draw(_ counts: [Int], _ kind: String, _ name: String, _ top: Double, _ svg: inout SVG) {
    svg.line("grid", from: (0, top + 10), to: (100, top + 10))
    for (index, count) in counts.enumerated() where count > 0 {
      let level = count == 1 ? 1 : count < 4 ? 2 : 3
      let height = [4.0, 6.5, 9.0][level - 1]
      svg.rect(
        "\(kind) l\(level)", x: columns.left(index), y: top + 10 - height, width: columns.width(index) * 0.8,
        height: height)
    }
  }

  private struct Span {
    let from: Double
    let to: Double
    let lane: Int
    let isDoubtful: Bool
    let title: String
  }

  /// What lasted longer than a column, each in the first of three lanes that has room.
  private var spanLanes: [Span] {
    var ends = [Double](repeating: -1, count: 3)
    var result: [Span] = []
    for (event, first) in events {
      guard let last = event.when.latest ?? event.when.earliest, columns.isSpan(first, last) else { continue }
      let from = columns.exact(first)
      let to = max(from + 0.6, columns.exact(last.adding(days: 1)))
      guard let lane = ends.firstIndex(where: { $0 <= from }) else { continue }
      ends[lane] = to + 0.3
      let isDoubtful = event.isDoubtful || event.when.precision != .interval
      result.append(
        Span(from: from, to: to, lane: lane, isDoubtful: isDoubtful, title: "\(event.when.english): \(event.title)"))
    }
    return result
  }

  private func draw(_ span: Span, _ top: Double, _ svg: inout SVG) {
    svg.rect(
      span.isDoubtful ? "uncertain" : "lasting", x: span.from, y: top + Double(span.lane) * Self.laneHeight + 3,
      width: span.to - span.from, height: 6, title: span.title)
  }
}

extension Event {
  /// Its date is approximate or questioned, or its sources differ.
  var isDoubtful: Bool { when.isApproximate || when.isUncertain || !otherDates.isEmpty }
}
