import Diagnostics
import DossierKit
import DossierSite
import Foundation
import Testing

@testable import DossierCommand

@Suite struct LiveBuildTests {
  private static let files = [
    "dossier.yml": "title: Test\n",
    "seeds/a.txt":
      "date 2024-01-02\n\nKenya opened a port on 1 January, and Harbour Optics Co., Ltd sold 40 per cent of it.",
    "content/index.md": "# Briefing\n\nSee [[Harbour Optics]].\n",
    "content/harbour.md": "---\ntype: company\ntitle: Harbour Optics\n---\nA maker of lenses.\n",
  ]

  /// A good build of a round; nil for another outcome.
  private func good(_ outcome: LiveBuild.Outcome) -> Build? {
    if case .good(let build) = outcome { build } else { nil }
  }

  private func isUnchanged(_ outcome: LiveBuild.Outcome) -> Bool {
    if case .unchanged = outcome { true } else { false }
  }

  private func write(_ text: String, _ name: String, in folder: TemporaryFolder) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
  }

  @Test func `a folder that is as it was builds nothing`() async throws {
    let folder = try TemporaryFolder(Self.files)
    var live = LiveBuild(try DossierFolder(folder.path))
    #expect(good(await live.next()) != nil)
    #expect(isUnchanged(await live.next()))
    // Written again with the same bytes.
    try write(Self.files["content/index.md"] ?? "", "content/index.md", in: folder)
    #expect(isUnchanged(await live.next()))
  }

  @Test func `the same size and the same time do not hide a change`() async throws {
    let folder = try TemporaryFolder(Self.files)
    let past: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)]
    let path = folder.path + "/content/harbour.md"
    try FileManager.default.setAttributes(past, ofItemAtPath: path)
    var live = LiveBuild(try DossierFolder(folder.path))
    _ = await live.next()
    try write(
      (Self.files["content/harbour.md"] ?? "").replacingOccurrences(of: "lenses", with: "prisms"), "content/harbour.md",
      in: folder)
    try FileManager.default.setAttributes(past, ofItemAtPath: path)
    #expect(good(await live.next()) != nil)
    #expect(live.changes == ["content/harbour.md"])
  }

  @Test func `a broken configuration and a false quotation leave the last good pages`() async throws {
    let folder = try TemporaryFolder(Self.files)
    var live = LiveBuild(try DossierFolder(folder.path))
    _ = await live.next()
    try write("title: [", "dossier.yml", in: folder)
    guard case .bad = await live.next() else {
      Issue.record("a broken dossier.yml was shown")
      return
    }
    try write("title: Test\n", "dossier.yml", in: folder)
    #expect(good(await live.next()) != nil)
    try write(
      "> [!stat] x\n> value:: 3 %\n> source:: [[a]]\n> quote:: \"nobody said this\"\n", "content/q.md", in: folder)
    guard case .bad = await live.next() else {
      Issue.record("a false quotation was shown")
      return
    }
  }

  @Test func `a folder that vanishes is said once, and built when it is back`() async throws {
    let folder = try TemporaryFolder(Self.files)
    var live = LiveBuild(try DossierFolder(folder.path))
    _ = await live.next()
    try FileManager.default.moveItem(atPath: folder.path, toPath: folder.path + "-away")
    guard case .unreadable = await live.next() else {
      Issue.record("the folder was not missed")
      return
    }
    #expect(isUnchanged(await live.next()))
    try FileManager.default.moveItem(atPath: folder.path + "-away", toPath: folder.path)
    #expect(good(await live.next()) != nil)
  }

  @Test func `an image that changes is a change`() async throws {
    let folder = try TemporaryFolder(Self.files.merging(["content/p.png": "1"]) { first, _ in first })
    var live = LiveBuild(try DossierFolder(folder.path))
    _ = await live.next()
    try write("2", "content/p.png", in: folder)
    #expect(good(await live.next()) != nil)
    #expect(live.changes == ["content/p.png"])
  }

  @Test func `a setting of the vault that changes is a change`() async throws {
    let folder = try TemporaryFolder(Self.files.merging(["content/.obsidian/app.json": "{}"]) { first, _ in first })
    var live = LiveBuild(try DossierFolder(folder.path))
    _ = await live.next()
    try write("{\"strictLineBreaks\": true}", "content/.obsidian/app.json", in: folder)
    #expect(good(await live.next()) != nil)
    #expect(live.changes == ["content/.obsidian/app.json"])
  }

  @Test(arguments: 1...6)
  func `after any sequence of edits the site is that of a clean build`(seed: UInt64) async throws {
    let folder = try TemporaryFolder(Self.files)
    let dossier = try DossierFolder(folder.path)
    var live = LiveBuild(dossier)
    var edits = RandomEdits(seed: seed, folder: folder.path)
    for _ in 0..<25 {
      var made: [String] = []
      for _ in 0..<edits.number(1...3) { made.append(try edits.edit()) }
      let outcome = await live.next()
      let clean = try await Build(dossier)
      let build: Build
      switch outcome {
      case .good(let result), .bad(let result): build = result
      case .unchanged: continue
      case .unreadable(let error):
        Issue.record("\(error) after \(made)")
        return
      }
      #expect(build.diagnostics == clean.diagnostics, "after \(made)")
      let (ours, theirs) = (await build.site.indexed().files, await clean.site.indexed().files)
      #expect(ours.map(\.path) == theirs.map(\.path), "after \(made)")
      for (our, their) in zip(ours, theirs) {
        let isSame = our.bytes() == their.bytes()
        #expect(isSame, "\(our.path) differs after \(made)")
      }
    }
  }
}

