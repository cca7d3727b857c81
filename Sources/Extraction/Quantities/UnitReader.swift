/// Reads the unit that stands behind a number, or the currency before it.
struct UnitReader {
  struct Unit {
    let name: String
    let kind: FoundQuantity.Kind
    /// The token behind the last one of the unit.
    let end: Int
    /// Multiplies the number ("$5m", "30 MUSD"): a power of ten.
    var power = 0
    var noun: Range<Int>?
  }

  let tokens: [Token]
  let utf8: [UInt8]

  // MARK: Before the number

  /// The currency whose sign or code ends just before token `index`, and the first token of it.
  func currency(endingAt index: Int, from first: Int) -> (unit: String, start: Int, power: Int)? {
    guard index > first else { return nil }
    var at = index - 1
    var token = tokens[at]
    // "Rs. 500", "minus" stays with the number
    if utf8[Int(token.start)] == 0x2E, at > first, tokens[at - 1].key == UnitReader.rs { at -= 1; token = tokens[at] }
    switch token.kind {
    case .mark:
      guard let sign = sign(at) else { return nil }
      guard sign == "USD", utf8[Int(token.start)] == 0x24, at > first, tokens[at - 1].kind == .word else {
        return (sign, at, 0)
      }
      let prefix = tokens[at - 1]
      let length = prefix.end - prefix.start
      guard let code = CurrencyTables.dollarPrefixes[prefix.key] else { return (sign, at, 0) }
      // "A$5" but "a $5 bill"; "C $ 16" in tokenised text is no word of English.
      let isTight = !token.shape.contains(.spaced)
      return isTight || length > 1 || prefix.key == UnitReader.c ? (code, at - 1, 0) : (sign, at, 0)
    case .word:
      if let unit = CurrencyTables.millions[token.key] { return (unit, at, 6) }
      guard let unit = code(token) else {
        return token.key == UnitReader.dollar && !tokens[index].isCapitalised && token.shape.contains(.spaced)
          ? ("USD", at, 0) : nil
      }
      return (unit, at, 0)
    default: return nil
    }
  }

  /// The currency of the sign at token `index`.
  func sign(_ index: Int) -> String? {
    let token = tokens[index]
    guard token.end - token.start <= 3 else { return nil }
    if utf8[Int(token.start)] == 0x24 { return "USD" }
    guard token.shape.contains(.foreign) else { return nil }
    let scalar = utf8.withUnsafeBufferPointer { Scalars.scalar(Int(token.start), in: $0) }
    return CurrencyTables.signs[scalar]
  }

  private func code(_ token: Token) -> String? {
    if let unit = CurrencyTables.abbreviations[token.key] { return unit }
    guard token.shape.contains(.allCapitals), token.end - token.start == 3 else { return nil }
    return CurrencyTables.codes[token.key]
  }

  // MARK: Behind the number

  /// The unit behind a number that ends before token `index`; percent, money and physical units, not counted nouns.
  func unit(at index: Int, number: NumberReader.Number, before limit: Int, isBehindCurrency: Bool = false) -> Unit? {
    guard index < limit else { return nil }
    var at = index
    if number.isVague, tokens[at].key == NumberReader.of { at += 1 }
    // "half a percent"
    if number.isFraction, number.isWords, at < limit,
      tokens[at].key == NumberReader.a || tokens[at].key == NumberReader.of
    {
      at += 1
      if at < limit, tokens[at].key == NumberReader.a { at += 1 }
    }
    // "(kg)", "45-acre"
    var closes = false
    if at + 1 < limit, tokens[at].kind == .mark {
      switch utf8[Int(tokens[at].start)] {
      case 0x28, 0x5B, 0x7B, 0x3C:
        if at + 2 < limit, tokens[at + 2].kind == .mark, !tokens[at + 1].shape.contains(.spaced) {
          at += 1
          closes = true
        }
      case 0x2D
      where tokens[at + 1].kind == .word && tokens[at].shape.contains(.spaced) == tokens[at + 1].shape.contains(.spaced):
        at += 1
      default: break
      }
    }
    guard at < limit else { return nil }
    if let unit = percent(at, before: limit) { return unit }
    if let unit = money(at, number: number, before: limit) { return unit }
    guard let unit = physical(at, number: number, before: limit) else { return nil }
    return closes ? Unit(name: unit.name, kind: .physical, end: min(unit.end + 1, limit)) : unit
  }

