import DossierKit
import Extraction

/// What stands in the margin beside a passage: the statement that rests on it, and where that is shown.
struct MarginNote {
  /// `figure`, `event`, `claim` …
  let kind: String
  let text: String
  let page: Permalink
  let fragment: String
  let date: EDTF?

  init(_ use: PassageUse, in outline: Outline) {
    let dossier = outline.dossier
    switch use.subject {
    case .statistic(let index):
      let statistic = dossier.statistics[index]
      kind = "figure"
      text = "\(Wording.figure(statistic.figure)): \(statistic.measure)".capitalisedFirst
      (page, fragment) = outline.statistics.place(index)
      date = statistic.period
    case .event(let index):
      let event = dossier.events[index]
      kind = "event"
      text = event.kind == .declared ? event.title : event.when.english.capitalisedFirst
      page = outline.timeline.permalink(index)
      fragment = outline.timeline.anchors[index]
      date = event.kind == .declared ? event.when : nil
    case .assertion(let index):
      let assertion = dossier.assertions[index]
      kind = assertion.kind.rawValue
      text = assertion.title
      page = outline.permalink(assertion.note)
      fragment = AssertionPlan.anchor(index)
      date = assertion.when
    case .relation(let index):
      let relation = dossier.relations.all[index]
      kind = "relation"
      text =
        "\(dossier.entities[relation.subject.index].name): \(Wording.statement(of: relation, in: dossier).lowercasedFirst)"
      page = outline.permalink(relation.subject)
      fragment = "relations"
      date = nil
    case .quotation(let index):
      let note = dossier.quotations[index].note
      kind = "quotation"
      text = dossier.notes[note.index].title
      page = outline.permalink(note)
      fragment = ""
      date = nil
    }
  }
}
