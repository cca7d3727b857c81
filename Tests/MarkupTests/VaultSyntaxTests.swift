import Testing

@testable import Markup

@Suite struct VaultSyntaxTests {
  @Test func `a wikilink is read as it is written, whatever Markdown would see in it`() {
    let read = Marked("[[__init__]] and [[a*b|c *d* e]] and [[x_y_z]] *f*, \\[[not]] [[a<b>]] [[https://a.example]]")
    #expect(read.prose.wikilinks.map(\.target) == ["__init__", "a*b", "x_y_z", "a<b>", "https://a.example"])
    #expect(read.text == "__init__ and c *d* e and x_y_z f, [[not]] a<b> https://a.example")
    #expect(read.source(read.prose.wikilinks[1].source) == "[[a*b|c *d* e]]")
    #expect(Balance.fault(in: read.html) == nil)
  }

  @Test(arguments: ["|a|\n|-|\n|[[B\\|c]]|", "|a|\n|-|\n|[[B|c]]|"])
  func `a wikilink stands whole in the cell of a table`(markdown: String) {
    let read = Marked(markdown)
    #expect(read.prose.wikilinks.map(\.label) == ["c"])
    #expect(read.html.contains("<td>"))
  }

  @Test func `words in a caret and brackets are a footnote`() {
    let read = Marked("One^[see [[A]] and *b*] two^[c].\n\nThree[^n]\n\n[^n]: d")
    #expect(read.prose.footnotes.count == 3)
    #expect(read.prose.wikilinks.map { read.source($0.source) } == ["[[A]]"])
    #expect(read.text.hasPrefix("One two.\n\nThree"))
    #expect(read.html.contains("see") && read.html.contains("<em>b</em>") && !read.html.contains("^["))
    #expect(Balance.fault(in: read.html) == nil)
    #expect(Marked("x^[] `a^[b]` \\^[c]\n\n```\nd^[e]\n```").prose.footnotes.isEmpty)
  }

  @Test func `a footnote in a quotation and in an unclosed fence does no harm`() {
    #expect(Marked("> a^[b]\n> c").prose.footnotes.count == 1)
    #expect(Marked("a^[b]\n\n```\ncode").text.contains("a^[b]"))
  }

  @Test func `fields in brackets are fields, and their words stay`() {
    let read = Marked("Omega [owner:: [[X]] (51%)] and (since:: 2019), [a](b) std::x (no::t)")
    #expect(read.prose.fields.map(\.key) == ["owner", "since"])
    #expect(read.prose.fields.map(\.value) == ["[[X]] (51%)", "2019"])
    #expect(read.source(read.prose.fields[0].valueSource) == "[[X]] (51%)")
    #expect(read.text == "Omega owner: X (51%) and 2019, a std::x (no::t)")
    #expect(Balance.fault(in: read.html) == nil)
    #expect(Balance.fault(in: Marked("(k:: [[a)b]] c) ==[k:: d== e] (k:: ==f) g==").html) == nil)
  }

  @Test func `math stays as it was written, as code`() {
    #expect(Marked("a $x_1 * y_2$ b").html == "<p>a <code class=\"language-math\">x_1 * y_2</code> b</p>\n")
    #expect(Marked("a $$x_1|y$$ b").html == "<p>a <code class=\"language-math\">x_1|y</code> b</p>\n")
    #expect(Marked("$2n$ and $1-p$").html.components(separatedBy: "language-math").count == 3)
    let block = Marked("Before\n$$\n\\begin{a}\n+ b_1\n\n- c <?> d\n$$\nafter *x*")
    #expect(block.html.contains("<pre><code class=\"language-math\">\\begin{a}\n+ b_1\n\n- c &lt;?&gt; d</code></pre>"))
    #expect(block.html.contains("after <em>x</em>"))
    #expect(Marked("> $$\n> a\n> $$").html.contains("<code class=\"language-math\">a</code>"))
  }

