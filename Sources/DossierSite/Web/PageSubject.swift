import DossierKit

/// What a page is about, as its head tells programs.
enum PageSubject: Sendable, Hashable {
  case briefing
  case entity(EntityID)
  case source(SourceID)
  case note(NoteID)
  case timeline
  case statistics
  case method
  case search
  /// A list of pages.
  case index
  /// Of nothing: the page for a wrong address.
  case nothing
  case other

  /// By address, of the pages that stand for one thing.
  static func byPage(_ outline: Outline) -> [Permalink: PageSubject] {
    let dossier = outline.dossier
    var result: [Permalink: PageSubject] = [:]
    for index in dossier.notes.indices { result[outline.permalink(NoteID(index))] = .note(NoteID(index)) }
    for index in dossier.sources.indices { result[outline.permalink(SourceID(index))] = .source(SourceID(index)) }
    for index in dossier.entities.indices { result[outline.permalink(EntityID(index))] = .entity(EntityID(index)) }
    result[SiteAddress.front] = .briefing
    return result
  }

  /// Of the pages that stand for many things.
  static func of(template: String) -> PageSubject {
    switch template {
    case "timeline": .timeline
    case "statistics": .statistics
    case "method": .method
    case "search": .search
    case "entity_index", "source_index", "note_index", "tag": .index
    case "not_found": .nothing
    default: .other
    }
  }
}