  private func percent(_ index: Int, before limit: Int) -> Unit? {
    let token = tokens[index]
    if token.kind == .mark {
      return utf8[Int(token.start)] == 0x25 ? Unit(name: "percent", kind: .percent, end: index + 1) : nil
    }
    let next = index + 1 < limit ? tokens[index + 1].key : 0
    switch token.key {
    case UnitReader.percent, UnitReader.percents, UnitReader.pct:
      return Unit(name: "percent", kind: .percent, end: index + 1)
    case UnitReader.per where next == UnitReader.cent: return Unit(name: "percent", kind: .percent, end: index + 2)
    case UnitReader.percentage where next == UnitReader.point || next == UnitReader.points:
      return Unit(name: "percentage point", kind: .percent, end: index + 2)
    case UnitReader.percentage: return Unit(name: "percent", kind: .percent, end: index + 1)
    case UnitReader.basis where next == UnitReader.point || next == UnitReader.points:
      return Unit(name: "basis point", kind: .physical, end: index + 2)
    default: return nil
    }
  }

  /// A currency's words, sign or code behind the number, with the magnitude that may stand behind it ("75 USD million").
  private func money(_ index: Int, number: NumberReader.Number, before limit: Int) -> Unit? {
    let token = tokens[index]
    if token.kind == .mark {
      guard let unit = sign(index) else { return nil }
      // In "$5 $10" the second sign opens the second sum.
      if index + 1 < limit, tokens[index + 1].kind == .number, !tokens[index + 1].shape.contains(.spaced) { return nil }
      return Unit(name: unit, kind: .money, end: index + 1)
    }
    guard token.kind == .word else { return nil }
    if let unit = CurrencyTables.millions[token.key] { return Unit(name: unit, kind: .money, end: index + 1, power: 6) }
    if let noun = CurrencyTables.nouns[token.key] {
      guard !noun.isAmbiguous || number.hasMagnitude || number.isGrouped else { return nil }
      var end = index + 1
      var name = noun.unit
      if end < limit, let qualified = noun.byCountry[tokens[end].key], tokens[end].key == UnitReader.sterling {
        name = qualified
        end += 1
      }
      return Unit(name: name, kind: .money, end: end)
    }
    if CurrencyTables.countries.contains(token.key) || CurrencyTables.countryLeads.contains(token.key) {
      for gap in 1...2 where index + gap < limit {
        guard let noun = CurrencyTables.nouns[tokens[index + gap].key] else { continue }
        guard let unit = noun.byCountry[tokens[index + gap - 1].key] else { break }
        return Unit(name: unit, kind: .money, end: index + gap + 1)
      }
    }
    if let unit = CurrencyTables.subunits[token.key] { return Unit(name: unit, kind: .money, end: index + 1) }
    // "$": "15 US$", and the codes.
    if index + 1 < limit, utf8[Int(tokens[index + 1].start)] == 0x24, !tokens[index + 1].shape.contains(.spaced) {
      guard let unit = CurrencyTables.dollarPrefixes[token.key] else { return nil }
      if index + 2 < limit, tokens[index + 2].kind == .number { return nil }
      return Unit(name: unit, kind: .money, end: index + 2)
    }
    if let unit = code(token) {
      var end = index + 1
      var power = 0
      if end < limit, let magnitude = NumberTables.magnitudes[tokens[end].key] {
        power = magnitude
        end += 1
      }
      return Unit(name: unit, kind: .money, end: end, power: power)
    }
    // "1.8M dollars", "5k euros": money's short magnitudes, only with the currency behind them.
    if !token.shape.contains(.spaced), let power = NumberTables.moneyMagnitudes[token.key],
      var unit = index + 1 < limit ? money(behindMagnitude: index + 1, before: limit) : nil
    {
      unit.power += power
      return unit
    }
    return nil
  }

