import Diagnostics
import Extraction
import Markup

/// Reads what people declare (callouts in notes, rows of tables) and finds each quotation in its source.
struct StatementReader: Sendable {
  private(set) var statistics: [Statistic] = []
  private(set) var events: [Event] = []
  private(set) var assertions: [Assertion] = []
  var quotations: [Quotation] = []
  private(set) var replies: [ReplyField] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let targets: TargetIndex
  let sources: [Source]
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
      guard let kind = CalloutKind(type: callout.type) else {
        if let slip = CalloutKind.slip(in: callout) { diagnostics.append(slip.placed(in: note.path.description)) }
        continue
      }
      let fields = CalloutFields(callout, kind: kind, of: note)
      diagnostics += fields.diagnostics
      var entities = ExtractedFigures.entities(in: callout.text, mentions)
      if let entity, !entities.contains(entity) { entities.append(entity) }
      let place = Place(path: note.path, range: callout.typeSource, note: id)
      let title = note.prose.string(callout.title).onOneLine
      replies += fields.answers.map {
        ReplyField(path: note.path, offset: place.range.lowerBound, note: id, answered: $0)
      }
      let evidence = readEvidence(fields, at: place)
      switch kind {
      case .statistic: addStatistic(fields, title: title, evidence, entities, at: place)
      case .event: addEvent(fields, title: title, evidence, entities, at: place)
      case .assertion(let kind):
        if evidence.isEmpty, !fields.tries("source"), kind != .assumption, kind != .gap { warnOfNoSource(at: place) }
        if kind == .claim, !fields.tries("claimant") { warnOfNoClaimant(evidence, at: place) }
        // What somebody says stands on the page of who says it.
        for name in Claimants.names(fields["claimant"]?.linkless ?? "") {
          if case .found(.entity(let speaker)) = targets.find(name), !entities.contains(speaker) {
            entities.append(speaker)
          }
        }
        let words = title.nonEmpty ?? note.prose.string(callout.text).onOneLine
        assertions.append(
          Assertion(
            kind: kind, title: words, claimant: fields["claimant"]?.linkless, likelihood: fields.likelihood,
            confidence: fields.confidence, when: fields.date("when", into: &diagnostics), evidence: evidence,
            entities: entities, provenance: place.provenance, note: id, callout: index,
            credibility: fields.credibility))
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
    if evidence.isEmpty, !fields.tries("source") { warnOfNoSource(at: place) }
    let period = fields.date("period", into: &diagnostics)
    checkFigure(
      figure, of: measure, saysPeriod: fields.tries("period"), saysClaimant: fields.tries("claimant"), at: place)
    statistics.append(
      Statistic(
        title: title.nonEmpty, measure: measure, figure: figure, period: period, claimant: fields["claimant"]?.linkless,
        evidence: evidence, remark: fields["note"]?.linkless,
        entities: entities + named(in: measure, besides: entities),
        provenance: place.provenance, place: nil, credibility: fields.credibility,
        locality: fields["place"]?.linkless))
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
    if evidence.isEmpty, !fields.tries("source") { warnOfNoSource(at: place) }
    events.append(
      Event(
        kind: .declared, when: when, title: title, place: fields["place"]?.linkless, entities: entities,
        evidence: evidence,
        provenance: place.provenance, claimant: fields["claimant"]?.linkless, credibility: fields.credibility,
        remark: fields["note"]))
  }

  // MARK: Tables

  mutating func readStatistic(_ row: TableRow) {
    let place = Place(path: row.path, range: row.range(of: "measure"), note: nil)
    guard let measure = row["measure"]?.linkless else {
      diagnostics.append(.missingCell("measure", row))
      return
    }
    guard let value = row["value"], let figure = Figure(reading: value, unit: row["unit"]) else {
      diagnostics.append(.noFigure(row["value"], path: row.path, at: row.range(of: "value")))
      return
    }
    let evidence = readEvidence(row)
    readAnswers(row, at: place)
    if evidence.isEmpty, row["source"] == nil { warnOfNoSource(at: place) }
    let period = date(row, "period")
    checkFigure(
      figure, of: measure, saysPeriod: row["period"] != nil, saysClaimant: row["claimant"] != nil, at: place)
    statistics.append(
      Statistic(
        title: row["title"]?.linkless, measure: measure, figure: figure, period: period,
        claimant: row["claimant"]?.linkless,
        evidence: evidence,
        remark: row["note"]?.linkless, entities: named(in: measure), provenance: place.provenance, place: nil,
        credibility: credibility(row), locality: row["place"]?.linkless))
  }

