import DossierKit
import Extraction
import Markup

/// Everything that can be found, in the order of its numbers: by kind, then by date, so that a kind and a month are ranges
/// of numbers and need no list.
struct SearchDocuments: Sendable {
  /// Bytes of one document; what is longer goes on in another of the same page.
  static let longest = 24_000

  let all: [SearchDocument]

  init(_ outline: Outline) {
    let dossier = outline.dossier
    var found = dossier.entities.indices.map { Self.entity(EntityID($0), outline) }
    for (index, note) in dossier.notes.enumerated() where dossier.entityOfNote[index] == nil {
      found.append(Self.note(note, NoteID(index), outline))
    }
    found += Self.statements(outline)
    let otherNames = dossier.entities.map(Self.namesInOtherScripts)
    for index in dossier.sources.indices {
      found.append(Self.source(SourceID(index), outline, otherNames))
    }
    let parts = found.flatMap(Self.parts)
    let rank = Dictionary(uniqueKeysWithValues: SearchDocument.Kind.allCases.enumerated().map { ($1, $0) })
    let keys = parts.map { ((rank[$0.kind] ?? 0) << 32) | $0.month }
    all = parts.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { parts[$0] }
  }

  // MARK: One each

  private static func entity(_ id: EntityID, _ outline: Outline) -> SearchDocument {
    let entity = outline.dossier.entities[id.index]
    let native = entity.identity.filter { $0.key == "native_name" }.map(\.words)
    var document = SearchDocument(
      kind: SearchDocument.Kind(rawValue: entity.kind.rawValue) ?? .organization, title: entity.name,
      names: entity.aliases + native, href: outline.permalink(id).description)
    document.isUnreviewed = !entity.isReviewed
    if let description = entity.description {
      document.passages.append(SearchDocument.Passage(anchor: "", text: Array(description.utf8)))
    }
    if let note = entity.note { document.passages += passages(of: outline.dossier.notes[note.index]) }
    return document
  }

  private static func note(_ note: Note, _ id: NoteID, _ outline: Outline) -> SearchDocument {
    var document = SearchDocument(
      kind: .note, title: note.isBriefing ? "Briefing" : note.title, names: note.aliases,
      href: outline.permalink(id).description, date: note.date)
    if let description = note.description {
      document.passages.append(SearchDocument.Passage(anchor: "", text: Array(description.utf8)))
    }
    document.passages += passages(of: note)
    return document
  }

  /// The paragraphs of a note, each under the heading it stands below; statements are documents of their own.
  private static func passages(of note: Note) -> [SearchDocument.Passage] {
    let prose = note.prose
    var anchor = ""
    var result: [SearchDocument.Passage] = []
    for paragraph in prose.paragraphs {
      if let heading = paragraph.heading { anchor = prose.headings[heading].id }
      if let callout = paragraph.callout, statementTypes.contains(prose.callouts[callout].type) { continue }
      let text = Array(prose.text[paragraph.range])
      if !text.isEmpty { result.append(SearchDocument.Passage(anchor: anchor, text: text)) }
    }
    return result
  }

  private static let statementTypes: Set<String> = [
    "stat", "statistic", "figure", "event", "claim", "judgement", "judgment", "assumption", "gap",
  ]

  private static func source(_ id: SourceID, _ outline: Outline, _ otherNames: [[String]]) -> SearchDocument {
    let source = outline.dossier.sources[id.index]
    var document = SearchDocument(
      kind: .source, title: source.publication.title, href: outline.permalink(id).description,
      date: source.publication.date, publisher: source.publication.publisher)
    document.passages = source.blocks.enumerated().map { index, block in
      SearchDocument.Passage(anchor: "p\(index + 1)", text: Array(source.text.utf8[block.text]))
    }
    var seen: Set<EntityID> = []
    for mention in outline.dossier.sourceMentions[id.index] where !otherNames[mention.entity.index].isEmpty {
      if seen.insert(mention.entity).inserted { document.otherNames += otherNames[mention.entity.index] }
    }
    return document
  }

  /// Names outside ASCII of an entity that has one within it too, and the other way round.
  private static func namesInOtherScripts(_ entity: Entity) -> [String] {
    let names = [entity.name] + entity.aliases + entity.identity.filter { $0.key == "native_name" }.map(\.words)
    let isForeign = names.map { $0.utf8.contains { $0 >= 0x80 } }
    return isForeign.contains(true) && isForeign.contains(false) ? names : []
  }

  private static func statements(_ outline: Outline) -> [SearchDocument] {
    let dossier = outline.dossier
    func document(
      _ subject: PassageUse.Subject, _ kind: SearchDocument.Kind, _ evidence: [Evidence], _ date: EDTF?,
      _ claimant: String?
    ) -> SearchDocument {
      let note = MarginNote(PassageUse(range: 0..<0, subject: subject, isReviewed: true), in: outline)
      var document = SearchDocument(kind: kind, title: note.text, href: "\(note.page)#\(note.fragment)", date: date)
      document.publisher = evidence.first.flatMap { dossier.sources[$0.source.index].publication.publisher }
      let words = [claimant].compactMap { $0 } + evidence.compactMap(\.quote)
      document.passages = words.map { SearchDocument.Passage(anchor: "", text: Array($0.utf8)) }
      return document
    }
    var result: [SearchDocument] = []
    for (index, assertion) in dossier.assertions.enumerated() {
      guard let kind = SearchDocument.Kind(rawValue: assertion.kind.rawValue) else { continue }
      result.append(document(.assertion(index), kind, assertion.evidence, assertion.when, assertion.claimant))
    }
    for (index, statistic) in dossier.statistics.enumerated() where statistic.provenance.isReviewed {
      result.append(document(.statistic(index), .figure, statistic.evidence, statistic.period, statistic.claimant))
    }
    for (index, event) in dossier.events.enumerated() where event.kind == .declared {
      result.append(document(.event(index), .event, event.evidence, event.when, event.place))
    }
    return result
  }

  /// A long document in several, so that no part of the index is heavy.
  private static func parts(_ document: SearchDocument) -> [SearchDocument] {
    let bytes = document.passages.reduce(0) { $0 + $1.text.count }
    guard bytes > longest else { return [document] }
    var pieces: [[SearchDocument.Passage]] = [[]]
    var size = 0
    for passage in document.passages.flatMap(pieces(of:)) {
      if size + passage.text.count > longest, size > 0 {
        pieces.append([])
        size = 0
      }
      pieces[pieces.count - 1].append(passage)
      size += passage.text.count
    }
    return pieces.map { passages in
      var part = document
      part.passages = passages
      return part
    }
  }

  /// A passage cut at spaces where it alone is too long.
  private static func pieces(of passage: SearchDocument.Passage) -> [SearchDocument.Passage] {
    guard passage.text.count > longest else { return [passage] }
    var result: [SearchDocument.Passage] = []
    var start = 0
    while start < passage.text.count {
      var end = min(start + longest, passage.text.count)
      if end < passage.text.count {
        let space = passage.text[start..<end].lastIndex { $0 == 0x20 || $0 == 0x0A }
        if let space, space > start { end = space }
        while end > start + 1, passage.text[end] & 0xC0 == 0x80 { end -= 1 }
      }
      result.append(SearchDocument.Passage(anchor: passage.anchor, text: Array(passage.text[start..<end])))
      start = end
    }
    return result
  }
}
