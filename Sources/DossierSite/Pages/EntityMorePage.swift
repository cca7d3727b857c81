import DossierKit
import Markup

/// `places/china/mentions.html`, `places/china/together.html`: what an entity that is named often has too much of for its own page.
struct EntityMorePage {
  let composer: Composer
  let id: EntityID

  private var dossier: Dossier { composer.dossier }
  private var entity: Entity { dossier.entities[id.index] }
  private var home: Permalink { composer.outline.permalink(id) }

  /// - Parameter number: from 0.
  func mentions(_ number: Int, of plan: MentionsPlan) -> View {
    var view = frame(number == 0 ? "Mentions" : "Mentions, page \(number + 1)")
    let count = dossier.appearances.counts[id.index]
    view["facts"] = composer.block(
      [
        Wording.bold(count, "mention"), Wording.bold(dossier.appearances.sightings[id.index].count, "source"),
        plan.parts.count > 1 ? HTML(text: "page \(number + 1) of \(plan.parts.count)") : nil,
      ].compactMap { $0 }.map { ["fact_html": .html($0)] })
    view["mentions"] = EntityMentions(composer: composer, id: id).page(plan.parts[number])
    func page(_ other: Int) -> (label: String, target: Permalink)? {
      plan.parts.indices.contains(other)
        ? ("Page \(other + 1)", MentionsPlan.permalink(home, other)) : nil
    }
    view["pager"] = composer.pager(previous: page(number - 1), next: page(number + 1))
    return view
  }

  func together() -> View {
    var view = frame("Named together with")
    view["facts"] = composer.block([
      ["fact_html": .html(Wording.bold(dossier.appearances.related[id.index].count, "entity", plural: "entities"))]
    ])
    view["related"] = NamedTogether(composer: composer, id: id).whole
    return view
  }

  private func frame(_ what: String) -> View {
    var view = composer.frame(
      "entity_more", title: "\(entity.name): \(what.lowercasedFirst)",
      current: entity.kind == .company ? "companies.html" : nil, description: entity.description)
    view["breadcrumbs"] = composer.block([
      composer.link(Names.plural(entity.kind), to: Permalink(entity.kind.folder + ".html")),
      composer.link(entity.name, to: home),
    ])
    view["kicker_kind"] = .text(entity.kind.rawValue)
    view["mentions"] = false
    view["related"] = false
    return view
  }
}
