extension Quantity {
  /// What a reader must know of a share before it says anything.
  package enum Question: String, Sendable, CaseIterable {
    case what = "of what"
    case when = "when"
    case who = "according to whom"
  }

  package var isShare: Bool { unit == "percent" || unit == "percentage point" || unit == "share" }

  /// What the text leaves open about a percentage; nothing is asked of other figures.
  package var openQuestions: [Question] {
    guard isShare else { return [] }
    return Question.allCases.filter { question in
      switch question {
      case .what: measure == nil
      case .when: period == nil
      case .who: claimant == nil
      }
    }
  }
}
