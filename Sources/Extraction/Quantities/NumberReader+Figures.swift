/// Numbers in figures.
extension NumberReader {
  func figures(at index: Int, before limit: Int) -> Number? {
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
  func digits(at index: Int, before limit: Int) -> Number? {
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

  func isLakh(_ token: Token) -> Bool {
    let start = Int(token.start)
    return token.end - token.start >= 6 && utf8[start].isDigit && utf8[start + 1].isDigit && utf8[start + 2] == 0x2C
  }

  /// Appends a number token's digits; false where there are more than can be meant.
  func add(_ index: Int, to number: inout Number) -> Bool {
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
  func slashed(at index: Int, before limit: Int) -> Number? {
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

  func small(_ index: Int) -> Int? {
    let range = tokens[index].range
    guard range.count <= 2 else { return nil }
    return Int(String(decoding: utf8[range], as: UTF8.self))
  }

  func vulgarFraction(at index: Int) -> Number? {
    let token = tokens[index]
    guard token.kind == .mark, token.shape.contains(.foreign), token.end - token.start <= 3,
      let scalar = String(decoding: utf8[token.range], as: UTF8.self).unicodeScalars.first,
      let value = NumberTables.fractions[scalar.value]
    else { return nil }
    return Number(end: index + 1, mantissa: value, power: 0, isFraction: true)
  }

  /// ".5"
  func pointedFraction(at index: Int, before limit: Int) -> Number? {
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
  func multiplied(_ number: Number, before limit: Int) -> Number {
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
}
