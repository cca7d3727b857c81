/// Two texts of which one repeats most of the other's words.
package struct Likeness: Sendable {
  /// Indices into the list that was searched. Of equally long texts the earlier counts as the shorter.
  package let shorter: Int
  package let longer: Int
  /// How much of the shorter one's runs of words stands in the longer one, 0 to 1.
  package let share: Double
  /// What the two share of all the runs they hold together (Jaccard), 0 to 1: 1 for the same words, little for a short text
  /// inside a long one.
  package let resemblance: Double

  /// Six runs in ten of the shorter text. Two texts that share half of all they hold together share at least two thirds of
  /// the shorter, so this one measure finds both the copy and the piece.
  package static let leastShare = 0.6
  /// Runs in the shorter text below which nothing is said of it: a few lines are alike by chance.
  package static let leastRuns = 30

  /// Every pair that is alike, in order of the texts. No pair is compared that does not share a band of the sketch or runs that
  /// are drawn by lot, so that the time grows with the number of texts and not with its square.
  package static func pairs(among texts: [Fingerprint]) -> [Likeness] {
    let search = LikenessSearch(texts)
    return search.candidates().compactMap { one, other in Likeness(texts, one, other) }
      .sorted { ($0.shorter, $0.longer) < ($1.shorter, $1.longer) }
  }

  private init?(_ texts: [Fingerprint], _ one: Int, _ other: Int) {
    let counts = (texts[one].shingles.count, texts[other].shingles.count)
    let isFirst = counts.0 < counts.1 || counts.0 == counts.1 && one < other
    shorter = isFirst ? one : other
    longer = isFirst ? other : one
    let least = min(counts.0, counts.1)
    guard least >= Self.leastRuns else { return nil }
    let shared = texts[one].shared(with: texts[other])
    share = Double(shared) / Double(least)
    resemblance = Double(shared) / Double(counts.0 + counts.1 - shared)
    guard share >= Self.leastShare else { return nil }
  }
}
