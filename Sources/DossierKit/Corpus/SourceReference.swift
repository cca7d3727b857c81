/// A source that the metadata of another names (`same_origin:`, `independent_of:`), with the place in the file that says so.
package struct SourceReference: Sendable {
  /// A path, a file name or a title.
  package let name: String
  package let path: SourcePath
  /// In the file, in bytes.
  package let range: Range<Int>
}

extension Publication {
  /// Takes over what a sidecar or front matter says of origins.
  ///
  /// - Parameter offset: of the decoded text in the file, in bytes.
  mutating func addOrigins(_ sidecar: Sidecar, in path: SourcePath, by offset: Int = 0) {
    func reference(_ name: Named) -> SourceReference {
      SourceReference(name: name.text, path: path, range: name.range.shifted(by: offset))
    }
    sameOrigin += sidecar.sameOrigin.map(reference)
    independentOf += sidecar.independentOf.map(reference)
  }
}
