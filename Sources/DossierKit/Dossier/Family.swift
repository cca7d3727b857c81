/// Sources that go back to one origin: an agency's report and the papers that printed it.
package struct Family: Sendable {
  /// Why a source belongs to the others.
  package enum Reason: Sendable, Equatable {
    /// So much of the shorter text stands in the longer one, 0 to 1.
    case words(share: Double)
    /// A person says so in the metadata of one of them.
    case declared
  }

  package struct Member: Sendable {
    package let source: SourceID
    /// What it is alike to, and why: the strongest tie.
    package let other: SourceID
    package let reason: Reason
  }

  /// The earliest published first, then in order of path.
  package let members: [Member]
  /// The agency that a dateline, byline or credit line names, or the publisher of the earliest.
  package let origin: String
}
