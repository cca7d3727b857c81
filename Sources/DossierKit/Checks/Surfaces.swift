import Extraction
import Markup

/// By which words sources and notes name the declared entities that have aliases.
enum Surfaces {
  /// - Returns: by entity, as ``CompanyForm/canonical(_:)``; empty sets for those without aliases.
  static func used(
    _ declarations: [Declaration], _ sources: [(text: Text, mentions: [Mention])], _ notes: [Note],
    _ targets: [[Target?]]
  ) async -> [Set<String>] {
    let isWanted = declarations.map { !$0.aliases.isEmpty || !$0.weakAliases.isEmpty }
    var result = [Set<String>](repeating: [], count: declarations.count)
    guard isWanted.contains(true) else { return result }
    // Each spelling is compared once, however often it stands in the texts.
    let spellings = await sources.concurrentMap { source -> Set<Spelling> in
      var found: Set<Spelling> = []
      for mention in source.mentions where mention.entity.index < isWanted.count && isWanted[mention.entity.index] {
        found.insert(Spelling(entity: mention.entity, bytes: source.text.utf8[mention.range]))
      }
      return found
    }
    for spelling in spellings.reduce(into: Set<Spelling>(), { $0.formUnion($1) }) {
      result[spelling.entity.index].insert(CompanyForm.canonical(String(decoding: spelling.bytes, as: UTF8.self)))
    }
    for (note, targets) in zip(notes, targets) {
      for (link, target) in zip(note.prose.wikilinks, targets) {
        if case .entity(let entity)? = target, entity.index < isWanted.count {
          result[entity.index].insert(CompanyForm.canonical(link.target))
        }
      }
    }
    return result
  }

  private struct Spelling: Hashable, Sendable {
    let entity: EntityID
    let bytes: ArraySlice<UInt8>
  }
}
