import Extraction

/// Short names that hold within one text: letters in brackets and family names.
extension MentionFinder {
  /// "National Security Council (NSC)" and "NSC (National Security Council)" make NSC a name in this text.
  func addAcronyms(in text: Text, to spans: inout [NameSpan]) {
    var bearers: [UInt64: (entity: EntityID, full: Range<Int>, isShared: Bool)] = [:]
    for span in spans {
      guard let entity = span.entity, let acronym = Acronym(beside: span.range, in: text),
        acronym.fits(entities[entity.index].kind, in: text)
      else { continue }
      if let known = bearers[acronym.key], known.entity != entity {
        bearers[acronym.key]?.isShared = true
      } else if bearers[acronym.key] == nil {
        bearers[acronym.key] = (entity, span.range, false)
      }
    }
    guard !bearers.isEmpty else { return }
    var taken = FreeStretches(spans)
    var found: [NameSpan] = []
    for token in text.tokens where token.kind == .word && token.shape.contains(.allCapitals) {
      guard let bearer = bearers[token.key], !bearer.isShared, taken.isFree(token.range) else { continue }
      found.append(NameSpan(range: token.range, verdict: .linked(bearer.entity, .acronym(of: bearer.full))))
    }
    merge(found, into: &spans)
  }

  /// "Biden" behind "Joe Biden"; ambiguous where two persons of that family name stand in the text.
  func addSurnames(in text: Text, of present: [EntityID: Set<Int>], to spans: inout [NameSpan]) {
    var bearers: [UInt64: [EntityID]] = [:]
    for id in present.keys.sorted() {
      if let surname = surnames[id.index] { bearers[surname.key, default: []].append(id) }
    }
    guard !bearers.isEmpty else { return }
    var taken = FreeStretches(spans)
    var found: [NameSpan] = []
    for (index, token) in text.tokens.enumerated() where token.kind == .word && token.isCapitalised {
      guard let owners = bearers[token.key], taken.isFree(token.range) else { continue }
      if SurnameSetting.isPlainWord(index, in: text) { continue }
      let verdict: NameSpan.Verdict
      if let longer = SurnameSetting.longerName(around: index, in: text) {
        verdict = .withinLongerName(longer)
      } else if owners.count > 1 {
        verdict = .ambiguous(owners)
      } else {
        verdict = .linked(owners[0], .surname(of: fullName(of: owners[0], in: spans) ?? token.range))
      }
      found.append(NameSpan(range: token.range, verdict: verdict))
    }
    merge(found, into: &spans)
  }

  private func fullName(of entity: EntityID, in spans: [NameSpan]) -> Range<Int>? {
    spans.first { $0.entity == entity }?.range
  }

  private func merge(_ found: [NameSpan], into spans: inout [NameSpan]) {
    if found.isEmpty { return }
    spans += found
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Tells in one pass which stretches no span has taken.
private struct FreeStretches {
  private let taken: [Range<Int>]
  private var next = 0

  /// - Parameter spans: in order.
  init(_ spans: [NameSpan]) { taken = spans.map(\.range) }

  /// To be asked in order of place.
  mutating func isFree(_ range: Range<Int>) -> Bool {
    while next < taken.count, taken[next].upperBound <= range.lowerBound { next += 1 }
    return next == taken.count || !taken[next].overlaps(range)
  }
}
