/// Writes files that must not exist yet; all of them or none.
struct NewFiles {
  private let folder: String

  init(in folder: String) { self.folder = folder }

  /// - Returns: the paths written.
  /// - Throws: ``MachineError`` where one of them stands there already.
  func write(_ files: [(path: String, text: String)]) throws -> [String] {
    for (path, _) in files where POSIX.entry(at: folder + "/" + path) != nil {
      throw MachineError(
        "‘\(folder)/\(path)’ exists and is not overwritten", help: "choose another name, or edit that file")
    }
    var written: [String] = []
    for (path, text) in files {
      let target = folder + "/" + path
      try makeFolders(for: target)
      do { try POSIX.write(Array(text.utf8), to: target) } catch {
        throw MachineError("‘\(target)’ cannot be written: \(error.reason)")
      }
      written.append(target)
    }
    return written
  }

  func makeFolders(for path: String) throws {
    var built = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      built += "/" + part
      guard POSIX.entry(at: built) == nil else { continue }
      do { try POSIX.makeFolder(built) } catch {
        throw MachineError("the folder ‘\(built)’ cannot be made: \(error.reason)")
      }
    }
  }
}
