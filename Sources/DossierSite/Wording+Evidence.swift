import DossierKit
import Extraction
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
    if let script = Script.language(of: source.publication.title.utf8)?.tag {
      let opening = source.blocks.first.map { source.text.utf8[$0.text].prefix(400) } ?? []
      if Script.language(of: opening) == nil { return script }
    }
    let stated = source.publication.language
    return stated == own ? nil : stated
  }
}
