import DossierKit
import Extraction

/// `data/annotations.jsonld`: every passage that something rests on, as a W3C Web Annotation whose body is the statement.
///
/// Positions count Unicode code points of the stored text (`text` of `dossier inspect`), as the model wants them counted. Addresses
/// are relative to the file, or whole where the site's address is known.
struct WebAnnotations {
  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  /// Code points before and behind a passage that tell it from the same words elsewhere.
  private static let surroundings = 32

  func write(_ write: @escaping ([UInt8]) throws -> Void) throws {
    var stream = JSONStream(write)
    stream.raw("{\n")
    let page = EvidenceExports.annotations
    stream.members([
      ("@context", .string("http://www.w3.org/ns/anno.jsonld")),
      ("id", .string(outline.dossier.configuration.baseURL.map { "\($0)/\(page)" } ?? String(page.fileName))),
      ("type", .string("AnnotationPage")),
      ("label", .string("\(outline.dossier.configuration.title): passages and what rests on them")),
    ])
    stream.raw(",\n\"startIndex\":0,\n\"items\":")
    try stream.list(uses) { annotation($0) }
    stream.raw("\n}")
    try stream.finish()
  }

  /// Every use of every source, with its number among those of one passage.
  private var uses: some Sequence<(SourceID, PassageUse, Int, ScalarIndex)> {
    outline.dossier.sources.indices.lazy.flatMap { index in
      var seen: [Range<Int>: Int] = [:]
      let scalars = ScalarIndex(outline.dossier.sources[index].text.utf8)
      return outline.uses[index].map { use in
        seen[use.range, default: 0] += 1
        return (SourceID(index), use, seen[use.range] ?? 1, scalars)
      }
    }
  }

  private func annotation(_ use: (SourceID, PassageUse, Int, ScalarIndex)) -> JSON {
    let (id, passage, number, scalars) = use
    let source = outline.dossier.sources[id.index]
    let note = MarginNote(passage, in: outline)
    let (start, end) = (scalars.scalar(at: passage.range.lowerBound), scalars.scalar(at: passage.range.upperBound))
    let before = scalars.byte(-Self.surroundings, scalarsFrom: passage.range.lowerBound)
    let behind = scalars.byte(Self.surroundings, scalarsFrom: passage.range.upperBound)
    let quote: [(String, JSON)] = [
      ("type", .string("TextQuoteSelector")), ("exact", .string(source.text.string(passage.range))),
      ("prefix", .string(source.text.string(before..<passage.range.lowerBound))),
      ("suffix", .string(source.text.string(passage.range.upperBound..<behind))),
    ]
    let position: [(String, JSON)] = [
      ("type", .string("TextPositionSelector")), ("start", .integer(start)), ("end", .integer(end)),
    ]
    let paragraph = outline.paragraph(of: passage.range.lowerBound, in: id).map { "#p\($0)" } ?? ""
    var targets: [JSON] = [
      .object([
        ("type", .string("SpecificResource")), ("source", .string(address(outline.permalink(id)) + paragraph)),
        ("selector", .array([.object(quote), .object(position)])),
      ])
    ]
    // Only what was printed in these words can be found in the original.
    if source.publication.form == .original, let url = source.publication.url {
      targets.append(
        .object([
          ("type", .string("SpecificResource")), ("source", .string(url)), ("selector", .object(quote)),
        ]))
    }
    let fragment = note.fragment.isEmpty ? "" : "#" + note.fragment
    var bodies: [JSON] = [
      .object([
        ("type", .string("TextualBody")), ("value", .string(note.text.onOneLine)), ("purpose", .string("describing")),
      ]),
      .object([
        ("type", .string("SpecificResource")), ("source", .string(address(note.page) + fragment)),
        ("purpose", .string("linking")),
      ]),
    ]
    let statement = passage.statement
    for answered in statement.map(outline.dossier.replies.answers) ?? [] {
      guard let target = replied(answered) else { continue }
      bodies.append(
        .object([
          ("type", .string("SpecificResource")), ("source", .string(target)), ("purpose", .string("replying")),
        ]))
    }
    for tag in [note.kind] + (passage.isReviewed ? [] : ["unreviewed"]) + standing(statement) {
      bodies.append(
        .object([("type", .string("TextualBody")), ("value", .string(tag)), ("purpose", .string("tagging"))]))
    }
    let name = "\(source.slug)-\(start)-\(end)" + (number == 1 ? "" : "-\(number)")
    return .object([
      ("id", .string("#" + name)), ("type", .string("Annotation")), ("motivation", .string("linking")),
      ("body", .array(bodies)), ("target", targets.count == 1 ? targets[0] : .array(targets)),
    ])
  }

  /// Its grade and whether it still stands, as tags.
  private func standing(_ statement: StatementID?) -> [String] {
    guard let statement else { return [] }
    let dossier = outline.dossier
    let grade = dossier.credibility(of: statement).map { ["credibility \($0)"] } ?? []
    return grade + (dossier.isWithdrawn(dossier.evidence(of: statement)) ? ["withdrawn"] : [])
  }

  private func replied(_ answered: ReplyTable.Answered) -> String? {
    switch answered {
    case .statement(let statement):
      let place = outline.place(of: statement)
      return "\(address(place.page))#\(place.fragment)"
    case .page(let target): return outline.permalink(target).map(address)
    }
  }

  private func address(_ page: Permalink) -> String {
    outline.dossier.configuration.baseURL.map { "\($0)/\(page)" } ?? page.href(from: EvidenceExports.annotations)
  }
}
