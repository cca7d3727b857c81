/// The known word nearest to a mistyped one, for "did you mean".
package enum NearMiss {
  /// Words longer than this are not compared.
  fileprivate static let limit = 64

  /// The best candidate within a third of the word's length in edits, else the only one that holds the word whole, or nil. Case
  /// counts for nothing; of equals the first in byte order wins.
  package static func best(for word: String, among candidates: some Sequence<String>) -> String? {
    Words(candidates).best(for: word)
  }

  /// Known words, made ready to be compared with many.
  package struct Words: Sendable {
    private let words: [(folded: [UInt32], word: String)]
    /// Those that are too long to be compared: names of files that begin with a date and an outlet.
    private let long: [(folded: [UInt32], word: String)]

    package init(_ words: some Sequence<String>) {
      let folded = words.map { (NearMiss.folded($0), $0) }
      self.words = folded.filter { (1...limit).contains($0.0.count) }
      long = folded.filter { (limit + 1...4 * limit).contains($0.0.count) }
    }

    package var count: Int { words.count }

    package func best(for word: String) -> String? {
      let typed = NearMiss.folded(word)
      guard !typed.isEmpty, typed.count <= limit else { return nil }
      return misspelled(typed) ?? holder(of: typed)
    }

    /// The one it is a slip of the pen for, if it is one.
    package func misspelled(_ word: String) -> String? {
      let typed = NearMiss.folded(word)
      return typed.isEmpty || typed.count > limit ? nil : misspelled(typed)
    }

    private func misspelled(_ typed: [UInt32]) -> String? {
      var best: (distance: Int, word: String)?
      for (known, candidate) in words {
        let allowed = max(1, max(typed.count, known.count) / 3)
        guard abs(known.count - typed.count) <= min(allowed, best?.distance ?? allowed) else { continue }
        let distance = distance(typed, known)
        guard distance <= allowed, distance < min(typed.count, known.count) else { continue }
        if let current = best,
          current.distance < distance
            || (current.distance == distance && !candidate.utf8.lexicographicallyPrecedes(current.word.utf8))
        {
          continue
        }
        best = (distance, candidate)
      }
      return best?.word
    }

    /// The only candidate in which the word stands between hyphens or spaces.
    private func holder(of typed: [UInt32]) -> String? {
      guard typed.count > 4 else { return nil }
      let found = (words + long).lazy.filter { NearMiss.holds($0.folded, typed) }.prefix(2).map(\.word)
      let all = Array(found)
      return all.count == 1 ? all[0] : nil
    }
  }

  private static func holds(_ name: [UInt32], _ word: [UInt32]) -> Bool {
    guard name.count > word.count else { return false }
    return (0...name.count - word.count).contains { start in
      let end = start + word.count
      guard name[start] == word[0], start == 0 || name[start - 1] == 0x2D else { return false }
      return (end == name.count || name[end] == 0x2D) && name[start..<end].elementsEqual(word)
    }
  }

  /// `help` text for ``best(for:among:)``.
  package static func help(for word: String, among candidates: some Sequence<String>) -> String? {
    best(for: word, among: candidates).map { "did you mean “\($0)”?" }
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  package static func distance(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var before = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    var row = last
    for i in one.indices {
      row[0] = i + 1
      for j in other.indices {
        var cost = min(last[j] + (one[i] == other[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { cost = min(cost, before[j - 1] + 1) }
        row[j + 1] = cost
      }
      (before, last, row) = (last, row, before)
    }
    return last[other.count]
  }

  fileprivate static func folded(_ word: String) -> [UInt32] {
    word.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? 0x2D : $0.value }
  }
}