  mutating func readEvent(_ row: TableRow) {
    let place = Place(path: row.path, range: row.range(of: "title"), note: nil)
    guard let title = row["title"]?.linkless else {
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
    readAnswers(row, at: place)
    if evidence.isEmpty, row["source"] == nil { warnOfNoSource(at: place) }
    events.append(
      Event(
        kind: .declared, when: when, title: title, place: row["place"]?.linkless,
        entities: entities + named(in: title, besides: entities), evidence: evidence, provenance: place.provenance,
        claimant: row["claimant"]?.linkless, credibility: credibility(row), remark: row["note"]))
  }

  /// A title of a statement, which may hold a semicolon, or links between semicolons.
  private mutating func readAnswers(_ row: TableRow, at place: Place) {
    guard let cell = row["answers"] else { return }
    for words in cell.contains("[[") ? row.list("answers") : [cell] {
      replies.append(
        ReplyField(
          path: row.path, offset: place.range.lowerBound, note: nil,
          answered: Named(text: words, range: row.range(of: "answers"))))
    }
  }

  private mutating func credibility(_ row: TableRow) -> String? {
    guard let grade = row["credibility"] else { return nil }
    if Grade.credibilities.contains(grade) { return grade }
    diagnostics.append(
      Diagnostic.badValue(grade, allowed: Grade.credibilities, at: row.range(of: "credibility"))
        .placed(in: row.path.description))
    return nil
  }

  private mutating func date(_ row: TableRow, _ column: String) -> EDTF? {
    guard let text = row[column] else { return nil }
    if let date = EDTF(text) { return date }
    diagnostics.append(Diagnostic.badDate(text, at: row.range(of: column)).placed(in: row.path.description))
    return nil
  }

  // MARK: Evidence

  private mutating func readEvidence(_ row: TableRow) -> [Evidence] {
    var names = row.list("source").map { Named(source: $0, range: row.range(of: "source")) }
    // One number for all sources, or one for each in their order, as exported tables have it.
    let numbers = (row["paragraph"] ?? "").split(separator: ";", omittingEmptySubsequences: false)
    for index in names.indices where names[index].paragraph == nil {
      let number = numbers.count == 1 ? numbers.first : numbers.dropFirst(index).first
      guard let number = number.map({ String($0).trimmed }), !number.isEmpty else { continue }
      names[index] = Named(
        text: names[index].text, range: row.range(of: "paragraph"), paragraph: Self.paragraph(number))
    }
    let quotes = row["quote"].map { [Named(quotation: $0, range: row.range(of: "quote"))] } ?? []
    return readEvidence(names, quotes, path: row.path)
  }

  private mutating func readEvidence(_ fields: CalloutFields, at place: Place) -> [Evidence] {
    var names = fields.sources
    if let paragraph = fields.paragraph {
      for index in names.indices where names[index].paragraph == nil {
        names[index] = Named(
          text: names[index].text, range: paragraph.range, paragraph: Self.paragraph(paragraph.text))
      }
    }
    return readEvidence(names, fields.quotes, path: place.path)
  }

  /// The first number in "7", "p7" or "#^p7"; 0, which no source has, for none.
  private static func paragraph(_ words: String) -> Int {
    Int(words.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }) ?? 0
  }

  /// Every quotation must stand in one of the sources named; a source without a quotation is evidence too.
  mutating func readEvidence(_ names: [Named], _ quotes: [Named], path: SourcePath) -> [Evidence] {
    var cited: [Cited] = []
    for name in names {
      switch targets.source(name.text) {
      case .found(.source(let id)):
        let source = sources[id.index]
        let missing = source.missingParagraph(
          name.paragraph, named: name.paragraph.map { "p\($0)" } ?? "", path: path, at: name.range)
        diagnostics += missing
        let paragraph = missing.isEmpty ? name.paragraph : nil
        let item = Cited(id: id, paragraph: paragraph, pages: name.pages, range: name.range)
        if !cited.contains(where: { $0.id == id && $0.paragraph == paragraph && $0.pages == item.pages }) {
          cited.append(item)
        }
      case .found, .ambiguous: diagnostics.append(.notASource(name.text, path: path, at: name.range))
      case .missing, .unpublished:
        if case .missing = targets.find(name.text) {
          diagnostics.append(
            .unknownSource(name.text, known: sources.map { String($0.path.stem) }, path: path, at: name.range))
        } else {
          diagnostics.append(.notASource(name.text, path: path, at: name.range))
        }
      }
    }
    if names.isEmpty, let quote = quotes.first { diagnostics.append(.quoteWithoutSource(path: path, at: quote.range)) }
    var result: [Evidence] = []
    for quote in quotes where !cited.isEmpty {
      if let found = find(quote.text, in: cited) {
        result.append(found)
        checkPage(of: found, cited, path: path)
      } else {
        report(quote.text, at: quote, cited, path: path)
      }
    }
    let quoted = Set(result.map(\.source))
    let named = cited.filter { !quoted.contains($0.id) }.map { item in
      // A paragraph that is named is the passage, where no words are quoted.
      Evidence(source: item.id, quote: nil, range: item.paragraph.map { sources[item.id.index].blocks[$0 - 1].text })
    }
    return result + named
  }

