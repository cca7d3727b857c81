import DossierKit
import Markup

/// What a browser saved beside a page, in a folder called after it: its pictures, and what is no evidence.
struct CompanionFiles: Sendable {
  /// Absolute.
  let folder: String
  /// The names of its pictures, known by their bytes, in order.
  let pictures: [String]
  /// How many other files there are: scripts, styles, pages of frames.
  let others: Int

  /// Nil for a file that has none.
  ///
  /// - Parameter page: its absolute path.
  init?(of page: String) {
    guard let slash = page.lastIndex(of: "/"), let dot = page[slash...].lastIndex(of: ".") else { return nil }
    let name = page[page.index(after: slash)...]
    let folders = CompanionFolder.endings.map { page[..<dot] + $0 }
    guard
      let folder = folders.first(where: { folder in
        Self.isCompanion(String(folder[folder.index(after: slash)...]), of: [String(name)])
          && POSIX.entry(at: String(folder))?.kind == .folder
      })
    else { return nil }
    self.folder = String(folder)
    let files = ((try? POSIX.names(in: self.folder)) ?? []).filter { name in
      POSIX.entry(at: "\(folder)/\(name)")?.kind == .file
    }
    pictures = files.filter { name in
      let path = "\(folder)/\(name)"
      guard let entry = POSIX.entry(at: path), entry.size <= DossierFolder.largestFile else { return false }
      return (try? POSIX.read(path, size: PictureKind.headLength)).flatMap { PictureKind(of: $0) } != nil
    }
    others = files.count - pictures.count
  }

  /// Whether a folder belongs to one of the files around it, by their names.
  static func isCompanion(_ name: String, of names: [String]) -> Bool {
    guard let page = CompanionFolder.page(of: name) else { return false }
    return ["html", "htm", "xhtml"].contains { names.contains("\(page).\($0)") }
  }

  func bytes(of picture: String) throws(POSIX.Fault) -> [UInt8] {
    let path = "\(folder)/\(picture)"
    return try POSIX.read(path, size: POSIX.entry(at: path)?.size ?? 0)
  }
}
