import DossierKit

/// The text of a PDF, read by `pdftotext` of poppler-utils, which runs apart with bounded time, memory and output.
enum PDFText {
  static let seconds = 20
  static let largestText = 16 << 20
  /// In KiB, of address space.
  private static let memory = 2 << 20

  /// UTF-8, form feeds behind the pages; nil for a file that is no PDF by its name.
  static func read(_ path: String) -> Result<[UInt8], PDFFault>? {
    guard path.lowercased().hasSuffix(".pdf") else { return nil }
    // A shell sets the limit of memory, which this process must not set for itself.
    let script =
      "ulimit -v \(memory); ulimit -c 0; command -v pdftotext >/dev/null || exit 127; exec pdftotext -q -enc UTF-8 -eol unix \"$1\" -"
    do {
      let result = try POSIX.run(
        "/bin/sh", ["sh", "-c", script, "sh", path], seconds: seconds, largest: largestText)
      switch result {
      case .output(let bytes, status: 0): return .success(bytes)
      case .output(_, status: 127): return .failure(.noTool)
      case .output(_, status: 3): return .failure(.locked)
      case .output: return .failure(.broken)
      case .tooLong: return .failure(.tooSlow(seconds: seconds))
      case .tooMuch: return .failure(.tooMuch(mebibytes: largestText >> 20))
      }
    } catch {
      return .failure(.noTool)
    }
  }
}
