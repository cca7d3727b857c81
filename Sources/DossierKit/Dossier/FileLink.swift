import Markup

/// A Markdown link or image that names a file of the vault (`Note%20A.md`, `../people/x.md`, `img/a.png`) or a page by the address it
/// had on another site (`/posts/old/`).
struct FileLink {
  /// The file's name alone, decoded.
  let fileName: String
  /// The note it stands in.
  private let note: SourcePath
  private let climbs: Bool
  /// As written, decoded, without the slashes at its ends.
  private let path: String
  /// From the note's own folder, in the dossier; nil where it begins at the top, or leaves the dossier.
  private let fromNote: String?
  let isNote: Bool
  /// Whether it is written as the address of a page is: with a slash at its end, or without the ending of a file. `lang.Merge` has none.
  private let isAddress: Bool

  /// Nil for an address with a scheme and for a place in the same page.
  init?(_ destination: String, from note: Note) {
    guard !destination.isEmpty, !destination.contains(":"), !destination.hasPrefix("#") else { return nil }
    self.note = note.path
    let file = destination.prefix { $0 != "#" && $0 != "?" }.description.removingPercentEscapes
    let parts = file.split(separator: "/")
    climbs = parts.contains("..")
    path = parts.joined(separator: "/")
    fileName = parts.last.map(String.init) ?? ""
    fromNote = file.hasPrefix("/") ? nil : SourcePath.resolving(file, from: note.path)?.description
    isNote = fileName.lowercased().hasSuffix(".md") || fileName.lowercased().hasSuffix(".markdown")
    isAddress = file.hasSuffix("/") || !fileName.contains(".") || !Attachment.isNamed(fileName)
  }

  /// What stands behind `#`; `^id` is a block.
  static func fragment(of destination: String) -> Wikilink.Fragment? {
    guard let mark = destination.firstIndex(of: "#") else { return nil }
    let words = String(destination[destination.index(after: mark)...]).removingPercentEscapes
    if words.isEmpty { return nil }
    return words.hasPrefix("^") ? .block(String(words.dropFirst())) : .heading(words)
  }

  /// The page it leads to: from the note, from the top of the vault, of a Markdown file by its name alone; then by former addresses.
  func page(in index: TargetIndex) -> Target? {
    // `/` is the first page, where a note is its text.
    if path.isEmpty { return ["index.md", "_index.md"].lazy.compactMap { found($0, index) }.first }
    // A name without an extension, or of a page bundle's folder, is a note's if it leads to one.
    if isNote || isAddress {
      for name in [fromNote, path, isNote ? fileName : nil] {
        if let target = name.flatMap({ found($0, index) }) { return target }
      }
    }
    return index.page(formerlyAt: path)
  }

  private func found(_ name: String, _ index: TargetIndex) -> Target? {
    guard case .found(let target) = find(name, index), isNote || target.isPage else { return nil }
    return target
  }

  /// The image or other file beside the notes that it names: from the note, or by its name alone.
  func attachment(in index: TargetIndex) -> SourcePath? {
    for name in [fromNote, fileName] {
      if let name, case .found(.attachment(let path)) = find(name, index), Attachment.isAllowed(path) { return path }
    }
    return nil
  }

  /// A name alone is looked for in the note's folder first.
  private func find(_ name: String, _ index: TargetIndex) -> TargetIndex.Answer {
    name == fileName ? index.find(name, from: note) : index.find(name)
  }

  /// The file beside the notes that it names, where that is of a kind that is not published.
  func file(ofOtherKindIn index: TargetIndex) -> SourcePath? {
    guard let fromNote, case .found(.attachment(let path)) = index.find(fromNote) else { return nil }
    return Attachment.isAllowed(path) ? nil : path
  }

  /// Whether it leads out of the content folder.
  func leaves(_ content: String) -> Bool { climbs && fromNote.flatMap { SourcePath($0) }?.below(content) == nil }

  /// Whether it names a folder of the vault.
  func isFolder(in index: TargetIndex) -> Bool {
    [fromNote, path].contains { $0.map { !$0.isEmpty && index.isFolder($0) } ?? false }
  }

  /// The file of the note it names, where that is kept back because its front matter is broken.
  func brokenNote(in index: TargetIndex) -> SourcePath? {
    [fromNote, path].lazy.compactMap { $0.flatMap(index.brokenNote) }.first
  }

  /// Whether it names a note that is not published.
  func isUnpublished(in index: TargetIndex) -> Bool {
    [fromNote, path].contains { name in
      if let name, case .unpublished = index.find(name) { true } else { false }
    }
  }
}
