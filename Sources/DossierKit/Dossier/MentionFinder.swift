import Extraction

/// Finds the mentions of all entities in one text after another; shared by threads.
///
/// In this order: what is declared as it stands, what several entities share and the text decides, acronyms that the
/// text explains, family names of persons named in full.
struct MentionFinder: Sendable {
  let gazetteer: Gazetteer
  let entities: [Entity]
  /// The word a person is called by after the full name, by entity; nil for all who are no persons.
  let surnames: [Surname?]
  /// Forms that another entity's name continues with a number: with "iPhone 4" declared, "iPhone 5" is no "iPhone".
  private let numberedForms: Set<Int>

  init(_ roster: Roster) {
    gazetteer = Gazetteer(roster.names)
    entities = roster.entities
    surnames = roster.entities.map { $0.kind == .person ? Surname(of: $0.name) : nil }
    numberedForms = Self.numberedForms(of: roster, gazetteer)
  }

  /// What one text names.
  struct Found: Sendable {
    /// In order of place, disjoint.
    var spans: [NameSpan] = []

    var mentions: [Mention] {
      var result: [Mention] = []
      result.reserveCapacity(spans.count)
      for span in spans {
        if case .linked(let entity, _) = span.verdict { result.append(Mention(range: span.range, entity: entity)) }
      }
      return result
    }

    /// Names that fit several entities, with nothing in the text to choose between them.
    var ambiguous: [(range: Range<Int>, entities: [EntityID])] {
      var result: [(range: Range<Int>, entities: [EntityID])] = []
      for span in spans {
        if case .ambiguous(let entities) = span.verdict { result.append((span.range, entities)) }
      }
      return result
    }
  }

  /// - Parameter longerNames: ranges of names that the structure of the text shows and nobody declared, in order.
  func mentions(in text: Text, within longerNames: [Range<Int>] = []) -> Found {
    let matches = gazetteer.matches(in: text.utf8).filter { text.isRead($0.range) }
    var spans: [NameSpan] = []
    spans.reserveCapacity(matches.count)
    var open: [SharedName] = []
    var present: [EntityID: Set<Int>] = [:]
    var next = 0
    for (index, match) in matches.enumerated() {
      while next < longerNames.count, longerNames[next].upperBound <= match.range.lowerBound { next += 1 }
      let entries = gazetteer.entries(of: match.form)
      if entries.contains(where: { $0.entry == Roster.excluded }) {
        spans.append(NameSpan(range: match.range, verdict: .excluded))
        continue
      }
      if next < longerNames.count, longerNames[next].encloses(match.range) {
        spans.append(NameSpan(range: match.range, verdict: .withinLongerName(longerNames[next])))
        continue
      }
      let strong = unique(entries.filter { !$0.isWeak })
      let weak = unique(entries.filter(\.isWeak))
      let behind = index + 1 < matches.count ? matches[index + 1].range.lowerBound : text.utf8.count
      if let id = strong.first ?? weak.first, entities[id.index].kind == .place,
        LanguageName.isMeant(at: match.range, in: text)
      {
        spans.append(NameSpan(range: match.range, verdict: .language))
      } else if let longer = longerName(match, strong.first ?? weak.first, in: text, before: behind) {
        spans.append(NameSpan(range: match.range, verdict: .withinLongerName(longer)))
      } else if strong.count == 1, weak.isEmpty {
        spans.append(NameSpan(range: match.range, verdict: .linked(strong[0], .name)))
        present[strong[0], default: []].insert(match.form)
      } else {
        open.append(SharedName(range: match.range, form: match.form, strong: strong, weak: weak))
      }
    }
    for name in open { spans.append(NameSpan(range: name.range, verdict: decide(name, in: text, present))) }
    if !open.isEmpty { spans.sort { $0.range.lowerBound < $1.range.lowerBound } }
    addAcronyms(in: text, to: &spans)
    addSurnames(in: text, of: present, to: &spans)
    return Found(spans: spans)
  }

  private func unique(_ entries: [(entry: Int, isWeak: Bool)]) -> [EntityID] {
    var result: [EntityID] = []
    for (entry, _) in entries where entry >= 0 && !result.contains(EntityID(entry)) { result.append(EntityID(entry)) }
    return result
  }

  /// The longer name that a product's or a country's name opens: "MacBook Air" is another product than "MacBook", "US$"
  /// and "US dollars" are money.
  private func longerName(
    _ match: Gazetteer.Match, _ entity: EntityID?, in text: Text, before next: Int
  ) -> Range<Int>? {
    guard let entity else { return nil }
    if entities[entity.index].kind == .place {
      return LongerName.currencyEnd(behind: match.range, in: text).map { match.range.lowerBound..<$0 }
    }
    guard entities[entity.index].kind == .product else { return nil }
    let isNumbered = numberedForms.contains(match.form)
    guard let end = LongerName.end(behind: match.range, in: text, withNumbers: isNumbered), end <= next else {
      return nil
    }
    return match.range.lowerBound..<end
  }

  private static func numberedForms(of roster: Roster, _ gazetteer: Gazetteer) -> Set<Int> {
    var result = Set<Int>()
    for name in roster.names where name.entry >= 0 && roster.entities[name.entry].kind == .product {
      let words = name.text.split(separator: " ")
      guard words.count > 1, let last = words.last?.utf8.first, (0x30...0x39).contains(last) else { continue }
      let plain = Array(words.dropLast().joined(separator: " ").utf8)
      guard let match = gazetteer.matches(in: plain).first, match.range == 0..<plain.count else { continue }
      if gazetteer.entries(of: match.form).contains(where: { $0.entry != name.entry }) { result.insert(match.form) }
    }
    return result
  }
}

extension Range<Int> {
  /// Whether it holds `other` and more.
  func encloses(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && upperBound >= other.upperBound && self != other
  }
}
