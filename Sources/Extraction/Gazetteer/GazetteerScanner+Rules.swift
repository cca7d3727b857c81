/// Whether what the trie found counts: whole words, and the capitals the name asks for.
extension GazetteerScanner {
  /// Whether a name may begin at `start`, which opens a word or is a mark of punctuation.
  func isStart(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let first = Fold.entry(start, in: bytes, entries)
    let mark = bytes[start - 1]
    if bytes[start].isDigit {
      // "1.3M" and "$3M" do not name 3M.
      if mark == 0x24 { return false }
      if mark == 0x2E || mark == 0x2C { return start < 2 || !bytes[start - 2].isDigit }
    }
    guard first & Fold.word != 0, first & Fold.unspaced == 0 else { return true }
    let quote = Fold.scalarStart(before: start, in: bytes)
    guard Scalars.apostropheLength(quote, in: bytes, before: start) > 0 else { return true }
    // "O'Neill" does not name a Neill; "l'Iran" and "d'Apple" do name them.
    let before = Fold.entry(before: quote, in: bytes, entries)
    return before & Fold.word == 0 || bytes[quote - 1] == 0x6C || bytes[quote - 1] == 0x64
  }

  /// Whether the word ends at `at`; `last` is what was read last.
  func isWordEnd(_ at: Int, _ last: Fold.Entry) -> Bool {
    guard at < bytes.count else { return true }
    let next = Fold.entry(at, in: bytes, entries)
    if next & Fold.word != 0 {
      if (last | next) & Fold.unspaced != 0 { return true }
      // "U.S." goes on in "U.S.A.".
      return last & Fold.word == 0 && last != 0x2E
    }
    guard last & Fold.word != 0 else { return true }
    let quote = Scalars.apostropheLength(at, in: bytes, before: bytes.count)
    guard quote > 0, at + quote < bytes.count else { return true }
    let letter = Fold.entry(at + quote, in: bytes, entries)
    guard letter & Fold.word != 0 else { return true }
    // A possessive, but not Xi in "Xi'an".
    guard UInt8(truncatingIfNeeded: letter) == 0x73, at + quote + 1 < bytes.count else { return letter & 0xFF == 0x73 }
    let behind = Fold.entry(at + quote + 1, in: bytes, entries)
    return behind & Fold.word == 0 || behind & Fold.unspaced != 0
  }

  /// The first form of a key whose capitals agree with the text's.
  func form(of key: Int, _ pattern: CasePattern, from start: Int, to end: Int) -> Int? {
    for index in Int(gazetteer.firstForm[key])..<Int(gazetteer.firstForm[key + 1]) {
      let form = gazetteer.forms[index]
      switch form.rule {
      case .any: return index
      case .capitalised: if pattern.isCapitalised { return index }
      case .exact:
        if pattern.hash == form.pattern { return index }
        if !form.isAbbreviation, pattern.isAllCapitals, isDateline(start, end) { return index }
      case .raisable:
        if pattern.hash == form.pattern { return index }
        if pattern.hash == form.raised, form.isDistinct || opensSentence(start) { return index }
        if pattern.isAllCapitals, pattern.uppers > CaseRule.shortName { return index }
      }
    }
    return nil
  }

  /// Whether a word in capitals is the city of a dateline: "KYIV, April 12 (Reuters) -".
  private func isDateline(_ start: Int, _ end: Int) -> Bool {
    guard start == 0 || bytes[start - 1] == 0x0A, end < bytes.count else { return false }
    if bytes[end] == 0x2C { return true }
    guard bytes[end] == 0x20, end + 1 < bytes.count else { return false }
    let mark = UInt8(truncatingIfNeeded: Fold.entry(end + 1, in: bytes, entries))
    return mark == 0x28 || mark == 0x2D
  }

  /// Whether `start` opens a sentence, as far as the marks before it tell.
  private func opensSentence(_ start: Int) -> Bool {
    var at = start
    var lines = 0
    while at > 0 {
      let before = Fold.scalarStart(before: at, in: bytes)
      let entry = Fold.entry(before, in: bytes, entries)
      let output = UInt8(truncatingIfNeeded: entry)
      if bytes[before] == 0x0A { lines += 1 }
      guard entry & Fold.space != 0 || output == 0x22 || output == 0x27 || output == 0x28 else { break }
      at = before
    }
    guard at > 0, lines < 2 else { return true }
    switch bytes[at - 1] {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x2A, 0x23, 0x3E: return true
    default: return false
    }
  }
}
