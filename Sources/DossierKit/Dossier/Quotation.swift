/// A block quotation of a note with the passage of the source it repeats.
package struct Quotation: Sendable {
  package let note: NoteID
  /// The quoted words in the note's text, in bytes.
  package let range: Range<Int>
  /// Indices into the note's wikilinks: the links or citations that name the source.
  package let links: [Int]
  /// Its quote and range are never nil.
  package let evidence: Evidence
}
