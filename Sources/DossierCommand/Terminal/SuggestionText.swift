import DossierKit
import Extraction

/// Suggestions for people.
struct SuggestionText {
  private(set) var lines: [String] = []
  private let suggestions: Suggestions
  private let dossier: Dossier

  /// - Parameter limit: how many of a kind; 0 for all, nil for a screenful.
  init(_ suggestions: Suggestions, _ dossier: Dossier, limit: Int?) {
    self.suggestions = suggestions
    self.dossier = dossier
    guard !suggestions.isEmpty else {
      lines = ["nothing to suggest: every name is declared or decided on"]
      return
    }
    let most = limit.map { $0 == 0 ? Int.max : $0 } ?? 10
    section("Names that nobody declared", suggestions.ownNames, most, lines: name)
    if !suggestions.ownNames.isEmpty { hint("--accept NAME writes a note, --reject NAME sets it aside for good") }
    section("Perhaps one and the same", suggestions.merges, most, lines: merge)
    if !suggestions.merges.isEmpty { hint("if they are not the same: --keep-apart NAME NAME") }
    section("Perhaps declared twice", suggestions.doubles, most, lines: double)
    if !suggestions.doubles.isEmpty { hint("if they are not the same: --keep-apart NAME NAME") }
    section("Figures that nobody declared", suggestions.figures, limit == nil ? 3 : most, lines: figure)
    if !suggestions.figures.isEmpty { hint("copy into the note where it belongs") }
  }

  private mutating func section<Item>(_ title: String, _ items: [Item], _ most: Int, lines body: (Item) -> [String]) {
    guard !items.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines.append(items.count > most ? "\(title) (\(most) of \(items.count); --limit 0 lists all)" : title)
    for item in items.prefix(most) { lines += [""] + body(item).map { "  " + $0 } }
  }

  private mutating func hint(_ text: String) { lines += ["", "  → " + text] }

  private func name(_ item: SuggestedName) -> [String] {
    let count = "\(counted(item.mentions, "time")) in \(counted(item.sources.count, "source"))"
    var result = ["\(item.name) · \(item.kind.rawValue) · \(count) · \(score(item.score)): \(item.reason)"]
    if !item.spellings.isEmpty { result.append("  also: \(item.spellings.joined(separator: ", "))") }
    return result + ["  “\(excerpt(item.passage))”", "  \(place(item.passage))"]
  }

  private func merge(_ item: SuggestedMerge) -> [String] {
    let variant = suggestions.names[item.variant]
    let also = item.spelling == item.name ? "" : " (as ‘\(item.spelling)’)"
    let declared = item.isDeclared ? "declared" : "not declared"
    var result = [
      "\(variant.name) = \(item.name)\(also)? \(declared); \(item.reason)",
      "  “\(excerpt(variant.passage))”", "  \(place(variant.passage))",
    ]
    let accept = item.isDeclared ? "" : "--accept \(Shell.quoted(item.name)) "
    result.append("  dossier suggest \(accept)--merge \(Shell.quoted(variant.name)) --into \(Shell.quoted(item.name))")
    return result
  }

  private func double(_ item: DoubledEntities) -> [String] {
    let names = [item.one, item.other].map { dossier.entities[$0.index] }
    return ["\(names[0].name) = \(names[1].name)? \(item.reason)"]
  }

  private func figure(_ item: SuggestedFigure) -> [String] {
    [place(item.passage)] + item.callout.split(separator: "\n").map(String.init)
  }

  // MARK: Words

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private func score(_ score: Double) -> String { JSON.plain((score * 100).rounded() / 100) }

  private func place(_ passage: Passage) -> String {
    let path = dossier.sources[passage.source.index].path
    return passage.paragraph.map { "\(path), paragraph \($0)" } ?? "\(path), headline"
  }

  /// The sentence on one line, at most thirty words of it, with the name among them.
  private func excerpt(_ passage: Passage) -> String {
    let text = dossier.sources[passage.source.index].text
    func words(_ range: Range<Int>) -> [Substring] { text.string(range).split(whereSeparator: \.isWhitespace) }
    let focus = passage.focus.clamped(to: passage.sentence)
    let before = words(passage.sentence.lowerBound..<focus.lowerBound)
    let all = words(passage.sentence)
    guard all.count > 30 else { return all.joined(separator: " ") }
    let start = before.count < 24 ? 0 : min(before.count - 12, all.count - 30)
    let end = min(all.count, start + 30)
    return (start > 0 ? "… " : "") + all[start..<end].joined(separator: " ") + (end < all.count ? " …" : "")
  }
}
