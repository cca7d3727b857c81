/// What one entity is to another, with the word for each side: the page of the subject says "Parent", the page of the object "Subsidiary".
package struct RelationType: Sendable, Hashable {
  /// Lower case, words parted by spaces: `parent`, `member of`.
  package let name: String
  /// The word on the subject's page, for the object.
  package let label: String
  /// The word on the object's page, for the subject.
  package let inverse: String
  /// Both sides are the same to each other: "partner".
  package let isSymmetric: Bool
  /// Its place among the types, for lists; those without words of their own come last.
  package let rank: Int
  /// Nothing can stand above itself.
  package let isHierarchy: Bool

  /// The heading over those who stand on one side, on the page of the other: "Subsidiaries".
  ///
  /// - Parameter amongCompanies: whether both sides are companies; the parts of a ministry are units.
  package func heading(onSubjectsPage: Bool, count: Int, amongCompanies: Bool) -> String {
    var word = onSubjectsPage ? label : inverse
    if !amongCompanies { word = RelationTable.wordsForOthers[word] ?? word }
    return count == 1 ? word : RelationTable.plurals[word] ?? word
  }

  /// The type that a key names, and whether the key names it from the object's side.
  package static func named(_ key: String) -> (type: RelationType, isTurned: Bool) {
    let name = folded(key)
    if let known = table[name] { return known }
    let label = capitalised(name)
    return (
      RelationType(
        name: name, label: label, inverse: label + " of", isSymmetric: false,
        rank: RelationTable.entries.count, isHierarchy: false), false
    )
  }

  /// Every key with a word of its own, in order of bytes.
  package static let keys: [String] = table.keys.sorted()

  /// Keys as columns of a table and in diagnostics: `parent_company` is `parent company`.
  /// Whether a key is one of the relations that have words of their own.
  static func isKnown(_ key: String) -> Bool { table[folded(key)] != nil }

  static func folded(_ key: String) -> String {
    key.lowercased().split { $0 == "_" || $0 == "-" || $0.isWhitespace }.joined(separator: " ")
  }

  private static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  private static let table: [String: (type: RelationType, isTurned: Bool)] = {
    var result: [String: (type: RelationType, isTurned: Bool)] = [:]
    for (rank, entry) in RelationTable.entries.enumerated() {
      let names = entry.names.split(separator: ",").map { folded(String($0)) }
      let inverseNames = entry.inverseNames.split(separator: ",").map { folded(String($0)) }
      let type = RelationType(
        name: names.first ?? entry.label, label: entry.label, inverse: entry.inverse,
        isSymmetric: inverseNames.isEmpty && entry.label == entry.inverse, rank: rank,
        isHierarchy: RelationTable.hierarchies.contains(names.first ?? ""))
      for name in names { result[name] = (type, false) }
      for name in inverseNames { result[name] = (type, true) }
    }
    return result
  }()
}
