import DossierKit
import Extraction

/// Names for events and figures in exported files: made of what they say, so that they stay when others come, go or change places.
enum Identity {
  static func event(_ event: Event, _ dossier: Dossier) -> String {
    let source = event.evidence.first.map { dossier.sources[$0.source.index].slug.description } ?? ""
    return digest(event.when.description, event.title, source)
  }

  static func statistic(_ statistic: Statistic, _ dossier: Dossier) -> String {
    let source = statistic.evidence.first.map { dossier.sources[$0.source.index].slug.description } ?? ""
    return digest(
      statistic.measure, ExportedFigure.value(statistic.figure), statistic.period?.description ?? "",
      statistic.claimant ?? "", source)
  }

  static func assertion(_ assertion: Assertion, _ dossier: Dossier) -> String {
    let source = assertion.evidence.first.map { dossier.sources[$0.source.index].slug.description } ?? ""
    return digest(assertion.kind.rawValue, assertion.title, source)
  }

  static func relation(_ relation: Relation, _ dossier: Dossier) -> String {
    let ends = [relation.subject, relation.object].map { id in
      let entity = dossier.entities[id.index]
      return "\(entity.kind.folder)/\(entity.slug)"
    }
    return digest(
      relation.type.name, ends[0], ends[1], relation.period?.description ?? "",
      relation.share.map(ExportedFigure.value) ?? "", relation.role ?? "")
  }

  static func changes(_ changes: Changes) -> String {
    digest(
      changes.all.map { ([$0.verb.rawValue, $0.item.kind, $0.item.title] + $0.details).joined(separator: "\u{1E}") })
  }

  /// Two FNV-1a hashes of 64 bits: enough to tell a dossier's events apart, and no secret is kept by it.
  private static func digest(_ parts: String...) -> String { digest(parts) }

  private static func digest(_ parts: [String]) -> String {
    let text = parts.joined(separator: "\u{1F}")
    return [Token.key(text), Token.key(text + "\u{1F}2")].map { key in
      let digits = String(key, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
