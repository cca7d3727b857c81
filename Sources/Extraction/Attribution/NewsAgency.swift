/// A news agency as bylines, datelines and credit lines name it.
package struct NewsAgency: Sendable, Hashable {
  package let name: String

  /// The agency that words name: "Reuters", "By Jane Doe, Associated Press", "© AFP". Of several the one that stands last, as
  /// in "Kyodo via AP"; of two spellings at one place the longer.
  package init?(in words: String) {
    let utf8 = Array(words.utf8)
    var best: (end: Int, length: Int, name: String)?
    for (name, spelling) in Self.spellings {
      guard let end = Self.lastEnd(of: spelling, in: utf8) else { continue }
      if (end, spelling.count) > (best?.end ?? 0, best?.length ?? 0) { best = (end, spelling.count, name) }
    }
    guard let best else { return nil }
    name = best.name
  }

  private static let spellings: [(name: String, spelling: [UInt8])] = AgencyTable.agencies.flatMap { agency in
    agency.spellings.map { (agency.name, Array($0.utf8)) }
  }

  private static func lastEnd(of spelling: [UInt8], in words: [UInt8]) -> Int? {
    guard words.count >= spelling.count else { return nil }
    for start in stride(from: words.count - spelling.count, through: 0, by: -1) {
      let end = start + spelling.count
      guard words[start..<end].elementsEqual(spelling) else { continue }
      if start > 0, isWord(words[start - 1]), spelling[0] < 0x80 { continue }
      if end < words.count, isWord(words[end]), spelling[0] < 0x80 { continue }
      return end
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 }
}
