/// Names that stand in one list: "Anna Roe, Bob Doe and Vernice Regan", "in Chico and Oroville".
struct NameList {
  struct Member {
    let entry: Int
    let tokens: Range<Int>
    /// A place by the words before it.
    let isPlaced: Bool
  }

  private var open: [Member] = []
  private var done: [[Member]] = []

  /// Where the last member ends.
  var end: Int? { open.last?.tokens.upperBound }

  /// - Parameter isLinked: only a comma or "and" stands between it and the last one.
  mutating func add(_ member: Member, isLinked: Bool) {
    if !isLinked { close() }
    open.append(member)
  }

  /// All lists of two members and more.
  mutating func closed() -> [[Member]] {
    close()
    return done
  }

  private mutating func close() {
    if open.count > 1 { done.append(open) }
    open = []
  }
}
