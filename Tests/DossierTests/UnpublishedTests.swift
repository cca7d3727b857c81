import Testing

/// A reference to a note that is not published, at every place where a dossier may hold one.
@Suite struct UnpublishedTests {
  private func folder(_ keys: String = "", body: String = "Text.", more: [String: String] = [:]) async -> Folder {
    await Folder(
      [
        "dossier.yml": "unreviewed: hide",
        "seeds/a.txt": "date 2024-01-02\n\nGamma Holding owns 51 per cent of Delta Optics, officials said.",
        "content/secret.md": "---\ntitle: Zorgon\ntype: place\naliases: [Zorgonia]\npublish: false\n---\nHidden.",
        "content/delta.md": "---\ntitle: Delta Optics\ntype: company\n\(keys)\n---\n\(body)",
        "content/gamma.md": "---\ntitle: Gamma Holding\ntype: company\n---\n",
      ].merging(more) { $1 })
  }

  private func hasTrace(_ folder: Folder) async -> Bool {
    let search = await folder.searchFiles()
    return folder.paths.contains { folder.page($0).contains("Zorgon") }
      || search.contains { $0.text.contains("zorgon") }
  }

  @Test(
    arguments: [
      "country: \"[[Zorgon]]\"", "country: [[Zorgon]]", "city: \"near [[Zorgonia]]\"", "listing: [\"[[secret]]\"]",
      "jurisdiction: \"[[Zorgon|abroad]]\"", "native_name: \"[[Zorgon]]\"", "parent: Zorgon",
      "parent: \"[[Zorgon]] (51%)\"",
      "owner: \"[[Zorgon]]\"", "owner: \"[[Gamma Holding]] (51%, [[Zorgon]])\"", "supplies: [\"[[Zorgon]]\"]",
      "maker: [[Zorgon]]",
    ])
  func `a key that names it leaves no trace`(key: String) async {
    let folder = await folder(key)
    #expect(folder.codes == ["link-to-unpublished"])
    #expect(await !hasTrace(folder))
  }

  @Test(
    arguments: [
      "description: A firm of [[Zorgon]].", "tags: [\"[[Zorgon]]\"]", "aliases: [\"[[Zorgon]]\"]",
    ]) func `words of front matter that would print its name stop the build`(key: String) async
  {
    #expect(await folder(key).codes.contains("unpublished-leak"))
  }

  @Test(
    arguments: [
      "measure:: share of [[Zorgon]]\n> value:: 5 %\n> claimant:: officials",
      "measure:: share of all\n> value:: 5 %\n> claimant:: [[Zorgon]]",
      "measure:: share of all\n> value:: 5 %\n> claimant:: officials\n> note:: see [[secret]]",
    ]) func `so do the lines of a statement`(lines: String) async
  {
    let folder = await folder(body: "> [!stat] A share\n> \(lines)\n> period:: 2023\n> source:: [[a]]")
    #expect(folder.codes == ["unpublished-leak"])
  }

  @Test(
    arguments: [
      ("entities.csv", "name,type,country\nEta,company,[[Zorgon]]", "link-to-unpublished"),
      ("entities.csv", "name,type,owner\nEta,company,Zorgon", "link-to-unpublished"),
      ("entities.csv", "name,type,description\nEta,company,of [[Zorgon]]", "unpublished-leak"),
      (
        "statistics.csv", "measure,value,period,claimant,source\nshare of all,5 %,2023,[[Zorgon]],a", "unpublished-leak"
      ),
      ("events.csv", "when,title,place,source\n2024-01-02,They met,[[Zorgon]],a", "unpublished-leak"),
    ]) func `so do the cells of tables`(table: String, text: String, code: String) async
  {
    let folder = await folder(more: ["content/\(table)": text])
    #expect(folder.codes.contains(code))
    if code == "link-to-unpublished" { #expect(await !hasTrace(folder)) }
  }

  @Test func `a link with words of its own prints them and no more`() async {
    let folder = await folder(
      "description: A firm of [[Zorgon|the north]].",
      body:
        "> [!stat] A share\n> measure:: share of all\n> value:: 5 %\n> period:: 2023\n> claimant:: [[Zorgon|a ministry]]\n> source:: [[a]]"
    )
    #expect(folder.codes == ["link-to-unpublished", "link-to-unpublished"])
    #expect(await !hasTrace(folder))
    #expect(folder.page("companies/delta-optics.html").contains("A firm of the north."))
    #expect(folder.page("statistics.html").contains("a ministry"))
  }

  @Test func `links in facts of identity lead to pages, with words of their own and among others`() async {
    let folder = await folder(
      "country: \"[[Xland]]\"\ncity: \"near [[Xland|the border]]\"",
      more: ["content/entities.csv": "name,type\nXland,place"])
    #expect(folder.codes.isEmpty)
    let page = folder.page("companies/delta-optics.html")
    #expect(page.contains(">Xland</a>") && page.contains("near <a") && page.contains(">the border</a>"))
  }
}
