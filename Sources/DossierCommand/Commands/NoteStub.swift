import DossierKit
import Extraction

/// A note to begin with.
struct NoteStub {
  /// Below the content folder.
  let path: String
  let text: String

  /// - Parameter kind: nil for a plain note or an event.
  init(kind: EntityKind?, isEvent: Bool, title: String, date: String) {
    let slug = Slug(title)
    path = "\(kind?.folder ?? (isEvent ? "events" : "notes"))/\(slug).md"
    var lines = ["---", "title: \(YAMLText.quoted(title))"]
    if let kind {
      lines += ["type: \(kind.rawValue)", "aliases: []", "# description: One sentence that says who this is"]
      lines +=
        kind == .person
        ? ["# country:", "# wikidata:"] : ["# country:", "# native_name:", "# website:", "# wikidata:"]
    }
    lines += ["date: \(date)", "---", ""]
    if isEvent {
      lines += ["> [!event] \(title.onOneLine)", "> when:: \(date)", "> place::", "> source::", "> quote::", ""]
    } else {
      lines += ["What the sources say of \(title.onOneLine), and what they do not.", ""]
    }
    text = lines.joined(separator: "\n")
  }
}
