import Testing

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
      "content/a/b/Note.md": "x", "content/c/Note.md": "y",
      "content/a/Z.md": "[[b/Note]] [[./b/Note.md|one]] [[../c/Note]] [[/c/Note]] [[Note]]",
    ])
    #expect(folder.codes == ["ambiguous-link", "duplicate-slug", "duplicate-title"])
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

  @Test func `a tag has pages for what it stands below`() async {
    let folder = await Folder(["content/A.md": "---\ntags: [x/y]\n---\n#x/y/z"])
    #expect(["tags/x.html", "tags/x-y.html", "tags/x-y-z.html"].allSatisfy(folder.paths.contains))
    #expect(folder.page("tags/x.html").contains("notes/a.html"))
  }
}
