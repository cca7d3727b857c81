/// The place of a thing in its list: a number that only means something for one kind of thing.
package struct ID<Kind>: Sendable, Hashable, Comparable {
  package let index: Int
  package init(_ index: Int) { self.index = index }
  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

package typealias SourceID = ID<Source>
package typealias NoteID = ID<Note>
package typealias EntityID = ID<Entity>

/// A source or a note.
package enum DocumentID: Sendable, Hashable, Comparable {
  case source(SourceID)
  case note(NoteID)
}
