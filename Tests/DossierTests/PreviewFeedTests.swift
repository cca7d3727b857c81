import DossierServer
import Testing

@testable import DossierCommand

@Suite struct PreviewFeedTests {
  /// The codes of the findings, in the order in which a page shows them.
  private func shown(_ files: [String: String], saved: [String]) async throws -> String {
    let folder = try TemporaryFolder(["dossier.yml": "title: Test\n"].merging(files) { _, new in new })
    let build = try await Build(DossierFolder(folder.path))
    var messages = { () -> AsyncStream<String>.Iterator in
      let preview = Preview(run: 1)
      preview.keep(findings: PreviewFeed.findings(Report(build.diagnostics, in: build.inputs), saved))
      return preview.messages().makeAsyncIterator()
    }()
    return await messages.next() ?? ""
  }

  @Test func `what stands in the saved file comes first, errors before warnings`() async throws {
    let files = [
      "content/a.md": "See [[Nothing]].\n", "content/b.md": "---\ntitel: B\n---\nSee [[Nowhere]].\n",
    ]
    let message = try await shown(files, saved: ["content/b.md"])
    let words = ["‘Nowhere’", "‘Nothing’", "‘titel’"]
    let places = words.map { message.range(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(message.contains("\"errors\": 2, \"warnings\": 1"))
  }
}
