import DossierKit

/// A file named on the command line, inside a dossier or not.
enum StandaloneFile {
  /// The file and the sidecar beside it, by their path in the dossier or, outside one, by their name.
  static func read(_ name: String, in folder: DossierFolder?) throws -> (file: InputFile, sidecar: SidecarBeside) {
    guard let real = POSIX.resolved(name), let entry = POSIX.entry(at: real) else {
      throw MachineError("there is no file ‘\(name)’")
    }
    guard entry.kind == .file else {
      throw MachineError("‘\(name)’ is not a file", help: "name the files one by one, or with a pattern")
    }
    let base = folder.map { $0.path + "/" } ?? ""
    let shown =
      !base.isEmpty && real.hasPrefix(base)
      ? String(real.dropFirst(base.count)) : String(real.split(separator: "/").last ?? "")
    guard let path = SourcePath(shown) else { throw MachineError("‘\(name)’ cannot be read") }
    guard entry.size <= DossierFolder.largest(path) else {
      throw MachineError(
        "‘\(name)’ has \(entry.size >> 20) MiB; at most \(DossierFolder.largest(path) >> 20) MiB are read")
    }
    return (
      InputFile(path: path, bytes: try bytes(real, entry.size), extracted: PDFText.read(real)),
      try SidecarBeside(of: real, as: path)
    )
  }

  private static func bytes(_ path: String, _ size: Int) throws -> [UInt8] {
    do { return try POSIX.read(path, size: size) } catch {
      throw MachineError("‘\(path)’ cannot be read: \(error.reason)")
    }
  }
}
