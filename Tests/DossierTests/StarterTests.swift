import ArgumentParser
import Foundation
import Testing

@testable import DossierCommand

@Suite struct StarterTests {
  private static func findings(in folder: String, besides codes: Set<String> = ["orphan"]) async throws -> [String] {
    try await Build(DossierFolder(folder)).diagnostics.map { "\($0.path ?? ""): \($0.code)" }.filter { line in
      !codes.contains { line.hasSuffix(": " + $0) }
    }
  }

  private static func made(title: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try NewFiles(in: folder.path).write(StarterDossier.files(title: title))
    return folder
  }

  @Test(arguments: ["My dossier", "Sanctions: an “overview” #1", "🚀", "- [x] \"a\" \\ 'b'"])
  func `a new dossier has nothing to mend and is not made twice`(title: String) async throws {
    let folder = try Self.made(title: title)
    #expect(try await Self.findings(in: folder.path, besides: ["uncited-sentence"]) == [])
    #expect(throws: MachineError.self) { try NewFiles(in: folder.path).write(StarterDossier.files(title: title)) }
    #expect(folder.read(".gitignore")?.contains("site/") == true)
  }

  @Test func `the publishing workflow is YAML that builds below the site's address and uploads that folder`() throws {
    let folder = try Self.made(title: "T")
    let text = try #require(folder.read(".github/workflows/publish.yml"))
    #expect(text.contains("--base-url \"${{ steps.pages.outputs.base_url }}\" --output site"))
    #expect(text.contains("path: site\n"))
    #expect(!text.contains("\t"))
    for line in text.split(separator: "\n") { #expect((line.prefix { $0 == " " }.count) % 2 == 0, "\(line)") }
  }

  @Test(
    arguments: NewCommand.Kind.allCases,
    ["Example Optics", "Müller: „Söhne“ *x* <b>", "..", "CON", "武汉导引", "🚀", "- %% | `code`"])
  func `a new note is accepted by check and not written twice`(kind: NewCommand.Kind, title: String) async throws {
    let folder = try Self.made(title: "T")
    let arguments = [kind.rawValue, "--in", folder.path, "--date", "2024-04-13", "--", title]
    try await NewCommand.parse(arguments).run()
    let accepted: Set<String> = [
      "orphan", "uncited-sentence", kind == .event ? "statement-without-source" : "unusable-alias",
    ]
    #expect(try await Self.findings(in: folder.path, besides: accepted) == [])
    await #expect(throws: MachineError.self) { try await NewCommand.parse(arguments).run() }
  }

  @Test(arguments: ["harbour", "harbour.txt", "seeds/x/harbour.txt", "x/harbour"])
  func `a new event with its source has nothing to mend`(source: String) async throws {
    let folder = try Self.made(title: "T")
    try FileManager.default.createDirectory(atPath: folder.path + "/seeds/x", withIntermediateDirectories: true)
    try Data("date 2024-04-13\n\nIt opened.\n".utf8).write(
      to: URL(fileURLWithPath: folder.path + "/seeds/x/harbour.txt"))
    try await NewCommand.parse(["event", "A port opens", "--in", folder.path, "--source", source]).run()
    #expect(try await Self.findings(in: folder.path, besides: ["orphan", "uncited-sentence", "undated-source"]) == [])
    #expect(folder.read("content/events/a-port-opens.md")?.contains("> source:: [[harbour]]\n") == true)
    await #expect(throws: ValidationError.self) {
      try await NewCommand.parse(["event", "Another", "--in", folder.path, "--source", "harbor"]).run()
    }
    #expect(throws: (any Error).self) { try NewCommand.parse(["note", "A note", "--source", source]) }
  }

  @Test func `kinds have their folders, and the date is written`() {
    let stub = NoteStub(kind: .agency, title: "Harbour Office", date: "2024-04-13")
    #expect(stub.path == "agencies/harbour-office.md")
    #expect(stub.text.contains("\ndate: 2024-04-13\n"))
    #expect(
      NoteStub(kind: nil, isEvent: true, title: "A port opens", date: "2024-04-13").path == "events/a-port-opens.md")
  }
}
