import Testing

@testable import DossierSite

@Suite struct CondensedTests {
  private func style(_ text: String) -> String { String(decoding: Condensed.style(Array(text.utf8)), as: UTF8.self) }
  private func script(_ text: String) -> String { String(decoding: Condensed.script(Array(text.utf8)), as: UTF8.self) }

  @Test func `styles lose comments and the spaces that mean nothing`() {
    #expect(
      style("/* a */\n.a > .b :is(p, q) {\n  margin: 0 1px; color: red;\n}\n")
        == ".a>.b :is(p,q){margin:0 1px;color:red;}\n")
  }

  @Test func `strings of styles stay`() {
    #expect(style(".a::before { content: \" /* ; \\\" */ \"; }") == ".a::before{content:\" /* ; \\\" */ \";}\n")
  }

  @Test func `a comment that never ends ends the style`() { #expect(style("a { } /* b") == "a{}\n") }

  @Test func `scripts lose indentation and lines of comment`() {
    #expect(script("// why\n\n  if (a) {\n    b(\"// c\");\n  }\n") == "if (a) {\nb(\"// c\");\n}\n")
  }

  @Test func `a script with a text over several lines is left alone`() {
    let text = "  a = `\n  b\n`;\n"
    #expect(script(text) == text)
  }
}
