/// Currencies by ISO 4217 code (current and historic): signs, words and the countries that qualify them.
enum CurrencyTables {
  /// Signs, by scalar.
  static let signs: [UInt32: String] = {
    let pairs = """
      $ USD | € EUR | £ GBP | ¥ JPY | ￥ JPY | 円 JPY | 元 CNY | ₽ RUB | ₹ INR | ₨ INR | ₩ KRW | ₺ TRY | ₴ UAH | ₪ ILS | ₫ VND
      | ฿ THB | ₦ NGN | ₱ PHP | ₲ PYG | ₡ CRC | ₾ GEL | ₭ LAK | ₸ KZT | ₼ AZN | ៛ KHR | ₮ MNT | ₵ GHS | ৳ BDT | ₿ bitcoin
      """
    var result: [UInt32: String] = [:]
    for pair in pairs.split(separator: "|") {
      let words = pair.split(whereSeparator: \.isWhitespace)
      if let sign = words.first?.unicodeScalars.first, let code = words.last { result[sign.value] = String(code) }
    }
    return result
  }()

  /// What stands before "$" to say whose dollar it is; single letters other than "c" only when written on to it.
  static let dollarPrefixes = pairs(
    """
    us:USD u.s.:USD usd:USD a:AUD au:AUD aus:AUD aud:AUD c:CAD ca:CAD can:CAD cad:CAD cdn:CAD hk:HKD hkd:HKD nz:NZD nzd:NZD
    s:SGD sg:SGD sgd:SGD nt:TWD twd:TWD r:BRL mex:MXN mx:MXN mxn:MXN j:JMD tt:TTD z:ZWL n:NAD fj:FJD bz:BZD b:BND
    """)

  /// Codes and abbreviations that may be written in any case.
  static let abbreviations = pairs(
    "usd:USD eur:EUR gbp:GBP rmb:CNY cny:CNY jpy:JPY rs:INR inr:INR chf:CHF sfr:CHF btc:bitcoin")

  /// Codes of three letters that stand before a figure without a space, packed.
  static let writtenOn: Set<UInt32> = Set(
    [
      "SFr", "Sfr", "CHF", "USD", "EUR", "GBP", "SEK", "NOK", "DKK", "JPY", "RMB", "CNY", "RUB", "INR", "AUD", "CAD",
      "HKD",
    ].map {
      $0.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    })

  /// Codes that count in capitals alone. English words among the codes (ALL, TOP, CUP, TRY) are left out.
  static let codes: KeyTable<String> = {
    let list = """
      USD EUR GBP CNY CNH JPY CHF AUD CAD NZD HKD SGD TWD KRW INR PKR LKR BDT NPR RUB UAH BYN KZT UZS GEL AMD AZN PLN CZK HUF
      RON BGN RSD SEK NOK DKK ISK ILS AED SAR QAR KWD BHD OMR JOD EGP MAD DZD TND NGN GHS KES UGX TZS ETB ZAR BRL ARS CLP COP
      MXN PEN UYU VES THB IDR MYR PHP VND LAK KHR MMK MNT IRR IQD SYP LBP AFN FIM DEM FRF ITL ESP NLG BEF ATS PTE IEP GRD XBT
      """
    var result: [UInt64: String] = [:]
    for code in list.split(whereSeparator: \.isWhitespace) { result[Token.key(code)] = String(code) }
    return KeyTable(result)
  }()

  /// "30 MUSD", "MEUR 60": millions of a currency, as Nordic and financial reports write it.
  static let millions = pairs(
    "musd:USD meur:EUR mgbp:GBP maud:AUD mcad:CAD msek:SEK mnok:NOK mdkk:DKK mchf:CHF mcny:CNY mrmb:CNY mjpy:JPY")

  /// A currency's noun with what it stands for alone, and by the word before it.
  struct Noun {
    let unit: String
    let byCountry: KeyTable<String>
    /// A sense outside money ("won", "pound", "mark"): counts only with a magnitude or a country.
    let isAmbiguous: Bool
  }

