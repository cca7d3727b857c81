/// Which notes are the page of the folder they stand in: `index.md` or `_index.md` (a page bundle), else `README.md`, as code hosts
/// have it. The content folder's own are no folder's.
struct FolderPages: Sendable {
  private let content: String
  private let bundles: Set<Substring>

  init(_ paths: [SourcePath], below content: String) {
    self.content = content
    bundles = Set(paths.filter { Self.isIndex($0) }.map(\.folder))
  }

  /// The folder, from the top of the dossier; nil for any other note.
  func folder(of path: SourcePath) -> SourcePath? {
    guard path.folder != content, path.below(content) != nil else { return nil }
    let isPage = Self.isIndex(path) || Self.isReadme(path) && !bundles.contains(path.folder)
    return isPage ? SourcePath(String(path.folder)) : nil
  }

  static func isIndex(_ path: SourcePath) -> Bool { ["index", "_index"].contains(path.stem.lowercased()) }

  static func isReadme(_ path: SourcePath) -> Bool { path.stem.lowercased() == "readme" }
}
