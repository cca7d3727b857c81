import DossierKit
import Testing

@Suite struct RelationTests {
  private static let source =
    "date 2024-01-02\n\nGamma Holding owns 51 per cent of Delta Optics, officials said.\n\nDelta Optics and Gamma Holding met."

  /// "Delta Optics parent Gamma Holding [51, since …]" for each relation.
  private func relations(_ folder: Folder) -> [String] {
    folder.dossier.relations.all.map { relation in
      let names = [relation.subject, relation.object].map { folder.dossier.entities[$0.index].name }
      let share = relation.share.map { " \(Int($0.low))%" } ?? ""
      return "\(names[0]) \(relation.type.name) \(names[1])\(share)\(relation.period.map { " \($0)" } ?? "")"
        + (relation.role.map { " \($0)" } ?? "") + (relation.evidence.isEmpty ? "" : " +\(relation.evidence.count)")
    }
  }

  private func folder(
    _ delta: String, _ gamma: String = "type: company", body: String = "", more: [String: String] = [:]
  )
    async -> Folder
  {
    let files = [
      "dossier.yml": "unreviewed: hide", "seeds/a.txt": Self.source,
      "content/delta.md": "---\ntitle: Delta Optics\ntype: company\n\(delta)\n---\n\(body)",
      "content/gamma.md": "---\ntitle: Gamma Holding\n\(gamma)\n---\n",
    ]
    return await Folder(files.merging(more) { $1 })
  }

  @Test func `a key of front matter names the parent, with share, time and role`() async {
    let folder = await folder("parent: \"[[Gamma Holding]] (2019/.., 51%, holding)\"")
    #expect(folder.codes.isEmpty)
    #expect(relations(folder) == ["Delta Optics parent Gamma Holding 51% 2019/.. holding"])
    let page = folder.page("companies/delta-optics.html")
    #expect(page.contains("<h3>Parent</h3>") && page.contains("51\u{A0}%, since 2019, holding"))
    #expect(folder.page("companies/gamma-holding.html").contains("<h3>Subsidiary</h3>"))
  }

