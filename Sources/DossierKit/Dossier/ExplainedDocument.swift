import Extraction

/// A document whose every name is to be explained: finds them again, with reasons.
struct ExplainedDocument {
  let text: Text
  var links: [(range: Range<Int>, entity: EntityID?)] = []
  /// Headings, code and links, in which no name is linked.
  var unlinkable: [Range<Int>] = []
  let fileRange: (Range<Int>) -> Range<Int>

  init(
    text: Text, links: [(range: Range<Int>, entity: EntityID?)] = [], unlinkable: [Range<Int>] = [],
    fileRange: @escaping (Range<Int>) -> Range<Int>
  ) {
    self.text = text
    self.links = links
    self.unlinkable = unlinkable
    self.fileRange = fileRange
  }

  func items(of dossier: Dossier) -> [Explanation.Item] {
    let matched = dossier.finder.gazetteer.matches(in: text.utf8).map(\.range)
    let candidates = Candidate.find(in: text, known: matched)
    let longer = candidates.filter { $0.score >= Candidate.pageScore }.map(\.range)
    let spans = dossier.finder.mentions(in: text, within: longer).spans
    let wording = VerdictWording(text: text, dossier: dossier)
    var items: [Explanation.Item] = []
    for (range, entity) in links {
      let reason = entity.map { "a link that somebody wrote, to \(wording.described($0))" }
      items.append(
        item(range, entity == nil ? .notLinked : .linked, entity, reason ?? "a link to something that is no entity"))
    }
    for span in spans where !items.contains(where: { $0.range.overlaps(fileRange(span.range)) }) {
      var reason = wording.reason(of: span)
      if span.entity != nil, unlinkable.contains(where: { $0.overlaps(span.range) }) {
        reason += "; it counts as named and bears no link, since it stands in a heading, a link or code"
      }
      items.append(item(span.range, span.entity == nil ? .notLinked : .linked, span.entity, reason))
    }
    let taken = (spans.map(\.extent) + links.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    let free = candidates.filter { candidate in !taken.contains { $0.overlaps(candidate.range) } }
    for candidate in free { items.append(item(candidate.range, .candidate, nil, wording.reason(of: candidate))) }
    for range in capitalised(besides: taken + free.map(\.range)) {
      items.append(
        item(range, .noName, nil, "nobody declares it, and nothing in its structure or around it makes it a name"))
    }
    return items.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func item(
    _ range: Range<Int>, _ status: Explanation.Item.Status, _ entity: EntityID?, _ reason: String
  ) -> Explanation.Item {
    Explanation.Item(
      range: fileRange(range), words: text.string(range).onOneLine, status: status, entity: entity, reason: reason)
  }

  /// Runs of capitalised words that no rule took, words of grammar and of the calendar left out.
  private func capitalised(besides taken: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var isOpen = false
    for token in text.tokens {
      let isName =
        token.kind == .word && token.isCapitalised && !CommonWords.opensNoName(token.key)
        && !taken.contains { $0.overlaps(token.range) }
      if isName, isOpen, let last = result.last, !token.shape.contains(.opensSentence) {
        result[result.count - 1] = last.lowerBound..<Int(token.end)
      } else if isName {
        result.append(token.range)
      }
      isOpen = isName
    }
    return result
  }
}
