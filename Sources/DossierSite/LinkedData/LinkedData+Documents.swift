import DossierKit
import Extraction

extension LinkedData {
  static func type(of source: Source, in dossier: Dossier) -> String {
    switch CitationType(source, in: dossier) {
    case .news: "NewsArticle"
    case .report: "Report"
    case .page: "Article"
    case .document: "CreativeWork"
    }
  }

  func source(_ id: SourceID) -> JSON {
    let source = dossier.sources[id.index]
    let publication = source.publication
    var counts: [EntityID: Int] = [:]
    for mention in dossier.sourceMentions[id.index] { counts[mention.entity, default: 0] += 1 }
    let named = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map { reference($0.key) }
    return Self.object([
      ("@type", .string(Self.type(of: source, in: dossier))), ("@id", .string(mainName)),
      ("headline", .string(publication.title.onOneLine)), ("author", publication.author.map(party) ?? .null),
      ("publisher", publication.publisher.map(party) ?? .null),
      ("datePublished", .optional(publication.date.map(Wording.machine))),
      ("inLanguage", .optional(publication.language)), ("url", .optional(publication.url)),
      ("archivedAt", .optional(publication.archiveURL)),
      ("contentLocation", .optional(source.dateline.map { source.text.string($0.place).onOneLine })),
      ("creativeWorkStatus", .optional(publication.status == .withdrawn ? "withdrawn" : nil)),
      ("mentions", .array(named)),
    ])
  }

  func note(_ id: NoteID) -> JSON {
    let note = dossier.notes[id.index]
    return Self.object(
      [
        ("@type", .string("Article")), ("@id", .string(mainName)), ("headline", .string(title)),
        ("description", .optional(note.description)), ("author", dossier.configuration.author.map(party) ?? .null),
        ("datePublished", .optional(note.date.map(Wording.machine))),
        ("dateModified", .optional(note.lastModified.map(Wording.machine))),
        ("inLanguage", .string(note.language ?? dossier.configuration.language)),
        ("keywords", .array(note.tags.map(JSON.string))),
      ] + content(of: id))
  }

  var briefing: JSON {
    let configuration = dossier.configuration
    let note = dossier.notes.firstIndex(where: \.isBriefing).map { NoteID($0) }
    let written = note.map { dossier.notes[$0.index] }
    return Self.object(
      [
        ("@type", .string("Report")), ("@id", .string(mainName)), ("headline", .string(title)),
        ("alternativeHeadline", .optional(configuration.subtitle)),
        ("abstract", .optional(written?.description ?? configuration.description)),
        ("author", configuration.author.map(party) ?? .null), ("inLanguage", .string(configuration.language)),
        ("dateModified", .optional((written?.lastModified).map(Wording.machine) ?? configuration.asOf?.description)),
      ] + (note.map(content) ?? []))
  }

  /// Whom a note names, which claims it states, and what it rests on.
  private func content(of id: NoteID) -> [(String, JSON)] {
    var seen: Set<EntityID> = []
    let named = dossier.noteMentions[id.index].map(\.entity).filter { seen.insert($0).inserted }
    let claims = dossier.assertions.indices.filter { index in
      dossier.assertions[index].note == id && dossier.assertions[index].kind == .claim
    }
    var sources: [SourceID] = []
    for case .source(let source)? in dossier.links.targets[id.index] where !sources.contains(source) {
      sources.append(source)
      if sources.count == Self.most { break }
    }
    return [
      ("mentions", .array(named.prefix(Self.most).map { reference($0) })),
      ("hasPart", .array(claims.prefix(Self.most).map(claim))), ("citation", .array(sources.map { reference($0) })),
    ]
  }

  /// What somebody says, and where. It is theirs: no review of it.
  private func claim(_ index: Int) -> JSON {
    let assertion = dossier.assertions[index]
    return Self.object([
      ("@type", .string("Claim")), ("@id", .string(address(composer.page, AssertionPlan.anchor(index)))),
      ("text", .string(assertion.title.onOneLine)), ("author", assertion.claimant.map(party) ?? .null),
      ("appearance", .array(assertion.evidence.map { reference($0.source) })),
    ])
  }

  // MARK: Figures and events

  var dataset: JSON {
    let configuration = dossier.configuration
    let measures = composer.outline.measures.prefix(Self.most).map { JSON.string($0.name) }
    let periods = dossier.statistics.compactMap(\.period)
    let span = periods.compactMap(\.earliest).min().flatMap { first in
      periods.compactMap(\.latest).max().map { last in "\(first)/\(last)" }
    }
    let name = "Figures of “\(configuration.title)”"
    let files = [(Exports.statisticsCSV, "text/csv"), (Exports.statisticsJSON, "application/json")].map { file, type in
      JSON.object([
        ("@type", .string("DataDownload")), ("encodingFormat", .string(type)), ("contentUrl", .string(address(file))),
      ])
    }
    return Self.object([
      ("@type", .string("Dataset")), ("@id", .string(mainName)), ("name", .string(name)),
      (
        "description",
        .string(
          "\(Wording.count(dossier.statistics.count, "figure")), each with what it measures, its period where one is given, who states it, and the sentence of the source."
        )
      ), ("creator", configuration.author.map(party) ?? .null), ("inLanguage", .string(configuration.language)),
      ("temporalCoverage", .optional(span)), ("variableMeasured", .array(Array(measures))),
      ("distribution", .array(files)),
      ("isAccessibleForFree", .bool(true)),
    ])
  }

  /// An event takes half a kilobyte.
  private static let mostEvents = 20

  /// The latest events that a person declared; of what was found only where nothing is declared.
  var events: [JSON] {
    let declared = dossier.events.indices.filter { dossier.events[$0].kind == .declared }
    let chosen = declared.isEmpty ? dossier.events.indices.filter { dossier.events[$0].kind == .extracted } : declared
    return chosen.suffix(Self.mostEvents).map { index in
      let event = dossier.events[index]
      let page = composer.outline.timeline.permalink(index)
      let place = event.place.map { name in
        dossier.entity(named: name).map { reference($0) }
          ?? .object([("@type", .string("Place")), ("name", .string(name))])
      }
      return Self.object([
        ("@type", .string("Event")), ("@id", .string(address(page, composer.outline.timeline.anchors[index]))),
        ("name", .string(Wording.shortened(event.title.onOneLine, to: 200))),
        ("startDate", .optional(event.when.earliest?.description)),
        ("endDate", .optional(event.when.latest?.description)), ("location", place ?? .null),
        ("about", .array(event.entities.prefix(3).map { reference($0) })),
        ("subjectOf", .array(event.evidence.prefix(1).map { reference($0.source) })),
      ])
    }
  }
}
