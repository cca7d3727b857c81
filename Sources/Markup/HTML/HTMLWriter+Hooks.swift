extension HTMLWriter {
  /// Where a link leads.
  package enum Target: Sendable, Hashable {
    /// `text` replaces what stands in the document.
    case page(href: String, text: String? = nil, cssClass: String? = nil)
    /// The words stay, with this class on a `span` around them.
    case missing(cssClass: String? = nil)
  }

  package enum Embedded: Sendable, Hashable {
    case html(HTML)
    case image(Shown, alt: String)
    case link(href: String, text: String)
    case missing(text: String)
  }

  /// A picture of the site, with its own size in pixels where that is known.
  package struct Shown: Sendable, Hashable {
    package let src: String
    package let size: Prose.ImageSize?

    package init(src: String, width: Int? = nil, height: Int? = nil) {
      self.src = src
      size = width.map { Prose.ImageSize(width: $0, height: height) }
    }
  }

  package enum Box: Sendable, Hashable {
    /// The writer's own box, with something behind the body.
    case standard(footer: HTML = HTML())
    /// Something else for the whole callout.
    case replaced(HTML)
  }

  /// What the writer asks whoever knows the dossier.
  package struct Hooks {
    /// With its index in ``Prose/wikilinks``.
    package var wikilink: (_ index: Int, Wikilink) -> Target = { _, _ in .missing() }
    /// For `![[X]]`; with the writer's word on whether it stands alone, where blocks may be put.
    package var embed: (_ index: Int, Wikilink, _ isAlone: Bool) -> Embedded = { _, link, _ in
      .missing(text: link.target)
    }
    /// For Markdown links.
    package var link: (Prose.Link) -> Target = { .page(href: $0.destination) }
    /// An image's place in the site, or nil: then its alternative text stands as a link to where it is.
    ///
    /// With its index in ``Prose/images``.
    package var image: (_ index: Int, Prose.Image) -> Shown? = { _, image in
      LinkSafety.isRelative(image.destination) ? Shown(src: image.destination) : nil
    }
    /// What stands for an image that is none, such as a sound or a film; asked before ``image``.
    package var media: (_ index: Int, Prose.Image) -> HTML? = { _, _ in nil }
    package var tag: (Prose.Tag) -> Target = { _ in .missing(cssClass: "tag") }
    package var callout: (_ index: Int, Prose.Callout) -> Box = { _, _ in .standard() }
    /// The language of a block's words and the way they run; nil where they do not tell. Without the hook no block says.
    package var passage: ((_ text: Range<Int>) -> TextSetting?)?

    package init() {}
  }

  package struct Options: Sendable {
    /// Added to the level of headings; levels end at 6.
    package var headingOffset = 0
    /// Whether each paragraph gets its id, as ``Prose/anchor(ofParagraph:)`` names it.
    package var paragraphAnchors = false
    /// Before every id, where several documents stand on one page.
    package var idPrefix = ""
    /// Of the words around what is written; the hook's answers are held against it.
    package var passage = TextSetting(language: "", isRightToLeft: false)

    package init() {}
  }
}
