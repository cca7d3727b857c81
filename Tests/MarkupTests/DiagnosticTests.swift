@testable import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  @Test func `a place counts lines and scalars from one`() {
    let source = SourceText(Array("a\r\nbé\u{1F600}x\n".utf8))
    #expect(source.place(of: 0) == .init(line: 1, column: 1))
    #expect(source.place(of: 3 + 7) == .init(line: 2, column: 4))
    #expect(source.place(of: 999) == .init(line: 3, column: 1))
  }

  @Test func `a finding prints its place, its line and a caret`() {
    let found = Diagnostic.error("bad-x", "no x here", help: "write y", at: 4..<6).placed(in: "a.md")
    #expect(
      found.rendered(source: Array("one\n\txx end\n".utf8), colour: false) == """
        a.md:2:1: error: no x here [bad-x]
        \txx end
        ^~
        help: write y

        """)
  }

  @Test func `tabs before the caret stay tabs`() {
    let text = Diagnostic.hint("c", "m", at: 1..<2).placed(in: "a").rendered(source: Array("\tx".utf8), colour: false)
    #expect(text == "a:1:2: hint: m [c]\n\tx\n\t^\n")
  }

  @Test func `control characters are made visible`() {
    let text = Diagnostic.warning("c", "m \u{1B}[31m", at: 0..<1).placed(in: "a")
      .rendered(source: Array("\u{1B}]x\u{202E}".utf8), colour: false)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test func `a long line is shown in part`() throws {
    let source = Array(String(repeating: "x", count: 5000).utf8)
    let text = Diagnostic.error("c", "m", at: 2500..<2501).placed(in: "a").rendered(source: source, colour: false)
    let lines = text.split(separator: "\n")
    #expect(lines[1].count < 110)
    #expect(lines[2].firstIndex(of: "^") != nil)
  }

  @Test func `findings sort by path, place and code`() {
    let one = Diagnostic.error("b", "", at: 9..<9).placed(in: "a")
    let two = Diagnostic.error("a", "", at: 9..<9).placed(in: "a")
    let three = Diagnostic.error("a", "", at: 1..<1).placed(in: "b")
    #expect([three, one, two].sorted() == [two, one, three])
  }

  @Test func `JSON holds every field`() {
    let found = Diagnostic.error("c", "a \"b\"\n", at: 2..<3).placed(in: "p")
    #expect(
      Diagnostic.json([found]) { _ in SourceText(Array("a\nb".utf8)) } == """
        [
          {"path": "p", "line": 2, "column": 1, "severity": "error", "code": "c", "message": "a \\"b\\"\\n", "help": null}
        ]

        """)
  }

  @Test func `the nearest word is found, the far one is not`() {
    #expect(NearMiss.best(for: "titel", among: ["title", "type", "tags"]) == "title")
    #expect(NearMiss.best(for: "baseurl", among: ["base_url"]) == "base_url")
    #expect(NearMiss.best(for: "zebra", among: ["title", "type"]) == nil)
  }
}
