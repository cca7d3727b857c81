import Diagnostics
import Foundation
import Testing

@testable import DossierCommand

/// The documentation and the code say the same.
@Suite struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `every diagnostic has its heading and every heading its diagnostic`() throws {
    var codes: Set<String> = []
    let pattern = /(?:\.error|\.warning|\.hint|(?:code|anchor)(?::| \?\?)|report\()[\s(,]*"([a-z0-9]+(?:-[a-z0-9]+)+)"/
    let names = try FileManager.default.subpathsOfDirectory(atPath: Self.root.path + "/Sources")
    for name in names where name.hasSuffix(".swift") {
      for match in try text("Sources/" + name).matches(of: pattern) { codes.insert(String(match.1)) }
    }
    let headings = try text("docs/diagnostics.md").split(separator: "\n").filter { $0.hasPrefix("## ") }
      .map { String($0.dropFirst(3)) }
    #expect(codes.subtracting(headings).sorted() == [])
    #expect(Rule.all.map(\.code) == headings.sorted(), "a line in Sources/Diagnostics/Rule.swift for each, in order")
    #expect(headings == headings.sorted(), "docs/diagnostics.md is in order of code")
    #expect(Set(headings).filter { $0.contains("-") }.subtracting(codes).sorted() == [])
  }

  @Test func `every heading has a fixture, in order`() throws {
    #expect(
      DiagnosticFixture.all.map(\.code) == Rule.all.map(\.code), "Tests/Fixtures/diagnostics.txt holds one for each")
  }

  @Test(arguments: DiagnosticFixture.all) func `its fixture raises each`(fixture: DiagnosticFixture) async throws {
    #expect(try await fixture.raised().contains { $0.code == fixture.code }, "\(fixture.code)")
  }

  @Test(arguments: DiagnosticFixture.cured) func `its cure cures it`(fixture: DiagnosticFixture) async throws {
    let left = try await fixture.raised().filter { $0.code == fixture.code || $0.severity == .error }
    #expect(left.map { "\($0.code): \($0.message)" } == [])
  }

  @Test func `cures are for findings, in order`() {
    let codes = DiagnosticFixture.cured.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).isSubset(of: Rule.all.map(\.code)))
  }

  @Test func `who follows the guide has nothing to mend`() async throws {
    let blocks = try text("docs/guide.md").split(separator: /\n(?! {4}|\n)[^\n]*/).map { block in
      block.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.dropFirst(4)) }
        .joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n"
    }.filter { $0 != "\n" }
    func block(with words: String) throws -> String { try #require(blocks.first { $0.contains(words) }) }
    let folder = await Folder([
      "dossier.yml": try block(with: "checks:"),
      "seeds/a.txt": "date 2024-04-13\n" + (try block(with: "WASHINGTON - ")),
      "seeds/a.yml": try block(with: "publisher:"),
      "content/index.md": "# Export controls\n\nIn short.\n\n" + (try block(with: "measure::")),
      "content/dmtg.md": try block(with: "title: Dalian"),
      "content/entities.csv": "name,type\nGenertec,company\n",
    ])
    let left = folder.diagnostics.filter { $0.severity != .hint }
    #expect(left.map { "\($0.path ?? ""): \($0.message) [\($0.code)]" } == [])
  }

  @Test func `the documentation is a dossier without a fault`() async throws {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    try files.copyItem(atPath: Self.root.path + "/docs", toPath: folder.path + "/content")
    try files.moveItem(atPath: folder.path + "/content/dossier.yml", toPath: folder.path + "/dossier.yml")
    let build = try await Build(DossierFolder(folder.path))
    #expect(
      build.diagnostics.filter { $0.severity != .hint }.map { "\($0.path ?? ""): \($0.message) [\($0.code)]" } == [])
    #expect(!build.diagnostics.contains { $0.code == "orphan" })
  }
}
