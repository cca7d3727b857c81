/// How much a finding matters: an error fails the build, a warning fails a strict one, a hint never does.
package enum Severity: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  case error, warning, hint

  package var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .hint: "hint"
    }
  }

  package static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }
}
