import Extraction
import Markup

/// By which words sources and notes name the declared entities that have aliases.
struct Surfaces: Sendable {
  /// By entity, as ``CompanyForm/canonical(_:)``; empty sets for those without aliases.
  let used: [Set<String>]
  private let ofSources: Spellings

  /// - Parameter earlier: of the same sources with the same mentions; they are gone through again only where other entities have
  ///   aliases.
  init(
    _ declarations: [Declaration], _ sources: [Source], _ sourceMentions: [[Mention]], _ notes: [Note],
    _ noteMentions: [[Mention]], _ targets: [[Target?]], reusing earlier: Surfaces? = nil
  ) {
    var spellings = Spellings(of: declarations)
    if let earlier, earlier.ofSources.isWanted == spellings.isWanted {
      spellings = earlier.ofSources
    } else if spellings.isWanted.contains(true) {
      for (index, mentions) in sourceMentions.enumerated() { spellings.add(mentions, of: sources[index].text.utf8) }
    }
    ofSources = spellings
    if spellings.isWanted.contains(true) {
      for (index, mentions) in noteMentions.enumerated() { spellings.add(mentions, of: notes[index].text.utf8) }
      for (note, targets) in zip(notes, targets) {
        for (link, target) in zip(note.prose.wikilinks, targets) {
          if case .entity(let entity)? = target { spellings.add(link.target, of: entity) }
        }
      }
    }
    used = spellings.found
  }

  private struct Spellings: Sendable {
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
