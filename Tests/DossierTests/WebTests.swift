import DossierKit
import Foundation
import Testing

@testable import DossierSite

/// The feed, the map of the site and what stands in each page's head.
@Suite struct WebTests {
  private static let files = [
    "dossier.yml":
      "title: \"Ports & <ships>\"\nbase_url: https://Example.org:8080/a b/\nauthor: The desk\nas_of: 2024-05-01",
    "seeds/a.txt":
      "date 2024-01-02\nThe port & its </script> ships\nBy Anna Keller\n\nOSLO, Jan 2 (Reuters) - The port closed on 5 May 2023. Harbour Delta Shipping left.",
    "seeds/a.yml": "publisher: The Daily\nurl: https://a.example/x\nretrieved: 2024-02-03",
    "seeds/b.txt": "date 2024-03-01\n\nNothing of note happened in Kenya.",
    "content/index.md": "---\ntitle: Briefing\n---\nBottom line.",
    "content/delta.md":
      "---\ntitle: Harbour Delta Shipping\ntype: company\ncountry: Kenya\nparent: \"[[Great Holding]]\"\nwikidata: Q42\n---\nIt ships.",
    "content/great.md": "---\ntitle: Great Holding\ntype: company\n---\nIt holds.",
    "content/n.md":
      "---\ntitle: A note\nlastmod: 2024-04-04\n---\n> [!claim] It closed\n> source:: [[a]]\n> claimant:: them\n> quote:: \"The port closed on 5 May 2023\"",
    "content/old.md": "---\ntitle: No day\n---\nOf no time.",
  ]

  private func data(_ folder: Folder, _ page: String) throws -> [[String: Any]] {
    let text = folder.page(page)
    let start = try #require(text.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(text.range(of: "</script>", range: start.upperBound..<text.endIndex))
    let json = try JSONSerialization.jsonObject(with: Data(text[start.upperBound..<end.lowerBound].utf8))
    return (json as? [String: Any])?["@graph"] as? [[String: Any]] ?? []
  }

  // MARK: Feed

  @Test func `the feed tells what has a day, the latest first`() async {
    let feed = await Folder(Self.files).page("feed.xml")
    let days = feed.split(separator: "<entry>").dropFirst().compactMap { entry in
      entry.firstRange(of: "<updated>").map { entry[$0.upperBound...].prefix(10) }
    }
    #expect(days == ["2024-04-04", "2024-04-04", "2024-03-01", "2024-02-03"], "note, claim, b, a")
    #expect(feed.contains("<title>The port &amp; its &lt;/script&gt; ships</title>"))
    #expect(feed.contains("<published>2024-01-02T00:00:00Z</published>"))
    #expect(!feed.contains("No day"))
  }

  @Test func `names of entries hold the host and no port`() async {
    let feed = await Folder(Self.files).page("feed.xml")
    #expect(feed.contains("<id>tag:example.org,2026:/a%20b/sources/a</id>"))
    #expect(feed.contains("href=\"https://Example.org:8080/a%20b/sources/a.html\""))
  }

  @Test func `without an address links are relative and names valid`() async {
    var files = Self.files
    files["dossier.yml"] = "title: Ports"
    let feed = await Folder(files).page("feed.xml")
    #expect(feed.contains("<id>tag:dossier.invalid,2026:ports/sources/a</id>"))
    #expect(feed.contains("href=\"sources/a.html\""))
    #expect(!feed.contains("rel=\"self\""))
  }

  @Test func `an entry keeps its name when others come`() async {
    func names(_ folder: Folder) -> Set<Substring> {
      Set(folder.page("feed.xml").split(separator: "\n").filter { $0.hasPrefix("<id>") })
    }
    var files = Self.files
    files["seeds/0.txt"] = "date 2024-01-01\n\nThe yard opened."
    files["content/a-first.md"] = "> [!claim] Another\n> source:: [[b]]\n> claimant:: them"
    #expect(names(await Folder(Self.files)).isSubset(of: names(await Folder(files))))
  }

  @Test func `a feed holds a hundred entries`() async {
    var files = ["dossier.yml": "title: Many"]
    for number in 100..<250 { files["seeds/a\(number).txt"] = "date 2024-01-02\n\nText \(number)." }
    #expect(await Folder(files).page("feed.xml").split(separator: "<entry>").count == 101)
  }

  @Test func `nothing with a day, no feed`() async {
    let folder = await Folder(["seeds/a.txt": "Nothing is dated here."])
    #expect(!folder.paths.contains("feed.xml"))
    #expect(!folder.page("index.html").contains("application/atom+xml"))
  }

  @Test func `an unpublished note stands in no feed and no map`() async {
    var files = Self.files
    files["content/secret.md"] = "---\ntitle: Secret thing\ndraft: true\ndate: 2024-04-05\n---\nHush."
    let folder = await Folder(files)
    #expect(!folder.page("feed.xml").contains("Secret"))
    #expect(!folder.page("sitemap.xml").contains("secret"))
  }

  // MARK: Map

