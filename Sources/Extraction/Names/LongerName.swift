/// Whether a name goes on behind what is known of it: "MacBook Air", "Biden Foundation".
package enum LongerName {
  /// Where the capitalised words end that follow `range` and make a longer name of it; nil where none do, and in
  /// headlines, where capitals say nothing.
  ///
  /// - Parameter withNumbers: whether a number goes on too: "iPhone 5".
  package static func end(behind range: Range<Int>, in text: Text, withNumbers: Bool = false) -> Int? {
    let first = text.token(at: range.upperBound)
    var at = first
    while at < text.tokens.count, goesOn(text.tokens[at], withNumbers: withNumbers && at == first) { at += 1 }
    guard at > first, withNumbers && text.tokens[first].kind == .number || !isTitled(first, in: text) else {
      return nil
    }
    return Int(text.tokens[at - 1].end)
  }

  /// Where a sum's currency ends that a country opens: "US$299", "US dollars", "Chinese yuan".
  package static func currencyEnd(behind range: Range<Int>, in text: Text) -> Int? {
    let index = text.token(at: range.upperBound)
    guard index < text.tokens.count else { return nil }
    let token = text.tokens[index]
    let isSign =
      token.kind == .mark && text.utf8[Int(token.start)] == UInt8(ascii: "$") && token.start == range.upperBound
    let isWord = token.kind == .word && !token.isCapitalised && NameWords.currencies.contains(token.key)
    return isSign || isWord ? Int(token.end) : nil
  }

  private static func goesOn(_ token: Token, withNumbers: Bool) -> Bool {
    guard token.shape.contains(.spaced), token.shape.isDisjoint(with: [.opensParagraph, .opensSentence]) else {
      return false
    }
    if token.kind == .number { return withNumbers }
    let other: WordClass = [.grammar, .calendar, .honorific, .given, .saying, .opensPlace]
    return token.kind == .word && token.isCapitalised && WordClass.of(token.key).isDisjoint(with: other)
  }

  /// Whether most words of the sentence are capitalised and no full stop ends it, as in a headline.
  static func isTitled(_ index: Int, in text: Text) -> Bool {
    guard let sentence = text.sentence(at: Int(text.tokens[index].start)) else { return false }
    let tokens = text.tokens[text.sentences[sentence].tokens]
    if let last = tokens.last, last.kind == .mark, text.utf8[Int(last.start)] == UInt8(ascii: ".") { return false }
    var long = 0
    var capitals = 0
    for token in tokens where token.kind == .word && token.range.count > 3 {
      long += 1
      if token.isCapitalised { capitals += 1 }
    }
    return capitals * 4 >= long * 3
  }
}
