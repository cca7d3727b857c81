import Extraction

/// Somebody who says something, with or without a name.
package struct Claimant: Sendable {
  /// As the statements name it first.
  package let name: String
  /// Speaks without a name. It is a claimant like any other, and is never taken for a person who has one.
  package let isAnonymous: Bool
  package let entity: EntityID?
  /// What a person declared it to say.
  package internal(set) var statements: [StatementID] = []
  /// How many figures read out of the sources are its.
  package internal(set) var extracted = 0
}

/// Everybody who says something, those with most declared statements first, then by name.
struct Claimants {
  let all: [Claimant]

  /// - Parameters:
  ///   - said: the words of `claimant::` of each declared statement.
  ///   - extracted: the claimants of figures nobody declared.
  init(said: [(statement: StatementID, words: String?)], extracted: [String], entity: (String) -> EntityID?) {
    var result: [Claimant] = []
    var places: [String: Int] = [:]
    // By the very words, which most figures share with others.
    var known: [String: Int] = [:]
    func place(_ name: String) -> Int {
      if let place = known[name] { return place }
      let place = newPlace(name)
      known[name] = place
      return place
    }
    func newPlace(_ name: String) -> Int {
      let owner = entity(name)
      let key = owner.map { "#\($0.index)" } ?? name.lowercased().onOneLine
      if let known = places[key] { return known }
      result.append(
        Claimant(name: name, isAnonymous: owner == nil && Anonymity.isAnonymous(name), entity: owner))
      places[key] = result.count - 1
      return result.count - 1
    }
    for (statement, words) in said {
      for name in Self.names(words ?? "") { result[place(name)].statements.append(statement) }
    }
    for name in extracted { result[known[name] ?? place(name.onOneLine)].extracted += 1 }
    all = result.sorted { one, other in
      if one.statements.count != other.statements.count { return one.statements.count > other.statements.count }
      if one.extracted != other.extracted { return one.extracted > other.extracted }
      return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
  }

  /// Several claimants stand between semicolons; a comma belongs to one: "US officials, unnamed".
  static func names(_ words: String) -> [String] {
    words.split(separator: ";").map { String($0).onOneLine }.filter { !$0.isEmpty }
  }
}

/// Whether a claimant speaks without a name.
enum Anonymity {
  /// Words that say so.
  private static let words: Set<String> = [
    "unnamed", "anonymous", "anonymously", "anonymity", "unidentified", "undisclosed", "undeclared",
  ]

  /// Kinds of people who speak in a body's name or in nobody's.
  private static let people: Set<String> = [
    "official", "officials", "source", "sources", "person", "persons", "people", "diplomat", "diplomats", "insider",
    "insiders", "analyst", "analysts", "expert", "experts", "observer", "observers", "executive", "executives",
    "employee", "employees", "adviser", "advisers", "aide", "aides", "lawmaker", "lawmakers", "witness", "witnesses",
    "officer", "officers", "trader", "traders", "researcher", "researchers", "spokesman", "spokeswoman",
    "spokesperson", "spokespeople", "minister", "ministers", "manager", "managers", "worker", "workers", "lawyer",
    "lawyers", "resident", "residents", "briefer", "briefers",
  ]

  /// Words at which a claimant's head ends: "officials in Washington", "people familiar with the matter".
  private static let ends: Set<String> = [
    "of", "from", "in", "at", "with", "within", "inside", "for", "by", "who", "whose", "close", "familiar", "quoted",
    "cited", "speaking", "briefed",
  ]

  /// It says so; or it begins with a small letter, as no name does; or its head is a kind of people and no name.
  static func isAnonymous(_ claimant: String) -> Bool {
    guard claimant.unicodeScalars.first?.properties.isLowercase != true else { return true }
    let parts = claimant.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    if parts.contains(where: words.contains) { return true }
    let clause = claimant.split(separator: ",").first.map(String.init) ?? claimant
    let head = clause.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
      .prefix { !ends.contains($0) }.last
    // "Official Gazette" has its noun at the end, "Officials" is one.
    return head.map(people.contains) ?? false
  }
}
