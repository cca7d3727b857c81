import DossierKit
import DossierSite
import Foundation
import Testing

@testable import DossierCommand

/// What `build --since` finds between two builds.
@Suite struct ChangesTests {
  private static let files = [
    "dossier.yml": "title: Ports\nas_of: 2024-05-01",
    "seeds/a.txt": "date 2024-01-02\n\nThe port closed for a week. Harbour Delta Shipping left.",
    "seeds/a.yml": "publisher: The Daily\nreliability: B\ncredibility: 2",
    "seeds/b.txt": "date 2024-03-01\n\nNothing of note happened.",
    "content/delta.md": "---\ntitle: Harbour Delta Shipping\ntype: company\ncountry: Kenya\n---\nIt ships.",
    "content/n.md":
      "> [!claim] It closed\n> source:: [[a]]\n> claimant:: them\n> quote:: \"The port closed for a week\"\n\n> [!judgement] It will open\n> source:: [[a]], [[b]]\n> likelihood:: likely\n> confidence:: low",
    "content/statistics.csv":
      "measure,value,unit,period,claimant,source\nShare of closed ports,40,%,2023,officials,a\n",
    "content/events.csv": "when,title,source\n2024-01-02,The port closes,a\n",
  ]

  private func snapshot(_ files: [String: String]) async throws -> Snapshot {
    try Snapshot(reading: Array(await Folder(files).page("data/dossier.json").utf8))
  }

  /// The words of the page between the front matter of two builds, without tags.
  private func page(_ edit: (inout [String: String]) -> Void) async throws -> String {
    var files = Self.files
    edit(&files)
    let page = await Folder(files, since: try await snapshot(Self.files)).page("changes.html")
    return page.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `the same file, nothing changed`() async throws {
    let folder = await Folder(Self.files, since: try await snapshot(Self.files))
    #expect(folder.page("changes.html").contains("nothing changed"))
    #expect(folder.page("index.html").contains("<a href=\"changes.html\">"))
    #expect(!folder.page("feed.xml").contains("What changed"))
  }

  @Test func `without an earlier build there is no page`() async {
    let folder = await Folder(Self.files)
    #expect(!folder.paths.contains("changes.html"))
    #expect(!folder.page("index.html").contains("changes.html"))
  }

  @Test func `a new source is added, and the feed says so`() async throws {
    var files = Self.files
    files["seeds/c.txt"] = "date 2024-04-01\nA third article\n\nMore of the same."
    files["dossier.yml"] = "title: Ports\nas_of: 2024-06-01"
    let folder = await Folder(files, since: try await snapshot(Self.files))
    let page = folder.page("changes.html")
    #expect(page.contains("Since 1\u{A0}May 2024: 1 added") || page.contains("Since 1 May 2024: 1 added"))
    #expect(page.contains("<a href=\"sources/c.html\">A third article</a>"))
    #expect(
      folder.page("feed.xml").contains("<title>What changed: 1 added</title>\n<updated>2024-06-01T00:00:00Z</updated>"))
  }

