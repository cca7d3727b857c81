import DossierKit
import Extraction

/// Suggestions for programs; `docs/commands.md` lists the fields.
struct SuggestionJSON {
  let json: JSON

  /// - Parameter limit: how many of a kind; 0 for all.
  init(_ suggestions: Suggestions, _ dossier: Dossier, limit: Int) {
    let most = limit == 0 ? Int.max : limit
    func passage(_ passage: Passage) -> [(String, JSON)] {
      let source = dossier.sources[passage.source.index]
      return [
        ("sentence", .string(source.text.string(passage.sentence).onOneLine)),
        ("source", .string(source.path.description)), ("paragraph", passage.paragraph.map(JSON.integer) ?? .null),
      ]
    }
    let names = suggestions.names.prefix(most).map { name -> JSON in
      .object(
        [
          ("name", .string(name.name)), ("kind", .string(name.kind.rawValue)), ("score", .number(name.score)),
          ("reason", .string(name.reason)), ("mentions", .integer(name.mentions)),
          ("sources", .array(name.sources.map { .string(dossier.sources[$0.index].path.description) })),
          ("spellings", .array(name.spellings.map(JSON.string))),
        ] + passage(name.passage).map { ($0.0 == "source" ? "path" : $0.0, $0.1) })
    }
    let merges = suggestions.merges.prefix(most).map { merge -> JSON in
      .object([
        ("variant", .string(suggestions.names[merge.variant].name)), ("into", .string(merge.name)),
        ("spelling", .string(merge.spelling)), ("declared", .bool(merge.isDeclared)), ("reason", .string(merge.reason)),
      ])
    }
    let doubles = suggestions.doubles.prefix(most).map { double -> JSON in
      .object([
        ("one", .string(dossier.entities[double.one.index].name)),
        ("other", .string(dossier.entities[double.other.index].name)), ("reason", .string(double.reason)),
      ])
    }
    let figures = suggestions.figures.prefix(most).map { figure -> JSON in
      .object(
        [
          ("measure", .string(figure.statistic.measure)), ("value", .optional(figure.statistic.figure.written)),
          ("period", .optional(figure.statistic.period?.description)),
          ("claimant", .optional(figure.statistic.claimant)),
          ("callout", .string(figure.callout)),
        ] + passage(figure.passage).map { ($0.0 == "source" ? "path" : $0.0, $0.1) })
    }
    json = .object([
      ("names", .array(names)), ("merges", .array(merges)), ("doubles", .array(doubles)), ("figures", .array(figures)),
    ])
  }
}
