import DossierKit
import Extraction

/// An inspection for people: the article with marks, then the lists.
struct InspectionText {
  let bytes: [UInt8]

  init(_ inspection: Inspection, width: Int = 80, inColour: Bool = false) {
    var lines = ["\(inspection.path): \(inspection.title)"]
    let publication = inspection.publication
    let facts = [
      publication?.date.map { "published \($0)" }, publication?.publisher, publication?.author,
      inspection.place.map { "filed from \($0)" },
      LatinLanguage.isEnglish(publication?.language)
        ? nil : publication?.language.map { "in ‘\($0)’, whose figures are not read" },
    ].compactMap { $0 }
    if !facts.isEmpty { lines.append("  " + facts.joined(separator: ", ")) }
    let marks = Self.marks(inspection)
    let article = MarkedArticle(inspection.text, marks: marks, width: width, inColour: inColour)
    if !article.lines.isEmpty { lines += [""] + article.lines }
    if !marks.isEmpty { lines += ["", "  " + Self.legend(inColour)] }
    func words(_ range: Range<Int>) -> String { inspection.text.string(range).onOneLine }
    func section(_ title: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines.append("\n\(title)")
      lines += items.map { "  " + $0 }
    }
    section(
      "Dates",
      inspection.findings.dates.map { "\(words($0.range)) = \($0.value)" + ($0.edtf.map { ", \($0.english)" } ?? "") })
    section(
      "Figures",
      zip(inspection.findings.quantities, inspection.localities).map { quantity, locality in
        let parts = [
          quantity.measure.map { "of: \($0)" },
          quantity.period.map { "period: \(inspection.findings.dates[$0].period)" },
          locality.map { "place: \($0)" },
          quantity.comparedWith.map { "\(quantity.change.map { "\($0.rawValue), " } ?? "")compared with: \($0)" },
          quantity.claimant.map { "according to: \($0)" },
          quantity.openQuestions.isEmpty
            ? nil : "not said: " + quantity.openQuestions.map(\.rawValue).joined(separator: ", "),
        ].compactMap { $0 }
        return "\(words(quantity.range)) = \(JSON.plain(quantity.value)) \(quantity.unit)"
          + (parts.isEmpty ? "" : "\n    " + parts.joined(separator: "\n    "))
      })
    section(
      "Mentions",
      inspection.mentions.map { mention in
        let entity = inspection.entities[mention.entity.index]
        return
          "\(words(mention.range)) = \(entity.name), \(entity.kind.rawValue)\(entity.isReviewed ? "" : ", unreviewed")"
      })
    section(
      "Names not declared",
      inspection.candidates.map {
        "\(words($0.range)) = \($0.text), \($0.kind.rawValue), \(JSON.plain(($0.score * 100).rounded() / 100)): \($0.reason)"
      })
    bytes = Array(lines.joined(separator: "\n").utf8)
  }

  private static func marks(_ inspection: Inspection) -> [MarkedArticle.Mark] {
    inspection.findings.quantities.map { MarkedArticle.Mark(range: $0.range, kind: .figure) }
      + inspection.findings.dates.map { MarkedArticle.Mark(range: $0.range, kind: .date) }
      + inspection.mentions.map { MarkedArticle.Mark(range: $0.range, kind: .name) }
      + inspection.candidates.map { MarkedArticle.Mark(range: $0.range, kind: .name) }
  }

  private static func legend(_ inColour: Bool) -> String {
    [(MarkedArticle.Kind.name, "name"), (.date, "date"), (.figure, "figure")].map { kind, word in
      inColour ? kind.colour + word + "\u{1B}[0m" : kind.brackets.open + word + kind.brackets.close
    }
    .joined(separator: "  ")
  }
}
