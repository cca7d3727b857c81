/// A source that is withdrawn, with what leaned on it.
package struct Withdrawal: Sendable {
  package let source: SourceID
  /// Declared statements, then extracted events and figures.
  package let statements: [StatementID]
  /// Notes that quote it or link to it, in order of path.
  package let notes: [NoteID]
}

extension Dossier {
  package func isWithdrawn(_ source: SourceID) -> Bool { sources[source.index].publication.status == .withdrawn }

  /// Whether a statement names sources and all of them are withdrawn.
  package func isWithdrawn(_ evidence: [Evidence]) -> Bool {
    !evidence.isEmpty && evidence.allSatisfy { isWithdrawn($0.source) }
  }

  /// Every withdrawn source, also one on which nothing leans.
  package var withdrawals: [Withdrawal] {
    let withdrawn = sources.indices.map { SourceID($0) }.filter(isWithdrawn)
    guard !withdrawn.isEmpty else { return [] }
    let all =
      statistics.indices.map(StatementID.statistic) + events.indices.map(StatementID.event)
      + assertions.indices.map(StatementID.assertion)
    return withdrawn.map { source in
      let own = all.filter { statement in evidence(of: statement).contains { $0.source == source } }
      let isDeclared = { (statement: StatementID) in self.provenance(of: statement).isReviewed }
      let notes = Set(
        links.backlinks(to: .source(source)).map(\.note)
          + quotations.filter { $0.evidence.source == source }.map(\.note)
          + own.compactMap { provenance(of: $0).note })
      return Withdrawal(
        source: source, statements: own.filter(isDeclared) + own.filter { !isDeclared($0) }, notes: notes.sorted())
    }
  }
}
