import Diagnostics
import Extraction
import Markup

/// Reads what people declare (callouts in notes, rows of tables) and finds each quotation in its source.
struct StatementReader: Sendable {
  private(set) var statistics: [Statistic] = []
  private(set) var events: [Event] = []
  private(set) var assertions: [Assertion] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let targets: TargetIndex
  private let sources: [Source]
  private let finder: MentionFinder
  private var matchers: [SourceID: QuotationMatcher] = [:]

  init(targets: TargetIndex, sources: [Source], finder: MentionFinder) {
    self.targets = targets
    self.sources = sources
    self.finder = finder
  }

  // MARK: Callouts

  /// - Parameters:
  ///   - entity: the entity whose page the note is.
  ///   - mentions: of the note, in order.
  mutating func read(_ note: Note, _ id: NoteID, entity: EntityID?, mentions: [Mention]) {
    for (index, callout) in note.prose.callouts.enumerated() {
      guard let kind = CalloutKind(type: callout.type) else { continue }
      let fields = CalloutFields(callout, kind: kind, path: note.path)
      diagnostics += fields.diagnostics
      var entities = ExtractedFigures.entities(in: callout.text, mentions)
      if let entity, !entities.contains(entity) { entities.append(entity) }
      let place = Place(path: note.path, range: callout.typeSource, note: id)
      let title = note.prose.string(callout.title).onOneLine
      let evidence = readEvidence(fields, at: place)
      switch kind {
      case .statistic: addStatistic(fields, title: title, evidence, entities, at: place)
      case .event: addEvent(fields, title: title, evidence, entities, at: place)
      case .assertion(let kind):
        if evidence.isEmpty, kind != .assumption, kind != .gap { warnOfNoSource(at: place) }
        let words = title.nonEmpty ?? note.prose.string(callout.text).onOneLine
        assertions.append(
          Assertion(
            kind: kind, title: words, claimant: fields["claimant"]?.linkless, likelihood: fields.likelihood,
            confidence: fields.confidence, when: fields.date("when", into: &diagnostics), evidence: evidence,
            entities: entities, provenance: place.provenance, note: id, callout: index))
      }
    }
  }

  private mutating func addStatistic(
    _ fields: CalloutFields, title: String, _ evidence: [Evidence], _ entities: [EntityID], at place: Place
  ) {
    guard let value = fields["value"] ?? title.nonEmpty, let figure = Figure(reading: value, unit: fields["unit"])
    else {
      diagnostics.append(.noFigure(fields["value"], path: place.path, at: place.range))
      return
    }
    let measure = fields["measure"]?.linkless ?? title
    if evidence.isEmpty { warnOfNoSource(at: place) }
    let period = fields.date("period", into: &diagnostics)
    checkFigure(period: period, hasPeriodField: fields["period"] != nil, claimant: fields["claimant"], at: place)
    statistics.append(
      Statistic(
        title: title.nonEmpty, measure: measure, figure: figure, period: period, claimant: fields["claimant"]?.linkless,
        evidence: evidence, remark: fields["note"], entities: entities + named(in: measure, besides: entities),
        provenance: place.provenance, place: nil))
  }

  private mutating func addEvent(
    _ fields: CalloutFields, title: String, _ evidence: [Evidence], _ entities: [EntityID], at place: Place
  ) {
    guard let when = fields.date("when", into: &diagnostics) else {
      if fields["when"] == nil {
        diagnostics.append(
          Diagnostic(
            .error, "event-without-date", "the event says no date",
            help: "add a line ‘when:: 2024-04-12’ to the callout",
            path: place.path.description, range: place.range))
      }
      return
    }
    if evidence.isEmpty { warnOfNoSource(at: place) }
    events.append(
      Event(
        kind: .declared, when: when, title: title, place: fields["place"]?.linkless, entities: entities,
        evidence: evidence,
        provenance: place.provenance))
  }

  // MARK: Tables

  mutating func readStatistic(_ row: TableRow) {
    let place = Place(path: row.path, range: row.range(of: "measure"), note: nil)
    guard let measure = row["measure"] else {
      diagnostics.append(.missingCell("measure", row))
      return
    }
    guard let value = row["value"], let figure = Figure(reading: value, unit: row["unit"]) else {
      diagnostics.append(.noFigure(row["value"], path: row.path, at: row.range(of: "value")))
      return
    }
    let evidence = readEvidence(row)
    if evidence.isEmpty { warnOfNoSource(at: place) }
    let period = date(row, "period")
    checkFigure(period: period, hasPeriodField: row["period"] != nil, claimant: row["claimant"], at: place)
    statistics.append(
      Statistic(
        title: row["title"], measure: measure, figure: figure, period: period, claimant: row["claimant"]?.linkless,
        evidence: evidence,
        remark: row["note"], entities: named(in: measure), provenance: place.provenance, place: nil))
  }

