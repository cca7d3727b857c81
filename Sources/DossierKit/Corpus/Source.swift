import Extraction
import Markup

/// A file of evidence: what it says, who published it, and what was read out of its text.
package struct Source: Sendable {
  package let path: SourcePath
  package internal(set) var slug: Slug
  package internal(set) var publication: Publication
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
  package let pictures: SourcePictures
  /// Pictures behind the last block.
  package let picturesBehind: [SourcePictures.Shown]
  /// In the text: what is shown and not read, such as "Editing by …" and lines of copyright.
  package let boilerplate: [Range<Int>]
  /// Of a PDF: where its pages begin in the text, the first page first.
  package let pageStarts: [Int]
  /// What the number printed on a page has more than its place in the file.
  package let pageOffset: Int
  package let findings: Findings
  /// Of a saved page: what it says of itself, and what was left out of it.
  package let page: SavedPage?
  /// Of the file's bytes, in lower-case hexadecimal.
  package let sha256: String
  /// What its sidecar says of it that has to hold for the file as it is.
  package var record = SourceRecord()
}

/// What a sidecar records of its file, with the places to speak of.
package struct SourceRecord: Sendable {
  /// The sidecar.
  package var path: SourcePath?
  /// The SHA-256 of the file when it was taken in, in lower-case hexadecimal.
  package var sha256: String?
  var sha256Range: Range<Int>?
  var statusRange: Range<Int>?
  /// The keys whose values a program guessed and nobody has confirmed.
  package var guessed: [String] = []
}

extension SourceRecord {
  init(_ sidecar: Sidecar, at path: SourcePath?) {
    self.path = path
    sha256 = sidecar.sha256
    sha256Range = sidecar.sha256Range
    statusRange = sidecar.statusRange
    guessed = sidecar.guessed
  }
}
