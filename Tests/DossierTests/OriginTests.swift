import DossierKit
import Testing

@Suite struct OriginTests {
  /// A story of sentences, no two of whose words are alike.
  private static func story(_ name: String, _ sentences: Range<Int> = 0..<20) -> String {
    sentences.map { sentence in
      "The " + (0..<12).map { "\(name.lowercased())\(sentence * 12 + $0)" }.joined(separator: " ") + "."
    }.joined(separator: " ")
  }

  /// A wire story, a paper that printed it, and a story of somebody else's.
  private static let files = [
    "seeds/wire.txt": "date 2024-01-02\n\nOSLO, Jan 2 (Reuters) - \(story("Baltic"))",
    "seeds/paper.txt":
      "date 2024-01-03\nShips sink off the coast\n\n\(story("Baltic"))\n\nThe Daily asked the yards for comment.",
    "seeds/paper.yml": "publisher: The Daily",
    "seeds/other.txt": "date 2024-01-04\n\n\(story("Aegean"))", "seeds/other.yml": "publisher: The Other",
  ]

  private func folder(_ more: [String: String]) async -> Folder {
    await Folder(Self.files.merging(more) { _, new in new })
  }

  private func members(_ folder: Folder) -> [[String]] {
    folder.dossier.origins.families.map { family in
      family.members.map { String(folder.dossier.sources[$0.source.index].path.stem) }
    }
  }

  private static func claim(_ sources: String) -> String {
    "> [!claim] Ship 31 sank\n> source:: \(sources)\n> claimant:: them\n"
  }

  @Test func `a syndicated pair is one family and one origin`() async {
    let folder = await folder(["content/n.md": Self.claim("[[wire]], [[paper]], [[other]]")])
    #expect(members(folder) == [["wire", "paper"]])
    #expect(folder.dossier.origins.families.first?.origin == "Reuters")
    #expect(folder.codes.isEmpty)
    #expect(folder.page("sources/paper.html").contains("2\u{A0}articles, 1\u{A0}origin: Reuters"))
    #expect(folder.page("sources.html").contains("2\u{A0}articles, 1\u{A0}origin: Reuters"))
    #expect(folder.page("method.html").contains("2\u{A0}articles, 1\u{A0}origin: Reuters"))
  }

  @Test func `a statement counts origins, not articles`() async {
    let folder = await folder([
      "content/people/x.md": "---\ntitle: Jane Roe\ntype: person\n---\n" + Self.claim("[[wire]], [[paper]], [[other]]")
    ])
    #expect(folder.page("people/jane-roe.html").contains("3\u{A0}articles, 2\u{A0}origins"))
  }

  @Test func `sources that share one origin are warned of`() async {
    let folder = await folder(["content/n.md": Self.claim("[[wire]], [[paper]]")])
    #expect(folder.codes == ["one-origin"])
    #expect(folder.diagnostics.first { $0.code == "one-origin" }?.message.contains("Reuters") == true)
  }

  @Test func `a person may say that two are independent`() async {
    let folder = await folder([
      "content/n.md": Self.claim("[[wire]], [[paper]]"),
      "seeds/paper.yml": "publisher: The Daily\nindependent_of: [wire]",
    ])
    #expect(members(folder) == [])
    #expect(folder.codes.isEmpty)
  }

  @Test func `a person may say that two have one origin`() async {
    let folder = await folder(["seeds/other.yml": "same_origin:\n  - \"[[paper]]\""])
    #expect(members(folder) == [["wire", "paper", "other"]])
    #expect(folder.page("sources/other.html").contains("a person says it goes back to the same report"))
  }

  @Test func `independence holds against ties through a third source`() async {
    let folder = await folder([
      "seeds/third.txt": "date 2024-01-05\n\n\(Self.story("Baltic", 0..<18))",
      "seeds/third.yml": "independent_of: wire",
    ])
    let wire = members(folder).first { $0.contains("wire") } ?? []
    #expect(!wire.contains("third"))
  }

  @Test func `a contradiction between people is an error`() async {
    let folder = await folder(["seeds/other.yml": "same_origin: [wire]\nindependent_of: [wire]"])
    #expect(folder.codes == ["contradictory-origins"])
  }

  @Test func `unknown and own names in the metadata are reported`() async {
    let folder = await folder(["seeds/other.yml": "same_origin: [wier, other]"])
    #expect(folder.codes == ["unknown-source", "self-reference"])
    #expect(folder.diagnostics.first { $0.code == "unknown-source" }?.help == "did you mean ‘wire’?")
    #expect(folder.diagnostics.first { $0.code == "unknown-source" }?.path == "seeds/other.yml")
  }

  @Test func `a digest does not make one origin of all it prints`() async {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-01\n\n\(Self.story("Baltic", 0..<8))",
      "seeds/b.txt": "date 2024-01-01\n\n\(Self.story("Aegean", 0..<8))",
      "seeds/digest.txt":
        "date 2024-01-02\n\n\(Self.story("Baltic", 0..<8))\n\n\(Self.story("Aegean", 0..<8))\n\n\(Self.story("Caspian"))",
    ])
    #expect(folder.dossier.origins.families.map(\.members.count) == [2])
    #expect(folder.dossier.origins.count(of: [SourceID(0), SourceID(1)]) == 2)
  }
}
