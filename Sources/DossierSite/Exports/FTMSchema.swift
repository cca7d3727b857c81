import DossierKit
import Extraction

/// The schemata of FollowTheMoney that say what a dossier says.
enum FTMSchema {
  static func of(_ kind: EntityKind) -> String {
    switch kind {
    case .company: "Company"
    case .person: "Person"
    case .agency: "PublicBody"
    case .organization: "Organization"
    case .place: "Address"
    case .product: "Asset"
    }
  }

  /// A schema for a relation, with the properties that hold its two ends.
  struct Link {
    let schema: String
    let source: String
    let target: String
    /// Whether the first property holds the relation's object.
    var isTurned = false
    /// Whether the second holds a name and no entity.
    var isNamed = false
  }

  private static let ownership = Link(schema: "Ownership", source: "owner", target: "asset", isTurned: true)
  private static let directorship = Link(
    schema: "Directorship", source: "director", target: "organization", isTurned: true)
  private static let employment = Link(schema: "Employment", source: "employee", target: "employer")

  private static let links: [String: Link] = [
    "parent": ownership, "owner": ownership, "controlled by": ownership,
    "shareholder in": Link(schema: "Ownership", source: "owner", target: "asset"), "ceo": directorship,
    "director": directorship,
    "chair": directorship, "head": directorship, "president": directorship, "minister": directorship,
    "spokesperson": Link(schema: "Employment", source: "employee", target: "employer", isTurned: true),
    "works for": employment,
    "member of": Link(schema: "Membership", source: "member", target: "organization"),
    "spouse": Link(schema: "Family", source: "person", target: "relative"),
    "related": Link(schema: "Associate", source: "person", target: "associate"),
    "successor": Link(schema: "Succession", source: "predecessor", target: "successor"),
    "sanctioned by": Link(schema: "Sanction", source: "entity", target: "authority", isNamed: true),
  ]

  private static let other = Link(schema: "UnknownLink", source: "subject", target: "object")
  private static let bodies: Set<EntityKind> = [.company, .agency, .organization]

  /// - Parameters:
  ///   - name: of the type of relation.
  ///   - kinds: of its subject and its object. Where they do not fit the schema, the tie is of an unknown kind.
  static func link(_ name: String, _ kinds: (EntityKind, EntityKind)) -> Link {
    guard let link = links[name] else { return other }
    let (source, target) = link.isTurned ? (kinds.1, kinds.0) : kinds
    let isParty = { (kind: EntityKind) in kind == .person || bodies.contains(kind) }
    let fits: Bool
    switch link.schema {
    // What is owned must be a company or a thing.
    case "Ownership": fits = isParty(source) && (target == .company || target == .product)
    case "Directorship", "Membership": fits = isParty(source) && bodies.contains(target)
    case "Employment": fits = source == .person && bodies.contains(target)
    case "Family", "Associate": fits = source == .person && target == .person
    case "Succession": fits = isParty(source) && isParty(target)
    default: fits = true
    }
    return fits ? link : other
  }
}