  private func money(behindMagnitude index: Int, before limit: Int) -> Unit? {
    let token = tokens[index]
    if token.kind == .mark { return sign(index).map { Unit(name: $0, kind: .money, end: index + 1) } }
    if let noun = CurrencyTables.nouns[token.key] { return Unit(name: noun.unit, kind: .money, end: index + 1) }
    if index + 1 < limit, let noun = CurrencyTables.nouns[tokens[index + 1].key], let unit = noun.byCountry[token.key] {
      return Unit(name: unit, kind: .money, end: index + 2)
    }
    return code(token).map { Unit(name: $0, kind: .money, end: index + 1) }
  }

  private func physical(_ index: Int, number: NumberReader.Number, before limit: Int) -> Unit? {
    let token = tokens[index]
    if token.kind == .mark { return degree(index, before: limit) }
    guard token.kind == .word else { return nil }
    var at = index
    var prefix = ""
    if let word = UnitReader.prefixes[token.key], index + 1 < limit {
      prefix = word
      at += 1
    }
    guard var unit = unitWord(at, before: limit) else { return nil }
    if !prefix.isEmpty {
      // "metric ton" is the tonne, "cubic" and "square" need a length.
      if prefix == "metric" {
        guard unit.name.hasSuffix("ton") else { return nil }
        unit = UnitTables.Unit(name: "metric ton", isLength: false)
      } else if prefix == "nautical" {
        guard unit.name == "mile" else { return nil }
        unit = UnitTables.Unit(name: "nautical mile", isLength: true)
      } else if prefix == "light" {
        guard unit.name == "year" else { return nil }
      } else if unit.isLength {
        unit = UnitTables.Unit(name: prefix + " " + unit.name, isLength: false)
      } else {
        return nil
      }
    }
    let end = at + 1
    if unit.isLength, let (name, behind) = rate(at: end, before: limit) {
      return Unit(name: unit.name + " per " + name, kind: .physical, end: behind)
    }
    return Unit(name: unit.name, kind: .physical, end: end)
  }

  private func unitWord(_ index: Int, before limit: Int) -> UnitTables.Unit? {
    let token = tokens[index]
    if let unit = UnitTables.words[token.key] { return unit }
    guard token.end - token.start <= 5 else { return nil }
    guard let unit = UnitTables.symbols[UnitTables.exactKey(utf8[token.range])] else { return nil }
    // A lone letter is a unit on the number, or where no word follows.
    if token.end - token.start == 1, token.shape.contains(.spaced), index + 1 < limit, tokens[index + 1].kind == .word {
      return nil
    }
    return unit
  }

  /// "° C", "degrees Celsius", "10 \"".
  private func degree(_ index: Int, before limit: Int) -> Unit? {
    let token = tokens[index]
    if utf8[Int(token.start)] == 0xC2, token.end - token.start == 2, utf8[Int(token.start) + 1] == 0xB0,
      index + 1 < limit
    {
      switch utf8[Int(tokens[index + 1].start)] | 0x20 {
      case 0x63: return Unit(name: "degree Celsius", kind: .physical, end: index + 2)
      case 0x66: return Unit(name: "degree Fahrenheit", kind: .physical, end: index + 2)
      default: return nil
      }
    }
    return nil
  }

  /// "per hour", "an hour", "/h" behind a length.
  private func rate(at index: Int, before limit: Int) -> (String, Int)? {
    guard index + 1 < limit else { return nil }
    let isSlash = utf8[Int(tokens[index].start)] == 0x2F && !tokens[index].shape.contains(.spaced)
    let isPer = [UnitReader.per, NumberReader.a, NumberReader.an].contains(tokens[index].key)
    guard isSlash || isPer, let name = UnitTables.perTimes[tokens[index + 1].key] else { return nil }
    return (name, index + 2)
  }

  static let prefixes: [UInt64: String] = [
    Token.key("square"): "square", Token.key("sq"): "square", Token.key("cubic"): "cubic", Token.key("cu"): "cubic",
    Token.key("metric"): "metric", Token.key("nautical"): "nautical",
  ]
  static let c = Token.key("c")
  static let rs = Token.key("rs")
  static let dollar = Token.key("dollar")
  static let sterling = Token.key("sterling")
  static let per = Token.key("per")
  static let cent = Token.key("cent")
  static let percent = Token.key("percent")
  static let percents = Token.key("percents")
  static let pct = Token.key("pct")
  static let percentage = Token.key("percentage")
  static let point = Token.key("point")
  static let points = Token.key("points")
  static let basis = Token.key("basis")
}
