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
    view["families"] = families
    view["withdrawn_sources"] = withdrawn
    view["origins_line"] = .optional(originsLine)
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

  /// Every family with its members.
  private var families: View.Value {
    let families = dossier.origins.families
    let shown = families.prefix(Self.mostFamilies)
    let rows = shown.map { family -> View in
      var marks = HTML()
      for member in family.members {
        marks.append(
          composer.fragments.sourceMark(member.source, paragraph: nil, root: composer.page.root, in: composer.outline))
      }
      let isFound = family.members.contains { if case .words = $0.reason { true } else { false } }
      let isDeclared = family.members.contains { $0.reason == .declared }
      return [
        "family_label": .text(Wording.origins(articles: family.members.count, origins: 1, name: family.origin)),
        "family_sources_html": .html(marks),
        "family_reason": .text(
          isFound && isDeclared
            ? "by their words and by a person’s decision" : isFound ? "by their words" : "by a person’s decision"),
      ]
    }
    return composer.rows(rows, "family_row", count: families.count)
  }

  /// The sources that were withdrawn, each with how much leans on it.
  private var withdrawn: View.Value {
    let gone = dossier.sources.indices.filter { dossier.sources[$0].publication.status == .withdrawn }
    return composer.rows(
      gone.map { index in
        let uses = composer.outline.uses[index].count { $0.isReviewed }
        return composer.sourceRow(SourceID(index), use: Wording.count(uses, "statement") + " leaned on it")
      }, "source_row")
  }

  private static let mostFamilies = 400

  /// "62 sources go back to 60 origins."
  private var originsLine: String? {
    let sources = dossier.sources.count
    guard sources > 1 else { return nil }
    let origins = dossier.origins.count(of: dossier.sources.indices.map { SourceID($0) })
    return "\(Wording.count(sources, "source")) go back to \(Wording.count(origins, "origin"))."
  }

  private var counts: [(String, Int)] {
    let reviewed = dossier.entities.count(where: \.isReviewed)
    return [
      ("Sources", dossier.sources.count),
      ("of them summaries", dossier.sources.count { $0.publication.form == .summary }),
      ("of them withdrawn", dossier.sources.count { $0.publication.status == .withdrawn }),
      ("Independent origins", dossier.origins.count(of: dossier.sources.indices.map { SourceID($0) })),
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