  @Test func `a source is regraded, withdrawn, given another date`() async throws {
    #expect(
      try await page { $0["seeds/a.yml"] = "publisher: The Daily\nreliability: C\ncredibility: 3" }.contains("B2 → C3"))
    let withdrawn = try await page { $0["seeds/a.yml"]? += "\nstatus: withdrawn" }
    #expect(withdrawn.contains("Withdrawn 1"))
    #expect(
      try await page { $0["seeds/a.yml"]? += "\npublished: 2024-01-03" }.contains("published: 2024-01-02 → 2024-01-03"))
  }

  @Test func `a statement is reworded, not lost and found`() async throws {
    let words = try await page { $0["content/n.md"] = $0["content/n.md"]?.replacing("It closed", with: "It shut") }
    #expect(words.contains("text: It closed → It shut"))
    #expect(words.contains("1 changed"))
    #expect(!words.contains("added") && !words.contains("removed"))
  }

  @Test func `a judgement without a quotation is known by its words`() async throws {
    let words = try await page {
      $0["content/n.md"] = $0["content/n.md"]?.replacing("It will open", with: "It will open soon")
    }
    #expect(words.contains("text: It will open → It will open soon") && words.contains("1 changed"))
  }

  @Test func `a judgement has another likelihood`() async throws {
    let words = try await page {
      $0["content/n.md"] = $0["content/n.md"]?.replacing(":: likely", with: ":: very likely")
    }
    #expect(words.contains("Regraded 1") && words.contains("likely, low → very likely, low"))
  }

  @Test func `a figure has another value, an event another day`() async throws {
    #expect(
      try await page { $0["content/statistics.csv"] = $0["content/statistics.csv"]?.replacing(",40,", with: ",45,") }
        .contains("value: 40 % → 45 %"))
    #expect(
      try await page {
        $0["content/events.csv"] = $0["content/events.csv"]?.replacing("2024-01-02", with: "2024-01-03")
      }
      .contains("date: 2024-01-02 → 2024-01-03"))
  }

  @Test(arguments: [
    ("place,note\n", "Kenya,guessed", "Kenya,guessed", ""),
    ("place,note\n", "Kenya,guessed", "Oman,guessed", "place: Kenya → Oman"),
    ("place,note\n", "Kenya,guessed", "Kenya,counted", "remark: guessed → counted"),
    ("credibility\n", "3", "2", "Regraded 1"),
  ])
  func `a figure is of another place, or graded anew`(
    columns: String, before: String, after: String, words: String
  ) async throws {
    func files(_ values: String) -> [String: String] {
      var files = Self.files
      files["content/statistics.csv"] =
        "measure,value,unit,period,claimant,source," + columns
        + "Share of closed ports,40,%,2023,officials,a,\(values)\n"
      return files
    }
    let folder = await Folder(files(after), since: try await snapshot(files(before)))
    let page = folder.page("changes.html").replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(page.contains(words.isEmpty ? "nothing changed" : words), "\(page)")
  }

  @Test func `notes and entities are written anew, and a new note is told`() async throws {
    let words = try await page {
      $0["content/delta.md"]? += " Far."
      $0["content/n.md"]? += "\n\nMore words."
      $0["content/new.md"] = "---\ntitle: Newly written\n---\nWords."
    }
    #expect(words.contains("1 added, 2 changed"))
    #expect(words.contains("Newly written Note"))
    #expect(words.contains("Harbour Delta Shipping its text was written anew Company"))
    #expect(words.contains("n its text was written anew Note"))
  }

  @Test func `an entity has another country, and what is gone has no link`() async throws {
    #expect(
      try await page { $0["content/delta.md"] = $0["content/delta.md"]?.replacing("Kenya", with: "Oman") }
        .contains("identity: country Kenya → country Oman"))
    var files = Self.files
    files["content/events.csv"] = nil
    let gone = await Folder(files, since: try await snapshot(Self.files)).page("changes.html")
    #expect(
      gone.contains("<p class=\"title\">2\u{A0}January 2024: The port closes</p>")
        || gone.contains("2 January 2024: The port closes</p>"))
  }

  @Test func `a person confirms what was found`() async throws {
    var before = Self.files
    before["content/delta.md"] = nil
    let folder = await Folder(Self.files, since: try await snapshot(before))
    #expect(folder.page("changes.html").contains("confirmed by a person"))
  }

  @Test(arguments: [
    ("", "it is not JSON"), ("{\"format\":\"dossier\",\"version\":1,", "it is not JSON"), ("[1, 2]", "no dossier’s"),
    ("{\"type\":\"FeatureCollection\"}", "no dossier’s"), ("{\"format\":\"dossier\",\"version\":2}", "version 2"),
    ("{\"format\":\"dossier\",\"version\":1,\"sources\":[]}", "no list ‘statements’"),
    ("{\"a\":1} x", "behind the end"),
    (String(repeating: "[", count: 100_000), "nested too deep"), ("{\"a\":01e,}", "a value is missing"),
  ])
  func `a file that is none is named for what it is`(text: String, words: String) {
    let fault = #expect(throws: Snapshot.Fault.self) { try Snapshot(reading: Array(text.utf8)) }
    #expect(fault?.reason.contains(words) == true, "\(fault?.reason ?? "")")
  }

  @Test func `a broken file ends the build before it writes`() async throws {
    let folder = try TemporaryFolder(Self.files.merging(["old.json": "{\"format\":"]) { first, _ in first })
    #expect(throws: MachineError.self) { try EarlierBuild.read(folder.path + "/old.json") }
    #expect(throws: MachineError.self) { try EarlierBuild.read(folder.path + "/none.json") }
    #expect(throws: MachineError.self) { try EarlierBuild.read(folder.path) }
  }

  @Test func `JSON is read as it is written`() throws {
    let text = "{\"a\":[1,-2.5,true,null,{\"b\":\"\\u00e9\\ud83d\\ude00\\n\\\"\"},[],{}],\"c\":\"x\"}"
    let read = try JSON(reading: Array(text.utf8))
    #expect(
      String(decoding: read.bytes, as: UTF8.self)
        == "{\"a\":[1,-2.5,true,null,{\"b\":\"é😀\\n\\\"\"},[],{}],\"c\":\"x\"}")
  }
}
