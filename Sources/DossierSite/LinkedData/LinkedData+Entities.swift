import DossierKit
import Extraction

extension LinkedData {
  static func type(of entity: Entity) -> String {
    switch entity.kind {
    case .company: "Corporation"
    case .person: "Person"
    case .agency: "GovernmentOrganization"
    case .organization: "Organization"
    case .place: Country.code(of: entity.name) == nil ? "Place" : "Country"
    case .product: "Product"
    }
  }

  func entity(_ id: EntityID) -> JSON {
    let entity = dossier.entities[id.index]
    let facts = { (key: String) in entity.identity.filter { $0.key == key }.map(\.value) }
    let others = entity.aliases + facts("native_name").filter { !entity.aliases.contains($0) }
    var fields: [(String, JSON)] = [
      ("@type", .string(Self.type(of: entity))), ("@id", .string(mainName)), ("name", .string(entity.name)),
      ("alternateName", .array(others.map(JSON.string))), ("description", .optional(entity.description)),
      ("url", .optional(facts("website").lazy.compactMap { IdentityWords.register("website", $0) }.first)),
      (
        "sameAs",
        .array(
          ["wikidata", "opensanctions"].flatMap { key in
            facts(key).compactMap { IdentityWords.register(key, $0) }
          }.map(JSON.string))
      ),
      ("keywords", .array(entity.tags.map(JSON.string))),
    ]
    if entity.kind != .person, entity.kind != .place, entity.kind != .product {
      fields.append(("leiCode", .optional(facts("lei").first)))
      fields.append(("identifier", .array(facts("registration_number").map(Self.registration))))
    }
    fields.append(place(entity, facts))
    fields += relations(of: id)
    return Self.object(fields)
  }

  private static func registration(_ number: String) -> JSON {
    .object([
      ("@type", .string("PropertyValue")), ("propertyID", .string("registration number")), ("value", .string(number)),
    ])
  }

  /// Where a body sits, whose citizen a person is, what a place lies in.
  private func place(_ entity: Entity, _ facts: (String) -> [String]) -> (String, JSON) {
    let country = facts("country").first?.linkless
    let city = facts("city").first?.linkless
    switch entity.kind {
    case .person: return ("nationality", country.map(party(country:)) ?? .null)
    case .place: return ("containedInPlace", country.map(party(country:)) ?? .null)
    case .product: return ("countryOfOrigin", country.map(party(country:)) ?? .null)
    case .company, .agency, .organization:
      guard country != nil || city != nil else { return ("address", .null) }
      return (
        "address",
        Self.object([
          ("@type", .string("PostalAddress")), ("addressLocality", .optional(city)),
          ("addressCountry", .optional(country.map { Country.code(of: $0) ?? $0 })),
        ])
      )
    }
  }

  private func party(country name: String) -> JSON {
    .object([("@type", .string("Country")), ("name", .string(name))])
  }

  /// Declared relations that schema.org has a word for; the others stand on the page alone.
  private func relations(of id: EntityID) -> [(String, JSON)] {
    var members: [(String, [JSON])] = []
    for number in dossier.relations.of(id).prefix(Self.most) {
      let relation = dossier.relations.all[number]
      let other = relation.other(than: id)
      let kinds = (dossier.entities[id.index].kind, dossier.entities[other.index].kind)
      guard let word = SchemaRelations.word(relation.type.name, isSubject: relation.subject == id, kinds) else {
        continue
      }
      if let index = members.firstIndex(where: { $0.0 == word }) {
        members[index].1.append(reference(other))
      } else {
        members.append((word, [reference(other)]))
      }
    }
    return members.map { ($0.0, .array($0.1)) }
  }
}
