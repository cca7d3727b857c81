import DossierSite

/// The file of `build --since`: the `data/dossier.json` of an earlier build.
enum EarlierBuild {
  /// A dossier of ten thousand articles has a tenth of it.
  private static let largest = 1 << 30

  /// - Parameter path: of the file, or of the folder an earlier site stands in.
  /// - Throws: ``MachineError`` for a file that cannot be compared with, before anything is written.
  static func read(_ path: String) throws -> Snapshot {
    var name = path
    if POSIX.resolved(path).flatMap({ POSIX.entry(at: $0) })?.kind == .folder {
      name = (path.hasSuffix("/") ? path : path + "/") + "data/dossier.json"
    }
    guard let real = POSIX.resolved(name), let entry = POSIX.entry(at: real), entry.kind == .file else {
      throw MachineError(
        "there is no earlier build at ‘\(name)’", help: "name the data/dossier.json of an earlier build, or its folder")
    }
    guard entry.size <= largest else {
      throw MachineError("‘\(name)’ has \(entry.size >> 20) MiB, more than any dossier")
    }
    let bytes: [UInt8]
    do { bytes = try POSIX.read(real, size: entry.size) } catch {
      throw MachineError("‘\(name)’ cannot be read: \(error.reason)")
    }
    do throws(Snapshot.Fault) { return try Snapshot(reading: bytes) } catch {
      throw MachineError("‘\(name)’ cannot be compared with: \(error.reason)", help: error.help)
    }
  }
}
