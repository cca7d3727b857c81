import DossierKit
import Extraction
import Markup

/// The form above the timeline's list. The script of the page shows it and puts what is chosen into the page's address
/// (`timeline.html#entity=companies/hikvision&show=declared`); without a script there is no form, and the list is whole.
struct TimelineFilter {
  let composer: Composer
  /// Indices into the dossier's events: those on the page.
  let events: [Int]

  /// Fewer rows than this are read faster than filtered.
  private static let fewest = 8

  private var dossier: Dossier { composer.dossier }

  var view: View.Value {
    guard events.count >= Self.fewest else { return false }
    return .view([
      "filter_entities": .list(entities), "filter_kinds": .list(kinds), "filter_sources": .list(sources),
      "filter_total": .number(events.count),
    ])
  }

  /// What the script goes by: attributes of a row.
  static func marks(of event: Event, in outline: Outline) -> HTML {
    let dossier = outline.dossier
    let entities = event.entities.map { key(dossier.entities[$0.index]) }.joined(separator: " ")
    let sources = event.evidence.map { dossier.sources[$0.source.index].slug.description }.joined(separator: " ")
    return HTML(
      written:
        " data-e=\"\(HTML(escaping: entities))\" data-s=\"\(HTML(escaping: sources))\" data-r=\"\(word(event.kind))\"")
  }

  private static func key(_ entity: Entity) -> String { "\(entity.kind.folder)/\(entity.slug)" }

  private static func word(_ kind: Event.Kind) -> String {
    switch kind {
    case .declared: "declared"
    case .extracted: "found"
    case .publication: "published"
    }
  }

  /// Those that the page's events name, by kind, then by name.
  private var entities: [View] {
    var counts: [EntityID: Int] = [:]
    for event in events { for entity in dossier.events[event].entities { counts[entity, default: 0] += 1 } }
    return EntityKind.allCases.compactMap { kind in
      let own = counts.keys.filter { dossier.entities[$0.index].kind == kind }.sorted {
        (dossier.entities[$0.index].name, $0) < (dossier.entities[$1.index].name, $1)
      }
      guard !own.isEmpty else { return nil }
      return [
        "group_label": .text(Names.plural(kind)),
        "group_options": .list(
          own.map { option(Self.key(dossier.entities[$0.index]), dossier.entities[$0.index].name, counts[$0] ?? 0) }),
      ]
    }
  }

  private var kinds: [View] {
    EntityKind.allCases.compactMap { kind in
      let count = events.count { event in
        dossier.events[event].entities.contains { dossier.entities[$0.index].kind == kind }
      }
      return count == 0 ? nil : option(kind.folder, Names.plural(kind), count)
    }
  }

  private var sources: [View] {
    var counts: [SourceID: Int] = [:]
    for event in events { for item in dossier.events[event].evidence { counts[item.source, default: 0] += 1 } }
    return counts.keys.sorted().map { id in
      let source = dossier.sources[id.index]
      let publisher = source.publication.publisher.map { "\($0): " } ?? ""
      return option(
        source.slug.description, Wording.shortened(publisher + source.publication.title, to: 70), counts[id] ?? 0)
    }.sorted { label(of: $0) < label(of: $1) }
  }

  private func option(_ value: String, _ label: String, _ count: Int) -> View {
    ["option_value": .text(value), "option_label": .text(label), "option_count": .number(count)]
  }

  private func label(of option: View) -> String {
    if case .text(let label) = option["option_label"] { label } else { "" }
  }
}
