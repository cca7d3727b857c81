import Diagnostics
import Testing

@testable import DossierCommand

@Suite struct VaultTests {
  @Test func `a nested heading is found below the headings above it`() async {
    let folder = await Folder([
      "content/A.md": "# One\n\n## Sub\n\nfirst\n\n# Two\n\n## Sub: more\n\nsecond",
      "content/B.md": "[[A#One#Sub]] [[A#Two#Sub more]] [[A#Two#Nothing]] ![[A#Sub: more]]",
    ])
    #expect(folder.codes == ["missing-heading"])
    #expect(folder.page("notes/b.html").contains("a.html#sub-more"))
  }

  @Test func `Markdown links lead to notes by path, by vault path and by name, with their heading`() async {
    let folder = await Folder([
      "content/x/Note A.md": "## The Heading\n\ntext ^b",
      "content/y/B.md":
        "[a](../x/Note%20A.md#The%20Heading) [b](x/Note%20A.md#the-heading) [c](Note%20A.md#%5Eb) [d](Note%20A.md#No)",
    ])
    #expect(folder.codes == ["missing-anchor"])
    let page = folder.page("notes/b.html")
    #expect(page.components(separatedBy: "note-a.html#the-heading").count == 3)
    #expect(page.contains("note-a.html#^b"))
  }

  @Test func `wikilinks may give the end of a path or begin at the note`() async {
    let folder = await Folder([
      "content/a/b/Note.md": "x", "content/c/d/Note.md": "y",
      "content/a/Z.md": "[[b/Note]] [[./b/Note.md|one]] [[../c/d/Note]] [[/c/d/Note]] [[Note]]",
    ])
    #expect(folder.codes == ["ambiguous-link", "duplicate-title"])
  }

  @Test func `an embed of an unpublished note shows nothing and is an error`() async {
    let folder = await Folder([
      "content/Secret plan.md": "---\ndraft: true\n---\nhidden",
      "content/B.md": "a\n\n![[Secret plan]]\n\n![[Secret plan|w]]",
    ])
    #expect(folder.codes == ["link-to-unpublished", "link-to-unpublished"])
    #expect(!folder.paths.contains { folder.page($0).contains("Secret") })
  }

  @Test func `blocks of all kinds are embedded and say where they come from`() async {
    let folder = await Folder([
      "content/A.md": "- kestrel\n- osprey ^item\n\n|h|\n|-|\n|cell|\n\n^table\n\n> said\n\n^quote",
      "content/B.md": "![[A#^item]]\n\n![[A#^table]]\n\n![[A#^quote]]",
    ])
    #expect(folder.codes.isEmpty)
    let page = folder.page("notes/b.html")
    #expect(page.contains("osprey") && !page.contains("kestrel") && page.contains("<td>cell") && page.contains("said"))
    #expect(page.contains("href=\"a.html#^table\""))
  }

