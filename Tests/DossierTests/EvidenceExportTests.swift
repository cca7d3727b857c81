import DossierKit
import DossierSite
import Foundation
import Testing

@Suite struct EvidenceExportTests {
  private static let files = [
    "dossier.yml": "title: \"A \\\"hard\\\" title\"",
    "seeds/a.txt":
      "date 2024-01-02\nÜber {all}: 50% & more\nBy Anna Keller and Robert Smith\n\nOSLO, Jan 2 (Reuters) - “Größe” 😀 matters. The port closed on 5 May 2023.",
    "seeds/a.yml": "publisher: The Daily\nurl: https://a.example/{x}\npublished: 2023/2024\nretrieved: 2024-02-03",
    "content/n.md":
      "> [!claim] It closed\n> source:: [[a]]\n> claimant:: them\n> quote:: \"The port closed on 5 May 2023\"",
  ]

  private func json(_ folder: Folder, _ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(folder.page(path).utf8))
  }

  @Test func `a citation has the fields of the style language`() async throws {
    let items = try json(await Folder(Self.files), "data/sources.csl.json") as? [[String: Any]]
    let item = try #require(items?.first)
    #expect(item["id"] as? String == "a")
    #expect(item["type"] as? String == "article-newspaper")
    #expect(item["title"] as? String == "Über {all}: 50% & more")
    #expect((item["author"] as? [[String: String]])?.map { $0["family"] } == ["Keller", "Smith"])
    #expect((item["issued"] as? [String: [[Int]]])?["date-parts"] == [[2023, 1, 1], [2024, 12, 31]])
    #expect((item["accessed"] as? [String: [[Int]]])?["date-parts"] == [[2024, 2, 3]])
  }

  @Test func `an entry of the bibliography is escaped`() async {
    let bib = await Folder(Self.files).page("data/sources.bib")
    #expect(bib.contains("@article{a,"))
    #expect(bib.contains("title = {{Über \\{all\\}: 50\\% \\& more}}"))
    #expect(bib.contains("author = {Keller, Anna and Smith, Robert}"))
    #expect(bib.contains("url = {https://a.example/%7Bx%7D}"))
    #expect(bib.contains("date = {2023-01-01/2024-12-31}"))
  }

  @Test func `an annotation counts code points`() async throws {
    let folder = await Folder(Self.files)
    let page = try json(folder, "data/annotations.jsonld") as? [String: Any]
    let targets = (page?["items"] as? [[String: Any]])?.compactMap { ($0["target"] as? [[String: Any]])?.first }
    let all = targets?.compactMap { $0["selector"] as? [[String: Any]] }
    let selectors = try #require(all?.first { $0[0]["exact"] as? String == "The port closed on 5 May 2023" })
    let text = String(decoding: folder.dossier.sources[0].text.utf8, as: UTF8.self)
    let before = text.range(of: "The port").map { text[..<$0.lowerBound].unicodeScalars.count }
    #expect(selectors[1]["start"] as? Int == before)
  }

  @Test func `the whole dossier names its version and what is in it`() async throws {
    let whole = try json(await Folder(Self.files), "data/dossier.json") as? [String: Any]
    #expect(whole?["version"] as? Int == 1)
    #expect(whole?["title"] as? String == "A \"hard\" title")
    #expect((whole?["statements"] as? [[String: Any]])?.first?["origins"] as? Int == 1)
    #expect((whole?["sources"] as? [[String: Any]])?.first?["sha256"] as? String != nil)
  }

  @Test func `what a statement answers, how it is graded and whether it stands is exported`() async throws {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nThe port closed.", "seeds/a.yml": "status: withdrawn",
      "seeds/b.txt": "date 2024-01-03\n\nIt stayed open.",
      "content/n.md":
        "> [!claim] It closed\n> source:: [[a]]\n> claimant:: them; others\n> credibility:: 4\n> quote:: \"The port closed\"\n\n"
        + "> [!claim] It did not\n> source:: [[b]]\n> claimant:: the port\n> answers:: It closed\n> quote:: \"It stayed open\"",
    ])
    let whole = try json(folder, "data/dossier.json") as? [String: Any]
    let statements = try #require(whole?["statements"] as? [[String: Any]])
    #expect(statements[0]["claimants"] as? [String] == ["them", "others"])
    #expect(statements[0]["credibility"] as? String == "4")
    #expect(statements[0]["withdrawn"] as? Bool == true)
    #expect(statements[1]["answers"] as? [String] == ["notes/n.html#s1"])
    #expect(statements[1]["withdrawn"] == nil)
    let page = try json(folder, "data/annotations.jsonld") as? [String: Any]
    let bodies = (page?["items"] as? [[String: Any]] ?? []).flatMap { $0["body"] as? [[String: String]] ?? [] }
    let tags = bodies.filter { $0["purpose"] == "tagging" }.compactMap { $0["value"] }
    #expect(tags.contains("withdrawn") && tags.contains("credibility 4"))
    #expect(bodies.first { $0["purpose"] == "replying" }?["source"] == "../notes/n.html#s1")
  }

  @Test func `an empty dossier exports empty lists`() async throws {
    let folder = await Folder([:])
    #expect(try (json(folder, "data/sources.csl.json") as? [Any])?.isEmpty == true)
    #expect(try (json(folder, "data/dossier.json") as? [String: Any])?["format"] as? String == "dossier")
    #expect(folder.page("data/sources.bib").isEmpty)
  }

  @Test(arguments: [
    ("Steve Holland and Susan Heavey", 2), ("Bureau of Industry and Security", 1), ("Reuters", 1), ("Xi Jinping", 1),
    ("Maria Lopez et al.", 1),
  ])
  func `authors are persons only where that is sure`(author: String, count: Int) async throws {
    let folder = await Folder(["seeds/a.txt": "date 2024-01-02\n\nKenya.", "seeds/a.yml": "author: \(author)"])
    let items = try json(folder, "data/sources.csl.json") as? [[String: Any]]
    let names = items?.first?["author"] as? [[String: String]]
    #expect(names?.count == count)
    #expect((names?.first?["family"] != nil) == (count == 2 || author == "Xi Jinping" || author.hasSuffix("et al.")))
  }

  // MARK: FollowTheMoney

  private static let money = [
    "seeds/a.txt": "date 2024-01-02\n\nGreat Holding owns 51 per cent of Harbour Delta Shipping.",
    "seeds/a.yml": "url: https://a.example/x",
    "content/delta.md":
      "---\ntitle: Harbour Delta Shipping\ntype: company\ncountry: Hong Kong\nwikidata: nonsense\nlei: 529900T8BM49AURSDO55\nowner: \"[[Great Holding]] (2019/.., 51%, [[a]])\"\nchair: \"[[Ann Poe]] (2020)\"\npartner: \"[[Mombasa Yard]]\"\n---\nIt ships.",
    "content/great.md": "---\ntitle: Great Holding\ntype: company\n---\nIt holds.",
    "content/ann.md": "---\ntitle: Ann Poe\ntype: person\n---\nShe chairs.",
    "content/yard.md": "---\ntitle: Mombasa Yard\ntype: organization\n---\nIt builds.",
  ]

  private func lines(_ files: [String: String]) async throws -> [String: [String: Any]] {
    let text = await Folder(files).page("data/entities.ftm.json")
    let lines = try text.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    return Dictionary(lines.map { ($0["id"] as? String ?? "", $0) }) { first, _ in first }
  }

  private func values(_ line: [String: Any]?, _ property: String) -> [String]? {
    (line?["properties"] as? [String: [String]])?[property]
  }

  @Test func `an entity has codes for countries and identifiers that are some`() async throws {
    let company = try await lines(Self.money)["companies.harbour-delta-shipping"]
    #expect(company?["schema"] as? String == "Company")
    #expect(values(company, "country") == ["hk"])
    #expect(values(company, "wikidataId") == nil)
    #expect(values(company, "leiCode") == ["529900T8BM49AURSDO55"])
  }

  @Test func `an owner owns, a chair directs, anything else is a link`() async throws {
    let lines = try await lines(Self.money).values
    let owner = lines.first { $0["schema"] as? String == "Ownership" }
    #expect(values(owner, "owner") == ["companies.great-holding"])
    #expect(values(owner, "asset") == ["companies.harbour-delta-shipping"])
    #expect(values(owner, "percentage") == ["51"])
    #expect(values(owner, "startDate") == ["2019-01-01"])
    #expect(values(owner, "proof") == ["sources.a"])
    let chair = lines.first { $0["schema"] as? String == "Directorship" }
    #expect(values(chair, "director") == ["people.ann-poe"])
    #expect(values(chair, "date") == ["2020"])
    #expect(lines.contains { $0["schema"] as? String == "UnknownLink" })
  }

  @Test func `names of relations stay when others come`() async throws {
    var files = Self.money
    files["content/a-first.md"] =
      "---\ntitle: Another Trader\ntype: company\npartner: \"[[Great Holding]]\"\n---\nIt trades."
    let (before, after) = (Set(try await lines(Self.money).keys), Set(try await lines(files).keys))
    #expect(before.isSubset(of: after))
  }
}
