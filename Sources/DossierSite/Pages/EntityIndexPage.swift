import DossierKit
import Extraction
import Markup

/// `companies.html` and its five sisters.
struct EntityIndexPage {
  let composer: Composer
  let kind: EntityKind

  private var dossier: Dossier { composer.dossier }

  func view() -> View {
    let isCompany = kind == .company
    let title = Names.plural(kind)
    var view = composer.frame(
      "entity_index", title: title,
      current: isCompany ? "companies.html" : composer.outline.firstActors.folder + ".html",
      kicker: isCompany ? nil : "Actors")
    let ids = composer.outline.order.entities(kind)
    view["facts"] = composer.block(
      [Wording.bold(ids.count, Names.word(kind).lowercased(), plural: title.lowercased())].map {
        ["fact_html": .html($0)]
      })
    view["subnav_label"] = "Kinds of entity"
    view["subnav"] = subnavigation
    view["intro_html"] = false
    view["place_label"] = .text(kind == .place ? "Part of" : "Country")
    view["entities"] = composer.block(ids.map(row))
    return view
  }

  private var subnavigation: View.Value {
    composer.block(
      composer.outline.kinds.filter { $0.kind == kind || $0.count > 0 }.map { other, count in
        composer.link(Names.plural(other), to: Permalink(other.folder + ".html")).adding([
          "current": .flag(other == kind), "count": .number(count),
        ])
      })
  }

  private func row(_ id: EntityID) -> View {
    let entity = dossier.entities[id.index]
    let sightings = dossier.appearances.sightings[id.index]
    let dates = sightings.compactMap { dossier.sources[$0.source.index].publication.date }
    let native = entity.identity.first { $0.key == "native_name" }?.words
    return composer.entityLink(id).adding([
      "native_name": .optional(native), "native_lang": .text(native.map { Wording.language(of: $0) } ?? ""),
      "description": .optional(entity.description),
      "country": .text(entity.identity.first { $0.key == "country" }?.words ?? ""),
      "mention_count": .number(dossier.appearances.counts[id.index]), "source_count": .number(sightings.count),
      "first_date": .text(dates.min().map { Wording.short($0.monthly) } ?? "–"),
      "last_date": .text(dates.max().map { Wording.short($0.monthly) } ?? "–"),
    ])
  }
}

extension EDTF {
  /// The month of a day.
  var monthly: EDTF { day.flatMap { EDTF(String($0.description.prefix(7))) } ?? self }
}
