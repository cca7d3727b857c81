/// A path inside the dossier's folder, relative to it, with forward slashes: `seeds/report.txt`.
///
/// Never absolute, never with `.` or `..` in it, so that joining it to a folder cannot leave that folder.
package struct SourcePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// Nil for a path that is empty, absolute, or climbs.
  package init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    self.description = path
  }

  /// The last part with its extension.
  package var fileName: Substring {
    guard let slash = description.utf8.lastIndex(of: 0x2F) else { return description[...] }
    return description[description.utf8.index(after: slash)...]
  }

  /// The last part without its extension.
  package var stem: Substring {
    let name = fileName
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot > name.startIndex else { return name }
    return name[..<dot]
  }

  /// Lower-cased, without the dot; empty when there is none.
  package var fileExtension: String {
    let name = fileName
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot > name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// The folder it stands in, without a slash at the end; empty at the top.
  package var folder: Substring {
    guard let slash = description.utf8.lastIndex(of: 0x2F) else { return "" }
    return description[..<slash]
  }

  /// The path without its extension: what a sidecar shares with its evidence.
  package var withoutExtension: Substring {
    let name = fileName
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot > name.startIndex,
      name.utf8.index(after: dot) < name.endIndex
    else { return description[...] }
    return description[..<dot]
  }

  /// The part below `folder`, when it lies there.
  package func below(_ folder: String) -> Substring? {
    let count = folder.utf8.count
    guard description.utf8.count > count, description.utf8.starts(with: folder.utf8),
      description.utf8.dropFirst(count).first == 0x2F
    else { return nil }
    return description[description.utf8.index(description.utf8.startIndex, offsetBy: count + 1)...]
  }

  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

extension SourcePath {
  /// A path written in a file, relative to that file; nil where it leaves the dossier.
  static func resolving(_ relative: String, from file: SourcePath) -> SourcePath? {
    var parts = file.folder.split(separator: "/")
    for part in relative.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return SourcePath(parts.joined(separator: "/"))
  }
}
