/// Numbers in words.
extension NumberReader {
  func words(at index: Int, before limit: Int) -> Number? {
    let key = tokens[index].key
    if let fraction = fractionOfMagnitude(at: index, before: limit) { return fraction }
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

  /// "three quarters of a million", "two-thirds billion"
  func fractionOfMagnitude(at index: Int, before limit: Int) -> Number? {
    guard case .small(let above)? = NumberTables.words[tokens[index].key], above >= 1 else { return nil }
    var at = index + 1
    if at < limit, utf8[Int(tokens[at].start)] == 0x2D { at += 1 }
    guard at + 1 < limit, let below = NumberTables.denominators[tokens[at].key], above < below else { return nil }
    at += 1
    if tokens[at].key == NumberReader.of { at += 1 }
    if at < limit, tokens[at].key == NumberReader.a { at += 1 }
    guard at < limit, case .magnitude(let power)? = NumberTables.words[tokens[at].key] else { return nil }
    return Number(
      end: at + 1, mantissa: above / below, power: power, isWords: true, hasMagnitude: true)
  }

  /// "half a million", "quarter million", "half a percent": the fraction alone, or with the magnitude behind it.
  func part(at index: Int, before limit: Int) -> Number? {
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

  func vague(at index: Int, power: Int, before limit: Int) -> Number? {
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

  func cardinal(
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
  func nextWord(after at: Int, hasMagnitude: Bool, before limit: Int) -> (Int, NumberTables.Word?) {
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
}
