import Diagnostics
import DossierKit
import Testing

@Suite struct QuotationTests {
  private static let source = """
    date 2024-01-02

    The port "closed" on 5 May 2023, officials said — nobody was hurt.

    Trade in micro-
    electronics grew. The port closed on 5 May 2023 for good.

    He said: Don’t wait for the off\u{AD}
    icials.
    """

  private func folder(_ note: String) async -> Folder {
    await Folder(["content/n.md": "---\ntitle: Note\n---\n" + note, "seeds/a.txt": Self.source])
  }

  private func claim(_ quote: String, source: String = "[[a]]") async -> Folder {
    await folder("> [!claim] Said\n> source:: \(source)\n> claimant:: them\n> quote:: \(quote)")
  }

  @Test(arguments: [
    "“The port ‘closed’ on 5 May 2023”", "\"the port «closed» on 5 May 2023, officials said - nobody was hurt\"",
    "\"officials said—nobody was hurt\"", "\"Trade in microelectronics grew\"", "\"Trade in micro-electronics grew\"",
    "\"Don't wait for the officials\"", "\"[N]obody was hurt\"", "\"The port … nobody was hurt\"",
    "\"The port [...] grew\"", "\"officials  said\u{A0}-- nobody\"",
  ])
  func `what may differ may differ`(quote: String) async {
    #expect(await claim(quote).codes == [])
  }

  @Test(arguments: [
    "\"The port closes on 5 May 2023\"", "\"ort closed on 5 May\"", "\"The Port closed on 5 May 2023\"",
    "\"for good … nobody was hurt\"", "\"nobody was hurt, officials said\"", "\"on 5 May 202\"",
    "\"the officials [he meant] said\"",
  ])
  func `what may not differ is an error`(quote: String) async {
    #expect(await claim(quote).codes == ["quote-not-found"])
  }

  @Test func `a changed word is reported at its line and column, with what stands there`() async {
    let note =
      "---\ntitle: Note\n---\n> [!claim] Said\n> source:: [[a]]\n> claimant:: them\n> quote:: \"port closed on 6 May 2023 for good\""
    let folder = await Folder(["content/n.md": note, "seeds/a.txt": Self.source])
    let found = folder.diagnostics.first { $0.code == "quote-not-found" }
    #expect(found?.path == "content/n.md")
    let place = found?.range.map { SourceText(Array(note.utf8)).place(of: $0.lowerBound) }
    #expect(place?.line == 7)
    #expect(place?.column == 27)
    #expect(found?.help?.contains("‘5’ for ‘6’") == true)
    #expect(found?.help?.contains("in paragraph 2") == true)
  }

  @Test func `a changed letter in the first word is reported there`() async {
    let note = "> [!claim] Said\n> source:: [[a]]\n> claimant:: them\n> quote:: \"Part closed on 5 May 2023 for good\""
    let folder = await Folder(["content/n.md": note, "seeds/a.txt": Self.source])
    let found = folder.diagnostics.first { $0.code == "quote-not-found" }
    let place = found?.range.map { SourceText(Array(note.utf8)).place(of: $0.lowerBound) }
    #expect(place?.line == 4)
    #expect(place?.column == 12)
    #expect(found?.range?.count == 4)
    #expect(found?.help?.contains("‘port’ for ‘Part’") == true)
  }

  @Test(arguments: [
    ("\"The port … on 6 May 2023 for good\"", "6", "‘5’ for ‘6’"),
    ("\"THE port … for good\"", "THE", "‘The’ for ‘THE’"),
    ("\"The port […] nobody was Hurt\"", "Hurt", "‘hurt’ for ‘Hurt’"),
  ])
  func `behind an omission the word that differs is the one reported`(quote: String, word: String, help: String) async {
    let note = "> [!claim] Said\n> source:: [[a]]\n> claimant:: them\n> quote:: \(quote)"
    let folder = await Folder(["content/n.md": note, "seeds/a.txt": Self.source])
    let found = folder.diagnostics.first { $0.code == "quote-not-found" }
    #expect(found?.range.map { String(decoding: Array(note.utf8)[$0], as: UTF8.self) } == word)
    #expect(found?.help?.contains(help) == true, "\(found?.help ?? "")")
  }

  @Test func `stretches in another order than the source's are told so`() async {
    let found = await claim("\"for good … nobody was hurt\"").diagnostics.first { $0.code == "quote-not-found" }
    #expect(found?.help?.contains("not in this order") == true)
  }

