/// Findings that were there before and are put up with: a text file of one line each, `path`, code and the trimmed source
/// line between tabs, in order.
///
/// The line's text stands in place of its number, so that an entry still fits when lines above it come or go. Two equal
/// entries stand for two findings.
package struct Baseline: Sendable {
  private var entries: [String: [Range<Int>]] = [:]

  /// Above the entries of a new file.
  private static let head =
    "# Findings that dossier check --baseline passes over: path, code, line. Delete what is mended.\n"

  /// Whether a file begins as one that was written here.
  package static func isOne(_ file: [UInt8]) -> Bool { file.starts(with: head.utf8) }

  /// Reads a file; empty lines and those that begin with `#` are comments.
  package init(reading file: [UInt8]) {
    let text = SourceText(file)
    for number in 1...max(1, text.lineStarts.count) {
      let range = text.line(number)
      let line = String(decoding: file[range], as: UTF8.self)
      guard !range.isEmpty, file[range.lowerBound] != UInt8(ascii: "#") else { continue }
      entries[line, default: []].append(range)
    }
  }

  /// The findings that are not in the baseline, and a hint for each entry that nothing fits any more.
  ///
  /// - Parameters:
  ///   - path: of the baseline's file.
  ///   - source: the lines of a path's file.
  package func applied(
    to diagnostics: [Diagnostic], path: String, source: (String) -> SourceText?
  ) -> (new: [Diagnostic], known: Int, stale: [Diagnostic]) {
    var left = entries
    var new: [Diagnostic] = []
    for (diagnostic, entry) in Self.entries(of: diagnostics, source) {
      guard let entry, let ranges = left[entry], !ranges.isEmpty else {
        new.append(diagnostic)
        continue
      }
      left[entry] = Array(ranges.dropFirst())
    }
    let stale = left.values.joined().sorted { $0.lowerBound < $1.lowerBound }.map { range in
      Diagnostic.hint(
        "stale-baseline", "the baseline lists a finding that is there no more",
        help: "delete the line, or write the file anew with --write-baseline", at: range
      ).placed(in: path)
    }
    return (new, diagnostics.count - new.count, stale)
  }

  /// The file that passes over all of these findings, hints and ``Rule/fixed`` ones apart.
  package static func text(of diagnostics: [Diagnostic], source: (String) -> SourceText?) -> String {
    let lines = entries(of: diagnostics.filter { $0.severity != .hint }, source).compactMap(\.entry)
    return head + lines.sorted().map { $0 + "\n" }.joined()
  }

  private static func entries(
    of diagnostics: [Diagnostic], _ source: (String) -> SourceText?
  ) -> [(diagnostic: Diagnostic, entry: String?)] {
    var texts: [String: SourceText] = [:]
    return diagnostics.map { diagnostic in
      guard !Rule.fixed.contains(diagnostic.code) else { return (diagnostic, nil) }
      let path = diagnostic.path ?? ""
      if texts[path] == nil, let text = source(path) { texts[path] = text }
      var line = ""
      if let range = diagnostic.range, let text = texts[path] {
        line = String(decoding: text.bytes[text.line(text.place(of: range.lowerBound).line)], as: UTF8.self)
      }
      return (diagnostic, [path, diagnostic.code, line].map(plain).joined(separator: "\t"))
    }
  }

  /// On one line, without tabs, without white space at its ends.
  private static func plain(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
