import DossierKit
import Extraction

/// What a card says of an entity or a source when a link to it is pointed at: in small scripts that `cards.js` loads when the
/// first card of a shard is wanted, from a disk as from a server. `docs/formats.md` describes them.
struct CardShards {
  let files: [OutputFile]

  /// Cards in a shard, on average: some fifteen kilobytes.
  private static let size = 40

  /// How many shards there are; none where there is nothing to show.
  static func count(_ dossier: Dossier) -> Int {
    let cards = dossier.entities.count + dossier.sources.count
    return (cards + size - 1) / size
  }

  init(_ outline: Outline) {
    let dossier = outline.dossier
    let count = Self.count(dossier)
    var members = [[Card]](repeating: [], count: count)
    for index in dossier.entities.indices {
      let card = Card(EntityID(index), in: outline)
      members[Self.shard(of: card.key, count)].append(card)
    }
    for index in dossier.sources.indices {
      let card = Card(SourceID(index), in: outline)
      members[Self.shard(of: card.key, count)].append(card)
    }
    files = members.enumerated().map { number, cards in
      OutputFile(path: "assets/cards/\(number).js") {
        let content = JSON.object(cards.map { ($0.key, $0.json(in: outline)) })
        return Array("dossierCards(".utf8) + content.bytes + Array(");\n".utf8)
      }
    }
  }

  /// By the bytes of the key: the same sum as in `cards.js`.
  static func shard(of key: String, _ count: Int) -> Int {
    key.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % max(1, count)
  }
}
