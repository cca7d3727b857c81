import DossierKit
import Extraction
import Markup

extension Wording {
  /// "38.88 %, since 2019, chief engineer"; empty where a relation says no more than that there is one.
  static func detail(of relation: Relation) -> String {
    [relation.share.map(figure), relation.period?.lasting, relation.role].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// "Parent: CETHIK Group (38.88 %)", as the subject's page would say it.
  static func statement(of relation: Relation, in dossier: Dossier) -> String {
    let detail = detail(of: relation)
    let name = dossier.entities[relation.object.index].name
    return "\(relation.type.label): \(name)" + (detail.isEmpty ? "" : " (\(detail))")
  }
}
