/// A statement by its place in the dossier's lists.
package enum StatementID: Sendable, Hashable {
  case statistic(Int)
  case event(Int)
  case assertion(Int)
}

extension Dossier {
  package func evidence(of statement: StatementID) -> [Evidence] {
    switch statement {
    case .statistic(let index): statistics[index].evidence
    case .event(let index): events[index].evidence
    case .assertion(let index): assertions[index].evidence
    }
  }

  package func provenance(of statement: StatementID) -> Provenance {
    switch statement {
    case .statistic(let index): statistics[index].provenance
    case .event(let index): events[index].provenance
    case .assertion(let index): assertions[index].provenance
    }
  }

  /// Who says it, in the words of the statement; nil where it does not say.
  package func claimant(of statement: StatementID) -> String? {
    switch statement {
    case .statistic(let index): statistics[index].claimant
    case .event(let index): events[index].claimant
    case .assertion(let index): assertions[index].claimant
    }
  }

  /// Its own grade on the Admiralty scale, not that of its sources.
  package func credibility(of statement: StatementID) -> String? {
    switch statement {
    case .statistic(let index): statistics[index].credibility
    case .event(let index): events[index].credibility
    case .assertion(let index): assertions[index].credibility
    }
  }

  /// The statement in words.
  package func words(of statement: StatementID) -> String {
    switch statement {
    case .statistic(let index): statistics[index].title ?? statistics[index].measure
    case .event(let index): events[index].title
    case .assertion(let index): assertions[index].title
    }
  }

  /// Every statement a person declared: figures, events, then claims, judgements, assumptions and gaps.
  package var declaredStatements: [StatementID] {
    (0..<declaredStatistics).map(StatementID.statistic)
      + events.indices.filter { events[$0].kind == .declared }.map(StatementID.event)
      + assertions.indices.map(StatementID.assertion)
  }
}
