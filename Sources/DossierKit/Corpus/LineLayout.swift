/// How the lines of a run between blank lines make paragraphs: wrapped ones are joined, others stand for themselves.
enum LineLayout {
  /// Wrapped text keeps its lines about as long as the longest, which is seldom beyond 100 bytes.
  private static let wrapWidth = 140
  private static let longLine = 100
  private static let shortLine = 60
  /// Nobody wraps prose closer.
  private static let narrowest = 30

  /// - Parameters:
  ///   - lines: the lines of one run, white space trimmed; byte ranges.
  ///   - isNearTop: among the first runs, where short lines are credits: outlet, date, time of reading.
  static func paragraphs(of lines: [Range<Int>], in utf8: [UInt8], isNearTop: Bool) -> [Range<Int>] {
    guard lines.count > 1 else { return lines }
    if isOneAParagraph(lines) { return lines }
    if isNearTop, lines.allSatisfy({ $0.count <= shortLine && !endsSentence($0, utf8) && !isMarked($0, in: utf8) }) {
      return lines
    }
    let width = lines.map { columns($0, utf8) }.max() ?? 0
    if !isWrapped(lines, width, in: utf8) { return lines }
    var result: [Range<Int>] = []
    for (index, line) in lines.enumerated() {
      if index > 0, let last = result.last,
        !(isMarked(line, in: utf8) || isIndented(line, in: utf8) && !isMarked(last, in: utf8)),
        isMarked(last, in: utf8) || !isCutShort(lines[index - 1], before: line, width, in: utf8)
      {
        result[result.count - 1] = last.lowerBound..<line.upperBound
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Whether each line is a paragraph: long ones, and some that end far before the longest does.
  static func isOneAParagraph(_ lines: [Range<Int>]) -> Bool {
    let longest = lines.map(\.count).max() ?? 0
    guard lines.count > 1, longest > longLine else { return false }
    if longest > wrapWidth { return true }
    return lines.dropLast().contains { $0.count * 10 < longest * 6 }
  }

  /// Whether lines end where the next word had no more room. Lists of buttons, names and numbers end anywhere.
  private static func isWrapped(_ lines: [Range<Int>], _ width: Int, in utf8: [UInt8]) -> Bool {
    if lines.contains(where: { isMarked($0, in: utf8) || isIndented($0, in: utf8) }) { return true }
    // Prose goes on with a small letter somewhere; two short lines may be anything.
    let opensSmall = lines.dropFirst().contains {
      (0x61...0x7A).contains(utf8[$0.lowerBound]) && !utf8[$0].contains(0x40)
    }
    if width < narrowest, lines.count > 2 { return false }
    if opensSmall || lines.count == 2 && width < shortLine && !isLabel(lines[0], utf8) { return true }
    if width < narrowest { return false }
    // A contact's name, office and number: lines much shorter than the longest.
    if width < shortLine, lines.dropLast().contains(where: { columns($0, utf8) * 2 < width }) { return false }
    // Lines of letters of different width are a little longer or shorter.
    let full = zip(lines, lines.dropFirst()).count { line, next in
      (columns(line, utf8) + 1 + firstWord(of: next, in: utf8)) * 10 > width * 9
    }
    return full * 2 >= lines.count - 1 || full > 2
  }

  /// A line that ends far before the margin, though the next word had room: a heading, or the end of a paragraph.
  private static func isCutShort(_ line: Range<Int>, before next: Range<Int>, _ width: Int, in utf8: [UInt8]) -> Bool {
    width >= shortLine && (columns(line, utf8) + 1 + firstWord(of: next, in: utf8)) * 10 < width * 7
  }

  /// A heading of an encyclopaedia with its button.
  private static func isLabel(_ line: Range<Int>, _ utf8: [UInt8]) -> Bool {
    utf8[line].suffix(6).elementsEqual("[edit]".utf8)
  }

  private static func firstWord(of line: Range<Int>, in utf8: [UInt8]) -> Int {
    let end = utf8[line].firstIndex(of: 0x20) ?? line.upperBound
    return columns(line.lowerBound..<end, utf8)
  }

  /// Characters, not bytes.
  private static func columns(_ line: Range<Int>, _ utf8: [UInt8]) -> Int { utf8[line].count { $0 & 0xC0 != 0x80 } }

  /// A mark of a list.
  private static func isMarked(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    let text = utf8[line]
    for mark in marks where text.starts(with: mark) { return true }
    let digits = text.prefix(3).prefix { (0x30...0x39).contains($0) }.count
    return digits > 0
      && (text.dropFirst(digits).starts(with: ". ".utf8) || text.dropFirst(digits).starts(with: ") ".utf8))
  }

  /// A line set in from the margin: a paragraph, but not behind a mark, where it goes on.
  private static func isIndented(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    var indent = 0
    var at = line.lowerBound - 1
    while at >= 0, utf8[at] == 0x20 || utf8[at] == 0x09 {
      indent += utf8[at] == 0x09 ? 4 : 1
      at -= 1
    }
    return indent >= 2
  }

  private static let marks = ["- ", "* ", "\u{2022} ", "\u{2013} ", "\u{2014} ", "\u{00B7} ", "\u{25AA} ", "\u{2023} "]
    .map {
      Array($0.utf8)
    }

  static func endsSentence(_ line: Range<Int>, _ utf8: [UInt8]) -> Bool {
    utf8[line].last.map { ".!?".utf8.contains($0) } ?? false
  }

  /// The lines of a run, white space at their ends left out, and empty ones.
  static func lines(of range: Range<Int>, in utf8: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where utf8[index] == 0x0A {
      result.append(trimmed(start..<index, in: utf8))
      start = index + 1
    }
    result.append(trimmed(start..<range.upperBound, in: utf8))
    return result.filter { !$0.isEmpty }
  }

  /// The range without white space at its ends.
  static func trimmed(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, utf8[low] <= 0x20 { low += 1 }
    while high > low, utf8[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}
