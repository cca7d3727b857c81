/// A double array over bytes: which of many keys does a run of bytes spell?
///
/// A path is laid out in ``nodes`` only as far as keys share it; the rest of a key is compared with ``bytes``. So
/// 20,000 names take about as many nodes, and stay near the processor. After J. Aoe, "An efficient digital search
/// algorithm by using a double-array structure", 1989.
struct Trie: Sendable {
  struct Node: Sendable {
    /// Where the children stand, less their byte; below zero, `~base` is the one key that is left.
    var base: Int32 = 0
    /// The parent; -1 where nothing stands.
    var parent: Int32 = -1
    /// The key that ends here, or -1.
    var key: Int32 = -1
  }

  /// A key as a run of ``bytes``.
  struct Key: Sendable {
    let start: Int32
    let length: Int32
  }

  private(set) var nodes: [Node]
  let bytes: [UInt8]
  let keys: [Key]

  /// - Parameter keys: distinct, none empty, in the order of their bytes.
  init(_ keys: [Key], in bytes: [UInt8]) {
    self.bytes = bytes
    self.keys = keys
    nodes = Array(repeating: Node(), count: 512)
    nodes[0] = Node(base: 1, parent: -2)
    guard !keys.isEmpty else { return }
    var firstFree = 1
    var pending: [(node: Int, low: Int, high: Int, depth: Int)] = [(0, 0, keys.count, 0)]
    var children: [(byte: Int, low: Int, high: Int)] = []
    while let (node, start, high, depth) = pending.popLast() {
      if high - start == 1, node > 0 {
        nodes[node].base = ~Int32(start)
        continue
      }
      var low = start
      if Int(keys[low].length) == depth {
        nodes[node].key = Int32(low)
        low += 1
      }
      children.removeAll(keepingCapacity: true)
      for index in low..<high {
        let byte = Int(bytes[Int(keys[index].start) + depth])
        if let last = children.last, last.byte == byte {
          children[children.count - 1].high = index + 1
        } else {
          children.append((byte, index, index + 1))
        }
      }
      let base = place(children.map(\.byte), &firstFree)
      nodes[node].base = Int32(base)
      for child in children {
        nodes[base + child.byte].parent = Int32(node)
        pending.append((base + child.byte, child.low, child.high, depth + 1))
      }
    }
  }

  /// The lowest base from `firstFree` on under which every byte finds a free node.
  private mutating func place(_ children: [Int], _ firstFree: inout Int) -> Int {
    guard let first = children.first else { return 1 }
    while nodes[firstFree].parent != -1 { growing(past: &firstFree) }
    var slot = max(firstFree, first + 1)
    var tried = 0
    while true {
      let base = slot - first
      while base + 512 > nodes.count { nodes.append(contentsOf: repeatElement(Node(), count: nodes.count)) }
      if children.allSatisfy({ nodes[base + $0].parent == -1 }) { break }
      slot += 1
      tried += 1
    }
    // A crowded stretch is not searched again.
    if tried > 32 { firstFree = max(firstFree, slot - 16) }
    return slot - first
  }

  private mutating func growing(past index: inout Int) {
    index += 1
    if index + 512 > nodes.count { nodes.append(contentsOf: repeatElement(Node(), count: nodes.count)) }
  }
}
