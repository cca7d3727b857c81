/// Cuts UTF-8 into ``Token``s in one pass.
enum Tokenizer {
  static func tokens(of utf8: [UInt8], in paragraphs: [Range<Int>]) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(utf8.count / 5)
    utf8.withUnsafeBufferPointer { bytes in
      for paragraph in paragraphs {
        var cutter = Cutter(bytes: bytes, at: paragraph.lowerBound, end: paragraph.upperBound)
        while let token = cutter.next() { result.append(token) }
      }
    }
    return result
  }

  private struct Cutter {
    let bytes: UnsafeBufferPointer<UInt8>
    var at: Int
    let end: Int
    var shape: Token.Shape = .opensParagraph

    mutating func next() -> Token? {
      skipSpace()
      guard at < end else { return nil }
      defer { shape = [] }
      let byte = bytes[at]
      if byte.isDigit { return number() }
      if let possessive = possessive() { return possessive }
      if Scalars.isLetter(at, in: bytes, before: end) { return word() }
      let start = at
      at += Scalars.length(byte)
      if at > end { at = end }
      if byte >= 0x80 { shape.insert(.foreign) }
      return token(from: start, .mark)
    }

    private mutating func skipSpace() {
      while at < end {
        let length = Scalars.spaceLength(at, in: bytes, before: end)
        if length == 0 { return }
        shape.insert(.spaced)
        if bytes[at] == 0x0A { shape.insert(.opensLine) }
        at += length
      }
    }

    /// "'s" or "’s" straight behind a word and before anything but a letter.
    private mutating func possessive() -> Token? {
      let quote = Scalars.apostropheLength(at, in: bytes, before: end)
      guard quote > 0, shape.isEmpty, at + quote < end, bytes[at + quote] | 0x20 == 0x73,
        at + quote + 1 >= end || !Scalars.isLetter(at + quote + 1, in: bytes, before: end)
      else { return nil }
      let start = at
      at += quote + 1
      return token(from: start, .possessive)
    }

    private mutating func word() -> Token {
      let start = at
      var uppers = 0
      var lowers = 0
      while at < end {
        let byte = bytes[at]
        if byte < 0x80 {
          if byte.isLetter {
            if byte & 0x20 == 0 { uppers += 1 } else { lowers += 1 }
            at += 1
            continue
          }
          if byte.isDigit, at > start {
            if isCurrency(from: start) { break }
            at += 1
            continue
          }
          if byte == 0x2E && isDottedInitial(from: start) || byte == 0x2F && isSlashedForm(from: start) {
            at += 1
            continue
          }
        } else if Scalars.isLetter(at, in: bytes, before: end) {
          shape.insert(.foreign)
          switch Scalars.letterCase(at, in: bytes) {
          case .upper: uppers += 1
          case .lower: lowers += 1
          case .none: break
          }
          at += Scalars.length(byte)
          continue
        }
        // An apostrophe between letters stays inside, unless it opens a possessive.
        let quote = Scalars.apostropheLength(at, in: bytes, before: end)
        if quote > 0, at + quote < end, Scalars.isLetter(at + quote, in: bytes, before: end),
          !(bytes[at + quote] | 0x20 == 0x73
            && (at + quote + 1 >= end || !Scalars.isLetter(at + quote + 1, in: bytes, before: end)))
        {
          at += quote
          continue
        }
        break
      }
      at = min(at, end)
      if Scalars.isUpper(start, in: bytes) { shape.insert(.capitalised) }
      if uppers > 1, lowers == 0 { shape.insert(.allCapitals) }
      return token(from: start, .word)
    }

    /// Whether the full stop at `at` belongs to initials such as "U.S.", "p.m." or "A.Ş.": single letters, each with its stop.
    private func isDottedInitial(from start: Int) -> Bool {
      var index = start
      while index < at {
        guard Scalars.isLetter(index, in: bytes, before: end) else { return false }
        index += Scalars.length(bytes[index])
        if index == at { break }
        guard bytes[index] == 0x2E else { return false }
        index += 1
      }
      guard at - start == Scalars.length(bytes[start]) else { return true }
      guard at + 2 < end, Scalars.isLetter(at + 1, in: bytes, before: end) else { return false }
      let next = at + 1 + Scalars.length(bytes[at + 1])
      return next < end && bytes[next] == 0x2E
    }

    /// Whether the slash at `at` stands in the form of a company: the Danish "A/S", "K/S", "P/S", "I/S", the Brazilian "S/A".
    private func isSlashedForm(from start: Int) -> Bool {
      guard at == start + 1, at + 1 < end, at + 2 >= end || !(bytes[at + 2].isLetter || bytes[at + 2].isDigit) else {
        return false
      }
      switch bytes[at + 1] {
      case 0x53: return [0x41, 0x49, 0x4B, 0x50].contains(bytes[start])
      case 0x41: return bytes[start] == 0x53
      default: return false
      }
    }

    private mutating func number() -> Token {
      let start = at
      skipDigits()
      // Groups of three: "1,200,000".
      while at < end, bytes[at] == 0x2C, isGroup(at + 1) { at += 4 }
      // One decimal point, unless this is a dotted date or version ("12.04.2024").
      let isBehindPoint = start > 0 && bytes[start - 1] == 0x2E
      if !isBehindPoint, at + 1 < end, bytes[at] == 0x2E, bytes[at + 1].isDigit {
        let point = at
        at += 1
        skipDigits()
        if at + 1 < end, bytes[at] == 0x2E, bytes[at + 1].isDigit { at = point }
        if isYearWithNote(start, point) { at = point }
      }
      return token(from: start, .number)
    }

    /// "89 percent in 2023.2 The tank maker": a year that closes its sentence, and the sign of a note.
    private func isYearWithNote(_ start: Int, _ point: Int) -> Bool {
      guard point - start == 4, bytes[start] == 0x31 || bytes[start] == 0x32, at - point <= 3, start > 3,
        bytes[start - 1] == 0x20, bytes[start - 2] == 0x6E, bytes[start - 3] == 0x69
      else { return false }
      if at >= end { return true }
      return at + 1 < end && bytes[at] == 0x20 && Scalars.isUpper(at + 1, in: bytes)
    }

    /// Whether the letters so far are the code of a currency before its figure: "SFr3bn", "CHF110bn", "EUR5m".
    private func isCurrency(from start: Int) -> Bool {
      guard at - start == 3,
        shape.contains(.spaced) || shape.contains(.opensParagraph) || start > 0 && bytes[start - 1] == 0x28
      else { return false }
      let code = UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
      return CurrencyTables.writtenOn.contains(code)
    }

    private mutating func skipDigits() {
      while at < end, bytes[at].isDigit { at += 1 }
    }

    private func isGroup(_ index: Int) -> Bool {
      guard index + 3 <= end, bytes[index].isDigit, bytes[index + 1].isDigit, bytes[index + 2].isDigit else {
        return false
      }
      return index + 3 == end || !bytes[index + 3].isDigit
    }

    private func token(from start: Int, _ kind: Token.Kind) -> Token {
      var hash = KeyHash()
      for index in start..<at { hash.add(bytes[index]) }
      return Token(start: Int32(start), end: Int32(at), kind: kind, shape: shape, key: hash.value)
    }
  }
}