  @Test(arguments: [
    "from $5 to $10", "US$6 and A$7", "$5 bn ($300 million)", "a $ b $ c", "$240m–$250m", "`$x$`",
    "costs $5, $6 or $7_000", "$5 or 6$ a piece", "$5m/$6m$7m",
    "\\$x\\$",
  ])
  func `sums of money are no math`(markdown: String) {
    let read = Marked(markdown)
    #expect(!read.html.contains("language-math"))
    #expect(read.text == markdown.replacing("`", with: "").replacing("\\", with: ""))
  }

  @Test func `of two blocks with one id the first has it`() {
    let read = Marked("one ^a\n\n- two ^a\n\n| t |\n|---|\n| u |\n\n^a")
    #expect(read.prose.paragraphs.compactMap(\.blockID) == ["a"] && !read.text.contains("^"))
  }

  @Test func `inside code nothing is touched`() {
    let code = "[[a_b|c]] $x$ ^[d] [k:: v] ==e== %%f%%"
    #expect(Marked("```\n\(code)\n```").text == code)
    #expect(Marked("    \(code.prefix(28))").text == String(code.prefix(28)))
    #expect(Marked("``\(code)``").text == code)
    #expect(Marked("```mermaid\nA-->B\n```").html == "<pre><code class=\"language-mermaid\">A--&gt;B</code></pre>\n")
  }

  @Test(arguments: [
    ("- a\n- b ^x\n- c", "b"), ("|a|\n|-|\n|b|\n\n^x", "a\n\nb"), ("> q\n\n^x", "q"),
    ("> [!note] T\n> q\n\n^x", "T\n\nq"),
    ("p\n\nq ^x", "q"), ("^x", ""),
  ])
  func `a block id names its paragraph or item, or the block before it`(markdown: String, text: String) throws {
    let read = Marked(markdown)
    let block = try #require(read.prose.block("x"))
    var writer = HTMLWriter(read.prose)
    let html = writer.write(block).string
    #expect(Balance.fault(in: html) == nil)
    for word in text.split(separator: "\n") { #expect(html.contains(word)) }
    #expect(!html.contains(">p<") && !html.contains(">c<"))
    #expect(read.prose.block("y") == nil)
  }

  @Test func `a callout's other names have the look of the first`() {
    #expect(Marked("> [!tldr] A").html.contains("callout-abstract"))
    #expect(
      Marked("> [!caution]+\n> > [!faq]- Q\n> > a").html.contains("<details class=\"callout callout-warning\" open>"))
    #expect(Marked("> [!caution]").html.contains("Caution"))
  }

  @Test func `soup of every sign is read without harm`() {
    let parts = [
      "[[", "]]", "![[", "|", "#", "^", "^[", "]", "$", "$$", "\n", "\n\n", "> ", "- ", "`", "```\n", "%%", "==", "*",
      "_", "a",
      "é", "中", "[k:: ", "(k:: ", ")", "<?", "?>", "<b>", "</b>", "<script>", "|-|\n", "\\", "[!note]- ", "&amp;",
      "$x$",
      "[[a|b]]", "^[c]", "1", "    ", "~~", "[x](y)", "\u{1F}", "\r\n", "^id\n",
    ]
    var state: UInt64 = 42
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let clean = TextDecoder.decode(Array(text.utf8)).value.text
      let prose = Markdown.parse(clean).value
      var writer = HTMLWriter(prose)
      let html = writer.write().string
      #expect(Balance.fault(in: html) == nil, "\(text.debugDescription)")
      #expect(!prose.text.contains { Shield.shown($0) != $0 }, "\(text.debugDescription)")
      let places = prose.wikilinks.map(\.source) + prose.fields.map(\.valueSource) + prose.paragraphs.map(\.source)
      #expect(places.allSatisfy { $0.upperBound <= clean.count }, "\(text.debugDescription)")
    }
  }

  @Test func `long runs of signs take bounded time`() {
    for unit in ["[[", "^[", "$", "$$", "$a", "(k:: ", "[k:: ", "[[a|", "`$", "^[a] "] {
      let text = String(repeating: unit, count: 50_000 / unit.utf8.count)
      _ = Marked(text)
      _ = Marked("[[" + text + "]]")
    }
  }
}
