/// Groups of nodes that have more to do with each other than with the rest (Louvain: Blondel and others, 2008), in whole numbers
/// and in a fixed order, so that they come out alike everywhere.
struct Communities {
  /// By node: the number of its group. Groups are numbered by size, the largest 0; of equals the one with the earlier node.
  let ofNode: [Int]
  let count: Int

  private struct Level {
    /// Neighbours with weights, by node; a node's own weight inside stands in `loops`.
    var neighbours: [[(node: Int, weight: Int)]]
    var loops: [Int]
  }

  init(of graph: Graph) {
    var level = Level(
      neighbours: [[(node: Int, weight: Int)]](repeating: [], count: graph.nodes.count),
      loops: [Int](repeating: 0, count: graph.nodes.count))
    for edge in graph.edges {
      level.neighbours[edge.one].append((edge.other, edge.weight))
      level.neighbours[edge.other].append((edge.one, edge.weight))
    }
    var ofNode = Array(graph.nodes.indices)
    for _ in 0..<8 {
      let (groups, count) = Self.moved(level)
      ofNode = ofNode.map { groups[$0] }
      if count == level.loops.count { break }
      level = Self.joined(level, groups, count)
    }
    let sizes = Dictionary(grouping: ofNode.indices) { ofNode[$0] }
    let order = sizes.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    var numbered = [Int](repeating: 0, count: ofNode.count)
    for (number, members) in order.enumerated() {
      for member in members { numbered[member] = number }
    }
    self.ofNode = numbered
    count = order.count
  }

  /// Moves each node to the group where the modularity gains most, until none moves.
  private static func moved(_ level: Level) -> (groups: [Int], count: Int) {
    let count = level.loops.count
    let degrees = level.neighbours.indices.map { node in
      level.neighbours[node].reduce(2 * level.loops[node]) { $0 + $1.weight }
    }
    let total = degrees.reduce(0, +)
    var groups = Array(0..<count)
    var totals = degrees
    for _ in 0..<20 {
      var hasMoved = false
      for node in 0..<count {
        var inside: [Int: Int] = [:]
        for (other, weight) in level.neighbours[node] where other != node {
          inside[groups[other], default: 0] += weight
        }
        let own = groups[node]
        totals[own] -= degrees[node]
        // The gain of joining a group, times the total weight: whole numbers, no rounding.
        var best = (gain: inside[own, default: 0] * total - totals[own] * degrees[node], group: own)
        for (group, weight) in inside.sorted(by: { $0.key < $1.key }) {
          let gain = weight * total - totals[group] * degrees[node]
          if gain > best.gain { best = (gain, group) }
        }
        totals[best.group] += degrees[node]
        groups[node] = best.group
        if best.group != own { hasMoved = true }
      }
      if !hasMoved { break }
    }
    var numbers: [Int: Int] = [:]
    let dense = groups.map { group -> Int in
      if let number = numbers[group] { return number }
      numbers[group] = numbers.count
      return numbers.count - 1
    }
    return (dense, numbers.count)
  }

  /// One node for each group.
  private static func joined(_ level: Level, _ groups: [Int], _ count: Int) -> Level {
    var weights = [[Int: Int]](repeating: [:], count: count)
    var loops = [Int](repeating: 0, count: count)
    for node in level.loops.indices {
      loops[groups[node]] += level.loops[node]
      for (other, weight) in level.neighbours[node] {
        if groups[other] == groups[node] {
          if other > node { loops[groups[node]] += weight }
        } else {
          weights[groups[node]][groups[other], default: 0] += weight
        }
      }
    }
    return Level(neighbours: weights.map { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }, loops: loops)
  }
}
