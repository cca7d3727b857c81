/// Reads a number, in figures or in words, from a text's tokens.
struct NumberReader {
  struct Number {
    /// The token behind the last one of the number.
    var end: Int
    /// Exact in decimal: the value is `mantissa` times ten to the power of `power`.
    var mantissa: Double
    var power: Int
    /// Written in words alone.
    var isWords = false
    /// Digits in groups ("1,200").
    var isGrouped = false
    var hasMagnitude = false
    /// "dozens of", "billions of".
    var isVague = false
    /// "two thirds", "half", "1/4".
    var isFraction = false

    var value: Double {
      // One correctly rounded division or multiplication keeps 16.4 million exact.
      if power >= 0 { return mantissa * NumberReader.ten(power) }
      return mantissa / NumberReader.ten(-power)
    }
  }

  let tokens: [Token]
  let utf8: [UInt8]

  static func ten(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(power, 40) { result *= 10 }
    return result
  }

  /// The number that starts at token `index`, in figures or words; nil where none does.
  func number(at index: Int, before limit: Int) -> Number? {
    guard index < limit else { return nil }
    let token = tokens[index]
    switch token.kind {
    case .number: return figures(at: index, before: limit)
    case .mark: return vulgarFraction(at: index) ?? pointedFraction(at: index, before: limit)
    case .word: return words(at: index, before: limit)
    case .possessive: return nil
    }
  }

  // MARK: Figures

  private func figures(at index: Int, before limit: Int) -> Number? {
    guard var number = digits(at: index, before: limit) else { return nil }
    // "10 1/2", "10½", "1/4", "7 3 / 4"
    if number.power == 0, !number.isGrouped {
      if let fraction = slashed(at: index, before: limit) {
        number = fraction
      } else if number.end < limit, tokens[number.end].kind == .number,
        let fraction = slashed(at: number.end, before: limit)
      {
        number.mantissa += fraction.value
        number.end = fraction.end
      } else if number.end < limit, let fraction = vulgarFraction(at: number.end) {
        number.mantissa += fraction.value
        number.end = fraction.end
      }
    }
    return multiplied(number, before: limit)
  }

  /// Plain digits with groups and a decimal point; spaced apart as tokenised corpora do ("6 . 2", "10 , 000"), too.
  private func digits(at index: Int, before limit: Int) -> Number? {
    var number = Number(end: index + 1, mantissa: 0, power: 0)
    guard add(index, to: &number) else { return nil }
    while number.end + 1 < limit, tokens[number.end].kind == .mark, tokens[number.end + 1].kind == .number,
      number.power == 0
    {
      let mark = tokens[number.end]
      let next = tokens[number.end + 1]
      let isSpaced = mark.shape.contains(.spaced) && next.shape.contains(.spaced)
      let isTight = !mark.shape.contains(.spaced) && !next.shape.contains(.spaced)
      let length = Int(next.end - next.start)
      switch utf8[Int(mark.start)] {
      case 0x2C where isSpaced && length == 3 && tokens[index].end - tokens[index].start <= 3:
        guard add(number.end + 1, to: &number) else { return nil }
        number.isGrouped = true
      // Lakhs: "12,34,567".
      case 0x2C where isTight && tokens[index].end - tokens[index].start <= 2 && isLakh(next):
        guard add(number.end + 1, to: &number) else { return nil }
        number.isGrouped = true
      case 0x2E where isSpaced && length <= 4:
        var copy = number
        copy.power = 0
        guard add(number.end + 1, to: &copy), copy.power == 0 else { return number }
        copy.power = -length
        number = copy
      default: return number
      }
      number.end += 2
    }
    return number
  }

  private func isLakh(_ token: Token) -> Bool {
    let start = Int(token.start)
    return token.end - token.start >= 6 && utf8[start].isDigit && utf8[start + 1].isDigit && utf8[start + 2] == 0x2C
  }

  /// Appends a number token's digits; false where there are more than can be meant.
  private func add(_ index: Int, to number: inout Number) -> Bool {
    let token = tokens[index]
    guard token.end - token.start <= 24 else { return false }
    var isPastPoint = false
    for byte in utf8[token.range] {
      switch byte {
      case 0x2C: number.isGrouped = true
      case 0x2E: isPastPoint = true
      default:
        number.mantissa = number.mantissa * 10 + Double(byte &- 0x30)
        if isPastPoint { number.power -= 1 }
      }
    }
    return true
  }