  @Test func `an image has its words and its size`() async {
    let words =
      "![[x.png|300]] ![[x.png|300x100]] ![[x.png|A map|300]] ![[x.png|A|B]] ![A map|120](x.png)\n\n|h|\n|-|\n|![[x.png\\|In a table\\|50]]|"
    let folder = await Folder(bytes: ["content/a.md": Array(words.utf8), "content/x.png": SamplePicture.png])
    #expect(folder.codes.isEmpty)
    let page = folder.page("notes/a.html")
    for attributes in [
      "alt=\"x\" width=\"300\" height=\"200\"", "alt=\"x\" width=\"300\" height=\"100\"",
      "alt=\"A map\" width=\"300\" height=\"200\"", "alt=\"A|B\" width=\"30\" height=\"20\"",
      "alt=\"A map\" width=\"120\" height=\"80\"", "alt=\"In a table\" width=\"50\" height=\"33\"",
    ] { #expect(page.contains(attributes), "\(attributes)") }
  }

  @Test func `sounds and films wait to be played, places in files are kept`() async {
    let folder = await Folder([
      "content/a.md":
        "![[talk.mp3]] ![[film.mp4#t=10]] ![A film](film.mp4) ![[paper.pdf#page=3]] [[paper.pdf#page=4|four]] [five](paper.pdf#page=5)",
      "content/files/talk.mp3": "", "content/files/film.mp4": "", "content/paper.pdf": "",
    ])
    #expect(folder.codes.isEmpty)
    let page = folder.page("notes/a.html")
    #expect(page.contains("<audio controls preload=\"none\" src=\"../assets/files/content/files/talk.mp3\">"))
    #expect(page.contains("<video controls preload=\"none\" src=\"../assets/files/content/files/film.mp4#t=10\">"))
    #expect(page.contains(">A film</a></video>") && !page.contains("autoplay"))
    for number in 3...5 { #expect(page.contains("paper.pdf#page=\(number)\"")) }
  }

  @Test func `tasks are tasks inside callouts and quotations too`() async {
    let folder = await Folder([
      "content/a.md":
        "> [!todo]- Mine\n> - [ ] one\n> - [x] two [[a]]\n> > - [X] three\n\n- [ ] four\n- [/] half\n- [ ]none"
    ])
    let page = folder.page("notes/a.html")
    #expect(page.components(separatedBy: "<li class=\"task\">").count == 6)
    #expect(page.components(separatedBy: "disabled checked> ").count == 3)
    #expect(page.contains("> one<") && page.contains(">/</span> half<") && page.contains("[ ]none"))
  }

  @Test func `callouts fold and nest, and words for themes are passed over`() async {
    let folder = await Folder([
      "content/a.md":
        "> [!warning]+ Out\n> text\n> > [!todo]- In\n> > deep\n> > > [!example|wide right] Inmost\n> > > end"
    ])
    let page = folder.page("notes/a.html")
    #expect(
      page.contains("<details class=\"callout callout-warning\" open>\n<summary class=\"callout-title\">Out</summary>"))
    #expect(page.contains("<details class=\"callout callout-todo\">\n<summary class=\"callout-title\">In</summary>"))
    #expect(page.contains("<p class=\"callout-title\">Inmost</p>") && !page.contains("wide"))
  }

  @Test func `escaped brackets and number signs are text`() async {
    let folder = await Folder(["content/a.md": ##"\[\[x\]\] \#none #some %%x%% \%%"##])
    #expect(folder.codes.isEmpty)
    let page = folder.page("notes/a.html")
    #expect(page.contains("[[x]] #none <a") && page.contains(">#some</a>") && !folder.paths.contains("tags/none.html"))
  }

  @Test func `a comment hides whole blocks, with the links in them`() async {
    let folder = await Folder([
      "content/a.md":
        "before\n\n%%\n# Hidden heading\n\n- [[nothing]]\n\n```\nfenced\n```\n%%\n\nafter %%one\n\ntwo%% end"
    ])
    #expect(folder.codes.isEmpty)
    #expect(!folder.paths.contains { folder.page($0).contains("Hidden") || folder.page($0).contains("fenced") })
    #expect(folder.page("notes/a.html").contains("after"))
  }

  @Test func `links without words say where they lead`() async {
    let folder = await Folder([
      "content/a.md": "## One\n\n### Two\n\ntext ^here\n\n[[#^here]] [[#One#Two]] [[b#Three]]",
      "content/b.md": "## Three",
    ])
    #expect(folder.codes.isEmpty)
    let page = folder.page("notes/a.html")
    #expect(page.contains(">^here</a>") && page.contains(">One &gt; Two</a>") && page.contains(">b &gt; Three</a>"))
  }

  @Test func `a passage that is put in twice has its ids once`() async {
    let folder = await Folder([
      "content/a.md": "![[b]]\n\n![[b#Part]]\n\n![[b#^block]]",
      "content/b.md": "## Part\n\nwords[^1] ^block\n\n[^1]: note",
    ])
    let page = folder.page("notes/a.html")
    let ids = page.matches(of: /id="([^"]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count && ids.contains("b-part") && ids.contains("b-2-part"))
  }

  @Test func `a page puts in a hundred passages, and links the rest`() async {
    var notes = ["content/all.md": (1...120).map { "![[n\($0)]]\n\n" }.joined()]
    for number in 1...120 { notes["content/n\(number).md"] = "passage" }
    let page = await Folder(notes).page("notes/all.html")
    #expect(page.components(separatedBy: "class=\"embed\"").count == 101)
    #expect(page.contains("<a href=\"n120.html\">n120</a>"))
  }

  @Test func `aliases on one line are several, but companies have commas in their names`() async {
    let folder = await Folder([
      "content/a.md": "---\naliases: First name, Second name\n---\n",
      "content/Omega Optics.md": "---\ntype: company\naliases: Omega Optics Co., Ltd\n---\n",
      "content/d.md": "---\naliases: [\"One, two\"]\n---\n",
      "content/z.md": "[[First name]] [[Second name]] [[Omega Optics Co., Ltd]] [[One, two]]",
    ])
    #expect(folder.codes.isEmpty)
  }

  @Test func `files whose names become one have an address each`() async {
    let folder = await Folder(bytes: [
      "content/a.md": Array("![a](Map%20A.png) ![b](map-a.png) ![[MAP-A.png]] ![[MAP_A.PNG]]".utf8),
      "content/Map A.png": SamplePicture.png, "content/map-a.png": SamplePicture.png,
      "content/MAP_A.PNG": SamplePicture.png,
    ])
    #expect(Set(folder.paths.map { $0.lowercased() }).count == folder.paths.count)
    #expect(folder.paths.filter { $0.hasPrefix("assets/files/") }.count == 3)
  }

  @Test func `a key of another tool is told once`() async {
    let notes = [
      "content/a.md": "---\nmood: 3\ntype: person\n---\n", "content/b.md": "---\nmood: 4\ntype: person\n---\n",
      "content/c.md": "---\nmood: 5\ntitel: x\ntype: person\n---\n", "content/d.md": "---\nmood: 5\ntype: guide\n---\n",
      "content/e.md": "---\ntype: guide\n---\n",
    ]
    let found = await Folder(notes).diagnostics.filter { $0.code == "unknown-key" }
    #expect(found.map(\.severity) == [.hint, .warning] && found[0].message.hasSuffix("here and in 2 other notes"))
    let types = await Folder(notes).diagnostics.filter { $0.code == "bad-value" }
    #expect(types.map(\.severity) == [.hint] && types[0].message.hasSuffix("here and in 1 other note"))
    let all = await Folder(notes.merging(["dossier.yml": "checks: {unknown-key: hint}"]) { $1 }).diagnostics
    #expect(all.filter { $0.code == "unknown-key" }.count == 4)
  }

  @Test func `Markdown links need no extension`() async {
    let folder = await Folder([
      "content/index.md": "[a](Home) [b](./sub/Note#part) [c](posts/one/) [d](Nowhere)", "content/Home.md": "x",
      "content/sub/Note.md": "## Part", "content/posts/one/index.md": "y",
    ])
    #expect(folder.codes == ["missing-link-target"])
    let page = folder.page("index.html")
    for href in ["notes/home.html", "notes/note.html#part", "notes/one.html"] {
      #expect(page.contains("href=\"\(href)\""))
    }
  }

  @Test func `a vault's templates and what is in hidden folders are no notes`() async throws {
    let folder = try TemporaryFolder([
      "dossier.yml": "", "content/.obsidian/templates.json": #"{"folder": "/Templates/"}"#,
      "content/.obsidian/plugins/templater-obsidian/data.json": #"{"templates_folder": "Meta/Tp"}"#,
      "content/Templates/Daily.md": "[[{{yesterday}}]]", "content/Meta/Tp/T.md": "<% tp.x %>", "content/Meta/N.md": "x",
      "content/sub/.obsidian/app.json": "{}", "content/sub/Inner.md": "y", "content/.trash/Old.md": "[[gone]]",
      "content/sub/dossier.yml": "title: Inner",
    ])
    let build = try await Build(DossierFolder(folder.path))
    #expect(
      build.dossier.notes.map(\.title) == ["N", "Inner"] && build.diagnostics.allSatisfy { $0.severity == .hint })
    let broken = try TemporaryFolder([
      "dossier.yml": "", "content/.obsidian/templates.json": #"{"folder": ".."}"#, "content/a.md": "x",
      ".obsidian/templates.json": "not json",
    ])
    #expect(try await Build(DossierFolder(broken.path)).dossier.notes.count == 1)
  }

  @Test func `lines of a vault end where they end, unless it is strict`() async throws {
    let folder = try TemporaryFolder([
      "dossier.yml": "", "content/plain.md": "one\ntwo", "content/v/.obsidian/app.json": "{}",
      "content/v/a.md":
        "one\ntwo  \nthree\n- four\n  five\n\n> six\n> seven\n\n> [!stat] eight\n> value:: 8 %\n> period:: 2024\n> nine\n> ten",
      "content/w/.obsidian/app.json": #"{"strictLineBreaks": true}"#, "content/w/b.md": "one\ntwo",
      "content/x/.obsidian/app.json": "no json", "content/x/c.md": "one\ntwo",
    ])
    func page(_ name: String) async throws -> String {
      let site = try await Build(DossierFolder(folder.path)).site
      return site.files.first { $0.path == "notes/\(name).html" }.map { String(decoding: $0.bytes(), as: UTF8.self) }
        ?? ""
    }
    for (name, words) in [("plain", "one\ntwo"), ("b", "one\ntwo"), ("c", "one<br>\ntwo")] {
      #expect(try await page(name).contains(words))
    }
    let vault = try await page("a")
    #expect(vault.contains("one<br>\ntwo<br>\nthree") && vault.contains("four<br>\nfive"))
    #expect(vault.contains("six<br>\nseven") && vault.contains("<p>nine<br>\nten</p>"))
  }

  @Test func `links of a vault in a vault stay in it`() async throws {
    let folder = try TemporaryFolder([
      "dossier.yml": "", "content/.obsidian/app.json": "{}", "content/Top.md": "top",
      "content/v/.obsidian/app.json": "{}", "content/v/p/Alpha.md": "one", "content/v/p/Top.md": "inner",
      "content/w/.obsidian/app.json": "{}", "content/w/q/Alpha.md": "two",
      "content/v/n.md": "[[Alpha]] [[p/Alpha]] [[/p/Alpha]] [[Top|outer, by its path]]",
    ])
    let build = try await Build(DossierFolder(folder.path))
    #expect(build.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let note = build.dossier.notes.firstIndex { $0.path.fileName == "n.md" } ?? 0
    let paths = build.dossier.links.targets[note].map { target in
      if case .note(let id)? = target { build.dossier.notes[id.index].path.description } else { "" }
    }
    #expect(paths == Array(repeating: "content/v/p/Alpha.md", count: 3) + ["content/Top.md"])
  }

  @Test func `a link to a file that is not published is told from one to nothing`() async {
    let folder = await Folder([
      "content/a.md": "[b](board.canvas) [[board.canvas]] ![c](x.bmp) [d](no.canvas) [e](../Makefile) [[board]]",
      "content/board.canvas": "{}", "content/x.bmp": "",
    ])
    #expect(
      folder.codes.sorted() == Array(repeating: "missing-link-target", count: 3)
        + Array(repeating: "unsupported-attachment", count: 3))
    #expect(folder.diagnostics.contains { $0.message.contains("leads out of the content folder") })
    #expect(folder.diagnostics.contains { $0.help == "did you mean ‘board.canvas’?" })
  }

