import DossierKit
import Extraction
import Markup

/// Every sentence that names an entity, grouped by source, newest first: ten in view, the others folded. From a number on they
/// are cut to the words around the name, and beyond a second number counted, so that a page stays a page.
struct EntityMentions {
  let composer: Composer
  let id: EntityID

  private var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }

  /// Quotations in view, in full, and at all.
  private static let shown = 10
  private static let whole = 60
  private static let listed = 500
  /// Bytes on each side of the name in a sentence that is cut.
  private static let reach = 60
  /// Sources listed at all.
  private static let sources = 500

  var block: View.Value {
    var groups: [(view: View, count: Int)] = []
    var total = 0
    let sightings = dossier.appearances.sightings[id.index]
    for sighting in sightings.prefix(Self.sources) {
      let quoted = quotations(of: sighting, from: total)
      total += quoted.views.count
      var row = composer.sourceRow(sighting.source)
      row["quoted_html"] = quoted.views.isEmpty ? false : .html(composer.stencils.rows(quoted.views, "mention_quote"))
      row["beyond"] = quoted.left == 0 ? false : .text(Wording.count(quoted.left, "more sentence"))
      groups.append((row, quoted.views.count))
    }
    guard !groups.isEmpty else { return false }
    var inView = 0
    var seen = 0
    for group in groups where seen < Self.shown {
      seen += group.count
      inView += 1
    }
    return composer.rows(
      groups.map(\.view), "mention_group", limit: inView, noun: "more sources",
      count: dossier.appearances.counts[id.index])
  }

  /// The sentences of one source that name the entity, each once, the name set in bold; and how many were left out.
  private func quotations(of sighting: Appearances.Sighting, from number: Int) -> (views: [View], left: Int) {
    let source = dossier.sources[sighting.source.index]
    let all = dossier.sourceMentions[sighting.source.index]
    var sentences: [(number: Int, names: [Range<Int>])] = []
    for index in sighting.mentions {
      let sentence = source.text.sentence(at: all[index].range.lowerBound) ?? 0
      if sentences.last?.number != sentence { sentences.append((sentence, [])) }
      sentences[sentences.count - 1].names.append(all[index].range)
    }
    let room = max(0, Self.listed - number)
    let views = sentences.prefix(room).enumerated().map { position, sentence -> View in
      let range = source.text.sentences[sentence.number].range
      let paragraph = outline.paragraph(of: range.lowerBound, in: sighting.source)
      let isWhole = number + position < Self.whole
      return [
        "mention_html": .html(
          isWhole
            ? HTML.quotation(source.text.utf8, range, bold: sentence.names)
            : HTML.excerpt(source.text.utf8, range, around: sentence.names, reach: Self.reach)),
        "mention_href": .text(composer.href(outline.permalink(sighting.source), fragment: paragraph.map { "p\($0)" })),
        "mention_para": .text(paragraph.map(String.init) ?? "headline"),
        "mention_lang": composer.foreign(source.publication.language),
      ]
    }
    return (views, sentences.count - views.count)
  }
}
