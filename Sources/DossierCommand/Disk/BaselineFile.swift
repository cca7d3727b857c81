import Diagnostics

/// The file of `check --baseline` and `--write-baseline`.
enum BaselineFile {
  static func read(_ path: String) throws -> [UInt8] {
    guard let real = POSIX.resolved(path), let entry = POSIX.entry(at: real), entry.kind == .file else {
      throw MachineError(
        "there is no baseline ‘\(path)’", help: "‘dossier check --write-baseline \(path)’ writes one")
    }
    guard entry.size <= DossierFolder.largestFile else { throw MachineError("the baseline ‘\(path)’ is too large") }
    do { return try POSIX.read(real, size: entry.size) } catch {
      throw MachineError("‘\(path)’ cannot be read: \(error.reason)")
    }
  }

  /// Replaces an earlier baseline, and no other file.
  static func write(_ text: String, to path: String) throws {
    if POSIX.entry(at: path) != nil, !Baseline.isOne(try read(path)) {
      throw MachineError("‘\(path)’ is no baseline and is not overwritten", help: "choose another name")
    }
    do { try POSIX.write(Array(text.utf8), to: path) } catch {
      throw MachineError("‘\(path)’ cannot be written: \(error.reason)")
    }
  }
}