/// Edits as people make them, drawn from a seed: files that come, change, move and go.
private struct RandomEdits {
  private var generator: SplitMix
  private let folder: String

  init(seed: UInt64, folder: String) {
    generator = SplitMix(state: seed)
    self.folder = folder
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func one(of words: [String]) -> String { words.randomElement(using: &generator) ?? "" }

  /// What was done, in words.
  mutating func edit() throws -> String {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { $0.contains(".") }
    let existing = one(of: names)
    switch number(0...13) {
    case 0 where names.count > 3:
      try FileManager.default.removeItem(atPath: folder + "/" + existing)
      return "removing \(existing)"
    case 1 where names.count > 3 && existing != "dossier.yml":
      let dot = existing.lastIndex(of: ".") ?? existing.endIndex
      let target = existing[..<dot] + "-\(number(0...9))" + existing[dot...]
      if !names.contains(String(target)) {
        try FileManager.default.moveItem(atPath: folder + "/" + existing, toPath: folder + "/" + target)
      }
      return "moving \(existing) to \(target)"
    case 2...3: return try write("seeds/\(one(of: ["a", "b", "c"])).txt", article())
    case 4:
      return try write(
        "seeds/\(one(of: ["a", "b"])).yml", "publisher: \(name())\nreliability: \(one(of: ["A", "B", "Z"]))\n")
    case 5: return try write("content/\(one(of: ["entities", "events", "statistics"])).csv", table())
    case 6:
      return try write(
        "dossier.yml",
        "title: \(name())\nunreviewed: \(one(of: ["show", "mark", "hide"]))\nas_of: 2024-0\(number(1...9))-15\n")
    case 7:
      return try write(
        "templates/\(one(of: ["note.mustache", "style.css", "own.js"]))",
        one(of: ["{{{body_html}}}", "a { b: c }", "{{#x}}"]))
    case 8...9 where existing.hasSuffix(".md") || existing.hasSuffix(".txt"):
      let path = folder + "/" + existing
      let text = try String(contentsOfFile: path, encoding: .utf8)
      return try write(existing, text + "\n\(name()) says so.\n")
    case 10...11:
      // Of an entity that stays who it is, another alias.
      return try write(
        "content/granite.md", "---\ntype: company\ntitle: Granite Works\naliases: [\(name())]\n---\nAbout \(name()).\n")
    default: return try write("content/\(one(of: ["index", "n", "m", "folder/n", "_index", "m/index"])).md", note())
    }
  }

  private func write(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: isSavedBeside(path) ? .atomic : [])
    return "writing \(name)"
  }

  /// Half of all files are saved as editors do it, beside and renamed.
  private func isSavedBeside(_ path: String) -> Bool { path.utf8.count % 2 == 0 }

  private mutating func name() -> String {
    one(of: [
      "Harbour Optics", "Granite Works Co., Ltd", "Kenya", "Ada Okoro", "Falcon Foundry", "the ministry", "Norway",
    ])
  }

  private mutating func article() -> String {
    let day = "2024-0\(number(1...9))-1\(number(0...9))"
    var text = "date \(day)\n\n"
    for _ in 0..<number(1...4) {
      text += one(of: [
        "\(name()) sold \(number(2...90)) per cent of its lenses to \(name()) in 2023, \(name()) said.\n\n",
        "Companies such as \(name()) and Delta Ceramics Group deny it.\n\n",
        "On \(number(1...28)) March \(name()) met \(name()) in Nairobi, a deal worth $\(number(2...90)) million.\n\n",
      ])
    }
    return text
  }

  private mutating func note() -> String {
    let head = one(of: [
      "", "---\ntype: company\ntitle: \(name())\naliases: [\(name())]\n---\n",
      "---\ntitle: \(name())\ntags: [x]\n---\n",
      "---\ndraft: true\n---\n", "---\ntitle: [\n---\n", "---\npublishDate: 2024-0\(number(1...9))-01\n---\n",
      "+++\ntitle = \"\(name())\"\naliases = [\"/old/\(number(1...3))/\"]\nweight = \(number(1...9))\ntags = [\"x\"]\n+++\n",
    ])
    return head
      + one(of: [
        "About [[\(name())]] and [[a]].\n", "\(name()) again. ![[n]]\n",
        "> [!stat] \(name())\n> value:: \(number(1...90)) %\n> source:: [[a]]\n",
        "> [!event] \(name())\n> when:: 2024-03\n> source:: [[b]]\n", "# Heading\n\n[[Nobody]] #tag\n",
      ])
  }

  private mutating func table() -> String {
    one(of: [
      "name,type,aliases\n\(name()),company,HO\n\(name()),person,\n",
      "when,title,place,entities,source,quote\n2024-01,Opening,,\(name()),a,\n",
      "measure,value,unit,period,claimant,source,quote,note\nLenses sold,\(number(1...9)),%,2023,\(name()),a,,\n",
    ])
  }
}
