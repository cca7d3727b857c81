import Diagnostics
import Extraction
import Markup

/// What each wikilink of each note leads to, and which notes lead where.
package struct LinkTable: Sendable {
  /// By note, then by index into `prose.wikilinks`; nil where it leads nowhere.
  package let targets: [[Target?]]
  /// The notes that link to a target, in order of path, with the link's index.
  private let backlinks: [Target: [(note: NoteID, link: Int)]]
  let diagnostics: [Diagnostic]
  private let index: TargetIndex

  /// - Parameter noteOf: the note that is an entity's page.
  init(_ notes: [Note], _ sources: [Source], _ index: TargetIndex, noteOf: @escaping (EntityID) -> NoteID?) {
    var diagnostics: [Diagnostic] = []
    var backlinks: [Target: [(note: NoteID, link: Int)]] = [:]
    var near = NearNames(index)
    targets = notes.enumerated().map { number, note in
      note.prose.wikilinks.enumerated().map { position, link in
        guard !link.target.isEmpty else { return .note(NoteID(number)) }
        guard let target = Self.resolve(link, note, index, &near, &diagnostics) else { return nil }
        backlinks[target, default: []].append((NoteID(number), position))
        return target
      }
    }
    self.backlinks = backlinks
    self.index = index
    self.diagnostics = diagnostics + LinkCheck(notes, sources, targets, index, near, noteOf: noteOf).diagnostics
  }

  package func backlinks(to target: Target) -> [(note: NoteID, link: Int)] { backlinks[target] ?? [] }

  private static func resolve(
    _ link: Wikilink, _ note: Note, _ index: TargetIndex, _ near: inout NearNames, _ diagnostics: inout [Diagnostic]
  ) -> Target? {
    if link.isCitation { return cited(link, note, index, &diagnostics) }
    var fault: Diagnostic
    switch index.find(link.target, from: note.path) {
    case .found(.attachment(let path)) where !Attachment.isAllowed(path):
      fault = .unpublishedKind(path, at: link.source)
    case .found(let target): return target
    case .ambiguous(let targets):
      let paths = index.paths(of: targets, called: link.target).prefix(4).map { "[[\($0)]]" }
      fault = .error(
        "ambiguous-link", "‘\(link.target)’ is the name of \(targets.count) pages",
        help: paths.isEmpty
          ? "write the path of the one you mean, with its folder" : "write \(paths.joined(separator: " or "))",
        at: link.source)
    case .unpublished where link.isEmbed:
      fault = .error(
        "link-to-unpublished", "the embedded note is not published; nothing is shown in its place",
        help: "publish that note, or take the embed away", at: link.source)
    case .unpublished where link.shown == nil:
      fault = .unpublishedLeak(at: link.source)
    case .unpublished:
      fault = .linkToUnpublished(at: link.source)
    case .missing where Attachment.isNamed(link.target):
      fault = .error(
        link.isEmbed ? "missing-image" : "missing-link-target", "there is no file ‘\(link.target)’ beside the notes",
        help: near.help(for: link.target) ?? "put it anywhere below the content folder", at: link.source)
    case .missing where index.isFolder(link.target):
      fault = .linkToFolder(link.target, at: link.source)
    case .missing:
      fault = .error(
        "missing-link-target", "nothing in the dossier is called ‘\(link.target)’",
        help: near.help(for: link.target) ?? "make the note with ‘dossier new’, or correct the link", at: link.source)
    }
    if case .unpublished = index.find(link.target, from: note.path), let cause = index.brokenNote(link.target) {
      fault.help = help(brokenBy: cause)
    }
    diagnostics.append(fault.placed(in: note.path.description))
    return nil
  }

  static func help(brokenBy cause: SourcePath) -> String {
    "it is kept back because its front matter is broken: mend \(cause)"
  }

  private static func cited(
    _ link: Wikilink, _ note: Note, _ index: TargetIndex, _ diagnostics: inout [Diagnostic]
  ) -> Target? {
    if case .found(let target) = index.source(link.target) { return target }
    diagnostics.append(
      Diagnostic.error(
        "unknown-citation", "there is no source ‘\(link.target)’ to cite",
        help: NearMiss.best(for: link.target, among: index.sourceKeys).map { "did you mean ‘@\($0)’?" }
          ?? "the key is the name of a file in the seeds folder, without its extension; a \\ before the bracket makes it plain text",
        at: link.source
      ).placed(in: note.path.description))
    return nil
  }

  /// The shortest name by which a link finds a note.
  func name(of note: Note, _ id: NoteID) -> String {
    let path = note.path.withoutExtension
    let isIndex = ["index", "_index"].contains(note.path.stem.lowercased())
    let parts = (isIndex ? note.path.folder : path).split(separator: "/")
    for count in 1...max(1, parts.count) {
      let name = parts.suffix(count).joined(separator: "/")
      if case .found(let target) = index.find(name), target == .note(id) { return name }
    }
    return String(path)
  }

  /// Whether a link names a note that is not published.
  package func isUnpublished(_ link: Wikilink, from note: Note) -> Bool {
    if case .unpublished = index.find(link.target, from: note.path) { true } else { false }
  }

  /// The page that a Markdown link leads to: `Note%20A.md`, `../people/x.md`, `/posts/old/`.
  package func target(ofMarkdown destination: String, from note: Note) -> Target? {
    FileLink(destination, from: note)?.page(in: index)
  }

  /// The image or file beside the notes that a Markdown link or image names.
  package func attachment(_ destination: String, from note: Note) -> SourcePath? {
    FileLink(destination, from: note)?.attachment(in: index)
  }

  /// What stands behind `#` in a Markdown link.
  package static func fragment(ofMarkdown destination: String) -> Wikilink.Fragment? {
    FileLink.fragment(of: destination)
  }

  /// A note's mentions with its wikilinks to entities; a name inside a wikilink is the link's.
  func adding(to mentions: [Mention], of note: Note, _ id: NoteID) -> [Mention] {
    let links = zip(note.prose.wikilinks, targets[id.index]).filter { !$0.0.range.isEmpty }
    var result = mentions.filter { mention in !links.contains { $0.0.range.overlaps(mention.range) } }
    for (link, target) in links {
      if case .entity(let entity)? = target { result.append(Mention(range: link.range, entity: entity)) }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Diagnostic {
  static func unpublishedKind(_ path: SourcePath, at range: Range<Int>) -> Diagnostic {
    .error(
      "unsupported-attachment", "‘\(path.fileName)’ is there, but files of this kind are not published",
      help: ["canvas", "base"].contains(path.fileExtension)
        ? "Obsidian alone shows it: link to the notes in it, or export it as a picture"
        : "published are: \(Attachment.kinds)", at: range)
  }

  static func linkToFolder(_ name: String, at range: Range<Int>) -> Diagnostic {
    .error(
      "missing-link-target", "‘\(name)’ is a folder, which has no page of its own",
      help: "link to a note in it, or write an index.md there", at: range)
  }
}
