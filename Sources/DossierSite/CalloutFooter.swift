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
      return lines(facts, statistic.claimant, statistic.evidence, id: StatisticsPlan.anchor(index))
    case .event(let index):
      let event = composer.dossier.events[index]
      return lines([event.when.english, event.place].compactMap { $0 }, nil, event.evidence, id: "n\(index)")
    case .assertion(let index):
      let assertion = composer.dossier.assertions[index]
      let facts = [assertion.likelihood, assertion.confidence.map { $0 + " confidence" }].compactMap { $0 }
      return lines(facts, assertion.claimant, assertion.evidence, id: AssertionPlan.anchor(index))
    case .quotation: return HTML()
    }
  }

  private func lines(_ facts: [String], _ claimant: String?, _ evidence: [Evidence], id: String) -> HTML {
    var parts = facts.map { "<span>\(HTML(text: $0))</span>" }
    if let claimant { parts.append("<span class=\"claimant\">\(composer.nameHTML(claimant))</span>") }
    for item in evidence { parts.append(mark(item)) }
    let quotes = evidence.compactMap(\.quote).map { "<blockquote>\(HTML(text: Wording.quoted($0)))</blockquote>" }
      .joined()
    let line = parts.isEmpty ? "" : "<p class=\"by\" id=\"\(id)\">\(parts.joined(separator: " "))</p>"
    return HTML(written: quotes + line)
  }

  private func mark(_ evidence: Evidence) -> String {
    let publication = composer.dossier.sources[evidence.source.index].publication
    let paragraph = evidence.range.flatMap { composer.outline.paragraph(of: $0.lowerBound, in: evidence.source) }
    let label = [
      publication.publisher ?? Wording.shortened(publication.title, to: 40), publication.date.map { Wording.short($0) },
      paragraph.map { "¶\u{A0}\($0)" },
    ]
    .compactMap { $0 }.joined(separator: ", ")
    let href = composer.href(composer.outline.permalink(evidence.source), fragment: paragraph.map { "p\($0)" })
    return "<span class=\"src\"><a href=\"\(HTML(escaping: href))\">\(HTML(text: label))</a></span>"
  }
}
