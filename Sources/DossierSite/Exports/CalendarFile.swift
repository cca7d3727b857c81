import DossierKit
import Extraction

/// `events.ics`: an all-day entry for each event (iCalendar, RFC 5545).
struct CalendarFile {
  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  private var dossier: Dossier { outline.dossier }

  var bytes: [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//dossier//Events of a dossier//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("X-WR-CALNAME", text: dossier.configuration.title)
    var seen: [String: Int] = [:]
    for (index, event) in dossier.events.enumerated() where event.kind != .publication {
      let id = Identity.event(event, dossier)
      seen[id, default: 0] += 1
      let number = seen[id] ?? 1
      write(event, index, uid: number == 1 ? id : "\(id)-\(number)", &lines)
    }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func write(_ event: Event, _ index: Int, uid: String, _ lines: inout CalendarLines) {
    // A date of iCalendar has a year of four digits. A span without a beginning stands at its end, one without an end at its beginning.
    guard let first = event.when.earliest ?? event.when.latest, (1...9998).contains(first.year) else { return }
    let last = max(first, event.when.latest ?? first)
    let end = last.year > 9998 ? first : last
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", uid + "@dossier")
    // When the entry was made, which no clock may tell here: the day the dossier speaks of, or the event's own.
    lines.add("DTSTAMP", CalendarLines.basic(dossier.configuration.asOf ?? first) + "T000000Z")
    lines.add("DTSTART;VALUE=DATE", CalendarLines.basic(first))
    lines.add("DTEND;VALUE=DATE", CalendarLines.basic(end.adding(days: 1)))
    lines.add("SUMMARY", text: event.title)
    lines.add("DESCRIPTION", text: description(event))
    if let place = event.place { lines.add("LOCATION", text: place) }
    let names = event.entities.map { dossier.entities[$0.index].name }
    if !names.isEmpty { lines.add("CATEGORIES", texts: names) }
    if let base = dossier.configuration.baseURL {
      lines.add("URL", "\(base)/\(outline.timeline.permalink(index))#\(outline.timeline.anchors[index])")
    }
    lines.add("STATUS", event.kind == .declared && event.otherDates.isEmpty ? "CONFIRMED" : "TENTATIVE")
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  private func description(_ event: Event) -> String {
    var parts: [String] = []
    if event.when.precision != .day || !event.otherDates.isEmpty {
      parts.append("Date: \(Wording.date(of: event)).")
    }
    if event.kind == .extracted { parts.append("Read out of a source by the program; unreviewed.") }
    for item in event.evidence {
      let publication = dossier.sources[item.source.index].publication
      let name = [publication.publisher ?? publication.title, publication.date?.english].compactMap { $0 }.joined(
        separator: ", ")
      parts.append((item.quote.map { "“\($0.onOneLine)” " } ?? "") + "(\(name))")
    }
    return parts.joined(separator: "\n")
  }
}
