import DossierKit
import Markup

/// The folder of evidence, into which files are put and in which none is ever changed.
struct SeedsFolder {
  private let path: String

  /// - Throws: ``MachineError`` where the folder is a link out of the dossier or something else than a folder.
  init(_ dossier: DossierFolder, _ configuration: Configuration) throws {
    path = dossier.path + "/" + configuration.seeds
    guard let entry = POSIX.entry(at: path) else { return }
    guard let real = POSIX.resolved(path), real.hasPrefix(dossier.path + "/"), POSIX.entry(at: real)?.kind == .folder,
      entry.kind == .folder || entry.kind == .link
    else {
      throw MachineError(
        "‘\(configuration.seeds)’ is no folder inside the dossier", help: "evidence is only written into the dossier")
    }
  }

  /// Writes a file and its sidecar, neither of which may stand there.
  ///
  /// - Parameters:
  ///   - stem: ASCII, without a slash.
  ///   - companion: the pictures in it are taken along, under their names.
  func put(
    _ bytes: [UInt8], sidecar: String, stem: String, fileExtension: String, companion: CompanionFiles? = nil
  ) throws {
    do {
      try POSIX.makeFolders(path)
      let target = "\(path)/\(stem).\(fileExtension)"
      let beside = "\(path)/\(stem).yml"
      let folder = "\(path)/\(stem)\(CompanionFolder.ending)"
      for name in [target, beside, folder] where POSIX.entry(at: name) != nil {
        throw MachineError("‘\(name)’ stands there already and is not overwritten")
      }
      // The sidecar first: a file of evidence without one would not be known as taken in.
      try POSIX.write(Array(sidecar.utf8), to: beside)
      do {
        if let companion, !companion.pictures.isEmpty {
          try POSIX.makeFolder(folder)
          for picture in companion.pictures {
            try POSIX.write(companion.bytes(of: picture), to: "\(folder)/\(picture)")
          }
        }
        try POSIX.write(bytes, to: target)
      } catch {
        for picture in companion?.pictures ?? [] { try? POSIX.remove("\(folder)/\(picture)") }
        POSIX.removeFolder(folder)
        try? POSIX.remove(beside)
        throw error
      }
    } catch let fault as POSIX.Fault {
      throw MachineError(
        "it cannot be written: \(fault.reason)", help: "see whether the disk is full, and who owns \(path)")
    }
  }
}
