extension Prose {
  package struct Paragraph: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case paragraph, heading, cell, code, calloutTitle }

    /// In the text.
    package internal(set) var range: Range<Int>
    package let kind: Kind
    /// In the file, with its markup.
    package let source: Range<Int>
    /// The innermost callout around it.
    package let callout: Int?
    package internal(set) var heading: Int?
    /// In a tight list or raw HTML, where no `<p>` is written.
    package let isTight: Bool
    /// `^id` at its end, which is not part of the text.
    package internal(set) var blockID: String?
  }

  package struct Heading: Sendable, Hashable {
    package let level: Int
    /// Unique in the document; lower case, hyphens; letters of any script.
    package internal(set) var id: String
    /// `{#id}` behind it, by which links may call it too.
    package internal(set) var givenID: String?
    /// In the text.
    package internal(set) var range: Range<Int>
    /// The index of its opening event.
    package let event: Int
    package let source: Range<Int>
  }

  package struct Link: Sendable, Hashable {
    /// As written, entities and escapes resolved; `http`, `https`, `mailto`, `tel` or relative.
    package let destination: String
    package let title: String?
    package internal(set) var range: Range<Int>
    package internal(set) var source: Range<Int>
  }

  package struct Image: Sendable, Hashable {
    package let source: Range<Int>
    package let destination: String
    package let alt: String
    package let title: String?
    package let size: ImageSize?
  }

  package struct ImageSize: Sendable, Hashable {
    package let width: Int
    package let height: Int?
  }

  package struct Tag: Sendable, Hashable {
    /// Without `#`, as written.
    package let name: String
    package let range: Range<Int>
    package let source: Range<Int>
  }

  /// `key:: value` on a line of its own, or in brackets within one.
  package struct Field: Sendable, Hashable {
    package let key: String
    /// As written, trimmed.
    package let value: String
    package let keySource: Range<Int>
    package let valueSource: Range<Int>
    /// Within a sentence: `[key:: value]`.
    var isBracketed = false
  }

  package struct CodeBlock: Sendable, Hashable {
    /// The first word after the fence; empty for none.
    package let language: String
    package internal(set) var range: Range<Int>
    package let source: Range<Int>
  }

  package struct Footnote: Sendable, Hashable {
    /// As printed, from 1.
    package let number: Int
    package let source: Range<Int>
  }

  /// A block quote whose first line is `[!type]`.
  package struct Callout: Sendable, Hashable {
    package enum Fold: Sendable, Hashable { case none, open, closed }

    /// Lower case.
    package let type: String
    package let fold: Fold
    /// The place of `[!type]` in the file.
    package let typeSource: Range<Int>
    /// In the file.
    package internal(set) var source: Range<Int>
    /// In the text, may be empty.
    package internal(set) var title: Range<Int>
    /// Its `key:: value` lines, which are not part of the text.
    package internal(set) var fields: [Field]
    /// Title and body in the text.
    package internal(set) var text: Range<Int>
    /// From its opening to its closing event.
    package internal(set) var events: Range<Int>
    /// The events after the title.
    package internal(set) var body: Range<Int>
    /// The callout around it.
    package let parent: Int?
  }
}
