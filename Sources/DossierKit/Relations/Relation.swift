import Extraction

/// A declared tie between two entities: who is what to whom, since when, by what share, and who says so.
package struct Relation: Sendable {
  /// The subject's page says `type:: [[object]]`. A relation declared from the other side (`subsidiary:: [[X]]`) is turned round.
  package let subject: EntityID
  package let object: EntityID
  package let type: RelationType
  package internal(set) var period: EDTF?
  /// Of the subject, held by the object: "51 %".
  package internal(set) var share: Figure?
  /// What else the bracket says: "chief engineer".
  package internal(set) var role: String?
  package internal(set) var evidence: [Evidence]
  package let provenance: Provenance

  /// The other end, seen from one.
  package func other(than entity: EntityID) -> EntityID { entity == subject ? object : subject }

  /// Whether two declarations say the same and differ only in how much they say.
  func agrees(with other: Relation) -> Bool {
    guard type == other.type else { return false }
    let isSame = subject == other.subject && object == other.object
    let isTurned = type.isSymmetric && subject == other.object && object == other.subject
    guard isSame || isTurned else { return false }
    func fits<Value: Equatable>(_ one: Value?, _ two: Value?) -> Bool { one == nil || two == nil || one == two }
    return fits(period, other.period) && fits(share?.low, other.share?.low) && fits(role, other.role)
  }

  /// This one with what the other adds.
  mutating func add(_ other: Relation) {
    period = period ?? other.period
    share = share ?? other.share
    role = role ?? other.role
    for item in other.evidence where !evidence.contains(where: { $0.source == item.source && $0.range == item.range }) {
      evidence.append(item)
    }
  }
}
