extension HTMLTree {
  /// Whether a block stands anywhere below.
  func holdsBlocks(_ id: ID) -> Bool {
    var at = id
    while let node = following(at, in: id) {
      if nodes[node].tag.isBlock { return true }
      at = node
    }
    return false
  }

  /// Whether two forced breaks stand behind one another right below: how old pages part paragraphs.
  func holdsBlankLine(_ id: ID) -> Bool {
    var breaks = 0
    for child in children(id) {
      if nodes[child].tag == .br {
        breaks += 1
        if breaks == 2 { return true }
      } else if !isBlank(child) {
        breaks = 0
      }
    }
    return false
  }

  /// Words, or an inline element that holds no block.
  func standsInLine(_ id: ID) -> Bool {
    nodes[id].tag == .text || nodes[id].tag.isPhrasing && nodes[id].tag != .br && !holdsBlocks(id)
  }

  /// White space or a forced break.
  func isBlank(_ id: ID) -> Bool {
    switch nodes[id].tag {
    case .text: bytes[nodes[id].text.asInts].allSatisfy { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
    case .br: true
    default: false
    }
  }

  /// The one paragraph that an element holds besides white space.
  func onlyParagraph(of id: ID) -> ID? {
    var result: ID?
    for child in children(id) where !(isText(child) && isBlank(child)) {
      guard result == nil, nodes[child].tag == .p else { return nil }
      result = child
    }
    return result
  }

  /// Puts a node that stands nowhere in another one's place.
  mutating func replace(_ old: ID, with new: ID) {
    nodes[new].parent = nodes[old].parent
    nodes[new].next = nodes[old].next
    nodes[new].previous = nodes[old].previous
    if nodes[old].previous >= 0 { nodes[Int(nodes[old].previous)].next = Int32(new) }
    if nodes[old].next >= 0 { nodes[Int(nodes[old].next)].previous = Int32(new) }
    if let parent = parent(old) {
      if nodes[parent].first == Int32(old) { nodes[parent].first = Int32(new) }
      if nodes[parent].last == Int32(old) { nodes[parent].last = Int32(new) }
    }
    nodes[old].parent = -1
    nodes[old].next = -1
    nodes[old].previous = -1
  }
}
