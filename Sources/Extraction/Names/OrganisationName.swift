/// How the name of a company or a body is put together.
package enum OrganisationName {
  private static let legalForms = SentenceTables.keys(OrganisationTables.legalForms)
  private static let agencyHeads = SentenceTables.keys(OrganisationTables.agencyHeads)

  /// Whether a name is known for one by its words alone: a legal form closes it, or the head of a state body opens it before "of".
  package static func isFormal(_ name: String) -> Bool {
    let keys = name.split(separator: " ").map { Token.key(String($0.filter { $0.isLetter || $0.isNumber })) }
    guard keys.count > 1, let first = keys.first, let last = keys.last else { return false }
    return legalForms.contains(last) || agencyHeads.contains(first) && keys[1] == NameWords.of
  }
}
