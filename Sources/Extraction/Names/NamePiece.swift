/// One name in a sequence of capitalised words, with what its own words say of it.
struct NamePiece: Sendable {
  /// Indices into the text's tokens.
  var tokens: Range<Int>
  var evidence: NameEvidence
  /// The words of the name itself, where the mention says more: "Cupertino" of "Cupertino, California".
  var named: Range<Int>?
  /// The name is fixed by a table, whatever the surface.
  var canonical: String?
  /// A title stands before it.
  var isTitled = false
  /// The family name stands first: "Xi Jinping".
  var isFamilyFirst = false
  /// One word that opens a clause: the document must show it elsewhere.
  var isWeak = false
  /// A plain word, a name only as the short form of another.
  var isShortForm = false
  /// An event, a law or a prize: named, but no entity of ours.
  var isEvent = false
  /// In capitals only because it opens a dateline.
  var isDateline = false
  /// "in" or "the towns of" stands before it, so that what is listed with it is a place too.
  var isPlaced = false
  /// A plain noun follows: "Intel processors".
  var isModifier = false
}

/// Why something should be a name, of what kind, and how sure that makes us.
struct NameEvidence: Sendable {
  /// Nil while nothing tells.
  var kind: EntityKind?
  var score: Double
  var reason: String

  static let none = NameEvidence(kind: nil, score: 0, reason: "")

  init(kind: EntityKind?, score: Double, reason: String) {
    self.kind = kind
    self.score = score
    self.reason = reason
  }

  init(_ kind: EntityKind?, _ score: Double, _ reason: String) {
    self.init(kind: kind, score: score, reason: reason)
  }

  /// The stronger of two; what names a kind beats what does not.
  mutating func strengthen(_ other: NameEvidence) {
    if other.kind != nil, kind == nil {
      self = NameEvidence(other.kind, max(other.score, score), other.score >= score ? other.reason : reason)
    } else if other.score > score, other.kind != nil || kind == nil {
      self = other
    }
  }
}
