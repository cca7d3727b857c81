import Diagnostics
import DossierKit
import DossierSite
import Foundation
import Markup

@testable import DossierCommand

/// A dossier given as paths and texts, read, linked and composed in memory.
struct Folder {
  let dossier: Dossier
  let diagnostics: [Diagnostic]
  private let pages: [String: String]
  private let site: Site

  /// - Parameter files: by path: `dossier.yml`, `seeds/…`, `content/…`.
  init(_ files: [String: String], since earlier: Snapshot? = nil) async {
    await self.init(bytes: files.mapValues { Array($0.utf8) }, since: earlier)
  }

  init(bytes files: [String: [UInt8]], since earlier: Snapshot? = nil) async {
    var diagnostics: [Diagnostic] = []
    let configuration = Configuration(reading: files["dossier.yml"] ?? [], into: &diagnostics)
    func inputs(below folder: String) -> [InputFile] {
      files.keys.sorted().filter { $0.hasPrefix(folder + "/") }.compactMap { name in
        SourcePath(name).flatMap { path in
          files[name].map { bytes in
            // What no PDF begins with stands for the text that was read out of one.
            let isText = path.fileExtension == "pdf" && !bytes.starts(with: "%PDF".utf8)
            return InputFile(path: path, bytes: bytes, extracted: isText ? .success(PDFLayout(pagesOf: bytes)) : nil)
          }
        }
      }
    }
    let evidence = inputs(below: configuration.seeds)
    let stored = evidence.compactMap { file in
      PictureKind(of: file.bytes).map { PictureFile(path: file.path, kind: $0) }
    }
    let content = inputs(below: configuration.content)
    let corpus = await Corpus(
      reading: Inputs(
        configuration: configuration, seeds: evidence.filter { PictureKind(of: $0.bytes) == nil }, pictures: stored,
        content: content.filter { Self.notes.contains($0.path.fileExtension) },
        attachments: content.map(\.path).filter { !Self.notes.contains($0.fileExtension) }))
    dossier = await Dossier(linking: corpus)
    let theme = Theme(builtIn: Build.builtInTheme, overriding: [])
    let attachment: @Sendable (SourcePath) -> [UInt8] = { files[$0.description] ?? [] }
    let pictures = Pictures(of: dossier, bytes: attachment)
    site = Site(composing: dossier, with: theme, pictures: pictures, since: earlier, attachment: attachment)
    self.diagnostics = configuration.checks.applied(
      to: diagnostics + corpus.diagnostics + dossier.diagnostics + theme.diagnostics + site.diagnostics
    ).sorted()
    pages = Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, String(decoding: $0.bytes(), as: UTF8.self)) })
  }

  private static let notes = ["md", "markdown", "csv", "yml", "yaml"]

  var codes: [String] { diagnostics.filter { $0.severity != .hint }.map(\.code) }

  var paths: [String] { pages.keys.sorted() }

  /// The HTML of a page; empty for none.
  func page(_ path: String) -> String { pages[path] ?? "" }

  /// The bytes of a file of the site; empty for none.
  func bytes(_ path: String) -> [UInt8] { site.files.first { $0.path == path }?.bytes() ?? [] }

  /// The shards of the search's index.
  func searchFiles() async -> [(path: String, text: String)] {
    await site.indexed().files.filter { $0.path.hasPrefix("assets/search/") }.map {
      ($0.path, String(decoding: $0.bytes(), as: UTF8.self))
    }
  }

  /// The names of a kind of entity, in order of their pages.
  func names(_ kind: String) -> [String] {
    dossier.entities.filter { $0.kind.rawValue == kind }.map(\.name).sorted()
  }
}

/// A new folder on the disk, removed when it goes out of use.
final class TemporaryFolder: Sendable {
  let path: String

  convenience init(_ files: [String: String] = [:]) throws { try self.init(bytes: files.mapValues { Array($0.utf8) }) }

  init(bytes files: [String: [UInt8]]) throws {
    path = NSTemporaryDirectory() + "dossier-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in files {
      let target = path + "/" + name
      let folder = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: target))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
}
