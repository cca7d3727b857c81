import DossierKit
import Testing

@Suite struct AttributionTests {
  private static let sources = [
    "seeds/a.txt": "date 2024-01-02\n\nThe firm sold lenses, officials said.",
    "seeds/a.yml": "publisher: The Herald\nform: summary",
    "seeds/b.txt": "date 2024-01-03\n\nWe sold nothing, Omega Optics said.",
    "content/o.md": "---\ntitle: Omega Optics\ntype: company\n---\nA firm.",
  ]

  private func folder(_ note: String, _ more: [String: String] = [:]) async -> Folder {
    await Folder(
      Self.sources.merging(["content/n.md": "---\ntitle: Note\n---\n" + note]) { $1 }.merging(more) { $1 })
  }

  private static let claim = "> [!claim] The firm sold lenses\n> source:: [[a]]\n> claimant:: senior officials, unnamed"

  private func reply(_ answers: String) -> String {
    "\n\n> [!claim] It sold nothing\n> source:: [[b]]\n> claimant:: [[Omega Optics]]\n> answers:: \(answers)"
  }

  // MARK: Who says it

  @Test func `every statement has its chain from claimant to source`() async {
    let dossier = await folder(Self.claim).dossier
    let chain = dossier.chain(of: .assertion(0))
    #expect(chain.claimants == ["senior officials, unnamed"])
    #expect(chain.links.map(\.publisher) == ["The Herald"])
    #expect(chain.links.map(\.form) == [.summary])
  }

  @Test(arguments: [
    ("senior US officials", true), ("US officials, unnamed", true), ("European diplomats", true),
    ("A person familiar with the matter", true), ("Two officials in Oslo", true), ("KSE Institute", false),
    ("Financial Times, from Russian customs records", false), ("Pavel Luzin, quoted by CSIS", false),
    ("David O’Sullivan", false), ("Officials Secrets Bureau", false),
  ])
  func `who has no name is told by rule`(claimant: String, isAnonymous: Bool) async {
    let dossier = await folder("> [!claim] So\n> source:: [[a]]\n> claimant:: \(claimant)").dossier
    #expect(dossier.claimants.filter { !$0.statements.isEmpty }.map(\.isAnonymous) == [isAnonymous])
  }

  @Test func `claimants are counted, several of one statement too, and an entity is one under all its names`() async {
    let note =
      "> [!claim] One\n> source:: [[a]]\n> claimant:: Omega Optics Ltd; officials\n\n> [!claim] Two\n> source:: [[b]]\n> claimant:: [[Omega Optics]]"
    let claimants = await folder(note).dossier.claimants.filter { !$0.statements.isEmpty }
    #expect(claimants.map(\.statements.count) == [2, 1])
    #expect(claimants.map { $0.entity != nil } == [true, false])
  }

  // MARK: Replies

  @Test(arguments: [
    "The firm sold lenses", "[[Note#^lenses]]", "[[#^lenses]]", "“the firm sold lenses”", "[[#The firm sold lenses]]",
  ])
  func `a reply stands beside what it answers`(answers: String) async {
    let folder = await folder(Self.claim + "\n\n^lenses" + reply(answers))
    #expect(folder.codes == [])
    #expect(folder.dossier.replies.replies(to: .assertion(0)) == [.assertion(1)])
    #expect(folder.page("companies/omega-optics.html").contains("<b>Answers</b> <a href=\"../notes/n.html#s1\">"))
    #expect(folder.page("notes/n.html").contains("<b>Reply</b>"))
  }

  @Test func `in the margin of a source a claim has its claimant, what it answers and what answers it`() async {
    let quoted = Self.claim + "\n> quote:: \"The firm sold lenses\""
    let folder = await folder(quoted + reply("The firm sold lenses") + "\n> quote:: \"We sold nothing\"")
    let claim = folder.page("sources/a.html")
    #expect(claim.contains("<span class=\"claimant\">senior officials, unnamed</span>"))
    #expect(claim.contains("<b>Reply</b> <a href=\"../notes/n.html#s2\">It sold nothing</a>"))
    #expect(folder.page("sources/b.html").contains("<b>Answers</b> <a href=\"../notes/n.html#s1\">"))
  }

  @Test func `a reply may answer a page`() async {
    let folder = await folder(Self.claim + reply("[[Omega Optics]]"))
    #expect(folder.codes == [])
    #expect(folder.dossier.replies.answers(of: .assertion(1)).count == 1)
    #expect(folder.page("companies/omega-optics.html").contains("<h2 id=\"replies\">Replies</h2>"))
  }

  @Test func `rows of tables answer too, and name the paragraph of their source`() async {
    let folder = await folder(
      Self.claim,
      [
        "content/statistics.csv":
          "measure,value,unit,period,claimant,source,paragraph,answers\nsales of lenses,0,lenses,2023,[[Omega Optics]],b,1,The firm sold lenses\n",
        "content/events.csv":
          "when,title,source,paragraph,answers\n2024-01-01,Omega Optics denies it,a;b,;1,[[Omega Optics]]\n2024-01-02,No paragraph,b,9,\n",
      ])
    #expect(folder.codes == ["missing-paragraph"])
    #expect(folder.dossier.replies.replies(to: .assertion(0)) == [.statistic(0)])
    #expect(folder.dossier.statistics[0].evidence[0].range != nil)
    let evidence = folder.dossier.events.first { $0.title == "Omega Optics denies it" }?.evidence ?? []
    #expect(evidence.map { $0.range == nil } == [true, false])
    #expect(folder.page("companies/omega-optics.html").contains("Omega Optics denies it"))
  }

