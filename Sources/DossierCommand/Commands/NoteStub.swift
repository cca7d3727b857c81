import DossierKit
import Extraction

/// A note to begin with.
struct NoteStub {
  /// Below the content folder.
  let path: String
  let text: String

  /// - Parameters:
  ///   - kind: nil for a plain note or an event.
  ///   - source: of an event, as a wikilink calls it.
  ///   - claim: the lines of a callout below the first paragraph.
  init(
    kind: EntityKind?, isEvent: Bool = false, title: String, aliases: [String] = [], date: String,
    source: String? = nil, claim: [String] = []
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
      lines += ["> [!event] \(MarkdownText.escaped(title))", "> when:: \(date)"]
      if let source { lines.append("> source:: [[\(source)]]") }
      lines += ["", "%%", "Add to the event, and take away what it does not need:", "> place:: where"]
      if source == nil { lines.append("> source:: [[name-of-the-file-in-seeds]]") }
      lines += ["> quote:: \"its words\"", "%%", ""]
    } else {
      lines += ["What the sources say of \(MarkdownText.escaped(title)), and what they do not.", ""]
    }
    if !claim.isEmpty { lines += claim + [""] }
    text = lines.joined(separator: "\n")
  }
}
