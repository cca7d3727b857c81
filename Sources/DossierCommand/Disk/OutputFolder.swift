import Crypto
import Diagnostics
import DossierKit
import DossierSite

/// The folder a site is written into. It knows its own files by `data/SHA256SUMS`, the list of the last build, and
/// touches no others.
package struct OutputFolder: Sendable {
  package struct Summary: Sendable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
    /// Files in the folder that no build made: left alone.
    package var foreign: [String] = []
    /// Files of an earlier build that somebody has changed since: left alone.
    package var changed: [String] = []
  }

  /// Absolute.
  package let path: String

  static let manifest = "data/SHA256SUMS"

  /// - Throws: ``MachineError`` for a folder that a site must not be written to: the root, a folder that holds the dossier,
  ///   or one inside (or around) its seeds, content or templates.
  package init(
    _ path: String, relativeTo base: String, for dossier: DossierFolder, _ configuration: Configuration
  ) throws {
    let absolute = Self.absolute(path, in: base)
    if POSIX.entry(at: absolute)?.kind == .link {
      throw MachineError("the output folder ‘\(path)’ is a symbolic link", help: "name the folder it leads to")
    }
    // What does not exist yet is judged by the folder it will stand in.
    let real = Self.resolvedParent(absolute)
    if real == "/" || (dossier.path + "/").hasPrefix(real + "/") {
      throw MachineError(
        "the output folder ‘\(path)’ would hold the dossier itself or the whole disk",
        help: "choose a folder of its own, such as ‘site’")
    }
    for folder in [configuration.seeds, configuration.content, configuration.templates] {
      let input = dossier.path + "/" + folder
      if (real + "/").hasPrefix(input + "/") || (input + "/").hasPrefix(real + "/") {
        throw MachineError(
          "the output folder ‘\(path)’ lies in ‘\(folder)’, where the dossier is read from",
          help: "choose a folder of its own, such as ‘site’")
      }
    }
    if let entry = POSIX.entry(at: real), entry.kind != .folder {
      throw MachineError("the output folder ‘\(path)’ is a file", help: "choose another name with --output")
    }
    self.path = real
  }

  /// Writes what changed, removes what an earlier build made and this one does not.
  ///
  /// - Throws: ``MachineError`` when the disk refuses, or before anything is written when a file of the same name stands there
  ///   that no build made.
  package func write(_ site: Site, progress: Progress) async throws -> Summary {
    let earlier = Manifest(reading: try? readOwn(Self.manifest))
    try refuseForeign(site, earlier)
    try makeFolders(for: site)
    try claim(site, earlier)
    let written = await site.files.concurrentMap { file -> Written in
      defer { progress.advance() }
      if file.isLong { return putPieces(of: file) }
      let bytes = file.bytes()
      return Written(
        path: file.path, digest: SHA256.hash(data: bytes).hexadecimal, outcome: Result { try put(bytes, file.path) })
    }
    var summary = Summary()
    var list: [(path: String, digest: String)] = []
    for file in written {
      if try file.outcome.get() { summary.written += 1 } else { summary.unchanged += 1 }
      list.append((file.path, file.digest))
    }
    let manifest = Manifest(files: list)
    if try put(manifest.bytes, Self.manifest) { summary.written += 1 } else { summary.unchanged += 1 }
    try removeStale(earlier, keeping: manifest, &summary)
    summary.foreign = try foreign(to: manifest, except: Set(summary.changed))
    return summary
  }

  private struct Written: Sendable {
    let path: String
    let digest: String
    let outcome: Result<Bool, any Error>
  }

  // MARK: Steps

  private func refuseForeign(_ site: Site, _ earlier: Manifest) throws {
    // A folder without the list of a build belongs to somebody else, unless there is nothing in it but dot-files.
    if earlier.files.isEmpty, let name = (try? POSIX.names(in: path))?.first(where: { !$0.hasPrefix(".") }) {
      throw MachineError(
        "‘\(path)’ holds files that no build made, such as ‘\(name)’; nothing was written",
        help:
          "choose an empty folder with --output; if this is an earlier site without its \(Self.manifest), delete it first"
      )
    }
    for file in site.files where earlier[file.path] == nil {
      guard let entry = POSIX.entry(at: path + "/" + file.path) else { continue }
      guard entry.kind == .file, (try? readOwn(file.path)) == file.bytes() else {
        throw MachineError(
          "‘\(path)/\(file.path)’ was not made by dossier and would be overwritten",
          help: "choose another folder with --output, or move that file away")
      }
    }
  }

  /// Lists the files to come before the first is written: a build that is cut off leaves a folder the next one knows as its own.
  private func claim(_ site: Site, _ earlier: Manifest) throws {
    let coming = site.files.filter { earlier[$0.path] == nil }.map { (path: $0.path, digest: Manifest.unknown) }
    guard !coming.isEmpty else { return }
    _ = try put(Manifest(files: earlier.files + coming).bytes, Self.manifest)
  }

  private func makeFolders(for site: Site) throws {
    var folders: Set<String> = ["data"]
    for file in site.files {
      var parts = file.path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(parts.joined(separator: "/"))
        parts.removeLast()
      }
    }
    try makeWithParents()
    for folder in folders.sorted() { try make(path + "/" + folder) }
  }

  private func makeWithParents() throws {
    var built = ""
    for part in path.split(separator: "/") {
      built += "/" + part
      if POSIX.entry(at: built) == nil { try make(built) }
    }
  }

  private func make(_ folder: String) throws {
    switch POSIX.entry(at: folder)?.kind {
    case .folder: return
    case .none:
      do { try POSIX.makeFolder(folder) } catch {
        throw MachineError("the folder ‘\(folder)’ cannot be made: \(error.reason)")
      }
    case .file, .link, .other:
      throw MachineError("‘\(folder)’ is in the way of a folder of the site", help: "move it away")
    }
  }

  /// Whether the bytes were written; false where they stood there already.
  private func put(_ bytes: [UInt8], _ name: String) throws -> Bool {
    let target = path + "/" + name
    do {
      if let entry = POSIX.entry(at: target), entry.kind == .file, entry.size == bytes.count,
        try POSIX.read(target, size: entry.size) == bytes
      {
        return false
      }
      try POSIX.write(bytes, to: target)
      return true
    } catch let fault as POSIX.Fault {
      throw MachineError(
        "‘\(target)’ cannot be written: \(fault.reason)", help: "nothing else of the folder was lost; build again")
    }
  }

  /// The same for a long file, which is never in memory whole.
  private func putPieces(of file: OutputFile) -> Written {
    let target = path + "/" + file.path
    do {
      let pending = try PendingFile(replacing: target)
      try file.pieces { try pending.append($0) }
      let (digest, isNew) = try pending.finish()
      return Written(path: file.path, digest: digest, outcome: .success(isNew))
    } catch {
      let reason = (error as? POSIX.Fault)?.reason ?? "\(error)"
      return Written(
        path: file.path, digest: Manifest.unknown,
        outcome: .failure(
          MachineError(
            "‘\(target)’ cannot be written: \(reason)", help: "nothing else of the folder was lost; build again")))
    }
  }

  private func removeStale(_ earlier: Manifest, keeping manifest: Manifest, _ summary: inout Summary) throws {
    var folders: Set<String> = []
    for (name, digest) in earlier.files where manifest[name] == nil {
      guard let bytes = try? readOwn(name) else { continue }
      // What a build that was cut off had announced is its own: before it began, nothing stood there.
      guard digest == Manifest.unknown || SHA256.hash(data: bytes).hexadecimal == digest else {
        summary.changed.append(name)
        continue
      }
      do { try POSIX.remove(path + "/" + name) } catch {
        throw MachineError("‘\(path)/\(name)’ cannot be removed: \(error.reason)")
      }
      summary.removed += 1
      if let slash = name.lastIndex(of: "/") { folders.insert(String(name[..<slash])) }
    }
    for folder in folders.sorted().reversed() { POSIX.removeFolder(path + "/" + folder) }
  }

  private func foreign(to manifest: Manifest, except changed: Set<String>) throws -> [String] {
    var result: [String] = []
    var pending = [""]
    while let folder = pending.popLast() {
      for name in (try? POSIX.names(in: path + "/" + folder)) ?? [] {
        let inside = folder.isEmpty ? name : folder + "/" + name
        switch POSIX.entry(at: path + "/" + inside)?.kind {
        case .folder: pending.append(inside)
        case .none: break
        default:
          if manifest[inside] == nil, inside != Self.manifest, !changed.contains(inside) { result.append(inside) }
        }
      }
    }
    return result.sorted()
  }

  private func readOwn(_ name: String) throws -> [UInt8] {
    guard let entry = POSIX.entry(at: path + "/" + name), entry.kind == .file else {
      throw MachineError("no such file")
    }
    return try POSIX.read(path + "/" + name, size: entry.size)
  }

  // MARK: Paths

  private static func absolute(_ path: String, in folder: String) -> String {
    var parts: [Substring] = []
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The path with links resolved as far as it exists.
  private static func resolvedParent(_ path: String) -> String {
    var existing = path
    var missing: [Substring] = []
    while POSIX.resolved(existing) == nil, let slash = existing.lastIndex(of: "/") {
      missing.insert(existing[existing.index(after: slash)...], at: 0)
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
    let real = POSIX.resolved(existing) ?? "/"
    return missing.isEmpty ? real : (real == "/" ? "" : real) + "/" + missing.joined(separator: "/")
  }
}

/// The list of a build's files with their digests, in the form of `sha256sum`.
private struct Manifest {
  /// In order of path.
  let files: [(path: String, digest: String)]
  private let digests: [String: String]
  /// Of a file that is listed before it is written.
  static let unknown = String(repeating: "0", count: 64)

  init(files: [(path: String, digest: String)]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.digests = Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
  }

  /// Lines that name no file inside the folder are passed over: the list may come from anywhere.
  ///
  /// Paths are relative to the folder of the list, as `sha256sum -c` wants them: `../index.html`.
  init(reading bytes: [UInt8]?) {
    var files: [(path: String, digest: String)] = []
    for line in String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].utf8.count == 64 else { continue }
      let name = parts[1].drop { $0 == " " || $0 == "*" }
      let inside = name.hasPrefix("../") ? String(name.dropFirst(3)) : "data/" + name
      guard let path = SourcePath(inside) else { continue }
      files.append((path.description, String(parts[0])))
    }
    self.init(files: files)
  }

  subscript(path: String) -> String? { digests[path] }

  var bytes: [UInt8] {
    var result: [UInt8] = []
    for file in files {
      let name = file.path.hasPrefix("data/") ? String(file.path.dropFirst(5)) : "../" + file.path
      result.append(contentsOf: "\(file.digest)  \(name)\n".utf8)
    }
    return result
  }
}
