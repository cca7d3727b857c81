import DossierKit
import Markup

/// What is said of evidence as it is stored.
extension Wording {
  /// "3 pictures, 12 scripts": what a saved page brought and its reading page does not show; nil for nothing.
  static func dropped(_ dropped: SavedPage.Dropped) -> String? {
    let parts = [
      (dropped.pictures, "picture"), (dropped.trackers, "tracker"), (dropped.scripts, "script"),
      (dropped.frames, "frame"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { count($0.0, $0.1) }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The language of a source's title where it is not the dossier's own: a summary keeps the title of the article, which may be in
  /// another script than its words.
  static func language(ofTitle source: Source, besides own: String) -> String? {
    let title = source.publication.title
    // Most are in Latin letters and say nothing.
    if title.utf8.contains(where: { $0 >= 0xCD }) {
      let script = mainScript(of: title)
      let opening = source.blocks.first.map { String(source.text.string($0.text).prefix(400)) } ?? ""
      if !script.isEmpty, mainScript(of: opening).isEmpty { return script }
    }
    let stated = source.publication.language
    return stated == own ? nil : stated
  }

  /// As ``language(of:)`` tells it of most letters.
  private static func mainScript(of words: String) -> String {
    let letters = words.filter(\.isLetter)
    let foreign = letters.filter { !language(of: String($0)).isEmpty }
    return foreign.count * 2 > letters.count ? language(of: foreign) : ""
  }
}
