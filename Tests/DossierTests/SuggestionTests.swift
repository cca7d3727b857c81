@testable import DossierKit
import Foundation
import Testing

@testable import DossierCommand

@Suite struct SuggestionTests {
  private static let article =
    "date 2024-01-02\n\nOfficials named companies such as Rotor Works Ltd and Delta Optics Ltd on Friday.\n\n"
    + "In 2023, 64 per cent of trawlers came from Japan, the officials said."

  private func suggestions(_ files: [String: String]) async -> (Suggestions, Dossier) {
    let folder = await Folder(files)
    return (await Suggestions(for: folder.dossier), folder.dossier)
  }

  /// "VARIANT > NAME: REASON", of articles with " || " between them.
  private func merges(_ text: String, entities: String = "", decisions: String = "") async -> [String] {
    var files = ["content/entities.csv": "name,type,aliases,wikidata\n" + entities, "content/decisions.yml": decisions]
    for (number, article) in text.components(separatedBy: " || ").enumerated() {
      files["seeds/\(number).txt"] = "date 2024-01-02\n\n" + article
    }
    let (found, _) = await suggestions(files)
    return found.merges.map { "\(found.names[$0.variant].name) > \($0.name): \($0.reason)" }.sorted()
  }

  // MARK: The list

  @Test func `a name is listed with its count, its reason and its best sentence`() async {
    let (found, dossier) = await suggestions([
      "seeds/a.txt": Self.article, "seeds/b.txt": "date 2024-01-03\n\nRotor Works Ltd closed its plant in May.",
    ])
    let rotor = found.names.first
    #expect(rotor?.name == "Rotor Works")
    #expect(rotor?.kind.rawValue == "company")
    #expect(rotor?.mentions == 2)
    #expect(rotor?.sources.count == 2)
    let lines = SuggestionText(found, dossier, limit: nil).lines
    #expect(lines.contains { $0.contains("Rotor Works · company · 2 times in 2 sources · 0.95: ") })
    #expect(lines.contains { $0.contains("seeds/a.txt, paragraph 1") })
  }

  @Test func `what is declared or rejected is not listed`() async {
    let (found, _) = await suggestions([
      "seeds/a.txt": Self.article, "content/entities.csv": "name,type\nDelta Optics,company\n",
      "content/decisions.yml": "rejected: [rotor works, Japan]\n",
    ])
    #expect(found.names.isEmpty)
  }

  @Test func `names are found where the site hides them`() async {
    let (found, _) = await suggestions(["seeds/a.txt": Self.article, "dossier.yml": "unreviewed: hide"])
    #expect(found.names.map(\.name).contains("Rotor Works"))
  }

