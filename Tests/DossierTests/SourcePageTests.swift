import DossierKit
import Extraction
import Foundation
import Testing

@testable import DossierSite

@Suite struct SourcePageTests {
  private func directive(_ text: String, _ passage: String) -> String? {
    let whole = Text(text)
    let start = text.utf8.firstRange(of: passage.utf8)?.lowerBound ?? text.startIndex
    let from = text.utf8.distance(from: text.startIndex, to: start)
    return TextFragments(whole).directive(for: from..<from + passage.utf8.count)
  }

  @Test func `a short passage is named whole, its dashes and commas escaped`() {
    let found = directive(
      "He said so. The war-time yard, near A&B, sank. Then rain.", "The war-time yard, near A&B, sank.")
    #expect(found == "text=The%20war%2Dtime%20yard%2C%20near%20A%26B%2C%20sank")
  }

  @Test func `a long passage is named by its ends`() {
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    #expect(
      directive("Before. \(words). After.", words + ".")
        == "text=word1%20word2%20word3%20word4%20word5,word26%20word27%20word28%20word29%20word30")
  }

  @Test func `words that stand further up as well get a prefix`() {
    let text = "First the port closed on Monday. Later the port closed again, and the mayor left."
    #expect(directive(text, "the mayor left") == "text=the%20mayor%20left")
    let whole = Text(text)
    let second = text.utf8.distance(
      from: text.startIndex, to: text.range(of: "the port closed again")?.lowerBound ?? text.startIndex)
    #expect(TextFragments(whole).directive(for: second..<second + 15) == "text=Later-,the%20port%20closed")
  }

  @Test func `an address with a fragment keeps it`() {
    let fragments = TextFragments(Text("Some words here."))
    #expect(fragments.address("https://a.example/x", for: 0..<10) == "https://a.example/x#:~:text=Some%20words")
    #expect(fragments.address("https://a.example/x#top", for: 0..<10) == "https://a.example/x#top:~:text=Some%20words")
    #expect(fragments.address("https://a.example/x", for: 4..<5) == "https://a.example/x")
  }

  private static let text = "date 2024-01-02\n\nThe port closed on 5 May 2023, the mayor said.\n\nNothing more."

  private func page(_ sidecar: String) async -> String {
    await Folder([
      "seeds/a.txt": Self.text, "seeds/a.yml": sidecar,
      "content/n.md":
        "> [!claim] It closed\n> source:: [[a]]\n> claimant:: the mayor\n> quote:: \"The port closed on 5 May 2023\"",
    ]).page("sources/a.html")
  }

  @Test func `a used passage leads to the statement, to the original and to its archived copy`() async {
    let page = await page("url: https://a.example/x\narchive_url: https://archive.example/1")
    #expect(page.contains("https://a.example/x#:~:text=The%20port%20closed%20on%205%20May%202023"))
    #expect(page.contains("https://archive.example/1#:~:text=The%20port"))
    #expect(page.contains("notes/n.html#s1"))
    #expect(page.contains("<mark id=\"u0\">"))
  }

  @Test func `a summary has no passage in the original and says so in its first line`() async {
    let page = await page("url: https://a.example/x\nform: summary")
    #expect(!page.contains(":~:text"))
    #expect(page.contains("This is a summary in our own words"))
  }

  @Test func `a picture saved with the page is copied under a plain name, nothing else of the folder is`() async {
    let text = (1...6).map { "<p>Paragraph \($0), with commas, and with words enough to be one of an article.</p>" }
    let html =
      "<article><h1>It rained</h1><img src='Old_files/the%20port.jpg' alt='The port'>\(text.joined())<script src=x></script>"
      + "<img src=Old_files/logo.png><img src='//ads.example/p.gif' width=1 height=1></article>"
    let folder = await Folder(bytes: [
      "seeds/New Page.html": Array(html.utf8), "seeds/New Page.yml": Array("published: 2024-05-06".utf8),
      "seeds/New Page_files/the port.jpg": SamplePicture.png,
      "seeds/New Page_files/logo.png": Array("<svg onload=x>".utf8),
    ])
    let page = folder.page("sources/new-page.html")
    #expect(
      page.contains(
        "<img src=\"../assets/files/sources/new-page/1.png\" alt=\"The port\" width=\"30\" height=\"20\" loading=\"lazy\""
      ))
    #expect(page.contains("1\u{A0}picture, 1\u{A0}tracker, 1\u{A0}script"))
    #expect(folder.bytes("assets/files/sources/new-page/1.png") == SamplePicture.clean)
    #expect(folder.paths.filter { $0.hasPrefix("assets/files/") }.count == 1)
    #expect(folder.page("method.html").contains("Left out of 1\u{A0}saved page: 1\u{A0}picture"))
  }

  @Test func `pictures beside Markdown evidence are shown where it names them, cleaned, with their words and sizes`()
    async
  {
    let text = """
      ---
      date: 2024-05-06
      ---
      # It rained

      ![The port](images/the%20port.jpg "The port on Monday")

      Ships waited ![a chart|300](chart.png) until Friday.

      ![[chart.png|The chart]]

      ![Elsewhere](https://ads.example/p.png) ![Not there](images/none.png) ![Broken](broken.png)
      """
    let folder = await Folder(bytes: [
      "seeds/a.md": Array(text.utf8), "seeds/images/the port.jpg": SamplePicture.png,
      "seeds/chart.png": SamplePicture.png, "seeds/broken.png": Array(SamplePicture.png.prefix(20)),
      "seeds/loose.png": SamplePicture.png,
    ])
    let page = folder.page("sources/a.html")
    let size = "width=\"30\" height=\"20\" loading=\"lazy\" decoding=\"async\">"
    #expect(
      page.contains(
        "<figure class=\"stored\"><img src=\"../assets/files/sources/a/1.png\" alt=\"The port\" \(size)"
          + "<figcaption>The port on Monday</figcaption></figure>"))
    #expect(
      page.contains(
        "Ships waited <img src=\"../assets/files/sources/a/2.png\" alt=\"a chart\" width=\"300\" height=\"200\""))
    #expect(
      page.contains("<figure class=\"stored\"><img src=\"../assets/files/sources/a/2.png\" alt=\"The chart\" \(size)"))
    #expect(!page.contains("src=\"https://"))
    #expect(folder.bytes("assets/files/sources/a/1.png") == SamplePicture.clean)
    #expect(folder.paths.filter { $0.hasPrefix("assets/files/") }.count == 2)
    #expect(folder.diagnostics.filter { $0.code == "broken-picture" }.map(\.severity) == [.warning])
    #expect(folder.diagnostics.filter { $0.code == "unknown-evidence" }.map(\.path) == ["seeds/loose.png"])
  }

  @Test func `a broken picture saved with the page is left out, its text is not`() async {
    let text = (1...6).map { "<p>Paragraph \($0), with commas, and with words enough to be one of an article.</p>" }
    let html = "<article><h1>It rained</h1><img src='P_files/a.png' alt='The port'>\(text.joined())</article>"
    let folder = await Folder(bytes: [
      "seeds/P.html": Array(html.utf8), "seeds/P.yml": Array("published: 2024-05-06".utf8),
      "seeds/P_files/a.png": Array(SamplePicture.png.prefix(20)),
    ])
    #expect(folder.diagnostics.first { $0.code == "broken-picture" }?.severity == .warning)
    #expect(!folder.page("sources/p.html").contains("<img"))
    #expect(folder.page("sources/p.html").contains("Paragraph 6"))
    #expect(!folder.paths.contains { $0.hasPrefix("assets/files/") })
  }

  @Test func `of the names in a source none is lost behind those in view`() async {
    let names = (1...30).map { "Harbour Firm \(UnicodeScalar(UInt8(64 + $0 % 26 + 1)))\($0 < 26 ? "a" : "b")" }
    let notes = names.map {
      ("content/\($0.replacing(" ", with: "-")).md", "---\ntitle: \($0)\ntype: company\n---\n[[a]]")
    }
    let files = Dictionary(uniqueKeysWithValues: notes)
      .merging(["seeds/a.txt": "date 2024-01-02\n\nNamed were \(names.joined(separator: ", ")).\n"]) { $1 }
    let page = await Folder(files).page("sources/a.html")
    #expect(page.contains("<b>30</b> entities"))
    #expect(page.components(separatedBy: "title=\"1\u{A0}mention\"").count == 31)
    #expect(page.components(separatedBy: "<summary>6 more</summary>").count == 3)
    #expect(page.components(separatedBy: "<li class=\"document-row\">").count == 31)
  }

  @Test(arguments: [
    ("大连机床重整工作取得新进展", "en", "zh"), ("Между Россией и Китаем", "en", "ru"), ("The 大连 works", "en", nil),
    ("Le port a fermé", "fr", "fr"), ("The port closed", "en", nil),
  ])
  func `a title has the language of its script where a summary has another`(
    title: String, language: String, expected: String?
  ) async {
    let page = await Folder(["seeds/a.txt": Self.text, "seeds/a.yml": "title: \(title)\nlanguage: \(language)"])
      .page("sources/a.html")
    #expect(page.contains(expected.map { "<h1 lang=\"\($0)\" dir=\"auto\">\(title)" } ?? "<h1>\(title)"))
  }

  @Test(arguments: [
    ("en", "<div class=info>March 5, 2024</div>", "2024-03-05"),
    ("en-GB", "<div class=date>05/03/2024 16:15</div>", "2024-03-05"),
    ("en-US", "<div class=date>05/03/2024 16:15</div>", "2024-05-03"),
    ("ru", "<div class=date>24 октября 2022, 12:30</div>", "2022-10-24"),
    ("ru", "<p>12:30 24.10.2022 (обновлено: 25.10.2022)</p>", "2022-10-24"),
    ("fr", "<p>Par Jeanne Martin. Publié le 1er mars 2024 à 10h00, mis à jour le 14 mars 2024</p>", "2024-03-01"),
    ("es", "<p>17 de noviembre de 2023</p>", "2023-11-17"), ("de", "<p>Samstag, 19. Juli 2014</p>", "2014-07-19"),
    ("ja", "<p class=date>2024年5月16日 19時32分</p>", "2024-05-16"),
    ("en", "<p>Published 4:15 p.m. ET March 5, 2024 | Updated 6:00 p.m. ET March 6, 2024</p>", "2024-03-05"),
  ])
  func `a page's day is read in the language it is printed in`(language: String, line: String, day: String) async {
    let text = (1...4).map { "<p>Paragraph \($0), with commas, and with words enough to be one of an article.</p>" }
    let html =
      "<html lang=\(language)><meta charset=utf-8><article><h1>It rained</h1>\(line)\(text.joined())</article></html>"
    let folder = await Folder(["seeds/a.html": html])
    #expect(folder.dossier.sources[0].publication.date?.description == day)
  }

  @Test func `the digest stands whole on the page`() async {
    let folder = await Folder(["seeds/a.txt": Self.text])
    #expect(folder.page("sources/a.html").contains(folder.dossier.sources[0].sha256))
  }
}
