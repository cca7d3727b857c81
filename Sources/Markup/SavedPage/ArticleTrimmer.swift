/// Cuts out of the found article what stands among its paragraphs and is none of them: bars of buttons, lists of other
/// pages, sign-up boxes, forms, layout tables full of links.
///
/// One pass down drops what its name condemns, one pass up what its content condemns; both are linear.
struct ArticleTrimmer {
  private(set) var tree: HTMLTree
  let hints: [PageHint]
  let weighsHints: Bool
  /// Whether blocks are judged by what they hold.
  let trims: Bool

  private struct Content {
    var length = 0
    var linkLength = 0.0
    var commas = 0
    var headingLength = 0
    var listLength = 0
    var textLength = 0
    var paragraphs = 0
    var images = 0
    var items = 0
    var inputs = 0
    var embeds = 0
    var holdsDataTable = false

    mutating func add(_ other: Content) {
      length += other.length
      linkLength += other.linkLength
      commas += other.commas
      headingLength += other.headingLength
      listLength += other.listLength
      textLength += other.textLength
      paragraphs += other.paragraphs
      images += other.images
      items += other.items
      inputs += other.inputs
      embeds += other.embeds
      holdsDataTable = holdsDataTable || other.holdsDataTable
    }
  }

  init(tree: HTMLTree, hints: [PageHint], weighsHints: Bool, trims: Bool) {
    self.tree = tree
    self.hints = hints
    self.weighsHints = weighsHints
    self.trims = trims
  }

  mutating func trim(_ parts: [Int]) -> (parts: [Int], length: Int) {
    var kept: [Int] = []
    var total = 0
    for part in parts {
      dropByName(in: part)
      let length = dropByContent(in: part)
      if length > 0 { kept.append(part) }
      total += length
    }
    return (kept, total)
  }

  private func weight(_ id: Int) -> Double { weighsHints ? hints[Int(tree[id].hint)].weight : 0 }

  // MARK: By name

  private mutating func dropByName(in part: Int) {
    var at = tree.following(part, in: part)
    while let id = at {
      if tree[id].tag != .text, isForeign(id) {
        at = tree.skipping(id, in: part)
        tree.remove(id)
      } else {
        at = tree.following(id, in: part)
      }
    }
  }

  private func isForeign(_ id: Int) -> Bool {
    let hint = hints[Int(tree[id].hint)]
    switch tree[id].tag {
    case .footer, .aside, .nav, .dialog, .link: return true
    case .h1, .h2: if weight(id) < 0 { return true }
    default: break
    }
    if hint.isNever || hint.isShare, tree[id].tag != .article, tree.words(id, limit: 600).utf8.count < 500 {
      return true
    }
    return false
  }

  // MARK: By content

  private mutating func dropByContent(in part: Int) -> Int {
    let order = tree.all(in: part)
    var contents = [Int: Content](minimumCapacity: order.count)
    var inDataTable: Set<Int> = []
    for id in order where tree[id].tag != .text {
      if tree.parent(id).map({ inDataTable.contains($0) }) == true && id != part
        || tree[id].tag == .table && tree.isDataTable(id) || tree[id].tag == .code
      {
        inDataTable.insert(id)
      }
    }
    for id in order.reversed() {
      var content = contents.removeValue(forKey: id) ?? Content()
      finish(&content, id)
      if id == part { return content.length }
      let isTable = tree[id].tag == .table && inDataTable.contains(id)
      if isTable { content.holdsDataTable = true }
      let isJudged =
        switch tree[id].tag {
        case .form, .fieldset, .table, .ul, .ol, .div: true
        default: false
        }
      if trims, isJudged, !inDataTable.contains(id), condemned(id, content) || isNoise(id, content) {
        tree.remove(id)
      } else if let parent = tree.parent(id) {
        contents[parent, default: Content()].add(content)
      }
    }
    return 0
  }

