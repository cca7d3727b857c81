/// Joins sources into families, and keeps apart what a person keeps apart.
struct OriginGroups {
  struct Tie {
    let other: Int
    let reason: Family.Reason
  }

  /// By source: the tie that joined it first.
  private(set) var ties: [Tie?]
  private var parents: [Int]
  /// By root: everybody in its group.
  private var groups: [[Int]]
  /// By root: the sources that its group must not hold.
  private var apart: [Int: Set<Int>] = [:]

  init(count: Int) {
    ties = [Tie?](repeating: nil, count: count)
    parents = Array(0..<count)
    groups = parents.map { [$0] }
  }

  /// The groups of two or more, in order of their first member.
  var members: [[Int]] {
    groups.filter { $0.count > 1 }.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// Keeps two sources out of one group; said before anything is joined.
  mutating func separate(_ one: Int, _ other: Int) {
    apart[one, default: []].insert(other)
    apart[other, default: []].insert(one)
  }

  /// - Returns: false where that would put two together that are kept apart.
  @discardableResult mutating func join(_ one: Int, _ other: Int, _ reason: Family.Reason) -> Bool {
    var (large, small) = (root(of: one), root(of: other))
    guard large != small else { return true }
    if groups[large].count < groups[small].count { swap(&large, &small) }
    for enemy in apart[small] ?? [] where root(of: enemy) == large { return false }
    parents[small] = large
    groups[large] += groups[small]
    groups[small] = []
    if let enemies = apart.removeValue(forKey: small) { apart[large, default: []].formUnion(enemies) }
    ties[one] = ties[one] ?? Tie(other: other, reason: reason)
    ties[other] = ties[other] ?? Tie(other: one, reason: reason)
    return true
  }

  private mutating func root(of source: Int) -> Int {
    var at = source
    while parents[at] != at {
      parents[at] = parents[parents[at]]
      at = parents[at]
    }
    return at
  }
}
