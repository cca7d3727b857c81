import DossierKit
import DossierSite
import Foundation
import Testing

@testable import DossierCommand

@Suite struct OutputTests {
  private static let files = [
    "dossier.yml": "title: Test", "seeds/a.txt": "date 2024-01-02\n\nKenya opened a port on 1 January.",
  ]

  private func build(_ folder: TemporaryFolder, output: String = "site") async throws -> OutputFolder.Summary {
    let dossier = try DossierFolder(folder.path)
    let build = try await Build(dossier)
    let target = try OutputFolder(output, relativeTo: dossier.path, for: dossier, build.inputs.configuration)
    return try await target.write(build.site, progress: Progress("", total: 0, isShown: false))
  }

  @Test func `a second build writes nothing`() async throws {
    let folder = try TemporaryFolder(Self.files)
    let first = try await build(folder)
    let second = try await build(folder)
    #expect(first.written > 10)
    #expect(second.written == 0)
    #expect(second.unchanged == first.written)
  }

  @Test func `stale files go, foreign files stay and are named`() async throws {
    let folder = try TemporaryFolder(Self.files)
    _ = try await build(folder)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path + "/site/mine.txt"))
    try FileManager.default.moveItem(atPath: folder.path + "/seeds/a.txt", toPath: folder.path + "/seeds/b.txt")
    let summary = try await build(folder)
    #expect(summary.removed == 1)
    #expect(summary.foreign == ["mine.txt"])
    #expect(!folder.exists("site/sources/a.html"))
    #expect(folder.exists("site/sources/b.html"))
    #expect(folder.read("site/mine.txt") == "mine")
  }

  @Test func `a file that was changed by hand is not removed`() async throws {
    let folder = try TemporaryFolder(Self.files)
    _ = try await build(folder)
    try Data("edited".utf8).write(to: URL(fileURLWithPath: folder.path + "/site/sources/a.html"))
    try FileManager.default.moveItem(atPath: folder.path + "/seeds/a.txt", toPath: folder.path + "/seeds/b.txt")
    let summary = try await build(folder)
    #expect(summary.changed == ["sources/a.html"])
    #expect(folder.read("site/sources/a.html") == "edited")
  }

  @Test func `what a build that was cut off has left goes with the next`() async throws {
    let folder = try TemporaryFolder(Self.files)
    _ = try await build(folder)
    let list = folder.path + "/site/data/SHA256SUMS"
    let listed = try #require(folder.read("site/data/SHA256SUMS"))
    let cutOff = listed + String(repeating: "0", count: 64) + "  ../notes/half.html\n"
    try Data(cutOff.utf8).write(to: URL(fileURLWithPath: list))
    try FileManager.default.createDirectory(atPath: folder.path + "/site/notes", withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(fileURLWithPath: folder.path + "/site/notes/half.html"))
    let summary = try await build(folder)
    #expect(summary.removed == 1 && summary.changed.isEmpty && !folder.exists("site/notes/half.html"))
    #expect(folder.read("site/data/SHA256SUMS") == listed)
  }

  @Test func `a folder of somebody else's is not written into`() async throws {
    let folder = try TemporaryFolder(Self.files.merging(["site/index.html": "mine"]) { first, _ in first })
    await #expect(throws: MachineError.self) { try await build(folder) }
    #expect(folder.read("site/index.html") == "mine")
    #expect(!folder.exists("site/timeline.html"))
  }

  @Test(arguments: ["/", ".", "..", "content", "content/site", "seeds", "dossier.yml"])
  func `places where a site must not be written are refused`(output: String) async throws {
    let folder = try TemporaryFolder(Self.files.merging(["content/n.md": "x"]) { first, _ in first })
    await #expect(throws: MachineError.self) { try await build(folder, output: output) }
  }

  @Test func `links out of the dossier are not followed`() async throws {
    let outside = try TemporaryFolder(["secret.txt": "date 2024-01-01\n\nsecret words"])
    let folder = try TemporaryFolder(Self.files)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/seeds/s.txt", withDestinationPath: outside.path + "/secret.txt")
    let build = try await Build(try DossierFolder(folder.path))
    #expect(build.diagnostics.map(\.code) == ["link-outside"])
    #expect(build.dossier.sources.count == 1)
  }

  @Test func `the example's site is what is committed`() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let build = try await Build(try DossierFolder(root))
    #expect(build.diagnostics.filter { $0.severity != .hint } == [])
    var committed = Set(
      try FileManager.default.subpathsOfDirectory(atPath: root + "/site").filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root + "/site/" + name, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
    for file in await build.site.indexed().files {
      let stored = FileManager.default.contents(atPath: root + "/site/" + file.path).map { Array($0) }
      let isSame = stored == file.bytes()
      #expect(isSame, "\(file.path) differs: run ‘make site’")
      committed.remove(file.path)
    }
    #expect(committed == ["data/SHA256SUMS"])
  }

  @Test func `every file of the theme is embedded`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let names = try ["pages", "assets"].flatMap {
      try FileManager.default.contentsOfDirectory(atPath: root + "/templates/" + $0)
    }
    #expect(names.sorted() == Build.builtInTheme.map(\.name).sorted())
  }
}
