import DossierKit
import Extraction

/// What the feed tells: every source, note and declared statement with a date of its own, the latest first.
///
/// No clock says when something came in. A source is of the day it was retrieved, else published; a note of the day its front matter
/// gives (`lastmod`, `date`), else of the latest source it links to; a statement of its note's day or its latest source's, whichever is
/// later. What has no day stands in no feed.
struct FeedEntries {
  let outline: Outline

  static let most = 100
  /// Bytes of a summary.
  private static let longest = 400

  private var dossier: Dossier { outline.dossier }

  var latest: [FeedEntry] {
    var seen: Set<String> = []
    let dated = sources + notes + statements
    let entries = (changes(besides: dated) + dated).filter { seen.insert($0.name).inserted }
    return Array(
      entries.enumerated().sorted { one, other in
        (other.element.updated, one.offset) < (one.element.updated, other.offset)
      }.prefix(Self.most).map(\.element))
  }

  /// That there is a list of what changed, of the day the dossier speaks of.
  private func changes(besides entries: [FeedEntry]) -> [FeedEntry] {
    guard let changes = outline.changes, !changes.all.isEmpty,
      let day = (dossier.configuration.asOf ?? entries.map(\.updated).max()).flatMap(Self.dated)
    else { return [] }
    return [
      FeedEntry(
        name: "changes/" + Identity.changes(changes), title: "What changed: \(changes.summary)", language: nil,
        page: ChangesPage.permalink, fragment: nil, updated: day, published: nil, author: nil,
        summary: "\(ChangesPage.since(changes)): \(changes.summary).", category: "changes")
    ]
  }

  // MARK: Sources and notes

  private var sources: [FeedEntry] {
    dossier.sources.enumerated().compactMap { index, source in
      guard let day = day(of: SourceID(index)) else { return nil }
      let publication = source.publication
      let isForeign = publication.language != nil && publication.language != dossier.configuration.language
      let words = source.blocks.first.map { source.text.string($0.text).onOneLine } ?? ""
      return FeedEntry(
        name: "sources/\(source.slug)",
        title: publication.title.onOneLine + (publication.status == .withdrawn ? " (withdrawn)" : ""),
        language: isForeign ? publication.language : nil, page: outline.permalink(SourceID(index)), fragment: nil,
        updated: day, published: publication.published.flatMap(Self.dated),
        author: publication.author ?? publication.publisher,
        summary: Wording.shortened(words, to: Self.longest), category: "source")
    }
  }

  private var notes: [FeedEntry] {
    dossier.notes.enumerated().compactMap { index, note in
      let id = NoteID(index)
      guard let day = day(of: id) else { return nil }
      let page = outline.permalink(id)
      let first = note.prose.paragraphs.first.map { note.prose.string($0.range).onOneLine }
      return FeedEntry(
        name: page.description.hasSuffix(".html") ? String(page.description.dropLast(5)) : page.description,
        title: note.isBriefing && note.title == "index" ? dossier.configuration.title : note.title.onOneLine,
        language: nil,
        page: page, fragment: nil, updated: day, published: note.date?.earliest.flatMap(Self.dated), author: nil,
        summary: Wording.shortened(note.abstract?.onOneLine ?? first ?? "", to: Self.longest), category: "note")
    }
  }

  // MARK: Statements

  private var statements: [FeedEntry] {
    dossier.declaredStatements.compactMap { id in
      let evidence = dossier.evidence(of: id)
      let note = dossier.provenance(of: id).note
      guard
        let day =
          (evidence.compactMap { self.day(of: $0.source) } + [note.flatMap { self.day(written: $0) }].compactMap { $0 })
          .max()
      else { return nil }
      let shown = shown(id)
      return FeedEntry(
        name: "statements/" + shown.identity, title: shown.title, language: nil, page: shown.page,
        fragment: shown.fragment,
        updated: day, published: nil, author: nil, summary: summary(of: id, evidence), category: shown.kind)
    }
  }

  private struct Shown {
    let kind: String
    let title: String
    let identity: String
    let page: Permalink
    let fragment: String
  }

  private func shown(_ id: StatementID) -> Shown {
    switch id {
    case .statistic(let index):
      let statistic = dossier.statistics[index]
      let words = statistic.title ?? "\(Wording.figure(statistic.figure)): \(statistic.measure)"
      let place = outline.statistics.place(index)
      return Shown(
        kind: "figure", title: words.onOneLine, identity: Identity.statistic(statistic, dossier), page: place.page,
        fragment: place.fragment)
    case .event(let index):
      let event = dossier.events[index]
      return Shown(
        kind: "event", title: "\(Wording.date(of: event)): \(event.title.onOneLine)",
        identity: Identity.event(event, dossier),
        page: outline.timeline.permalink(index), fragment: outline.timeline.anchors[index])
    case .assertion(let index):
      let assertion = dossier.assertions[index]
      return Shown(
        kind: assertion.kind.rawValue, title: assertion.title.onOneLine,
        identity: Identity.assertion(assertion, dossier),
        page: outline.permalink(assertion.note), fragment: AssertionPlan.anchor(index))
    }
  }

  /// Who says it, in which words, and where.
  private func summary(of id: StatementID, _ evidence: [Evidence]) -> String {
    var parts: [String] = []
    if let quote = evidence.lazy.compactMap(\.quote).first {
      parts.append(Wording.quoted(Wording.shortened(quote.onOneLine, to: Self.longest)))
    }
    if let claimant = dossier.claimant(of: id) { parts.append("According to \(claimant).") }
    let names = evidence.map { item in
      let publication = dossier.sources[item.source.index].publication
      return [publication.publisher ?? publication.title, publication.date.map { Wording.short($0) }].compactMap { $0 }
        .joined(separator: ", ")
    }
    if !names.isEmpty { parts.append("Source: \(names.prefix(4).joined(separator: "; ")).") }
    return parts.joined(separator: " ")
  }

  // MARK: Days

  /// Whether anything has a day. A statement without a dated note or source has none, so it need not be asked.
  static func areAny(in dossier: Dossier) -> Bool {
    dossier.sources.contains { source in
      [source.publication.retrieved, source.publication.published].contains { $0.flatMap(dated) != nil }
    }
      || dossier.notes.contains { note in
        [note.lastModified, note.date].contains { $0?.earliest.flatMap(dated) != nil }
      }
  }

  private func day(of source: SourceID) -> CalendarDate? {
    let publication = dossier.sources[source.index].publication
    return [publication.retrieved, publication.published].compactMap { $0.flatMap(Self.dated) }.max()
  }

  private func day(written note: NoteID) -> CalendarDate? {
    let note = dossier.notes[note.index]
    return [note.lastModified, note.date].compactMap { $0?.earliest.flatMap(Self.dated) }.max()
  }

  private func day(of note: NoteID) -> CalendarDate? {
    if let day = day(written: note) { return day }
    return dossier.links.targets[note.index].compactMap { target -> CalendarDate? in
      if case .source(let source)? = target { day(of: source) } else { nil }
    }.max()
  }

  /// Years that RFC 3339 can write.
  private static func dated(_ day: CalendarDate) -> CalendarDate? { (1...9999).contains(day.year) ? day : nil }
}
