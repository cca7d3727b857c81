/// The patterns of a grammar, merged where they begin alike and laid out flat.
struct DateTrie: Sendable {
  enum Step: Sendable, Hashable {
    case literal(UInt16)
    case symbol(DateSymbol)
  }

  struct Edge: Sendable {
    /// 0 where a class is asked.
    let literal: UInt16
    let symbol: DateSymbol
    /// A bit for each role of the first token that the class can begin with.
    let roles: UInt32
    let node: Int
  }

  struct Node: Sendable {
    let edges: Range<Int>
    /// The rule that ends here, -1 for none; of several the first in the table.
    let rule: Int
  }

  /// The roots.
  static let base = 0
  static let full = 1

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// The nodes that a word leads to from each root, -1 for none: roots have too many words to try in turn.
  private var opening: [[Int]] = []
  /// By root and role: the edges of classes that can begin with it, which stand together.
  private var classes: [[Range<Int>]] = []

  init() {}

  init(_ builder: Builder, literals: Int) {
    opening = Array(repeating: Array(repeating: -1, count: literals + 1), count: 2)
    for (index, node) in builder.nodes.enumerated() {
      let first = edges.count
      for edge in node.edges {
        switch edge.step {
        case .literal(let literal) where index < 2: opening[index][Int(literal)] = edge.node
        case .literal(let literal): edges.append(Edge(literal: literal, symbol: .base, roles: 0, node: edge.node))
        case .symbol(let symbol):
          edges.append(Edge(literal: 0, symbol: symbol, roles: symbol.openingRoles, node: edge.node))
        }
      }
      nodes.append(Node(edges: first..<edges.count, rule: node.rule))
    }
    for root in [Self.base, Self.full] {
      classes.append(
        DateWord.Role.allCases.map { role in
          let first = edges.count
          edges += edges[nodes[root].edges].filter { $0.roles >> UInt32(role.rawValue) & 1 != 0 }
          return first..<edges.count
        })
    }
  }

  func opens(with literal: Int) -> Bool { opening[Self.base][literal] >= 0 || opening[Self.full][literal] >= 0 }

  /// Whether the word alone is an expression.
  func ends(with literal: Int) -> Bool {
    [Self.base, Self.full].contains { opening[$0][literal] >= 0 && nodes[opening[$0][literal]].rule >= 0 }
  }

  /// A bit for each role with which a token alone may be an expression; holidays aside, whose words are literals.
  var wholeRoles: UInt32 {
    var roles: UInt32 = 0
    for root in [Self.base, Self.full] {
      for edge in edges[nodes[root].edges]
      where edge.symbol != .holiday && edge.symbol != .base && nodes[edge.node].rule >= 0 { roles |= edge.roles }
    }
    return roles
  }

  /// The edges out of a node that a token of this role may take.
  func edges(from node: Int, role: DateWord.Role) -> Range<Int> {
    node < classes.count ? classes[node][Int(role.rawValue)] : nodes[node].edges
  }

  func node(from root: Int, over literal: UInt16) -> Int { opening[root][Int(literal)] }

  struct Builder {
    private(set) var nodes: [(edges: [(step: Step, node: Int)], rule: Int)] = [([], -1), ([], -1)]

    mutating func node(after node: Int, _ step: Step) -> Int {
      if let edge = nodes[node].edges.first(where: { $0.step == step }) { return edge.node }
      nodes.append(([], -1))
      nodes[node].edges.append((step, nodes.count - 1))
      return nodes.count - 1
    }

    mutating func end(_ rule: Int, at node: Int) {
      if nodes[node].rule < 0 { nodes[node].rule = rule }
    }
  }
}
