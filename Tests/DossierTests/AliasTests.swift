import Foundation
import Testing

/// Names that should not have been given, and what is said of them.
@Suite struct AliasTests {
  private func folder(alias: String) async -> Folder {
    await Folder([
      "content/o.md": "---\ntitle: Delta Optics\ntype: company\naliases:\n  - '\(alias)'\n---\nA maker.",
      "seeds/a.txt": "date 2024-01-02\n\nthe Delta a . Delta.* grew.",
    ])
  }

  @Test(arguments: ["", " ", "a", "the", "…", String(repeating: "long ", count: 2_000)])
  func `an alias that would link half of every text is left out`(_ alias: String) async {
    let folder = await folder(alias: alias)
    #expect(folder.codes == ["unusable-alias"])
    #expect(folder.dossier.sourceMentions[0].isEmpty)
  }

  @Test func `a regular expression is looked for as it stands, and a hint says so`() async {
    let folder = await folder(alias: "Delta.*")
    #expect(folder.diagnostics.map(\.code) == ["alias-pattern"])
    #expect(folder.dossier.sourceMentions[0].count == 1)
  }

  @Test func `a title that is a word of every text links nothing by itself`() async {
    let folder = await Folder([
      "content/o.md": "---\ntitle: The\ntype: company\n---\nA maker.", "content/n.md": "See [[The]], the one.",
      "seeds/a.txt": "date 2024-01-02\n\nThe one.",
    ])
    #expect(folder.codes == ["unusable-alias"])
    #expect(folder.dossier.sourceMentions[0].isEmpty)
    #expect(folder.page("notes/n.html").contains("companies/the.html"))
  }

  @Test func `an alias of fifty is one finding a text, with five of them and its other lines`() async throws {
    let rows = (1...50).map { "Company \($0)x,company,Delta" }.joined(separator: "\n")
    let folder = await Folder([
      "content/entities.csv": "name,type,aliases\n" + rows,
      "seeds/a.txt": "date 2024-01-02\n\nThey say Delta grew.\n\nThey say Delta fell.",
    ])
    #expect(folder.codes == ["ambiguous-name"])
    let finding = try #require(folder.diagnostics.first { $0.code == "ambiguous-name" })
    #expect(finding.message.contains("‘Company 5x’ (company) or 45 more"))
    #expect(
      finding.help(in: .init(Array("date 2024-01-02\n\nThey say Delta grew.\n\nThey say Delta fell.".utf8)))?.hasSuffix(
        "also in line 5") == true)
  }

  @Test func `two notes for one entity are named`() async {
    let folder = await Folder([
      "content/a.md": "---\ntitle: Delta Optics\ntype: company\n---\nx",
      "content/b.md": "---\ntitle: Delta Optics Co., Ltd\ntype: company\n---\nx",
    ])
    #expect(folder.codes.contains("duplicate-entity"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "' OR 1=1 -- 1", "${jndi:ldap://x}", "{{7*7}}", "\u{202E}desrever", "﷽﷽﷽", "Ω≈ç√∫",
    "田中さんにあげて下さい", "👩🏽‍💻 emoji", "NULL", "../../etc/passwd", "\"><img src=x onerror=alert(1)>", "1/0", "Z̮̞̠͙͔ͅḀ̗̞͈̻̗",
    "[[x|y]]", "a;b,c", "&lt;b&gt;", "مُنَاقَشَة", "ﾟ･✿ヾ╲(｡◕‿◕｡)╱✿･ﾟ", "undefined", "--version", "%s%d%n",
  ])
  func `a hostile name is escaped wherever it stands`(_ name: String) async {
    let quoted = "'" + name.replacingOccurrences(of: "'", with: "''") + "'"
    let folder = await Folder([
      "content/o.md": "---\ntitle: \(quoted)\ntype: company\n---\nA maker.",
      "content/p.md": "---\ntitle: Delta Optics\ntype: company\naliases: [\(quoted)]\n---\nA maker.",
      "seeds/a.txt": "date 2024-01-02\n\nThey say \(name) grew. Delta Optics fell.",
    ])
    // Data for other programs is no markup.
    for path in folder.paths where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      let page = folder.page(path)
      #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(path)")
    }
    #expect(folder.page("companies/delta-optics.html").contains("Delta Optics"))
  }
}
