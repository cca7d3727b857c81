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
}
