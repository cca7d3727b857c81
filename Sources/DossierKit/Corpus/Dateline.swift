import Extraction

/// Where an article was filed: `WASHINGTON - `, `BEIJING, April 12 (Agency) —`, `Kyiv (AP) –`, `LONDON—`, `NEW DELHI: `.
package struct Dateline: Sendable, Equatable {
  /// Byte offsets of the place's name.
  package let place: Range<Int>
  /// Byte offsets of the agency in brackets.
  package let agency: Range<Int>?
  /// The offset behind the dash and the space after it.
  package let end: Int

  /// Reads the dateline that opens a paragraph: a place in capitals (or capitalised, with an agency in brackets),
  /// or two of them with "and" between, at most 100 bytes, closed by a dash between spaces; behind capitals also by a colon or a long dash without spaces.
  init?(opening paragraph: Range<Int>, of utf8: [UInt8]) {
    let limit = min(paragraph.upperBound, paragraph.lowerBound + 100)
    var at = paragraph.lowerBound
    var open: Int?
    var agency: Range<Int>?
    var placeEnd: Int?
    var dash: Range<Int>?
    while at < limit {
      switch utf8[at] {
      case 0x0A: return nil
      case 0x28:
        placeEnd = placeEnd ?? at
        open = at + 1
      case 0x29:
        guard let start = open else { return nil }
        agency = start..<at
        open = nil
      // "SAN FRANCISCO, April 3, 2019 /PRNewswire/ -- ".
      case 0x2F where open == nil && agency == nil && at > paragraph.lowerBound && utf8[at - 1] == 0x20:
        placeEnd = placeEnd ?? at
        open = at + 1
      case 0x2F where open != nil && open != at:
        agency = open.map { $0..<at }
        open = nil
      case 0x2C: placeEnd = placeEnd ?? at
      case 0x2E where at + 1 < limit && utf8[at + 1] == 0x20 && placeEnd == nil && !Self.isInitial(before: at, utf8):
        return nil
      case 0x3A
      where placeEnd == nil && at + 1 < limit && utf8[at + 1] == 0x20
        && Self.isCapitals(paragraph.lowerBound..<at, utf8):
        dash = at..<at + 1
      case 0xE2
      where open == nil && at > paragraph.lowerBound && utf8[at - 1] != 0x20 && Self.dashLength(at, utf8) == 3
        && at + 3 < limit
        && utf8[at + 3] > 0x20
        && utf8[at + 2] == 0x94 && Self.isCapitals(paragraph.lowerBound..<(placeEnd ?? at), utf8):
        dash = at..<at + 3
      default:
        if open == nil, let length = Self.dashLength(at, utf8), at > paragraph.lowerBound, utf8[at - 1] == 0x20,
          at + length < paragraph.upperBound ? utf8[at + length] == 0x20 : agency != nil
        {
          dash = at..<at + length
        }
      }
      if dash != nil { break }
      at += 1
    }
    guard let dash else { return nil }
    var end = placeEnd ?? dash.lowerBound
    while end > paragraph.lowerBound, utf8[end - 1] == 0x20 { end -= 1 }
    let place = paragraph.lowerBound..<end
    guard (2...40).contains(place.count), Self.isPlace(place, utf8, needsCapitals: agency == nil) else { return nil }
    self.place = place
    self.agency = agency
    self.end =
      dash.upperBound < paragraph.upperBound && utf8[dash.upperBound] == 0x20 ? dash.upperBound + 1 : dash.upperBound
  }

  /// The agency of a paragraph that opens with one and a dash, without a place: `(Reuters) - `, `April 12 (Reuters) —`.
  static func agency(opening paragraph: Range<Int>, of utf8: [UInt8]) -> Range<Int>? {
    let head = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + 60)
    guard let open = utf8[head].firstIndex(of: 0x28), let close = utf8[open..<head.upperBound].firstIndex(of: 0x29),
      (2...30).contains(close - open - 1), (0x41...0x5A).contains(utf8[open + 1]), open - paragraph.lowerBound <= 24,
      close + 2 < paragraph.upperBound, utf8[close + 1] == 0x20, dashLength(close + 2, utf8) != nil
    else { return nil }
    return open + 1..<close
  }

  /// At least four capitals and nothing but them, spaces and points.
  private static func isCapitals(_ range: Range<Int>, _ utf8: [UInt8]) -> Bool {
    range.count >= 4 && range.count <= 40
      && utf8[range].allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x20 || $0 == 0x2E || $0 == 0x2D }
  }

  private static func isInitial(before dot: Int, _ utf8: [UInt8]) -> Bool {
    dot >= 2 && (utf8[dot - 2] == 0x20 || utf8[dot - 2] == 0x2E) || dot == 1
  }

  /// "-", "--", "–" or "—".
  private static func dashLength(_ at: Int, _ utf8: [UInt8]) -> Int? {
    if utf8[at] == 0x2D { return at + 1 < utf8.count && utf8[at + 1] == 0x2D ? 2 : 1 }
    guard at + 2 < utf8.count, utf8[at] == 0xE2, utf8[at + 1] == 0x80, utf8[at + 2] == 0x93 || utf8[at + 2] == 0x94
    else {
      return nil
    }
    return 3
  }

  private static func isPlace(_ range: Range<Int>, _ utf8: [UInt8], needsCapitals: Bool) -> Bool {
    // "TOKYO and CAMBRIDGE, Mass., Sept. 27, 2022 (…) --"
    if let and = utf8[range].firstRange(of: " and ".utf8) {
      return isPlace(range.lowerBound..<and.lowerBound, utf8, needsCapitals: needsCapitals)
        && isPlace(and.upperBound..<range.upperBound, utf8, needsCapitals: needsCapitals)
    }
    var letters = 0
    var wordStart = true
    for byte in utf8[range] {
      switch byte {
      case 0x41...0x5A:
        letters += 1
        wordStart = false
      case 0x61...0x7A:
        if needsCapitals || wordStart { return false }
        letters += 1
      case 0x20, 0x2E, 0x27, 0x2D, 0x2F: wordStart = true
      case 0x80...: wordStart = false
      default: return false
      }
    }
    return letters >= 2
  }
}

extension Range<Int> {
  /// The same range, moved by a number of bytes.
  package func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
