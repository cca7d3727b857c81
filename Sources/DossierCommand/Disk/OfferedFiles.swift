import DossierKit

/// Files that somebody wants in the seeds, named one by one or by their folder.
struct OfferedFiles {
  /// In the order named; those of a folder in order of path.
  private(set) var paths: [String] = []
  /// What was named and is nothing to read, and why.
  private(set) var faults: [(name: String, reason: String)] = []

  init(_ names: [String]) {
    for name in names {
      guard let real = POSIX.resolved(name), let entry = POSIX.entry(at: real) else {
        faults.append(
          (name, POSIX.entry(at: name) == nil ? "there is no such file" : "the symbolic link leads to nothing"))
        continue
      }
      switch entry.kind {
      case .folder: walk(real)
      case .file: paths.append(real)
      case .link, .other: faults.append((name, "it is neither a file nor a folder"))
      }
    }
  }

  /// Every file of a folder that can be evidence. Dot-files, drafts, symbolic links and what was saved
  /// with a page are passed over.
  private mutating func walk(_ folder: String) {
    var found: [String] = []
    var pending = [folder]
    while let folder = pending.popLast() {
      let names: [String]
      do { names = try POSIX.names(in: folder) } catch {
        faults.append((folder, error.reason))
        continue
      }
      for name in names where !name.hasPrefix(".") && name != "_drafts" {
        let path = folder + "/" + name
        switch POSIX.entry(at: path)?.kind {
        case .folder where CompanionFiles.isCompanion(name, of: names): break
        case .folder: pending.append(path)
        case .file where DossierFolder.isEvidence(path): found.append(path)
        default: break
        }
      }
    }
    paths += found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of an offered file and of the sidecar beside it.
  ///
  /// - Throws: ``MachineError`` where it cannot be read.
  static func read(_ path: String) throws -> (file: InputFile, sidecar: SidecarBeside) {
    guard DossierFolder.isEvidence(path) else {
      throw MachineError("files of this kind are not read", help: "read are: \(DossierFolder.evidenceKinds)")
    }
    guard let entry = POSIX.entry(at: path), entry.kind == .file else { throw MachineError("it is not a file") }
    guard let name = path.split(separator: "/").last, let own = SourcePath(String(name)) else {
      throw MachineError("its name cannot be read")
    }
    guard entry.size <= DossierFolder.largest(own) else {
      throw MachineError("it has \(entry.size >> 20) MiB; at most \(DossierFolder.largest(own) >> 20) MiB are read")
    }
    let file = InputFile(path: own, bytes: try bytes(path, entry.size), extracted: PDFText.read(path))
    return (file, try SidecarBeside(of: path, as: own))
  }

  private static func bytes(_ path: String, _ size: Int) throws -> [UInt8] {
    do { return try POSIX.read(path, size: size) } catch { throw MachineError("it cannot be read: \(error.reason)") }
  }
}
