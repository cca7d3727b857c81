/// A page without what no reader sees: scripts, forms' fields, hidden parts.
struct PageClearing {
  private(set) var tree: HTMLTree
  /// The element that holds the page.
  let body: Int

  /// - Parameters:
  ///   - keepsHidden: for a page that hides its text until a script runs.
  ///   - lines: headline and byline, which are written apart.
  init(_ tree: HTMLTree, keepsHidden: Bool, lines: [Int?]) {
    self.tree = tree
    body = tree.descendants(0) { $0.tag == .body }.first ?? 0
    for case .some(let line) in lines where line != body { self.tree.remove(line) }
    var at: Int? = self.tree.following(body, in: body)
    while let id = at {
      let tag = self.tree[id].tag
      let isFrame = tag == .iframe || tag == .object || tag == .embed || tag == .video || tag == .input
      if tag != .text, tag.isSilent && !isFrame || !keepsHidden && isHidden(id) {
        at = self.tree.skipping(id, in: body)
        self.tree.remove(id)
      } else {
        at = self.tree.following(id, in: body)
      }
    }
  }

  private func isHidden(_ id: Int) -> Bool {
    guard !tree[id].attributes.isEmpty else { return false }
    if tree.has(.hidden, id) { return true }
    if tree.value(.ariaHidden, of: id) == "true", !tree.hint(id).contains("fallback-image") {
      return tree[id].tag != .math && !isInMath(id)
    }
    if tree.value(.ariaModal, of: id) == "true" { return true }
    if let style = tree.value(.style, of: id) {
      let rules = style.lowercased().filter { !$0.isWhitespace }.utf8
      return rules.holds("display:none".utf8) || rules.holds("visibility:hidden".utf8)
    }
    return false
  }

  private func isInMath(_ id: Int) -> Bool { tree.ancestor(of: id) { $0.tag == .math } != nil }

  /// What a page brings that is not read, counted.
  static func dropped(from tree: HTMLTree) -> SavedPage.Dropped {
    var dropped = SavedPage.Dropped()
    for id in tree.nodes.indices {
      switch tree[id].tag {
      case .script where tree.value(.type, of: id)?.contains("json") != true: dropped.scripts += 1
      case .iframe, .object, .embed, .video, .audio, .applet, .frame:
        let source = tree.value(.src, of: id) ?? ""
        if isTracker(source, tree.value(.width, of: id), tree.value(.height, of: id)) {
          dropped.trackers += 1
        } else {
          dropped.frames += 1
        }
      case .img where isTracker(of: tree, id): dropped.trackers += 1
      default: break
      }
    }
    return dropped
  }

  static func isTracker(of tree: HTMLTree, _ id: Int) -> Bool {
    isTracker(tree.value(.src, of: id) ?? "", tree.value(.width, of: id), tree.value(.height, of: id))
  }

  /// Pictures of one pixel, and addresses that only count readers.
  private static func isTracker(_ source: String, _ width: String?, _ height: String?) -> Bool {
    let isTiny = { (value: String?) in value.map { ["0", "1", "0px", "1px"].contains($0) } ?? false }
    if isTiny(width) && isTiny(height) { return true }
    let address = String(source.prefix(300)).lowercased().utf8
    return PageTables.trackers.contains { address.holds($0.utf8) }
  }
}
