/// What the tables know of a word: one look-up a token, every rule reads the bits.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  static let common = WordClass(rawValue: 1 << 0)
  static let calendar = WordClass(rawValue: 1 << 1)
  static let particle = WordClass(rawValue: 1 << 2)
  static let given = WordClass(rawValue: 1 << 3)
  static let familyFirst = WordClass(rawValue: 1 << 4)
  static let honorific = WordClass(rawValue: 1 << 5)
  static let titlePart = WordClass(rawValue: 1 << 6)
  static let role = WordClass(rawValue: 1 << 7)
  static let saying = WordClass(rawValue: 1 << 8)
  static let legalForm = WordClass(rawValue: 1 << 9)
  static let companyHead = WordClass(rawValue: 1 << 10)
  static let agencyHead = WordClass(rawValue: 1 << 11)
  static let organisationHead = WordClass(rawValue: 1 << 12)
  static let openHead = WordClass(rawValue: 1 << 13)
  static let field = WordClass(rawValue: 1 << 14)
  static let placeHead = WordClass(rawValue: 1 << 15)
  static let placePrefix = WordClass(rawValue: 1 << 16)
  static let companyNoun = WordClass(rawValue: 1 << 17)
  static let organisationNoun = WordClass(rawValue: 1 << 18)
  static let placeNoun = WordClass(rawValue: 1 << 19)
  static let productNoun = WordClass(rawValue: 1 << 20)
  /// Opens the name of a country, city or part of the world.
  static let opensPlace = WordClass(rawValue: 1 << 21)

  /// Words of grammar, which open no name.
  static let grammar = WordClass(rawValue: 1 << 22)
  static let weakCompanyHead = WordClass(rawValue: 1 << 23)
  static let familyOnly = WordClass(rawValue: 1 << 24)
  /// A head that goes on with "for" or "on".
  static let openHeadFor = WordClass(rawValue: 1 << 25)

  static let eventHead = WordClass(rawValue: 1 << 26)

  static let anyHead: WordClass = [
    .legalForm, .companyHead, .weakCompanyHead, .agencyHead, .organisationHead, .placeHead,
  ]
  static let anyNoun: WordClass = [.companyNoun, .organisationNoun, .placeNoun, .productNoun, .role]

  /// The classes of the word with this key.
  static func of(_ key: UInt64) -> WordClass { table[key] ?? [] }

  private static let table: KeyTable<WordClass> = {
    let rows: [(String, WordClass)] = [
      (NameTables.grammar, [.grammar, .common]), (NameTables.common, .common),
      (NameTables.calendar, .calendar), (NameTables.particles, .particle),
      (PersonTables.given, .given), (PersonTables.familyFirst, .familyFirst),
      (PersonTables.familyOnly, [.familyFirst, .familyOnly]),
      (TitleTables.honorifics, .honorific), (TitleTables.titleParts, .titlePart), (TitleTables.roles, .role),
      (TitleTables.sayings, .saying),
      (OrganisationTables.legalForms, .legalForm), (OrganisationTables.companyHeads, .companyHead),
      (OrganisationTables.weakCompanyHeads, .weakCompanyHead),
      (OrganisationTables.openHeadsFor, [.openHead, .openHeadFor]),
      (OrganisationTables.agencyHeads, .agencyHead), (OrganisationTables.organisationHeads, .organisationHead),
      (OrganisationTables.openHeads, .openHead), (OrganisationTables.eventHeads, .eventHead),
      (OrganisationTables.fields, .field),
      (OrganisationTables.placeHeads, .placeHead), (OrganisationTables.placePrefixes, .placePrefix),
      (OrganisationTables.companyNouns, .companyNoun), (OrganisationTables.organisationNouns, .organisationNoun),
      (OrganisationTables.placeNouns, .placeNoun), (OrganisationTables.productNouns, .productNoun),
    ]
    var table: [UInt64: WordClass] = [:]
    for (words, bit) in rows {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[Token.key(word), default: []].formUnion(bit)
      }
    }
    for key in PlaceNames.firstWords { table[key, default: []].insert(.opensPlace) }
    return KeyTable(table)
  }()
}
