import DossierKit
import Extraction
import Markup

/// The last lines of a statement's callout in a note: the figure or the date, how likely, who says it, and where.
struct CalloutFooter {
  let composer: Composer
  let subject: PassageUse.Subject

  var html: HTML {
    switch subject {
    case .statistic(let index):
      let statistic = composer.dossier.statistics[index]
      let facts = [Wording.figure(statistic.figure), statistic.measure, statistic.period?.english].compactMap { $0 }
      return lines(
        facts.map { HTML(text: $0) }, statistic.claimant, statistic.evidence, credibility: statistic.credibility,
        replies: composer.replies(.statistic(index)), id: StatisticsPlan.anchor(index))
    case .event(let index):
      let event = composer.dossier.events[index]
      return lines(
        [event.when.english, event.place].compactMap { $0 }.map { HTML(text: $0) }, event.claimant, event.evidence,
        credibility: event.credibility, replies: composer.replies(.event(index)), id: "n\(index)")
    case .assertion(let index):
      let assertion = composer.dossier.assertions[index]
      return lines(
        [estimate(assertion)].compactMap { $0 }, assertion.claimant, assertion.evidence,
        credibility: assertion.credibility, replies: composer.replies(.assertion(index)),
        id: AssertionPlan.anchor(index))
    case .quotation, .relation: return HTML()
    }
  }

  private func estimate(_ assertion: Assertion) -> HTML? {
    let view = composer.estimate(likelihood: assertion.likelihood, confidence: assertion.confidence)
    return assertion.likelihood == nil && assertion.confidence == nil ? nil : composer.stencils.rows([view], "estimate")
  }

  private func lines(
    _ facts: [HTML], _ claimant: String?, _ evidence: [Evidence], credibility: String?, replies: HTML?, id: String
  ) -> HTML {
    var parts = facts.map { "<span>\($0)</span>" }
    if composer.dossier.isWithdrawn(evidence) { parts.append("<span class=\"gone\">withdrawn</span>") }
    if let claimant { parts.append("<span class=\"claimant\">\(composer.nameHTML(claimant))</span>") }
    for item in evidence { parts.append(mark(item)) }
    if case .html(let grade) = composer.credibilityHTML(credibility) { parts.append(grade.string) }
    let quotes = evidence.compactMap(\.quote).map { "<blockquote>\(HTML(text: Wording.quoted($0)))</blockquote>" }
      .joined()
    let line =
      parts.isEmpty ? "<span id=\"\(id)\"></span>" : "<p class=\"by\" id=\"\(id)\">\(parts.joined(separator: " "))</p>"
    return HTML(written: quotes + line + (replies?.string ?? ""))
  }

  private func mark(_ evidence: Evidence) -> String {
    if composer.paper != nil { return composer.sourceMarksHTML([evidence]).string }
    let publication = composer.dossier.sources[evidence.source.index].publication
    let paragraph = evidence.range.flatMap { composer.outline.paragraph(of: $0.lowerBound, in: evidence.source) }
    let label = [
      Wording.isolated(publication.publisher ?? Wording.shortened(publication.title, to: 40)),
      publication.date.map { Wording.short($0) },
      paragraph.map { "¶\u{A0}\($0)" },
    ]
    .compactMap { $0 }.joined(separator: ", ")
    let href = composer.href(composer.outline.permalink(evidence.source), fragment: paragraph.map { "p\($0)" })
    let isGone = composer.dossier.isWithdrawn(evidence.source)
    return
      "<span class=\"src\(isGone ? " withdrawn" : "")\"><a href=\"\(HTML(escaping: href))\">\(HTML(text: label))</a>\(isGone ? " <span class=\"gone\">withdrawn</span>" : "")</span>"
  }
}
