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
  /// Sentences quoted of each in view, and of each that is folded.
  private static let quoted = 3
  private static let quotedBelow = 1
  /// Bytes on each side of the names in a long sentence.
  private static let reach = 90

  /// A sentence that names both.
  private struct Shared {
    let source: SourceID
    let sentence: Int
    let names: [Range<Int>]
  }

  var block: View.Value {
    let related = dossier.appearances.related[id.index].prefix(Self.listed)
    let sentences = sentences(with: related.map(\.entity))
    let relations = relations
    let rows = related.enumerated().map { index, related -> View in
      composer.entityLink(related.entity).adding([
        "kind_word": .text(Names.word(dossier.entities[related.entity.index].kind)),
        "relation_html": relations[related.entity].map { .html(HTML(text: $0.joined(separator: ", "))) } ?? false,
        "shared_count": false, "shared_title": .text(Wording.count(related.sentences, "sentence")),
        "shared_html": .html(quotations(sentences[index])),
        "shared_beyond": sentences[index].count < related.sentences
          ? .text("and \(Wording.count(related.sentences - sentences[index].count)) more on the source pages") : false,
      ])
    }
    return composer.rows(rows, "related_row", limit: Self.shown)
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
  private func sentences(with others: [EntityID]) -> [[Shared]] {
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

  private func limit(_ place: Int) -> Int { place < Self.shown ? Self.quoted : Self.quotedBelow }

  private func quotations(_ sentences: [Shared]) -> HTML {
    composer.stencils.rows(
      sentences.map { shared -> View in
        let source = dossier.sources[shared.source.index]
        let range = source.text.sentences[shared.sentence].range
        return [
          "mention_html": .html(
            HTML.excerpt(source.text.utf8, range, around: shared.names, reach: Self.reach)),
          "mention_lang": composer.foreign(source.publication.language),
          "cites_html": .html(
            composer.fragments.sourceMark(
              shared.source, paragraph: composer.outline.paragraph(of: range.lowerBound, in: shared.source),
              root: composer.page.root, in: composer.outline)),
        ]
      }, "shared_quote")
  }
}
