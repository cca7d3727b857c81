import Diagnostics
import Extraction

/// Which sources are one and which are independent: near copies found by their words, and what a person decided.
package struct Origins: Sendable {
  /// Of two members at least, in order of their first.
  package let families: [Family]
  let diagnostics: [Diagnostic]
  /// By source: an index into ``families``.
  private let familyOfSource: [Int?]

  package func family(of source: SourceID) -> Family? { familyOfSource[source.index].map { families[$0] } }

  /// How many origins there are behind a list of sources; a family counts once, and so does a source named twice.
  package func count(of sources: some Sequence<SourceID>) -> Int {
    var seenFamilies: Set<Int> = []
    var alone: Set<SourceID> = []
    for source in sources {
      if let family = familyOfSource[source.index] { seenFamilies.insert(family) } else { alone.insert(source) }
    }
    return seenFamilies.count + alone.count
  }

  /// - Parameter likenesses: of the sources' texts.
  init(of sources: [Source], alike likenesses: [Likeness], targets: TargetIndex) {
    var diagnostics: [Diagnostic] = []
    var groups = OriginGroups(count: sources.count)
    let decisions = OriginDecisions(of: sources, targets: targets)
    diagnostics += decisions.diagnostics
    for pair in decisions.independent { groups.separate(pair.one, pair.other) }
    for pair in decisions.same where !groups.join(pair.one, pair.other, .declared) {
      diagnostics.append(.contradictoryOrigins(pair, sources))
    }
    for likeness in Self.inOrderOfStrength(likenesses) {
      groups.join(likeness.shorter, likeness.longer, .words(share: likeness.share))
    }
    families = groups.members.map { Self.family($0, groups, sources) }.sorted { one, other in
      (one.members.first?.source.index ?? 0) < (other.members.first?.source.index ?? 0)
    }
    var familyOfSource = [Int?](repeating: nil, count: sources.count)
    for (number, family) in families.enumerated() {
      for member in family.members { familyOfSource[member.source.index] = number }
    }
    self.familyOfSource = familyOfSource
    self.diagnostics = diagnostics
  }

  /// The most alike first, so that a person's "independent" cuts the weakest tie. Of the texts that a longer one holds whole, only
  /// the one it shares most with: a digest of five reports does not make one origin of the five.
  private static func inOrderOfStrength(_ pairs: [Likeness]) -> [Likeness] {
    var best: [Int: Likeness] = [:]
    for pair in pairs where !pair.isCopy {
      if pair.resemblance > best[pair.longer]?.resemblance ?? 0 { best[pair.longer] = pair }
    }
    return pairs.filter { $0.isCopy || best[$0.longer]?.shorter == $0.shorter }.sorted { one, other in
      (other.share, one.shorter, one.longer) < (one.share, other.shorter, other.longer)
    }
  }

  private static func family(_ members: [Int], _ groups: OriginGroups, _ sources: [Source]) -> Family {
    let ordered = members.sorted { one, other in
      let days = (sources[one].publication.published?.dayNumber, sources[other].publication.published?.dayNumber)
      return (days.0 ?? .max, one) < (days.1 ?? .max, other)
    }
    return Family(
      members: ordered.map { member in
        let tie = groups.ties[member]
        return Family.Member(
          source: SourceID(member), other: SourceID(tie?.other ?? member), reason: tie?.reason ?? .declared)
      },
      origin: origin(of: ordered.map { sources[$0] }))
  }

  /// The agency that most of them credit, of equals the one credited first; or the publisher of the earliest.
  private static func origin(of sources: [Source]) -> String {
    var counts: [(name: String, count: Int)] = []
    for source in sources {
      guard let name = source.creditedAgency?.name else { continue }
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    let most = counts.map(\.count).max()
    if let agency = counts.first(where: { $0.count == most }) { return agency.name }
    let first = sources.first?.publication
    return first?.publisher ?? first?.title ?? ""
  }
}

extension Likeness {
  /// Two printings of one text, not a piece of one inside another.
  fileprivate var isCopy: Bool { resemblance >= 0.5 }
}

extension Source {
  /// The agency that the source itself credits: in its dateline, its author, its byline, its publisher, or in a short last line.
  package var creditedAgency: NewsAgency? {
    var places: [String] = []
    if let dateline, let agency = dateline.agency { places.append(text.string(agency)) }
    if let author = publication.author { places.append(author) }
    if let byline { places.append(text.string(byline)) }
    if let publisher = publication.publisher { places.append(publisher) }
    if let last = text.paragraphs.last, last.count <= 60 { places.append(text.string(last)) }
    for words in places {
      if let agency = NewsAgency(in: words) { return agency }
    }
    return nil
  }
}
