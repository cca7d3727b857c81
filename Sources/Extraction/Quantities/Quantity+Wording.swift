extension Quantity {
  /// A number as data carries it: `1200000000`, `2.45`, `0.5`; no exponent, no grouping.
  package static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    if value == value.rounded(), value.magnitude < 9e18 { return String(Int64(value)) }
    let written = "\(value)"
    guard let mark = written.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return written }
    return positional(mantissa: written[..<mark], exponent: Int(written[written.index(after: mark)...]) ?? 0)
  }

  /// The amount for people: `nearly 70 %`, `USD 1.2 billion`, `45–90 %`, `31 companies`, `two thirds` as `67 %`.
  package var wording: String {
    let amount: String
    if let low, let high {
      amount = Quantity.spoken(low, alike: high) + "–" + Quantity.spoken(high)
    } else {
      amount = Quantity.spoken(unit == "share" ? value * 100 : value)
    }
    let measured: String
    switch unit {
    case "": measured = amount
    case "percent", "share": measured = amount + "\u{A0}%"
    case "times": measured = amount + " times"
    default:
      if Quantity.isCurrencyCode(unit) {
        measured = unit + "\u{A0}" + amount
      } else {
        measured = amount + "\u{A0}" + (value == 1 && low == nil ? unit : QuantityTables.plural(unit))
      }
    }
    guard let approximator else { return measured }
    return approximator + " " + measured
  }

  /// A unit in the plural as one of it is called: "entities", "Chinese firms"; a word that is no plural as it is.
  package static func singular(ofUnit unit: String) -> String {
    let (before, last) =
      unit.lastIndex(of: " ").map { (unit[...$0], unit[unit.index(after: $0)...]) } ?? ("", unit[...])
    let word = String(last)
    return String(before) + (QuantityTables.irregularPlurals[Token.key(last)] ?? QuantityTables.singular(word) ?? word)
  }

  /// Whether a unit is an ISO 4217 code.
  package static func isCurrencyCode(_ unit: String) -> Bool {
    unit.utf8.count == 3 && unit.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// "1.2 billion", "45,000", "0.5"; a thousandth is as fine as it gets from a million on.
  private static func spoken(_ value: Double, alike other: Double? = nil) -> String {
    let size = max(value.magnitude, other?.magnitude ?? 0)
    for (power, word) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] where size >= power {
      let scaled = (value / power * 1000).rounded() / 1000
      let figure = grouped(plain(scaled))
      return other == nil ? figure + " " + word : figure
    }
    return grouped(plain((value * 10000).rounded() / 10000))
  }

  private static func grouped(_ figure: String) -> String {
    var digits = Array(figure.utf8)
    let end = digits.firstIndex(of: 0x2E) ?? digits.count
    let start = digits.first == 0x2D ? 1 : 0
    var at = end - 3
    while at > start {
      digits.insert(0x2C, at: at)
      at -= 3
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func positional(mantissa: Substring, exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    var digits = mantissa.filter { $0 != "-" && $0 != "." }
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    return sign + digits + String(repeating: "0", count: max(0, exponent + 1 - digits.count))
  }
}