  /// The passage in the first source that has it, in the paragraph that was named or anywhere.
  mutating func find(_ quotation: String, in cited: [Cited]) -> Evidence? {
    for item in cited {
      let source = sources[item.id.index]
      for page in item.paragraph == nil ? source.passages(ofPages: item.pages) : [] {
        // It begins there, and may run on to the next page.
        if let range = matcher(item.id).range(of: quotation, inside: page.reach), page.range.contains(range.lowerBound)
        {
          return Evidence(source: item.id, quote: quotation, range: range)
        }
      }
      let bounds = item.paragraph.map { source.blocks[$0 - 1].text }
      if let range = matcher(item.id).range(of: quotation, inside: bounds) {
        return Evidence(source: item.id, quote: quotation, range: range)
      }
    }
    return nil
  }

  /// Warns of a quotation that stands on another page of a PDF than its citation says.
  mutating func checkPage(of evidence: Evidence, _ cited: [Cited], path: SourcePath) {
    let source = sources[evidence.source.index]
    guard let range = evidence.range, let page = source.page(at: range.lowerBound) else { return }
    let own = cited.filter { $0.id == evidence.source && $0.paragraph == nil }
    guard let item = own.first, !own.contains(where: { source.holds(page, $0.pages) }) else { return }
    diagnostics.append(.wrongPage(page, of: source, path: path, at: item.range))
  }

  /// Says what is wrong with a quotation that was not found, at the word that differs where that can be told.
  mutating func report(_ quotation: String, at place: Named, _ cited: [Cited], path: SourcePath) {
    let fault = QuotationFault(quotation, in: cited.map { (sources[$0.id.index], $0.paragraph) })
    var range = place.range
    if let start = place.start, let deviation = fault.deviation { range = deviation.shifted(by: start) }
    let elsewhere = cited.compactMap { item -> Int? in
      guard item.paragraph != nil, let range = matcher(item.id).range(of: quotation) else { return nil }
      return sources[item.id.index].block(at: range.lowerBound)
    }
    diagnostics.append(
      .quoteNotFound(
        in: cited.map { (sources[$0.id.index].path, $0.paragraph) }, elsewhere: elsewhere.first,
        help: fault.help(quotation), path: path, at: range))
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

  /// A claim with a source is that source's at least.
  private mutating func warnOfNoClaimant(_ evidence: [Evidence], at place: Place) {
    diagnostics.append(
      Diagnostic(
        evidence.isEmpty ? .warning : .hint, "claim-without-claimant", "the claim does not say whose it is",
        help: "add its claimant, also an unnamed one: ‘claimant:: senior US officials’", path: place.path.description,
        range: place.range))
  }

  /// Of what, when, according to whom?
  private mutating func checkFigure(
    _ figure: Figure, of measure: String, saysPeriod: Bool, saysClaimant: Bool, at place: Place
  ) {
    if figure.isShare, !MeasureWords.namesWhole(measure) {
      diagnostics.append(.shareOfWhat(measure, path: place.path, at: place.range))
    }
    if !saysPeriod {
      diagnostics.append(
        Diagnostic(
          .warning, "figure-without-period", "the figure does not say for which time it holds",
          help: "add its period: ‘2023’, ‘2023-36’ for the fourth quarter, ‘2023-01/2023-10’",
          path: place.path.description,
          range: place.range))
    }
    if !saysClaimant {
      diagnostics.append(
        Diagnostic(
          .warning, "figure-without-claimant", "the figure does not say who says so",
          help: "add its claimant, also an unnamed one",
          path: place.path.description, range: place.range))
    }
  }
}

/// A source that a statement names, and the paragraph where that is named too.
struct Cited {
  let id: SourceID
  /// From 1; one that the source has.
  let paragraph: Int?
  let pages: ClosedRange<Int>?
  /// Of the name, in the file that names it.
  let range: Range<Int>
}

/// Where a statement stands.
private struct Place {
  let path: SourcePath
  let range: Range<Int>
  let note: NoteID?

  var provenance: Provenance { .declared(path, offset: range.lowerBound, note: note) }
}
