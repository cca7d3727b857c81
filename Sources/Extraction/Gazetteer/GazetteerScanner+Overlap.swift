/// Where two names share words, and the article that stands before one.
extension GazetteerScanner {
  /// The name that begins within `match`, goes on behind it and outweighs it: a person's full name before any other, else
  /// the one of more words.
  func crossing(_ match: Gazetteer.Match) -> Gazetteer.Match? {
    var best: Gazetteer.Match?
    var isInside = true
    var at = match.range.lowerBound
    while at < match.range.upperBound {
      let entry = Fold.entry(at, in: bytes, entries)
      let isWord = entry & Fold.word != 0
      if isWord, !isInside, entry & Fold.unspaced == 0,
        bytes[at] < 0x80 ? steps[Int(bytes[at])] & StartFilter.outside != 0 && mayOpen(at) : mayOpen(at, entry),
        let other = longest(from: at), isStart(at),
        other.range.upperBound > match.range.upperBound, outweighs(other, best ?? match)
      {
        best = other
      }
      isInside = isWord
      at += Fold.length(at, in: bytes)
    }
    return best
  }

  private func outweighs(_ one: Gazetteer.Match, _ other: Gazetteer.Match) -> Bool {
    let isFull = gazetteer.forms[one.form].isFullName
    if isFull != gazetteer.forms[other.form].isFullName { return isFull }
    return wordCount(one.range) > wordCount(other.range)
  }

  private func wordCount(_ range: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    var at = range.lowerBound
    while at < range.upperBound {
      let isWord = Fold.entry(at, in: bytes, entries) & Fold.word != 0
      if isWord, !isInside { count += 1 }
      isInside = isWord
      at += Fold.length(at, in: bytes)
    }
    return count
  }

  /// Where the article begins that stands before `at`; nil where none does.
  func articleStart(before at: Int) -> Int? {
    var end = at
    var lines = 0
    while end > 0 {
      let before = Fold.scalarStart(before: end, in: bytes)
      guard Fold.entry(before, in: bytes, entries) & Fold.space != 0 else { break }
      if bytes[before] == 0x0A { lines += 1 }
      end = before
    }
    guard end < at, lines < 2, end >= 3, bytes[end - 3] | 0x20 == 0x74, bytes[end - 2] | 0x20 == 0x68,
      bytes[end - 1] | 0x20 == 0x65, Fold.entry(before: end - 3, in: bytes, entries) & Fold.word == 0
    else { return nil }
    return end - 3
  }
}
