import DossierKit
import Extraction

/// One card: `[class, word, title, language of the title, second line, text, language of the text, small print]`.
struct Card {
  private enum Subject {
    case entity(EntityID)
    case source(SourceID)
  }

  /// The page's address without its ending: `companies/hikvision`.
  let key: String
  private let subject: Subject

  /// Bytes of a source's first sentence that are shown.
  private static let excerpt = 240

  init(_ id: EntityID, in outline: Outline) {
    key = String(outline.permalink(id).description.dropLast(".html".count))
    subject = .entity(id)
  }

  init(_ id: SourceID, in outline: Outline) {
    key = String(outline.permalink(id).description.dropLast(".html".count))
    subject = .source(id)
  }

  func json(in outline: Outline) -> JSON {
    switch subject {
    case .entity(let id): Self.entity(id, outline)
    case .source(let id): Self.source(id, outline)
    }
  }

  private static func entity(_ id: EntityID, _ outline: Outline) -> JSON {
    let dossier = outline.dossier
    let entity = dossier.entities[id.index]
    let facts = entity.identity.filter { $0.key == "native_name" || $0.key == "country" }.map(\.words)
    let count = dossier.appearances.counts[id.index]
    let sources = dossier.appearances.sightings[id.index].count
    let mentions = count == 0 ? nil : "\(Wording.count(count, "mention")) in \(Wording.count(sources, "source"))"
    let isMarked = !entity.isReviewed && dossier.configuration.unreviewed == .mark
    return card(
      "k-" + entity.kind.rawValue, Names.word(entity.kind), entity.name, nil, facts.joined(separator: " · "),
      Wording.shortened(entity.description?.onOneLine ?? "", to: excerpt), nil,
      [mentions, isMarked ? "unreviewed" : nil])
  }

  private static func source(_ id: SourceID, _ outline: Outline) -> JSON {
    let source = outline.dossier.sources[id.index]
    let publication = source.publication
    let by = [publication.publisher, publication.date.map { Wording.short($0) }].compactMap { $0 }
    let opening = source.blocks.first.flatMap { source.text.sentence(at: $0.text.lowerBound) }.map {
      Wording.shortened(source.text.string(source.text.sentences[$0].range).onOneLine, to: excerpt)
    }
    let letters = [publication.reliability, publication.credibility].compactMap { $0 }.joined()
    let statements = outline.uses[id.index].count { $0.isReviewed }
    let own = outline.dossier.configuration.language
    let language = publication.language == own ? nil : publication.language
    return card(
      "k-source", "Source", Wording.shortened(publication.title.onOneLine, to: excerpt),
      Wording.language(ofTitle: source, besides: own),
      by.joined(separator: " · "), opening ?? "", language,
      [
        publication.status == .withdrawn ? "withdrawn" : nil,
        publication.form == .original ? nil : publication.form.rawValue,
        letters.isEmpty ? nil : "\(letters): \(Grades.words(publication))",
        statements == 0 ? nil : Wording.count(statements, "statement"),
      ])
  }

  private static func card(
    _ cssClass: String, _ word: String, _ title: String, _ titleLanguage: String?, _ second: String, _ text: String,
    _ language: String?, _ small: [String?]
  ) -> JSON {
    .array(
      [
        cssClass, word, title, titleLanguage ?? "", second, text, language ?? "",
        small.compactMap { $0 }.joined(separator: " · "),
      ].map(JSON.string))
  }
}
