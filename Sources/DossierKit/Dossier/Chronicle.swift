import Extraction

/// The events of all documents in order of date, each told once: what several sources tell is one event, and what a person
/// declared absorbs what was read out of the text.
enum Chronicle {
  static func events(declared: [Event], extracted: [Event]) -> [Event] {
    var result = declared
    var byDate: [EDTF: [Int]] = [:]
    for (index, event) in declared.enumerated() { byDate[event.when, default: []].append(index) }
    let cited = CitedPassages(declared)
    for event in extracted {
      if event.kind == .extracted {
        // A sentence that a declared event quotes is told already.
        if cited.contains(event) { continue }
        let sameDay = byDate[event.when, default: []].suffix(Self.comparedPerDay)
        if let same = sameDay.first(where: { tellsTheSame(result[$0], event) }) {
          result[same] = result[same].adding(event.evidence)
          continue
        }
      }
      byDate[event.when, default: []].append(result.count)
      result.append(event)
    }
    // The keys are made once: comparing dates costs more than comparing numbers.
    let keys = result.enumerated().map { index, event in
      (first: event.when.sortKey.first, last: event.when.sortKey.last, index: index)
    }
    return keys.sorted { ($0.first, $0.last, $0.index) < ($1.first, $1.last, $1.index) }.map { result[$0.index] }
  }

  /// So that a day on which ten thousand articles appear stays quick.
  private static let comparedPerDay = 60

  /// Two accounts of one date are one event where they share half of the smaller one's entities and a third of its words.
  private static func tellsTheSame(_ one: Event, _ other: Event) -> Bool {
    guard one.kind != .publication, other.kind != .publication else { return false }
    let shared = one.entities.count { other.entities.contains($0) }
    // What a person declared of a source on that date is what the source's sentence tells.
    if one.kind == .declared, shared > 0,
      one.evidence.contains(where: { cited in other.evidence.contains { $0.source == cited.source } })
    {
      return true
    }
    guard shared > 0, shared * 2 >= min(one.entities.count, other.entities.count) else { return false }
    let words = contentWords(one.title)
    let others = contentWords(other.title)
    let common = words.intersection(others).count
    return common * 3 >= min(words.count, others.count)
  }

  private static func contentWords(_ title: String) -> Set<String> {
    Set(title.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count > 3 }.map(String.init))
  }
}

/// The passages that declared events quote, to recognise the same sentence when it is read out of the text.
private struct CitedPassages {
  private var bySource: [SourceID: [Range<Int>]] = [:]

  init(_ events: [Event]) {
    for evidence in events.flatMap(\.evidence) {
      if let range = evidence.range { bySource[evidence.source, default: []].append(range) }
    }
  }

  func contains(_ event: Event) -> Bool {
    event.evidence.contains { evidence in
      guard let range = evidence.range else { return false }
      return bySource[evidence.source]?.contains { $0.overlaps(range) } ?? false
    }
  }
}

extension Event {
  /// The same event, told by further sources.
  func adding(_ more: [Evidence]) -> Event {
    let known = Set(evidence.map(\.source))
    return Event(
      kind: kind, when: when, title: title, place: place, entities: entities,
      evidence: evidence + more.filter { !known.contains($0.source) }, provenance: provenance, claimant: claimant,
      credibility: credibility)
  }
}
