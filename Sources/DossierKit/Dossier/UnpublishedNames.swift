import Diagnostics
import Markup

/// The names of notes that are not published where links stand outside the bodies of notes: in front matter, in fields of
/// callouts, in tables and beside sources. What keys say of an entity is kept back; all else would be printed, and is a leak.
struct UnpublishedNames {
  private(set) var diagnostics: [Diagnostic] = []

  private let targets: TargetIndex

  init(_ targets: TargetIndex) { self.targets = targets }

  /// Whether a fact of identity links to a note that is not published, or calls it its parent in plain words.
  func areNamed(in fact: IdentityFact) -> Bool {
    let links = Wikilink.all(in: Array(fact.value.utf8))
    if links.isEmpty { return fact.key == "parent" && isUnpublished(fact.value) }
    return links.contains { isUnpublished($0.target) }
  }

  /// - Parameter withheld: the facts that are kept back.
  mutating func check(_ corpus: Corpus, withheld: [IdentityFact]) {
    // A parent is a relation, and told as one.
    for fact in withheld where fact.key != "parent" {
      diagnostics.append(
        Diagnostic.error(
          "link-to-unpublished", "‘\(fact.key)’ names a note that is not published",
          help: "publish that note, or take the line away; the page shows nothing of it", at: fact.range
        ).placed(in: fact.path.description))
    }
    for note in corpus.notes {
      for value in note.linkedValues { check(value, in: note.path) }
      for field in note.prose.callouts.flatMap(\.fields) where !Self.unprinted.contains(field.key.lowercased()) {
        check(Named(text: field.value, range: field.valueSource), in: note.path)
      }
    }
    for row in corpus.entityRows {
      for value in row.linkedValues { check(value, in: row.path) }
    }
    for row in corpus.statisticRows + corpus.eventRows {
      for (column, value) in row.linkedCells where !Self.unprinted.contains(column) { check(value, in: row.path) }
    }
    for index in corpus.sources.indices {
      let publication = corpus.sources[index].publication
      for text in [publication.title, publication.publisher, publication.author].compactMap({ $0 }) {
        check(Named(text: text, range: 0..<0), in: corpus.sources[index].path)
      }
    }
  }

  /// Keys and columns that name sources, who stands in a relation, or facts of identity: they have diagnostics of their own.
  static let unprinted: Set<String> = Set(
    ["source", "paragraph", "answers", "not"] + Declaration.identityKeys + Declaration.relationColumns)

  private mutating func check(_ value: Named, in path: SourcePath) {
    guard value.text.utf8.contains(0x5B), value.text.contains("[[") else { return }
    let slack = value.range.count - value.text.utf8.count
    for link in Wikilink.all(in: Array(value.text.utf8)) where isUnpublished(link.target) {
      // Escapes of YAML and CSV move what stands behind them: then the whole value is the place.
      let isPlain = slack == 0 || slack == 2
      let place = isPlain ? link.source.shifted(by: value.range.lowerBound + slack / 2) : value.range
      diagnostics.append(
        (link.shown == nil ? Diagnostic.unpublishedLeak(at: place) : .linkToUnpublished(at: place)).placed(
          in: path.description))
    }
  }

  private func isUnpublished(_ name: String) -> Bool {
    if case .unpublished = targets.find(name) { true } else { false }
  }
}

extension Diagnostic {
  static func unpublishedLeak(at range: Range<Int>) -> Diagnostic {
    .error(
      "unpublished-leak", "the link would print the name of a note that is not published",
      help: "publish that note, take the link away, or give it words of its own: [[…|words]]", at: range)
  }

  static func linkToUnpublished(at range: Range<Int>) -> Diagnostic {
    .error(
      "link-to-unpublished", "the link leads to a note that is not published",
      help: "publish that note, or take the link away; the page shows its words without a link", at: range)
  }
}
