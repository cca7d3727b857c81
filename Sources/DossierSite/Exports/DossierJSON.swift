import DossierKit
import Extraction

/// `data/dossier.json`: everything that is known, for programs; the fields stand in `docs/formats.md`. A later version adds fields
/// and keeps these; one that cannot raises ``version``.
struct DossierJSON {
  static let version = 1

  let outline: Outline
  var dossier: Dossier { outline.dossier }

  init(_ outline: Outline) { self.outline = outline }

  func write(_ write: @escaping ([UInt8]) throws -> Void) throws {
    var stream = JSONStream(write)
    stream.raw("{\n")
    stream.members(head)
    stream.raw(",\n\"sources\":")
    try stream.list(dossier.sources.indices) { source(SourceID($0)) }
    stream.raw(",\n\"families\":")
    try stream.list(dossier.origins.families) { family in
      .object([
        ("origin", .string(family.origin)), ("sources", .array(family.members.map { name($0.source) })),
      ])
    }
    stream.raw(",\n\"entities\":")
    try stream.list(dossier.entities.indices) { entity(EntityID($0)) }
    stream.raw(",\n\"notes\":")
    try stream.list(dossier.notes.indices) { note(NoteID($0)) }
    stream.raw(",\n\"statements\":")
    try stream.list(dossier.assertions.indices) { assertion($0) }
    stream.raw(",\n\"statistics\":")
    try stream.list(dossier.statistics.indices) { statistic($0) }
    stream.raw(",\n\"events\":")
    try stream.list(dossier.events.indices.lazy.filter { dossier.events[$0].kind != .publication }) { event($0) }
    stream.raw(",\n\"relations\":")
    try stream.list(dossier.relations.all) { relation($0) }
    stream.raw("\n}")
    try stream.finish()
  }

  private var head: [(String, JSON)] {
    let configuration = dossier.configuration
    return [
      ("format", .string("dossier")), ("version", .integer(Self.version)), ("title", .string(configuration.title)),
      ("subtitle", .optional(configuration.subtitle)), ("description", .optional(configuration.description)),
      ("author", .optional(configuration.author)), ("language", .string(configuration.language)),
      ("base_url", .optional(configuration.baseURL)), ("as_of", .optional(configuration.asOf?.description)),
      (
        "counts",
        .object([
          ("sources", .integer(dossier.sources.count)),
          ("origins", .integer(dossier.origins.count(of: dossier.sources.indices.map { SourceID($0) }))),
          ("entities", .integer(dossier.entities.count)),
          ("entities_reviewed", .integer(dossier.entities.count(where: \.isReviewed))),
          ("mentions", .integer(dossier.appearances.counts.reduce(0, +))),
          ("statistics", .integer(dossier.statistics.count)),
          ("statistics_reviewed", .integer(dossier.declaredStatistics)),
          ("events", .integer(dossier.events.count { $0.kind != .publication })),
          ("events_reviewed", .integer(dossier.events.count { $0.kind == .declared })),
          ("statements", .integer(dossier.assertions.count)), ("notes", .integer(dossier.notes.count)),
        ])
      ),
    ]
  }

  // MARK: Documents

  private func source(_ id: SourceID) -> JSON {
    let source = dossier.sources[id.index]
    let publication = source.publication
    let mentions = dossier.sourceMentions[id.index]
    var counts: [EntityID: Int] = [:]
    for mention in mentions { counts[mention.entity, default: 0] += 1 }
    let named = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { entity, count in
      JSON.object([("entity", name(entity)), ("mentions", .integer(count))])
    }
    let family = dossier.origins.family(of: id)
    return .object([
      ("id", name(id)), ("file", .string(source.path.description)), ("page", page(outline.permalink(id))),
      ("title", .string(publication.title)), ("publisher", .optional(publication.publisher)),
      ("author", .optional(publication.author)), ("published", .optional(publication.date?.description)),
      ("retrieved", .optional(publication.retrieved?.description)),
      ("place", .optional(source.dateline.map { source.text.string($0.place).onOneLine })),
      ("url", .optional(publication.url)), ("archive_url", .optional(publication.archiveURL)),
      ("language", .optional(publication.language)), ("form", .string(publication.form.rawValue)),
      ("reliability", .optional(publication.reliability)), ("credibility", .optional(publication.credibility)),
      ("status", .string(publication.status.rawValue)), ("sha256", .string(source.sha256)),
      ("origin", .optional(family?.origin)), ("paragraphs", .integer(source.blocks.count)),
      ("uses", .integer(outline.uses[id.index].count)), ("entities", .array(named)),
    ])
  }

