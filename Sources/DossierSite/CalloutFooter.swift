import DossierKit
import Markup

/// The last line of a statement's callout in a note: how likely, who says it, and where.
struct CalloutFooter {
  let composer: Composer
  /// An index into the dossier's assertions.
  let statement: Int

  var html: HTML {
    let assertion = composer.dossier.assertions[statement]
    var parts: [String] = []
    if let likelihood = assertion.likelihood { parts.append("<span>\(HTML(text: likelihood))</span>") }
    if let confidence = assertion.confidence { parts.append("<span>\(HTML(text: confidence)) confidence</span>") }
    if let claimant = assertion.claimant {
      parts.append("<span class=\"claimant\">\(composer.nameHTML(claimant))</span>")
    }
    for evidence in assertion.evidence { parts.append(mark(evidence)) }
    let quotes = assertion.evidence.compactMap(\.quote).map {
      "<blockquote>\(HTML(text: Wording.quoted($0)))</blockquote>"
    }.joined()
    let line =
      parts.isEmpty
      ? "" : "<p class=\"by\" id=\"\(AssertionPlan.anchor(statement))\">\(parts.joined(separator: " "))</p>"
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
