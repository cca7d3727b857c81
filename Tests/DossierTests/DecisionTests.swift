import DossierKit
import Testing

@Suite struct DecisionTests {
  private static let source =
    "date 2024-01-02\n\nOfficials named companies such as Rotor Works Ltd and Delta Optics Ltd on Friday."

  private func folder(_ decisions: String) async -> Folder {
    await Folder(["seeds/a.txt": Self.source, "content/decisions.yml": decisions])
  }

  @Test func `a rejected name has no page and no link`() async {
    #expect(await folder("").names("company") == ["Delta Optics", "Rotor Works"])
    let folder = await folder("rejected:\n  - {name: \"Rotor Works Co., Ltd\", kind: company, reason: \"a street\"}\n")
    #expect(folder.diagnostics.isEmpty)
    #expect(folder.names("company") == ["Delta Optics"])
    #expect(!folder.paths.contains { $0.contains("rotor") || $0.contains("decisions") })
    #expect(!folder.page("sources/a.html").contains("rotor-works"))
  }

  @Test func `a plain name is a rejection too`() async {
    #expect(await folder("rejected: [Rotor Works, delta optics]").names("company") == [])
  }

  @Test func `wrong entries are named with their place and the others count`() async {
    let folder = await folder(
      "rejected:\n  - {name: Rotor Works, kind: firm, date: soon, why: so}\n  - {kind: company}\nkeep_appart: []\n"
        + "keep_apart:\n  - [Rotor Works]\n")
    #expect(folder.codes.sorted() == ["bad-date", "bad-value", "bad-value", "bad-value", "unknown-key", "unknown-key"])
    #expect(folder.diagnostics.allSatisfy { $0.path == "content/decisions.yml" && $0.range != nil })
    #expect(folder.names("company") == ["Delta Optics"])
  }

  @Test(arguments: ["rejected: [Rotor Works", "- Rotor Works", "rejected: Rotor Works"])
  func `a broken file is an error and the dossier is built all the same`(decisions: String) async {
    let folder = await folder(decisions)
    #expect(folder.codes.count == 1)
    #expect(folder.names("company").contains("Delta Optics"))
  }

  @Test func `a rejection of what is gone or declared is a hint`() async {
    let folder = await Folder([
      "seeds/a.txt": Self.source, "content/decisions.yml": "rejected:\n  - Gone Works\n  - Rotor Works\n",
      "content/entities.csv": "name,type\nRotor Works,company\n",
    ])
    #expect(folder.diagnostics.map(\.code) == ["stale-decision", "stale-decision"])
    #expect(folder.names("company") == ["Delta Optics", "Rotor Works"])
  }

  @Test func `a rejected country is there where its people are named`() async {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nThe report was read in Italian by all of them.",
      "content/decisions.yml": "rejected: [Italy]\n",
    ])
    #expect(folder.diagnostics.isEmpty)
    #expect(folder.names("place").isEmpty)
  }

  @Test func `an entry is written at its place and every other byte stays`() throws {
    let rejection = Decisions.Entry.rejection(name: "M \"x\"", kind: .place, reason: nil, date: nil)
    func added(_ file: String?) -> String? {
      Decisions.adding(rejection, to: file.map { Array($0.utf8) }).map { String(decoding: $0, as: UTF8.self) }
    }
    let line = "- {name: \"M \\\"x\\\"\", kind: place}"
    #expect(added(nil)?.hasSuffix("rejected:\n  \(line)\n") == true)
    #expect(
      added("# mine\nrejected:\n    - A # a\n    - {name: Z}\nkeep_apart:\n")
        == "# mine\nrejected:\n    - A # a\n    \(line)\n    - {name: Z}\nkeep_apart:\n")
    #expect(
      added("rejected:\n  - A # a\n\nkeep_apart:\n  - [A, B]")
        == "rejected:\n  - A # a\n  \(line)\n\nkeep_apart:\n  - [A, B]")
    #expect(added("rejected:\n") == "rejected:\n  \(line)\n")
    #expect(added("rejected: [A, B]") == nil)
    #expect(added("rejected: [A") == nil)
  }
}