  @Test func `the map lists every page but those that answer nothing`() async {
    let folder = await Folder(Self.files)
    let map = folder.page("sitemap.xml")
    #expect(map.contains("<loc>https://Example.org:8080/a%20b/</loc>"))
    #expect(map.contains("sources/a.html</loc><lastmod>2024-02-03</lastmod>"))
    #expect(!map.contains("404.html") && !map.contains("search.html"))
    #expect(folder.page("robots.txt").contains("Sitemap: https://Example.org:8080/a%20b/sitemap.xml"))
  }

  @Test func `a map of more than fifty thousand pages is cut`() async throws {
    let dossier = await Folder(Self.files).dossier
    let pages = (1...100_001).map { Permalink("notes/n\($0).html") }
    let files = Sitemap(Outline(dossier, Pictures(of: dossier) { _ in [] }), pages: pages).files
    #expect(
      files.map(\.path).sorted() == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"])
    let counts = files.filter { $0.path.hasPrefix("sitemap-") }.map { file in
      String(decoding: file.bytes(), as: UTF8.self).split(separator: "<loc>").count - 1
    }
    #expect(counts == [50_000, 50_000, 1])
    let index = try #require(files.first { $0.path == "sitemap.xml" })
    #expect(String(decoding: index.bytes(), as: UTF8.self).contains("/sitemap-3.xml</loc></sitemap>"))
  }

  @Test func `without an address there is no map`() async {
    var files = Self.files
    files["dossier.yml"] = "title: Ports"
    let folder = await Folder(files)
    #expect(!folder.paths.contains("sitemap.xml") && !folder.paths.contains("robots.txt"))
    #expect(!folder.page("index.html").contains("canonical"))
  }

  // MARK: Head

  @Test func `each page names its own address`() async {
    let folder = await Folder(Self.files)
    #expect(folder.page("index.html").contains("<link rel=\"canonical\" href=\"https://Example.org:8080/a%20b/\">"))
    #expect(
      folder.page("sources/a.html").contains(
        "<meta property=\"og:url\" content=\"https://Example.org:8080/a%20b/sources/a.html\">"))
    #expect(!folder.page("404.html").contains("canonical"))
  }

  @Test func `a title cannot end the block of data`() async throws {
    let folder = await Folder(Self.files)
    let article = try #require(try data(folder, "sources/a.html").first { $0["@type"] as? String == "NewsArticle" })
    #expect(article["headline"] as? String == "The port & its </script> ships")
    #expect(article["datePublished"] as? String == "2024-01-02")
    #expect((article["publisher"] as? [String: Any])?["name"] as? String == "The Daily")
  }

  @Test func `an entity is of its kind, with its ties`() async throws {
    let company = try #require(
      try data(await Folder(Self.files), "companies/harbour-delta-shipping.html").first {
        $0["@type"] as? String == "Corporation"
      })
    #expect((company["address"] as? [String: Any])?["addressCountry"] as? String == "KE")
    #expect(company["sameAs"] as? [String] == ["https://www.wikidata.org/wiki/Q42"])
    #expect((company["parentOrganization"] as? [[String: Any]])?.first?["name"] as? String == "Great Holding")
  }

  @Test func `a claim is somebody's, and no review of it`() async throws {
    let note = try #require(
      try data(await Folder(Self.files), "notes/n.html").first { $0["@type"] as? String == "Article" })
    let claim = try #require((note["hasPart"] as? [[String: Any]])?.first)
    #expect(claim["@type"] as? String == "Claim")
    #expect((claim["author"] as? [String: Any])?["name"] as? String == "them")
  }

  @Test(arguments: [
    "index.html", "timeline.html", "statistics.html", "method.html", "companies.html", "places/kenya.html",
  ])
  func `every page has a block of data`(page: String) async throws {
    let graph = try data(await Folder(Self.files), page)
    #expect(graph.allSatisfy { $0["@type"] is String })
    #expect(graph.first?["name"] is String)
  }

  // MARK: Pictures

  @Test func `a picture has its size and nothing of its maker`() async {
    let folder = await Folder(bytes: [
      "content/n.md": Array("![a port](port.png)\n\n![[port.png|15]]\n\n[the port](port.png)".utf8),
      "content/port.png": SamplePicture.png,
    ])
    let page = folder.page("notes/n.html")
    #expect(page.contains("alt=\"a port\" width=\"30\" height=\"20\" loading=\"lazy\" decoding=\"async\">"))
    #expect(page.contains("width=\"15\" height=\"10\""))
    #expect(folder.page("assets/files/content/port.png").contains("IHDR"))
    #expect(!folder.page("assets/files/content/port.png").contains("Anna"))
  }

  @Test func `a broken picture is not published, and its words stand for it`() async {
    let folder = await Folder([
      "content/n.md": "![a port](port.png)\n\n![[port.png|the same]]\n\n[it](port.png) and [[port.png|that]]",
      "content/port.png": "Anna took it",
    ])
    #expect(folder.codes.filter { $0 == "broken-picture" }.count == 1)
    #expect(!folder.paths.contains { $0.hasSuffix(".png") })
    #expect(folder.page("notes/n.html").contains("<span class=\"missing\">a port</span>"))
    #expect(!folder.page("notes/n.html").contains("<img"))
    #expect(!folder.page("notes/n.html").contains("assets/files"))
  }
}