  /// "1/2" and "3 / 4": small denominators alone, which leaves "24/7" and "9/11" be.
  private func slashed(at index: Int, before limit: Int) -> Number? {
    guard index + 2 < limit, tokens[index].kind == .number, tokens[index + 2].kind == .number,
      utf8[Int(tokens[index + 1].start)] == 0x2F,
      tokens[index + 1].shape.contains(.spaced) == tokens[index + 2].shape.contains(.spaced),
      let above = small(index), let below = small(index + 2), above < below,
      [2, 3, 4, 5, 6, 8, 10, 16, 32].contains(below)
    else { return nil }
    if index + 3 < limit, !tokens[index + 3].shape.contains(.spaced), utf8[Int(tokens[index + 3].start)] == 0x2F {
      return nil
    }
    return Number(end: index + 3, mantissa: Double(above) / Double(below), power: 0, isFraction: true)
  }

  private func small(_ index: Int) -> Int? {
    let range = tokens[index].range
    guard range.count <= 2 else { return nil }
    return Int(String(decoding: utf8[range], as: UTF8.self))
  }

  private func vulgarFraction(at index: Int) -> Number? {
    let token = tokens[index]
    guard token.kind == .mark, token.shape.contains(.foreign), token.end - token.start <= 3,
      let scalar = String(decoding: utf8[token.range], as: UTF8.self).unicodeScalars.first,
      let value = NumberTables.fractions[scalar.value]
    else { return nil }
    return Number(end: index + 1, mantissa: value, power: 0, isFraction: true)
  }

  /// ".5"
  private func pointedFraction(at index: Int, before limit: Int) -> Number? {
    guard utf8[Int(tokens[index].start)] == 0x2E, index + 1 < limit, tokens[index + 1].kind == .number,
      tokens[index].shape.contains(.spaced) || tokens[index].shape.contains(.opensParagraph),
      !tokens[index + 1].shape.contains(.spaced)
    else { return nil }
    var number = Number(end: index + 2, mantissa: 0, power: 0)
    guard add(index + 1, to: &number), number.power == 0, !number.isGrouped else { return nil }
    number.power = -Int(tokens[index + 1].end - tokens[index + 1].start)
    return multiplied(number, before: limit)
  }

  /// Magnitudes behind figures: "1.2bn", "11.8 trillion", "1.5 - million".
  private func multiplied(_ number: Number, before limit: Int) -> Number {
    var number = number
    while number.end < limit {
      var at = number.end
      if utf8[Int(tokens[at].start)] == 0x2D, at + 1 < limit, NumberTables.magnitudes[tokens[at + 1].key] != nil {
        at += 1
      }
      let token = tokens[at]
      guard token.kind == .word else { break }
      if let power = NumberTables.magnitudes[token.key] {
        number.power += power
      } else if token.key == NumberReader.hundred {
        number.power += 2
      } else if token.key == NumberReader.dozen {
        number.mantissa *= 12
      } else if let power = NumberTables.shortMagnitudes[token.key] {
        number.power += power
      } else {
        break
      }
      number.hasMagnitude = true
      number.end = at + 1
    }
    return number
  }

  // MARK: Words

  private func words(at index: Int, before limit: Int) -> Number? {
    let key = tokens[index].key
    if let word = NumberTables.words[key] { return cardinal(at: index, startingWith: word, before: limit) }
    if let power = NumberTables.plurals[key] { return vague(at: index, power: power, before: limit) }
    if key == NumberReader.half || key == NumberReader.quarter { return part(at: index, before: limit) }
    guard key == NumberReader.a || key == NumberReader.an, index + 1 < limit else { return nil }
    // "a hundred", "a dozen", "a quarter million"
    let next = tokens[index + 1].key
    switch NumberTables.words[next] {
    case .hundred, .magnitude, .dozen:
      return cardinal(at: index + 1, startingWith: .small(1), before: limit, isArticle: true)
    default: break
    }
    if next == NumberReader.half || next == NumberReader.quarter { return part(at: index + 1, before: limit) }
    return nil
  }

