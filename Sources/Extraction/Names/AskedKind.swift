/// The kind of thing that a sentence asks for at the place of a name.
package struct AskedKind: Sendable {
  package let kinds: [EntityKind]
  /// In words: "behind “in”".
  package let reason: String

  /// - Parameter range: where the name stands, in bytes.
  /// - Returns: nil where the sentence asks for none.
  package init?(at range: Range<Int>, in text: Text) {
    let tokens = text.tokens
    let first = text.token(at: range.lowerBound)
    let next = text.token(at: range.upperBound)
    guard first < next else { return nil }
    let behind = next < tokens.count && !tokens[next].shape.contains(.opensSentence) ? tokens[next] : nil
    let before = first > 0 && !tokens[first].shape.contains(.opensSentence) ? tokens[first - 1] : nil
    let second = first > 1 && before?.shape.contains(.opensSentence) == false ? tokens[first - 2] : nil

    if Self.isDateline(first, next, in: text) {
      (kinds, reason) = ([.place], "it opens the dateline")
    } else if Self.isListed(behind, next, tokens) || Self.isShares(second, before) {
      (kinds, reason) = ([.company], "its shares are spoken of")
    } else if tokens[first..<next].dropFirst().last(where: { $0.kind == .word }).map(Self.isLegalForm) == true {
      (kinds, reason) = ([.company], "a company form stands behind it")
    } else if let before, before.kind == .word, Self.isTitle(before) {
      (kinds, reason) = ([.person], "“\(text.string(before.range))” stands before it")
    } else if let before, before.key == NameWords.in || before.key == NameWords.near {
      (kinds, reason) = ([.place], "“\(text.string(before.range))” stands before it")
    } else if let behind, behind.kind == .word, !behind.isCapitalised, Self.isSaying(behind) {
      (kinds, reason) = (
        [.agency, .organization, .company, .person], "“\(text.string(behind.range))” stands behind it"
      )
    } else {
      return nil
    }
  }

  private static func isLegalForm(_ token: Token) -> Bool { WordClass.of(token.key).contains(.legalForm) }

  private static func isTitle(_ token: Token) -> Bool {
    let known = WordClass.of(token.key)
    return known.contains(.honorific) || known.contains(.role) && !token.isCapitalised
  }

  private static func isSaying(_ token: Token) -> Bool {
    let known = WordClass.of(token.key)
    return known.contains(.saying) && !known.contains(.grammar)
  }

  private static func isListed(_ behind: Token?, _ next: Int, _ tokens: [Token]) -> Bool {
    guard let behind else { return false }
    let noun = behind.kind == .possessive && next + 1 < tokens.count ? tokens[next + 1] : behind
    return noun.kind == .word && !noun.isCapitalised && NameWords.shares.contains(noun.key)
  }

  private static func isShares(_ second: Token?, _ before: Token?) -> Bool {
    guard let second, let before else { return false }
    return NameWords.shares.contains(second.key) && (before.key == NameWords.of || before.key == NameWords.in)
  }

  /// A name at the start of a paragraph, with a dash behind it and at most a date, a place and an agency between.
  private static func isDateline(_ first: Int, _ next: Int, in text: Text) -> Bool {
    guard text.tokens[first].shape.contains(.opensParagraph) else { return false }
    for token in text.tokens[next...].prefix(10) {
      switch token.kind {
      case .mark:
        let byte = text.utf8[Int(token.start)]
        if byte == UInt8(ascii: "-") || byte == 0xE2 { return token.shape.contains(.spaced) }
      case .word where !token.isCapitalised: return false
      default: break
      }
    }
    return false
  }
}
