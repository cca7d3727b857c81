import DossierKit
import Testing

@testable import DossierCommand

@Suite struct ExplainTests {
  private static let files = [
    "dossier.yml": "unreviewed: hide",
    "content/o.md": "---\ntitle: Delta Optics Co., Ltd\ntype: company\naliases: [DO Works]\n---\nA maker.",
    "content/entities.csv":
      "name,type,aliases,weak_aliases,not\nJane Roe,person,,,\nEcho,company,Mira,Echoes,Echo Lake\nMira Steel,company,Mira,,\nNational Data Council,agency,,,",
    "content/n.md": "---\ntitle: Note\n---\nSee [[Delta Optics Co., Ltd|them]].",
  ]

  private func explain(_ text: String, _ path: String = "seeds/a.txt") async -> [String] {
    let source = "date 2024-01-02\n\n" + text
    let folder = await Folder(Self.files.merging(["seeds/a.txt": source]) { $1 })
    guard let path = SourcePath(path) else { return [] }
    let items = folder.dossier.explanation(of: path, in: 0..<10_000)?.items ?? []
    return items.map { "\($0.words): \($0.status.rawValue): \($0.reason)" }
  }

  @Test(arguments: [
    ("Now Delta Optics grew.", "the name, its company form aside, of company ‘Delta Optics Co., Ltd’ (content/o.md)"),
    ("Now DO Works grew.", "the alias ‘DO Works’ of company"),
    ("Jane Roe left. Later Roe came.", "the family name of ‘Jane Roe’ in this text"),
    ("The National Data Council (NDC) met. Later NDC left.", "brackets beside ‘National Data Council’"),
    ("Mira Steel grew. Now Mira fell.", "this text names in full only company ‘Mira Steel’"),
  ])
  func `a link is explained`(_ text: String, _ reason: String) async {
    let items = await explain(text)
    #expect(items.contains { $0.contains(": linked: ") && $0.contains(reason) }, "\(items)")
  }

  @Test(arguments: [
    ("Now Mira grew.", "it fits ‘Echo’ (company) or ‘Mira Steel’ (company)"),
    ("Now Echoes grew.", "a weak alias of ‘Echo’ (company)"), ("At Echo Lake they sat.", "listed under ‘not:’"),
    ("Jane Roe left with John Roe.", "part of a longer name, ‘John Roe’"),
  ])
  func `a name that is not linked is explained`(_ text: String, _ reason: String) async {
    let items = await explain(text)
    #expect(items.contains { $0.contains(": not linked: ") && $0.contains(reason) }, "\(items)")
  }

  @Test func `candidates and plain capitals are told apart`() async {
    let items = await explain("They met Zorblax twice, and Zorblax left.")
    #expect(items.contains { $0.hasPrefix("Zorblax: candidate: perhaps") && $0.contains("score") }, "\(items)")
  }

  @Test func `a wikilink is somebody's own`() async {
    let items = await explain("x", "content/n.md")
    #expect(items == ["them: linked: a link that somebody wrote, to company ‘Delta Optics Co., Ltd’ (content/o.md)"])
  }

  @Test func `a place is a path and a line, with or without a column`() {
    #expect(ExplainCommand.parsed("seeds/a.txt:12") == ("seeds/a.txt", 12))
    #expect(ExplainCommand.parsed("./seeds/a.txt:12:3") == ("seeds/a.txt", 12))
    #expect(ExplainCommand.parsed("seeds/a:b.txt") == ("seeds/a:b.txt", nil))
  }
}
