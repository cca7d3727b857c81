import Extraction
import Markup

/// A file of evidence: what it says, who published it, and what was read out of its text.
package struct Source: Sendable {
  package let path: SourcePath
  package let slug: Slug
  package let publication: Publication
  /// The body, as it is set on the page. Its text is ``text``'s.
  package let prose: Prose
  /// Everything that was read: headline, byline, dateline, body.
  package let text: Text
  /// Byte offsets into the text.
  package let headline: Range<Int>?
  package let byline: Range<Int>?
  package let dateline: Dateline?
  /// The body in numbered blocks.
  package let blocks: [SourceBlock]
  package let findings: Findings
  /// Of the file's bytes, in lower-case hexadecimal.
  package let sha256: String
}
