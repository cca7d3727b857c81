/// Finds where the keys and values of a TOML document stand: the parser does not say.
///
/// A document that parsed is known to be well formed, so looking for `key =` at the start of a line, below its table's header, is
/// enough. What is written in a way that is not found (a dotted or an inline table) has the place of what holds it.
struct TOMLPlaces {
  private let bytes: [UInt8]
  private let origin: Int
  /// By table and key: the key, and the end of the line it stands in.
  private var keys: [[String]: Range<Int>] = [:]
  /// By key: where its next value is looked for.
  private var next: [[String]: Int] = [:]

  init(_ bytes: [UInt8], origin: Int) {
    self.bytes = bytes
    self.origin = origin
    var table: [String] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      read(start..<end, &table)
      start = end + 1
    }
  }

  /// The place of a key, or of the nearest key around it; the start of the document where there is none.
  func key(_ path: [String]) -> Range<Int> {
    var path = path
    while !path.isEmpty {
      if let found = keys[path] { return origin + found.lowerBound..<origin + found.upperBound }
      path.removeLast()
    }
    return origin..<origin
  }

  /// The place of a value's words behind its key. Values are asked for in their order.
  mutating func value(_ text: String, of path: [String]) -> Range<Int>? {
    guard let key = keys[path] else { return nil }
    let from = next[path] ?? key.upperBound
    guard from < bytes.count else { return nil }
    let words = Array(text.utf8)
    // Times are written in more than one way; a value longer than this is text over several lines.
    guard !words.isEmpty, let found = bytes[from..<min(bytes.count, from + 4096)].firstRange(of: words) else {
      return nil
    }
    next[path] = found.upperBound
    return origin + found.lowerBound..<origin + found.upperBound
  }

  private mutating func read(_ line: Range<Int>, _ table: inout [String]) {
    var at = line.lowerBound
    while at < line.upperBound, bytes[at].isBlank { at += 1 }
    guard at < line.upperBound else { return }
    if bytes[at] == UInt8(ascii: "[") {
      while at < line.upperBound, bytes[at] == UInt8(ascii: "[") { at += 1 }
      guard let close = bytes[at..<line.upperBound].firstIndex(of: UInt8(ascii: "]")) else { return }
      table = Self.parts(bytes[at..<close])
      if !table.isEmpty, keys[table] == nil { keys[table] = at..<close }
      return
    }
    guard let sign = bytes[at..<line.upperBound].firstIndex(of: UInt8(ascii: "=")) else { return }
    let name = Self.parts(bytes[at..<sign])
    guard !name.isEmpty, keys[table + name] == nil else { return }
    var end = sign
    while end > at, bytes[end - 1].isBlank { end -= 1 }
    for count in 1...name.count where keys[table + name.prefix(count)] == nil {
      keys[table + name.prefix(count)] = at..<end
    }
  }

  /// `a.b` as its parts, quotation marks taken off. Names with a full stop in quotation marks are not told apart.
  private static func parts(_ name: ArraySlice<UInt8>) -> [String] {
    name.split(separator: UInt8(ascii: ".")).prefix(8).map { part in
      String(
        decoding: part.filter { !$0.isBlank && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }, as: UTF8.self)
    }
  }
}
