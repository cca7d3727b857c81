extension Prose {
  /// A step of the document. Ranges are into ``Prose/text``, numbers into the array that is named.
  package enum Event: Sendable, Hashable {
    case open(Element)
    case close(Element)
    /// Plain text; newlines in it are soft breaks (in a code block, lines).
    case text(Range<Int>)
    /// Inline code.
    case code(Range<Int>)
    /// A forced line break; its newline is in the text, in no event.
    case lineBreak
    case thematicBreak
    /// ``Prose/images``
    case image(Int)
    /// `![[X]]`: ``Prose/wikilinks``
    case embed(Int)
    /// A reference to a note: ``Prose/footnotes``
    case footnoteReference(Int)
    /// `<wbr>`
    case wordBreak
  }

  package enum Task: Sendable, Hashable {
    case none, open, done
    /// `- [/] …`: by a sign of ASCII, with ``TaskMarks`` for what it means.
    case marked(UInt8)
  }

  package enum Alignment: Sendable, Hashable { case none, left, centre, right }

  package enum Element: Sendable, Hashable {
    /// ``Prose/paragraphs``
    case paragraph(Int)
    /// ``Prose/headings``
    case heading(Int)
    case bulletList
    case orderedList(start: Int)
    case item(Task)
    /// Terms, each with its definitions behind it.
    case definitionList, term, definition
    case blockQuote
    /// ``Prose/callouts``
    case callout(Int)
    /// The first line of a callout, without its marker.
    case calloutTitle(Int)
    /// ``Prose/codeBlocks``
    case codeBlock(Int)
    case table, tableHead, tableBody, tableRow
    /// ``Prose/paragraphs``, nil for an empty cell
    case cell(paragraph: Int?, Alignment, isHeader: Bool)
    case emphasis, strong, strikethrough, mark
    /// The code in it stood between dollar signs.
    case math
    /// ``Prose/links``
    case link(Int)
    /// ``Prose/wikilinks``
    case wikilink(Int)
    /// ``Prose/tags``
    case tag(Int)
    /// ``Prose/fields``; the first text in it is `key: `.
    case field(Int)
    /// The list of notes at the end.
    case footnotes
    /// ``Prose/footnotes``
    case footnote(Int)
    /// An allowed raw element: ``Prose/htmlTags``
    case html(Int)

    /// Whether names in it are not linked.
    package var excludesLinks: Bool {
      switch self {
      case .heading, .codeBlock, .link, .wikilink, .tag: true
      default: false
      }
    }

    /// Whether its words may be in a language of their own.
    var holdsPassage: Bool {
      switch self {
      case .paragraph, .heading, .bulletList, .orderedList, .item, .definitionList, .term, .definition, .blockQuote,
        .callout,
        .calloutTitle, .table, .cell, .footnote:
        true
      default: false
      }
    }
  }
}
