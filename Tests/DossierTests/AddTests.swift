import ArgumentParser
import DossierKit
import Foundation
import Testing

@testable import DossierCommand

@Suite struct AddTests {
  private static let article =
    "date 2024-04-13\nA headline about trawlers\nBy Jane Doe\nWASHINGTON, April 12 (Reuters) - It rained on Friday.\n\nIt poured.\r\n"

  /// Runs `add` in a dossier; gives its exit status.
  private func add(_ arguments: [String], in folder: TemporaryFolder) async throws -> Int32 {
    var command = try #require(try AddCommand.parseAsRoot(arguments + ["--in", folder.path]) as? AddCommand)
    do { try await command.run() } catch let code as ExitCode { return code.rawValue }
    return 0
  }

  private func dossier() throws -> TemporaryFolder { try TemporaryFolder(["dossier.yml": "title: Test"]) }

  private func seeds(_ folder: TemporaryFolder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/seeds")) ?? []).sorted()
  }

  @Test func `an article is copied byte for byte, named and described`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder(["paste 1.txt": Self.article])
    #expect(try await add([offered.path + "/paste 1.txt"], in: folder) == 0)
    let name = "2024-04-13-reuters-a-headline-about-trawlers"
    #expect(seeds(folder) == [name + ".txt", name + ".yml"])
    #expect(folder.read("seeds/\(name).txt") == Self.article)
    let sidecar = folder.read("seeds/\(name).yml") ?? ""
    #expect(sidecar.contains("title: \"A headline about trawlers\"\n"))
    #expect(sidecar.contains("author: \"Jane Doe\"\npublished: 2024-04-13\n"))
    #expect(sidecar.contains("guessed: [publisher]\n"))
    #expect(sidecar.contains("paste 1.txt"))
    let build = try await Build(try DossierFolder(folder.path))
    #expect(build.diagnostics.filter { $0.severity != .hint } == [])
    #expect(build.diagnostics.map(\.code) == ["guessed-metadata"])
    #expect(build.dossier.sources[0].record.sha256 == build.dossier.sources[0].sha256)
  }

  @Test func `of a saved page what it tells machines is found, the rest is guessed`() async throws {
    let folder = try dossier()
    let page =
      "<html lang=en><head><title>Rain | The Herald</title><meta property='og:title' content='Rain in May'>"
      + "<meta property='og:url' content='https://herald.example/rain'><meta property='article:published_time' "
      + "content='2024-05-06T10:00:00Z'></head><body><nav>Home</nav><article><h1>Rain in May</h1>"
      + String(
        repeating: "<p>It rained all day, and the port stayed closed, officials of the harbour said.</p>", count: 5)
      + "</article></body></html>"
    let offered = try TemporaryFolder(["x.html": page, "y.html": page + "<!-- saved again -->"])
    #expect(try await add([offered.path], in: folder) == 1)
    let name = try #require(seeds(folder).first { $0.hasSuffix(".yml") })
    #expect(name.hasPrefix("2024-05-06-"))
    #expect(name.hasSuffix("rain-in-may.yml"))
    let sidecar = folder.read("seeds/" + name) ?? ""
    #expect(sidecar.contains("url: \"https://herald.example/rain\"\n"))
    #expect(!sidecar.contains("guessed: [title"))
    #expect(folder.read("seeds/" + name.dropLast(3) + "html") == page)
  }

  @Test func `a file that is there already is not taken twice`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder(["a.txt": Self.article, "b.txt": Self.article])
    #expect(try await add([offered.path + "/a.txt"], in: folder) == 0)
    #expect(try await add([offered.path + "/a.txt", offered.path + "/b.txt"], in: folder) == 0)
    #expect(seeds(folder).count == 2)
  }

  @Test func `a file from the same address is refused, and taken when asked`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder([
      "a.md": "---\nurl: https://example.org/x\ntitle: One\n---\nIt rained.",
      "b.md": "---\nurl: http://www.example.org/x/#top\ntitle: One\n---\nIt poured.",
    ])
    #expect(try await add([offered.path], in: folder) == 1)
    #expect(seeds(folder) == ["one.md", "one.yml"])
    #expect(try await add([offered.path, "--keep-both"], in: folder) == 0)
    #expect(seeds(folder) == ["one-2.md", "one-2.yml", "one.md", "one.yml"])
  }

  @Test(arguments: [
    ("a.html", "PK\u{3}\u{4}rest", "not a web page"), ("a.html", "<script>load()</script>", "scripts would load it"),
    ("a.txt", "", "holds no text"), ("a.html", "%PDF-1.4", "PDF document"),
  ])
  func `a file without text is refused for the reason that a check would give`(
    name: String, text: String, reason: String
  ) throws {
    let file = InputFile(path: try #require(SourcePath(name)), bytes: Array(text.utf8))
    let refusal = try #require(Intake(reading: file, sidecar: nil).refusal)
    #expect(refusal.reason.contains(reason), "\(refusal.reason)")
    #expect(refusal.help != nil)
  }

  @Test func `a sidecar beside the file is taken along as it is`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder([
      "a.txt": Self.article, "a.yml": "# mine\npublisher: The Herald\nreliability: B",
    ])
    #expect(try await add([offered.path + "/a.txt"], in: folder) == 0)
    let sidecar = folder.read("seeds/2024-04-13-the-herald-a-headline-about-trawlers.yml") ?? ""
    #expect(sidecar.hasPrefix("# mine\npublisher: The Herald\nreliability: B\ntitle: "))
    #expect(!sidecar.contains("guessed"))
    #expect(sidecar.contains("sha256: "))
  }

  @Test func `a sidecar that records another file, or is broken, is refused`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder([
      "a.txt": Self.article, "a.yml": "sha256: \(String(repeating: "0", count: 64))", "b.txt": "It rained.",
      "b.yml": "title: a: b",
    ])
    #expect(try await add([offered.path], in: folder) == 1)
    #expect(seeds(folder) == [])
  }

  @Test func `nothing is written in a dry run`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder(["a.txt": Self.article])
    #expect(try await add(["--dry-run", offered.path], in: folder) == 0)
    #expect(!folder.exists("seeds"))
  }

  @Test func `a page brings its pictures, and its folder is no evidence of its own`() async throws {
    let folder = try dossier()
    let text = (1...6).map { "<p>Paragraph \($0), with commas, and with words enough to be one of an article.</p>" }
    let page =
      "<title>A day of rain in the port</title><article>\(text.joined())<img src='My%20page_files/a.png'></article>"
    let offered = try TemporaryFolder(bytes: [
      "My page.html": Array(page.utf8), "My page_files/a.png": SamplePicture.png,
      "My page_files/ads.html": Array("<p>Buy</p>".utf8),
      "My page_files/x.js": Array("x()".utf8), "My page_files/b.png": Array("<svg/>".utf8),
    ])
    #expect(try await add(["--dry-run", offered.path], in: folder) == 0)
    #expect(!folder.exists("seeds"))
    #expect(try await add([offered.path], in: folder) == 0)
    let name = "a-day-of-rain-in-the-port"
    #expect(seeds(folder) == [name + ".html", name + ".yml", name + "_files"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/seeds/\(name)_files") == ["a.png"])
    let build = try await Build(try DossierFolder(folder.path))
    #expect(build.dossier.sources[0].page?.pictures.count == 1)
    let file = build.site.files.first { $0.path == "assets/files/sources/\(name)/1.png" }
    #expect(file?.bytes() == SamplePicture.clean)
    #expect(try await add([offered.path], in: folder) == 0)
    #expect(seeds(folder).count == 3)
  }

  @Test func `a sidecar may bear the whole name of its file, and of two the nearer counts`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder([
      "a.txt": Self.article, "a.txt.yml": "publisher: The Herald", "a.yml": "publisher: The Mail",
    ])
    #expect(try await add([offered.path + "/a.txt"], in: folder) == 0)
    #expect(seeds(folder).last == "2024-04-13-the-herald-a-headline-about-trawlers.yml")
    let path = try #require(SourcePath("a.txt"))
    let sidecar = try SidecarBeside(of: offered.path + "/a.txt", as: path)
    #expect(sidecar.file?.path.description == "a.txt.yml")
    #expect(sidecar.diagnostics.map(\.code) == ["two-sidecars"])
  }

  @Test func `evidence of whatever kind is left as it is`() async throws {
    let bytes: [String: [UInt8]] = [
      "zip.html": [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 1000),
      "nul.html": Array("<p>a\0b, and c".utf8),
      "pdf.html": Array("%PDF-1.4".utf8), "script.html": Array("<script>x()</script>".utf8),
      "charset.html": Array("<meta charset=utf-16><p>Caf\u{E9}".utf8), "quote'\"\n.txt": Array("Words.\0".utf8),
      String(repeating: "x", count: 250) + ".txt": Array("It rained.".utf8),
    ]
    let folder = try TemporaryFolder(
      bytes: Dictionary(uniqueKeysWithValues: bytes.map { ("seeds/" + $0.key, $0.value) }))
    let build = try await Build(try DossierFolder(folder.path))
    _ = build.site.files.map { $0.bytes() }
    for (name, content) in bytes {
      #expect(FileManager.default.contents(atPath: folder.path + "/seeds/" + name).map { Array($0) } == content)
    }
    #expect(Set(build.diagnostics.map(\.code)).isSuperset(of: ["not-a-page", "script-only-page", "control-character"]))
  }

  @Test func `one bad file does not stop the others of a folder`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder(["a/one.txt": Self.article, "empty.txt": "", "b/two.md": "# Two\n\nIt poured."])
    try FileManager.default.createSymbolicLink(
      atPath: offered.path + "/link.txt", withDestinationPath: "/etc/passwd")
    #expect(try await add([offered.path, offered.path + "/none.txt"], in: folder) == 1)
    #expect(
      seeds(folder).filter { !$0.hasSuffix(".yml") } == ["2024-04-13-reuters-a-headline-about-trawlers.txt", "two.md"])
  }

  @Test func `names are plain, bounded and free`() async throws {
    let folder = try dossier()
    let long = String(repeating: "Ünïcode “quoted” words; ", count: 6)
    let offered = try TemporaryFolder([
      "we'ird\n\"name\" \(String(repeating: "x", count: 200)).txt": "It rained in the morning.",
      "b.md":
        "---\ntitle: \"\(long.replacing("“", with: "").replacing("”", with: ""))\"\npublisher: ../../etc\n---\nWords one.",
      "c.md": "---\ntitle: 大连机床\n---\nWords two.", "d.md": "---\ntitle: 大连机床\n---\nWords three.",
    ])
    #expect(try await add([offered.path], in: folder) == 0)
    let names = seeds(folder).filter { !$0.hasSuffix(".yml") }
    #expect(names.count == 4)
    for name in names {
      #expect(name.utf8.count <= 110)
      #expect(name.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2E })
    }
    #expect(names.contains { $0.hasSuffix("-2.md") })
    #expect(try await Build(try DossierFolder(folder.path)).diagnostics.filter { $0.severity == .error } == [])
  }

  @Test func `the seeds folder must lie in the dossier`() async throws {
    let folder = try dossier()
    let outside = try TemporaryFolder(["a.txt": Self.article])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/seeds", withDestinationPath: outside.path)
    await #expect(throws: MachineError.self) { try await add([outside.path + "/a.txt"], in: folder) }
  }

  @Test func `a date is given to what has none`() async throws {
    let folder = try dossier()
    let offered = try TemporaryFolder(["a.txt": "The rain\n\nIt rained."])
    #expect(try await add(["--date", "2024-05-06", "--retrieved", "2024-06-01", offered.path], in: folder) == 0)
    let sidecar = folder.read("seeds/2024-05-06-the-rain.yml") ?? ""
    #expect(sidecar.contains("published: 2024-05-06\nretrieved: 2024-06-01\n"))
    #expect(!sidecar.contains("guessed"))
  }
}
