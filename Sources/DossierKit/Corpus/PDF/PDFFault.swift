import Diagnostics

/// Why a PDF was not read.
package enum PDFFault: Error, Sendable, Hashable {
  /// `pdftotext` is not installed.
  case noTool
  case locked
  case broken
  case tooSlow(seconds: Int)
  case tooMuch(mebibytes: Int)

  /// As the file's finding: nothing of it is lost, and nothing of it is read.
  var diagnostic: Diagnostic {
    switch self {
    case .noTool:
      .warning(
        "pdf-not-read", "the PDF is not read: pdftotext is not installed",
        help: "install it (Debian, Ubuntu: ‘sudo apt install poppler-utils’), or save the text beside it as .txt")
    case .locked:
      .warning(
        "pdf-not-read", "the PDF is locked with a password and is not read",
        help: "save a copy without the password, or the text as .txt")
    case .broken:
      .warning(
        "pdf-not-read", "pdftotext cannot read the PDF; it may be damaged", help: "open it, and save its text as .txt")
    case .tooSlow(let seconds):
      .warning(
        "pdf-not-read", "the PDF is not read: pdftotext took more than \(seconds) seconds",
        help: "split it, or save the pages that are evidence as .txt")
    case .tooMuch(let mebibytes):
      .warning(
        "pdf-not-read", "the PDF is not read: it holds more than \(mebibytes) MiB of text",
        help: "split it, or save the pages that are evidence as .txt")
    }
  }
}
