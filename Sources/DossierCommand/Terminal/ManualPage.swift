import ArgumentParser

/// The help of all commands as one page in the man macros of roff: there is one text of each option, that of `--help`.
enum ManualPage {
  static var text: String {
    let root = DossierCommand.configuration
    var lines = [
      ".TH DOSSIER 1 \"\" \"dossier \(Version.current)\" \"User commands\"", ".SH NAME",
      "dossier \\- \(escaped(root.abstract))", ".SH SYNOPSIS", ".B dossier",
      "\\fIcommand\\fR [\\fIargument\\fR ...]", ".SH DESCRIPTION", ".nf", escaped(root.discussion), ".fi",
      ".SH COMMANDS",
    ]
    for command in root.subcommands where command.configuration.shouldDisplay {
      lines += [".SS dossier \(command.configuration.commandName ?? "")", ".nf"]
      lines += [escaped(DossierCommand.helpMessage(for: command, columns: 72)), ".fi"]
    }
    return (lines + end).joined(separator: "\n")
  }

  private static let end = [
    ".SH EXIT STATUS", ".TP", "0", "fine; warnings and hints may have been printed", ".TP", "1",
    "the content has errors; with \\fBcheck \\-\\-strict\\fR, errors or warnings", ".TP", "2",
    "wrong usage, or the machine failed", ".SH FILES", ".TP", "dossier.yml",
    "the configuration of a dossier, in its folder", ".SH ENVIRONMENT", ".TP", "NO_COLOR",
    "not empty: no colour, on a terminal neither", ".TP", "TERM", "dumb: no colour, and no line that shows progress",
  ]

  /// Text in which roff reads no requests.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }.joined(separator: "\n")
  }
}
