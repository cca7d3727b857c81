import DossierKit
import Extraction

/// `data/entities.ftm.json`: the entities, their relations and the sources for tools that follow the money (followthemoney.tech), one
/// object a line, as its command line reads them.
struct FollowTheMoney {
  static let permalink = Permalink("data/entities.ftm.json")

  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  var dossier: Dossier { outline.dossier }

  func write(_ write: @escaping ([UInt8]) throws -> Void) throws {
    var piece: [UInt8] = []
    func add(_ line: FTMEntity) throws {
      piece.append(contentsOf: line.json.bytes)
      piece.append(0x0A)
      guard piece.count > 1 << 16 else { return }
      try write(piece)
      piece = []
    }
    for index in dossier.entities.indices { try add(entity(EntityID(index))) }
    var seen: Set<String> = []
    for relation in dossier.relations.all {
      let line = self.relation(relation)
      if seen.insert(line.id).inserted { try add(line) }
    }
    for index in dossier.sources.indices { try add(source(SourceID(index))) }
    try write(piece)
  }

  // MARK: Names

  /// Identifiers are letters, digits, dots and hyphens.
  func id(_ entity: EntityID) -> String {
    let entity = dossier.entities[entity.index]
    return "\(entity.kind.folder).\(entity.slug)"
  }

  func id(_ source: SourceID) -> String { "sources.\(dossier.sources[source.index].slug)" }

  // MARK: Entities

  private func entity(_ id: EntityID) -> FTMEntity {
    let entity = dossier.entities[id.index]
    let facts = { (key: String) in entity.identity.filter { $0.key == key }.map(\.words) }
    var result = FTMEntity(id: self.id(id), schema: FTMSchema.of(entity.kind))
    result.add("name", [entity.name])
    result.add("alias", entity.aliases + facts("native_name").filter { !entity.aliases.contains($0) })
    result.add("weakAlias", entity.weakAliases)
    result.add("summary", [entity.description])
    result.add("keywords", entity.tags + (entity.isReviewed ? [] : ["unreviewed"]))
    result.add("wikidataId", facts("wikidata").filter(Self.isWikidata))
    result.add(
      "sourceUrl",
      [SiteAddress(dossier).whole(outline.permalink(id))]
        + facts("opensanctions").map { IdentityWords.register("opensanctions", $0) })
    let countries = facts("country").compactMap { Country.code(of: $0)?.lowercased() }
    if entity.kind == .place {
      result.add("full", [entity.name])
      result.add("country", countries.isEmpty ? [Country.code(of: entity.name)?.lowercased()] : countries)
      return result
    }
    result.add("country", countries)
    result.add(
      "address", facts("city").prefix(1).map { city in ([city] + facts("country").prefix(1)).joined(separator: ", ") })
    guard entity.kind != .product else { return result }
    result.add("website", facts("website").map { Self.address(IdentityWords.register("website", $0)) })
    guard entity.kind != .person else { return result }
    result.add("jurisdiction", facts("jurisdiction").compactMap { Country.code(of: $0)?.lowercased() })
    result.add("registrationNumber", facts("registration_number"))
    result.add("leiCode", facts("lei").filter(Self.isLEI))
    if entity.kind == .company { result.add("ticker", facts("listing")) }
    return result
  }

  private static func isWikidata(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Twenty letters and digits (ISO 17442), whose remainder by 97 is one (ISO 7064).
  private static func isLEI(_ text: String) -> Bool {
    guard text.utf8.count == 20 else { return false }
    var remainder = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: remainder = (remainder * 10 + Int(byte) - 0x30) % 97
      case 0x41...0x5A: remainder = (remainder * 100 + Int(byte) - 55) % 97
      default: return false
      }
    }
    return remainder == 1
  }

  // MARK: Relations

  private func relation(_ relation: Relation) -> FTMEntity {
    let kinds = (dossier.entities[relation.subject.index].kind, dossier.entities[relation.object.index].kind)
    let link = FTMSchema.link(relation.type.name, kinds)
    var result = FTMEntity(id: "relations." + Identity.relation(relation, dossier), schema: link.schema)
    let ends = link.isTurned ? (relation.object, relation.subject) : (relation.subject, relation.object)
    result.add(link.source, [id(ends.0)])
    result.add(link.target, [link.isNamed ? dossier.entities[ends.1.index].name : id(ends.1)])
    let word = relation.type.label
    switch link.schema {
    case "Ownership":
      result.add("percentage", [relation.share.map { ExportedFigure.value($0) }])
      result.add("role", [relation.role ?? word])
    case "Family", "Associate": result.add("relationship", [relation.role ?? word])
    case "Sanction": result.add("reason", [relation.role])
    default: result.add("role", [relation.role ?? word])
    }
    result.add("summary", [Wording.statement(of: relation, in: dossier)])
    if let period = relation.period {
      let (first, last) = (period.earliest, period.latest)
      if period.precision == .interval {
        result.add("startDate", [first.flatMap(Self.day)])
        result.add("endDate", [last.flatMap(Self.day)])
      } else {
        result.add("date", [first.flatMap(Self.day).map { String($0.prefix(Wording.machine(period).utf8.count)) }])
      }
    }
    result.add(
      "sourceUrl", relation.evidence.map { dossier.sources[$0.source.index].publication.url }.map(Self.address))
    result.add("proof", relation.evidence.map { id($0.source) })
    return result
  }

  // MARK: Sources

  private func source(_ source: SourceID) -> FTMEntity {
    let stored = dossier.sources[source.index]
    let publication = stored.publication
    var result = FTMEntity(id: id(source), schema: "Article")
    result.add("title", [publication.title.onOneLine])
    result.add("fileName", [String(stored.path.fileName)])
    result.add("author", [publication.author])
    result.add("publisher", [publication.publisher])
    result.add(
      "publishedAt",
      [
        publication.date.flatMap { date in
          Self.day(date.earliest).map { String($0.prefix(Wording.machine(date).utf8.count)) }
        }
      ])
    result.add("retrievedAt", [publication.retrieved.flatMap(Self.day)])
    result.add("sourceUrl", [publication.url, publication.archiveURL].map(Self.address))
    if publication.status == .withdrawn { result.add("keywords", ["withdrawn"]) }
    return result
  }

  /// Its dates have years of four digits.
  private static func day(_ day: CalendarDate?) -> String? {
    day.flatMap { (1000...9999).contains($0.year) ? $0.description : nil }
  }

  /// The model wants a path, be it the shortest.
  private static func address(_ url: String?) -> String? {
    guard let url, let scheme = ["https://", "http://"].first(where: url.hasPrefix) else { return nil }
    return url.dropFirst(scheme.count).contains("/") ? url : url + "/"
  }
}
