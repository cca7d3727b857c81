import DossierKit

/// Replaces files of the dossier by what an edit made of them.
struct ChangedFiles {
  let folder: DossierFolder

  /// - Parameter changes: by path in the dossier: the bytes the edit began with (nil for a new file) and the bytes it made.
  /// - Returns: the absolute paths, in the order given.
  /// - Throws: ``MachineError``; nothing is written where a file is no longer what the edit began with.
  func write(_ changes: [(path: String, old: [UInt8]?, new: [UInt8])]) throws -> [String] {
    var targets: [String] = []
    for change in changes {
      let path = folder.path + "/" + change.path
      guard let old = change.old else {
        guard POSIX.entry(at: path) == nil else { throw MachineError("‘\(path)’ exists and cannot be read") }
        targets.append(path)
        continue
      }
      // A link is followed, so that it stays one.
      guard let real = POSIX.resolved(path), real.hasPrefix(folder.path + "/"),
        let now = SourcePath(change.path).map(folder.bytes(of:)), now == old
      else { throw MachineError("‘\(path)’ was changed meanwhile; nothing was written", help: "try again") }
      targets.append(real)
    }
    for (target, change) in zip(targets, changes) {
      if change.old == nil { try NewFiles(in: folder.path).makeFolders(for: target) }
      do { try POSIX.write(change.new, to: target) } catch {
        throw MachineError("‘\(target)’ cannot be written: \(error.reason)")
      }
    }
    return targets
  }
}