  /// "half a million", "quarter million", "half a percent": the fraction alone, or with the magnitude behind it.
  private func part(at index: Int, before limit: Int) -> Number? {
    let mantissa = tokens[index].key == NumberReader.half ? 0.5 : 0.25
    var number = Number(end: index + 1, mantissa: mantissa, power: 0, isWords: true, isFraction: true)
    var at = index + 1
    if at < limit, tokens[at].key == NumberReader.a || tokens[at].key == NumberReader.an { at += 1 }
    guard at < limit else { return number }
    switch NumberTables.words[tokens[at].key] {
    case .magnitude(let power):
      number.power = power
      number.end = at + 1
      number.isFraction = false
      number.hasMagnitude = true
    case .dozen where mantissa == 0.5:
      number.mantissa = 6
      number.end = at + 1
      number.isFraction = false
    default: break
    }
    return number
  }

  private func vague(at index: Int, power: Int, before limit: Int) -> Number? {
    var number = Number(end: index + 1, mantissa: power == 1 ? 12 : 1, power: power == 1 ? 0 : power, isWords: true)
    number.isVague = true
    number.hasMagnitude = true
    guard index + 1 < limit, tokens[index + 1].key == NumberReader.of else { return nil }
    // "hundreds of thousands of"
    if index + 2 < limit, let more = NumberTables.plurals[tokens[index + 2].key], more > 2 {
      guard index + 3 < limit, tokens[index + 3].key == NumberReader.of else { return nil }
      number.power += more
      number.end = index + 3
    }
    return number
  }

  private func cardinal(
    at index: Int, startingWith first: NumberTables.Word, before limit: Int, isArticle: Bool = false
  ) -> Number? {
    var total = 0.0
    var group = 0.0
    var lastWasUnits = false
    var hasMagnitude = false
    var at = index
    var word: NumberTables.Word? = first
    if isArticle {
      group = 1
      word = NumberTables.words[tokens[index].key]
    }
    var end = index
    loop: while let current = word {
      switch current {
      case .small(let value):
        if lastWasUnits { break loop }
        if group.truncatingRemainder(dividingBy: 10) != 0
          || (value >= 10 && group.truncatingRemainder(dividingBy: 100) != 0)
        {
          break loop
        }
        group += value
        lastWasUnits = true
      case .tens(let value):
        if group.truncatingRemainder(dividingBy: 100) != 0 || lastWasUnits { break loop }
        group += value
      case .hundred:
        group = (group == 0 ? 1 : group) * 100
        lastWasUnits = false
        if group > 99_000 { break loop }
      case .dozen:
        group = (group == 0 ? 1 : group) * 12
        lastWasUnits = true
      case .magnitude(let power):
        if group == 0, total == 0, !isArticle { return nil }
        let scale = NumberReader.ten(power)
        if group == 0 { total *= scale } else { total += group * scale }
        group = 0
        lastWasUnits = false
        hasMagnitude = true
      }
      at += 1
      end = at
      (at, word) = nextWord(after: at, hasMagnitude: group >= 100 || hasMagnitude, before: limit)
    }
    guard end > index else { return nil }
    let value = total + group
    // "three 100-dollar notes": words do not run on into figures.
    var number = Number(end: end, mantissa: value, power: 0, isWords: true)
    number.hasMagnitude = hasMagnitude || value >= 100
    return number
  }

  /// The next word of a cardinal, past a hyphen or "and".
  private func nextWord(after at: Int, hasMagnitude: Bool, before limit: Int) -> (Int, NumberTables.Word?) {
    guard at < limit else { return (at, nil) }
    if tokens[at].kind == .word {
      if let word = NumberTables.words[tokens[at].key] { return (at, word) }
      if tokens[at].key == NumberReader.and, hasMagnitude, at + 1 < limit, tokens[at + 1].kind == .word {
        switch NumberTables.words[tokens[at + 1].key] {
        case .some(.small), .some(.tens):
          return (at + 1, NumberTables.words[tokens[at + 1].key])
        default: break
        }
      }
      return (at, nil)
    }
    if utf8[Int(tokens[at].start)] == 0x2D, at + 1 < limit, !tokens[at].shape.contains(.spaced),
      tokens[at + 1].kind == .word
    {
      return (at + 1, NumberTables.words[tokens[at + 1].key])
    }
    return (at, nil)
  }

  static let hundred = Token.key("hundred")
  static let dozen = Token.key("dozen")
  static let half = Token.key("half")
  static let quarter = Token.key("quarter")
  static let a = Token.key("a")
  static let an = Token.key("an")
  static let of = Token.key("of")
  static let and = Token.key("and")
}
