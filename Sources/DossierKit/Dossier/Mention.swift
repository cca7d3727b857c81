/// A stretch of a document's text that names an entity.
package struct Mention: Sendable, Equatable {
  /// Byte offsets into the document's text.
  package let range: Range<Int>
  package let entity: EntityID
}
