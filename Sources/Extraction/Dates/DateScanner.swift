/// Walks the tokens of a text and collects what the grammar matches: for each place the longest rule that fits.
struct DateScanner {
  struct Match {
    let rule: Int
    let tokens: Range<Int>
    let captures: [DateCapture]
  }

  let text: Text
  let grammar: DateGrammar
  private(set) var words: [DateWord]
  /// Captures of the path that is being tried.
  private var path: [DateCapture] = []
  private var found: [Match] = []
  /// The longest BASE at the place that is being looked at.
  private var baseHere: (index: Int, match: Match?)?
  /// The order of dates in figures.
  private(set) var dayFirst = false
  /// Whether years before our era are written, so that "in 480" may be one.
  private(set) var isAncient = false

  init(_ text: Text, grammar: DateGrammar = .shared) {
    self.text = text
    self.grammar = grammar
    words = Array(repeating: DateWord(), count: text.tokens.count)
    for (index, token) in text.tokens.enumerated() {
      if token.kind == .number {
        words[index] = Self.number(token, text.utf8)
      } else if let word = grammar.lexicon[token.key] {
        words[index] = word
      } else if token.kind == .word, token.end - token.start == 4 || token.end - token.start == 6 {
        words[index] = Self.fiscal(token, text.utf8)
      }
    }
    dayFirst = Self.isDayFirst(self)
    isAncient = words.count { $0.role == .era && $0.value == 1 } > 2
  }

  /// All matches from left to right, none overlapping; of those that fit a place the longest that is accepted.
  mutating func matches() -> [Match] {
    var result: [Match] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      guard word.role != .none || (word.literal > 0 && grammar.literalOpens[Int(word.literal)]) else {
        index += 1
        continue
      }
      if word.role == .digits || word.role == .decimal, let end = figures(at: index) {
        index = end
        continue
      }
      if isAlone(index), isShortFigure(word) || grammar.needsMore(word) {
        index += 1
        continue
      }
      found.removeAll(keepingCapacity: true)
      walk(DateTrie.base, at: index, from: index)
      baseHere = (index, bestBase())
      walk(DateTrie.full, at: index, from: index)
      guard !found.isEmpty else {
        index += 1
        continue
      }
      if found.count > 1 { found.sort(by: Self.isBetter) }
      index += 1
      for match in found where accepts(match) {
        result.append(match)
        index = match.tokens.upperBound
        break
      }
    }
    return result
  }

  /// A word or figure before a word of no table, or before another sentence.
  private func isAlone(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .word || text.tokens[index].kind == .number else { return false }
    guard index + 1 < words.count, !opensSentence(index + 1) else { return true }
    let next = text.tokens[index + 1]
    return words[index + 1].role == .none && words[index + 1].literal == 0 && next.kind == .word
      && next.shape.contains(.spaced) && !DateWords.between.contains(next.key)
  }

  /// "45", "80.675": no year, unless years before our era are written, and no date in eight figures.
  private func isShortFigure(_ word: DateWord) -> Bool {
    word.role == .decimal || word.role == .digits && word.width != 4 && word.width != 8 && !isAncient
  }

  /// Longer first, then the order of the table.
  private static func isBetter(_ left: Match, _ right: Match) -> Bool {
    (right.tokens.count, left.rule) < (left.tokens.count, right.rule)
  }

  /// Depth is bounded by the longest pattern.
  private mutating func walk(_ node: Int, at index: Int, from start: Int) {
    let rule = grammar.trie.nodes[node].rule
    if rule >= 0 { found.append(Match(rule: rule, tokens: start..<index, captures: path)) }
    guard index < words.count, index == start || !opensSentence(index) else { return }
    let word = words[index]
    // A word of no table ends every pattern.
    if word.role == .none, word.literal == 0 { return }
    let role: UInt32 = 1 << UInt32(word.role.rawValue)
    if index == start, word.literal > 0 {
      let next = grammar.trie.node(from: node, over: word.literal)
      if next >= 0 { walk(next, at: index + 1, from: start) }
    }
    for number in grammar.trie.edges(from: node, role: word.role) {
      let edge = grammar.trie.edges[number]
      if edge.literal > 0 {
        if word.literal == edge.literal { walk(edge.node, at: index + 1, from: start) }
        continue
      }
      guard edge.roles & role != 0 else { continue }
      if edge.symbol == .base {
        guard let base = longestBase(at: index) else { continue }
        let depth = path.count
        path.append(
          DateCapture(
            symbol: .base, value: base.rule, tokens: index..<base.tokens.upperBound, inner: base.captures.count))
        path += base.captures
        walk(edge.node, at: base.tokens.upperBound, from: start)
        path.removeSubrange(depth...)
      } else if let capture = match(edge.symbol, at: index) {
        path.append(capture)
        walk(edge.node, at: capture.tokens.upperBound, from: start)
        path.removeLast()
      }
    }
  }

  private mutating func longestBase(at index: Int) -> Match? {
    if let baseHere, baseHere.index == index { return baseHere.match }
    let word = words[index]
    guard word.role != .none || (word.literal > 0 && grammar.literalOpens[Int(word.literal)]) else { return nil }
    let (outerFound, outerPath) = (found, path)
    found = []
    path = []
    walk(DateTrie.base, at: index, from: index)
    let best = bestBase()
    (found, path) = (outerFound, outerPath)
    return best
  }

  private func bestBase() -> Match? {
    var best: Match?
    for match in found where best.map({ Self.isBetter(match, $0) }) ?? true {
      if acceptsInside(match) { best = match }
    }
    return best
  }

  private func opensSentence(_ index: Int) -> Bool {
    !text.tokens[index].shape.isDisjoint(with: [.opensParagraph, .opensSentence])
  }
}

