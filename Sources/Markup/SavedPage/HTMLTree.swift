/// A page as a tree in one array: no pointers, no recursion, cheap to copy and to cut.
///
/// Node 0 is the root. Text and attribute values are ranges of one buffer.
struct HTMLTree: Sendable {
  typealias ID = Int

  struct Node: Sendable {
    var tag: HTMLElement
    var parent: Int32
    var first: Int32 = -1
    var last: Int32 = -1
    var next: Int32 = -1
    var previous: Int32 = -1
    /// Of a text node, in ``HTMLTree/bytes``.
    var text: Range<Int32> = 0..<0
    /// In ``HTMLTree/attributes``.
    var attributes: Range<Int32> = 0..<0
    /// Its class and id, in ``HTMLTree/hints``; 0 for neither.
    var hint: Int32 = 0
    /// Where it stands in the decoded page, in bytes.
    var position: Int32
  }

  struct Attribute: Sendable {
    let name: HTMLAttribute
    let value: Range<Int32>
  }

  var nodes: [Node] = [Node(tag: .root, parent: -1, position: 0)]
  var bytes: [UInt8] = []
  var attributes: [Attribute] = []
  /// Class, a space and id, in lower case.
  var hints: [String] = [""]

  subscript(id: ID) -> Node {
    get { nodes[id] }
    set { nodes[id] = newValue }
  }

  func isText(_ id: ID) -> Bool { nodes[id].tag == .text }

  func first(_ id: ID) -> ID? { nodes[id].first < 0 ? nil : ID(nodes[id].first) }

  func next(_ id: ID) -> ID? { nodes[id].next < 0 ? nil : ID(nodes[id].next) }

  func previous(_ id: ID) -> ID? { nodes[id].previous < 0 ? nil : ID(nodes[id].previous) }

  func parent(_ id: ID) -> ID? { nodes[id].parent < 0 ? nil : ID(nodes[id].parent) }

  func children(_ id: ID) -> [ID] {
    var result: [ID] = []
    var at = first(id)
    while let child = at {
      result.append(child)
      at = next(child)
    }
    return result
  }

  /// The node behind this one in the order of the document, its own children first; nil at the end of `root`.
  func following(_ id: ID, in root: ID) -> ID? { first(id) ?? skipping(id, in: root) }

  /// The node behind this one and all it holds.
  func skipping(_ id: ID, in root: ID) -> ID? {
    var at = id
    while at != root {
      if let next = next(at) { return next }
      guard let parent = parent(at) else { return nil }
      at = parent
    }
    return nil
  }

  /// `root` and all below it, in the order of the document.
  func all(in root: ID) -> [ID] {
    var result: [ID] = [root]
    var at = root
    while let node = following(at, in: root) {
      result.append(node)
      at = node
    }
    return result
  }

  func descendants(_ root: ID, where matches: (Node) -> Bool) -> [ID] {
    var result: [ID] = []
    var at = root
    while let node = following(at, in: root) {
      if matches(nodes[node]) { result.append(node) }
      at = node
    }
    return result
  }

  func ancestor(of id: ID, atMost levels: Int = .max, where matches: (Node) -> Bool) -> ID? {
    var at = parent(id)
    var level = 0
    while let node = at, level < levels {
      if matches(nodes[node]) { return node }
      at = parent(node)
      level += 1
    }
    return nil
  }

  // MARK: Attributes and words

  func value(_ name: HTMLAttribute, of id: ID) -> String? {
    for at in nodes[id].attributes where attributes[Int(at)].name == name {
      return String(decoding: bytes[attributes[Int(at)].value.asInts], as: UTF8.self)
    }
    return nil
  }

  func has(_ name: HTMLAttribute, _ id: ID) -> Bool {
    nodes[id].attributes.contains { attributes[Int($0)].name == name }
  }

  func hint(_ id: ID) -> String { hints[Int(nodes[id].hint)] }

  /// The words below a node, white space as single spaces; elements that stand apart part words.
  func words(_ root: ID, limit: Int = .max) -> String {
    var result: [UInt8] = []
    var isPending = false
    var at: ID? = root
    while let node = at, result.count < limit {
      if nodes[node].tag == .text {
        for byte in bytes[nodes[node].text.asInts] {
          if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
            isPending = true
          } else {
            if isPending, !result.isEmpty { result.append(0x20) }
            isPending = false
            result.append(byte)
          }
        }
      } else if !nodes[node].tag.isPhrasing {
        isPending = true
      }
      let isSilent = nodes[node].tag.isSilent
      at = isSilent ? skipping(node, in: root) : following(node, in: root)
    }
    return String(decoding: result, as: UTF8.self).plainSpaces
  }

  // MARK: Cutting

  /// Takes a node and all below it out.
  mutating func remove(_ id: ID) {
    let node = nodes[id]
    if node.previous >= 0 { nodes[Int(node.previous)].next = node.next }
    if node.next >= 0 { nodes[Int(node.next)].previous = node.previous }
    if node.parent >= 0 {
      if nodes[Int(node.parent)].first == Int32(id) { nodes[Int(node.parent)].first = node.next }
      if nodes[Int(node.parent)].last == Int32(id) { nodes[Int(node.parent)].last = node.previous }
    }
    nodes[id].parent = -1
    nodes[id].next = -1
    nodes[id].previous = -1
  }

  /// Appends a node that stands nowhere.
  mutating func append(_ id: ID, to parent: ID) {
    let last = nodes[parent].last
    nodes[id].parent = Int32(parent)
    nodes[id].previous = last
    nodes[id].next = -1
    if last >= 0 { nodes[Int(last)].next = Int32(id) } else { nodes[parent].first = Int32(id) }
    nodes[parent].last = Int32(id)
  }

  /// A new element before another one.
  mutating func insert(_ tag: HTMLElement, before id: ID) -> ID {
    let new = nodes.count
    var node = Node(tag: tag, parent: nodes[id].parent, position: nodes[id].position)
    node.previous = nodes[id].previous
    node.next = Int32(id)
    nodes.append(node)
    if node.previous >= 0 { nodes[Int(node.previous)].next = Int32(new) }
    if node.parent >= 0, nodes[Int(node.parent)].first == Int32(id) { nodes[Int(node.parent)].first = Int32(new) }
    nodes[id].previous = Int32(new)
    return new
  }
}

extension Range<Int32> {
  var asInts: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

extension String {
  /// No-break spaces as spaces, without marks of no width, trimmed.
  var plainSpaces: String {
    guard utf8.contains(where: { $0 >= 0xC2 }) else { return trimmedSpaces }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}": result.append(" ")
      case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": break
      default: result.append(scalar)
      }
    }
    return String(result).split(separator: " ").joined(separator: " ").trimmedSpaces
  }

  var trimmedSpaces: String {
    var part = self[...]
    while let first = part.utf8.first, first <= 0x20 { part = part.dropFirst() }
    while let last = part.utf8.last, last <= 0x20 { part = part.dropLast() }
    return String(part)
  }
}
