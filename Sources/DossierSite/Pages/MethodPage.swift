import DossierKit
import Extraction
import Markup

/// `method.html`: how the dossier was made, what is reviewed and what is not, and what the marks mean.
struct MethodPage {
  let composer: Composer

  private var dossier: Dossier { composer.dossier }

  func view() -> View {
    var view = composer.frame("method", title: "How this was made", kicker: "Method")
    view["counts"] = composer.block(counts.map { ["label": .text($0.0), "value": .number($0.1)] })
    view["method_html"] = false
    view["claimants"] = composer.block(
      dossier.claimants.filter { $0.isAnonymous && !$0.statements.isEmpty }.map {
        ["claimant": .text($0.name), "statement_count": .number($0.statements.count)]
      })
    let unreviewed = dossier.entities.indices.filter { !dossier.entities[$0].isReviewed }
      .sorted { dossier.appearances.counts[$0] > dossier.appearances.counts[$1] }
    view["unreviewed_entities"] = composer.rows(
      unreviewed.prefix(400).map { index in
        composer.entityLink(EntityID(index)).adding([
          "kind_word": .text(Names.word(dossier.entities[index].kind)), "relation_html": false,
          "shared_count": .number(dossier.appearances.counts[index]),
          "shared_title": .text(Wording.count(dossier.appearances.counts[index], "mention")),
        ])
      }, "related_row")
    return view
  }

  private var counts: [(String, Int)] {
    let reviewed = dossier.entities.count(where: \.isReviewed)
    return [
      ("Sources", dossier.sources.count),
      ("of them summaries", dossier.sources.count { $0.publication.form == .summary }),
      ("Notes", dossier.notes.count), ("Entities a person declared", reviewed),
      ("Entities found by the program", dossier.entities.count - reviewed),
      ("Mentions of entities in the sources", dossier.appearances.counts.reduce(0, +)),
      ("Events a person declared", dossier.events.count { $0.kind == .declared }),
      ("Events read out of sources", dossier.events.count { $0.kind == .extracted }),
      ("Figures a person declared", dossier.declaredStatistics),
      ("Figures read out of sources", dossier.statistics.count - dossier.declaredStatistics),
      ("Claims, judgements, assumptions and gaps", dossier.assertions.count),
    ].filter { $0.1 > 0 }
  }
}
