import Extraction

/// Finds the names in a text that nobody declared and nobody rejected.
struct CandidateFinder: Sendable {
  private let declared: Gazetteer
  private let decisions: Decisions

  init(besides declared: Gazetteer, _ decisions: Decisions) {
    self.declared = declared
    self.decisions = decisions
  }

  /// - Parameter score: the least that counts.
  func candidates(in text: Text, from score: Double) -> [Candidate] {
    Candidate.find(in: text, known: declared.matches(in: text.utf8).map(\.range))
      .filter { $0.score >= score && !decisions.rejects($0.text) }
  }
}
