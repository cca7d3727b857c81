import DossierKit
import Extraction
import Markup

/// A graph as SVG: links with real addresses, kinds of entity as shapes, declared relations as arrows, the rest as plain lines.
struct GraphDrawing {
  struct Frame {
    let width: Double
    var height: Double
    /// Names longer than this are cut.
    let letters: Int
    var classes = "graph"
  }

  let html: HTML
  /// How many ties are drawn.
  let drawn: Int
  /// How many nodes bear their names.
  let named: Int

  private static let margin = 10.0
  /// Up to this many nodes every name must find room, and the picture grows until it does.
  private static let fewNodes = 60

  /// - Parameter centre: the node whose page this is: it stays in the middle and is no link.
  init(
    _ graph: Graph, _ communities: Communities, composer: Composer, frame: Frame, title: String, description: String,
    centre: Int? = nil
  ) {
    let dossier = composer.dossier
    let backbone = Backbone(of: graph, perNode: centre != nil ? 3 : graph.nodes.count <= 40 ? 2.2 : 1.8)
    let radii = Self.radii(graph, dossier)
    let names = graph.nodes.map { Self.label(dossier.entities[$0.index], letters: frame.letters) }
    // The name in the middle is set in bold.
    let widths = names.enumerated().map { LabelPlacement.width(of: $1) * ($0 == centre ? 1.12 : 1) }
    var springs = backbone.edges.map { index in
      let edge = graph.edges[index]
      return ForceLayout.Spring(
        one: edge.one, other: edge.other, strength: min(4, 1 + Double(edge.weight).squareRoot() / 3))
    }
    // Without a tie between them the parts of a graph would drift to the corners.
    for part in backbone.parts.dropFirst() {
      springs.append(ForceLayout.Spring(one: backbone.parts[0], other: part, strength: 1))
    }
    var frame = frame
    var points: [ForceLayout.Point] = []
    var placement = LabelPlacement([], radii: [], widths: [], order: [], width: 0, height: 0)
    for attempt in 0..<4 {
      let layout = ForceLayout(
        groups: centre == nil ? communities.ofNode : [Int](repeating: 0, count: graph.nodes.count), springs: springs,
        radii: radii.map { $0 + (graph.nodes.count <= Self.fewNodes ? 9 : 2) }, width: frame.width - 2 * Self.margin,
        height: frame.height - 2 * Self.margin, pinned: centre)
      // Whole pixels: nobody sees the difference, and the picture weighs a third less.
      points = layout.points.map {
        ForceLayout.Point(x: ($0.x + Self.margin).rounded(), y: ($0.y + Self.margin).rounded())
      }
      placement = LabelPlacement(
        points, radii: radii, widths: widths, order: Self.order(graph, dossier, centre), width: frame.width,
        height: frame.height)
      if attempt == 3 || graph.nodes.count > Self.fewNodes || placement.labels.allSatisfy({ $0 != nil }) { break }
      frame.height = (frame.height * 1.15).rounded()
    }
    drawn = backbone.edges.count
    named = placement.labels.count { $0 != nil }

    var svg = SVG()
    svg.add(
      "<svg class=\"\(frame.classes)\" viewBox=\"0 0 \(Self.number(frame.width)) \(Self.number(frame.height))\"><title>\(SVG.escaped(title))</title><desc>\(SVG.escaped(description))</desc><g role=\"group\" aria-label=\"\(HTML(escaping: title))\">"
    )
    if centre == nil, graph.nodes.count > 12 { Self.draw(communities, graph, backbone, points, into: &svg) }
    Self.draw(backbone, graph, points, radii, dossier, into: &svg)
    for kind in EntityKind.allCases {
      let members = graph.nodes.indices.filter { dossier.entities[graph.nodes[$0].index].kind == kind }
      if members.isEmpty { continue }
      svg.add("<g class=\"node k-\(kind.rawValue)\" role=\"group\" aria-label=\"\(Names.plural(kind))\">")
      for index in members {
        let entity = dossier.entities[graph.nodes[index].index]
        let isMarked = !entity.isReviewed && dossier.configuration.unreviewed == .mark
        svg.add(
          index == centre
            ? "<g class=\"centre\">"
            : "<a\(isMarked ? " class=\"u\"" : "") href=\"\(HTML(escaping: composer.href(composer.outline.permalink(graph.nodes[index]))))\">"
        )
        let label = placement.labels[index]
        // A name that is written out in the picture needs no other.
        if label == nil || names[index] != entity.name { svg.add("<title>\(SVG.escaped(entity.name))</title>") }
        svg.add(Self.mark(kind, points[index], radii[index]))
        if let label {
          svg.add("<text x=\"\(Self.whole(label.x))\" y=\"\(Self.whole(label.y))\">\(SVG.escaped(names[index]))</text>")
        }
        svg.add(index == centre ? "</g>" : "</a>")
      }
      svg.add("</g>")
    }
    svg.add("</g></svg>")
    html = HTML(written: svg.text)
  }

  /// By mentions: the area grows with their number.
  private static func radii(_ graph: Graph, _ dossier: Dossier) -> [Double] {
    let counts = graph.nodes.map { dossier.appearances.counts[$0.index] }
    let most = Double(max(1, counts.max() ?? 1))
    let (least, range) = graph.nodes.count > 150 ? (3.5, 8.0) : (5.0, 9.0)
    return counts.map { least + range * (Double($0) / most).squareRoot() }
  }

  /// Nodes in the order in which their names are placed: the centre, then by mentions.
  private static func order(_ graph: Graph, _ dossier: Dossier, _ centre: Int?) -> [Int] {
    let counts = graph.nodes.map { dossier.appearances.counts[$0.index] }
    return graph.nodes.indices.sorted {
      ($1 == centre ? 1 : 0, counts[$1], $0) < ($0 == centre ? 1 : 0, counts[$0], $1)
    }
  }

  // MARK: Lines

  private static func draw(
    _ communities: Communities, _ graph: Graph, _ backbone: Backbone, _ points: [ForceLayout.Point], into svg: inout SVG
  ) {
    let near = backbone.edges.filter { index in
      let edge = graph.edges[index]
      let (x, y) = (points[edge.one].x - points[edge.other].x, points[edge.one].y - points[edge.other].y)
      // Of a group that lies far apart only the near ones are held together.
      return communities.ofNode[edge.one] == communities.ofNode[edge.other] && x * x + y * y < 150 * 150
    }
    if !near.isEmpty { svg.add("<path class=\"group\" d=\"\(lines(near, graph, points))\"/>") }
  }

  /// Lines of one width share a path.
  private static func draw(
    _ backbone: Backbone, _ graph: Graph, _ points: [ForceLayout.Point], _ radii: [Double], _ dossier: Dossier,
    into svg: inout SVG
  ) {
    var widths: [[Int]] = [[], [], [], []]
    for index in backbone.edges where !graph.edges[index].isDeclared {
      let edge = graph.edges[index]
      let width = edge.sentences < 2 ? 0 : edge.sentences < 4 ? 1 : edge.sentences < 10 ? 2 : 3
      widths[width].append(index)
    }
    for (width, edges) in widths.enumerated() where !edges.isEmpty {
      svg.add("<path class=\"together t\(width + 1)\" d=\"\(lines(edges, graph, points))\"/>")
    }
    for index in backbone.edges where graph.edges[index].isDeclared {
      let edge = graph.edges[index]
      let relations = edge.relations.map { dossier.relations.all[$0] }
      let title = relations.map {
        "\(dossier.entities[$0.subject.index].name): \(Wording.statement(of: $0, in: dossier).lowercasedFirst)"
      }.joined(separator: "; ")
      svg.add(
        "<g class=\"declared\"><title>\(SVG.escaped(title))</title><path d=\"\(lines([index], graph, points))\"/>"
      )
      let heads = Set(relations.filter { !$0.type.isSymmetric }.map { $0.object == graph.nodes[edge.other] })
      for isOther in heads.sorted(by: { $0 && !$1 }) {
        let (from, to) = isOther ? (edge.one, edge.other) : (edge.other, edge.one)
        svg.add(arrow(points[from], points[to], gap: radii[to] + 2))
      }
      svg.add("</g>")
    }
  }

  private static func arrow(_ from: ForceLayout.Point, _ to: ForceLayout.Point, gap: Double) -> String {
    let (x, y) = (to.x - from.x, to.y - from.y)
    let length = (x * x + y * y).squareRoot()
    guard length > gap + 6 else { return "" }
    let (ax, ay) = (x / length, y / length)
    let tip = ForceLayout.Point(x: to.x - ax * gap, y: to.y - ay * gap)
    let back = ForceLayout.Point(x: tip.x - ax * 8, y: tip.y - ay * 8)
    let one = ForceLayout.Point(x: back.x - ay * 4, y: back.y + ax * 4)
    let other = ForceLayout.Point(x: back.x + ay * 4, y: back.y - ax * 4)
    return "<path class=\"head\" d=\"\(path([tip, one, other]))z\"/>"
  }

  private static func lines(_ edges: [Int], _ graph: Graph, _ points: [ForceLayout.Point]) -> String {
    LineTrails(edges.map { (graph.edges[$0].one, graph.edges[$0].other) }, count: points.count).trails
      .map { path($0.map { points[$0] }) }.joined()
  }

  /// Through the points: the first where it is, each other by its distance from the one before, which is shorter to write.
  private static func path(_ points: [ForceLayout.Point]) -> String {
    var at = points.first ?? ForceLayout.Point(x: 0, y: 0)
    var path = "M\(number(at.x)) \(number(at.y))l"
    for point in points.dropFirst() {
      for step in [point.x - at.x, point.y - at.y].map(number) {
        path += path.hasSuffix("l") || step.hasPrefix("-") ? step : " " + step
      }
      at = point
    }
    return path
  }

  // MARK: Marks

  /// One shape a kind: nothing is said by colour alone.
  static func mark(_ kind: EntityKind, _ point: ForceLayout.Point, _ radius: Double) -> String {
    func path(_ corners: [(Double, Double)]) -> String {
      let places = corners.map { ForceLayout.Point(x: point.x + $0.0 * radius, y: point.y + $0.1 * radius) }
      return "<path d=\"\(Self.path(places))z\"/>"
    }
    switch kind {
    case .company: return path([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
    case .person: return "<circle cx=\"\(number(point.x))\" cy=\"\(number(point.y))\" r=\"\(number(radius))\"/>"
    case .agency: return path([(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)])
    case .organization: return path([(-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)])
    case .place: return path([(0, -1.15), (1.15, 0.9), (-1.15, 0.9)])
    case .product:
      return path([
        (-0.4, -1.1), (0.4, -1.1), (0.4, -0.4), (1.1, -0.4), (1.1, 0.4), (0.4, 0.4), (0.4, 1.1), (-0.4, 1.1),
        (-0.4, 0.4), (-1.1, 0.4), (-1.1, -0.4), (-0.4, -0.4),
      ])
    }
  }

  /// One decimal is a tenth of a pixel.
  private static func number(_ value: Double) -> String { SVG.number((value * 10).rounded() / 10) }

  private static func whole(_ value: Double) -> String { SVG.number(value.rounded()) }

  /// The name; one that is too long by its acronym, if it has one ("FCC"), otherwise cut.
  private static func label(_ entity: Entity, letters: Int) -> String {
    guard entity.name.unicodeScalars.count > letters else { return entity.name }
    let acronym = (entity.aliases + entity.weakAliases).first { alias in
      (2...7).contains(alias.utf8.count) && alias.utf8.allSatisfy { $0 &- 0x41 < 26 }
    }
    return acronym ?? shortened(entity.name, to: letters)
  }

  private static func shortened(_ name: String, to letters: Int) -> String {
    let scalars = name.unicodeScalars
    guard scalars.count > letters else { return name }
    var words = ""
    for word in name.split(separator: " ") {
      if words.unicodeScalars.count + word.unicodeScalars.count + 2 > letters { break }
      words += (words.isEmpty ? "" : " ") + word
    }
    // A first word alone says too little.
    if words.unicodeScalars.count < letters / 2 {
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: scalars.prefix(letters - 1))
      words = String(cut)
    }
    return words + "…"
  }
}

extension String {
  /// "Parent: X" inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
