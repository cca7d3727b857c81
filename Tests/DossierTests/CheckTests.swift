import Diagnostics
import Foundation
import Testing

@testable import DossierCommand

@Suite struct CheckLevelTests {
  private static let note =
    "---\ntitle: Note\n---\n> [!stat] Share\n> value:: 64 %\n> claimant:: officials\n\n[[Nobody]]"

  private func found(_ configuration: String) async -> [String] {
    await Folder(["dossier.yml": configuration, "content/n.md": Self.note]).diagnostics
      .filter { !["orphan", "statement-without-source", "percentage-of-what"].contains($0.code) }.map {
        "\($0.severity.name) \($0.code)"
      }
  }

  @Test func `a level makes a finding graver, lighter or silent`() async {
    #expect(await found("title: T") == ["warning figure-without-period", "error missing-link-target"])
    #expect(
      await found("checks: {figure-without-period: error, missing-link-target: off}")
        == ["error figure-without-period"])
    #expect(
      await found("checks:\n  missing-link-target: hint")
        == ["warning figure-without-period", "hint missing-link-target"])
  }

  @Test func `an unknown code or level is named with the nearest`() async {
    let folder = await Folder(["dossier.yml": "checks: {orpan: off, orphan: never}"])
    #expect(folder.codes.sorted() == ["bad-value", "unknown-check"])
    #expect(folder.diagnostics.first { $0.code == "unknown-check" }?.help == "did you mean ‘orphan’?")
    #expect(folder.diagnostics.first { $0.code == "bad-value" }?.help?.contains("error, warning, hint, off") == true)
    #expect(await Folder(["dossier.yml": "checks: all"]).codes == ["bad-value"])
  }

  @Test func `a false quotation and a leak stay errors`() async {
    let folder = await Folder([
      "dossier.yml": "checks: {quote-not-found: off, unpublished-leak: hint}",
      "content/secret.md": "---\ndraft: true\n---\n", "content/n.md": "[[secret]]",
    ])
    #expect(folder.codes.sorted() == ["bad-value", "bad-value", "unpublished-leak"])
  }
}

@Suite struct LooseEndTests {
  private func hints(_ files: [String: String], _ code: String) async -> [String] {
    await Folder(files).diagnostics.filter { $0.code == code }.map { $0.path ?? "" }
  }

  @Test func `a note is an orphan until another page links to it, in whatever form`() async {
    let files = [
      "content/a.md": "A.", "content/b.md": "See [[a]] and [c](c.md).", "content/c.md": "![[b]] and [[c]]",
      "content/d.md": "[[d]]", "content/index.md": "Briefing.",
    ]
    #expect(await hints(files, "orphan") == ["content/d.md"])
  }

