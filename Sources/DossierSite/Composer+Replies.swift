import DossierKit
import Extraction
import Markup

/// What a statement answers and what answers it, and how it looks when nothing holds it any more.
extension Composer {
  /// "Answers: …", and below it each reply with its claimant and source; nil where there is neither.
  func replies(_ statement: StatementID) -> HTML? {
    var html = HTML()
    let answered = dossier.replies.answers(of: statement).map(answeredLink)
    if !answered.isEmpty {
      html.append(HTML(written: "<p class=\"reply\"><b>Answers</b> "))
      for (index, link) in answered.enumerated() {
        if index > 0 { html.append(HTML(written: "; ")) }
        html.append(link)
      }
      html.append(HTML(written: "</p>"))
    }
    html.append(rows(dossier.replies.replies(to: statement)))
    return html.isEmpty ? nil : html
  }

  /// What replies to all that a page says.
  func replies(toPage targets: [Target]) -> View.Value {
    var replies: [StatementID] = []
    for target in targets {
      for reply in dossier.replies.replies(to: target) where !replies.contains(reply) { replies.append(reply) }
    }
    return replies.isEmpty ? false : .html(rows(replies))
  }

  private func rows(_ replies: [StatementID]) -> HTML {
    var html = HTML()
    for reply in replies {
      html.append(HTML(written: "<div class=\"reply\"><p><b>Reply</b> "))
      html.append(link(to: reply))
      html.append(HTML(written: "</p><p class=\"by\">"))
      if let claimant = dossier.claimant(of: reply) {
        html.append(HTML(written: "<span class=\"claimant\">\(nameHTML(claimant))</span>"))
      }
      html.append(sourceMarksHTML(dossier.evidence(of: reply)))
      html.append(HTML(written: "</p></div>"))
    }
    return html
  }

  private func answeredLink(_ answered: ReplyTable.Answered) -> HTML {
    switch answered {
    case .statement(let statement): link(to: statement)
    case .page(let target): link(to: target)
    }
  }

  func link(to statement: StatementID) -> HTML {
    let words = HTML(escaping: Wording.shortened(dossier.words(of: statement), to: 160))
    return HTML(written: "<a href=\"\(HTML(escaping: href(of: statement)))\">\(words)</a>")
  }

  func link(to target: Target) -> HTML {
    let name: String
    switch target {
    case .entity(let entity): return entityHTML(entity)
    case .note(let note): name = dossier.notes[note.index].title
    case .source(let source): name = dossier.sources[source.index].publication.title
    case .attachment(let path): name = String(path.fileName)
    }
    guard let address = outline.permalink(target) else { return HTML(escaping: name) }
    return HTML(written: "<a href=\"\(HTML(escaping: href(address)))\">\(HTML(escaping: name))</a>")
  }

  /// Where a statement is shown.
  func href(of statement: StatementID) -> String {
    let place = outline.place(of: statement)
    return href(place.page, fragment: place.fragment)
  }

  /// Struck through, with the word, where all that it rests on is withdrawn.
  func struck(_ html: HTML, _ evidence: [Evidence]) -> HTML {
    guard dossier.isWithdrawn(evidence) else { return html }
    return HTML(written: "<s>\(html)</s> <span class=\"gone\">withdrawn</span>")
  }

  /// The grade of a statement itself; its sources have theirs beside them.
  func credibilityHTML(_ grade: String?) -> View.Value {
    guard let grade, let words = Grades.credibility[grade] else { return false }
    return .html(
      HTML(
        written:
          "<a class=\"grade\" href=\"\(href(Permalink("method.html"), fragment: "grades"))\" title=\"Credibility \(grade): \(HTML(escaping: words))\">\(grade)\u{A0}\(HTML(escaping: words))</a>"
      ))
  }

  /// The marks of likelihood and confidence, each a link to what it means.
  func estimate(likelihood: String?, confidence: String?) -> View {
    let term = likelihood.flatMap(Likelihood.term)
    let level = confidence.flatMap { Likelihood.confidences.firstIndex(of: $0) }
    let range = term.map { Likelihood.ranges[$0.band] }
    let twin = term.map { $0.row == .chance ? Likelihood.probabilities[$0.band] : Likelihood.bands[$0.band] }
    return [
      "estimated": .flag(term != nil || level != nil), "likelihood": .optional(likelihood),
      "likelihood_band": .text(String((term?.band ?? 3) + 1)), "likelihood_range": .optional(range),
      "likelihood_words": .optional(
        range.map { "Likelihood: \($0), in the words of ICD 203; also ‘\(twin ?? "")’" }),
      "confidence": .optional(confidence), "confidence_level": .text(String((level ?? 0) + 1)),
      "confidence_words": .optional(level.map { "Confidence: \(Grades.confidence[$0])" }),
      "method_href": .text(href(Permalink("method.html"), fragment: "likelihood")),
    ]
  }
}
