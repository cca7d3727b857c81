import DossierKit
import Extraction

/// The evidence of a statement as exported files have it.
struct ExportedEvidence {
  let evidence: [Evidence]
  let outline: Outline

  private var dossier: Dossier { outline.dossier }

  /// Names of files of the seeds folder, as `source` of a table names them.
  var sources: String { join { String(dossier.sources[$0.source.index].path.stem) } }
  /// The numbers of the paragraphs quoted, in the order of the sources; empty for a source without a quotation.
  var paragraphs: String {
    let list = join { paragraph($0).map(String.init) ?? "" }
    return list.allSatisfy { $0 == ";" } ? "" : list
  }
  var quote: String { evidence.lazy.compactMap(\.quote).first?.onOneLine ?? "" }
  var publishers: String { join { dossier.sources[$0.source.index].publication.publisher ?? "" } }
  var published: String { join { dossier.sources[$0.source.index].publication.date?.description ?? "" } }
  var grades: String { join { Self.grade(dossier.sources[$0.source.index].publication) ?? "" } }

  var json: JSON {
    .array(
      evidence.map { item in
        let source = dossier.sources[item.source.index]
        let publication = source.publication
        return .object([
          ("source", .string(String(source.path.stem))), ("title", .string(publication.title)),
          ("publisher", .optional(publication.publisher)), ("published", .optional(publication.date?.description)),
          ("retrieved", .optional(publication.retrieved?.description)), ("grade", .optional(Self.grade(publication))),
          ("page", .string(address(item))), ("paragraph", paragraph(item).map { .integer($0) } ?? .null),
          ("quote", .optional(item.quote?.onOneLine)), ("url", .optional(publication.url)),
        ])
      })
  }

  /// Of the passage on its source's page: from the site's top, or in full where the site's address is known.
  func address(_ item: Evidence) -> String {
    let fragment = paragraph(item).map { "#p\($0)" } ?? ""
    let base = dossier.configuration.baseURL.map { $0 + "/" } ?? ""
    return base + outline.permalink(item.source).description + fragment
  }

  private func paragraph(_ item: Evidence) -> Int? {
    item.range.flatMap { outline.paragraph(of: $0.lowerBound, in: item.source) }
  }

  private func join(_ part: (Evidence) -> String) -> String { evidence.map(part).joined(separator: ";") }

  static func grade(_ publication: Publication) -> String? {
    let letters = [publication.reliability, publication.credibility].compactMap { $0 }.joined()
    return letters.isEmpty ? nil : letters
  }
}
