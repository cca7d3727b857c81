import Extraction

/// The events of a source that nobody has declared: its publication, and the dated sentences that name an entity.
enum ExtractedEvents {
  static func events(of source: Source, _ id: SourceID, mentions: [Mention]) -> [Event] {
    var result: [Event] = []
    if let published = source.publication.date {
      result.append(
        Event(
          kind: .publication, when: published, title: source.publication.title, place: nil, entities: [],
          evidence: [Evidence(source: id, quote: nil, range: nil)], provenance: .extracted))
    }
    var lastSentence = -1
    for date in source.findings.dates {
      guard let when = date.interval ?? date.edtf, date.kind == .date, isDatable(when),
        let number = source.text.sentence(at: date.range.lowerBound), number != lastSentence
      else { continue }
      let sentence = source.text.sentences[number]
      let entities = ExtractedFigures.entities(in: sentence.range, mentions)
      // "In 2023, 90 per cent of …" is a figure, not an event.
      if when.precision > .day,
        source.findings.quantities.contains(where: { sentence.range.contains($0.range.lowerBound) })
      {
        continue
      }
      guard !entities.isEmpty, sentence.tokens.count > 4, !isHeading(sentence, of: source),
        !isReference(date, source.text), !isNegated(sentence, source.text)
      else { continue }
      lastSentence = number
      result.append(
        Event(
          kind: .extracted, when: when, title: title(of: sentence, in: source), place: nil, entities: entities,
          evidence: [Evidence(source: id, quote: source.text.string(sentence.range), range: sentence.range)],
          provenance: .extracted))
    }
    return result
  }

  /// A point in time or a span with two ends, not "the 1990s" or "since 2014".
  private static func isDatable(_ when: EDTF) -> Bool {
    (when.precision <= .year || when.precision == .interval) && when.earliest != nil && when.latest != nil
  }

  /// "the briefing of April 12", "unlike the measures of 1 May": the date tells another thing apart, and is not when this happened.
  private static func isReference(_ date: DateExpression, _ text: Text) -> Bool {
    let index = text.token(at: date.range.lowerBound)
    guard index > 0 else { return false }
    return text.tokens[index - 1].key == ofKey
  }

  /// "found no listing": that nothing happened is no event.
  private static func isNegated(_ sentence: Sentence, _ text: Text) -> Bool {
    text.tokens[sentence.tokens].contains { negations.contains($0.key) }
  }

  private static let ofKey = Token.key("of")
  private static let negations: Set<UInt64> = Set(
    ["no", "not", "never", "nothing", "none", "neither"].map { Token.key($0) })

  private static func isHeading(_ sentence: Sentence, of source: Source) -> Bool {
    guard let headline = source.headline else { return false }
    return headline.overlaps(sentence.range)
  }

  /// The sentence without its dateline, on one line.
  private static func title(of sentence: Sentence, in source: Source) -> String {
    var range = sentence.range
    if let dateline = source.dateline, range.contains(dateline.place.lowerBound), dateline.end < range.upperBound {
      range = dateline.end..<range.upperBound
    }
    return source.text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
