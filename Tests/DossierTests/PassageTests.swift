import DossierSite
import Testing

@testable import DossierCommand

/// Words in another language than the dossier's, and words that run from right to left.
@Suite struct PassageTests {
  private static let arabic = "قالت الوزارة إن الشركة باعت المعدات"
  private static let files = [
    "seeds/a.txt": "date 2024-04-13\n\nواشنطن - \(arabic) في عام 2023.\n\nA paragraph in English, for once.",
    "seeds/a.yml": "publisher: الجزيرة",
    "content/n.md":
      "---\ntitle: تقرير\nlang: ar\n---\n## الخلفية\n\n\(arabic) ([[a]], [@a]).\n\nAn English paragraph.\n\n- بند من البنود\n- An item",
    "content/m.md":
      "---\ntitle: Mixed\n---\nWhat a ministry said of the companies that sold the equipment, in its own words and in ours.\n\n> \(arabic)\n\n- بند\n- بند آخر\n\n| Number | بند |\n|---|---|\n| Second | بند |",
  ]

  @Test func `a note in Arabic has its language, and its page runs from right to left`() async {
    let page = await Folder(Self.files).page("notes/n.html")
    #expect(page.contains("<html lang=\"en\">") && page.contains("<main id=\"main\" dir=\"rtl\">"))
    #expect(page.contains("<article class=\"prose\" lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<h1 lang=\"ar\" dir=\"auto\">"))
    #expect(page.contains("<p lang=\"en\" dir=\"ltr\">An English paragraph.</p>"))
    #expect(page.contains("<li lang=\"en\" dir=\"ltr\">An item</li>") && page.contains("<li>بند من البنود</li>"))
  }

  @Test func `the name in a citation does not turn its date round`() async {
    #expect(await Folder(Self.files).page("notes/n.html").contains("\u{2068}الجزيرة\u{2069}, 13\u{A0}Apr 2024"))
  }

  @Test func `a passage in another script says so in a note of the dossier's language`() async {
    let page = await Folder(Self.files).page("notes/m.html")
    #expect(page.contains("<article class=\"prose\">"))
    #expect(page.contains("<blockquote lang=\"ar\" dir=\"rtl\">\n<p>"))
    #expect(page.contains("<ul lang=\"ar\" dir=\"rtl\">\n<li>بند</li>"))
    #expect(page.contains("<td lang=\"ar\" dir=\"rtl\">بند</td>") && page.contains("<td>Second</td>"))
  }

  @Test func `an article tells its language by its script`() async {
    let page = await Folder(Self.files).page("sources/a.html")
    #expect(page.contains("<article lang=\"ar\" dir=\"rtl\">") && page.contains("<td>Arabic</td>"))
    #expect(page.contains("<p lang=\"en\" dir=\"ltr\">A paragraph in English"))
  }

  @Test func `a dossier in Arabic runs from right to left, and its English passages do not`() async {
    var files = Self.files
    files["dossier.yml"] = "language: ar"
    let folder = await Folder(files)
    #expect(folder.page("index.html").contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(folder.page("notes/n.html").contains("<article class=\"prose\">"))
    #expect(folder.page("notes/n.html").contains("<p lang=\"und\" dir=\"ltr\">An English paragraph.</p>"))
  }

  @Test func `a quotation and a title have the language of their letters`() async {
    let files = [
      "seeds/z.txt": "date 2024-04-13\n\n海康威视表示没有向俄罗斯出口。",
      "content/h.md":
        "---\ntitle: Hikvision\ntype: company\naliases: [海康威视]\n---\n> [!claim] Nothing was sold\n> source:: [[z]]\n> quote:: \"没有向俄罗斯出口\"",
    ]
    let page = await Folder(files).page("companies/hikvision.html")
    #expect(page.contains("<blockquote lang=\"zh\" dir=\"auto\">“没有向俄罗斯出口”</blockquote>"))
    #expect(page.contains("<li lang=\"zh\" dir=\"auto\"><q>"))
  }

  @Test func `a language that is none is passed over`() async {
    let folder = await Folder(["content/n.md": "---\nlanguage: Arabic\n---\nWords."])
    #expect(folder.diagnostics.map(\.code).contains("bad-value"))
    #expect(folder.page("notes/n.html").contains("<article class=\"prose\">"))
  }
}
