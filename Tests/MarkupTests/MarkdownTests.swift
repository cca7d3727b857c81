import Testing

@testable import Markup

@Suite struct MarkdownTests {
  @Test func `a picture in a link has a place of its own`() {
    let read = Marked("See [![a](b.png)](c.md) and ![d](e.png).")
    #expect(read.prose.images.map { read.source($0.source) } == ["![a](b.png)", "![d](e.png)"])
    #expect(read.prose.links.map { read.source($0.source) } == ["[![a](b.png)](c.md)"])
  }

  @Test func `a link's definition without an address is named`() throws {
    let file = Array("[a] and [b]\n\n[a]:\n[b]:\n".utf8)
    let found = Markdown.parse(file).diagnostics
    #expect(found.map(\.code) == ["unsafe-link"])
    #expect(try #require(found.first?.help).contains("‘[b]:’ defines a link without an address"))
  }

  @Test func `blocks and inlines become events`() {
    let html = Marked("# A *b*\n\nText **c** `d` ~~e~~\nnext\n\n- x\n- y\n\n3. z\n\n> q\n\n---\n").html
    #expect(
      html == """
        <h1 id="a-b">A <em>b</em></h1>
        <p>Text <strong>c</strong> <code>d</code> <del>e</del>
        next</p>
        <ul>
        <li>x</li>
        <li>y</li>
        </ul>
        <ol start="3">
        <li>z</li>
        </ol>
        <blockquote>
        <p>q</p>
        </blockquote>
        <hr>

        """)
  }

  @Test func `the text is the words, blocks parted by a blank line`() {
    #expect(Marked("# A *b*\n\nc [d](e) &amp; f\ng\n\n- h\n- i").text == "A b\n\nc d & f\ng\n\nh\n\ni")
  }

  @Test func `tables, tasks and footnotes are read`() {
    let read = Marked("|a|b|\n|:-|-:|\n|c||\n\n- [x] d\n\ne[^1] *g*\n\n[^1]: f\n")
    #expect(read.html.contains("<th class=\"left\">a</th>"))
    #expect(read.html.contains("<td class=\"right\"></td>"))
    #expect(read.html.contains("<input type=\"checkbox\" aria-label=\"done\" disabled checked> d"))
    #expect(read.html.contains("<a id=\"fnref-1\" href=\"#fn-1\">1</a>"))
    #expect(read.html.contains("<li id=\"fn-1\">\n<p>f</p>\n<a class=\"footnote-back\" href=\"#fnref-1\">"))
    #expect(read.text == "a\n\nb\n\nc\n\nd\n\ne g\n\nf")
  }

  @Test func `tasks keep the marks that Obsidian's themes give them`() {
    let read = Marked("- [/] a\n- [-] b\n- [<] c\n- [k] d\n- [%] e\n- [1] f\n- [ab] g\n\n> - [?] h")
    let marks = read.html.matches(of: /class="task-mark"(?: role="img" aria-label="([^"]*)" title="[^"]*")?>([^<]*)</)
    #expect(
      marks.map { "\($0.1 ?? "") \($0.2)" } == [
        "in progress /", "cancelled -", "scheduled &lt;", "key k", " %", "question ?",
      ])
    #expect(read.html.contains("<li>[1] f</li>") && read.html.contains("<li>[ab] g</li>"))
    #expect(read.text == "a\n\nb\n\nc\n\nd\n\ne\n\n[1] f\n\n[ab] g\n\nh")
  }

  @Test(arguments: [
    ("a *bold* word", "word", "word"), ("> - quoted\n>   second line", "second", "second"),
    ("x\n\n> > deep\n> > words here", "words here", "words here"), ("a &amp; b", "& b", "&amp; b"),
    ("a \\* b", "* b", "* b"), ("[a](b \"title a\") then", "then", "then"), ("|x|y|\n|-|-|\n|one|two|", "two", "two"),
    ("```\ncode\n  more\n```", "more", "more"), ("    indented\n    block", "block", "block"),
    ("[[A|shown]] rest", "rest", "rest"), ("%%no%% yes", "yes", "yes"), ("<b>bold</b> end", "end", "end"),
    ("# Title\nText", "Text", "Text"), ("- [ ] task", "task", "task"), ("![alt](x.png) after", "after", "after"),
    ("one  \ntwo", "two", "two"), ("é&eacute;é x", "x", "x"), ("**a** a **a** b", "b", "b"),
  ])
  func `text maps back to the file`(markdown: String, words: String, expected: String) {
    #expect(Marked(markdown).source(of: words) == expected)
  }

  @Test func `every byte of ordinary text maps to itself`() {
    let read = Marked(
      "# One *two*\n\nThree **four** [five](six) seven.\nEight `nine` ten\n\n1. > eleven\n   > twelve\n")
    for event in read.prose.events {
      guard case .text(let range) = event else { continue }
      for offset in range where read.prose.text[offset] != 0x0A {
        #expect(read.file[read.prose.fileOffset(ofTextOffset: offset)] == read.prose.text[offset])
      }
    }
  }

  @Test func `headings get ids of their own`() {
    let read = Marked("# A b!\n\n# A b\n\n## ***\n\n# Ä 中\n\n# A b 2")
    #expect(read.prose.headings.map(\.id) == ["a-b", "a-b-2", "section", "ä-中", "a-b-2-2"])
    #expect(Marked("# +\n").prose.headings.map(\.id) == ["section"])
  }

  @Test func `a section ends at the next heading of its level`() {
    let read = Marked("# A\n\na\n\n## B\n\nb\n\n# C\n\nc")
    var writer = HTMLWriter(read.prose)
    #expect(writer.write(read.prose.section(ofHeading: 1)).string == "<h2 id=\"b\">B</h2>\n<p>b</p>\n")
  }

  @Test func `unsafe destinations are no links`() {
    for destination in [
      "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "\\\\\\\\host/x", "///host/x",
      "file:///x",
    ] {
      let read = Marked("[a](\(destination)) ![b](\(destination))")
      #expect(read.html == "<p>a </p>\n" || read.html == "<p>a</p>\n", "\(destination)")
      #expect(read.codes == ["unsafe-link", "unsafe-link"])
    }
    #expect(Marked("[a](x.html) [b](mailto:a@b.c) [c](#d) [e](a/b:c)").codes.isEmpty)
  }

  @Test func `an address without a scheme leads to the web, from a disk too`() {
    let link = "<a rel=\"noopener noreferrer\" href=\"https://example.org/x\">a</a>"
    #expect(Marked("[a](//example.org/x)").html == "<p>\(link)</p>\n")
    #expect(Marked("<a href=\"//example.org/x\">a</a>").html == "<p>\(link)</p>\n")
    #expect(Marked("![a](//example.org/x)").html == "<p>\(link)</p>\n")
  }

  @Test func `an image elsewhere becomes a link`() {
    #expect(
      Marked("![a](https://x.org/y.png)").html
        == "<p><a rel=\"noopener noreferrer\" href=\"https://x.org/y.png\">a</a></p>\n"
    )
    #expect(
      Marked("![a|64x32](y.png)").html
        == "<p><img src=\"y.png\" alt=\"a\" width=\"64\" height=\"32\" loading=\"lazy\" decoding=\"async\"></p>\n")
  }

  @Test func `paragraphs say what they are`() {
    let read = Marked("# H\n\np\n\n```\nc\n```\n\n|t|\n|-|\n\n> [!x] y\n> z")
    #expect(read.prose.paragraphs.map(\.kind) == [.heading, .paragraph, .code, .cell, .calloutTitle, .paragraph])
    #expect(read.prose.paragraphs.map { read.prose.string($0.range) } == ["H", "p", "c", "t", "y", "z"])
    #expect(read.prose.paragraphs.map(\.callout) == [nil, nil, nil, nil, 0, 0])
  }

  @Test func `ranges that take no links are known`() {
    let read = Marked("# H\n\na [b](c) `d` [[e]] f")
    #expect(read.prose.unlinkable().map { read.prose.string($0) } == ["H", "b", "d", "e"])
  }

  @Test func `plain text keeps its paragraphs and places`() {
    let file = Array("one\r\ntwo\n\n  three *x*\n".utf8)
    let prose = Prose(plain: file)
    #expect(prose.string(0..<prose.text.count) == "one\ntwo\n\nthree *x*")
    let range = prose.text.firstRange(of: Array("two".utf8)) ?? 0..<0
    #expect(prose.fileRange(of: range) == 5..<8)
    #expect(Prose(plain: file, paragraphs: [0..<3]).paragraphs.map(\.range) == [0..<3])
  }
}
