import Diagnostics

/// What the sidecar of a file of evidence may be called: `a.html.yml` describes that file alone, `a.yml` any file of the name.
package enum SidecarName {
  private static let endings = ["yml", "yaml"]

  /// The nearest first.
  ///
  /// - Parameter path: of the file, in whatever form: the names come in the same one.
  package static func beside(_ path: String) -> [String] {
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    let dot = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil }
    let stem = dot.map { String(path[..<$0]) } ?? path
    let names = endings.map { "\(path).\($0)" } + endings.map { "\(stem).\($0)" }
    return names.filter { $0 != path }
  }

  package static func isOne(_ path: SourcePath) -> Bool { endings.contains(path.fileExtension) }
}

extension Diagnostic {
  /// - Parameters:
  ///   - path: of the one that is passed over.
  ///   - other: the one that is read.
  package static func twoSidecars(_ path: String, besides other: String) -> Diagnostic {
    Diagnostic(
      .error, "two-sidecars", "\(other) describes the same source", help: "keep one of the two files", path: path)
  }
}
