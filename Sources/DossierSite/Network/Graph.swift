import DossierKit

/// Entities and the ties between them: who is named in one sentence with whom, and which relations are declared.
struct Graph: Sendable {
  struct Edge: Sendable {
    /// Indices into ``Graph/nodes``, the lower first.
    let one: Int
    let other: Int
    /// Sentences of sources that name both.
    var sentences: Int
    /// Indices into the dossier's relations.
    var relations: [Int] = []

    /// What it counts for when edges are compared: a declared relation as much as four sentences.
    var weight: Int { sentences + 4 * relations.count }
    var isDeclared: Bool { !relations.isEmpty }
  }

  let nodes: [EntityID]
  /// By the two nodes, in order.
  let edges: [Edge]

  /// The ties among some entities.
  init(of dossier: Dossier, among nodes: [EntityID]) {
    self.nodes = nodes
    var places = [Int](repeating: -1, count: dossier.entities.count)
    for (index, node) in nodes.enumerated() { places[node.index] = index }
    var edges: [Int: Edge] = [:]
    func edge(_ one: Int, _ other: Int, _ change: (inout Edge) -> Void) {
      let (low, high) = (min(one, other), max(one, other))
      change(&edges[low * nodes.count + high, default: Edge(one: low, other: high, sentences: 0)])
    }
    for (index, node) in nodes.enumerated() {
      if nodes.count < 40 {
        // Few nodes: the pairs are looked up, however long the lists of their neighbours are.
        for (other, neighbour) in nodes.enumerated().dropFirst(index + 1) {
          let sentences = dossier.appearances.sentences(naming: node, and: neighbour)
          if sentences > 0 { edge(index, other) { $0.sentences = sentences } }
        }
      } else {
        for related in dossier.appearances.related[node.index] where places[related.entity.index] > index {
          edge(index, places[related.entity.index]) { $0.sentences = related.sentences }
        }
      }
      for number in dossier.relations.of(node) {
        let relation = dossier.relations.all[number]
        let other = places[relation.other(than: node).index]
        if other > index { edge(index, other) { $0.relations.append(number) } }
      }
    }
    self.edges = edges.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The entities with ties, those with most first, at most `limit` of them.
  static func leading(_ dossier: Dossier, limit: Int) -> (nodes: [EntityID], total: Int) {
    var scored: [(score: Int, id: EntityID)] = []
    for index in dossier.entities.indices {
      let id = EntityID(index)
      let relations = dossier.relations.of(id).count
      let together = dossier.appearances.related[index].reduce(0) { $0 + $1.sentences }
      guard relations + together > 0 else { continue }
      // A person's word on who matters counts: of two alike the declared one is shown.
      scored.append((together * (dossier.entities[index].isReviewed ? 2 : 1) + 8 * relations, id))
    }
    scored.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    return (scored.prefix(limit).map(\.id), scored.count)
  }

  /// The edges of each node: indices into ``edges``.
  var incidence: [[Int]] {
    var result = [[Int]](repeating: [], count: nodes.count)
    for (index, edge) in edges.enumerated() {
      result[edge.one].append(index)
      result[edge.other].append(index)
    }
    return result
  }

  /// Indices of the edges, the strongest first; of equals the first.
  var strongestFirst: [Int] {
    edges.indices.sorted { (edges[$1].weight, $0) < (edges[$0].weight, $1) }
  }
}
