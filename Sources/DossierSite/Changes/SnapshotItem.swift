/// A source, statement, entity, figure, event or relation as two builds are compared by it.
struct SnapshotItem: Sendable {
  let section: SnapshotSection
  /// "Source", "Claim", "Company".
  let kind: String
  let title: String
  /// From the site's top, with its fragment.
  let page: String?
  /// What makes it the same in another build, the surest first: two items are one when they share a key and nothing surer parts them.
  let keys: [String]
  /// What can change: the name of each field, and its value.
  let fields: [(name: String, value: String)]
  /// A source's reliability and credibility, a judgement's likelihood and confidence.
  let grade: String
  let isWithdrawn: Bool
  let isReviewed: Bool

  /// Whether a person words it, and may word it anew.
  var isReworded: Bool { section == .statements || section == .events && isReviewed }

  /// The page it stands on, without a fragment.
  var place: Substring { page?.split(separator: "#").first ?? "" }

  var words: Set<Substring> {
    Set(title.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}
