import DossierKit
import Extraction

/// A note to begin with.
struct NoteStub {
  /// Below the content folder.
  let path: String
  let text: String

  /// - Parameters:
  ///   - kind: nil for a plain note or an event.
  ///   - claim: the lines of a callout below the first paragraph.
  init(
    kind: EntityKind?, isEvent: Bool = false, title: String, aliases: [String] = [], date: String, claim: [String] = []
  ) {
    let slug = Slug(title)
    path = "\(kind?.folder ?? (isEvent ? "events" : "notes"))/\(slug).md"
    var lines = ["---", "title: \(YAMLText.quoted(title))"]
    if let kind {
      lines += [
        "type: \(kind.rawValue)", "aliases: [\(aliases.map(YAMLText.quoted).joined(separator: ", "))]",
        "# description: One sentence that says who this is",
      ]
      lines +=
        kind == .person
        ? ["# country:", "# wikidata:"] : ["# country:", "# native_name:", "# website:", "# wikidata:"]
    }
    lines += ["date: \(date)", "---", ""]
    if isEvent {
      lines += [
        "> [!event] \(MarkdownText.escaped(title))", "> when:: \(date)", "", "%%",
        "Add to the event, and take away what it does not need:",
        "> place:: where", "> source:: [[name-of-the-file-in-seeds]]", "> quote:: \"its words\"", "%%", "",
      ]
    } else {
      lines += ["What the sources say of \(MarkdownText.escaped(title)), and what they do not.", ""]
    }
    if !claim.isEmpty { lines += claim + [""] }
    text = lines.joined(separator: "\n")
  }
}
