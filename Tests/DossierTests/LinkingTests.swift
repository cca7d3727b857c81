import Testing

@Suite struct LinkingTests {
  private func links(_ text: String, entities: String) async -> [String] {
    let folder = await Folder([
      "dossier.yml": "unreviewed: hide", "content/entities.csv": "name,type,aliases\n" + entities,
      "seeds/a.txt": "date 2024-01-02\n\n" + text,
    ])
    let source = folder.dossier.sources[0]
    return folder.dossier.sourceMentions[0].map {
      "\(source.text.string($0.range))=\(folder.dossier.entities[$0.entity.index].name)"
    }
  }

  @Test func `the longest name wins, whole words, possessives left out`() async {
    let found = await links(
      "Delta Optics's plant and Delta stand in Deltaville.", entities: "Delta,company,\nDelta Optics,company,\n")
    #expect(found == ["Delta Optics=Delta Optics", "Delta=Delta"])
  }

  @Test func `the surname stands for a person named in full`() async {
    let found = await links("Jane Roe spoke. Roe left.", entities: "Jane Roe,person,\n")
    #expect(found == ["Jane Roe=Jane Roe", "Roe=Jane Roe"])
  }

  @Test func `the family name stands first in Chinese names`() async {
    let found = await links("Xi Jinping spoke. Xi left with Jinping.", entities: "Xi Jinping,person,\n")
    #expect(found == ["Xi Jinping=Xi Jinping", "Xi=Xi Jinping"])
  }

  @Test func `a declared country has its demonyms`() async {
    let found = await links(
      "US and American officials met Chinese ones.", entities: "United States,place,\nChina,place,\n")
    #expect(found == ["US=United States", "American=United States", "Chinese=China"])
  }

  @Test func `a name that fits two is reported and not linked`() async {
    let folder = await Folder([
      "content/entities.csv": "name,type,aliases\nDelta Optics,company,Delta\nDelta Shipping,company,Delta\n",
      "seeds/a.txt": "date 2024-01-02\n\nThey say that Delta opened.",
    ])
    #expect(folder.dossier.sourceMentions[0].isEmpty)
    #expect(folder.codes == ["ambiguous-name"])
  }

  @Test func `the fuller name in the same text decides`() async {
    let found = await links(
      "Delta Optics grew. Later Delta shrank.", entities: "Delta Optics,company,Delta\nDelta Shipping,company,Delta\n")
    #expect(found == ["Delta Optics=Delta Optics", "Delta=Delta Optics"])
  }

  @Test func `a page links a name once a paragraph and never in code, links or headings`() async {
    let folder = await Folder([
      "content/o.md": "---\ntitle: Delta Optics\ntype: company\n---\nA maker.",
      "content/n.md":
        "---\ntitle: Note\n---\n## Delta Optics\n\nDelta Optics, `Delta Optics` and Delta Optics.\n\n[Delta Optics](https://example.org)",
    ])
    let page = folder.page("notes/n.html")
    #expect(page.components(separatedBy: "href=\"../companies/delta-optics.html\"").count == 2)
  }

  @Test func `wikilinks lead to notes, entities and sources, and make backlinks`() async {
    let folder = await Folder([
      "content/o.md": "---\ntitle: Delta Optics\ntype: company\naliases: [DO Ltd]\n---\nA maker.",
      "content/n.md": "---\ntitle: Note\n---\nSee [[Delta Optics]], [[DO Ltd|the firm]], [[o]] and [[a]].",
      "seeds/a.txt": "date 2024-01-02\n\nNothing new was said of it.",
    ])
    #expect(folder.codes.isEmpty)
    #expect(folder.page("notes/n.html").contains(">the firm</a>"))
    #expect(folder.page("notes/n.html").contains("href=\"../sources/a.html\""))
    #expect(folder.page("companies/delta-optics.html").contains("href=\"../notes/n.html\""))
  }

  @Test func `a link to nothing is an error that knows better`() async {
    let folder = await Folder([
      "content/o.md": "---\ntitle: Delta Optics\ntype: company\n---\nA maker.", "content/n.md": "[[Delta Optic]]",
    ])
    #expect(folder.codes == ["missing-link-target"])
    #expect(folder.diagnostics[0].help?.contains("Delta Optics") == true)
  }

