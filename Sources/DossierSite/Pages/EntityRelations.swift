import DossierKit
import Markup

/// Who is what to an entity: parents and owners, subsidiaries, suppliers, leaders, declared on its page or on the other's.
struct EntityRelations {
  let composer: Composer
  let id: EntityID

  private var dossier: Dossier { composer.dossier }

  private static let shown = 14

  private struct Tie {
    let relation: Relation
    let other: EntityID
    let isSubject: Bool
    let heading: String
  }

  var block: View.Value {
    let rows = rows
    return composer.rows(
      rows, "relation_row", limit: rows.count <= Self.shown + 2 ? rows.count : Self.shown, noun: "more relations")
  }

  /// On paper, the first of them without headings.
  var paperRows: HTML { composer.stencils.rows(rows.prefix(2 * Self.shown), "paper_relation") }

  private var rows: [View] {
    let ties = ties
    return ties.enumerated().map { index, tie in
      let isFirst = index == 0 || ties[index - 1].heading != tie.heading
      return row(tie, heading: isFirst ? tie.heading : nil)
    }
  }

  /// By type, what this entity says of itself first; in one type the latest first, then by name.
  private var ties: [Tie] {
    let sides = dossier.relations.of(id).map { number -> (relation: Relation, other: EntityID, isSubject: Bool) in
      let relation = dossier.relations.all[number]
      return (relation, relation.other(than: id), relation.subject == id || relation.type.isSymmetric)
    }
    func key(_ relation: Relation, _ isSubject: Bool) -> String { "\(relation.type.name)\(isSubject ? ">" : "<")" }
    let sizes = Dictionary(grouping: sides) { key($0.relation, $0.isSubject) }.mapValues(\.count)
    return sides.map { side in
      let others = (dossier.entities[side.other.index].kind, dossier.entities[id.index].kind)
      return Tie(
        relation: side.relation, other: side.other, isSubject: side.isSubject,
        heading: side.relation.type.heading(
          onSubjectsPage: side.isSubject, count: sizes[key(side.relation, side.isSubject)] ?? 1,
          amongCompanies: others == (.company, .company)))
    }.sorted { one, other in
      let (left, right) = (one.relation.type, other.relation.type)
      if left.rank != right.rank { return left.rank < right.rank }
      if left.name != right.name { return left.name < right.name }
      if one.isSubject != other.isSubject { return one.isSubject }
      if one.heading != other.heading { return one.heading < other.heading }
      if one.relation.period != other.relation.period {
        guard let first = one.relation.period, let second = other.relation.period else {
          return one.relation.period != nil
        }
        return second < first
      }
      return dossier.entities[one.other.index].name < dossier.entities[other.other.index].name
    }
  }

  private func row(_ tie: Tie, heading: String?) -> View {
    var row = composer.entityLink(tie.other).adding([
      "relation_label": .optional(heading), "detail": .optional(Wording.detail(of: tie.relation)),
      "cites_html": composer.sourceMarks(tie.relation.evidence), "note_href": false, "note_label": false,
    ])
    // Without a source of its own, the note that says so stands for it.
    if tie.relation.evidence.isEmpty, let note = tie.relation.provenance.note {
      let page = composer.outline.permalink(note)
      if page != composer.page, note != dossier.entities[id.index].note {
        row["note_href"] = .text(composer.href(page))
        row["note_label"] = .text("according to its note")
      }
    }
    return row
  }
}