  private func note(_ id: NoteID) -> JSON {
    let note = dossier.notes[id.index]
    var seen: Set<String> = []
    let links = dossier.links.targets[id.index].compactMap { target in
      target.flatMap { outline.permalink($0) }?.description
    }.filter { seen.insert($0).inserted }
    return .object([
      ("file", .string(note.path.description)), ("page", page(outline.permalink(id))), ("title", .string(note.title)),
      ("entity", dossier.entityOfNote[id.index].map(name) ?? .null),
      ("description", .optional(note.description)), ("date", .optional(note.date?.description)),
      ("modified", .optional(note.lastModified?.description)), ("language", .optional(note.language)),
      ("digest", .string(note.digest)), ("tags", .array(note.tags.map(JSON.string))),
      ("links", .array(links.map(JSON.string))),
    ])
  }

  private func entity(_ id: EntityID) -> JSON {
    let entity = dossier.entities[id.index]
    var facts: [(String, [JSON])] = []
    for fact in entity.identity {
      if let index = facts.firstIndex(where: { $0.0 == fact.key }) {
        facts[index].1.append(.string(fact.words))
      } else {
        facts.append((fact.key, [.string(fact.words)]))
      }
    }
    let related = dossier.appearances.related[id.index].prefix(20).map { other in
      JSON.object([("entity", name(other.entity)), ("sentences", .integer(other.sentences))])
    }
    return .object([
      ("id", name(id)), ("kind", .string(entity.kind.rawValue)), ("name", .string(entity.name)),
      ("page", page(outline.permalink(id))), ("reviewed", .bool(entity.isReviewed)),
      ("aliases", .array(entity.aliases.map(JSON.string))),
      ("weak_aliases", .array(entity.weakAliases.map(JSON.string))),
      ("description", .optional(entity.description)), ("tags", .array(entity.tags.map(JSON.string))),
      ("identity", .object(facts.map { ($0.0, .array($0.1)) })),
      ("mentions", .integer(dossier.appearances.counts[id.index])),
      ("sources", .integer(dossier.appearances.sightings[id.index].count)), ("related", .array(related)),
    ])
  }

  // MARK: Statements

  private func assertion(_ index: Int) -> JSON {
    let assertion = dossier.assertions[index]
    let members: [(String, JSON)] = [
      ("id", .string(AssertionPlan.anchor(index))), ("kind", .string(assertion.kind.rawValue)),
      ("page", page(outline.permalink(assertion.note), AssertionPlan.anchor(index))),
      ("text", .string(assertion.title)), ("claimant", .optional(assertion.claimant)),
      ("likelihood", .optional(assertion.likelihood)), ("confidence", .optional(assertion.confidence)),
      ("when", .optional(assertion.when?.description)), ("entities", .array(assertion.entities.map(name))),
      ("origins", .integer(dossier.origins.count(of: assertion.evidence.map(\.source)))),
      ("evidence", .array(assertion.evidence.map(evidence))), ("reviewed", .bool(true)),
    ]
    return .object(members + standing(.assertion(index)))
  }

  private func statistic(_ index: Int) -> JSON {
    let statistic = dossier.statistics[index]
    let place = outline.statistics.place(index)
    let members: [(String, JSON)] = [
      ("id", .string(StatisticsPlan.anchor(index))),
      ("page", page(place.page, place.fragment)),
      ("title", .optional(statistic.title)), ("measure", .string(statistic.measure)),
      ("low", .number(statistic.figure.low)), ("high", .number(statistic.figure.high)),
      ("qualifier", .string(statistic.figure.qualifier.rawValue)), ("unit", .string(statistic.figure.unit)),
      ("change", .bool(statistic.figure.isChange)), ("period", .optional(statistic.period?.description)),
      ("place", .optional(statistic.locality)), ("compared_with", .optional(statistic.comparedWith)),
      ("claimant", .optional(statistic.claimant)), ("note", .optional(statistic.remark)),
      ("entities", .array(statistic.entities.map(name))),
      ("origins", .integer(dossier.origins.count(of: statistic.evidence.map(\.source)))),
      ("evidence", .array(statistic.evidence.map(evidence))), ("reviewed", .bool(statistic.provenance.isReviewed)),
    ]
    return .object(members + standing(.statistic(index)))
  }

