import Diagnostics
import DossierKit
import DossierSite
import Markup

/// A dossier on the disk: reads it whole into ``Inputs``.
package struct DossierFolder: Sendable {
  /// The absolute path, links resolved.
  package let path: String

  /// Files above this are not read: 16 MiB, a hundred times a long report.
  package static let largestFile = 16 << 20

  /// Saved pages and PDF bring their pictures with them, of which nothing is read: 64 MiB.
  package static let largestPage = 64 << 20

  /// What a file may have by its extension.
  static func largest(_ path: SourcePath) -> Int {
    ["html", "htm", "xhtml", "mhtml", "mht", "pdf"].contains(path.fileExtension) ? largestPage : largestFile
  }

  private static let evidence: Set<String> = [
    "txt", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht", "pdf", "yml", "yaml",
  ]
  private static let notes: Set<String> = ["md", "markdown", "csv", "yml", "yaml"]

  /// Whether a file's name says that it can be read as evidence.
  static func isEvidence(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return false
    }
    let ending = name[name.index(after: dot)...].lowercased()
    return evidence.contains(ending) && !["yml", "yaml"].contains(ending)
  }

  static var evidenceKinds: String {
    evidence.subtracting(["yml", "yaml"]).sorted().map { "." + $0 }.joined(separator: ", ")
  }

  package init(_ path: String) throws {
    guard let resolved = POSIX.resolved(path) else {
      throw MachineError("there is no folder ‘\(path)’", help: "‘dossier init \(path)’ makes a new dossier there")
    }
    guard POSIX.entry(at: resolved)?.kind == .folder else {
      throw MachineError("‘\(path)’ is not a folder", help: "name the folder that holds dossier.yml")
    }
    self.path = resolved
  }

  /// The nearest folder upwards from a file that holds a `dossier.yml`.
  package static func containing(_ file: String) -> DossierFolder? {
    guard var folder = POSIX.resolved(file) else { return nil }
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if POSIX.entry(at: folder + "/dossier.yml")?.kind == .file { return try? DossierFolder(folder) }
    }
    return nil
  }

  /// Reads `dossier.yml`, the seeds and the content; the machine's faults with single files become diagnostics.
  ///
  /// - Parameter extractingText: whether the text of PDFs is wanted.
  package func read(
    extractingText: Bool = true, configuration override: (inout Configuration) -> Void = { _ in }
  ) throws -> Inputs {
    var cache = FileCache()
    cache.extractsText = extractingText
    return try reading(reusing: &cache, configuration: override).inputs
  }

  /// Whether a folder says that it is a dossier.
  static func isOne(_ path: String) -> Bool { POSIX.entry(at: path + "/dossier.yml") != nil }

  /// Reads all that a build depends on, the dossier's own templates too.
  ///
  /// - Parameter cache: what earlier readings found, for files that have not changed since.
  func reading(
    reusing cache: inout FileCache, configuration override: (inout Configuration) -> Void = { _ in }
  ) throws -> FolderReading {
    // Taken out, so that the walk changes the only copy.
    var walk = Walk(root: path, cache: cache)
    cache = FileCache()
    defer { cache = walk.cache }
    walk.cache.begin()
    walk.folders = [path]
    var configuration = Configuration()
    let file = walk.file(SourcePath("dossier.yml")) ?? []
    if !file.isEmpty { configuration = Configuration(reading: file, into: &walk.diagnostics) }
    override(&configuration)
    walk.check(configuration)
    if file.isEmpty, POSIX.entry(at: path + "/" + configuration.seeds)?.kind != .folder,
      POSIX.entry(at: path + "/dossier.yml") == nil
    {
      throw MachineError(
        "‘\(path)’ is no dossier: it holds neither dossier.yml nor a folder ‘\(configuration.seeds)’",
        help: "‘dossier init’ makes a new one")
    }
    let seeds = walk.files(in: configuration.seeds, extensions: Self.evidence, unknown: .reported)
    walk.takeVaults(around: configuration.content)
    let content = walk.files(in: configuration.content, extensions: Self.notes, unknown: .listed)
    let inputs = Inputs(
      configuration: configuration, configurationFile: file, seeds: seeds,
      pictures: walk.pictures.map(\.file).sorted { $0.path < $1.path }, content: content,
      attachments: walk.listed.map(\.path), vaults: walk.vaults.sorted { $0.folder < $1.folder },
      diagnostics: walk.diagnostics)
    let attachments = walk.listed.map(\.stamp)
    let pictures = walk.pictures.sorted { $0.file.path < $1.file.path }.map(\.stamp)
    return FolderReading(
      inputs: inputs, templates: try templates(configuration, &walk), attachments: attachments, pictures: pictures,
      folders: walk.folders)
  }

  /// The dossier's own templates and assets, by file name.
  private func templates(_ configuration: Configuration, _ walk: inout Walk) throws -> [Theme.File] {
    walk.diagnostics = []
    let files = walk.files(in: configuration.templates, extensions: ["mustache", "css", "js"], unknown: .listed)
    if let fault = walk.diagnostics.first(where: { $0.severity == .error }) {
      throw MachineError("\(fault.path ?? ""): \(fault.message)")
    }
    return files.map { Theme.File(name: String($0.path.fileName), bytes: $0.bytes, path: $0.path.description) }
  }

  /// The bytes of a file that was listed; empty where it can no longer be read.
  package func bytes(of name: SourcePath) -> [UInt8] {
    guard let real = POSIX.resolved(path + "/" + name.description), real.hasPrefix(path + "/"),
      let entry = POSIX.entry(at: real)
    else {
      return []
    }
    return (try? POSIX.read(real, size: entry.size)) ?? []
  }
}

