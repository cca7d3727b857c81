import Extraction

/// The events of a source that nobody has declared: its publication, and the dated sentences that name an entity.
struct ExtractedEvents {
  let source: Source
  let id: SourceID
  /// Of the source, in order of place.
  let mentions: [Mention]
  let entities: [Entity]

  static func events(of source: Source, _ id: SourceID, mentions: [Mention], entities: [Entity]) -> SourceEvents {
    let events = ExtractedEvents(source: source, id: id, mentions: mentions, entities: entities)
    return SourceEvents(publication: events.publication, accounts: events.accounts)
  }

  private var publication: Event? {
    source.publication.date.map { published in
      Event(
        kind: .publication, when: published, title: source.publication.title, place: nil, entities: [],
        evidence: [Evidence(source: id, quote: nil, range: nil)], provenance: .extracted)
    }
  }

  private var accounts: [Account] {
    var result: [Account] = []
    for (number, dates) in datedSentences {
      let sentence = source.text.sentences[number]
      var told = DatedItems(dates.map(\.range), in: sentence.range, mentions) { entities[$0.index].kind == .place }
      if told.items.dropFirst().contains(where: { opensClause($0.part) }) {
        told = DatedItems(Array(dates.map(\.range).prefix(1)), in: sentence.range, mentions) { _ in false }
      }
      for item in told.items {
        let event = Event(
          kind: .extracted, when: dates[item.date].when,
          title: title(of: item.part, in: sentence, on: dates[item.date].range), place: nil,
          entities: item.entities,
          evidence: [Evidence(source: id, quote: source.text.string(sentence.range), range: sentence.range)],
          provenance: .extracted)
        result.append(Account(event: event, sketch: EventSketch(event, in: entities)))
      }
    }
    return result
  }

  /// "… that he favoured curbs in February": a part that only completes the one before tells nothing alone.
  private func opensClause(_ part: Range<Int>) -> Bool {
    let tokens = source.text.tokens
    let first = tokens[source.text.token(at: part.lowerBound)...].first { !EventTables.joints.contains($0.key) }
    return first.map { EventTables.openers.contains($0.key) } ?? false
  }

  /// Sentences that name somebody and say when something happened, each with its dates in order.
  private var datedSentences: [(number: Int, dates: [(range: Range<Int>, when: EDTF)])] {
    var result: [(number: Int, dates: [(range: Range<Int>, when: EDTF)])] = []
    for date in source.findings.dates {
      guard let number = source.text.sentence(at: date.range.lowerBound), date.kind == .date || date.kind == .time,
        let when = when(date, in: source.text.sentences[number])
      else { continue }
      let sentence = source.text.sentences[number]
      if let dateline = source.dateline, dateline.place.lowerBound <= date.range.lowerBound,
        date.range.upperBound <= dateline.end
      {
        continue
      }
      guard sentence.tokens.count > 4, !isHeading(sentence), !isRow(sentence), !isFigure(when, sentence) else {
        continue
      }
      let named = ExtractedFigures.entities(in: sentence.range, mentions)
      guard !named.isEmpty, !isOwnPublication(when, sentence, named),
        saysSomething(sentence, besides: date.range),
        EventDate(date: date, when: when, sentence: sentence, text: source.text).tellsWhenItHappened
      else { continue }
      if result.last?.number != number { result.append((number, [])) }
      result[result.count - 1].dates.append((date.range, when))
    }
    return result
  }

  /// When it happened: what has held since a day began on it, unless it is counted since then.
  private func when(_ date: DateExpression, in sentence: Sentence) -> EDTF? {
    guard let interval = date.interval ?? date.edtf, interval.latest == nil, let first = interval.earliest,
      interval == EDTF(first).onward,
      !source.findings.quantities.contains(where: { sentence.range.contains($0.range.lowerBound) })
    else { return date.interval ?? date.edtf }
    return EDTF(first)
  }

  /// "In 2023, 90 per cent of …" is a figure, not an event.
  private func isFigure(_ when: EDTF, _ sentence: Sentence) -> Bool {
    when.precision > .day && !(when.precision <= .month && isAct(sentence))
      && source.findings.quantities.contains { sentence.range.contains($0.range.lowerBound) }
  }

  /// "Acme bought a stake in Bolt for $450 million in March": the sentence's first verb is something done on one day.
  private func isAct(_ sentence: Sentence) -> Bool {
    let verb = source.text.tokens[sentence.tokens].first { EventTables.verbs.contains($0.key) && !$0.isCapitalised }
    return verb.map { EventTables.acts.contains($0.key) } ?? false
  }

