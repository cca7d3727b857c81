import Extraction
import Markup

/// A file of evidence: what it says, who published it, and what was read out of its text.
///
/// A class, because every stage goes through all sources, and to copy one is to count the references to everything in it.
package final class Source: Sendable {
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
  package let record: SourceRecord

  init(
    path: SourcePath, slug: Slug, publication: Publication, prose: Prose, text: Text, headline: Range<Int>?,
    byline: Range<Int>?, dateline: Dateline?, blocks: [SourceBlock], pictures: SourcePictures,
    picturesBehind: [SourcePictures.Shown], boilerplate: [Range<Int>], pageStarts: [Int], pageOffset: Int,
    findings: Findings, page: SavedPage?, sha256: String, record: SourceRecord
  ) {
    self.path = path
    self.slug = slug
    self.publication = publication
    self.prose = prose
    self.text = text
    self.headline = headline
    self.byline = byline
    self.dateline = dateline
    self.blocks = blocks
    self.pictures = pictures
    self.picturesBehind = picturesBehind
    self.boilerplate = boilerplate
    self.pageStarts = pageStarts
    self.pageOffset = pageOffset
    self.findings = findings
    self.page = page
    self.sha256 = sha256
    self.record = record
  }

  /// The same evidence as the dossier has it: at an address of its own, and with the grade of its publisher.
  ///
  /// - Parameters:
  ///   - reliability: nil where it keeps its own.
  ///   - earlier: what the same reading was made into before; the same object where it still is that.
  func finished(slug: Slug, reliability: String?, unlessSameAs earlier: Source?) -> Source {
    if reliability == nil, slug == self.slug { return self }
    if let earlier, earlier.slug == slug, earlier.publication.isGradeOfPublisher == (reliability != nil),
      reliability == nil || earlier.publication.reliability == reliability
    {
      return earlier
    }
    var publication = publication
    if let reliability {
      publication.reliability = reliability
      publication.isGradeOfPublisher = true
    }
    return Source(
      path: path, slug: slug, publication: publication, prose: prose, text: text, headline: headline, byline: byline,
      dateline: dateline, blocks: blocks, pictures: pictures,
      picturesBehind: picturesBehind, boilerplate: boilerplate, pageStarts: pageStarts, pageOffset: pageOffset,
      findings: findings, page: page, sha256: sha256, record: record)
  }
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
