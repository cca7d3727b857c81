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
    candidates(in: text, from: score, besides: known(in: text))
  }

  /// Where declared names stand in a text.
  func known(in text: Text) -> [Range<Int>] { declared.matches(in: text.utf8).map(\.range) }

  func candidates(in text: Text, from score: Double, besides known: [Range<Int>]) -> [Candidate] {
    Candidate.find(in: text, known: known).filter { $0.score >= score && !decisions.rejects($0.text) }
  }
}
