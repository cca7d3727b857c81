import DossierKit

extension Statistic {
  /// Whether a square of a hundred or a bar can show it: a percentage of a whole, not a rise or a fall by one.
  var isPartOfWhole: Bool {
    guard figure.isShare else { return false }
    guard !provenance.isReviewed else { return true }
    let words = measure.lowercased().split(separator: " ", maxSplits: 2)
    return words.count < 2 || words[1] != "in" || !Self.changes.contains(words[0])
  }

  private static let changes: Set<Substring> = [
    "rise", "fall", "increase", "decrease", "drop", "gain", "loss", "growth", "decline", "change", "jump", "surge",
    "cut",
    "reduction", "slump", "improvement", "hike", "contraction", "expansion",
  ]
}
