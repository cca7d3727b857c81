import DossierKit
import Testing

/// Which of several files of one name a link opens, and what their pages are called.
///
/// The rows of the first test are those of the vault that headless-vault-kit 0.1.0 brings for the purpose, with files of our own.
@Suite struct LinkOrderTests {
  private static let vault = [
    "content/Note.md": "# At the top\n\n## Heading Two\n\nwords ^ref-block",
    "content/FolderA/Note.md": "# In A\n\n## Heading Two",
    "content/FolderB/Note.md": "# In B", "content/Nested/Inner/Deep.md": "deep", "content/Unique Name.md": "unique",
    "content/attachments/diagram.pdf": "",
  ]

  @Test(
    arguments: [
      ("Source.md", "[[Note]]", "Note.md"), ("Source.md", "[[FolderB/Note]]", "FolderB/Note.md"),
      ("Source.md", "[[Note.md]]", "Note.md"), ("Source.md", "[[Inner/Deep]]", "Nested/Inner/Deep.md"),
      ("Source.md", "[[Note|shown like this]]", "Note.md"), ("Source.md", "[[Note#Heading Two]]", "Note.md"),
      ("Source.md", "[[Note#^ref-block]]", "Note.md"), ("Source.md", "[[#Source subheading]]", "Source.md"),
      ("Source.md", "[[Unique Name]]", "Unique Name.md"), ("Source.md", "[[Missing Note]]", nil),
      ("Source.md", "[[diagram.pdf]]", "attachments/diagram.pdf"), ("Source.md", "[[diagram]]", nil),
      ("Source.md", "![[diagram.pdf]]", "attachments/diagram.pdf"), ("Source.md", "![[Note]]", "Note.md"),
      ("FolderA/Local.md", "[[Note]]", "FolderA/Note.md"), ("FolderA/Local.md", "[[Note.md]]", "FolderA/Note.md"),
      ("FolderA/Local.md", "[[Local]]", "FolderA/Local.md"),
      // Nearest to the top from a folder that has none of the name, and in no folder but its own.
      ("FolderC/Other.md", "[[Note]]", "Note.md"), ("FolderA/Sub/Other.md", "[[Note]]", "Note.md"),
    ] as [(String, String, String?)])
  func `a wikilink opens what it opens in a vault`(from: String, link: String, target: String?) async {
    let folder = await Folder(
      Self.vault.merging(["content/\(from)": "## Source subheading\n\n\(link)"]) { $1 })
    #expect(folder.codes.filter { $0 != "duplicate-title" } == (target == nil ? ["missing-link-target"] : []))
    let dossier = folder.dossier
    let note = dossier.notes.firstIndex { $0.path.description == "content/\(from)" } ?? 0
    let found: String? =
      switch dossier.links.targets[note].first ?? nil {
      case .note(let id)?: dossier.notes[id.index].path.description
      case .attachment(let path)?: path.description
      default: nil
      }
    #expect(found == target.map { "content/" + $0 })
  }

  @Test(
    arguments: [
      ("[a unique name](Unique%20Name.md)", "unique-name.html\""),
      ("[heading](FolderA/Note.md#Heading%20Two)", "foldera-note.html#heading-two"),
      ("[example](https://example.com/page)", "https://example.com/page"),
      ("[write](mailto:someone@example.com)", "mailto:someone@example.com"),
    ])
  func `a Markdown link leads where it leads in a vault`(link: String, href: String) async {
    let folder = await Folder(Self.vault.merging(["content/Source.md": link]) { $1 })
    #expect(folder.codes.isEmpty)
    #expect(folder.page("notes/source.html").contains("href=\"\(href)"))
  }

  @Test func `no link is read where none is written`() async {
    let folder = await Folder(
      Self.vault.merging([
        "content/Fences.md":
          "A real link: [[Note]]\n\n```\n[[No]]\n```\n\nand `[[No]]`\n\n    [[No]]\n\n%% [[No]] %%"
      ]) { $1 })
    #expect(folder.codes.isEmpty && folder.dossier.notes[0].prose.wikilinks.count == 1)
  }

  @Test func `of equals in the folder the case decides, and of files far apart nothing`() async {
    let folder = await Folder([
      "content/a/Fig.pdf": "", "content/a/fig.pdf": "", "content/b/map.pdf": "", "content/c/map.pdf": "",
      "content/a/n.md": "[[Fig.pdf]] [[fig.pdf]] ![[map.pdf]]", "content/b/n.md": "![[map.pdf]]",
    ])
    #expect(folder.codes == ["ambiguous-link", "duplicate-title"])
    let targets = folder.dossier.links.targets.flatMap { $0 }
    #expect(
      targets
        == ["content/a/Fig.pdf", "content/a/fig.pdf", nil, "content/b/map.pdf"].map { path in
          path.flatMap { SourcePath($0) }.map(Target.attachment)
        })
  }

  @Test func `a draft beside the note is not passed over for a note elsewhere`() async {
    let folder = await Folder([
      "content/plan.md": "x", "content/a/plan.md": "---\ndraft: true\n---\n", "content/a/n.md": "[[plan|it]]",
    ])
    #expect(folder.codes == ["link-to-unpublished"])
  }

  @Test func `notes of one name are told apart by their folders`() async {
    let folder = await Folder([
      "content/README.md": "# Top", "content/a/README.md": "# Beta", "content/b/readme.md": "# Gamma",
      "content/b/index.md": "# Delta", "content/skills/x/SKILL.md": "# One", "content/skills/y/SKILL.md": "# Two",
      "content/old/x/SKILL.md": "# Three", "content/z.md": "[[a]] [[a/README]] [[/README]] [[b]] [a](a/) [b](b)",
    ])
    #expect(folder.codes.isEmpty)
    let titles = [
      "readme": "Top", "a": "Beta", "b-readme": "Gamma", "b": "Delta", "skill": "Three", "skills-x-skill": "One",
      "y-skill": "Two",
    ]
    for (name, title) in titles { #expect(folder.page("notes/\(name).html").contains(">\(title)</h1>"), "\(name)") }
    #expect(folder.page("notes/z.html").components(separatedBy: "href=\"a.html\"").count > 3)
  }

  @Test func `an address that is asked for is had, and is a fault when asked for twice`() async {
    let folder = await Folder([
      "content/note.md": "# One", "content/a/b.md": "---\nslug: note\n---\n# Two",
      "content/a/c.md": "---\nslug: note\n---\n# Three", "content/a/Note.md": "# Four", "content/a/no-te.md": "# Five",
      "content/a/no te.md": "# Six",
    ])
    let faults = folder.diagnostics.filter { $0.code == "duplicate-slug" }
    #expect(faults.map(\.severity) == [.error, .warning, .warning])
    #expect(faults.map(\.path) == ["content/a/c.md", "content/a/no-te.md", "content/note.md"])
    #expect(folder.page("notes/note.html").contains(">Two</h1>") && folder.page("notes/a-note.html").contains("Four"))
    #expect(Set(folder.paths.map { $0.lowercased() }).count == folder.paths.count)
  }
}
