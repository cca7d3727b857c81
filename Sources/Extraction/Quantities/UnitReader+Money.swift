/// Currencies before and behind a number.
extension UnitReader {
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

  func code(_ token: Token) -> String? {
    if let unit = CurrencyTables.abbreviations[token.key] { return unit }
    guard token.shape.contains(.allCapitals), token.end - token.start == 3 else { return nil }
    return CurrencyTables.codes[token.key]
  }

  /// A currency's words, sign or code behind the number, with the magnitude that may stand behind it ("75 USD million").
  func money(_ index: Int, number: NumberReader.Number, before limit: Int) -> Unit? {
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
      guard !noun.unit.isEmpty, !noun.isAmbiguous || number.hasMagnitude || number.isGrouped else { return nil }
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

  func money(behindMagnitude index: Int, before limit: Int) -> Unit? {
    let token = tokens[index]
    if token.kind == .mark { return sign(index).map { Unit(name: $0, kind: .money, end: index + 1) } }
    if let noun = CurrencyTables.nouns[token.key], !noun.unit.isEmpty {
      return Unit(name: noun.unit, kind: .money, end: index + 1)
    }
    if index + 1 < limit, let noun = CurrencyTables.nouns[tokens[index + 1].key], let unit = noun.byCountry[token.key] {
      return Unit(name: unit, kind: .money, end: index + 2)
    }
    return code(token).map { Unit(name: $0, kind: .money, end: index + 1) }
  }
}