/// One walk over the dossier's folders, in order of path, that follows no link out of them.
private struct Walk {
  enum Unknown { case reported, listed }

  let root: String
  var cache: FileCache
  var diagnostics: [Diagnostic] = []
  /// Files that are not read but may be linked.
  var listed: [(path: SourcePath, stamp: POSIX.Stamp)] = []
  /// Pictures among the evidence, which pages saved with them may show.
  var pictures: [(file: PictureFile, stamp: POSIX.Stamp)] = []
  /// Folders of templates, which are no notes.
  var leftOut: Set<String> = []
  /// Vaults of Obsidian.
  var vaults: [Vault] = []
  /// Absolute: all folders in which a change can change what is found.
  var folders: [String] = []

  init(root: String, cache: FileCache) {
    self.root = root
    self.cache = cache
  }

  /// The bytes of a file at the top; nil for none.
  mutating func file(_ name: SourcePath?) -> [UInt8]? {
    guard let name, let entry = POSIX.entry(at: root + "/" + name.description), entry.kind == .file else { return nil }
    do {
      return try cache.contents(of: root + "/" + name.description, entry).bytes
    } catch {
      diagnostics.append(.unreadable(name, reason: error.reason))
      return nil
    }
  }

  /// Whether the folders are there that `dossier.yml` names. One of the usual name may be missing: a new dossier has no notes yet.
  mutating func check(_ configuration: Configuration) {
    let usual = Configuration()
    for (name, range) in configuration.namedFolders
    where ![usual.seeds, usual.content, usual.templates].contains(name) && POSIX.entry(at: root + "/" + name) == nil {
      let names = ((try? POSIX.names(in: root)) ?? []).filter { POSIX.entry(at: root + "/" + $0)?.kind == .folder }
      diagnostics.append(.missingFolder(name, among: names, at: range).placed(in: "dossier.yml"))
    }
  }

  mutating func files(in folder: String, extensions: Set<String>, unknown: Unknown) -> [InputFile] {
    var result: [InputFile] = []
    var pending = [folder]
    addFoldersAround(folder)
    while let folder = pending.popLast() {
      guard POSIX.entry(at: root + "/" + folder) != nil else { continue }
      let names: [String]
      do {
        names = try POSIX.names(in: root + "/" + folder)
      } catch {
        if let path = SourcePath(folder) { diagnostics.append(.unreadable(path, reason: error.reason)) }
        continue
      }
      folders.append(root + "/" + folder)
      if unknown == .listed, names.contains(VaultSettings.folderName) { takeVault(folder) }
      for name in names where !name.hasPrefix(".") && name != "_drafts" {
        guard let path = SourcePath(folder + "/" + name), let entry = POSIX.entry(at: root + "/" + path.description)
        else {
          continue
        }
        if entry.kind == .folder, unknown == .reported, CompanionFiles.isCompanion(name, of: names) {
          takePictures(of: path)
          continue
        }
        visit(path, entry, extensions, unknown, &pending, &result)
      }
    }
    return result.sorted { $0.path < $1.path }
  }

