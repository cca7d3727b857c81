import Extraction
import Markup

/// By which words sources and notes name the declared entities that have aliases.
enum Surfaces {
  /// - Returns: by entity, as ``CompanyForm/canonical(_:)``; empty sets for those without aliases.
  static func used(
    _ declarations: [Declaration], _ sources: [Source], _ sourceMentions: [[Mention]], _ notes: [Note],
    _ noteMentions: [[Mention]], _ targets: [[Target?]]
  ) -> [Set<String>] {
    var spellings = Spellings(of: declarations)
    guard spellings.isWanted.contains(true) else { return spellings.found }
    for (index, mentions) in sourceMentions.enumerated() { spellings.add(mentions, of: sources[index].text.utf8) }
    for (index, mentions) in noteMentions.enumerated() { spellings.add(mentions, of: notes[index].text.utf8) }
    for (note, targets) in zip(notes, targets) {
      for (link, target) in zip(note.prose.wikilinks, targets) {
        if case .entity(let entity)? = target { spellings.add(link.target, of: entity) }
      }
    }
    return spellings.found
  }

  private struct Spellings {
    let isWanted: [Bool]
    private(set) var found: [Set<String>]
    /// By the key of its bytes and by entity: each spelling is compared once, however often it stands in the texts.
    private var known: Set<Spelling> = []

    private struct Spelling: Hashable {
      let entity: EntityID
      let key: UInt64
      let count: Int
    }

    init(of declarations: [Declaration]) {
      isWanted = declarations.map { !$0.aliases.isEmpty || !$0.weakAliases.isEmpty }
      found = [Set<String>](repeating: [], count: declarations.count)
    }

    mutating func add(_ mentions: [Mention], of bytes: [UInt8]) {
      for mention in mentions where mention.entity.index < isWanted.count && isWanted[mention.entity.index] {
        let spelling = Spelling(
          entity: mention.entity, key: Token.key(of: bytes[mention.range]), count: mention.range.count)
        guard known.insert(spelling).inserted else { continue }
        add(String(decoding: bytes[mention.range], as: UTF8.self), of: mention.entity)
      }
    }

    mutating func add(_ words: String, of entity: EntityID) {
      guard entity.index < isWanted.count else { return }
      found[entity.index].insert(CompanyForm.canonical(words))
    }
  }
}