  @Test func `an entity is an orphan where no source, note, statement or relation names it`() async {
    let files = [
      "content/entities.csv":
        "name,type,parent\nAlpha Optics,company,\nBeta Optics,company,[[Gamma Optics]]\nGamma Optics,company,\nDelta Optics,company,\n",
      "seeds/a.txt": "date 2024-01-02\n\nAlpha Optics opened.",
    ]
    let folder = await Folder(files)
    #expect(
      folder.diagnostics.filter { $0.code == "orphan" }.map(\.message) == [
        "no source, note or statement names ‘Delta Optics’"
      ])
  }

  @Test func `an alias is used by a text, a link, or a name with its company form`() async {
    let folder = await Folder([
      "content/entities.csv":
        "name,type,aliases\nAlpha Optics,company,Alopt;Alfa;Alpha Optics Ltd;New Alpha Optics;阿尔法光学;Alphavision\n",
      "content/n.md": "[[Alfa|them]]", "seeds/a.txt": "date 2024-01-02\n\nAlpha Optics opened. Alopt grew.",
    ])
    let unused = folder.diagnostics.filter { $0.code == "unused-alias" }.map(\.message)
    #expect(unused == ["no source and no note calls ‘Alpha Optics’ ‘Alphavision’"])
  }

  @Test func `sentences of the briefing want a source in them or behind them`() async {
    let briefing = """
      It has been a wet year in all of the country.

      It rained all over the country in May.

      It rained in June as well. It poured in July [[a]].

      It rained in August.[^1] But nobody knows how much of it fell.

      What of the autumn and the winter of that year?

      > [!note] It rained in October in all of the places

      [^1]: A diary.
      """
    let folder = await Folder(["content/index.md": briefing, "seeds/a.txt": "date 2024-01-02\n\nIt poured."])
    let bytes = Array(briefing.utf8)
    let found = folder.diagnostics.filter { $0.code == "uncited-sentence" }.compactMap { $0.range }
      .map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == ["It rained all over the country in May.", "But nobody knows how much of it fell."])
  }

  @Test func `links into a page are followed to their headings and blocks`() async {
    let folder = await Folder([
      "content/a.md": "## The figures, at last\n\nWords. ^one",
      "content/e.md": "---\ntitle: Alpha Optics\ntype: company\n---\n## Owners",
      "content/n.md":
        "## Here\n\n[1](a.md#the-figures-at-last) [2](a.md#The%20figures,%20at%20last) [3](a.md#^one) [4](#here) [5](#there) [6](e.md#ownrs) [[Alpha Optics#Owners]] [[Alpha Optics#Ownrs]]",
    ])
    #expect(folder.codes == ["missing-anchor", "missing-anchor", "missing-heading"])
    #expect(folder.diagnostics.filter { $0.code == "missing-heading" }.first?.help == "did you mean ‘Owners’?")
    let page = folder.page("notes/n.html")
    #expect(page.contains("href=\"a.html#the-figures-at-last\""))
    #expect(page.contains("href=\"a.html#^one\""))
  }

  @Test func `a link to a file that has moved names the nearest, one to a draft says so`() async {
    let folder = await Folder([
      "content/figures.md": "F.", "content/secret.md": "---\ndraft: true\n---\n",
      "content/n.md": "[a](figurs.md) [b](secret.md)",
    ])
    #expect(folder.codes == ["missing-link-target", "link-to-unpublished"])
    #expect(folder.diagnostics.first { $0.code == "missing-link-target" }?.help == "did you mean ‘figures.md’?")
  }

  @Test func `links lead to raw ids, and to the second of two headings`() async {
    let folder = await Folder([
      "content/a.md": """
      <a id="old-name"></a>

      ## Results

      Words <a name="here">and</a> <a id="here" href="https://example.org">more</a>.

      ## Results

      <div id="main">x</div>
      """,
      "content/n.md":
        "[1](a.md#old-name) [[a#here]] [2](a.md#results-1) [3](a.md#main) [4](a.md#results-2) [5](a.md#gone)",
    ])
    #expect(folder.codes == ["missing-anchor"])
    let page = folder.page("notes/a.html")
    #expect(page.contains("<span id=\"~old-name\"></span>") && page.contains("<span id=\"~here\">and</span>"))
    #expect(page.components(separatedBy: "~here").count == 2 && page.contains("<div id=\"~main\">"))
    let links = folder.page("notes/n.html")
    for anchor in ["~old-name", "~here", "~main"] { #expect(links.contains("href=\"a.html#\(anchor)\"")) }
    #expect(links.contains("href=\"a.html#results-2\""))
  }

  @Test func `a folder is told from a page, and a page elsewhere is named`() async {
    let folder = await Folder([
      "content/part/index.md": "P.", "content/other/a.md": "A.",
      "content/n.md": "[[part/]] [[other/]] [1](./other) [2](/other/) [[gone/a]]",
    ])
    #expect(folder.codes == Array(repeating: "missing-link-target", count: 4))
    #expect(folder.diagnostics.count { $0.message.contains("is a folder") } == 3)
    #expect(folder.diagnostics.contains { $0.help == "did you mean ‘other/a’?" })
    #expect(folder.page("notes/n.html").contains("part.html"))
  }

  @Test func `of pages with one name the paths are named`() async {
    let folder = await Folder([
      "content/a/x.md": "", "content/b/x.md": "", "content/n.md": "[[x]]",
    ])
    #expect(folder.diagnostics.first { $0.code == "ambiguous-link" }?.help == "write [[a/x]] or [[b/x]]")
  }

  @Test func `an orphan is named so that a link finds it`() async {
    let folder = await Folder(["content/a/index.md": "", "content/b/x.md": "", "content/c/x.md": "\n\nText"])
    let orphans = folder.diagnostics.filter { $0.code == "orphan" }
    #expect(orphans.map(\.help) == ["[[a]]", "[[b/x]]", "[[c/x]]"].map { "link to it where it helps: \($0)" })
    #expect(orphans.last?.range == 2..<3)
  }
}

