import DossierKit

/// `data/events.csv`: what happened when, without the publications.
struct EventsTable {
  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  static let columns = ["when", "title", "place", "entities", "source", "paragraph", "quote", "reviewed"]

  var csv: [UInt8] {
    var writer = CSVWriter(header: Self.columns)
    let dossier = outline.dossier
    for event in dossier.events where event.kind != .publication {
      let evidence = ExportedEvidence(evidence: event.evidence, outline: outline)
      writer.add([
        event.when.description, event.title, event.place ?? "",
        event.entities.map { dossier.entities[$0.index].name }.joined(separator: ";"), evidence.sources,
        evidence.paragraphs, evidence.quote, event.kind == .declared ? "yes" : "no",
      ])
    }
    return writer.bytes
  }
}
