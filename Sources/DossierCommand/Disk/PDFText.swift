import DossierKit

/// The lines of a PDF and where they stand, read by `pdftotext` of poppler-utils, which runs apart with bounded time, memory and output.
enum PDFText {
  static let seconds = 20
  /// Of what `pdftotext` writes: about 18 bytes for one of the text.
  private static let largest = 128 << 20
  /// In KiB, of address space.
  private static let memory = 2 << 20

  /// Nil for a file that is no PDF by its name.
  static func read(_ path: String) -> Result<PDFLayout, PDFFault>? {
    guard path.lowercased().hasSuffix(".pdf") else { return nil }
    // A shell sets the limit of memory, which this process must not set for itself.
    let script =
      "ulimit -v \(memory); ulimit -c 0; command -v pdftotext >/dev/null || exit 127; exec pdftotext -q -enc UTF-8 -bbox-layout \"$1\" -"
    do {
      let result = try POSIX.run(
        "/bin/sh", ["sh", "-c", script, "sh", path], seconds: seconds, largest: largest)
      switch result {
      case .output(let bytes, status: 0): return .success(PDFLayout(reading: bytes))
      case .output(_, status: 127): return .failure(.noTool)
      case .output(_, status: 3): return .failure(.locked)
      case .output: return .failure(.broken)
      case .tooLong: return .failure(.tooSlow(seconds: seconds))
      case .tooMuch: return .failure(.tooMuch(mebibytes: largest / 18 >> 20))
      }
    } catch {
      return .failure(.noTool)
    }
  }
}