  @Test func `a quotation that stands twice is the first, or the one in the paragraph that is named`() async {
    let first = await claim("\"5 May 2023\"").dossier
    let second = await claim("\"5 May 2023\"", source: "[[a#^p2]]").dossier
    #expect(first.assertions[0].evidence[0].range.flatMap { first.sources[0].block(at: $0.lowerBound) } == 1)
    #expect(second.assertions[0].evidence[0].range.flatMap { second.sources[0].block(at: $0.lowerBound) } == 2)
    let field = await folder(
      "> [!claim] Said\n> source:: [[a]]\n> paragraph:: 2\n> claimant:: them\n> quote:: \"5 May 2023\"")
    #expect(
      field.dossier.assertions[0].evidence[0].range.flatMap { field.dossier.sources[0].block(at: $0.lowerBound) } == 2)
  }

  @Test func `words that stand in another paragraph than the one named are an error`() async {
    let folder = await claim("\"nobody was hurt\"", source: "[[a#^p2]]")
    #expect(folder.codes == ["quote-not-found"])
    #expect(folder.diagnostics.first { $0.code == "quote-not-found" }?.help == "they stand in paragraph 1")
  }

  @Test func `a paragraph that the source does not have is an error`() async {
    #expect(await claim("\"nobody was hurt\"", source: "[[a#^p9]]").codes == ["missing-paragraph"])
    #expect(await folder("See [[a#^p9]] and [[a#^p3]].").codes == ["missing-paragraph"])
    #expect(await folder("See [@a, para. 9].").codes == ["missing-paragraph"])
  }

  @Test func `a quotation without a source is warned of`() async {
    #expect(await folder("> [!gap] What\n> quote:: \"nobody was hurt\"").codes == ["quote-without-source"])
  }

  // MARK: Block quotations

  @Test(arguments: [
    "> Nobody was hurt.\n> — [[a]]", "> Nobody was hurt. ([[a]])", "> Nobody was hurt. [@a]",
    "> Nobody was hurt.\n>\n> — The port authority, [@a, p. 1]", "They wrote ([[a]]):\n\n> nobody was hurt",
    "> nobody was hurt\n\n— [[a|Reuters]]", "> nobody was hurt\n\nSource: [@a]", "> [!quote] [[a]]\n> nobody was hurt",
    "> Nobody was **hurt**. (The port, [[a]])",
  ])
  func `a block quotation is found in the source beside it`(note: String) async {
    let folder = await folder(note)
    #expect(folder.codes == [])
    #expect(folder.dossier.quotations.count == 1)
    #expect(folder.page("sources/a.html").contains("<mark"))
    #expect(folder.page("notes/n.html").contains("../sources/a.html#p1"))
  }

  @Test func `a block quotation that does not stand there stops the build, at the word that differs`() async {
    let note = "---\ntitle: Note\n---\nText.\n\n> nobody was heard\n> — [[a]]"
    let folder = await Folder(["content/n.md": note, "seeds/a.txt": Self.source])
    #expect(folder.codes == ["quote-not-found"])
    let range = folder.diagnostics.first { $0.code == "quote-not-found" }?.range
    let place = range.map { SourceText(Array(note.utf8)).place(of: $0.lowerBound) }
    #expect(place?.line == 6)
    #expect(place?.column == 14)
  }

  @Test(arguments: [
    "> Nobody was heard.", "See [[a]].\n\nThen this.\n\n> Nobody was heard.",
    "> Nobody was heard.\n\nIn [[a]] it is otherwise.",
    "> Nobody was heard, wrote [[Note]].",
  ])
  func `a block quotation that names no source is not looked up`(note: String) async {
    #expect(await folder(note).codes == [])
  }

  // MARK: Citations

  @Test func `citations are links with the outlet and the date`() async {
    let folder = await Folder([
      "content/n.md": "---\ntitle: Note\n---\nSo it is [see @a, para. 2; @b.c].",
      "seeds/a.txt": Self.source, "seeds/a.yml": "publisher: The Herald", "seeds/b.c.txt": "date 2024-02-03\n\nWords.",
    ])
    #expect(folder.codes == [])
    let page = folder.page("notes/n.html")
    #expect(
      page.contains("(see <a class=\"source\" href=\"../sources/a.html#p2\">The Herald, 2\u{A0}Jan 2024</a>, para. 2; ")
    )
    #expect(page.contains("sources/b-c.html"))
  }

  @Test func `an unknown key names the nearest`() async {
    let folder = await Folder([
      "content/n.md": "---\ntitle: Note\n---\nSo it is [@herald-2023].", "seeds/herald-2024.txt": Self.source,
    ])
    #expect(folder.codes == ["unknown-citation"])
    #expect(folder.diagnostics.first { $0.code == "unknown-citation" }?.help == "did you mean ‘@herald-2024’?")
  }

  @Test func `addresses, escaped brackets and code are no citations`() async {
    let folder = await folder("Write to [me@x.org], \\[@nobody], `[@code]` and @handle.")
    #expect(folder.codes == [])
    #expect(folder.page("notes/n.html").contains("[@nobody]"))
  }
}
