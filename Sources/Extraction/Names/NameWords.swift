/// Keys of the small words the rules ask for.
enum NameWords {
  static let of = Token.key("of")
  static let `for` = Token.key("for")
  static let on = Token.key("on")
  static let and = Token.key("and")
  static let or = Token.key("or")
  static let the = Token.key("the")
  static let such = Token.key("such")
  static let `as` = Token.key("as")
  static let like = Token.key("like")
  static let including = Token.key("including")
  static let `in` = Token.key("in")
  static let at = Token.key("at")
  static let index = Token.key("index")
  /// "Just east of Chico".
  static let directions = SentenceTables.keys(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west outskirts suburbs"
  )
  static let jan = Token.key("jan")
  static let who = Token.key("who")
  static let from = Token.key("from")
  static let near = Token.key("near")
  static let one = Token.key("one")
  static let by = Token.key("by")
  static let that = Token.key("that")
  static let to = Token.key("to")
  static let according = Token.key("according")
  static let date = Token.key("date")
  static let currencies = SentenceTables.keys(
    "dollar dollars cents yen yuan rupees rupee pesos peso francs francs roubles rubles pounds")
  static let co = Token.key("co")
  static let oy = Token.key("oy")
  static let national = Token.key("national")
  static let bank = Token.key("bank")
  static let centralBanks = SentenceTables.keys(OrganisationTables.centralBanks)
  static let centralBankSeats = SentenceTables.keys(OrganisationTables.centralBankSeats)
  static let shares = SentenceTables.keys("shares stock shareholders")
  static let stakes = SentenceTables.keys("stake stakes shareholding shareholdings")
  static let companyProperties = SentenceTables.keys(OrganisationTables.companyProperties)
  static let bodyProperties = SentenceTables.keys(OrganisationTables.bodyProperties)
  static let sharedRoles = SentenceTables.keys(TitleTables.sharedRoles)
  static let verbalRoles = SentenceTables.keys(TitleTables.verbalRoles)
  /// Nouns that a name before them names: "the iPod line".
  static let named = SentenceTables.keys("line lines range series family brand franchise index benchmark")
  static let articles = SentenceTables.keys("a an the one its their his her another")
  static let phraseEnds = SentenceTables.keys(
    """
    in of for at that which who whose with and from to based by on when where said says told is was are were has had under near
    whom as about into since after before founded headquartered
    """)
}