// MARK: Tokens

extension DateScanner {
  private static func number(_ token: Token, _ utf8: [UInt8]) -> DateWord {
    var word = DateWord(role: .digits)
    let length = Int(token.end - token.start)
    word.width = UInt8(min(length, 255))
    var value = 0
    for index in token.range {
      let byte = utf8[index]
      if byte.isDigit {
        if value < 100_000_000 { value = value * 10 + Int(byte - 0x30) }
        continue
      }
      word.role = .decimal
      if byte == 0x2E {
        // Two decimals are enough for "2.5 years".
        var hundredths = 0
        for place in 1...2 {
          let at = index + place
          hundredths = hundredths * 10 + (at < Int(token.end) && utf8[at].isDigit ? Int(utf8[at] - 0x30) : 0)
        }
        word.value = Int32(min(value, 1_000_000) * 100 + hundredths)
        return word
      }
    }
    word.value = Int32(word.role == .decimal ? min(value, 1_000_000) * 100 : min(value, 100_000_000))
    return word
  }

  private static func fiscal(_ token: Token, _ utf8: [UInt8]) -> DateWord {
    let start = Int(token.start)
    guard utf8[start] | 0x20 == 0x66 || utf8[start] | 0x20 == 0x63, utf8[start + 1] | 0x20 == 0x79 else {
      return DateWord()
    }
    var year = 0
    for byte in utf8[start + 2..<Int(token.end)] {
      guard byte.isDigit else { return DateWord() }
      year = year * 10 + Int(byte - 0x30)
    }
    return DateWord(role: .fiscal, value: Int32(token.end - token.start == 4 ? Self.century(of: year) + year : year))
  }

  /// Two figures of a year: 00 to 39 are of this century.
  static func century(of short: Int) -> Int { short < 40 ? 2000 : 1900 }

  func isSpaced(_ index: Int) -> Bool {
    index >= words.count || !text.tokens[index].shape.isDisjoint(with: [.spaced, .opensParagraph])
  }

  func byte(_ index: Int) -> UInt8 { text.utf8[Int(text.tokens[index].start)] }

  func isLiteral(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < words.count else { return false }
    let token = text.tokens[index]
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() {
        let own = text.utf8[Int(token.start) + offset]
        if own != byte, own &- 0x41 >= 26 || own | 0x20 != byte { return false }
      }
      return true
    }
  }

  /// Whether the token is "-", "–" or a relative.
  func isDash(_ index: Int) -> Bool {
    guard index >= 0, index < words.count, text.tokens[index].kind == .mark else { return false }
    return words[index].literal == grammar.dash
  }
}