  static let nouns: KeyTable<Noun> = {
    // noun forms | alone | country:code …   "?" marks an ambiguous noun
    let lines = """
      dollar dollars|USD|us:USD u.s.:USD american:USD states:USD canadian:CAD australian:AUD kong:HKD zealand:NZD singapore:SGD \
      taiwan:TWD taiwanese:TWD jamaican:JMD zimbabwe:ZWL namibian:NAD
      buck bucks|USD|
      euro euros|EUR|
      pound pounds|?GBP|british:GBP uk:GBP sterling:GBP egyptian:EGP lebanese:LBP syrian:SYP irish:IEP sudanese:SDG
      yuan renminbi rmb kuai 元|CNY|chinese:CNY offshore:CNY
      yen 円|JPY|japanese:JPY
      ruble rubles rouble roubles|RUB|russian:RUB belarusian:BYN belarussian:BYN
      rupee rupees|rupee|indian:INR pakistani:PKR pakistan:PKR lankan:LKR nepalese:NPR nepali:NPR
      franc francs|franc|swiss:CHF french:FRF belgian:BEF cfa:XOF congolese:CDF rwandan:RWF
      won|?KRW|korean:KRW
      real reais reals|?BRL|brazilian:BRL
      rand|ZAR|african:ZAR
      peso pesos|peso|mexican:MXN argentine:ARS philippine:PHP chilean:CLP colombian:COP cuban:CUP
      lira liras lire|lira|turkish:TRY italian:ITL
      krona kronor kronas|SEK|swedish:SEK icelandic:ISK
      krone kroner|krone|norwegian:NOK danish:DKK
      zloty zlotys zloties|PLN|polish:PLN
      forint forints|HUF|hungarian:HUF
      koruna korunas|CZK|czech:CZK
      hryvnia hryvnias hryvnya|UAH|ukrainian:UAH
      tenge|KZT|kazakh:KZT
      lari|GEL|georgian:GEL
      manat manats|manat|azerbaijani:AZN azeri:AZN turkmen:TMT
      dram drams|?AMD|armenian:AMD
      som|?KGS|kyrgyz:KGS uzbek:UZS
      shekel shekels|ILS|israeli:ILS
      dirham dirhams|dirham|uae:AED emirati:AED moroccan:MAD
      riyal riyals|riyal|saudi:SAR qatari:QAR
      rial rials|rial|iranian:IRR omani:OMR yemeni:YER
      dinar dinars|dinar|kuwaiti:KWD iraqi:IQD jordanian:JOD serbian:RSD algerian:DZD tunisian:TND bahraini:BHD libyan:LYD
      baht|THB|thai:THB
      ringgit ringgits|MYR|malaysian:MYR
      rupiah rupiahs|IDR|indonesian:IDR
      dong|VND|vietnamese:VND
      kip|LAK|lao:LAK
      riel riels|KHR|cambodian:KHR
      kyat kyats|MMK|myanmar:MMK burmese:MMK
      taka|BDT|bangladeshi:BDT
      naira|NGN|nigerian:NGN
      cedi cedis|GHS|ghanaian:GHS
      birr|ETB|ethiopian:ETB
      shilling shillings|shilling|kenyan:KES kenya:KES ugandan:UGX tanzanian:TZS somali:SOS
      lev leva|?BGN|bulgarian:BGN
      leu lei|?RON|romanian:RON moldovan:MDL
      kuna|HRK|croatian:HRK
      marks|?DEM|german:DEM deutsche:DEM finnish:FIM
      mark||german:DEM deutsche:DEM finnish:FIM
      markka markkaa|FIM|finnish:FIM
      guilder guilders|NLG|dutch:NLG netherlands:NLG
      peseta pesetas|ESP|spanish:ESP
      schilling schillings|ATS|austrian:ATS
      escudo escudos|PTE|portuguese:PTE
      drachmas|GRD|greek:GRD
      bitcoin bitcoins|bitcoin|
      satoshi satoshis|satoshi|
      """
    var result: [UInt64: Noun] = [:]
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let isAmbiguous = fields[1].hasPrefix("?")
      let unit = String(isAmbiguous ? fields[1].dropFirst() : fields[1])
      let noun = Noun(unit: unit, byCountry: pairs(String(fields[2])), isAmbiguous: isAmbiguous)
      for word in fields[0].split(separator: " ") { result[Token.key(word)] = noun }
    }
    return KeyTable(result)
  }()

  /// Every word that may stand between a number and a currency's noun.
  static let countries = KeySet(nouns.keys.flatMap { nouns[$0].map { Array($0.byCountry.keys) } ?? [] })

  /// First words of two-word countries: "Hong Kong dollars".
  static let countryLeads = SentenceTables.keys("hong new united south costa sri saudi")

  /// Hundredths; what they are hundredths of is seldom said.
  static let subunits = pairs(
    "cent:cent cents:cent penny:penny pennies:penny pence:pence kopeck:kopeck kopecks:kopeck centavos:centavo")

  /// Currencies of a hundred cents.
  static let withSubunits: Set<String> = [
    "USD", "EUR", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "ZAR", "KES", "GBP", "RUB", "JMD",
  ]

  /// The currency that a hundredth is of, where it is beyond doubt.
  static func whole(of subunit: String, near currency: String?) -> String? {
    switch subunit {
    case "penny", "pence": currency == "GBP" ? "GBP" : nil
    case "kopeck": currency == "RUB" ? "RUB" : nil
    case "cent": currency == "GBP" || currency == "RUB" ? nil : currency
    default: nil
    }
  }

  private static func pairs(_ list: String) -> KeyTable<String> {
    var result: [UInt64: String] = [:]
    for pair in list.split(whereSeparator: \.isWhitespace) {
      guard let colon = pair.lastIndex(of: ":") else { continue }
      result[Token.key(pair[..<colon])] = String(pair[pair.index(after: colon)...])
    }
    return KeyTable(result)
  }
}
