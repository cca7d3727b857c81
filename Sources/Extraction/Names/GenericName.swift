/// Words that many names share: "ministry", "group", "Chinese", "north". A name of such words alone is nobody's own.
package enum GenericName {
  private static let words: KeySet = {
    let lists = [
      OrganisationTables.companyHeads, OrganisationTables.weakCompanyHeads, OrganisationTables.agencyHeads,
      OrganisationTables.organisationHeads, OrganisationTables.openHeads, OrganisationTables.fields,
      OrganisationTables.placeHeads, OrganisationTables.placePrefixes, OrganisationTables.eventHeads,
      OrganisationTables.legalForms, OrganisationTables.companyNouns, OrganisationTables.productNouns,
      "of the and for in on at de la global general international national federal central royal united world",
    ]
    var result = lists.reduce(into: Set<UInt64>()) { $0.formUnion(SentenceTables.keys($1)) }
    for country in Country.all {
      for form in [country.name] + country.surfaceForms {
        for word in form.split(separator: " ") { result.insert(Token.key(word)) }
      }
    }
    return KeySet(result)
  }()

  package static func contains(_ word: some StringProtocol) -> Bool { words.contains(Token.key(word)) }
}
