import DossierKit
import Extraction

/// The properties of schema.org for declared relations: on the subject's page, and on the object's.
enum SchemaRelations {
  private static let words: [String: (subject: String?, object: String?)] = [
    "parent": ("parentOrganization", "subOrganization"), "part of": ("parentOrganization", "subOrganization"),
    "owner": (nil, "owns"), "founder": ("founder", nil), "member of": ("memberOf", "member"),
    "ceo": ("employee", "worksFor"), "director": ("employee", "worksFor"), "chair": ("employee", "worksFor"),
    "head": ("employee", "worksFor"), "works for": ("worksFor", "employee"), "spouse": ("spouse", "spouse"),
    "maker": ("manufacturer", nil), "located in": ("location", nil), "brand": ("brand", nil),
    "spokesperson": ("employee", "worksFor"), "minister": ("employee", "worksFor"),
    "president": ("employee", "worksFor"),
  ]

  private static let organizations: Set<EntityKind> = [.company, .agency, .organization]

  /// The property whose domain and range fit the two ends; nil where the vocabulary has none.
  ///
  /// - Parameters:
  ///   - name: of a type of relation.
  ///   - kinds: of the entity of the page, and of the other.
  static func word(_ name: String, isSubject: Bool, _ kinds: (own: EntityKind, other: EntityKind)) -> String? {
    guard let pair = words[name], let word = isSubject ? pair.subject : pair.object else { return nil }
    let (own, other) = (organizations.contains(kinds.own), organizations.contains(kinds.other))
    let fits: Bool
    switch word {
    case "parentOrganization", "subOrganization": fits = own && other
    case "employee", "founder": fits = own && (kinds.other == .person || word == "founder" && other)
    case "worksFor": fits = kinds.own == .person && other
    case "memberOf": fits = (own || kinds.own == .person) && other
    case "member": fits = own && (other || kinds.other == .person)
    case "spouse": fits = kinds.own == .person && kinds.other == .person
    case "owns": fits = (own || kinds.own == .person) && kinds.other == .product
    case "manufacturer": fits = kinds.own == .product && other
    case "location": fits = own && kinds.other == .place
    case "brand": fits = own && kinds.other == .product
    default: fits = false
    }
    return fits ? word : nil
  }
}
