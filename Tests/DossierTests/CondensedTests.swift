import Testing

@testable import DossierSite

@Suite struct CondensedTests {
  private func style(_ text: String) -> String { String(decoding: Condensed.style(Array(text.utf8)), as: UTF8.self) }
  private func script(_ text: String) -> String {
    String(decoding: Condensed.asset("a.js", Array(text.utf8)), as: UTF8.self)
  }

  @Test func `styles lose comments and the spaces that mean nothing`() {
    #expect(
      style("/* a */\n.a > .b :is(p, q) {\n  margin: 0 1px; color: red;\n}\n")
        == ".a>.b :is(p,q){margin:0 1px;color:red}\n")
  }

  @Test func `the plus of a selector needs no space, that of a sum does`() {
    #expect(
      style("a + b, c:has(+ d) { margin: calc(1px + 2px) !important }")
        == "a+b,c:has(+d){margin:calc(1px + 2px)!important}\n")
    #expect(style("@media (width > calc(1px + 2px)) { a { b: c } }") == "@media (width>calc(1px + 2px)){a{b:c}}\n")
  }

  @Test func `strings of styles stay`() {
    #expect(style(".a::before { content: \" /* ; \\\" */ \"; }") == ".a::before{content:\" /* ; \\\" */ \"}\n")
  }

  @Test func `a comment that never ends ends the style`() { #expect(style("a { } /* b") == "a{}\n") }

  @Test func `scripts lose comments, spaces and line ends that mean nothing`() {
    #expect(
      script("// why\n\n  if (a && b) {\n    c(\"// d\");  /* e */\n  }\n  f = g\n  h()\n")
        == "if(a&&b){c(\"// d\");}\nf=g\nh()\n")
  }

  @Test func `a space that parts two words or two signs stays`() {
    #expect(script("return a + +b - -c;") == "return a+ +b- -c;\n")
  }

  @Test func `regular expressions and texts in backticks stay as they are`() {
    #expect(script("a = b.replace(/[/ ] \"/g, ` ${c}  d `) / 2;") == "a=b.replace(/[/ ] \"/g,` ${c}  d `)/ 2;\n")
  }

  @Test func `a text over several lines stays`() { #expect(script("a = `\n  b\n`;\n") == "a=`\n  b\n`;\n") }

  @Test func `a script that cannot be read for certain is left alone`() {
    for text in ["if (a) /b  c/.test(d);\n", "a = `b${`c  d`}`;\n", "a = /b\n"] { #expect(script(text) == text) }
  }
}
