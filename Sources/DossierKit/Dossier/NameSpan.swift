import Extraction

/// A stretch of a text that may name somebody, and what became of it.
package struct NameSpan: Sendable {
  /// Byte offsets into the document's text.
  package let range: Range<Int>
  package let verdict: Verdict

  package enum Verdict: Sendable {
    case linked(EntityID, Rule)
    /// It fits all of these, and nothing in the text decides.
    case ambiguous([EntityID])
    /// A weak alias, and no full name of its bearers stands in the text.
    case weak([EntityID])
    /// Listed under `not:`.
    case excluded
    /// The word for a people, where its language is meant: "in Italian".
    case language
    /// Part of a longer name, which is somebody else's: "Bank of China" does not speak of China.
    case withinLongerName(Range<Int>)
  }

  /// Why a name is linked. Places are byte ranges of the same text.
  package enum Rule: Sendable {
    /// A name or alias of this entity alone.
    case name
    /// A weak alias, beside a full name in the same text.
    case weakAlias
    /// Shared by several entities; the sentence asks for this one's kind.
    case kind(reason: String)
    /// Shared by several entities; only this one's other names stand in the text.
    case fullerName
    /// The family name of a person named in full at a place.
    case surname(of: Range<Int>)
    /// Letters that stand in brackets beside the name at a place.
    case acronym(of: Range<Int>)
  }

  /// The whole name: the longer one it is part of.
  var extent: Range<Int> { if case .withinLongerName(let longer) = verdict { longer } else { range } }

  var entity: EntityID? {
    switch verdict {
    case .linked(let entity, _): entity
    default: nil
    }
  }
}