@Suite struct ReportTests {
  private static let file = "One\n\n![](gone.png) and [[Nobody]]\n"
  private static let text = SourceText(Array(file.utf8))
  private static let found = [
    Diagnostic.error("missing-image", "there is no ‘gone.png’", help: "50 % sure,\nat most", at: 5..<17)
      .placed(in: "content/a, b: c.md"),
    Diagnostic.warning("image-without-alt", "no words", at: 5..<17).placed(in: "content/a, b: c.md"),
    Diagnostic.hint("orphan", "no link").placed(in: "content/a, b: c.md"),
  ]

  @Test func `annotations are escaped and count from 1`() {
    #expect(
      Self.found.map { $0.workflowCommand(in: Self.text, below: "docs/") } == [
        "::error file=docs/content/a%2C b%3A c.md,line=3,col=1,endLine=3,endColumn=12,title=missing-image::there is no ‘gone.png’%0A50 %25 sure,%0Aat most",
        "::warning file=docs/content/a%2C b%3A c.md,line=3,col=1,endLine=3,endColumn=12,title=image-without-alt::no words",
        "::notice file=docs/content/a%2C b%3A c.md,title=orphan::no link",
      ])
  }

  @Test func `SARIF keeps to the rules of its schema`() throws {
    let text = SARIF(Self.found, below: "") { _ in Self.text }.description
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "dossier")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == ["image-without-alt", "missing-image", "orphan"])
    for rule in rules {
      #expect(rule["helpUri"] == nil)
      #expect((rule["help"] as? [String: Any])?["text"] is String)
      #expect(((rule["shortDescription"] as? [String: Any])?["text"] as? String)?.hasSuffix(".") == true)
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["level"] as? String } == ["error", "warning", "note"])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect((result["message"] as? [String: Any])?["text"] is String)
      let place = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "content/a,%20b%3A%20c.md")
      if let region = place["region"] as? [String: Int] {
        #expect(region == ["startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 13])
      }
    }
  }

  @Test func `a baseline passes over old findings wherever their lines have moved`() {
    let baseline = Array(Baseline.text(of: Self.found) { _ in Self.text }.utf8)
    #expect(
      String(decoding: baseline, as: UTF8.self).split(separator: "\n").dropFirst() == [
        "content/a, b: c.md\timage-without-alt\t![](gone.png) and [[Nobody]]",
        "content/a, b: c.md\tmissing-image\t![](gone.png) and [[Nobody]]",
      ])
    let moved = SourceText(Array(("New\n\n" + Self.file).utf8))
    let again = Self.found.prefix(2).map { $0.placed(in: $0.path ?? "", by: 5) }
    let same = Baseline(reading: baseline).applied(to: again, path: "b") { _ in moved }
    #expect(same.new == [] && same.known == 2 && same.stale == [])

    // A second finding of the kind on that line is new; one that is mended is stale.
    let twice = Baseline(reading: baseline).applied(to: [again[0], again[0]], path: "b") { _ in moved }
    #expect(twice.new.map(\.code) == ["missing-image"])
    #expect(twice.stale.map(\.code) == ["stale-baseline"])
    #expect(Baseline.isOne(baseline))
  }

  @Test func `no baseline holds a false quotation`() {
    let invented = Diagnostic.error("quote-not-found", "no such words", at: 0..<3).placed(in: "n.md")
    let text = Baseline.text(of: [invented]) { _ in Self.text }
    #expect(text.split(separator: "\n").count == 1)
    let list = Array((text + "n.md\tquote-not-found\tOne\n").utf8)
    #expect(Baseline(reading: list).applied(to: [invented], path: "b") { _ in Self.text }.new.count == 1)
  }
}
