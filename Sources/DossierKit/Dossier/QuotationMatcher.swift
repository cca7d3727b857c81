import Extraction

/// Finds a quotation in a text: the same words, where only white space, quotation marks, dashes, the case of the first
/// letter and marked omissions ("…", "[…]", "...") may differ.
struct QuotationMatcher: Sendable {
  private let text: QuotationFold

  /// Openings that are tried, so that a quotation of one common word and an omission stays quick.
  private static let openings = 1000

  init(_ utf8: [UInt8]) { text = QuotationFold(utf8) }

  /// Byte offsets of the passage, from the first quoted word to the last; nil when it does not stand there.
  ///
  /// Of several passages the first is given; of those with omissions the shortest.
  ///
  /// - Parameter bounds: where it has to stand.
  func range(of quotation: String, inside bounds: Range<Int>? = nil) -> Range<Int>? {
    let parts = Self.parts(of: quotation)
    guard let opening = parts.first else { return nil }
    let openings = Self.cases(of: opening)
    let limit = bounds.map { bounds in text.ends.partitioningIndex { Int($0) > bounds.upperBound } } ?? text.bytes.count
    var from = bounds.map { bounds in text.starts.partitioningIndex { Int($0) >= bounds.lowerBound } } ?? 0
    var later = [Range<Int>?](repeating: nil, count: parts.count)
    var best: Range<Int>?
    for _ in 0..<Self.openings {
      guard
        let first = openings.compactMap({ find($0, from: from, before: limit) }).min(by: {
          $0.lowerBound < $1.lowerBound
        })
      else { break }
      var end = first.upperBound
      for (index, part) in parts.enumerated().dropFirst() {
        // What stood behind an earlier opening may stand behind this one too.
        if (later[index]?.lowerBound ?? -1) < end { later[index] = find(part, from: end, before: limit) }
        guard let next = later[index] else { return best.map(place) }
        end = next.upperBound
      }
      if parts.count == 1 { return place(first) }
      if best.map({ end - first.lowerBound < $0.count }) ?? true { best = first.lowerBound..<end }
      from = first.lowerBound + 1
    }
    return best.map(place)
  }

  private func place(_ folded: Range<Int>) -> Range<Int> {
    Int(text.starts[folded.lowerBound])..<Int(text.ends[folded.upperBound - 1])
  }

  // MARK: The quotation

  private static let omissions = ["[…]", "(…)", "[...]", "(...)", "....", "...", "…"].map { Array($0.utf8) }

  /// What stands between marked omissions, as it is written.
  static func stretches(of quotation: String) -> [Substring] {
    let bytes = Array(quotation.utf8)
    var result: [Substring] = []
    var start = 0
    func close(at end: Int) {
      let utf8 = quotation.utf8
      let first = utf8.index(utf8.startIndex, offsetBy: start)
      if end > start { result.append(quotation[first..<utf8.index(first, offsetBy: end - start)]) }
    }
    var at = 0
    while at < bytes.count {
      // "[", "(", "." or the first byte of "…".
      if [0x5B, 0x28, 0x2E, 0xE2].contains(bytes[at]), let mark = omissions.first(where: bytes[at...].starts) {
        close(at: at)
        at += mark.count
        start = at
      } else {
        at += 1
      }
    }
    close(at: bytes.count)
    return result
  }

  /// The folded words between marked omissions.
  private static func parts(of quotation: String) -> [[UInt8]] {
    stretches(of: quotation).compactMap { part in
      var bytes = QuotationFold(Array(part.utf8)).bytes[...]
      while let first = bytes.first, first == 0x20 || first == 0x22 { bytes.removeFirst() }
      while let last = bytes.last, last == 0x20 || last == 0x22 { bytes.removeLast() }
      // "[T]he": a letter whose case was changed.
      if bytes.count > 2, bytes.first == 0x5B, let close = bytes.prefix(6).firstIndex(of: 0x5D) {
        let letter = bytes[bytes.startIndex + 1..<close]
        if String(decoding: letter, as: UTF8.self).count == 1 { bytes = letter + bytes[(close + 1)...] }
      }
      return bytes.isEmpty ? nil : Array(bytes)
    }
  }

  /// The opening as it is written, and with its first letter in the other case.
  private static func cases(of opening: [UInt8]) -> [[UInt8]] {
    let words = String(decoding: opening, as: UTF8.self)
    let rest = words.dropFirst()
    var result = [opening]
    for head in [words.prefix(1).lowercased(), words.prefix(1).uppercased()] {
      let other = Array((head + rest).utf8)
      if !result.contains(other) { result.append(other) }
    }
    return result
  }

  // MARK: The text

  private func find(_ needle: [UInt8], from start: Int, before limit: Int) -> Range<Int>? {
    guard let head = needle.first, start < limit else { return nil }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var at = start
      while at < limit {
        if bytes[at] == head, let end = Self.end(of: needle, at: at, in: bytes, before: limit), isBorder(at, end) {
          return at..<end
        }
        at += 1
      }
      return nil
    }
  }

  /// Where a needle that begins at an offset ends; a hyphen at a line's end is there or not.
  private static func end(
    of needle: [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Int? {
    let hyphen = QuotationFold.breakHyphen
    var at = start
    var next = 0
    while next < needle.count {
      guard at < limit else { return nil }
      let (one, other) = (bytes[at], needle[next])
      if one == other || one == hyphen && other == 0x2D || other == hyphen && one == 0x2D {
        at += 1
        next += 1
      } else if one == hyphen {
        at += 1
      } else if other == hyphen {
        next += 1
      } else {
        return nil
      }
    }
    return at
  }

  /// Whether the passage begins and ends with whole words.
  private func isBorder(_ start: Int, _ end: Int) -> Bool {
    let bytes = text.bytes
    if start > 0, isWord(before: start), isWord(at: start) { return false }
    return !(end < bytes.count && isWord(before: end) && isWord(at: end))
  }

  private func isWord(at index: Int) -> Bool {
    let byte = text.bytes[index]
    if byte < 0x80 { return Self.isWord(byte) }
    return Self.isSpaced(text.bytes[index...].prefix(2))
  }

  private func isWord(before index: Int) -> Bool {
    let byte = text.bytes[index - 1]
    if byte < 0x80 { return Self.isWord(byte) }
    var start = index - 1
    while start > 0, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return Self.isSpaced(text.bytes[start...].prefix(2))
  }

  private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// A letter of a script that parts its words: what lies above (Chinese, Japanese) has no borders.
  private static func isSpaced(_ scalar: ArraySlice<UInt8>) -> Bool {
    guard let lead = scalar.first, let second = scalar.dropFirst().first else { return false }
    switch lead {
    case 0xC3: return second != 0x97 && second != 0xB7
    case 0xC4...0xDF: return true
    case 0xE0: return true
    case 0xE1: return second >= 0xB8 && second <= 0xBF
    default: return false
    }
  }
}

extension Array {
  /// The index of the first element that answers yes; the elements that do stand behind those that do not.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