  /// "The institute published this study on 22 April": that is the source's publication, which is told already.
  private func isOwnPublication(_ when: EDTF, _ sentence: Sentence, _ named: [EntityID]) -> Bool {
    guard let publisher = source.publication.publisher?.lowercased(), !publisher.isEmpty,
      let published = source.publication.date, let first = published.earliest, let last = published.latest,
      let from = when.earliest, let to = when.latest,
      from.dayNumber <= last.dayNumber + 1, to.dayNumber >= first.dayNumber - 1
    else { return false }
    let keys = Text(publisher).tokens.map(\.key)
    let names = named.lazy.filter { entities[$0.index].kind != .place }
    if names.contains(where: { keys.starts(with: Text(entities[$0.index].name).tokens.map(\.key)) }) { return true }
    // "OSLO, May 9 (Agency) -": an agency in its dateline acts in nothing.
    var body = sentence.tokens
    if let dateline = source.dateline, sentence.range.contains(dateline.place.lowerBound) {
      body = min(source.text.token(at: dateline.end), body.upperBound)..<body.upperBound
    }
    return source.text.tokens[body].map(\.key).firstRange(of: keys) != nil
  }

  /// "London, 16 November 2021": a place and a day, and nothing that happened.
  private func saysSomething(_ sentence: Sentence, besides date: Range<Int>) -> Bool {
    source.text.tokens[sentence.tokens].contains { token in
      token.kind == .word && !token.isCapitalised && !date.overlaps(token.range)
    }
  }

  /// A row of a table that was pasted: cells and no sentence.
  private func isRow(_ sentence: Sentence) -> Bool { source.text.utf8[sentence.range].contains(0x09) }

  private func isHeading(_ sentence: Sentence) -> Bool {
    guard let headline = source.headline else { return false }
    return headline.overlaps(sentence.range)
  }

  /// The sentence without its dateline, on one line; of a sentence that tells several events the part that tells this one.
  private func title(of part: Range<Int>, in sentence: Sentence, on date: Range<Int>) -> String {
    let text = source.text
    var tokens = text.token(at: part.lowerBound)..<text.token(at: part.upperBound)
    var isCut = false
    if part.lowerBound > sentence.range.lowerBound {
      tokens = text.tokens[tokens].drop { EventTables.joints.contains($0.key) }.indices
      isCut = true
    } else if let dateline = source.dateline, sentence.range.contains(dateline.place.lowerBound),
      dateline.end < part.upperBound
    {
      tokens = text.token(at: dateline.end)..<tokens.upperBound
    }
    if isPointer(date), let stop = tokens.last, text.token(at: date.upperBound) == stop {
      // "on the same day": the day stands beside the title.
      tokens = tokens.lowerBound..<text.token(at: date.lowerBound)
      if let last = tokens.last, EventTables.joints.contains(text.tokens[last].key) { tokens.removeLast() }
      if let first = tokens.first, let last = tokens.last {
        return text.string(text.tokens[first].range.lowerBound..<text.tokens[last].range.upperBound).onOneLine + "."
      }
    }
    let isOpen = part.upperBound < sentence.range.upperBound
    while isOpen, let last = tokens.last, EventTables.joints.contains(text.tokens[last].key) { tokens.removeLast() }
    guard let first = tokens.first, let last = tokens.last else { return text.string(sentence.range).onOneLine }
    let words = Self.withoutNotes(
      text.string(text.tokens[first].range.lowerBound..<text.tokens[last].range.upperBound).onOneLine)
    return (isCut ? "… " : "") + words + (isOpen ? " …" : "")
  }

  /// "over a poker game.[3][4]" without the signs of notes.
  private static func withoutNotes(_ words: String) -> String {
    guard words.utf8.contains(0x5B) else { return words }
    var result = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let inner = rest[rest.index(after: open)..<close]
      let isNote = inner.count <= 3 && inner.allSatisfy { $0.isNumber } || EventTables.notes.contains(String(inner))
      result += isNote ? rest[..<open] : rest[...close]
      rest = rest[rest.index(after: close)...]
    }
    return (result + rest).onOneLine
  }

  /// "the same day", "that day"
  private func isPointer(_ date: Range<Int>) -> Bool {
    let words = source.text.tokens[source.text.token(at: date.lowerBound)..<source.text.token(at: date.upperBound)]
      .prefix(2)
    return words.contains { $0.key == Token.key("same") } || words.first?.key == Token.key("that")
  }
}
