import DossierSite
import Synchronization

/// A site as the preview asks for it: each file is rendered when it is asked for, and the search is indexed when somebody searches.
final class ServedSite: Sendable {
  private let site: Site
  private let files: [String: OutputFile]
  private let index = Mutex<Task<[String: OutputFile], Never>?>(nil)

  init(_ site: Site) {
    self.site = site
    files = Self.byPath(site.files)
  }

  /// Whether the site has a file, as far as that is known without an index of the search.
  func holds(_ path: String) -> Bool { files[path] != nil || path.hasPrefix("assets/search/") }

  /// Nil for a file that the site does not have.
  func bytes(of path: String) async -> [UInt8]? {
    if let file = files[path] { return file.bytes() }
    guard path.hasPrefix("assets/search/") else { return nil }
    let task = index.withLock { index in
      let task = index ?? Task { [site] in Self.byPath(await site.indexed().files) }
      index = task
      return task
    }
    return await task.value[path]?.bytes()
  }

  private static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
    Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }
}
