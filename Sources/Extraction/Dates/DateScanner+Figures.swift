/// Numbers joined by marks without space: dates, clock times, and what only looks like them.
extension DateScanner {
  struct Chain {
    var values: [Int] = []
    var widths: [Int] = []
    var marks: [UInt8] = []
    var end = 0

    var isUniform: Bool { marks.allSatisfy { $0 == marks[0] } }
  }

  /// Figures joined by "-", "/", "." or ":"; dashes of all kinds count as "-".
  func chain(at index: Int) -> Chain {
    var chain = Chain()
    var at = index
    while at < words.count, words[at].role == .digits {
      if chain.values.count < 8 {
        chain.values.append(Int(words[at].value))
        chain.widths.append(Int(words[at].width))
      }
      chain.end = at + 1
      guard isChained(at) else { break }
      let mark: UInt8 = isDash(at + 1) ? UInt8(ascii: "-") : byte(at + 1)
      guard
        mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":")
      else { break }
      if chain.marks.count < 8 { chain.marks.append(mark) }
      at += 2
    }
    return chain
  }

  /// "2016 10 16"
  private func spelt(at index: Int) -> DateCapture? {
    guard words[index].width == 4, index + 2 < words.count, (1900...2199).contains(words[index].value),
      words[index + 1].role == .digits, words[index + 1].width == 2, words[index + 2].role == .digits,
      words[index + 2].width == 2, standsAlone(index + 2),
      let date = CalendarDate(
        year: Int(words[index].value), month: Int(words[index + 1].value), day: Int(words[index + 2].value))
    else { return nil }
    return numeric(date.year, date.month, date.day, index, index + 3)
  }

  /// Whether a mark and more figures are written on to the figures.
  func isChained(_ index: Int) -> Bool {
    index + 2 < words.count && words[index + 2].role == .digits && !isSpaced(index + 1) && !isSpaced(index + 2)
      && !isNote(index + 2, behind: index)
  }

  /// "89 percent in 2023.2 The tank maker": the sign of a note behind the stop of a sentence.
  private func isNote(_ note: Int, behind year: Int) -> Bool {
    guard words[year].width == 4, words[note].width <= 2, isLiteral(note - 1, ".") else { return false }
    return note + 1 >= words.count || !text.tokens[note + 1].shape.isDisjoint(with: [.opensSentence, .opensParagraph])
  }

  /// The end of figures that are no date, such as a telephone number; nil where the rules may try.
  func figures(at index: Int) -> Int? {
    guard words[index].role == .digits, isChained(index) else { return nil }
    let chain = chain(at: index)
    guard chain.values.count > 1 else { return nil }
    if numeric(at: index) != nil || clock(at: index) != nil { return nil }
    // "23-2020-September"
    if chain.values.count == 2, !isSpaced(chain.end), chain.end + 1 < words.count, words[chain.end + 1].role == .month {
      return nil
    }
    if chain.values.count == 2, chain.marks[0] != UInt8(ascii: ":") {
      let widths = (chain.widths[0], chain.widths[1])
      if widths == (4, 4), chain.values[0] < chain.values[1] { return nil }
      if widths == (4, 2), chain.values[0] % 100 < chain.values[1] { return nil }
      if widths.0 <= 2, widths.1 <= 2, chain.marks[0] == UInt8(ascii: "-") { return nil }
      // "490-480 BC"
      if chain.end < words.count, words[chain.end].role == .era { return nil }
    }
    return chain.end
  }

  func numeric(at index: Int) -> DateCapture? {
    guard words[index].role == .digits else { return nil }
    guard isChained(index) else { return spelt(at: index) }
    let chain = chain(at: index)
    guard chain.values.count > 1 else { return spelt(at: index) }
    guard chain.values.count <= 3, chain.isUniform, chain.marks[0] != UInt8(ascii: ":") else { return nil }
    // "version 1.2.2024"
    if index > 0, DateWords.numbered.contains(text.tokens[index - 1].key) { return nil }
    if index > 0, !isSpaced(index) {
      switch byte(index - 1) {
      case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":"): return nil
      default: break
      }
    }
    if !isSpaced(chain.end), text.tokens[chain.end].kind == .word, !isLiteral(chain.end, "T") { return nil }
    let (values, widths) = (chain.values, chain.widths)
    if values.count == 2 {
      guard chain.marks[0] != UInt8(ascii: ".") else { return nil }
      if widths[0] == 4, widths[1] == 2, chain.marks[0] == UInt8(ascii: "-"), (1...12).contains(values[1]),
        (1000...2199).contains(values[0]), values[0] % 100 + 1 != values[1]
      {
        return numeric(values[0], values[1], 0, index, chain.end)
      }
      if widths[0] == 4, widths[1] == 1, chain.marks[0] == UInt8(ascii: "-"), (1...9).contains(values[1]),
        (1900...2199).contains(values[0])
      {
        return numeric(values[0], values[1], 0, index, chain.end)
      }
      if widths[0] <= 2, widths[1] == 4, (1...12).contains(values[0]), (1900...2199).contains(values[1]) {
        return numeric(values[1], values[0], 0, index, chain.end)
      }
      return nil
    }
    if widths[0] == 4 {
      // The year 0 is how machines write that there is no date.
      guard values[0] > 0, widths[1] <= 2, widths[2] <= 2,
        CalendarDate(year: values[0], month: values[1], day: values[2]) != nil
      else { return nil }
      return numeric(values[0], values[1], values[2], index, chain.end)
    }
    guard widths[0] <= 2, widths[1] <= 2, widths[2] == 4 || widths[2] == 2 && chain.marks[0] != UInt8(ascii: ".") else {
      return nil
    }
    let year = widths[2] == 4 ? values[2] : Self.shortYear(values[2])
    let isDayFirst = values[0] > 12 || (values[1] <= 12 && (chain.marks[0] == UInt8(ascii: ".") || dayFirst))
    let (month, day) = isDayFirst ? (values[1], values[0]) : (values[0], values[1])
    guard CalendarDate(year: year, month: month, day: day) != nil else { return nil }
    return numeric(year, month, day, index, chain.end)
  }

  private func numeric(_ year: Int, _ month: Int, _ day: Int, _ start: Int, _ end: Int) -> DateCapture {
    DateCapture(symbol: .numeric, value: year * 10000 + month * 100 + day, tokens: start..<end)
  }

  static func shortYear(_ value: Int) -> Int { century(of: value) + value }

  /// Whether the document's dates in figures name the day first: told by a number above twelve, else by how it writes
  /// dates in words ("12 April", not "April 12").
  static func isDayFirst(_ scanner: DateScanner) -> Bool {
    var score = 0
    var index = 0
    let words = scanner.words
    while index < words.count {
      defer { index += 1 }
      switch words[index].role {
      case .digits where scanner.isChained(index):
        let chain = scanner.chain(at: index)
        index = chain.end - 1
        guard chain.values.count == 3, chain.widths[0] <= 2, chain.widths[1] <= 2, chain.isUniform else { continue }
        if chain.values[0] > 12, chain.values[1] <= 12 { score += 100 }
        if chain.values[1] > 12, chain.values[0] <= 12 { score -= 100 }
      case .month:
        if index > 0, words[index - 1].role == .digits, words[index - 1].width <= 2 { score += 1 }
        if index + 1 < words.count, words[index + 1].role == .digits, words[index + 1].width <= 2 { score -= 1 }
      default: continue
      }
    }
    return score > 0
  }

  private func isZone(_ index: Int) -> Bool {
    isLiteral(index, "utc") || isLiteral(index, "gmt") || isLiteral(index, "hrs") || isLiteral(index, "hours")
  }

  /// "19:15", "5:30pm", "5.30 p.m.", "5 pm"; minutes since midnight.
  func clock(at index: Int) -> DateCapture? {
    let word = words[index]
    var hour: Int
    var minute = 0
    var next = index + 1
    switch word.role {
    case .digits where word.width <= 2:
      hour = Int(word.value)
      if isLiteral(next, ":"), !isSpaced(next), next + 1 < words.count, !isSpaced(next + 1),
        words[next + 1].role == .digits,
        words[next + 1].width == 2
      {
        minute = Int(words[next + 1].value)
        next += 2
        // Seconds.
        if isLiteral(next, ":"), next + 1 < words.count, words[next + 1].role == .digits, words[next + 1].width == 2 {
          next += 2
        }
      } else if next >= words.count || words[next].role != .meridiem {
        return nil
      }
    // "0800 UTC"
    case .digits where word.width == 4 && word.value % 100 < 60 && isZone(next):
      hour = Int(word.value / 100)
      minute = Int(word.value % 100)
    case .decimal where word.value % 100 < 60 && next < words.count && words[next].role == .meridiem:
      hour = Int(word.value / 100)
      minute = Int(word.value % 100)
    default: return nil
    }
    if next < words.count, words[next].role == .meridiem, hour <= 12 {
      // "I am", "5 am": lower-case with a number before it.
      if words[next].value == 2, hour < 12 { hour += 12 }
      if words[next].value == 1, hour == 12 { hour = 0 }
      next += 1
    } else if isLiteral(next, "hrs") || isLiteral(next, "hr") || isLiteral(next, "hours") {
      next += 1
    }
    guard hour < 24, minute < 60 else { return nil }
    return DateCapture(symbol: .clock, value: hour * 60 + minute, tokens: index..<next)
  }
}
