import Extraction

/// The value of a statistic: a number or a range with its unit, as people read it and as charts draw it.
package struct Figure: Sendable, Equatable {
  package enum Qualifier: String, Sendable {
    case exactly = ""
    case about = "~"
    case moreThan = ">"
    case lessThan = "<"
  }

  package let low: Double
  /// Equal to ``low`` for a single number.
  package let high: Double
  package let qualifier: Qualifier
  /// "%", "USD bn", "tonnes"; empty for a bare count.
  package let unit: String

  package var middle: Double { (low + high) / 2 }
  package var isRange: Bool { low != high }
  /// A share of a whole, which can be drawn as a part of a hundred.
  package var isShare: Bool { unit == "%" && low >= 0 && high <= 100 && !isChange }
  /// Written with a sign: a rise or a fall.
  package let isChange: Bool

  package init(low: Double, high: Double, qualifier: Qualifier, unit: String, isChange: Bool = false) {
    self.low = low
    self.high = high
    self.qualifier = qualifier
    self.unit = unit
    self.isChange = isChange
  }

  /// Beyond this no number is a figure: four hundred digits are a slip, and no scale can show them.
  private static let limit = 1e21

  /// Reads "90 %", "70–80", "~70", ">300", "+29.3", "1,300 tonnes", "USD 900 million"; nil where no number stands in it.
  ///
  /// - Parameter unit: the unit from a column of its own; without it, what stands around the number.
  package init?(reading value: String, unit: String? = nil) {
    var scanner = FigureScanner(value)
    guard let scanned = scanner.scan(), scanned.low.magnitude < Self.limit, scanned.high.magnitude < Self.limit else {
      return nil
    }
    let beside = unit?.trimmed
    self.init(
      low: min(scanned.low, scanned.high), high: max(scanned.low, scanned.high), qualifier: scanned.qualifier,
      unit: Self.normalised(unit: beside.flatMap { $0.isEmpty ? nil : $0 } ?? scanned.unit), isChange: scanned.isSigned)
  }

  private static func normalised(unit: String) -> String {
    switch unit.lowercased() {
    case "percent", "per cent", "pct", "percentage": "%"
    default: unit
    }
  }
}

/// Reads a number, or two with a dash between them, out of a short string.
private struct FigureScanner {
  struct Scanned {
    var low: Double
    var high: Double
    var qualifier: Figure.Qualifier
    var unit: String
    var isSigned: Bool
  }

  private let characters: [Character]
  private var at = 0

  init(_ string: String) { characters = Array(string) }

  mutating func scan() -> Scanned? {
    var before = ""
    var qualifier = Figure.Qualifier.exactly
    var isSigned = false
    var sign = 1.0
    while at < characters.count, !characters[at].isASCIIDigit {
      switch characters[at] {
      case "~", "≈": qualifier = .about
      case ">", "≥": qualifier = .moreThan
      case "<", "≤": qualifier = .lessThan
      case "+": isSigned = true
      case "-", "−", "–":
        isSigned = true
        sign = -1
      default: before.append(characters[at])
      }
      at += 1
    }
    for (word, meaning) in Self.qualifiers where before.lowercased().contains(word) {
      qualifier = meaning
      before = before.lowercased().replacing(word, with: "")
    }
    guard let low = number() else { return nil }
    var high = low
    let rest = at
    skipSpaces()
    if at < characters.count, ["-", "–", "—"].contains(characters[at]) {
      at += 1
      skipSpaces()
      if let second = number() { high = second } else { at = rest }
    } else {
      at = rest
    }
    // "1,2,3" and "12,34" are no number that two readers would read alike.
    if at + 1 < characters.count, [",", ".", "'", "’"].contains(characters[at]),
      characters[at + 1].isASCIIDigit || characters[at + 1] == "%"
    {
      return nil
    }
    let after = String(characters[at...])
    let unit = [before.trimmed, after.trimmed].filter { !$0.isEmpty }.joined(separator: " ")
    return Scanned(low: low * sign, high: high * sign, qualifier: qualifier, unit: unit, isSigned: isSigned)
  }

  private static let qualifiers: [(String, Figure.Qualifier)] = [
    ("more than", .moreThan), ("at least", .moreThan), ("over", .moreThan), ("less than", .lessThan),
    ("under", .lessThan),
    ("up to", .lessThan), ("nearly", .about), ("almost", .about), ("about", .about), ("around", .about),
  ]

  private mutating func number() -> Double? {
    var digits = ""
    while at < characters.count {
      let character = characters[at]
      if character.isASCIIDigit {
        digits.append(character)
      } else if character == ".", at + 1 < characters.count, characters[at + 1].isASCIIDigit, !digits.contains(".") {
        digits.append(character)
      } else if [",", "\u{202F}", "\u{2009}", "\u{A0}", " "].contains(character), isGroup(at + 1), !digits.isEmpty {
        // A separator between groups of three.
      } else {
        break
      }
      at += 1
    }
    return Double(digits)
  }

  private func isGroup(_ index: Int) -> Bool {
    guard index + 3 <= characters.count, characters[index..<index + 3].allSatisfy(\.isASCIIDigit) else { return false }
    return index + 3 == characters.count || !characters[index + 3].isASCIIDigit
  }

  private mutating func skipSpaces() {
    while at < characters.count, characters[at].isWhitespace { at += 1 }
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  /// The first letter in upper case.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// Without white space at its ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
