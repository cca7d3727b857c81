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
    view["publishers"] = composer.block(publishers)
    view["dropped_line"] = .optional(droppedLine)
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

  /// The sources that were withdrawn, each with every statement and page that leaned on it.
  private var withdrawn: View.Value {
    let rows = dossier.withdrawals.map { withdrawal in
      composer.sourceRow(withdrawal.source, use: leaned(withdrawal)).adding([
        "leaning_html": leaning(withdrawal).map { .html($0) } ?? false
      ])
    }
    return composer.rows(rows, "withdrawn_row")
  }

  private func leaned(_ withdrawal: Withdrawal) -> String {
    guard !withdrawal.statements.isEmpty || !withdrawal.notes.isEmpty else { return "nothing leaned on it" }
    return [
      withdrawal.statements.isEmpty ? nil : Wording.count(withdrawal.statements.count, "statement"),
      withdrawal.notes.isEmpty ? nil : Wording.count(withdrawal.notes.count, "page"),
    ].compactMap { $0 }.joined(separator: " and ") + " leaned on it"
  }

  private func leaning(_ withdrawal: Withdrawal) -> HTML? {
    let statements = withdrawal.statements.prefix(Self.mostLeaning).map { composer.link(to: $0) }
    let notes = withdrawal.notes.map { composer.link(to: .note($0)) }
    guard !statements.isEmpty || !notes.isEmpty else { return nil }
    var items = (statements + notes).map { "<li>\($0)</li>" }
    let more = withdrawal.statements.count - statements.count
    if more > 0 { items.append("<li>\(HTML(escaping: Wording.count(more, "more statement"))) read out of it</li>") }
    return HTML(written: "<ul class=\"reply\">\(items.joined())</ul>")
  }

  /// Of statements on one source; the declared ones come first.
  private static let mostLeaning = 400

  /// Every publisher that has a grade, with the number of its sources that bear it.
  private var publishers: [View] {
    struct Key: Hashable {
      let grade: String
      let name: String
    }
    var counts: [Key: Int] = [:]
    for publication in dossier.sources.map(\.publication) {
      guard let grade = publication.reliability, let name = publication.publisher else { continue }
      counts[Key(grade: grade, name: name), default: 0] += 1
    }
    return counts.sorted { ($0.key.grade, $0.key.name) < ($1.key.grade, $1.key.name) }.map { key, count in
      [
        "publisher_html": .html(composer.nameHTML(key.name)), "grade": .text(key.grade),
        "grade_words": .optional(Grades.reliability[key.grade]), "source_count": .number(count),
      ]
    }
  }

  /// "Of 12 saved pages were left out: 3 pictures, 40 scripts."
  private var droppedLine: String? {
    let pages = dossier.sources.compactMap(\.page)
    var sum = SavedPage.Dropped.none
    for page in pages { sum += page.dropped }
    guard let words = Wording.dropped(sum) else { return nil }
    return "Left out of \(Wording.count(pages.count, "saved page")): \(words)."
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
      (
        "of them in other languages than English, whose figures are not read",
        dossier.sources.count { !LatinLanguage.isEnglish($0.publication.language) }
      ),
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
