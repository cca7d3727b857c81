import Testing

@testable import Markup

@Suite struct HTMLTests {
  @Test(arguments: [
    ("a <b>c</b> d", "<p>a <b>c</b> d</p>\n"), ("a <b>c", "<p>a <b>c</b></p>\n"), ("a </b> c", "<p>a  c</p>\n"),
    ("*a <b>c* d</b>", "<p><em>a <b>c</b></em> d</p>\n"), ("a<br>b", "<p>a<br>\nb</p>\n"),
    ("x <sup onclick=\"y\" title='q\"'>2</sup>", "<p>x <sup title=\"q&quot;\">2</sup></p>\n"),
    ("<div>\n\n*a*\n\n</div>", "<div><p><em>a</em></p>\n</div>"),
    ("<script>\nalert(1)\n\nx</script>\n\na", "<p>a</p>\n"), ("a <script>b</script> c", "<p>a  c</p>\n"),
    ("<iframe src=x></iframe>\n\na", "<p>a</p>\n"), ("<!-- a -->\n\nb", "<p>b</p>\n"),
    ("<p>A &amp; B<br>c</p>", "<p>A &amp; B<br>\nc</p>"), ("a <a href=\"javascript:x\">b</a>", "<p>a b</p>\n"),
    ("a <a href=\"b.html\" onclick=c>d</a>", "<p>a <a href=\"b.html\">d</a></p>\n"),
    ("a <img src=\"https://x/y\"> b", "<p>a  b</p>\n"),
    ("a <img src=\"x.png\" alt=\"z\">", "<p>a <img src=\"x.png\" alt=\"z\" loading=\"lazy\" decoding=\"async\"></p>\n"),
    ("a <a href=\"java&#115;cript:x\">b</a>", "<p>a b</p>\n"), ("a <a href=\" javascript:x\">b</a>", "<p>a b</p>\n"),
    ("a <a href=\"java&#10;script:x\">b</a>", "<p>a b</p>\n"), ("<style>a</style>", ""),
    ("<svg><script>a</script></svg>", ""),
  ])
  func `raw HTML keeps what is allowed`(markdown: String, html: String) {
    #expect(Marked(markdown).html == html)
  }

  @Test func `what is dropped is reported once, by name`() throws {
    let result = Markdown.parse(Array("<script>a</script>\n\n<form x=y>b</form> <b style=c>d</b>\n".utf8))
    let found = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1 && found.code == "html-dropped")
    #expect(found.message == "raw HTML is left out: b style=, form, script")
  }

  @Test func `what only says how a thing looks is dropped without a word`() {
    let read = Marked("<div class=\"x\" align=left>a</div>\n\n<a target=_blank rel=x href=\"b.md\">b</a>")
    #expect(read.codes.isEmpty && !read.html.contains("class") && !read.html.contains("target"))
  }

  @Test func `annotations are woven in and split at elements`() {
    let prose = Marked("The Dalian *Group* [Dalian](x) sells.\n\n# Dalian").prose
    let text = prose.text
    var annotations: [Annotation] = []
    var from = 0
    while let found = text[from...].firstRange(of: Array("Dalian".utf8)) {
      annotations.append(.link(found, href: "d.html", cssClass: "m"))
      from = found.upperBound
    }
    annotations.append(.mark(0..<24, id: "s1"))
    var writer = HTMLWriter(prose, annotations: annotations)
    #expect(
      writer.write().string == """
        <p><mark id="s1">The <a class="m" href="d.html">Dalian</a> </mark><em><mark>Group</mark></em><mark> </mark>\
        <a href="x"><mark>Dalian</mark></a><mark> </mark>sells.</p>
        <h1 id="dalian">Dalian</h1>

        """)
  }

  @Test func `annotations that cross are split, links never nest`() {
    let prose = Marked("abcdef").prose
    var writer = HTMLWriter(
      prose, annotations: [.mark(0..<4), .span(2..<6), .link(1..<3, href: "x"), .link(2..<5, href: "y")])
    let html = writer.write().string
    #expect(Balance.fault(in: html) == nil)
    #expect(!html.contains("\"y\""))
  }

  @Test func `hooks say where links lead`() {
    let prose = Marked("[[A]] [[B]] ![[C]] #t [d](e.md)\n\n![[F]]").prose
    var hooks = HTMLWriter.Hooks()
    hooks.wikilink = { $1.target == "A" ? .page(href: "a.html", text: "Title <A>") : .missing(cssClass: "broken") }
    hooks.embed = { _, link, isAlone in
      isAlone ? .html(HTML("div", ["class": "e"], HTML(text: link.target))) : .link(href: "c", text: "C")
    }
    hooks.tag = { .page(href: "tags/\($0.name).html") }
    hooks.link = { .page(href: $0.destination + "?") }
    var writer = HTMLWriter(prose, hooks: hooks)
    #expect(
      writer.write().string == """
        <p><a href="a.html">Title &lt;A&gt;</a> <span class="broken">B</span> <a href="c">C</a> <a href="tags/t.html">#t</a> \
        <a href="e.md?">d</a></p>
        <div class="e">F</div>

        """)
  }

  @Test func `paragraphs get anchors`() {
    let prose = Marked("a\n\n# b\n\n- c\n\n|d|\n|-|").prose
    var options = HTMLWriter.Options()
    options.paragraphAnchors = true
    options.idPrefix = "n-"
    options.headingOffset = 1
    var writer = HTMLWriter(prose, options: options)
    let html = writer.write().string
    for part in ["<p id=\"n-p1\">a", "<h2 id=\"n-b\">b", "<span id=\"n-p3\">c", "<th id=\"n-p4\">d"] {
      #expect(html.contains(part))
    }
    #expect(prose.anchor(ofParagraph: 1) == "b")
  }

  @Test func `a callout can be replaced or get a footer`() {
    let prose = Marked("> [!a] x\n> y\n\n> [!b] z\n\nend").prose
    var hooks = HTMLWriter.Hooks()
    hooks.callout = { _, callout in
      callout.type == "a" ? .replaced(HTML(written: "<hr>")) : .standard(footer: HTML(text: "&"))
    }
    var writer = HTMLWriter(prose, hooks: hooks)
    #expect(
      writer.write().string
        == "<hr><div class=\"callout callout-b\">\n<p class=\"callout-title\">z</p>\n&amp;</div>\n<p>end</p>\n")
  }
}
