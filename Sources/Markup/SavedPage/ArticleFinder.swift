/// Finds the part of a page that is the article, by the method of the published readers: blocks of text score for their
/// length and commas, what holds them inherits the score, names of classes and dense links weigh, siblings that read like
/// the article are joined (Readability, 2010–2024; the densities are those of Kohlschütter et al., WSDM 2010).
///
/// What is strict is tried first; where too little text is left, a rule is dropped and the page read again.
struct ArticleFinder {
  /// An article below this many characters makes the finder try with one rule less.
  static let enough = 500
  static let candidateCount = 5

  struct Rules {
    var dropsUnlikely = true
    var weighsHints = true
    var trimsBlocks = true
  }

  struct Result {
    let tree: HTMLTree
    /// The parts that make the article, in order; they hold one another nowhere.
    let parts: [Int]
    let length: Int
  }

  var tree: HTMLTree
  let hints: [PageHint]
  let rules: Rules
  private let body: Int
  private var scores: [Double]

  /// The best reading of the page below `body`.
  static func find(in tree: HTMLTree, body: Int, hints: [PageHint]) -> Result {
    var best: Result?
    for rules in [
      Rules(), Rules(dropsUnlikely: false), Rules(dropsUnlikely: false, weighsHints: false),
      Rules(dropsUnlikely: false, weighsHints: false, trimsBlocks: false),
    ] {
      var finder = ArticleFinder(tree: tree, hints: hints, rules: rules, body: body)
      let result = finder.run()
      if result.length > best?.length ?? -1 { best = result }
      if result.length >= enough { return result }
    }
    return best ?? Result(tree: tree, parts: [body], length: 0)
  }

  private init(tree: HTMLTree, hints: [PageHint], rules: Rules, body: Int) {
    self.tree = tree
    self.hints = hints
    self.rules = rules
    self.body = body
    scores = []
  }

  private mutating func run() -> Result {
    let blocks = prepare()
    let measures = BlockMeasures(tree, in: body)
    score(blocks, measures)
    let parts = joined(measures)
    var trimmer = ArticleTrimmer(tree: tree, hints: hints, weighsHints: rules.weighsHints, trims: rules.trimsBlocks)
    let kept = trimmer.trim(parts)
    return Result(tree: trimmer.tree, parts: kept.parts, length: kept.length)
  }

  func hint(_ id: Int) -> PageHint { hints[Int(tree[id].hint)] }

  private func weight(_ id: Int) -> Double { rules.weighsHints ? hint(id).weight : 0 }

  // MARK: Preparing

  /// Drops what cannot be the article and makes paragraphs of loose lines; gives the blocks that score.
  private mutating func prepare() -> [Int] {
    var blocks: [Int] = []
    var at: Int? = body
    while let id = at {
      let node = tree[id]
      guard node.tag != .text else {
        at = tree.following(id, in: body)
        continue
      }
      if id != body, isDropped(id) {
        at = tree.skipping(id, in: body)
        tree.remove(id)
        continue
      }
      switch node.tag {
      case .section, .h2, .h3, .h4, .h5, .h6, .p, .td, .pre: blocks.append(id)
      case .div where !tree.holdsBlocks(id) && !tree.holdsBlankLine(id):
        tree[id].tag = .p
        blocks.append(id)
      case .div where tree.onlyParagraph(of: id) != nil:
        // The wrapper of one paragraph would take half the paragraph's points away.
        guard let paragraph = tree.onlyParagraph(of: id) else { break }
        tree.remove(paragraph)
        let place = tree.insert(.p, before: id)
        tree.replace(place, with: paragraph)
        tree.remove(id)
        blocks.append(paragraph)
        at = tree.following(paragraph, in: body)
        continue
      case .div, .article, .main, .body, .center: wrapLines(of: id)
      default: break
      }
      at = tree.following(id, in: body)
    }
    return blocks
  }

  private func isDropped(_ id: Int) -> Bool {
    let tag = tree[id].tag
    guard rules.dropsUnlikely, tag != .body, tag != .a else { return false }
    let hint = hint(id)
    if hint.isUnlikely, tree.ancestor(of: id, atMost: 3, where: { $0.tag == .table || $0.tag == .code }) == nil {
      return true
    }
    return tree.value(.role, of: id).map { PageTables.unlikelyRoles.contains($0) } ?? false
  }

