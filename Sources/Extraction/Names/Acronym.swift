/// Letters in brackets beside a name: "National Security Council (NSC)", "NSC (National Security Council)".
package struct Acronym: Sendable {
  /// As ``Token/key``.
  package let key: UInt64
  private let word: Range<Int>
  private let name: Range<Int>

  /// - Parameter range: where the name stands, in bytes.
  package init?(beside range: Range<Int>, in text: Text) {
    let bytes = text.utf8
    name = range
    let behind = text.token(at: range.upperBound)
    if behind + 2 < text.tokens.count, Self.isMark(behind, "(", in: text), Self.isMark(behind + 2, ")", in: text),
      Self.isAcronym(text.tokens[behind + 1])
    {
      key = text.tokens[behind + 1].key
      word = text.tokens[behind + 1].range
      return
    }
    let first = text.token(at: range.lowerBound)
    var before = first - 1
    if before >= 0, text.tokens[before].key == NameWords.the { before -= 1 }
    guard before >= 1, Self.isMark(before, "(", in: text), Self.isAcronym(text.tokens[before - 1]),
      range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: ")")
    else { return nil }
    key = text.tokens[before - 1].key
    word = text.tokens[before - 1].range
  }

  /// The letters as they stand.
  package func spelling(in text: Text) -> String { text.string(word) }

  /// Whether the letters may be the name's: its initials, or those of its name in another language where a body of
  /// that kind carries one ("Federal Security Service (FSB)"). "Apple (US)" and "Huawei (SHE)" are none.
  package func fits(_ kind: EntityKind, in text: Text) -> Bool {
    guard kind != .person, kind != .place else { return false }
    if hasInitials(in: text) { return true }
    return (kind == .agency || kind == .organization) && word.count > 2 && word.count < 7
      && PlaceNames.entry(text.tokens[text.token(at: word.lowerBound)...].prefix(1)) == nil
  }

  /// Whether the letters stand in the name in their order, the first at its head.
  private func hasInitials(in text: Text) -> Bool {
    var letters = text.utf8[name].filter(\.isLetter).map { $0 | 0x20 }[...]
    if letters.starts(with: Array("the".utf8)), text.utf8[name].dropFirst(3).first == 0x20 {
      letters = letters.dropFirst(3)
    }
    let wanted = text.utf8[word].filter(\.isLetter).map { $0 | 0x20 }
    guard let first = wanted.first, letters.first == first, word.count > 2 || kindOfShort(text) else { return false }
    var left = wanted[...]
    for letter in letters where letter == left.first { left = left.dropFirst() }
    return left.isEmpty
  }

  /// Two letters must be the initials of two words.
  private func kindOfShort(_ text: Text) -> Bool {
    let first = text.token(at: name.lowerBound)
    let words = text.tokens[first...].prefix { $0.end <= name.upperBound }.filter { $0.isCapitalised }
    return words.count == word.count
  }

  private static func isAcronym(_ token: Token) -> Bool {
    token.kind == .word && token.shape.contains(.allCapitals) && token.range.count >= 2 && token.range.count <= 10
  }

  private static func isMark(_ index: Int, _ mark: Unicode.Scalar, in text: Text) -> Bool {
    text.tokens[index].kind == .mark && text.utf8[Int(text.tokens[index].start)] == UInt8(ascii: mark)
  }
}
