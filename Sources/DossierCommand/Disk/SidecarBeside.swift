import Diagnostics
import DossierKit

/// The sidecar that stands beside a file of evidence, wherever the file lies.
struct SidecarBeside {
  private(set) var file: InputFile?
  /// Others of the same file, which are not read.
  private(set) var diagnostics: [Diagnostic] = []

  static let largest = 1 << 20

  /// - Parameters:
  ///   - real: the absolute path of the file of evidence.
  ///   - path: what it is called; its sidecar is called alike.
  init(of real: String, as path: SourcePath) throws {
    for (beside, name) in zip(SidecarName.beside(real), SidecarName.beside(path.description)) {
      guard let entry = POSIX.entry(at: beside), entry.kind == .file, entry.size <= Self.largest,
        let shown = SourcePath(name)
      else { continue }
      if let file {
        diagnostics.append(.twoSidecars(name, besides: file.path.description))
        continue
      }
      do { file = InputFile(path: shown, bytes: try POSIX.read(beside, size: entry.size)) } catch {
        throw MachineError("‘\(name)’ beside it cannot be read: \(error.reason)")
      }
    }
  }
}
