import DossierKit
import Extraction
import Markup

/// `data/timeline.json` in the format of TimelineJS 3 (timeline.knightlab.com/docs/json-format.html).
struct TimelineJSON {
  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  private var dossier: Dossier { outline.dossier }

  var bytes: [UInt8] {
    let configuration = dossier.configuration
    let title = JSON.object([
      (
        "text",
        .object([
          ("headline", .string(HTML(escaping: configuration.title).string)),
          ("text", .string(HTML(escaping: configuration.subtitle ?? configuration.description ?? "").string)),
        ])
      )
    ])
    let events = dossier.events.filter { $0.kind != .publication }.compactMap(slide)
    return Array("{\"title\":".utf8) + title.bytes + Array(",\n\"events\":".utf8) + JSON.lines(events).dropLast()
      + Array("}\n".utf8)
  }

  private func slide(_ event: Event) -> JSON? {
    guard let first = event.when.earliest ?? event.when.latest else { return nil }
    var fields: [(String, JSON)] = [
      ("unique_id", .string("e-" + Identity.event(event, dossier))), ("start_date", date(first, event.when)),
    ]
    if let last = event.when.latest, last != first, ![.month, .year].contains(event.when.precision) {
      fields.append(("end_date", date(last, nil)))
    }
    fields += [
      ("display_date", .string(Wording.date(of: event))),
      (
        "text",
        .object([
          ("headline", .string(HTML(escaping: Wording.shortened(event.title, to: 140)).string)),
          ("text", .string(text(event))),
        ])
      ), ("group", .string(event.kind == .declared ? "Reviewed" : "Found in a source, unreviewed")),
    ]
    return .object(fields)
  }

  /// As fine as it is known: a month without a day is a month.
  private func date(_ date: CalendarDate, _ when: EDTF?) -> JSON {
    var fields: [(String, JSON)] = [("year", .integer(date.year))]
    if when?.precision != .year {
      fields.append(("month", .integer(date.month)))
      if when?.precision != .month { fields.append(("day", .integer(date.day))) }
    }
    return .object(fields)
  }

  private func text(_ event: Event) -> String {
    let evidence = ExportedEvidence(evidence: event.evidence, outline: outline)
    return event.evidence.map { item in
      let publication = dossier.sources[item.source.index].publication
      let quote = item.quote.map { "<blockquote>\(HTML(escaping: $0.onOneLine))</blockquote>" } ?? ""
      let name = [publication.publisher ?? publication.title, publication.date.map { Wording.short($0) }].compactMap {
        $0
      }.joined(separator: ", ")
      return quote + "<p>Source: <a href=\"\(HTML(escaping: evidence.address(item)))\">\(HTML(escaping: name))</a></p>"
    }.joined()
  }
}
