import DossierKit
import Markup

/// The small graph on an entity's page: whom it is tied to most, and how they are tied among each other.
struct Neighbourhood {
  let composer: Composer
  let id: EntityID

  private static let limit = 12

  /// Nil where there are fewer than two others.
  var html: HTML? {
    let dossier = composer.dossier
    var nodes = [id]
    for number in dossier.relations.of(id) {
      let other = dossier.relations.all[number].other(than: id)
      if !nodes.contains(other), nodes.count <= Self.limit { nodes.append(other) }
    }
    for related in dossier.appearances.related[id.index] where nodes.count <= Self.limit {
      if !nodes.contains(related.entity) { nodes.append(related.entity) }
    }
    guard nodes.count > 2 else { return nil }
    let graph = Graph(of: dossier, among: nodes)
    let name = dossier.entities[id.index].name
    let others = nodes.dropFirst().map { dossier.entities[$0.index].name }
    return GraphDrawing(
      graph, Communities(of: graph), composer: composer,
      frame: GraphDrawing.Frame(width: 350, height: 240 + 8 * Double(nodes.count), letters: 21, classes: "graph small"),
      title: "The nearest ties of \(name)", description: "\(name) and \(Wording.list(others)).", centre: 0
    ).html
  }
}