  @Test func `links without quotation marks and lists are read too`() async {
    let folder = await folder(
      "parent: [[Gamma Holding]]\nsupplies:\n  - \"[[Gamma Holding]]\"\n  - \"[[Eta]] (lenses)\"",
      more: ["content/entities.csv": "name,type\nEta,company\n"])
    #expect(folder.codes.isEmpty)
    #expect(
      relations(folder) == [
        "Delta Optics parent Gamma Holding", "Delta Optics supplies Gamma Holding", "Delta Optics supplies Eta lenses",
      ])
  }

  @Test func `an inline field takes its evidence from beside it`() async {
    let folder = await folder(
      "", body: "owner:: [[Gamma Holding]] (51%)\nsource:: [[a]]\nquote:: \"Gamma Holding owns 51 per cent\"\n\nText.")
    #expect(folder.codes.isEmpty)
    #expect(relations(folder) == ["Delta Optics owner Gamma Holding 51% +1"])
    #expect(folder.dossier.relations.all[0].evidence[0].range != nil)
    #expect(folder.page("companies/gamma-holding.html").contains("<h3>Owns</h3>"))
    // The passage is marked where it stands, and leads to the relation.
    let source = folder.page("sources/a.html")
    #expect(source.contains("class=\"s-relation\"") && source.contains("companies/delta-optics.html#relations"))
    #expect(source.contains("Delta Optics: owner: Gamma Holding (51"))
  }

  @Test func `a field in brackets within a sentence is a relation too`() async {
    let folder = await folder("", body: "It belongs to [owner:: [[Gamma Holding]] (2019/..)] and sells lenses.")
    #expect(folder.codes.isEmpty)
    #expect(relations(folder) == ["Delta Optics owner Gamma Holding 2019/.."])
    // It stays in its sentence; a field on a line of its own stands apart.
    #expect(folder.page("companies/delta-optics.html").contains("belongs to <span class=\"field\">owner: <a"))
    let line = await self.folder("", body: "owner:: [[Gamma Holding]] (51%)\n\nText.")
    #expect(line.page("companies/delta-optics.html").contains("<span class=\"field line\">owner: <a"))
  }

  @Test func `the network has a column for declared relations where there are any`() async {
    let declared = await folder("owner: \"[[Gamma Holding]] (51%)\"")
    let named = await folder("")
    #expect(declared.page("network.html").contains("<th scope=\"col\">Declared relation</th>"))
    #expect(!named.page("network.html").contains("Declared relation"))
    #expect(named.page("network.html").contains("data-label=\"Sentences\""))
  }

  @Test func `a source behind the name is evidence`() async {
    let folder = await folder("owner: \"[[Gamma Holding]] (51%, [[a]])\"")
    #expect(relations(folder) == ["Delta Optics owner Gamma Holding 51% +1"])
  }

  @Test func `what both pages say is one relation`() async {
    let folder = await folder(
      "parent: \"[[Gamma Holding]] (51%)\"", "type: company\nsubsidiaries: [\"[[Delta Optics]] (2019/..)\"]")
    #expect(relations(folder) == ["Delta Optics parent Gamma Holding 51% 2019/.."])
  }

  @Test func `a key without words of its own is turned by of`() async {
    let folder = await folder("tenant: \"[[Gamma Holding]]\"")
    #expect(folder.codes.isEmpty)
    #expect(folder.page("companies/delta-optics.html").contains("<h3>Tenant</h3>"))
    #expect(folder.page("companies/gamma-holding.html").contains("<h3>Tenant of</h3>"))
  }

  @Test func `a table names parents without brackets`() async {
    let folder = await folder(
      "",
      more: [
        "content/entities.csv": "name,type,parent,owner\nEta,company,Delta Optics (since 2020),Gamma Holding (49%)\n"
      ])
    #expect(folder.codes.isEmpty)
    #expect(relations(folder) == ["Eta parent Delta Optics 2020/..", "Eta owner Gamma Holding 49%"])
  }

  @Test func `a relation to nothing names the nearest`() async {
    let folder = await folder("owner: \"[[Gama Holding]]\"")
    #expect(folder.codes == ["relation-to-nothing"])
    #expect(
      folder.diagnostics.first { $0.code == "relation-to-nothing" }?.help?.lowercased().contains("gamma holding")
        == true)
  }

  @Test func `a bad period and more than the whole are errors`() async {
    let folder = await folder("owner: \"[[Gamma Holding]] (2019-13, 151%)\"")
    #expect(folder.codes == ["bad-date", "bad-value"])
    #expect(relations(folder) == ["Delta Optics owner Gamma Holding"])
  }

  @Test func `a circle of parents is named and the pages are built`() async {
    let folder = await folder("parent: \"[[Gamma Holding]]\"", "type: company\nparent: \"[[Delta Optics]]\"")
    #expect(folder.codes == ["relation-circle"])
    let message = folder.diagnostics.first { $0.code == "relation-circle" }?.message ?? ""
    #expect(message.contains("‘Delta Optics’ → ‘Gamma Holding’ → ‘Delta Optics’"))
    #expect(folder.page("companies/delta-optics.html").contains("Gamma Holding"))
  }

  @Test func `nobody is a parent of itself`() async {
    let folder = await folder("parent: \"[[Delta Optics]]\"")
    #expect(folder.codes == ["self-relation"])
    #expect(relations(folder).isEmpty)
  }

  @Test func `a relation to a note that is not published leaves no trace`() async {
    let folder = await folder("owner: \"[[Secret Fund]]\"", "type: company\npublish: false")
    let other = await Folder([
      "content/delta.md": "---\ntitle: Delta Optics\ntype: company\nparent: \"[[Secret Fund]]\"\n---\nText.",
      "content/secret.md": "---\ntitle: Secret Fund\ntype: company\npublish: false\n---\n",
    ])
    #expect(folder.codes == ["relation-to-nothing"])
    #expect(other.codes == ["link-to-unpublished"])
    #expect(other.paths.allSatisfy { !other.page($0).contains("Secret") })
  }

  @Test func `links to notes and files are no relations`() async {
    let folder = await folder("up: \"[[Plan]]\"", more: ["content/plan.md": "---\ntitle: Plan\n---\nText."])
    #expect(folder.codes.isEmpty)
    #expect(relations(folder).isEmpty)
  }
}