  mutating func readEvent(_ row: TableRow) {
    let place = Place(path: row.path, range: row.range(of: "title"), note: nil)
    guard let title = row["title"] else {
      diagnostics.append(.missingCell("title", row))
      return
    }
    guard row["when"] != nil else {
      diagnostics.append(.missingCell("when", row))
      return
    }
    guard let when = date(row, "when") else { return }
    var entities: [EntityID] = []
    for name in row.list("entities") {
      switch targets.find(name.linkless) {
      case .found(.entity(let entity)): if !entities.contains(entity) { entities.append(entity) }
      default:
        let named = named(in: name)
        if named.isEmpty { diagnostics.append(.unknownEntity(name, row, known: targets.titles)) }
        entities += named.filter { !entities.contains($0) }
      }
    }
    let evidence = readEvidence(row)
    if evidence.isEmpty { warnOfNoSource(at: place) }
    events.append(
      Event(
        kind: .declared, when: when, title: title, place: row["place"]?.linkless,
        entities: entities + named(in: title, besides: entities), evidence: evidence, provenance: place.provenance))
  }

  private mutating func date(_ row: TableRow, _ column: String) -> EDTF? {
    guard let text = row[column] else { return nil }
    if let date = EDTF(text) { return date }
    diagnostics.append(Diagnostic.badDate(text, at: row.range(of: column)).placed(in: row.path.description))
    return nil
  }

  // MARK: Evidence

  private mutating func readEvidence(_ row: TableRow) -> [Evidence] {
    let names = row.list("source").map { Named(text: $0.linkTarget, range: row.range(of: "source")) }
    let quotes = row["quote"].map { [Named(text: $0.unquoted, range: row.range(of: "quote"))] } ?? []
    return readEvidence(names, quotes, path: row.path)
  }

  private mutating func readEvidence(_ fields: CalloutFields, at place: Place) -> [Evidence] {
    readEvidence(fields.sources, fields.quotes, path: place.path)
  }

  /// Every quotation must stand in one of the sources named; a source without a quotation is evidence too.
  private mutating func readEvidence(_ names: [Named], _ quotes: [Named], path: SourcePath) -> [Evidence] {
    var ids: [SourceID] = []
    for name in names {
      switch targets.find(name.text) {
      case .found(.source(let id)): if !ids.contains(id) { ids.append(id) }
      case .found, .ambiguous: diagnostics.append(.notASource(name.text, path: path, at: name.range))
      case .missing, .unpublished:
        diagnostics.append(
          .unknownSource(name.text, known: sources.map { String($0.path.stem) }, path: path, at: name.range))
      }
    }
    var result: [Evidence] = []
    var quoted: Set<SourceID> = []
    for quote in quotes where !ids.isEmpty {
      var found: Evidence?
      for id in ids where found == nil {
        if let range = matcher(id).range(of: quote.text) {
          found = Evidence(source: id, quote: quote.text, range: range)
        }
      }
      guard let found else {
        diagnostics.append(.quoteNotFound(quote.text, in: ids.map { sources[$0.index] }, path: path, at: quote.range))
        continue
      }
      result.append(found)
      quoted.insert(found.source)
    }
    return result + ids.filter { !quoted.contains($0) }.map { Evidence(source: $0, quote: nil, range: nil) }
  }

  private mutating func matcher(_ id: SourceID) -> QuotationMatcher {
    if let matcher = matchers[id] { return matcher }
    let matcher = QuotationMatcher(sources[id.index].text.utf8)
    matchers[id] = matcher
    return matcher
  }

  private func named(in words: String, besides known: [EntityID] = []) -> [EntityID] {
    var result: [EntityID] = []
    for mention in finder.mentions(in: Text(words)).mentions
    where !known.contains(mention.entity) && !result.contains(mention.entity) {
      result.append(mention.entity)
    }
    return result
  }

  // MARK: Lints

  private mutating func warnOfNoSource(at place: Place) {
    diagnostics.append(
      Diagnostic(
        .warning, "statement-without-source", "the statement names no source",
        help: "add the source and, best, its words: ‘source:: [[…]]’ and ‘quote:: \"…\"’", path: place.path.description,
        range: place.range))
  }

  private mutating func checkFigure(period: EDTF?, hasPeriodField: Bool, claimant: String?, at place: Place) {
    if period == nil, !hasPeriodField {
      diagnostics.append(
        Diagnostic(
          .warning, "figure-without-period", "the figure does not say for which time it holds",
          help: "add its period: ‘2023’, ‘2023-36’ for the fourth quarter, ‘2023-01/2023-10’",
          path: place.path.description,
          range: place.range))
    }
    if claimant == nil {
      diagnostics.append(
        Diagnostic(
          .warning, "figure-without-claimant", "the figure does not say who says so",
          help: "add its claimant, also an unnamed one",
          path: place.path.description, range: place.range))
    }
  }
}

/// Where a statement stands.
private struct Place {
  let path: SourcePath
  let range: Range<Int>
  let note: NoteID?

  var provenance: Provenance { .declared(path, offset: range.lowerBound, note: note) }
}
