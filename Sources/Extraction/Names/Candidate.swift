/// A name found in text by its structure alone, not declared by anybody.
package struct Candidate: Sendable, Equatable {
  /// Byte offsets into the ``Text``.
  package let range: Range<Int>
  /// The name as it would head a page: one space between words, no article, no possessive.
  package let text: String
  package let kind: EntityKind
  /// 0 to 1: how sure the structure makes us. A page is made from ``Candidate/pageScore`` on.
  package let score: Double
  /// The rule that found it, in words: "listed after “companies such as”".
  package let reason: String
  /// Whether this spelling stands for itself somewhere in the text, and does not only describe another noun as in
  /// "Cupertino headquarters" or "FIFA president".
  package let standsAlone: Bool
  /// Whether it describes the noun behind it here: an article before it is that noun's.
  package let describes: Bool

  package static let pageScore = 0.7
  /// From here on a name is worth proposing; below it is hardly more than a capital letter.
  package static let proposalScore = 0.45

  package init(
    range: Range<Int>, text: String, kind: EntityKind, score: Double, reason: String, standsAlone: Bool = true,
    describes: Bool = false
  ) {
    self.range = range
    self.text = text
    self.kind = kind
    self.score = score
    self.reason = reason
    self.standsAlone = standsAlone
    self.describes = describes
  }
}
