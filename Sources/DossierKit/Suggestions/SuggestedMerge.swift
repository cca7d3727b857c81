import Extraction

/// A name that nobody declared and that may stand for another one. A person decides; the tool merges nothing.
package struct SuggestedMerge: Sendable {
  package enum Name: Sendable {
    case declared(EntityID)
    /// An index into ``Suggestions/names``.
    case proposed(Int)

    func text(_ names: [SuggestedName], _ dossier: Dossier) -> String {
      switch self {
      case .declared(let entity): dossier.entities[entity.index].name
      case .proposed(let index): names[index].name
      }
    }
  }

  /// An index into ``Suggestions/names``.
  package let variant: Int
  package private(set) var into: Name
  /// What ``into`` is called.
  package private(set) var name: String
  /// The spelling of ``into`` that looks like the variant: its name or one of its aliases.
  package let spelling: String
  package let reason: String

  package var isDeclared: Bool {
    if case .declared = into { true } else { false }
  }

  /// The merges with each leading to a name that is no variant itself: what "A is B" and "B is C" come to.
  static func followed(_ merges: [SuggestedMerge]) -> [SuggestedMerge] {
    let byVariant = Dictionary(merges.map { ($0.variant, $0) }) { first, _ in first }
    return merges.map { merge in
      var result = merge
      // A circle ends where it began.
      for _ in 0..<8 {
        guard case .proposed(let next) = result.into, let further = byVariant[next] else { break }
        if case .proposed(merge.variant) = further.into { break }
        (result.into, result.name) = (further.into, further.name)
      }
      return result
    }
  }
}

/// Two declared entities that may be one.
package struct DoubledEntities: Sendable {
  package let one: EntityID
  package let other: EntityID
  package let reason: String

  /// Identifiers that only one entity has.
  private static let identifiers = ["wikidata", "lei", "opensanctions", "registration_number"]

  static func find(in dossier: Dossier) -> [DoubledEntities] {
    var result: [DoubledEntities] = []
    var seen: Set<[EntityID]> = []
    func add(_ one: EntityID, _ other: EntityID, _ reason: String) {
      let pair = [min(one, other), max(one, other)]
      let (left, right) = (dossier.entities[pair[0].index], dossier.entities[pair[1].index])
      guard one != other, !dossier.decisions.keepsApart(left.name, right.name), seen.insert(pair).inserted else {
        return
      }
      result.append(DoubledEntities(one: pair[0], other: pair[1], reason: reason))
    }
    var bearers: [String: EntityID] = [:]
    let declared = dossier.entities.indices.filter { dossier.entities[$0].isReviewed }
    for index in declared {
      for fact in dossier.entities[index].identity where identifiers.contains(fact.key) {
        let key = fact.key + "\n" + fact.value.lowercased()
        if let bearer = bearers[key] {
          add(bearer, EntityID(index), "both have the \(fact.key.replacing("_", with: " ")) \(fact.value)")
        } else {
          bearers[key] = EntityID(index)
        }
      }
    }
    var owners: [String: EntityID] = [:]
    for index in declared {
      let key = CompanyForm.canonical(dossier.entities[index].name)
      if let owner = owners[key] { add(owner, EntityID(index), "both are called ‘\(dossier.entities[index].name)’") }
      owners[key] = owners[key] ?? EntityID(index)
    }
    for index in declared {
      for alias in dossier.entities[index].aliases {
        if let owner = owners[CompanyForm.canonical(alias)] {
          add(owner, EntityID(index), "the alias ‘\(alias)’ of the one is the name of the other")
        }
      }
    }
    return result
  }
}
