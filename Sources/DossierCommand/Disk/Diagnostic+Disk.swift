import Diagnostics
import DossierKit

/// What the disk can say of a file of the dossier.
extension Diagnostic {
  /// Of a preview, whose folder may come back.
  static func unreadableFolder(_ error: MachineError) -> Diagnostic {
    .error("unreadable-folder", error.description, help: error.help)
  }

  static func unreadable(_ path: SourcePath, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-file", "the file cannot be read: \(reason)",
      help: "check its permissions (‘ls -l’), then build again",
      path: path.description)
  }

  static func tooLarge(_ path: SourcePath, size: Int) -> Diagnostic {
    Diagnostic(
      .error, "file-too-large",
      "the file has \(((size - 1) >> 20) + 1) MiB; at most \(DossierFolder.largest(path) >> 20) MiB are read",
      help: "split it, or keep the part that is evidence", path: path.description)
  }

  static func linkOutside(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error, "link-outside", "the symbolic link leads out of the dossier's folder and is not followed",
      help: "copy the file into the dossier", path: path.description)
  }

  static func brokenLink(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-file", "the symbolic link leads to nothing", help: "remove it or mend its target",
      path: path.description)
  }

  static func linkedFolder(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .warning, "link-outside", "a symbolic link to a folder is not followed", help: "move the folder into the dossier",
      path: path.description)
  }

  static func notAFile(_ path: SourcePath) -> Diagnostic {
    Diagnostic(.warning, "unreadable-file", "neither a file nor a folder; left out", path: path.description)
  }

  /// A folder that `dossier.yml` names.
  static func missingFolder(_ name: String, among folders: [String], at range: Range<Int>) -> Diagnostic {
    .error(
      "bad-value", "there is no folder ‘\(name)’",
      help: NearMiss.best(for: name, among: folders).map { "did you mean ‘\($0)’?" }
        ?? "make it, or name one that is there", at: range)
  }
}
