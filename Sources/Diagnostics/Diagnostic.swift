/// Something found in a user's files: where, what, and what to do about it.
///
/// Faults in content are values of this type, never thrown. The place is a byte range; line and column are
/// counted when it is printed.
package struct Diagnostic: Sendable, Hashable {
  package var severity: Severity
  /// Kebab-case; a heading of `docs/diagnostics.md`.
  package var code: String
  /// What was found, in one sentence without a full stop.
  package var message: String
  /// What to do, or what was available.
  package var help: String?
  /// Relative to the dossier's folder.
  package var path: String?
  /// Byte offsets into the file.
  package var range: Range<Int>?
  /// Where in the file the same is found again.
  package var others: [Range<Int>] = []

  package init(
    _ severity: Severity, _ code: String, _ message: String, help: String? = nil, path: String? = nil,
    range: Range<Int>? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.help = help
    self.path = path
    self.range = range
  }

  package static func error(_ code: String, _ message: String, help: String? = nil, at range: Range<Int>? = nil) -> Self
  {
    Diagnostic(.error, code, message, help: help, range: range)
  }

  package static func warning(
    _ code: String, _ message: String, help: String? = nil, at range: Range<Int>? = nil
  ) -> Self {
    Diagnostic(.warning, code, message, help: help, range: range)
  }

  package static func hint(_ code: String, _ message: String, help: String? = nil, at range: Range<Int>? = nil) -> Self
  {
    Diagnostic(.hint, code, message, help: help, range: range)
  }

  /// What to do, with the lines of ``others``: "…; also in lines 5, 9 and 12".
  package func help(in source: SourceText?) -> String? {
    guard let source, let range, !others.isEmpty else { return help }
    let own = source.place(of: range.lowerBound).line
    var lines: [Int] = []
    for other in others {
      let line = source.place(of: other.lowerBound).line
      if line != (lines.last ?? own) { lines.append(line) }
    }
    guard let last = lines.last else { return help }
    let most = 12
    var named = lines.prefix(most).map(String.init).joined(separator: ", ")
    if lines.count > most { named += " and \(lines.count - most) more" }
    let also = lines.count == 1 ? "also in line \(last)" : "also in lines \(named)"
    return help.map { "\($0); \(also)" } ?? also
  }

  /// The same finding in a named file, its range moved by `offset` bytes.
  package func placed(in path: String, by offset: Int = 0) -> Diagnostic {
    var copy = self
    copy.path = path
    if offset != 0, let range {
      copy.range = max(0, range.lowerBound + offset)..<max(0, range.upperBound + offset)
      copy.others = others.map { max(0, $0.lowerBound + offset)..<max(0, $0.upperBound + offset) }
    }
    return copy
  }
}

extension Diagnostic: Comparable {
  /// By path, place, code, message: the order in which they are printed.
  package static func < (one: Diagnostic, other: Diagnostic) -> Bool {
    if one.path != other.path {
      guard let left = one.path, let right = other.path else { return one.path == nil }
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    let (left, right) = (one.range?.lowerBound ?? -1, other.range?.lowerBound ?? -1)
    if left != right { return left < right }
    if one.code != other.code { return one.code.utf8.lexicographicallyPrecedes(other.code.utf8) }
    return one.message.utf8.lexicographicallyPrecedes(other.message.utf8)
  }
}