  @Test(
    arguments: [
      ("number: 1", []), ("parents: x", []), ("wbsite: x", []), ("descripton: x", [.warning]),
      ("titel: x", [.warning]),
      ("wbsite: x\ntype: company", [.warning]), ("number: x\ntype: company", [.hint]),
    ] as [(String, [Severity])])
  func `properties of one's own are no slips of the pen`(lines: String, levels: [Severity]) async {
    let folder = await Folder(["content/n.md": "---\ntitle: N\n\(lines)\n---\nwords"])
    #expect(folder.diagnostics.filter { $0.code == "unknown-key" }.map(\.severity) == levels)
  }

  @Test func `a missing file is told from a missing note`() async {
    let folder = await Folder([
      "content/a.md": "![[figure 1.png]] [[report.pdf]] [[Figure]]", "content/figure-1.png": "",
    ])
    #expect(folder.codes == ["missing-image", "missing-link-target", "missing-link-target"])
    #expect(folder.diagnostics.first { $0.code == "missing-image" }?.help == "did you mean ‘figure-1.png’?")
  }

  @Test func `a tag has pages for what it stands below`() async {
    let folder = await Folder(["content/A.md": "---\ntags: [x/y]\n---\n#x/y/z"])
    #expect(["tags/x.html", "tags/x-y.html", "tags/x-y-z.html"].allSatisfy(folder.paths.contains))
    #expect(folder.page("tags/x.html").contains("notes/a.html"))
  }

  @Test(arguments: [
    "publish:", "created: \"[[2024-04-12]]\"", "modified: [[daily/2024-04-12|Friday]]",
    "date: 2024-04-12 10:00",
  ])
  func `properties as Obsidian leaves them are no faults`(property: String) async {
    let folder = await Folder(["content/n.md": "---\n\(property)\n---\nwords"])
    #expect(folder.codes.isEmpty && folder.page("notes/n.html").contains("words"))
    #expect(!property.contains("2024") || folder.page("notes/n.html").contains("12 April 2024"))
  }

  @Test func `the words of a Markdown image may hold its width, or be it`() async {
    let folder = await Folder([
      "content/n.md": "![640](https://example.org/a/Fig%201.png)\n\n![a port|320](https://example.org/b.png)"
    ])
    let page = folder.page("notes/n.html")
    #expect(page.contains(">https://example.org/a/Fig%201.png</a>") && page.contains(">a port</a>"))
  }
}