  private func event(_ index: Int) -> JSON {
    let event = dossier.events[index]
    let members: [(String, JSON)] = [
      ("id", .string(outline.timeline.anchors[index])),
      ("page", page(outline.timeline.permalink(index), outline.timeline.anchors[index])),
      ("when", .string(event.when.description)), ("title", .string(event.title)), ("place", .optional(event.place)),
      ("note", .optional(event.remark)),
      ("entities", .array(event.entities.map(name))),
      ("origins", .integer(dossier.origins.count(of: event.evidence.map(\.source)))),
      ("evidence", .array(event.evidence.map(evidence))), ("reviewed", .bool(event.provenance.isReviewed)),
    ]
    return .object(members + otherDates(event) + standing(.event(index)))
  }

  /// What only few statements have: a member stands only where there is something to say.
  private func standing(_ statement: StatementID) -> [(String, JSON)] {
    var members: [(String, JSON)] = []
    let claimants = dossier.chain(of: statement).claimants
    if !claimants.isEmpty { members.append(("claimants", .array(claimants.map(JSON.string)))) }
    if let credibility = dossier.credibility(of: statement) { members.append(("credibility", .string(credibility))) }
    let answers = dossier.replies.answers(of: statement).compactMap { outline.address(of: $0) }
    if !answers.isEmpty { members.append(("answers", .array(answers.map(JSON.string)))) }
    if dossier.isWithdrawn(dossier.evidence(of: statement)) { members.append(("withdrawn", .bool(true))) }
    return members
  }

  private func otherDates(_ event: Event) -> [(String, JSON)] {
    guard !event.otherDates.isEmpty else { return [] }
    let dates = event.otherDates.map { other in
      JSON.object([("when", .string(other.when.description)), ("source", name(other.source))])
    }
    return [("other_dates", .array(dates))]
  }

  /// "Hikvision, parent: CETC HIK": what the object is to the subject.
  private func relation(_ relation: Relation) -> JSON {
    .object([
      ("type", .string(relation.type.name)), ("subject", name(relation.subject)), ("object", name(relation.object)),
      ("period", .optional(relation.period?.description)),
      ("share", .optional(relation.share.map { Wording.figure($0) })), ("role", .optional(relation.role)),
      ("origins", .integer(dossier.origins.count(of: relation.evidence.map(\.source)))),
      ("evidence", .array(relation.evidence.map(evidence))), ("reviewed", .bool(relation.provenance.isReviewed)),
    ])
  }

  private func evidence(_ evidence: Evidence) -> JSON {
    let paragraph = evidence.range.flatMap { outline.paragraph(of: $0.lowerBound, in: evidence.source) }
    return .object([
      ("source", name(evidence.source)), ("paragraph", paragraph.map(JSON.integer) ?? .null),
      ("quote", .optional(evidence.quote)),
    ])
  }

  // MARK: Names

  private func name(_ id: SourceID) -> JSON { .string(dossier.sources[id.index].slug.description) }

  /// `companies/hikvision`: the address of its page without the ending, which no other entity has.
  private func name(_ id: EntityID) -> JSON { .string(String(outline.permalink(id).description.dropLast(5))) }

  /// From the site's top.
  private func page(_ page: Permalink, _ fragment: String? = nil) -> JSON {
    .string(page.description + (fragment.map { "#" + $0 } ?? ""))
  }
}

extension Outline {
  /// This dossier as an earlier one is read: from its file.
  var snapshot: Snapshot? {
    let file = OutputFile(path: EvidenceExports.dossier.description, pieces: { try DossierJSON(self).write($0) })
    return try? Snapshot(reading: file.bytes())
  }
}
