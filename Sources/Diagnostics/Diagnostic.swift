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

  /// The same finding in a named file, its range moved by `offset` bytes.
  package func placed(in path: String, by offset: Int = 0) -> Diagnostic {
    var copy = self
    copy.path = path
    if offset != 0, let range {
      copy.range = max(0, range.lowerBound + offset)..<max(0, range.upperBound + offset)
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
