import Diagnostics
import Extraction

/// What the tool understands of one file, as `dossier inspect` prints it (the contract is in `docs/formats.md`).
package struct Inspection: Sendable {
  package let path: String
  package let kind: String
  package let publication: Publication?
  package let title: String
  package let place: String?
  package let text: Text
  package let mentions: [Mention]
  package let findings: Findings
  package let candidates: [Candidate]
  /// Of the dossier the file is in.
  package let entities: [Entity]
  /// Why nothing was read of the file; nil where there is text.
  package var emptiness: Diagnostic? = nil

  /// By quantity: the place it holds for.
  package var localities: [String?] {
    var places = mentions.filter { entities[$0.entity.index].kind == .place }.map { mention in
      (range: mention.range, name: entities[mention.entity.index].name)
    }
    places += candidates.filter { candidate in
      candidate.kind == .place && !places.contains { $0.range.overlaps(candidate.range) }
    }.map { (range: $0.range, name: text.string($0.range).onOneLine) }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    return findings.localities(in: text, places: places)
  }

  package var json: JSON {
    var offsets = ScalarOffsets(text.utf8)
    func span(_ range: Range<Int>) -> [(String, JSON)] {
      let start = offsets.scalar(at: range.lowerBound)
      return [("start", .integer(start)), ("end", .integer(offsets.scalar(at: range.upperBound)))]
    }
    func worded(_ range: Range<Int>) -> [(String, JSON)] { span(range) + [("text", .string(text.string(range)))] }

    let paragraphs = text.paragraphs.map { JSON.object(span($0)) }
    let mentions = mentions.map { mention -> JSON in
      let entity = entities[mention.entity.index]
      return .object(
        worded(mention.range) + [
          ("entity", .string(entity.name)), ("kind", .string(entity.kind.rawValue)),
          ("unreviewed", .bool(!entity.isReviewed)),
        ])
    }
    let dates = findings.dates.map { date -> JSON in
      .object(
        worded(date.range) + [
          ("value", .string(date.value)), ("type", .string(date.kind.rawValue)),
          ("edtf", .optional(date.edtf?.description)),
        ])
    }
    let quantities = zip(findings.quantities, localities).map { quantity, locality -> JSON in
      .object(
        worded(quantity.range) + [
          ("value", .number(quantity.value)), ("low", .optional(quantity.low)), ("high", .optional(quantity.high)),
          ("unit", .string(quantity.unit)), ("approximator", .optional(quantity.approximator)),
          ("measure", .optional(quantity.measure)),
          ("period", .optional(quantity.period.map { findings.dates[$0].period })),
          ("place", .optional(locality)), ("claimant", .optional(quantity.claimant)),
          ("change", .optional(quantity.change?.rawValue)),
          ("compared_with", .optional(quantity.comparedWith)),
        ])
    }
    let candidates = candidates.map { candidate -> JSON in
      .object(
        worded(candidate.describes ? candidate.range : text.withArticle(candidate.range)) + [
          ("kind", .string(candidate.kind.rawValue)), ("score", .number(candidate.score)),
          ("name", .string(candidate.text)),
          ("reason", .string(candidate.reason)),
        ])
    }
    return .object([
      ("path", .string(path)), ("kind", .string(kind)), ("title", .string(title)),
      ("author", .optional(publication?.author)), ("published", .optional(publication?.date?.description)),
      ("publisher", .optional(publication?.publisher)), ("language", .optional(publication?.language)),
      ("place", .optional(place)), ("text", .string(text.string(0..<text.utf8.count))),
      ("paragraphs", .array(paragraphs)),
      ("mentions", .array(mentions)), ("dates", .array(dates)), ("quantities", .array(quantities)),
      ("candidates", .array(candidates)),
    ])
  }
}
