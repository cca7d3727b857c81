import DossierKit

/// The index cut into small scripts that the search page loads one by one, by name: from a disk as from a server.
///
/// Each is a call `dossierShard(name, content)`. `docs/formats.md` describes the contents.
struct SearchShards: Sendable {
  let files: [OutputFile]

  /// Bytes of a shard at which the next one begins.
  private static let wordShard = 14_000
  private static let textShard = 8_000
  /// Postings of one word that are kept: in a larger dossier those of the highest weight.
  private static let mostPostings = 24_000

  init(_ documents: [SearchDocument], _ postings: SearchPostings) {
    var files: [OutputFile] = []
    func add(_ name: String, _ content: [UInt8]) {
      let bytes = Array("dossierShard(\"\(name)\",".utf8) + content + Array(");\n".utf8)
      files.append(OutputFile(path: "assets/search/\(name).js") { bytes })
    }
    let words = Self.cut(postings.entries.map { $0.word + [0x20] + Self.encoded($0.documents) }, at: Self.wordShard)
    for (number, shard) in words.enumerated() { add("w\(number)", JSON.string(shard.text).bytes) }
    let backwards = Self.cut(Self.backwards(postings), at: Self.wordShard)
    for (number, shard) in backwards.enumerated() { add("r\(number)", JSON.string(shard.text).bytes) }
    var counts: [Int] = []
    var shard: [JSON] = []
    var size = 0
    for document in documents {
      let item = Self.json(document)
      let length = item.bytes.count
      if size > 0, size + length > Self.textShard {
        add("d\(counts.count)", JSON.array(shard).bytes)
        counts.append(shard.count)
        shard = []
        size = 0
      }
      shard.append(item)
      size += length
    }
    if !shard.isEmpty {
      add("d\(counts.count)", JSON.array(shard).bytes)
      counts.append(shard.count)
    }
    let publishers = Self.publishers(documents)
    add("publishers", publishers.bytes)
    add(
      "index",
      JSON.object([
        ("documents", .integer(documents.count)),
        ("words", .array(words.map { .string(String(decoding: $0.first, as: UTF8.self)) })),
        ("backwards", .array(backwards.map { .string(String(decoding: $0.first, as: UTF8.self)) })),
        ("texts", .string(String(decoding: counts.flatMap { Self.digits($0) }, as: UTF8.self))),
        ("kinds", Self.kinds(documents)), ("months", Self.months(documents)),
      ]).bytes)
    self.files = files
  }

  // MARK: Contents

  private struct Cut {
    /// The first word.
    let first: [UInt8]
    let text: String
  }

  /// Lines joined into shards; each begins with a word of its own.
  private static func cut(_ lines: [[UInt8]], at limit: Int) -> [Cut] {
    var result: [Cut] = []
    var text: [UInt8] = []
    func close() {
      guard !text.isEmpty else { return }
      let first = Array(text.prefix { $0 != 0x20 && $0 != 0x0A })
      result.append(Cut(first: first, text: String(decoding: text, as: UTF8.self)))
      text = []
    }
    for line in lines {
      if !text.isEmpty, text.count + line.count > limit { close() }
      if !text.isEmpty { text.append(0x0A) }
      text += line
    }
    close()
    return result
  }

  /// The words of four letters and more from their end: a slip in the first half of a word is looked up here.
  private static func backwards(_ postings: SearchPostings) -> [[UInt8]] {
    postings.entries.map(\.word).filter { word in word.count > 3 && !word.contains(where: \.isDigit) }.map { word in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: String(decoding: word, as: UTF8.self).unicodeScalars.reversed())
      return Array(String(scalars).utf8)
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Each posting less the one before it: numbers × 4 + weight.
  private static func encoded(_ documents: [UInt32]) -> [UInt8] {
    var kept = documents
    var weight: UInt32 = 1
    while kept.count > mostPostings, weight < 4 {
      kept = kept.filter { $0 & 3 >= weight }
      weight += 1
    }
    var result: [UInt8] = []
    result.reserveCapacity(kept.count + 8)
    var last: UInt32 = 0
    for posting in kept.prefix(mostPostings) {
      let number = posting >> 2
      result += digits(Int((number - last) << 2 | posting & 3))
      last = number
    }
    return result
  }

  /// A number in printable ASCII without `"` and `\`: 45 digits that end one, 46 that go on, the lowest first.
  static func digits(_ number: Int) -> [UInt8] {
    var rest = number
    var result: [UInt8] = []
    while rest >= 45 {
      rest -= 45
      result.append(letter(45 + rest % 46))
      rest /= 46
    }
    result.append(letter(rest))
    return result
  }

  private static func letter(_ digit: Int) -> UInt8 {
    let code = UInt8(truncatingIfNeeded: 35 + digit)
    return code >= 0x5C ? code + 1 : code
  }

  private static func json(_ document: SearchDocument) -> JSON {
    var items: [JSON] = [
      .string(document.title), .string(document.href),
      .string(
        [document.date.map { Wording.short($0) }, document.publisher].compactMap { $0 }.joined(separator: " · ")),
      .integer(document.isUnreviewed ? 1 : 0), .array(document.names.map(JSON.string)),
    ]
    for passage in document.passages {
      items += [.string(passage.anchor), .string(String(decoding: passage.text, as: UTF8.self))]
    }
    return .array(items)
  }

  /// `[kind, first number]` for each kind there is.
  private static func kinds(_ documents: [SearchDocument]) -> JSON {
    var result: [JSON] = []
    var last: SearchDocument.Kind?
    for (number, document) in documents.enumerated() where document.kind != last {
      last = document.kind
      result += [.string(document.kind.rawValue), .integer(number)]
    }
    return .array(result)
  }

  /// `first number, month` wherever the month changes, as differences; a month counts from year 0, 0 means none.
  private static func months(_ documents: [SearchDocument]) -> JSON {
    var result: [UInt8] = []
    var last = (number: 0, month: 0)
    for (number, document) in documents.enumerated() where document.month != last.month {
      result += digits(number - last.number)
      result += digits(document.month)
      last = (number, document.month)
    }
    return .string(String(decoding: result, as: UTF8.self))
  }

  /// The publishers by how much they published, and for each document its publisher's place from 1; 0 for none.
  private static func publishers(_ documents: [SearchDocument]) -> JSON {
    var counts: [String: Int] = [:]
    for document in documents { if let name = document.publisher { counts[name, default: 0] += 1 } }
    let names = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0 + 1) })
    let codes = documents.prefix(40_000).flatMap { digits($0.publisher.flatMap { places[$0] } ?? 0) }
    return .array([.array(names.prefix(400).map(JSON.string)), .string(String(decoding: codes, as: UTF8.self))])
  }
}