  @Test(arguments: [
    "The firm sold lemons", "[[Note#^none]]", "[[Nowhere]]", "It sold nothing", "[[Nowhere#^x]]",
  ])
  func `an answer to nothing is an error`(answers: String) async {
    let folder = await folder(Self.claim + reply(answers))
    #expect(folder.codes == ["unknown-answer"])
  }

  // MARK: Grades

  @Test func `a publisher's grade holds for its sources, and their own wins`() async {
    let folder = await folder(
      "Text.",
      [
        "dossier.yml": "publishers:\n  the herald: B\n  The Sun: {reliability: c}",
        "seeds/b.yml": "publisher: The Sun\nreliability: D",
      ])
    #expect(folder.codes == [])
    #expect(folder.dossier.sources.map(\.publication.reliability) == ["B", "D"])
    #expect(folder.dossier.sources.map(\.publication.isGradeOfPublisher) == [true, false])
  }

  @Test func `the method lists the publishers with their grades`() async {
    let folder = await folder("", ["dossier.yml": "publishers:\n  The Herald: B"])
    let page = folder.page("method.html")
    #expect(
      page.contains("<span class=\"grade\">B</span></th><td>The Herald: usually reliable</td><td class=\"num\">1</td>"))
  }

  @Test func `publishers' grades may stand in a note, and two that differ are warned of`() async {
    let matter = "---\ntitle: Grades\npublishers:\n  The Herald: A\n---\nWhy."
    let one = await folder("Text.", ["content/g.md": matter])
    #expect(one.codes == [])
    #expect(one.dossier.sources[0].publication.reliability == "A")
    let two = await folder("Text.", ["content/g.md": matter, "dossier.yml": "publishers: {The Herald: B}"])
    #expect(two.codes == ["two-grades"])
    #expect(two.dossier.sources[0].publication.reliability == "B")
  }

  @Test func `wrong grades and publishers without a source are told`() async {
    #expect(await folder("Text.", ["dossier.yml": "publishers: {The Herald: G}"]).codes == ["bad-value"])
    #expect(await folder("Text.", ["dossier.yml": "publishers: [The Herald]"]).codes == ["bad-value"])
    let unused = await folder("Text.", ["dossier.yml": "publishers: {The Heralds: B}"])
    #expect(unused.diagnostics.first { $0.code == "unused-grade" }?.help == "did you mean ‘The Herald’?")
  }

  @Test func `a statement has a credibility of its own`() async {
    let folder = await folder(
      Self.claim + "\n> credibility:: 3",
      [
        "content/statistics.csv":
          "measure,value,period,claimant,source,credibility\nShare,5 %,2023,officials,a,7\nPart,6 %,2023,officials,a,2\n"
      ])
    #expect(folder.codes == ["bad-value"])
    #expect(folder.dossier.assertions[0].credibility == "3")
    #expect(folder.dossier.statistics.prefix(2).map(\.credibility) == [nil, "2"])
    #expect(folder.page("notes/n.html").contains("possibly true"))
  }

  // MARK: Withdrawal

  @Test func `what rests on withdrawn sources alone is struck through, with the word, wherever it stands`() async {
    let more = ["seeds/a.yml": "publisher: The Herald\nstatus: withdrawn"]
    let note =
      "See [[a]].\n\n" + Self.claim
      + "\n\n> [!event] Omega Optics sells\n> when:: 2024-01-01\n> source:: [[a]]\n\n> The firm sold lenses\n> — [[a]]"
    let folder = await folder(note, more)
    #expect(folder.dossier.withdrawals.map(\.statements.count) == [3])
    #expect(folder.dossier.withdrawals.map(\.notes) == [[NoteID(0)]])
    let page = folder.page("notes/n.html")
    #expect(page.contains("<s>The firm sold lenses</s>"))
    #expect(page.contains("The Herald (withdrawn)"))
    #expect(page.contains("<span class=\"gone\">withdrawn</span>"))
    #expect(folder.page("timeline.html").contains("</s> <span class=\"gone\">withdrawn</span>"))
    #expect(folder.page("companies/omega-optics.html").contains("<s>"))
    #expect(folder.page("sources/a.html").contains("Withdrawn"))
    let method = folder.page("method.html")
    #expect(method.contains("3\u{A0}statements and 1\u{A0}page leaned on it"))
    #expect(method.contains("<li><a href=\"notes/n.html#s1\">The firm sold lenses</a></li>"))
    #expect(method.contains("<li><a href=\"notes/n.html\">Note</a></li>"))
    let both = await self.folder(note.replacing("source:: [[a]]", with: "source:: [[a]], [[b]]"), more)
    #expect(!both.dossier.isWithdrawn(both.dossier.assertions[0].evidence))
    #expect(!both.page("timeline.html").contains("<s><a class=\"entity"))
  }
}
