import Testing

@testable import DossierSite

/// What helps a reader on every page: the way on, words to cite it by, cards, pages of what is too much for one.
@Suite struct ReaderTests {
  private static let files = [
    "dossier.yml": "title: Engines & ships\nauthor: Desk\nas_of: 2024-05-01\nbase_url: https://example.org/d",
    "seeds/a.txt": "date 2024-04-12\n\nKenya met Uganda.", "seeds/b.txt": "date 2024-04-10\n\nKenya said so.",
    "seeds/c.txt": "date 2024-04-14\n\nKenya said it again.",
  ]

  @Test func `sources follow each other by date`() async {
    let page = await Folder(Self.files).page("sources/a.html")
    #expect(page.contains("<a rel=\"prev\" href=\"b.html\">"))
    #expect(page.contains("<a rel=\"next\" href=\"c.html\">"))
  }

  @Test func `entities follow each other as in their index`() async {
    let folder = await Folder(Self.files)
    #expect(folder.page("places/kenya.html").contains("<a rel=\"next\" href=\"uganda.html\">"))
    #expect(!folder.page("places/kenya.html").contains("rel=\"prev\""))
  }

  @Test func `notes follow each other in their folder, and lead to what stands for it`() async {
    let folder = await Folder([
      "content/r/index.md": "---\ntitle: Reports\n---\nAll.", "content/r/a.md": "One.", "content/r/b.md": "Two.",
      "content/r/first.md": "---\nweight: 1\n---\nThree.", "content/other.md": "Four.",
      "content/x.md": "---\ntitle: X Ltd\ntype: company\n---\nFive.",
    ])
    let page = folder.page("notes/a.html")
    #expect(page.contains("<li><a href=\"../index.html\">Briefing</a></li><li><a href=\"r.html\">Reports</a></li>"))
    #expect(page.contains("<a rel=\"prev\" href=\"first.html\">") && page.contains("<a rel=\"next\" href=\"b.html\">"))
    #expect(
      !folder.page("notes/b.html").contains("rel=\"next\"")
        && !folder.page("notes/other.html").contains("class=\"pager\""))
  }

  @Test func `a long page of an entity has a list of its sections, a short one has none`() async {
    let note = (1...6).map { "## Part \($0)\n\nWords." }.joined(separator: "\n\n")
    let folder = await Folder([
      "seeds/a.txt": Self.files["seeds/a.txt"] ?? "", "content/k.md": "---\ntitle: Kenya\ntype: place\n---\n\(note)",
    ])
    let page = folder.page("places/kenya.html")
    #expect(page.contains("<li class=\"d2\"><a href=\"#part-1\">Part 1</a></li>"))
    #expect(page.contains("<a href=\"#mentions\">Mentions <span class=\"n\">1</span></a>"))
    #expect(!folder.page("places/uganda.html").contains("class=\"toc\""))
  }

  @Test func `a page says how to cite it`() async {
    let page = await Folder(Self.files).page("places/kenya.html")
    #expect(
      page.contains("“Kenya”. In: Engines &amp; ships. Desk, as of 1 May 2024. https://example.org/d/places/kenya.html")
    )
    #expect(page.contains("@misc{engines-ships-places-kenya,"))
    #expect(page.contains("howpublished = {In: Engines \\&amp; ships}"))
  }

  @Test func `each page knows how many shards its cards have, and each card is in its own`() async {
    let folder = await Folder(Self.files)
    #expect(folder.page("places/kenya.html").contains("data-cards=\"1\""))
    #expect(folder.page("assets/cards/0.js").contains("\"places/kenya\":[\"k-place\",\"Place\",\"Kenya\""))
    #expect(CardShards.shard(of: "ab", 1_000) == (97 * 31 + 98) % 1_000)
  }

  @Test func `what is named often has its mentions on pages of their own`() async {
    var files: [String: String] = [:]
    for number in 1...90 {
      files["seeds/a\(number).txt"] = "date 2024-04-12\n\nKenya bought \(number) ships. Kenya sold \(number) more."
    }
    let folder = await Folder(files)
    #expect(folder.page("places/kenya.html").contains("kenya/mentions.html\">All 180"))
    #expect(folder.page("places/kenya/mentions.html").contains("rel=\"next\" href=\"mentions-2.html\""))
    #expect(folder.page("places/kenya/mentions-2.html").contains("<a href=\"../../sources/a"))
  }
}
