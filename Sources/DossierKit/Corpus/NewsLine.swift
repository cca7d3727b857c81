/// What a line in front of an article is.
enum NewsLine {
  /// A line of at most 160 bytes without a full stop at its end that opens with no dateline.
  static func isHeadline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard line.count <= 160, let last = utf8[line].last, last != 0x2E, last != 0x2C, last != 0x3A else { return false }
    return !isByline(line, in: utf8) && !looksLikeDateline(line, in: utf8)
  }

  /// "By Jane Doe" or "By JANE DOE and John Roe, Associated Press", "Interview by Jane Doe".
  static func isByline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard line.count > 5, line.count <= 120,
      let opening = Byline.openings.first(where: { $0 != "by " && utf8[line].starts(with: $0.utf8) }),
      opening.utf8.count < line.count
    else { return false }
    let name = utf8[line.lowerBound + opening.utf8.count]
    return (0x41...0x5A).contains(name) && utf8[line].last != 0x2E
  }

  /// "Jane Doe, Reuters" and the like; the name of an outlet alone is a credit.
  static func isBareByline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    Byline.isBare(String(decoding: utf8[line], as: UTF8.self))
  }

  static func credit(_ line: Range<Int>, in utf8: [UInt8]) -> CreditLine? {
    line.count > 120 ? nil : CreditLine(String(decoding: utf8[line], as: UTF8.self))
  }

  /// Whether a line of credits holds a day and no outlet.
  static func isDay(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    credit(line, in: utf8).map { $0.outlet == nil && $0.date != nil } ?? false
  }

  /// Words in capitals joined by hyphens or slashes, in front of anything else: `BC-EU--Russia-Ukraine, 3rd Ld`.
  static func isSlug(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard line.count <= 60 else { return false }
    let word = utf8[line].prefix { $0 != 0x20 && $0 != 0x2C }
    guard word.count >= 6, word.count(where: { $0 == 0x2D || $0 == 0x2F }) >= 2 else { return false }
    let parts = word.split { $0 == 0x2D || $0 == 0x2F }
    return parts.count >= 2 && parts[0].allSatisfy { (0x41...0x5A).contains($0) }
      && parts.allSatisfy { $0.first.map { (0x41...0x5A).contains($0) } ?? false }
  }

  static func looksLikeDateline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    Dateline(opening: line, of: utf8) != nil
  }

  /// A dateline with nothing behind it: "Tokyo, Sept 25, 2023 (AFP) -".
  static func isWholeDateline(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    Dateline(opening: line, of: utf8).map { $0.end >= line.upperBound } ?? false
  }

  /// A line of text proper: long, with a full stop, and no caption.
  static func isBody(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard line.count > 100 || looksLikeDateline(line, in: utf8) else { return false }
    if isWholeDateline(line, in: utf8) { return false }
    let words = string(line, in: utf8)
    if CaptionLine.contains(words) || PageFurniture.contains(words) { return false }
    return line.count > 200 || looksLikeDateline(line, in: utf8)
      || words.last.map { ".!?”\"’'".contains($0) } == true
  }

  static func string(_ line: Range<Int>, in utf8: [UInt8]) -> String {
    String(decoding: utf8[line], as: UTF8.self).onOneLine
  }
}
