import Diagnostics
import Testing

@testable import DossierCommand

/// Slips that authors make: each is told once, with what they meant.
@Suite struct SlipTests {
  private static let source = "date 2024-01-02\n\nIt rained 64 mm in Oslo, the office said."

  /// Codes and helps of a note, without hints.
  private func found(_ note: String, and more: [String: String] = [:]) async -> [String] {
    let files = ["seeds/a.txt": Self.source, "content/n.md": note].merging(more) { _, new in new }
    return await Folder(files).diagnostics.filter { $0.severity != .hint }.map { "\($0.code): \($0.help ?? "")" }
  }

  @Test(arguments: [
    ("claiment:: the office", "unknown-key: did you mean ‘claimant’?"),
    ("according to:: the office", "unknown-key: did you mean ‘claimant’?"),
    ("claimant: the office", "unknown-key: write two colons: ‘claimant::’"),
    ("claimant = the office", "unknown-key: write two colons: ‘claimant::’"),
  ])
  func `a key that is misspelt is not missing besides`(line: String, finding: String) async {
    #expect(await found("> [!claim] It rained\n> \(line)\n> source:: [[a]]\n") == [finding])
  }

  @Test func `a source that is misspelt is not missing besides`() async {
    #expect(
      await found("> [!claim] It rained\n> claimant:: them\n> source:: [[b]]\n")
        == ["unknown-source: put it into the seeds folder, or correct the name"])
  }

  @Test(arguments: [
    ("12 April 2024", "write it as 2024-04-12"), ("April 12, 2024", "write it as 2024-04-12"),
    ("13.4.2024", "write it as 2024-04-13"), ("April 2024", "write it as 2024-04"),
  ])
  func `a date in words or figures is told in its form`(words: String, help: String) async {
    #expect(await found("> [!event] Rain\n> when:: \(words)\n> source:: [[a]]\n") == ["bad-date: \(help)"])
  }

  @Test(arguments: ["11/04/2024", "last year", "April 1 or 2, 2024"])
  func `a date that may be another is not guessed`(words: String) async {
    let help = await found("> [!event] Rain\n> when:: \(words)\n> source:: [[a]]\n").first
    #expect(help?.hasPrefix("bad-date: write a day as") == true)
  }

  @Test func `a relation without a link is told, in an entity's note alone`() async {
    let finding = "unknown-key: write ‘owner: \"[[Gamma]]\"’"
    #expect(await found("---\ntitle: Delta\nowner: Gamma\ntype: company\n---\n") == [finding])
    #expect(await found("---\ntitle: Delta\nowner: Gamma\n---\n") == [])
  }

  @Test func `a link in front matter that is not closed is told`() async {
    #expect(
      await found("---\ntitle: Delta\ntype: company\nparent: \"[[Gamma\"\n---\n") == ["bad-value: close it with ]]"])
  }

  @Test(arguments: ["---\ntitle: Plan\nx: [\n---\n", "---\ntitle: Plan\n", "---\ntitle: \"Plan\n---\n"])
  func `links to a note whose front matter is broken name it`(broken: String) async {
    let all = await found("[[Plan|words]]", and: ["content/p.md": broken])
    #expect(all.contains("link-to-unpublished: it is kept back because its front matter is broken: mend content/p.md"))
    #expect(all.count == 2)
  }

  @Test func `a folder that dossier.yml misnames is an error`() async throws {
    let folder = try TemporaryFolder(["dossier.yml": "content: contnt\n", "content/n.md": "Text\n"])
    let build = try await Build(DossierFolder(folder.path))
    let finding = build.diagnostics.first { $0.path == "dossier.yml" }
    #expect(finding?.code == "bad-value" && finding?.help == "did you mean ‘content’?")
    #expect(build.hasBrokenConfiguration)
  }
}
