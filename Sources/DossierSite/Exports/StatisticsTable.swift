import DossierKit
import Extraction

/// `data/statistics.csv` and `.json`, and the table of one measure.
struct StatisticsTable {
  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  private var dossier: Dossier { outline.dossier }

  static let columns = [
    "measure", "value", "unit", "period", "claimant", "source", "paragraph", "quote", "note", "title", "low", "high",
    "publisher", "published", "grade", "reviewed", "id", "place", "compared_with",
  ]

  func csv(_ indices: some Sequence<Int>) -> [UInt8] {
    var writer = CSVWriter(header: Self.columns)
    for index in indices {
      let statistic = dossier.statistics[index]
      let evidence = ExportedEvidence(evidence: statistic.evidence, outline: outline)
      writer.add([
        statistic.measure, ExportedFigure.value(statistic.figure), statistic.figure.unit,
        statistic.period?.description ?? "", statistic.claimant ?? "", evidence.sources, evidence.paragraphs,
        evidence.quote, statistic.remark ?? "", statistic.title ?? "", JSON.plain(statistic.figure.low),
        JSON.plain(statistic.figure.high), evidence.publishers, evidence.published, evidence.grades,
        statistic.provenance.isReviewed ? "yes" : "no", Identity.statistic(statistic, dossier),
        statistic.locality ?? "", statistic.comparedWith ?? "",
      ])
    }
    return writer.bytes
  }

  var json: [UInt8] {
    JSON.lines(
      dossier.statistics.map { statistic in
        .object([
          ("id", .string(Identity.statistic(statistic, dossier))), ("measure", .string(statistic.measure)),
          ("title", .optional(statistic.title)), ("value", .string(ExportedFigure.value(statistic.figure))),
          ("low", .number(statistic.figure.low)), ("high", .number(statistic.figure.high)),
          ("qualifier", .string(ExportedFigure.qualifier(statistic.figure))), ("unit", .string(statistic.figure.unit)),
          ("change", .bool(statistic.figure.isChange)), ("period", .optional(statistic.period?.description)),
          ("period_start", .optional(statistic.period?.earliest?.description)),
          ("period_end", .optional(statistic.period?.latest?.description)),
          ("place", .optional(statistic.locality)), ("compared_with", .optional(statistic.comparedWith)),
          ("claimant", .optional(statistic.claimant)), ("note", .optional(statistic.remark)),
          ("entities", .array(statistic.entities.map { .string(dossier.entities[$0.index].name) })),
          ("reviewed", .bool(statistic.provenance.isReviewed)),
          ("evidence", ExportedEvidence(evidence: statistic.evidence, outline: outline).json),
        ])
      })
  }
}

extension JSON {
  /// An array with one item a line, so that two versions can be compared line by line.
  static func lines(_ items: [JSON]) -> [UInt8] {
    var bytes = Array("[\n".utf8)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(contentsOf: ",\n".utf8) }
      bytes.append(contentsOf: item.bytes)
    }
    return bytes + Array("\n]\n".utf8)
  }
}
