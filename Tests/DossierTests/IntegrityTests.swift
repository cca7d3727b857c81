import Diagnostics
import DossierKit
import Foundation
import Testing

@testable import DossierCommand

@Suite struct IntegrityTests {
  private static let text = "date 2024-01-02\n\nIt rained all day."

  private static let note =
    "---\ntitle: Note\n---\nSee [[a]].\n\n> [!claim] Rain\n> source:: [[a]]\n> claimant:: them\n> quote:: \"It rained\""

  private func recorded() async -> String {
    await Folder(["seeds/a.txt": Self.text]).dossier.sources[0].sha256
  }

  @Test func `a file that is as it was recorded is fine`() async {
    let folder = await Folder([
      "seeds/a.txt": Self.text, "seeds/a.yml": "sha256: \(await recorded())", "content/n.md": Self.note,
    ])
    #expect(folder.codes == [])
  }

  @Test func `a changed byte is an error at the sidecar's digest and a warning at what rests on the file`() async {
    let folder = await Folder([
      "seeds/a.txt": Self.text + " ", "seeds/a.yml": "title: A\nsha256: \(await recorded())", "content/n.md": Self.note,
    ])
    #expect(Set(folder.codes) == ["evidence-changed", "rests-on-changed"])
    let found = folder.diagnostics.first { $0.code == "evidence-changed" }
    #expect(found?.path == "seeds/a.yml")
    #expect(found?.range?.lowerBound == 17)
    #expect(found?.help?.contains("2 places rest on it: content/n.md (2)") == true)
    #expect(folder.diagnostics.first { $0.code == "rests-on-changed" }?.path == "content/n.md")
  }

  @Test func `a digest that is none is reported`() async {
    #expect(await Folder(["seeds/a.txt": Self.text, "seeds/a.yml": "sha256: 12ab"]).codes == ["bad-value"])
  }

  @Test func `a sidecar that says otherwise than its page is a hint with both values`() async {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\nOne headline\n\nIt rained.",
      "seeds/a.yml": "title: Another headline\npublished: 2024-01-09",
    ])
    let found = folder.diagnostics.filter { $0.code == "sidecar-differs" }
    #expect(found.count == 2)
    #expect(found.first?.message == "the sidecar says ‘Another headline’, the file ‘One headline’")
    let summary = await Folder([
      "seeds/a.txt": "One headline\n\nIt rained.", "seeds/a.yml": "title: Another\npublished: 2024-01\nform: summary",
    ])
    #expect(!summary.diagnostics.contains { $0.code == "sidecar-differs" })
  }

  @Test func `one sidecar for two files is warned of, each may have its own`() async {
    let words = "date 2024-01-02\n\nWords."
    let shared = await Folder([
      "seeds/a.txt": words, "seeds/a.md": "---\nslug: b\n---\nWords.", "seeds/a.yml": "published: 2024-01-02",
    ])
    #expect(shared.codes.contains("shared-sidecar"))
    let own = await Folder([
      "seeds/a.txt": words, "seeds/a.md": "Words.", "seeds/a.md.yml": "slug: b\npublished: 2024-01-03",
      "seeds/a.txt.yml": "publisher: The Herald",
    ])
    #expect(own.codes == [])
    #expect(own.dossier.sources.map(\.publication.publisher) == [nil, "The Herald"])
  }

  @Test func `of two sidecars the nearer is read, the other is an error`() async {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nWords.", "seeds/a.txt.yml": "publisher: The Herald",
      "seeds/a.yml": "publisher: The Mail",
    ])
    #expect(folder.diagnostics.map(\.code) == ["two-sidecars"])
    #expect(folder.diagnostics[0].path == "seeds/a.yml")
    #expect(folder.diagnostics[0].message == "seeds/a.txt.yml describes the same source")
    #expect(folder.dossier.sources[0].publication.publisher == "The Herald")
  }

  @Test func `what is missing of the date is told by the kind of the file`() async {
    let words = "<p>Words, in a row, of a page that has no date, and goes on.</p>"
    let helps = await Folder(["seeds/a.txt": "Words.", "seeds/b.md": "Words.", "seeds/c.html": words])
      .diagnostics.compactMap(\.help)
    #expect(helps.count == 3)
    #expect(helps.first?.hasPrefix("begin the file with") == true)
    #expect(helps.last == "write ‘published: 2024-04-13’ into c.yml beside it")
  }

  @Test func `the list of digests verifies with sha256sum`() async throws {
    let folder = try TemporaryFolder(["dossier.yml": "title: Test", "seeds/a.txt": Self.text])
    let dossier = try DossierFolder(folder.path)
    let build = try await Build(dossier)
    let output = try OutputFolder("site", relativeTo: dossier.path, for: dossier, build.inputs.configuration)
    _ = try await output.write(build.site, progress: Progress("", total: 0, isShown: false))
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    check.arguments = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    check.currentDirectoryURL = URL(fileURLWithPath: folder.path + "/site/data")
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
  }

  @Test func `what is printed is what is grave enough`() {
    let found = [Severity.hint, .warning, .error].map { Diagnostic($0, "code", $0.name) }
    let report = Report(found, in: Inputs(configuration: Configuration(), seeds: [], content: []))
    #expect(report.findings(from: .error).map(\.message) == ["error"])
    #expect(report.findings(from: .warning).map(\.message) == ["error", "warning"])
    #expect(report.findings(from: .hint).count == 3)
  }

  // MARK: Withdrawal

  @Test func `what rests on a withdrawn source is listed`() async {
    let folder = await Folder([
      "seeds/a.txt": Self.text, "seeds/a.yml": "status: withdrawn", "content/n.md": Self.note,
      "seeds/b.txt": "date 2024-01-03\n\nIt poured.", "seeds/c.txt": "date 2024-01-03\n\nIt hailed.",
      "seeds/c.yml": "status: withdrawn",
    ])
    #expect(folder.codes == ["rests-on-withdrawn", "rests-on-withdrawn", "withdrawn-source"])
    let messages = folder.diagnostics.filter { $0.code == "rests-on-withdrawn" }.map(\.message)
    #expect(
      messages == [
        "the link leads to seeds/a.txt, which is withdrawn", "the claim rests only on seeds/a.txt, which is withdrawn",
      ])
  }
}
