import Diagnostics
import Foundation
import Testing

@testable import DossierCommand

/// Vaults as no person would write them: a diagnostic, and the rest of the site.
@Suite struct HostileVaultTests {
  @Test func `a ring of notes that embed each other ends in links`() async {
    var notes: [String: String] = [:]
    for number in 0..<1000 { notes["content/n\(number).md"] = "note \(number)\n\n![[n\((number + 1) % 1000)]]" }
    let folder = await Folder(notes)
    #expect(folder.codes == ["embed-circle"])
    #expect(folder.page("notes/n7.html").components(separatedBy: "class=\"embed\"").count == 6)
  }

  @Test func `notes that all embed all of the others stay small`() async {
    let all = (0..<60).map { "![[n\($0)]]\n\n" }.joined()
    var notes: [String: String] = [:]
    for number in 0..<60 { notes["content/n\(number).md"] = all }
    let folder = await Folder(notes)
    #expect(Set(folder.codes) == ["embed-circle"])
    // Each shows the other 59, and of what those show thirty.
    #expect(folder.page("notes/n0.html").components(separatedBy: "class=\"embed\"").count <= 1 + 59 + 30)
  }

  @Test func `names that a disk or a system cannot hold get addresses that it can`() async {
    let names = [
      "CON", "aux", "lpt1", "..", "a:b", "trailing.", "🚀", "👩‍🚀🇺🇦", "עברית", "\u{202E}gnp.exe", "a\u{0301}", "á",
      "NUL.tar",
    ]
    var notes: [String: String] = [:]
    for (number, name) in names.enumerated() { notes["content/\(number)/\(name).md"] = "text \(number)" }
    notes["content/z.md"] = "---\nslug: ../../up\ntags: [con, ../x, 🚀]\n---\n[[..]] [[🚀]] [[CON]] [[עברית]]"
    let folder = await Folder(notes)
    let pages = folder.paths.filter { $0.hasPrefix("notes/") }
    #expect(pages.count == names.count + 1)
    for path in folder.paths {
      #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !path.contains(".."), "\(path)")
      #expect(!["con.html", "aux.html", "lpt1.html"].contains(path.split(separator: "/").last ?? ""), "\(path)")
    }
    #expect(Set(folder.paths.map { $0.lowercased() }).count == folder.paths.count)
    #expect(folder.page("notes/z.html").isEmpty && folder.page("notes/up.html").contains("con-page.html"))
  }

  @Test func `notes that differ in case alone are two`() async {
    let folder = await Folder(["content/a/b.md": "one", "content/a/B.md": "two", "content/c.md": "[[A/b]] and [[B]]"])
    #expect(folder.diagnostics.first { $0.code == "duplicate-slug" }?.severity == .warning)
    #expect(folder.diagnostics.filter { $0.code == "ambiguous-link" }.map(\.range) == [0..<7])
    #expect(folder.page("notes/c.html").contains("href=\"b.html\""))
    #expect(folder.page("notes/b.html").contains("two") && folder.page("notes/b-2.html").contains("one"))
  }

  @Test(arguments: [
    "[[" + String(repeating: "x", count: 100_000) + "]]", "![[" + String(repeating: "a#", count: 50_000) + "]]",
    String(repeating: "[[", count: 50_000), String(repeating: "[[a|", count: 30_000),
    "%%" + String(repeating: "a %", count: 30_000),
    String(repeating: "{{<", count: 30_000), String(repeating: "{{< a >}}", count: 10_000),
    String(repeating: "{{</*", count: 5_000), String(repeating: "{{< code >}}\n", count: 10_000),
    String(repeating: "{{< code >}}`a`{{< /code >}}\n", count: 5_000),
    String(repeating: "![[a]]\n\n", count: 2_000),
    String(repeating: "> [!a|", count: 10_000), String(repeating: "<!--more-->", count: 10_000),
  ])
  func `long runs of a vault's signs take bounded time`(body: String) async {
    let folder = await Folder(["content/n.md": body, "content/a.md": "rest"])
    #expect(folder.page("notes/a.html").contains("rest"))
  }

  @Test func `headings of signs alone have ids of their own`() async {
    let folder = await Folder(["content/n.md": "## !!!\n\n## ???\n\n## 🚀\n\n## \n\n[[#!!!]] [[#🚀]]"])
    #expect(folder.codes.isEmpty)
    let ids = folder.page("notes/n.html").matches(of: /<h[23] id="([^"]*)"/).map { String($0.1) }
    #expect(ids.count >= 4 && Set(ids).count == ids.count && ids.allSatisfy { !$0.isEmpty })
  }

  @Test func `thousands of broken links are told in bounded time`() async {
    var notes: [String: String] = [:]
    for number in 0..<1500 { notes["content/note \(number).md"] = "[[broken \(number)]] [b](gone\(number).md)" }
    let folder = await Folder(notes)
    #expect(folder.codes.count == 3000 && Set(folder.codes) == ["missing-link-target"])
  }

  @Test func `anchors that explode and tabs keep a note back, and not the others`() async {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let folder = await Folder([
      "content/bomb.md": "---\n\(bomb)---\nx", "content/tab.md": "---\ntitle: T\n\tx: y\n---\nx",
      "content/open.md": "---\ndraft: true\n",
      "content/plus.md": "+++\ndraft = true\n", "content/a.md": "rest",
    ])
    #expect(folder.codes == ["yaml-alias", "unclosed-front-matter", "unclosed-front-matter", "bad-yaml"])
    #expect(folder.paths.filter { $0.hasPrefix("notes/") } == ["notes/a.html"])
  }
}