  /// What the node itself adds to what it holds.
  private func finish(_ content: inout Content, _ id: Int) {
    let tag = tree[id].tag
    switch tag {
    case .text:
      let (length, commas) = BlockMeasures.count(tree.bytes, tree[id].text.asInts)
      content.length = Int(length)
      content.commas = Int(commas)
    case .a:
      let isInside = tree.value(.href, of: id).map { $0.hasPrefix("#") && $0.utf8.count > 1 } ?? false
      content.linkLength = Double(content.length) * (isInside ? 0.3 : 1)
    case .p: content.paragraphs += 1
    case .img: content.images += 1
    case .li: content.items += 1
    case .input: content.inputs += 1
    case .iframe, .object, .embed, .video: content.embeds += 1
    case .h1, .h2, .h3, .h4, .h5, .h6: content.headingLength = content.length
    case .ul, .ol: content.listLength = content.length
    default: break
    }
    if tag.isSilent {
      content.length = 0
      content.commas = 0
      content.linkLength = 0
    }
    switch tag {
    case .span, .li, .td, .blockquote, .dl, .div, .ol, .p, .pre, .table, .ul: content.textLength = content.length
    default: break
    }
  }

  private func condemned(_ id: Int, _ content: Content) -> Bool {
    if content.holdsDataTable { return false }
    let weight = weight(id)
    if weight < 0 { return true }
    guard content.commas < 10 else { return false }
    let length = content.length
    let isList =
      tree[id].tag == .ul || tree[id].tag == .ol || length > 0 && Double(content.listLength) / Double(length) > 0.9
    let density = length == 0 ? 0 : content.linkLength / Double(length)
    let headingDensity = length == 0 ? 0 : Double(content.headingLength) / Double(length)
    let isInFigure = tree.ancestor(of: id, where: { $0.tag == .figure }) != nil
    let own = tree[id].tag == .p ? 1 : 0
    let paragraphs = content.paragraphs - own
    if !isInFigure, content.images > 1, Double(paragraphs) / Double(content.images) < 0.5 {
      return !isGallery(id, content, isList)
    }
    if !isList, content.items - 100 > paragraphs { return true }
    if content.inputs > paragraphs / 3 { return !isGallery(id, content, isList) }
    if !isList, !isInFigure, headingDensity < 0.9, length < 25, content.images == 0 || content.images > 2, density > 0 {
      return true
    }
    if !isList, weight < 25, density > 0.2 { return true }
    if weight >= 25, density > 0.5 { return !isGallery(id, content, isList) }
    if content.embeds == 1 && length < 75 || content.embeds > 1 { return !isGallery(id, content, isList) }
    if content.images == 0, content.textLength == 0 { return true }
    return false
  }

  /// A list of pictures alone.
  private func isGallery(_ id: Int, _ content: Content, _ isList: Bool) -> Bool {
    isList && content.images == content.items
      && tree.children(id).allSatisfy { tree.children($0).count(where: { !tree.isText($0) }) <= 1 }
  }

  private func isNoise(_ id: Int, _ content: Content) -> Bool {
    guard content.length > 0, content.length < 50, content.images == 0 else { return false }
    return PageTables.noise.contains(tree.words(id, limit: 200).lowercased())
  }
}

extension HTMLTree {
  /// Whether a table holds data: heads, a caption or a summary say so; many rows and columns, too. Others lay a page out.
  func isDataTable(_ id: ID) -> Bool {
    if value(.role, of: id) == "presentation" { return false }
    if let summary = value(.summary, of: id), !summary.isEmpty { return true }
    var rows = 0
    var columns = 0
    var cells = 0
    var at = following(id, in: id)
    while let node = at {
      switch nodes[node].tag {
      case .caption where first(node) != nil: return true
      case .col, .colgroup, .tfoot, .thead, .th: return true
      case .table: return false
      case .tr:
        rows += 1
        columns = max(columns, cells)
        cells = 0
      case .td: cells += 1
      default: break
      }
      at = following(node, in: id)
    }
    columns = max(columns, cells)
    if columns == 1 || rows == 1 { return false }
    return rows >= 10 || columns > 4 || rows * columns > 10
  }
}
