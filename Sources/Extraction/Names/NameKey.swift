/// The hash of a sequence of words, by which two spellings of one name meet: marks, spaces and case do not count.
struct NameKey: Hashable, Sendable {
  private(set) var value: UInt64 = 0x9e37_79b9_7f4a_7c15

  @inline(__always) mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 32
  }

  /// The key of the words, numbers and "&" among these tokens.
  init(_ tokens: ArraySlice<Token>) {
    for token in tokens where token.kind == .word || token.kind == .number { add(token.key) }
  }

  init() {}
}
