/// Numbers in figures and words, as days, years, decades and counts.
extension DateScanner {
  func day(at index: Int, ordinalOnly: Bool) -> DateCapture? {
    let word = words[index]
    if word.role == .digits {
      guard word.width <= 2, (1...31).contains(word.value) else { return nil }
      if index > 0, !isSpaced(index), byte(index - 1) == UInt8(ascii: "$") || byte(index - 1) == UInt8(ascii: ".") {
        return nil
      }
      if hasOrdinalEnding(index) { return capture(.day, Int(word.value), index, index + 2) }
      guard !ordinalOnly else { return nil }
      // "April 12%", "March 3.5", "June 5pm" are no days.
      if index + 1 < words.count, !isSpaced(index + 1) {
        if text.tokens[index + 1].kind == .word || isLiteral(index + 1, "%") || isLiteral(index + 1, ":") { return nil }
      }
      return capture(.day, Int(word.value), index, index + 1)
    }
    if let ordinal = ordinal(at: index), (1...31).contains(ordinal.value) {
      return capture(.day, ordinal.value, index, ordinal.tokens.upperBound)
    }
    if !ordinalOnly, word.role == .cardinal, let (value, next) = cardinal(at: index), (1...31).contains(value) {
      return capture(.day, value, index, next)
    }
    return nil
  }

  func hasOrdinalEnding(_ index: Int) -> Bool {
    guard index + 1 < words.count, !isSpaced(index + 1) else { return false }
    return isLiteral(index + 1, "th") || isLiteral(index + 1, "st") || isLiteral(index + 1, "nd")
      || isLiteral(index + 1, "rd")
  }

  func ordinal(at index: Int) -> DateCapture? {
    let word = words[index]
    switch word.role {
    case .digits where word.width <= 3 && hasOrdinalEnding(index):
      return capture(.ordinal, Int(word.value), index, index + 2)
    case .ordinal: return capture(.ordinal, Int(word.value), index, index + 1)
    case .cardinal where word.value >= 20 && word.value <= 90 && word.value % 10 == 0:
      // "twenty-first", "thirty first"
      let next = isDash(index + 1) ? index + 2 : index + 1
      guard next < words.count, words[next].role == .ordinal, words[next].value < 10 else { return nil }
      return capture(.ordinal, Int(word.value + words[next].value), index, next + 1)
    default: return nil
    }
  }

  /// Number words: "twenty-five", "a hundred and ten", "two thousand and fifteen".
  func cardinal(at index: Int) -> (value: Int, next: Int)? {
    var total = 0
    var current = 0
    var next = index
    var count = 0
    while next < words.count, count < 8 {
      var at = next
      if count > 0 {
        if isDash(at), !isSpaced(at), current % 100 >= 20, current % 10 == 0 { at += 1 }
        if isLiteral(at, "and"), current % 100 == 0 { at += 1 }
      }
      guard at < words.count, words[at].role == .cardinal else { break }
      if count > 0, text.tokens[at].shape.contains(.opensSentence) { break }
      let value = Int(words[at].value)
      switch value {
      case 100:
        guard current < 100 else { return (total + current, next) }
        current = max(1, current) * 100
      case 1000:
        guard total == 0 else { return (total + current, next) }
        total = max(1, current) * 1000
        current = 0
      default:
        let free =
          count == 0 || current % 100 == 0 && (current > 0 || total > 0)
          || (current % 10 == 0 && current % 100 >= 20 && value < 10)
        guard free else { return (total + current, next) }
        current += value
      }
      next = at + 1
      count += 1
    }
    return count > 0 ? (total + current, next) : nil
  }

  func year(at index: Int) -> DateCapture? {
    let word = words[index]
    if word.role == .digits {
      guard word.width == 4, (1000...2199).contains(word.value), standsAlone(index) else { return nil }
      return capture(.year, Int(word.value), index, index + 1)
    }
    guard word.role == .cardinal, let (first, next) = cardinal(at: index) else { return nil }
    if (1100...2199).contains(first), !(isLiteral(next, "-")) { return capture(.year, first, index, next) }
    // "nineteen ninety six"
    guard (11...20).contains(first), next < words.count, words[next].role == .cardinal,
      let (second, end) = cardinal(at: next), (10...99).contains(second)
    else { return nil }
    return capture(.year, first * 100 + second, index, end)
  }

  func count(at index: Int) -> DateCapture? {
    let word = words[index]
    var value: Int
    var next: Int
    switch word.role {
    case .digits:
      guard word.width <= 6, standsAlone(index) || isDash(index + 1) else { return nil }
      (value, next) = (Int(word.value) * 100, index + 1)
    case .decimal: (value, next) = (Int(word.value), index + 1)
    case .cardinal:
      guard let number = cardinal(at: index) else { return nil }
      (value, next) = (number.value * 100, number.next)
    case .vague: (value, next) = (DateCapture.vague, index + 1)
    case .article:
      if index + 1 < words.count, words[index + 1].role == .vague {
        (value, next) = (DateCapture.vague, index + 2)
      } else if index + 1 < words.count, words[index + 1].role == .cardinal, let number = cardinal(at: index + 1) {
        (value, next) = (number.value * 100, number.next)
      } else {
        (value, next) = (100, index + 1)
      }
    default: return nil
    }
    if value == DateCapture.vague, isLiteral(next, "of") || isLiteral(next, "more") { next += 1 }
    if next < words.count, DateWords.between.contains(text.tokens[next].key) { next += 1 }
    guard next < words.count else { return nil }
    return capture(.count, value, index, next)
  }

  func decade(at index: Int) -> DateCapture? {
    var index = index
    let start = index
    var isShort = false
    if words[index].literal == grammar.apostrophe, index + 1 < words.count, !isSpaced(index + 1) {
      index += 1
      isShort = true
    }
    let word = words[index]
    guard word.role == .digits, word.value % 10 == 0, index + 1 < words.count else { return nil }
    let width = word.width
    guard width == 4 || width == 3 || width == 2, !isShort || width == 2 else { return nil }
    var next = index + 1
    if isLiteral(next, "s"), !isSpaced(next) {
      next += 1
    } else if text.tokens[next].kind == .possessive {
      next += 1
    } else {
      return nil
    }
    if width == 2, !isShort, !(index > 0 && isLiteral(index - 1, "the")) { return nil }
    let value = width == 2 ? 1900 + Int(word.value) : Int(word.value)
    return capture(.decade, value, start, next)
  }
}
