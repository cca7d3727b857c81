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

  static let hundred = Token.key("hundred")
  static let dozen = Token.key("dozen")
  static let half = Token.key("half")
  static let quarter = Token.key("quarter")
  static let a = Token.key("a")
  static let an = Token.key("an")
  static let of = Token.key("of")
  static let and = Token.key("and")
}
