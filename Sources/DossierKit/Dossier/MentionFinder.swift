import Diagnostics
import Extraction

/// Finds the mentions of all entities in one text after another; shared by threads.
struct MentionFinder: Sendable {
  private let gazetteer: Gazetteer
  private let entities: [Entity]
  /// The word a person is called by after the full name, by entity; nil for all who are no persons.
  private let surnames: [Surname?]

  init(_ roster: Roster) {
    gazetteer = Gazetteer(roster.names)
    entities = roster.entities
    surnames = roster.entities.map { $0.kind == .person ? Surname(of: $0.name) : nil }
  }

  /// What one text names.
  struct Found: Sendable {
    var mentions: [Mention] = []
    /// Names that fit several entities, with nothing in the text to choose between them.
    var ambiguous: [(range: Range<Int>, entities: [EntityID])] = []
  }

  /// - Parameter passages: the stretches that can name somebody, in order: no code, no links.
  func mentions(in text: Text) -> Found {
    var found = Found()
    var undecided: [(range: Range<Int>, strong: [EntityID], weak: [EntityID])] = []
    var present = Set<EntityID>()
    for match in gazetteer.matches(in: text.utf8) where text.isRead(match.range) {
      let entries = gazetteer.entries(of: match.form)
      if entries.contains(where: { $0.entry == Roster.excluded }) { continue }
      let strong = unique(entries.filter { !$0.isWeak })
      let weak = unique(entries.filter(\.isWeak))
      if strong.count == 1, weak.isEmpty {
        found.mentions.append(Mention(range: match.range, entity: strong[0]))
        present.insert(strong[0])
      } else {
        undecided.append((match.range, strong, weak))
      }
    }
    for (range, strong, weak) in undecided {
      let here = (strong + weak).filter(present.contains)
      if here.count == 1 {
        found.mentions.append(Mention(range: range, entity: here[0]))
      } else if strong.count == 1, here.isEmpty {
        found.mentions.append(Mention(range: range, entity: strong[0]))
      } else if strong.count + here.count > 1 {
        found.ambiguous.append((range, here.isEmpty ? strong : here))
      }
    }
    found.mentions += surnameMentions(in: text, besides: found, of: present)
    found.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    return found
  }

  private func unique(_ entries: [(entry: Int, isWeak: Bool)]) -> [EntityID] {
    var result: [EntityID] = []
    for (entry, _) in entries where entry >= 0 && !result.contains(EntityID(entry)) { result.append(EntityID(entry)) }
    return result
  }

  /// "Biden" behind "Joe Biden", where one person of that surname stands in the text.
  private func surnameMentions(in text: Text, besides found: Found, of present: Set<EntityID>) -> [Mention] {
    var bearers: [UInt64: [EntityID]] = [:]
    for id in present.sorted() {
      if let surname = surnames[id.index] { bearers[surname.key, default: []].append(id) }
    }
    guard !bearers.isEmpty else { return [] }
    let taken = (found.mentions.map(\.range) + found.ambiguous.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    var result: [Mention] = []
    var next = 0
    for token in text.tokens where token.kind == .word && token.isCapitalised {
      guard let owners = bearers[token.key], owners.count == 1 else { continue }
      while next < taken.count, taken[next].upperBound <= token.range.lowerBound { next += 1 }
      if next < taken.count, taken[next].overlaps(token.range) { continue }
      result.append(Mention(range: token.range, entity: owners[0]))
    }
    return result
  }
}

/// The part of a person's name that stands for it later in a text.
struct Surname: Sendable {
  /// As ``Token/key``.
  let key: UInt64

  /// The last word, or the first where the name follows the Chinese, Korean or Vietnamese order; nil for a name of one word.
  init?(of name: String) {
    let words = name.split(separator: " ").filter { !PersonName.suffixes.contains($0.lowercased()) }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    let surname = PersonName.isFamilyNameFirst(words.map(String.init)) ? first : last
    guard surname.utf8.count > 1 else { return nil }
    key = Token.key(surname)
  }
}
