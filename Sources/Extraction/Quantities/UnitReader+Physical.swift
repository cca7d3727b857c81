/// Units of measurement behind a number.
extension UnitReader {
  func physical(_ index: Int, number: NumberReader.Number, before limit: Int) -> Unit? {
    let token = tokens[index]
    if token.kind == .mark { return degree(index, before: limit) }
    guard token.kind == .word else { return nil }
    if token.key == UnitReader.degrees, index + 1 < limit, let scale = UnitReader.scales[tokens[index + 1].key] {
      return Unit(name: scale, kind: .physical, end: index + 2)
    }
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

  func unitWord(_ index: Int, before limit: Int) -> UnitTables.Unit? {
    let token = tokens[index]
    if let unit = UnitTables.words[token.key] { return unit }
    guard token.end - token.start <= 5 else { return nil }
    guard let unit = UnitTables.symbols[UnitTables.exactKey(utf8[token.range])] else { return nil }
    // A lone letter is a unit on the number, or where no word follows.
    if token.end - token.start == 1, token.shape.contains(.spaced), index + 1 < limit, tokens[index + 1].kind == .word,
      tokens[index + 1].key != UnitReader.x, tokens[index + 1].key != QuantityFinder.by
    {
      return nil
    }
    // "24703 L-202" is a code.
    if token.end - token.start == 1, index + 2 < limit, utf8[Int(tokens[index + 1].start)] == 0x2D,
      tokens[index + 2].kind == .number, !tokens[index + 2].shape.contains(.spaced)
    {
      return nil
    }
    return unit
  }

  /// "° C", "degrees Celsius", "10 \"".
  func degree(_ index: Int, before limit: Int) -> Unit? {
    let token = tokens[index]
    if utf8[Int(token.start)] == 0x22, index + 1 < limit, UnitReader.extents.contains(tokens[index + 1].key) {
      return Unit(name: "inch", kind: .physical, end: index + 1)
    }
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
  func rate(at index: Int, before limit: Int) -> (String, Int)? {
    guard index + 1 < limit else { return nil }
    let isSlash = utf8[Int(tokens[index].start)] == 0x2F && !tokens[index].shape.contains(.spaced)
    let isPer = [UnitReader.per, NumberReader.a, NumberReader.an].contains(tokens[index].key)
    guard isSlash || isPer, let name = UnitTables.perTimes[tokens[index + 1].key] else { return nil }
    return (name, index + 2)
  }
}
