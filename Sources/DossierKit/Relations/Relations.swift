/// Every declared relation, each once, and where each entity stands in them.
package struct Relations: Sendable {
  /// In the order of their declaration.
  package let all: [Relation]
  /// By entity: indices into ``all``.
  private let ofEntity: [[Int]]

  init(_ all: [Relation], entityCount: Int) {
    self.all = all
    var ofEntity = [[Int]](repeating: [], count: entityCount)
    for (index, relation) in all.enumerated() {
      ofEntity[relation.subject.index].append(index)
      ofEntity[relation.object.index].append(index)
    }
    self.ofEntity = ofEntity
  }

  /// Indices into ``all``, in order.
  package func of(_ entity: EntityID) -> [Int] { ofEntity[entity.index] }
}
