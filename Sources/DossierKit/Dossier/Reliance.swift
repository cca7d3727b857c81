import Diagnostics
import Markup

/// What a person wrote that rests on a source: statements, block quotations, and links in the text of notes.
struct Reliance {
  struct Item {
    let words: String
    /// What it is in a sentence: "the claim".
    let noun: String
    let path: SourcePath
    let range: Range<Int>
    /// Every source it names.
    let sources: Set<SourceID>
  }

  /// By source, in the order of the lists.
  private var items: [SourceID: [Item]] = [:]

  init(
    statistics: some Sequence<Statistic>, events: [Event], assertions: [Assertion], quotations: [Quotation],
    notes: [Note], links: LinkTable
  ) {
    for statistic in statistics {
      add("figure", statistic.title ?? statistic.measure, statistic.evidence, statistic.provenance)
    }
    for event in events { add("event", event.title, event.evidence, event.provenance) }
    for assertion in assertions {
      add(assertion.kind.rawValue, assertion.title, assertion.evidence, assertion.provenance)
    }
    for quotation in quotations {
      let note = notes[quotation.note.index]
      add(
        Item(
          words: note.prose.string(quotation.range).onOneLine, noun: "quotation", path: note.path,
          range: note.prose.fileRange(of: quotation.range), sources: [quotation.evidence.source]))
    }
    let quoting = Set(quotations.flatMap { quotation in quotation.links.map { "\(quotation.note.index) \($0)" } })
    for (number, targets) in links.targets.enumerated() {
      for (index, target) in targets.enumerated() where !quoting.contains("\(number) \(index)") {
        guard case .source(let source)? = target else { continue }
        let link = notes[number].prose.wikilinks[index]
        add(Item(words: link.label, noun: "link", path: notes[number].path, range: link.source, sources: [source]))
      }
    }
  }

  private mutating func add(_ noun: String, _ words: String, _ evidence: [Evidence], _ provenance: Provenance) {
    guard !evidence.isEmpty, case .declared(let path, let offset, _) = provenance else { return }
    add(
      Item(
        words: words, noun: noun, path: path, range: offset..<offset + 1, sources: Set(evidence.map(\.source))))
  }

  private mutating func add(_ item: Item) {
    for source in item.sources.sorted() { items[source, default: []].append(item) }
  }

  subscript(source: SourceID) -> [Item] { items[source] ?? [] }

  /// "3 statements rest on it: content/index.md (2), content/n.md".
  func summary(_ source: SourceID) -> String {
    let items = self[source]
    guard !items.isEmpty else { return "nothing rests on it" }
    var counts: [(path: SourcePath, count: Int)] = []
    for path in items.map(\.path) {
      if let index = counts.firstIndex(where: { $0.path == path }) {
        counts[index].count += 1
      } else {
        counts.append((path, 1))
      }
    }
    let files = counts.sorted { $0.path < $1.path }.prefix(8).map {
      $0.count == 1 ? "\($0.path)" : "\($0.path) (\($0.count))"
    }
    let places = items.count == 1 ? "one place rests on it" : "\(items.count) places rest on it"
    return "\(places): \(files.joined(separator: ", "))\(counts.count > 8 ? " …" : "")"
  }
}