  /// Runs of words and inline elements between blocks and blank lines become paragraphs, which the walk then meets.
  private mutating func wrapLines(of id: Int) {
    var open: Int?
    let children = tree.children(id)
    for (index, child) in children.enumerated() {
      let isSingleBreak =
        tree[child].tag == .br && open != nil
        && children[(index + 1)...].first { !tree.isText($0) || !tree.isBlank($0) }.map { tree[$0].tag != .br } ?? false
        && (index == 0 || tree[children[index - 1]].tag != .br)
      if isSingleBreak || tree.standsInLine(child) {
        if let paragraph = open {
          tree.remove(child)
          tree.append(child, to: paragraph)
        } else if !tree.isBlank(child) {
          let paragraph = tree.insert(.p, before: child)
          tree.remove(child)
          tree.append(child, to: paragraph)
          open = paragraph
        }
      } else {
        open = nil
      }
    }
  }

  // MARK: Scoring

  private mutating func score(_ blocks: [Int], _ measures: BlockMeasures) {
    scores = [Double](repeating: .nan, count: tree.nodes.count)
    for block in blocks where tree.parent(block) != nil {
      let length = measures.length(block)
      guard length >= 25 else { continue }
      let points = 2 + Double(measures.commas(block)) + Double(min(length / 100, 3))
      var at = tree.parent(block)
      var level = 0
      while let id = at, level < 5, tree[id].tag != .root {
        if scores[id].isNaN { scores[id] = base(id) }
        scores[id] += points / (level == 0 ? 1 : level == 1 ? 2 : Double(level * 3))
        at = tree.parent(id)
        level += 1
      }
    }
    for id in scores.indices where !scores[id].isNaN { scores[id] *= 1 - measures.linkDensity(id) }
  }

  private func base(_ id: Int) -> Double {
    let own: Double =
      switch tree[id].tag {
      case .div: 5
      case .article, .main: 8
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    return own + weight(id)
  }

  // MARK: Choosing

  private func joined(_ measures: BlockMeasures) -> [Int] {
    let ranked = scores.indices.filter { !scores[$0].isNaN && tree.parent($0) != nil }
      .sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(Self.candidateCount)
    guard var top = ranked.first, tree[top].tag != .body, tree[top].tag != .html else { return [body] }
    top = sharedAncestor(of: Array(ranked), top)
    top = climbed(from: top)
    guard let parent = tree.parent(top), tree[top].tag != .body else { return [top] }
    let topScore = scores[top].isNaN ? 0 : scores[top]
    let threshold = max(10, topScore * 0.2)
    let name = tree.value(.class, of: top) ?? ""
    return tree.children(parent).filter { sibling in
      if sibling == top { return true }
      guard !tree.isText(sibling) else { return false }
      let bonus = !name.isEmpty && tree.value(.class, of: sibling) == name ? topScore * 0.2 : 0
      if !scores[sibling].isNaN, scores[sibling] + bonus >= threshold { return true }
      guard tree[sibling].tag == .p else { return false }
      let length = measures.length(sibling)
      let density = measures.linkDensity(sibling)
      return length > 80 && density < 0.25 || length > 0 && length <= 80 && density == 0 && endsSentence(sibling)
    }
  }

  private func endsSentence(_ id: Int) -> Bool {
    let words = tree.words(id).utf8
    return words.last == UInt8(ascii: ".") || words.holds(". ".utf8)
  }

  /// Where several candidates score nearly as well, what holds three of them is the article.
  private func sharedAncestor(of ranked: [Int], _ top: Int) -> Int {
    let near = ranked.dropFirst().filter { scores[$0] >= scores[top] * 0.75 }.map { ancestors(of: $0) }
    guard near.count >= 3 else { return top }
    var at = tree.parent(top)
    while let id = at, tree[id].tag != .body, tree[id].tag != .root {
      if near.count(where: { $0.contains(id) }) >= 3 { return id }
      at = tree.parent(id)
    }
    return top
  }

  private func ancestors(of id: Int) -> Set<Int> {
    var result: Set<Int> = []
    var at = tree.parent(id)
    while let node = at {
      result.insert(node)
      at = tree.parent(node)
    }
    return result
  }

  /// Up while what holds the candidate scores better, or holds nothing else.
  private func climbed(from start: Int) -> Int {
    var top = start
    var at = tree.parent(top)
    var last = scores[top].isNaN ? 0 : scores[top]
    let threshold = last / 3
    while let id = at, tree[id].tag != .body, tree[id].tag != .html, tree[id].tag != .root {
      at = tree.parent(id)
      guard !scores[id].isNaN else { continue }
      if scores[id] < threshold { break }
      if scores[id] > last {
        top = id
        break
      }
      last = scores[id]
    }
    while let parent = tree.parent(top), tree[parent].tag != .body, tree[parent].tag != .root,
      tree.children(parent).filter({ !tree.isText($0) || !tree.isBlank($0) }).count == 1
    {
      top = parent
    }
    return top
  }
}