  @Test func `nothing of an unpublished note reaches the site`() async {
    let secret = "zebrafish"
    let folder = await Folder([
      "content/draft.md": "---\ntitle: \(secret) title\ndraft: true\ntags: [\(secret)-tag]\n---\n\(secret) text",
      "content/held.md": "---\ntitle: \(secret) held\npublish: false\ntype: company\n---\nheld",
      "content/broken.md": "---\ntitle: \(secret) broken\ndraft: [true\n---\n\(secret) text",
      "content/n.md": "---\ntitle: Note\n---\nSee [[draft|it]] only.",
    ])
    #expect(folder.codes.contains("link-to-unpublished"))
    #expect(!folder.codes.contains("unpublished-leak"))
    for path in folder.paths { #expect(!folder.page(path).contains(secret), "\(path)") }
    #expect(!folder.paths.contains { $0.contains(secret) })
  }
}

@Suite struct NoteLinkTests {
  @Test func `a link that would print the name of an unpublished note is a leak`() async {
    let folder = await Folder(["content/secret.md": "---\ndraft: true\n---\nx", "content/n.md": "See [[secret]]."])
    #expect(folder.codes == ["unpublished-leak"])
  }

  @Test func `words of a link to an unpublished note stay, and nothing of its embed`() async {
    let folder = await Folder([
      "content/held.md": "---\ntitle: Zebrafish\ndraft: true\n---\n## Part\n\nx ^b",
      "content/n.md": "See [[held|it]] and [[held#Part|that]].\n\n![[held#^b]]",
    ])
    #expect(folder.codes == ["link-to-unpublished", "link-to-unpublished", "link-to-unpublished"])
    #expect(folder.page("notes/n.html").contains("See <span class=\"missing\">it</span>"))
    for path in folder.paths { #expect(!folder.page(path).contains("Zebrafish"), "\(path)") }
  }

  @Test func `headings, blocks, files and images that do not exist are named`() async {
    let folder = await Folder([
      "content/a.md": "---\ntitle: A\n---\n## There\n\ntext ^b1",
      "content/n.md": "[[a#There]] [[a#^b1]] [[a#Their]] [[a#^b2]] [x](gone.md) ![i](gone.png) [[a]]",
    ])
    #expect(folder.codes.sorted() == ["missing-block", "missing-heading", "missing-image", "missing-link-target"])
    #expect(!folder.page("notes/n.html").contains("gone.md\""))
  }

  @Test func `a note shows a block of its own, and two notes show sections of each other`() async {
    let folder = await Folder([
      "content/own.md": "A block. ^b\n\nAgain:\n\n![[#^b]]",
      "content/a.md": "## One\n\nin one\n\n## Two\n\n![[b#Four]]",
      "content/b.md": "## Three\n\n![[a#One]]\n\n## Four\n\nin four",
      "content/c.md": "## Five\n\nfive\n\n![[#Five]]",
    ])
    #expect(
      folder.diagnostics.filter { $0.severity != .hint }.map { "\($0.code) \($0.path ?? "")" } == [
        "embed-circle content/c.md"
      ])
    #expect(folder.page("notes/own.html").contains("<blockquote class=\"embed\"><p id=\"own-^b\">A block.</p>"))
    #expect(folder.page("notes/a.html").contains("in four") && folder.page("notes/b.html").contains("in one"))
    #expect(folder.page("notes/c.html").components(separatedBy: "<p>five</p>").count == 2)
  }

  @Test func `a Markdown link finds a page by the address it had, and the first page by a slash`() async {
    let folder = await Folder([
      "content/_index.md": "First.", "content/new.md": "---\naliases: [/tools/old-name/, old.html]\n---\nText.",
      "content/n.md":
        "[a](/tools/old-name/) [b](/tools/old-name#x) [c](old.html) [[tools/old-name]] [d](/) [e](/tools/)",
    ])
    #expect(folder.codes.filter { $0 != "missing-anchor" } == ["missing-link-target"])
    let page = folder.page("notes/n.html")
    // Four in the text, and one to the note before it.
    #expect(page.components(separatedBy: "href=\"new.html\"").count == 6)
    #expect(page.contains("<a href=\"../index.html\">d</a>"))
  }

  @Test func `a picture on the web is not taken for one of its name beside the notes`() async {
    let folder = await Folder(bytes: [
      "content/a.png": SamplePicture.png, "content/n.md": Array("![a](https://example.org/a.png)".utf8),
    ])
    #expect(folder.page("notes/n.html").contains("href=\"https://example.org/a.png\""))
  }

  @Test func `embeds that close a circle end and are named`() async {
    let folder = await Folder(["content/a.md": "in a\n\n![[b]]", "content/b.md": "in b\n\n![[a]]"])
    #expect(folder.codes == ["embed-circle"])
    #expect(folder.page("notes/a.html").contains("in b"))
  }

  @Test(arguments: [
    "Draft: true", "drafts: yes", "published: false", "private: true", "publish: [false]", "draft:", "draft: maybe",
  ])
  func `a doubtful word about publishing keeps a note back`(line: String) async {
    let folder = await Folder([
      "content/n.md": "---\n\(line)\n---\nzebrafish", "content/m.md": "\n---\n\(line)\n---\nzebrafish",
    ])
    for path in folder.paths { #expect(!folder.page(path).contains("zebrafish"), "\(path)") }
  }
}
