/// Number words of English, and the Indian lakh and crore.
enum NumberTables {
  /// What a word of a number does to the value read so far.
  enum Word {
    /// 0 to 19.
    case small(Double)
    /// 20, 30 … 90.
    case tens(Double)
    case hundred
    /// A power of ten that multiplies what stands before it: thousand, million …
    case magnitude(Int)
    case dozen
  }

  static let words: KeyTable<Word> = {
    var result: [UInt64: Word] = [:]
    let small = """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen
      """
    for (value, word) in small.split(whereSeparator: \.isWhitespace).enumerated() {
      result[Token.key(word)] = .small(Double(value))
    }
    for (index, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated() {
      result[Token.key(word)] = .tens(Double(index + 2) * 10)
    }
    result[Token.key("hundred")] = .hundred
    result[Token.key("dozen")] = .dozen
    for key in magnitudes.keys { result[key] = magnitudes[key].map(Word.magnitude) }
    return KeyTable(result)
  }()

  /// Powers of ten that stand behind figures and words alike.
  static let magnitudes = KeyTable(
    powers("thousand:3 million:6 billion:9 trillion:12 quadrillion:15 lakh:5 lakhs:5 crore:7 crores:7"))

  /// Powers of ten written on to a figure or set behind it: "1.2bn", "5 mln". "m" and "k" count with money alone.
  static let shortMagnitudes = KeyTable(powers("bn:9 tn:12 trn:12 mn:6 mln:6 bln:9"))
  static let moneyMagnitudes = KeyTable(powers("m:6 k:3 b:9 t:12 mm:6"))

  /// "hundreds of", "billions of": a magnitude without a number.
  static let plurals = KeyTable(powers("dozens:1 hundreds:2 thousands:3 millions:6 billions:9 trillions:12"))

  /// Denominators in words, singular and plural.
  static let denominators: KeyTable<Double> = {
    let pairs = """
      half:2 halves:2 third:3 thirds:3 quarter:4 quarters:4 fourth:4 fourths:4 fifth:5 fifths:5 sixth:6 sixths:6
      seventh:7 sevenths:7 eighth:8 eighths:8 ninth:9 ninths:9 tenth:10 tenths:10 hundredth:100 hundredths:100
      """
    return KeyTable(powers(pairs).mapValues(Double.init))
  }()

  /// Verbs and adjectives that multiply.
  static let multiples: KeyTable<Double> = {
    let pairs = "doubled:2 doubling:2 tripled:3 tripling:3 trebled:3 trebling:3 quadrupled:4 quadrupling:4 quintupled:5"
    var result = powers(pairs).mapValues(Double.init)
    result[Token.key("halved")] = 0.5
    result[Token.key("halving")] = 0.5
    return KeyTable(result)
  }()

  /// "twofold", "tenfold".
  static let folds = KeyTable(
    powers("twofold:2 threefold:3 fourfold:4 fivefold:5 sixfold:6 sevenfold:7 eightfold:8 tenfold:10 hundredfold:100")
      .mapValues(Double.init))

  /// Vulgar fractions of Unicode, by scalar.
  static let fractions: [UInt32: Double] = [
    0xBC: 0.25, 0xBD: 0.5, 0xBE: 0.75, 0x2153: 1.0 / 3, 0x2154: 2.0 / 3, 0x2155: 0.2, 0x2156: 0.4, 0x2157: 0.6,
    0x2158: 0.8, 0x215B: 0.125, 0x215C: 0.375, 0x215D: 0.625, 0x215E: 0.875,
  ]

  private static func powers(_ pairs: String) -> [UInt64: Int] {
    var result: [UInt64: Int] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let parts = pair.split(separator: ":")
      if let word = parts.first, let last = parts.last, let value = Int(last) { result[Token.key(word)] = value }
    }
    return result
  }
}
