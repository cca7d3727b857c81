import Testing

@testable import DossierSite

@Suite struct PaperTests {
  private static let files = [
    "seeds/a.txt": "date 2024-04-12\n\nKenya said on April 10 that Acme Corp sold 12 engines to Uganda.",
    "content/companies/acme.md":
      "---\ntitle: Acme Corp\ntype: company\n---\n## Business\n\nAcme sells engines ([[a]]). See [[#Business]].\n\n> [!claim] Acme sold engines\n> source:: [[a]]\n> quote:: \"Acme Corp sold 12 engines\"\n",
    "content/notes/trade.md": "---\ntitle: Trade\n---\n## Business\n\nIt is [[acme|Acme’s]]; see [[acme#Business]].\n",
    "content/index.md": "Acme sells engines.\n",
  ]

  @Test func `links of the printed document lead to its own places`() async {
    let page = await Folder(Self.files).page("print.html")
    #expect(page.contains("<h3 id=\"companies-acme-corp\">Acme Corp"))
    #expect(page.contains("href=\"#companies-acme-corp\""))
    #expect(page.contains("href=\"#companies-acme-corp-business\""))
    #expect(page.contains("<h4 id=\"notes-trade-business\">Business</h4>"))
    #expect(!page.contains("href=\"companies/acme"))
  }

  @Test func `sources are endnotes in the order in which they are cited`() async {
    let page = await Folder(Self.files).page("print.html")
    #expect(page.contains("<a href=\"#note-1\">1, ¶\u{A0}1</a>"))
    #expect(page.contains("<li id=\"note-1\"><cite>"))
  }

  @Test func `each statement stands once, with its number`() async {
    let page = await Folder(Self.files).page("print.html")
    #expect(page.components(separatedBy: "id=\"s1\"").count == 2)
    #expect(page.contains("<a href=\"#s1\">S1</a>"))
  }

  @Test func `the document of a large dossier stays below a megabyte and says what it leaves out`() async {
    var files: [String: String] = [:]
    for number in 1...700 {
      files["seeds/a\(number).txt"] =
        "date 2024-04-12\n\nOn April \(number % 28 + 1), 2023, Acme\(number) Trading Corp sold \(number) engines to Uganda for $\(number) million, "
        + "the ministry said in its report number \(number).\n"
      files["content/companies/b\(number).md"] =
        "---\ntitle: Borealis\(number) Corp\ntype: company\n---\n" + String(repeating: "It sells engines. ", count: 60)
    }
    let page = await Folder(files).page("print.html")
    #expect(page.utf8.count < 1_000_000)
    #expect(page.contains("of 700 declared entities</span>"))
  }

  @Test func `a heading whose statements are shown elsewhere is not left over nothing`() async {
    let folder = await Folder([
      "content/index.md":
        "Yards wait.\n\n## Key judgements\n\n> [!judgement] Engines will be late\n\n## What is open\n\n### Payers\n\n> [!gap] Who pays\n\n## Read on\n\nMore.\n",
      "content/n.md": "See [[index#Key judgements]].\n",
    ])
    for page in [folder.page("index.html"), folder.page("print.html")] {
      #expect(!page.contains("key-judgements\">Key judgements"))
      #expect(!page.contains(">What is open<") && !page.contains(">Payers<"))
      #expect(page.contains(">Read on</h"))
    }
    #expect(folder.page("notes/n.html").contains("href=\"../index.html\""))
  }

  @Test func `a passage of another note is put in on paper too, a whole note is pointed to`() async {
    let folder = await Folder([
      "content/a.md": "# A\n\n![[b#Two]]\n\n![[b]]\n", "content/b.md": "# B\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n",
    ])
    let page = folder.page("print.html")
    #expect(page.components(separatedBy: "Second.").count == 3)
    #expect(page.components(separatedBy: "First.").count == 2)
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a whole note that is put in is told where it stands`() async {
    let folder = await Folder([
      "content/index.md": "The port closed.", "content/a.md": "---\ntitle: First\n---\nOne.\n\n![[Second]]",
      "content/b.md": "---\ntitle: Second\n---\nTwo.",
    ])
    let page = folder.page("print.html")
    #expect(page.contains("<p class=\"by\"><span>“<a href=\"#"))
    #expect(page.contains("Second</a>”, which belongs here, stands whole in its own place"))
  }
}