  @Test func `nothing to suggest is said in one line`() async {
    let (found, dossier) = await suggestions(["seeds/a.txt": "date 2024-01-02\n\nnothing was said."])
    #expect(SuggestionText(found, dossier, limit: nil).lines.count == 1)
    #expect(
      String(decoding: SuggestionJSON(found, dossier, limit: 0).json.bytes, as: UTF8.self).hasPrefix("{\"names\":[]"))
  }

  // MARK: One and the same

  @Test func `the first words of a longer name are proposed for it`() async {
    let text =
      "The company Wuhan Global Sensor Technology Co., Ltd grew. The company Wuhan Global paid. || The company Wuhan-Global fell."
    let into = "Wuhan Global Sensor Technology"
    #expect(
      await merges(text) == [
        "Wuhan Global > \(into): the first words of the longer name",
        "Wuhan-Global > \(into): written alike but for spaces and hyphens",
      ])
    #expect(
      await merges(text, entities: "\(into),company\n").first
        == "Wuhan Global > \(into): the first words of the longer name")
  }

  @Test func `a part that two names share is proposed for none`() async {
    let text =
      "The company Rotor Blade fell. The company Rotor Blade Optics Ltd grew. The company Rotor Blade Motors Ltd grew."
    #expect(await merges(text) == [])
  }

  @Test func `a ministry by its words in another order`() async {
    #expect(
      await merges("The Commerce Ministry of China said no.", entities: "Chinese Ministry of Commerce,agency\n")
        == ["Commerce Ministry of China > Chinese Ministry of Commerce: the same words in another order"])
  }

  @Test func `initials stand for a declared name`() async {
    #expect(
      await merges("The SCO said it would meet.", entities: "Shanghai Cooperation Organisation,organization\n")
        == ["SCO > Shanghai Cooperation Organisation: the initials of the longer name"])
  }

  @Test func `transliterations and slips of the pen meet`() async {
    #expect(
      await merges("Minister Sergei Lavrov said so too.", entities: "Sergey Lavrov,person\n")
        == ["Sergei Lavrov > Sergey Lavrov: another transliteration"])
    #expect(
      await merges("The company Wuhan Globel Sensor Ltd grew.", entities: "Wuhan Global Sensor,company\n")
        == ["Wuhan Globel Sensor > Wuhan Global Sensor: one letter differs: ‘global’ and ‘globel’"])
  }

  @Test func `a middle initial and an ampersand part no names`() async {
    #expect(
      await merges("The mayor Olga L. Petrova came.", entities: "Olga Petrova,person\n")
        == ["Olga L. Petrova > Olga Petrova: the same but for a middle initial"])
    #expect(
      await merges("The company ZG&E fell.", entities: "Zorbo Gas & Electric,company\n")
        == ["ZG&E > Zorbo Gas & Electric: the initials of the longer name"])
  }

  @Test func `what was kept apart is not proposed again`() async {
    let text = "The company Wuhan Globel Sensor Ltd grew."
    #expect(
      await merges(
        text, entities: "Wuhan Global Sensor,company\n",
        decisions: "keep_apart:\n  - {names: [\"Wuhan Global Sensor\", \"Wuhan Globel Sensor Ltd\"]}\n") == [])
  }

  @Test func `ten thousand names of one beginning take no time`() {
    let spellings = (0..<10_000).map {
      Spelling(owner: .proposed($0), name: "Rotor \($0 % 100) Blade\($0) Optics", kind: .company, sources: [$0])
    }
    var finder = VariantFinder(spellings)
    #expect(finder.pairs().isEmpty)
  }

  @Test func `one identifier or one name twice is reported`() async {
    let (found, dossier) = await suggestions([
      "content/entities.csv":
        "name,type,aliases,wikidata\nDelta,company,,Q1\nOmega,company,,q1\nSigma,company,Tau Works,\nTau Works Ltd,company,,\n"
    ])
    #expect(
      found.doubles.map {
        "\(dossier.entities[$0.one.index].name), \(dossier.entities[$0.other.index].name): \($0.reason)"
      }
        == [
          "Delta, Omega: both have the wikidata q1",
          "Sigma, Tau Works Ltd: the alias ‘Tau Works’ of the one is the name of the other",
        ])
  }

  @Test func `the callout of a figure is one that check accepts`() async throws {
    let (found, _) = await suggestions(["seeds/a.txt": Self.article])
    let callout = try #require(found.figures.first?.callout)
    let folder = await Folder(["seeds/a.txt": Self.article, "content/n.md": "---\ntitle: Note\n---\n" + callout + "\n"])
    #expect(folder.diagnostics.map(\.code) == ["orphan"])
    #expect(folder.dossier.declaredStatistics == 1)
    #expect(await Suggestions(for: folder.dossier).figures.isEmpty)
  }

  // MARK: Decisions

  private func run(_ folder: TemporaryFolder, _ arguments: String...) async throws {
    var command = try SuggestCommand.parse([folder.path] + arguments)
    try await command.run()
  }

  private func codes(_ folder: TemporaryFolder) async throws -> [String] {
    try await Build(DossierFolder(folder.path)).diagnostics.map(\.code).filter {
      !["orphan", "unused-alias", "claim-without-claimant"].contains($0)
    }
  }

  @Test func `an accepted name has a note that check accepts, and is not overwritten`() async throws {
    let folder = try TemporaryFolder(["dossier.yml": "", "seeds/a.txt": Self.article])
    try await run(folder, "--accept", "rotor works", "Delta Optics", "--date", "2024-01-05")
    let note = try #require(folder.read("content/companies/rotor-works.md"))
    #expect(note.hasPrefix("---\ntitle: \"Rotor Works\"\ntype: company\naliases: []\n"))
    #expect(note.contains("date: 2024-01-05\n"))
    #expect(note.contains("> source:: [[a]]\n> quote:: \"Officials named companies such as Rotor Works Ltd"))
    #expect(folder.exists("content/companies/delta-optics.md"))
    #expect(try await codes(folder).isEmpty)
    await #expect(throws: MachineError.self) { try await run(folder, "--accept", "Rotor Works") }
  }

  @Test func `a merge adds one alias and leaves every other byte`() async throws {
    let note =
      "---\r\ntitle: Rotor Works  # the maker\r\ntype: company\r\naliases:\r\n  - RW\r\ntags: [a]\r\n---\r\nText.\r\n"
    let table = "name,type,aliases,country\nDelta Optics,company,DO,China\n"
    let folder = try TemporaryFolder([
      "dossier.yml": "", "seeds/a.txt": Self.article, "content/r.md": note, "content/entities.csv": table,
    ])
    try await run(folder, "--merge", "Rotor \"R\"", "--into", "Rotor Works")
    #expect(
      folder.read("content/r.md")
        == note.replacingOccurrences(of: "  - RW\r\n", with: "  - RW\r\n  - \"Rotor \\\"R\\\"\"\r\n"))
    try await run(folder, "--merge", "Delta", "Delta, the maker", "--into", "Delta Optics")
    #expect(
      folder.read("content/entities.csv")
        == table.replacingOccurrences(of: ",DO,", with: ",\"DO;Delta;Delta, the maker\","))
    #expect(try await codes(folder).isEmpty)
    await #expect(throws: MachineError.self) { try await run(folder, "--merge", "Delta", "--into", "Rotor Works") }
  }

  @Test(arguments: [
    ("aliases: []", "aliases: [\"V\"]"), ("aliases: [A, \"B\"]", "aliases: [A, \"B\", \"V\"]"),
    ("aliases: [A, ]", "aliases: [A, \"V\" ]"), ("aliases: A", "aliases: [\"A\", \"V\"]"),
    ("aliases:", "aliases: [\"V\"]"), ("aliases: ~", "aliases: [\"V\"]"), ("aliases:\n- A", "aliases:\n- A\n- \"V\""),
    ("aliases: [A,\n  B\n  ]", "aliases: [A,\n  B, \"V\"\n  ]"),
  ])
  func `aliases are added in the form they are written in`(old: String, new: String) {
    let file = { (line: String) in Array("---\ntitle: T\n\(line)\ntype: company\n---\nText".utf8) }
    #expect(AliasEdit.adding("V", toNote: file(old)) == file(new))
  }

  @Test func `without aliases a line is added, and broken front matter is left alone`() {
    #expect(
      AliasEdit.adding("V", toNote: Array("---\ntitle: T\n---\nText".utf8)).map { String(decoding: $0, as: UTF8.self) }
        == "---\naliases: [\"V\"]\ntitle: T\n---\nText")
    #expect(AliasEdit.adding("V", toNote: Array("---\ntitle: [T\n---\nText".utf8)) == nil)
    #expect(AliasEdit.adding("V", toNote: Array("no front matter".utf8)) == nil)
    #expect(AliasEdit.adding("V", toEntity: "A", inTable: Array("name,type\nA,company\n".utf8)) == nil)
  }

  @Test func `a rejection is remembered, and an unknown name knows what is near`() async throws {
    let folder = try TemporaryFolder(["dossier.yml": "", "seeds/a.txt": Self.article])
    try await run(folder, "--reject", "Rotor Works", "Japan", "--reason", "no", "--date", "2024-01-05")
    #expect(
      folder.read("content/decisions.yml")?.hasSuffix(
        "rejected:\n  - {name: \"Japan\", kind: place, reason: \"no\", date: 2024-01-05}\n"
          + "  - {name: \"Rotor Works\", kind: company, reason: \"no\", date: 2024-01-05}\n") == true)
    try await run(folder, "--reject", "Rotor Works")
    let error = await #expect(throws: MachineError.self) { try await run(folder, "--reject", "Delta Optic") }
    #expect(error?.help?.contains("Delta Optics") == true)
  }

  @Test(arguments: [
    ["--merge", "A"], ["--into", "A"], ["--keep-apart", "A"], ["--as", "company"], ["--limit", "-1"],
  ])
  func `options that need each other are asked for together`(arguments: [String]) {
    #expect(throws: (any Error).self) { try SuggestCommand.parse(arguments) }
  }
}
