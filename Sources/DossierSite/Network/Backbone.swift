/// Which edges of a graph are drawn: the declared ones, a tree of the strongest that holds everything together, and those that
/// are stronger than chance would make them (disparity filter: Serrano, Boguñá, Vespignani, PNAS 106, 2009).
struct Backbone {
  /// Indices into the graph's edges, in order.
  let edges: [Int]
  /// The first node of each part that hangs together.
  let parts: [Int]

  /// - Parameter perNode: about how many edges a node may have on average.
  init(of graph: Graph, perNode: Double) {
    var kept = Set(graph.edges.indices.filter { graph.edges[$0].isDeclared })
    let tree = Self.tree(of: graph)
    kept.formUnion(tree.edges)
    parts = tree.parts
    let limit = Int(Double(graph.nodes.count) * perNode)
    let surprise = Self.surprise(in: graph)
    let ranked = graph.edges.indices.sorted {
      surprise[$0] == surprise[$1]
        ? (graph.edges[$1].weight, $0) < (graph.edges[$0].weight, $1) : surprise[$0] < surprise[$1]
    }
    for index in ranked where kept.count < limit { kept.insert(index) }
    edges = kept.sorted()
  }

  /// The maximum spanning forest (Kruskal).
  private static func tree(of graph: Graph) -> (edges: [Int], parts: [Int]) {
    var roots = Array(graph.nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while roots[node] != node {
        roots[node] = roots[roots[node]]
        node = roots[node]
      }
      return node
    }
    let edges = graph.strongestFirst.filter { index in
      let (one, other) = (root(graph.edges[index].one), root(graph.edges[index].other))
      guard one != other else { return false }
      roots[max(one, other)] = min(one, other)
      return true
    }
    return (edges, graph.nodes.indices.filter { root($0) == $0 })
  }

  /// By edge: how likely a node that spread its weight by chance gives it that much, at the end where that is less likely.
  private static func surprise(in graph: Graph) -> [Double] {
    var strength = [Int](repeating: 0, count: graph.nodes.count)
    var degree = [Int](repeating: 0, count: graph.nodes.count)
    for edge in graph.edges {
      for node in [edge.one, edge.other] {
        strength[node] += edge.weight
        degree[node] += 1
      }
    }
    return graph.edges.map { edge in
      [edge.one, edge.other].map { node in
        power(1 - Double(edge.weight) / Double(max(1, strength[node])), degree[node] - 1)
      }.min() ?? 1
    }
  }

  /// By squaring: multiplication gives the same bits on every machine, the C library's `pow` does not.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