  /// Those that the whole of a folder stands in.
  mutating func takeVaults(around folder: String) {
    takeVault("")
    let parts = folder.split(separator: "/")
    for count in parts.indices { takeVault(parts[..<count].joined(separator: "/")) }
  }

  private mutating func takeVault(_ folder: String) {
    guard let settings = VaultSettings(of: folder, below: root), !vaults.contains(settings.vault) else { return }
    vaults.append(settings.vault)
    leftOut.formUnion(settings.templateFolders)
    folders += settings.folders
  }

  private mutating func takePictures(of folder: SourcePath) {
    folders.append(root + "/" + folder.description)
    for name in (try? POSIX.names(in: root + "/" + folder.description)) ?? [] {
      guard let path = SourcePath(folder.description + "/" + name),
        let entry = POSIX.entry(at: root + "/" + path.description)
      else { continue }
      _ = takePicture(path, entry)
    }
  }

  /// Whether the file is a picture by its bytes.
  private mutating func takePicture(_ path: SourcePath, _ entry: POSIX.Entry) -> Bool {
    guard entry.kind == .file, entry.size <= DossierFolder.largestFile,
      let kind = cache.picture(at: root + "/" + path.description, entry)
    else { return false }
    pictures.append((PictureFile(path: path, kind: kind), entry.stamp))
    return true
  }

  /// A folder that is not there yet appears in the one around it.
  private mutating func addFoldersAround(_ folder: String) {
    var around = folder[...]
    while let slash = around.lastIndex(of: "/") {
      around = around[..<slash]
      let path = root + "/" + around
      if !folders.contains(path), POSIX.entry(at: path)?.kind == .folder { folders.append(path) }
    }
  }

  private mutating func visit(
    _ path: SourcePath, _ entry: POSIX.Entry, _ extensions: Set<String>, _ unknown: Unknown, _ pending: inout [String],
    _ result: inout [InputFile]
  ) {
    switch entry.kind {
    case .folder: if !leftOut.contains(path.description) { pending.append(path.description) }
    case .file: take(path, entry, extensions, unknown, &result)
    case .link:
      let target = POSIX.resolved(root + "/" + path.description)
      guard let target else {
        diagnostics.append(.brokenLink(path))
        return
      }
      guard target.hasPrefix(root + "/") else {
        diagnostics.append(.linkOutside(path))
        return
      }
      guard let entry = POSIX.entry(at: target), entry.kind == .file else {
        diagnostics.append(.linkedFolder(path))
        return
      }
      if let slash = target.lastIndex(of: "/"), !folders.contains(String(target[..<slash])) {
        folders.append(String(target[..<slash]))
      }
      take(path, entry, extensions, unknown, &result)
    case .other: diagnostics.append(.notAFile(path))
    }
  }

  private mutating func take(
    _ path: SourcePath, _ entry: POSIX.Entry, _ extensions: Set<String>, _ unknown: Unknown, _ result: inout [InputFile]
  ) {
    guard extensions.contains(path.fileExtension) else {
      switch unknown {
      case .listed: listed.append((path, entry.stamp))
      case .reported:
        // A picture may be one that a page beside it shows.
        if !Attachment.isImage(path) || !takePicture(path, entry) { diagnostics.append(.unknownEvidence(path)) }
      }
      return
    }
    guard entry.size <= DossierFolder.largest(path) else {
      diagnostics.append(.tooLarge(path, size: entry.size))
      return
    }
    do {
      let file = try cache.contents(of: root + "/" + path.description, entry)
      result.append(InputFile(path: path, bytes: file.bytes, extracted: file.extracted))
    } catch {
      diagnostics.append(.unreadable(path, reason: error.reason))
    }
  }
}
