import Diagnostics
import Foundation

/// What the commands say: results on standard output, everything else on standard error.
enum Terminal {
  /// Whether standard error is a terminal that wants colour.
  static var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(2) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Whether standard output is a terminal that wants colour.
  static var hasColouredOutput: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(1) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Columns of standard output; 80 where it is no terminal, 120 at most, so that lines stay readable.
  static var width: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(max(Int(size.ws_col), 24), 120)
  }

  static var isInteractive: Bool { isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

  static func print(_ line: String) { write(line + "\n", to: FileHandle.standardOutput) }

  /// A line of bytes that are UTF-8 already.
  static func print(_ line: [UInt8]) { try? FileHandle.standardOutput.write(contentsOf: Data(line + [0x0A])) }

  /// A line beside the results.
  static func note(_ line: String) { write(line + "\n", to: FileHandle.standardError) }

  /// A finding on its own, without the line it points at.
  static func note(_ diagnostic: Diagnostic) {
    write(diagnostic.rendered(source: nil, colour: hasColour), to: .standardError)
  }

  static func error(_ error: MachineError) {
    let label = hasColour ? "\u{1B}[1;31merror:\u{1B}[0m" : "error:"
    note("\(label) \(error.description)")
    if let help = error.help { note("help: \(help)") }
  }

  /// A closed pipe (`dossier inspect … | head`) is no fault.
  static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
