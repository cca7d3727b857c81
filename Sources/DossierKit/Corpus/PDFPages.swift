/// The pages of a PDF as `pdftotext` gives them, made one text: lines that stand on most pages (running heads, numbers of pages) are left
/// out.
struct PDFPages: Sendable {
  private(set) var text: [UInt8] = []
  /// Where each page begins in the text.
  private(set) var starts: [Int] = []
  /// What the number printed at a page's head or foot has more than its place in the file; 0 where none is printed.
  private(set) var printedOffset = 0

  /// - Parameter utf8: valid UTF-8, form feeds behind the pages.
  init(_ utf8: [UInt8]) {
    var pages = utf8.split(separator: 0x0C, omittingEmptySubsequences: false).map { page in
      page.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    }
    if pages.last?.allSatisfy({ Self.isBlank($0) }) == true { pages.removeLast() }
    let running = Self.running(pages)
    printedOffset = Self.printedOffset(pages)
    for page in pages {
      starts.append(text.count)
      var lines = page
      for isFoot in [false, true] {
        let ink = lines.indices.filter { !Self.isBlank(lines[$0]) }
        for at in isFoot ? Array(ink.suffix(2)) : Array(ink.prefix(2)) where running.contains(Self.pattern(lines[at])) {
          lines[at] = []
        }
      }
      for line in lines {
        text += line
        text.append(0x0A)
      }
      text.append(0x0A)
    }
  }

  /// The difference that most pages share, and at least half of them, between a number in their first or last line and their place.
  private static func printedOffset(_ pages: [[[UInt8]]]) -> Int {
    guard pages.count >= 3 else { return 0 }
    var counts: [Int: Int] = [:]
    for (index, page) in pages.enumerated() {
      let ink = page.filter { !isBlank($0) }
      let printed = Set([ink.first, ink.last].compactMap { $0 }.flatMap { Self.numbers(in: $0) })
      for number in printed { counts[number - index - 1, default: 0] += 1 }
    }
    let best = counts.max { one, other in
      (one.value, -abs(one.key), one.key) < (other.value, -abs(other.key), other.key)
    }
    return best.map { $0.value * 2 >= pages.count ? $0.key : 0 } ?? 0
  }

  /// Of at most four digits.
  private static func numbers(in line: [UInt8]) -> [Int] {
    line.prefix(200).split { $0 < 0x30 || $0 > 0x39 }.filter { $0.count <= 4 }.compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The patterns of the first and last two lines that at least half of the pages, and two, share.
  private static func running(_ pages: [[[UInt8]]]) -> Set<[UInt8]> {
    guard pages.count >= 2 else { return [] }
    var counts: [[UInt8]: Int] = [:]
    for page in pages {
      let ink = page.filter { !isBlank($0) }
      for line in Set((ink.prefix(2) + ink.suffix(2)).map { pattern($0) }) { counts[line, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 2 && $0.value * 2 >= pages.count }.keys)
  }

  /// A line with every number as one digit, without spaces: "Page 3 of 12" and "Page 4 of 12" are the same.
  private static func pattern(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in line.prefix(200) where byte > 0x20 {
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isDigit, result.last == 0x30 { continue }
      result.append(isDigit ? 0x30 : byte)
    }
    return result
  }

  private static func isBlank(_ line: [UInt8]) -> Bool { line.allSatisfy { $0 <= 0x20 } }
}
