import DossierKit
import Extraction

/// `data/sources.csl.json`: the sources for reference managers, in the Citation Style Language's data format 1.0.2.
struct CitationItems {
  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  func write(_ write: @escaping ([UInt8]) throws -> Void) throws {
    var stream = JSONStream(write)
    try stream.list(outline.dossier.sources.indices) { item(SourceID($0)) }
    try stream.finish()
  }

  private func item(_ id: SourceID) -> JSON {
    let source = outline.dossier.sources[id.index]
    let publication = source.publication
    let type = CitationType(source, in: outline.dossier)
    var fields: [(String, JSON)] = [
      ("id", .string(source.slug.description)), ("type", .string(type.csl)), ("title", .string(publication.title)),
    ]
    if let author = publication.author {
      fields.append(("author", .array(Creator.creators(author).map(Self.name))))
    }
    if let publisher = publication.publisher {
      if type != .report { fields.append(("container-title", .string(publisher))) }
      fields.append(("publisher", .string(publisher)))
    }
    if let place = source.dateline {
      fields.append(("publisher-place", .string(source.text.string(place.place).onOneLine)))
    }
    if let date = publication.date, let issued = Self.date(date) { fields.append(("issued", issued)) }
    if let day = publication.retrieved {
      fields.append(("accessed", .object([("date-parts", .array([Self.parts(day, 3)]))])))
    }
    if let url = publication.url { fields.append(("URL", .string(url))) }
    if let archive = publication.archiveURL { fields.append(("archive_location", .string(archive))) }
    if let language = publication.language { fields.append(("language", .string(language))) }
    if publication.form != .original { fields.append(("note", .string("Kept here as a \(publication.form.rawValue)"))) }
    // What the format has no field for (its schema allows any member below `custom`).
    fields.append(
      (
        "custom",
        .object(
          [
            ("page", JSON.string(outline.permalink(id).description)), ("form", .string(publication.form.rawValue)),
            ("status", .string(publication.status.rawValue)), ("reliability", .optional(publication.reliability)),
            ("credibility", .optional(publication.credibility)), ("sha256", .string(source.sha256)),
          ].filter { !$0.1.isNull })
      ))
    return .object(fields)
  }

  private static func name(_ creator: Creator) -> JSON {
    switch creator {
    case .person(let given, let family): .object([("family", .string(family)), ("given", .string(given))])
    case .literal(let words): .object([("literal", .string(words))])
    }
  }

  /// One date, or two for a span; nil for a date without a beginning and an end on the calendar.
  static func date(_ date: EDTF) -> JSON? {
    guard let first = date.earliest ?? date.latest, let last = date.latest ?? date.earliest else { return nil }
    let parts: [JSON]
    switch date.precision {
    case .day: parts = [Self.parts(first, 3)]
    case .month: parts = [Self.parts(first, 2)]
    case .year: parts = [Self.parts(first, 1)]
    default: parts = [Self.parts(first, 3), Self.parts(last, 3)]
    }
    let circa: [(String, JSON)] = date.isApproximate || date.isUncertain ? [("circa", .bool(true))] : []
    return .object([("date-parts", .array(parts))] + circa)
  }

  private static func parts(_ day: CalendarDate, _ count: Int) -> JSON {
    .array([day.year, day.month, day.day].prefix(count).map(JSON.integer))
  }
}

extension CitationType {
  fileprivate var csl: String {
    switch self {
    case .news: "article-newspaper"
    case .report: "report"
    case .page: "webpage"
    case .document: "document"
    }
  }
}
