/// What a text is recognised by when another repeats its words: its shingles, runs of five words in a row (Broder 1997), as hashes.
///
/// Case, punctuation and line breaks do not count, so that a copy in another house's style still shares most of its runs.
package struct Fingerprint: Sendable {
  /// Words in a run. Shorter ones are shared by texts that have nothing to do with each other; longer ones break at every edit.
  package static let runLength = 5

  /// One for each different run, rising.
  let shingles: [UInt32]
  /// A key for every band of the min-hash sketch; see ``MinHash``. Empty for a text without a run.
  let bands: [UInt64]

  package init(of text: Text) {
    shingles = Self.shingles(of: Self.words(of: text))
    bands = shingles.isEmpty ? [] : MinHash(shingles).bands
  }

  /// The key of every word and number. Chinese and Japanese write no spaces: there every character counts as a word.
  private static func words(of text: Text) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(text.tokens.count)
    for token in text.tokens where token.kind == .word || token.kind == .number {
      let lead = text.utf8[Int(token.start)]
      guard token.shape.contains(.foreign), (0xE2...0xEF).contains(lead) else {
        result.append(token.key)
        continue
      }
      var at = Int(token.start)
      while at < Int(token.end) {
        let end = min(Int(token.end), at + Scalars.length(text.utf8[at]))
        var hash = KeyHash()
        for byte in text.utf8[at..<end] { hash.add(byte) }
        result.append(hash.value)
        at = end
      }
    }
    return result
  }

  private static func shingles(of words: [UInt64]) -> [UInt32] {
    guard words.count >= runLength else { return [] }
    var result: [UInt32] = []
    result.reserveCapacity(words.count)
    for start in 0...words.count - runLength {
      var hash: UInt64 = 0
      for word in words[start..<start + runLength] { hash = Mixing.mixed(hash ^ word) &+ 0x9E37_79B9_7F4A_7C15 }
      result.append(UInt32(truncatingIfNeeded: Mixing.mixed(hash) >> 32))
    }
    result.sort()
    var kept = 1
    for index in 1..<max(1, result.count) where result[index] != result[kept - 1] {
      result[kept] = result[index]
      kept += 1
    }
    result.removeLast(result.count - kept)
    return result
  }

  /// How many runs two texts share.
  func shared(with other: Fingerprint) -> Int {
    var one = 0
    var two = 0
    var count = 0
    while one < shingles.count, two < other.shingles.count {
      if shingles[one] == other.shingles[two] {
        count += 1
        one += 1
        two += 1
      } else if shingles[one] < other.shingles[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return count
  }
}

/// A hash that is the same on every machine and in every run, which Swift's own is not.
enum Mixing {
  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the result depends on every bit of the value.
  @inline(__always) static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
