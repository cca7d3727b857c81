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
  /// Whether anything says what it is; a capital alone does not, and then it counts as an organisation.
  package let isKindKnown: Bool

  /// What it weighs where mentions decide together what a name is.
  package var kindWeight: Double { isKindKnown ? score : score / 8 }

  package static let pageScore = 0.7
  /// From here on a name is worth proposing; below it is hardly more than a capital letter.
  package static let proposalScore = 0.45
  /// The least in a text of another language than English, by whose capitals the rest is told.
  static let foreignScore = 0.65

  package init(
    range: Range<Int>, text: String, kind: EntityKind, score: Double, reason: String, standsAlone: Bool = true,
    describes: Bool = false, isKindKnown: Bool = true
  ) {
    self.range = range
    self.text = text
    self.kind = kind
    self.score = score
    self.reason = reason
    self.standsAlone = standsAlone
    self.describes = describes
    self.isKindKnown = isKindKnown
  }
}
