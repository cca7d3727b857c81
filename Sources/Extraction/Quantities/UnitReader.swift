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

  func percent(_ index: Int, before limit: Int) -> Unit? {
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

  static let prefixes: KeyTable<String> = [
    Token.key("square"): "square", Token.key("sq"): "square", Token.key("cubic"): "cubic", Token.key("cu"): "cubic",
    Token.key("metric"): "metric", Token.key("nautical"): "nautical",
  ]
  static let degrees = Token.key("degrees")
  static let scales: KeyTable<String> = [
    Token.key("celsius"): "degree Celsius", Token.key("centigrade"): "degree Celsius",
    Token.key("fahrenheit"): "degree Fahrenheit", Token.key("c"): "degree Celsius", Token.key("f"): "degree Fahrenheit",
  ]
  /// What stands behind inches written as a mark: `10" wide`.
  static let extents = SentenceTables.keys("long wide tall high thick deep in screen display monitor diameter x by")
  static let x = Token.key("x")
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
