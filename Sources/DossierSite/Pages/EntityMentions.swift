import DossierKit
import Extraction
import Markup

/// Every sentence that names an entity, grouped by source, newest first. Some stand in view on the entity's page, the others are
/// folded there or, of one that is named often, on pages of their own (``MentionsPlan``). Beyond a number they are counted alone.
struct EntityMentions {
  let composer: Composer
  let id: EntityID

  private var dossier: Dossier { composer.dossier }
  private var outline: Outline { composer.outline }
  private var sightings: [Appearances.Sighting] { dossier.appearances.sightings[id.index] }

  /// Quotations in view, and of each page those in full.
  private static let shown = 10
  private static let whole = 60
  /// Of one source in view, where a further page holds all.
  private static let shownOfSource = 4
  /// Bytes on each side of the name in a sentence that is cut.
  private static let reach = 60

  /// What stands on the entity's own page.
  var block: View.Value {
    let plan = MentionsPlan(of: id, in: dossier)
    guard plan.isCut else { return list(sightings.indices, limit: true) }
    var inView: [View] = []
    var seen = 0
    for sighting in sightings where seen < Self.shown {
      let (row, count) = group(sighting, from: seen, room: min(Self.shownOfSource, Self.shown - seen))
      seen += count
      inView.append(row)
    }
    let count = dossier.appearances.counts[id.index]
    let label = "All \(Wording.count(count, "mention")) in \(Wording.count(sightings.count, "source"))"
    return composer.rows(
      inView, "mention_group", count: count, more: (label, MentionsPlan.permalink(outline.permalink(id), 0)))
  }

  /// What stands on a page of its own.
  func page(_ range: Range<Int>) -> View.Value { list(range, limit: false) }

  private func list(_ range: Range<Int>, limit: Bool) -> View.Value {
    var groups: [(view: View, count: Int)] = []
    var total = 0
    for sighting in sightings[range] {
      let (row, count) = group(sighting, from: total, room: MentionsPlan.longest - total)
      total += count
      groups.append((row, count))
    }
    var inView = limit ? 0 : groups.count
    var seen = 0
    for group in groups where limit && seen < Self.shown {
      seen += group.count
      inView += 1
    }
    return composer.rows(
      groups.map(\.view), "mention_group", limit: inView, noun: "more sources",
      count: dossier.appearances.counts[id.index])
  }

  /// One source with the sentences that name the entity, and how many of them are quoted.
  private func group(_ sighting: Appearances.Sighting, from number: Int, room: Int) -> (View, Int) {
    let quoted = quotations(of: sighting, from: number, room: max(0, room))
    var row = composer.sourceRow(sighting.source)
    row["quoted_html"] = quoted.views.isEmpty ? false : .html(composer.stencils.rows(quoted.views, "mention_quote"))
    row["beyond"] = quoted.left == 0 ? false : .text(Wording.count(quoted.left, "more sentence"))
    return (row, quoted.views.count)
  }

  /// The sentences of one source that name the entity, each once, the name set in bold; and how many were left out.
  private func quotations(
    of sighting: Appearances.Sighting, from number: Int, room: Int
  ) -> (views: [View], left: Int) {
    let source = dossier.sources[sighting.source.index]
    let all = dossier.sourceMentions[sighting.source.index]
    var sentences: [(number: Int, names: [Range<Int>])] = []
    for index in sighting.mentions {
      let sentence = source.text.sentence(at: all[index].range.lowerBound) ?? 0
      if sentences.last?.number != sentence { sentences.append((sentence, [])) }
      sentences[sentences.count - 1].names.append(all[index].range)
    }
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
        "mention_lang": composer.language(
          of: source.text.string(range), in: composer.passage(source.publication.language)),
      ]
    }
    return (views, sentences.count - views.count)
  }
}
