/// Which documents hold which words, and how much a word weighs in each.
///
/// A weight is one of four: 3 in a title or name; 2, 1 or 0 by how often the word stands in the text, for its length, after
/// S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), rounded.
struct SearchPostings: Sendable {
  /// A word with its documents: number × 4 + weight, ascending.
  struct Entry: Sendable {
    let word: [UInt8]
    var documents: [UInt32]
  }

  /// In the order of the words' bytes.
  let entries: [Entry]

  init(_ documents: [SearchDocument]) async {
    // A few large pieces: each has a vocabulary of its own, and the fewer there are, the less is joined.
    let size = max(64, (documents.count + 15) / 16)
    let pieces = stride(from: 0, to: documents.count, by: size).map { $0..<min($0 + size, documents.count) }
    let parts = await withTaskGroup(of: (Int, [Entry]).self) { group in
      for (number, piece) in pieces.enumerated() {
        group.addTask { (number, Self.entries(of: documents, piece)) }
      }
      var parts = [[Entry]](repeating: [], count: pieces.count)
      for await (number, entries) in group { parts[number] = entries }
      return parts
    }
    var order: [(part: Int, entry: Int)] = []
    for (part, entries) in parts.enumerated() { order += entries.indices.map { (part, $0) } }
    order.sort { one, other in
      let (left, right) = (parts[one.part][one.entry].word, parts[other.part][other.entry].word)
      return left == right ? one.part < other.part : left.lexicographicallyPrecedes(right)
    }
    var joined: [Entry] = []
    for (part, entry) in order {
      let next = parts[part][entry]
      if joined.last?.word == next.word {
        joined[joined.count - 1].documents += next.documents
      } else {
        joined.append(next)
      }
    }
    entries = joined
  }

  /// Words longer than this are no words; they cannot be searched for.
  private static let longestWord = 40

  private static func entries(of documents: [SearchDocument], _ range: Range<Int>) -> [Entry] {
    var words = SearchWords()
    var numbers: [[UInt8]: Int] = [:]
    var entries: [Entry] = []
    // Of the document at hand: by word its count, and whether the title has it.
    var counts: [Int32] = []
    var touched: [Int] = []
    func number(_ word: [UInt8]) -> Int? {
      guard word.count <= longestWord, !SearchStopWords.contains(word) else { return nil }
      if let known = numbers[word] { return known }
      numbers[word] = entries.count
      entries.append(Entry(word: word, documents: []))
      counts.append(0)
      return entries.count - 1
    }
    let titled: Int32 = 1 << 20
    for index in range {
      let document = documents[index]
      var length = 0
      func add(_ count: Int32) -> ([UInt8]) -> Void {
        { word in
          length += 1
          guard let place = number(word) else { return }
          if counts[place] == 0 { touched.append(place) }
          if counts[place] < titled || count < titled { counts[place] += count }
        }
      }
      for passage in document.passages { words.read(passage.text, add(1)) }
      for name in document.otherNames { words.read(name.utf8, add(1)) }
      if let publisher = document.publisher { words.read(publisher.utf8, add(1)) }
      for name in [document.title] + document.names { words.read(name.utf8, add(titled)) }
      for place in touched {
        let count = counts[place]
        let weight = count >= titled ? 3 : Self.weight(Int(count), of: length)
        entries[place].documents.append(UInt32(index) << 2 | UInt32(weight))
        counts[place] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    return entries
  }

  /// Saturating in the count, less in a long text: tf / (tf + k) with k = 1.2 × (0.25 + 0.75 × length / 400).
  private static func weight(_ count: Int, of length: Int) -> Int {
    let k = 0.3 + 0.9 * Double(length) / 400
    let share = Double(count) / (Double(count) + k)
    return share > 0.6 ? 2 : share > 0.35 ? 1 : 0
  }
}

/// Words that stand in every text and tell nothing; `search.js` has the same.
enum SearchStopWords {
  private static let all: Set<[UInt8]> = Set(
    "a an and are as at be by for from has have in is it its of on or that the their this to was were which with".split(
      separator: " "
    ).map { word in
      var bytes = Array(word.utf8)
      SearchStem.cut(&bytes)
      return bytes
    })

  static func contains(_ word: [UInt8]) -> Bool { word.count < 6 && all.contains(word) }
}
