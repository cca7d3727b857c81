/// Words of plain English, of which one alone is no name.
package enum CommonWords {
  package static func contains(_ word: String) -> Bool { WordClass.of(Token.key(word)).contains(.common) }

  /// Whether the word with this ``Token/key`` is one of grammar or of the calendar.
  package static func opensNoName(_ key: UInt64) -> Bool {
    !WordClass.of(key).isDisjoint(with: [.grammar, .calendar, .common])
  }
}
