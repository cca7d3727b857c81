import DossierKit
import Extraction

/// Whom a figure found in a source is of, where its sentence does not say it.
extension Composer {
  /// "in a report on Acme": the firm that the source speaks of in its headline or first sentences, where the figure's own sentence names
  /// nobody.
  func subjectNote(_ statistic: Statistic) -> String? {
    guard let source = statistic.evidence.first?.source,
      statistic.entities.allSatisfy({ dossier.entities[$0.index].kind == .place })
    else { return nil }
    let first = dossier.sourceMentions[source.index].first { dossier.entities[$0.entity.index].kind != .place }
    guard let first, first.range.lowerBound < Self.opening, dossier.entities[first.entity.index].kind == .company else {
      return nil
    }
    return "in a report on \(dossier.entities[first.entity.index].name)"
  }

  /// In bytes: a headline and a sentence.
  private static let opening = 300
}
