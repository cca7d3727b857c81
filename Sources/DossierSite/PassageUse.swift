import DossierKit
import Extraction

/// A passage of a source that something on the site rests on: it is marked in the text, with the statement beside it.
struct PassageUse: Sendable {
  /// What rests on it: an index into one of the dossier's lists.
  enum Subject: Sendable {
    case statistic(Int)
    case event(Int)
    case assertion(Int)
    /// A block quotation of a note.
    case quotation(Int)
    case relation(Int)
  }

  /// In the source's text, in bytes.
  let range: Range<Int>
  let subject: Subject
  let isReviewed: Bool

  /// Nil for a block quotation and for a relation.
  var statement: StatementID? {
    switch subject {
    case .statistic(let index): .statistic(index)
    case .event(let index): .event(index)
    case .assertion(let index): .assertion(index)
    case .quotation, .relation: nil
    }
  }

  /// By source, in order of place, declared before extracted.
  static func bySource(_ dossier: Dossier) -> [[PassageUse]] {
    var result = [[PassageUse]](repeating: [], count: dossier.sources.count)
    func add(_ evidence: [Evidence], _ subject: Subject, isReviewed: Bool) {
      for item in evidence {
        guard let range = item.range else { continue }
        result[item.source.index].append(PassageUse(range: range, subject: subject, isReviewed: isReviewed))
      }
    }
    for index in dossier.statistics.indices {
      add(dossier.statistics[index].evidence, .statistic(index), isReviewed: index < dossier.declaredStatistics)
    }
    for index in dossier.events.indices where dossier.events[index].kind != .publication {
      add(dossier.events[index].evidence, .event(index), isReviewed: dossier.events[index].kind == .declared)
    }
    for (index, assertion) in dossier.assertions.enumerated() {
      add(assertion.evidence, .assertion(index), isReviewed: true)
    }
    for (index, quotation) in dossier.quotations.enumerated() {
      add([quotation.evidence], .quotation(index), isReviewed: true)
    }
    for (index, relation) in dossier.relations.all.enumerated() {
      add(relation.evidence, .relation(index), isReviewed: true)
    }
    for index in result.indices where result[index].count > 1 {
      result[index] = result[index].enumerated().sorted { one, other in
        (one.element.range.lowerBound, one.element.isReviewed ? 0 : 1, one.offset)
          < (other.element.range.lowerBound, other.element.isReviewed ? 0 : 1, other.offset)
      }.map(\.element)
    }
    return result
  }
}

/// Where claims, judgements, assumptions and gaps are shown.
enum AssertionPlan {
  static func anchor(_ index: Int) -> String { "s\(index + 1)" }
}
