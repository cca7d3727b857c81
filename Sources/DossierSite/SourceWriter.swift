import DossierKit
import Extraction
import Markup

/// Writes a source's body block by block: names linked once a paragraph, used sentences marked.
struct SourceWriter {
  struct Block {
    let number: Int
    /// In the source's text, in bytes.
    let text: Range<Int>
    let html: HTML
    /// The pictures before it, each a figure.
    let pictures: HTML
  }

  let composer: Composer
  let id: SourceID

  private var source: Source { composer.dossier.sources[id.index] }

  var blocks: [Block] {
    var options = HTMLWriter.Options()
    options.headingOffset = 1
    var hooks = HTMLWriter.Hooks()
    // Evidence brings no pictures but those that are stored with it, and leads nowhere inside the dossier.
    hooks.image = { index, _ in source.pictures.shown(image: index).flatMap(shown) }
    hooks.embed = { index, link, _ in
      guard let picture = source.pictures.shown(embed: index), let shown = shown(picture) else {
        return .missing(text: link.label)
      }
      return .image(shown, alt: picture.alternative)
    }
    // A page's own stand between its blocks.
    if source.page != nil { hooks.media = { index, _ in source.pictures.shown(image: index).map(figure) ?? HTML() } }
    hooks.wikilink = { _, _ in .missing() }
    hooks.link = { link in .page(href: link.destination, cssClass: "ext") }
    let passage = composer.passage(source.publication.language)
    options.passage = passage
    if Script.isAny(in: source.prose.text) {
      hooks.passage = { composer.passage(of: source.prose.text[$0], in: passage) }
    }
    var writer = HTMLWriter(source.prose, annotations: annotations, hooks: hooks, options: options)
    return source.blocks.enumerated().map { index, block in
      Block(
        number: index + 1, text: block.text, html: writer.write(block.events), pictures: pictures(block.pictures))
    }
  }

  /// The pictures behind the last block.
  var picturesBehind: HTML { pictures(source.picturesBehind) }

  private func pictures(_ shown: [SourcePictures.Shown]) -> HTML {
    var html = HTML()
    for picture in shown { html.append(figure(picture)) }
    return html
  }

  /// With its caption; nothing for a broken one, which was said.
  private func figure(_ picture: SourcePictures.Shown) -> HTML {
    guard let shown = shown(picture) else { return HTML() }
    let image = HTML(
      written: HTML.tag(
        "img",
        [
          "src": shown.src, "alt": picture.alternative, "width": shown.size.map { String($0.width) },
          "height": shown.size?.height.map(String.init), "loading": "lazy", "decoding": "async",
        ]))
    let caption = picture.caption.map { HTML("figcaption", [:], HTML(text: $0)) } ?? HTML()
    return HTML("figure", ["class": "stored"], HTML(written: image.utf8 + caption.utf8))
  }

  /// Nil for a broken one.
  private func shown(_ picture: SourcePictures.Shown) -> HTMLWriter.Shown? {
    guard let place = PicturePlace(picture: picture.picture, of: source),
      case .size(let width, let height)? = composer.outline.pictures[place]
    else { return nil }
    let address = Attachments.permalink(picture: picture.picture, of: source).href(from: composer.page)
    return HTMLWriter.Shown(src: address, width: width, height: height)
  }

  private var annotations: [Annotation] {
    var result: [Annotation] = []
    let text = source.text
    var paragraph: Int?
    var seen: Set<EntityID> = []
    for mention in composer.dossier.sourceMentions[id.index] {
      let own = text.sentence(at: mention.range.lowerBound).map { text.sentences[$0].paragraph }
      if own != paragraph {
        paragraph = own
        seen = []
      }
      guard seen.insert(mention.entity).inserted else { continue }
      let entity = composer.dossier.entities[mention.entity.index]
      result.append(
        .link(
          mention.range, href: composer.href(composer.outline.permalink(mention.entity)),
          cssClass: "entity k-\(entity.kind.rawValue)"))
    }
    return (marks + result).sorted { one, other in
      (one.range.lowerBound, -one.range.upperBound) < (other.range.lowerBound, -other.range.upperBound)
    }
  }

  /// The sentences that something rests on, those that touch joined.
  private var marks: [Annotation] {
    var ranges: [(range: Range<Int>, isReviewed: Bool)] = []
    for use in composer.outline.uses[id.index] {
      let sentences = source.text.sentences
      guard let first = source.text.sentence(at: use.range.lowerBound),
        let last = source.text.sentence(at: max(use.range.lowerBound, use.range.upperBound - 1))
      else { continue }
      for sentence in sentences[first...max(first, last)] {
        // The uses are in order of place, so a sentence known already is among the last.
        if let known = ranges.suffix(16).firstIndex(where: { $0.range == sentence.range }) {
          ranges[known].isReviewed = ranges[known].isReviewed || use.isReviewed
        } else {
          ranges.append((sentence.range, use.isReviewed))
        }
      }
    }
    return ranges.map { .mark($0.range, id: "u\($0.range.lowerBound)", cssClass: $0.isReviewed ? nil : "unreviewed") }
  }
}
