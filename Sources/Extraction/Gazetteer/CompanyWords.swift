/// The words of a company's name as its legal form is compared: folded, dots and strokes left out ("S.p.A." is "spa"),
/// anything else but letters and digits a gap.
struct CompanyWords {
  struct Word {
    let end: Int
    let letters: Int
    let isCapitalised: Bool
    let hasSmallLetter: Bool
    /// A dot or a stroke stands within it.
    let isDotted: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at: Int
  let end: Int

  init(bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int) {
    self.bytes = bytes
    self.at = at
    self.end = end
  }

  /// Reads a word, adding it and a space before it to `hash`.
  mutating func next(onto hash: inout KeyHash, isFirst: Bool) -> Word? {
    Fold.tables.entries.withUnsafeBufferPointer { table in
      guard let entries = table.baseAddress else { return nil }
      var gap = 0
      while at < end {
        let entry = Fold.entry(at, in: bytes, entries)
        if entry & Fold.word != 0 || bytes[at] == 0x26 { break }
        at += Fold.length(at, in: bytes)
        gap += 1
      }
      guard at < end, isFirst || gap <= 3 else { return nil }
      if !isFirst { hash.add(0x20) }
      var pattern = CasePattern()
      var letters = 0
      var wordEnd = at
      var isDotted = false
      while at < end {
        let entry = Fold.entry(at, in: bytes, entries)
        let isDot = bytes[at] == 0x2E || bytes[at] == 0x2F
        guard entry & Fold.word != 0 || isDot || bytes[at] == 0x26 else { break }
        let length = Fold.length(at, in: bytes)
        // A dot goes on only with the next letter at once.
        if isDot {
          guard at + 1 < end, Fold.entry(at + 1, in: bytes, entries) & Fold.word != 0 else { break }
          isDotted = true
        } else {
          CompanyWords.emit(entry, at, length, bytes) { hash.add($0) }
          pattern.add(entry)
          letters += 1
          wordEnd = at + length
        }
        at += length
      }
      return Word(
        end: wordEnd, letters: letters, isCapitalised: pattern.first != Fold.lower, hasSmallLetter: pattern.lowers > 0,
        isDotted: isDotted)
    }
  }

  /// The starts of the last words before `end`, the longest run first.
  static func lastStarts(_ most: Int, of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> [Int] {
    var result: [Int] = []
    var at = end
    while at > start, result.count < most {
      let byte = bytes[at - 1]
      let isGap = byte == 0x20 || byte == 0x2C || byte == 0x28 || byte == 0x29 || byte == 0x2D
      if isGap {
        if at < end { result.append(at) }
        while at > start, bytes[at - 1] == byte { at -= 1 }
      } else {
        at -= 1
      }
    }
    if at == start, result.count < most, start < end { result.append(start) }
    return result.reversed()
  }

  /// The folded words of a range with one space between them.
  static func key(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [UInt8] {
    Fold.tables.entries.withUnsafeBufferPointer { table in
      guard let entries = table.baseAddress else { return [] }
      var result: [UInt8] = []
      var isGap = false
      var at = range.lowerBound
      while at < range.upperBound {
        let entry = Fold.entry(at, in: bytes, entries)
        let length = Fold.length(at, in: bytes)
        let output = UInt8(truncatingIfNeeded: entry)
        if entry & Fold.space != 0 {
          isGap = !result.isEmpty
        } else if entry & Fold.hidden == 0, !isSilent(output) || entry & Fold.itself != 0 {
          if isGap { result.append(0x20) }
          isGap = false
          emit(entry, at, length, bytes) { result.append($0) }
        }
        at += length
      }
      return result
    }
  }

  /// A range without spaces, commas, brackets that are open, and quotes at its edges.
  static func trimmed(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    Fold.tables.entries.withUnsafeBufferPointer { table in
      guard let entries = table.baseAddress else { return range }
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let entry = Fold.entry(low, in: bytes, entries)
        guard isEdge(entry) || entry == 0x29 else { break }
        low += Fold.length(low, in: bytes)
      }
      while low < high {
        let start = Fold.scalarStart(before: high, in: bytes)
        let entry = Fold.entry(start, in: bytes, entries)
        guard isEdge(entry) || entry == 0x28 else { break }
        high = start
      }
      return low..<max(low, high)
    }
  }

  private static func isEdge(_ entry: Fold.Entry) -> Bool {
    entry & Fold.space != 0 || entry == 0x2C || entry == 0x3B || entry == 0x22
  }

  private static func isSilent(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x22 || byte == 0x27
  }

  private static func emit(
    _ entry: Fold.Entry, _ at: Int, _ length: Int, _ bytes: UnsafeBufferPointer<UInt8>, to sink: (UInt8) -> Void
  ) {
    if entry & Fold.itself != 0 {
      for index in at..<at + length { sink(bytes[index]) }
      return
    }
    var output = entry & 0xFF_FFFF
    while output != 0 {
      sink(UInt8(truncatingIfNeeded: output))
      output >>= 8
    }
  }
}
