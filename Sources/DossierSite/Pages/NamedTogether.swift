import DossierKit
import Extraction
import Markup

/// Whom an entity is named together with, how often, and the latest of the sentences.
struct NamedTogether {
  let composer: Composer
  let id: EntityID

  private var dossier: Dossier { composer.dossier }

  private static let listed = 40
  private static let shown = 10
  /// How many of each are listed and quoted on a page of their own.
  private static let listedApart = 48
  private static let quotedApart = 3
  /// Sentences quoted of each in view, and of each that is folded.
  private static let quoted = 2
  private static let quotedBelow = 1
  /// Bytes on each side of the names in a long sentence.
  private static let reach = 90

  /// A sentence that names both.
  private struct Shared {
    let source: SourceID
    let sentence: Int
    let names: [Range<Int>]
  }

  /// What stands on the entity's page: of one that is named often, those in view and the way to the others.
  var block: View.Value {
    let all = dossier.appearances.related[id.index]
    guard Self.hasPage(id, in: dossier) else {
      return composer.rows(
        rows(all.prefix(Self.listed)) { $0 < Self.shown ? Self.quoted : Self.quotedBelow }, "related_row",
        limit: Self.shown)
    }
    let target = MentionsPlan.together(composer.outline.permalink(id))
    return composer.rows(
      rows(all.prefix(Self.shown)) { _ in Self.quotedBelow }, "related_row",
      more: (all.count > Self.listedApart ? "\(Self.listedApart) and their sentences" : "All \(all.count)", target))
  }

  /// What stands on a page of its own.
  var whole: View.Value {
    composer.rows(
      rows(dossier.appearances.related[id.index].prefix(Self.listedApart)) { _ in Self.quotedApart }, "related_row")
  }

  /// Whether there is such a page.
  static func hasPage(_ id: EntityID, in dossier: Dossier) -> Bool {
    dossier.appearances.related[id.index].count > shown && MentionsPlan(of: id, in: dossier).isCut
  }

  /// - Parameter limit: sentences quoted, by place.
  private func rows(_ related: ArraySlice<Appearances.Related>, limit: (Int) -> Int) -> [View] {
    let sentences = sentences(with: related.map(\.entity), limit: limit)
    let relations = relations
    return zip(related, sentences).map { related, sentences -> View in
      composer.entityLink(related.entity).adding([
        "kind_word": .text(Names.word(dossier.entities[related.entity.index].kind)),
        "relation_html": relations[related.entity].map { .html(HTML(text: $0.joined(separator: ", "))) } ?? false,
        "shared_count": false, "shared_title": .text(Wording.count(related.sentences, "sentence")),
        "shared_html": .html(quotations(sentences)),
        "shared_beyond": sentences.count < related.sentences
          ? .text("and \(Wording.count(related.sentences - sentences.count)) more on the source pages") : false,
      ])
    }
  }

  /// The word of each declared relation, by the other side.
  private var relations: [EntityID: [String]] {
    var result: [EntityID: [String]] = [:]
    for number in dossier.relations.of(id) {
      let relation = dossier.relations.all[number]
      let word = relation.type.heading(onSubjectsPage: relation.subject == id, count: 1, amongCompanies: true)
      result[relation.other(than: id), default: []].append(word.lowercasedFirst)
    }
    return result
  }

  /// For each of the others the newest sentences, by one walk through the sources that name this entity.
  private func sentences(with others: [EntityID], limit: (Int) -> Int) -> [[Shared]] {
    var result = [[Shared]](repeating: [], count: others.count)
    var places: [EntityID: Int] = [:]
    for (place, other) in others.enumerated() { places[other] = place }
    var open = others.count
    for sighting in dossier.appearances.sightings[id.index] {
      guard open > 0 else { break }
      let text = dossier.sources[sighting.source.index].text
      let all = dossier.sourceMentions[sighting.source.index]
      var last = -1
      for index in sighting.mentions {
        guard let sentence = text.sentence(at: all[index].range.lowerBound), sentence != last else { continue }
        last = sentence
        let range = text.sentences[sentence].range
        var first = index
        while first > 0, all[first - 1].range.lowerBound >= range.lowerBound { first -= 1 }
        var names: [EntityID: [Range<Int>]] = [:]
        for mention in all[first...].prefix(while: { $0.range.lowerBound < range.upperBound }) {
          names[mention.entity, default: []].append(mention.range)
        }
        for (other, ranges) in names {
          guard let place = places[other], result[place].count < limit(place) else { continue }
          let own = names[id, default: []] + ranges
          result[place].append(
            Shared(
              source: sighting.source, sentence: sentence, names: own.sorted { $0.lowerBound < $1.lowerBound }))
          if result[place].count == limit(place) { open -= 1 }
        }
      }
    }
    return result
  }

  private func quotations(_ sentences: [Shared]) -> HTML {
    composer.stencils.rows(
      sentences.map { shared -> View in
        let source = dossier.sources[shared.source.index]
        let range = source.text.sentences[shared.sentence].range
        return [
          "mention_html": .html(
            HTML.excerpt(source.text.utf8, range, around: shared.names, reach: Self.reach)),
          "mention_lang": composer.language(
            of: source.text.string(range), in: composer.passage(source.publication.language)),
          "cites_html": .html(
            composer.fragments.sourceMark(
              shared.source, paragraph: composer.outline.paragraph(of: range.lowerBound, in: shared.source),
              root: composer.page.root, in: composer.outline)),
        ]
      }, "shared_quote")
  }
}
