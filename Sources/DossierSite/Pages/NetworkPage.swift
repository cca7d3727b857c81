import DossierKit
import Extraction
import Markup

/// `network.html`: who is tied to whom, as a picture and as tables that say the same.
struct NetworkPage {
  let composer: Composer

  private var dossier: Dossier { composer.dossier }

  /// Nodes in the picture; more could not be told apart, nor would the page be light.
  private static let nodeLimit = 150
  /// On a phone.
  private static let smallLimit = 14
  private static let rowLimit = 30
  private static let groupLimit = 24
  private static let memberLimit = 60

  func view() -> View {
    let leading = Graph.leading(dossier, limit: Self.nodeLimit)
    let graph = Graph(of: dossier, among: leading.nodes)
    let communities = Communities(of: graph)
    var view = composer.frame(
      "network", title: "Network", current: "network.html",
      description: "Who is named together with whom, and which relations are declared")
    view["facts"] = composer.block(
      [
        Wording.bold(leading.total, "entity with ties", plural: "entities with ties"),
        Wording.bold(graph.edges.count, "tie"),
        Wording.bold(dossier.relations.all.count, "declared relation"),
      ].map { ["fact_html": .html($0)] })
    view["graph_html"] = false
    view["graph_small_html"] = false
    view["graph_note"] = false
    view["small_note"] = false
    view["kinds"] = false
    view["ties_note"] = false
    view["has_relations"] = .flag(graph.edges.contains { !$0.relations.isEmpty })
    guard graph.nodes.count > 1 else {
      view["ties"] = false
      view["groups"] = false
      return view
    }
    draw(graph, communities, leading.total, into: &view)
    view["kinds"] = composer.block(kinds(in: graph))
    view["ties"] = ties(graph)
    if graph.edges.count > Self.rowLimit {
      view["ties_note"] = .text("The \(Self.rowLimit) strongest. All that an entity has stand on its page.")
    }
    view["groups"] = groups(graph, communities)
    return view
  }

  private func draw(_ graph: Graph, _ communities: Communities, _ total: Int, into view: inout View) {
    let count = Double(graph.nodes.count)
    let drawing = GraphDrawing(
      graph, communities, composer: composer,
      frame: GraphDrawing.Frame(
        width: 1120, height: min(1400, 380 + 8 * min(count, 60) + 1.4 * max(0, count - 60)), letters: 30,
        classes: "graph wide"), title: "Who is tied to whom", description: description(graph))
    view["graph_html"] = .html(drawing.html)
    var notes: [String] = []
    if total > graph.nodes.count {
      notes.append(
        "Shown are the \(Wording.count(graph.nodes.count)) of \(Wording.count(total)) entities with most ties; the others have theirs on their pages."
      )
    }
    if drawing.drawn < graph.edges.count {
      notes.append(
        "Drawn are \(Wording.count(drawing.drawn)) of \(Wording.count(graph.edges.count)) ties: all declared ones, and of the others those that stand out."
      )
    }
    if drawing.named < graph.nodes.count {
      notes.append(
        "\(Wording.count(drawing.named)) names found room in the picture; all stand in the groups below.")
    }
    view["graph_note"] = .optional(notes.joined(separator: " "))
    let few = Graph(of: dossier, among: Array(graph.nodes.prefix(Self.smallLimit)))
    let small = GraphDrawing(
      few, Communities(of: few), composer: composer,
      frame: GraphDrawing.Frame(width: 360, height: 440, letters: 20, classes: "graph narrow"),
      title: "The entities with most ties", description: description(few))
    view["graph_small_html"] = .html(small.html)
    if few.nodes.count < graph.nodes.count {
      view["small_note"] = .text(
        "On a narrow screen: the \(Wording.count(few.nodes.count)) entities with most ties. The tables below have the rest."
      )
    }
  }

  private func description(_ graph: Graph) -> String {
    let names = graph.nodes.prefix(8).map { dossier.entities[$0.index].name }
    return
      "\(Wording.count(graph.nodes.count)) entities and \(Wording.count(graph.edges.count)) ties; those with most are \(Wording.list(names)). The tables below say the same."
  }

  /// The legend: the shape of each kind there is.
  private func kinds(in graph: Graph) -> [View] {
    EntityKind.allCases.filter { kind in graph.nodes.contains { dossier.entities[$0.index].kind == kind } }.map {
      kind in
      let mark = GraphDrawing.mark(kind, ForceLayout.Point(x: 8, y: 8), 6)
      return [
        "label": .text(Names.word(kind)),
        "mark_html": .html(
          HTML(
            written:
              "<svg class=\"graph key-mark\" width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><g class=\"node k-\(kind.rawValue)\">\(mark)</g></svg>"
          )),
      ]
    }
  }

  private func ties(_ graph: Graph) -> View.Value {
    let order = graph.strongestFirst
    let hasRelations = graph.edges.contains { !$0.relations.isEmpty }
    let rows: [View] = order.prefix(Self.rowLimit).map { index in
      let edge = graph.edges[index]
      let one = graph.nodes[edge.one]
      let words = edge.relations.map { number -> String in
        let relation = dossier.relations.all[number]
        return
          "\(dossier.entities[relation.subject.index].name): \(Wording.statement(of: relation, in: dossier).lowercasedFirst)"
      }
      return [
        "one_html": composer.entityLinks([one]), "other_html": composer.entityLinks([graph.nodes[edge.other]]),
        "has_relations": .flag(hasRelations), "relation": .optional(words.joined(separator: "; ")),
        "shared_count": edge.sentences > 0 ? .number(edge.sentences) : false,
        "shared_href": .text(composer.href(composer.outline.permalink(one), fragment: "related")),
      ]
    }
    return composer.rows(rows, "tie_row", count: graph.edges.count)
  }

  private func groups(_ graph: Graph, _ communities: Communities) -> View.Value {
    var members = [[Int]](repeating: [], count: communities.count)
    for (node, group) in communities.ofNode.enumerated() { members[group].append(node) }
    let counts = { (node: Int) in dossier.appearances.counts[graph.nodes[node].index] }
    let views: [View] = members.filter { $0.count > 1 }.prefix(Self.groupLimit).map { nodes in
      // Nodes stand in the order of their ties, so the first gives the group its name.
      let ordered = nodes.sorted { (counts($1), $0) < (counts($0), $1) }
      let head = nodes.first.map { dossier.entities[graph.nodes[$0].index].name } ?? ""
      return [
        "group_title": .text("Around \(head)"), "count": .number(nodes.count),
        "members_html": composer.entityLinks(ordered.prefix(Self.memberLimit).map { graph.nodes[$0] }),
        "beyond": ordered.count > Self.memberLimit
          ? .text("and \(Wording.count(ordered.count - Self.memberLimit)) more") : false,
      ]
    }
    return views.count > 1 ? composer.block(views) : false
  }
}
