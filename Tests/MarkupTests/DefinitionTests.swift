import Testing

@testable import Markup

/// What PHP Markdown Extra, Pandoc and Hugo's parser add to Markdown: definitions, and attributes of blocks.
@Suite struct DefinitionTests {
  @Test func `terms have definitions`() {
    let read = Marked(
      """
      Apple
      : A *round* fruit,
        and a tree.
      : A company.

        With offices:

        ```
        x
        ```

      Pear
      Quince

      : Also fruits.

      After.
      """)
    #expect(
      read.html == """
        <dl>
        <dt>Apple</dt>
        <dd><p>A <em>round</em> fruit,
        and a tree.</p>
        </dd>
        <dd><p>A company.</p>
        <p>With offices:</p>
        <pre><code>x</code></pre>
        </dd>
        <dt>Pear</dt>
        <dt>Quince</dt>
        <dd>Also fruits.</dd>
        </dl>
        <p>After.</p>

        """)
    #expect(read.source(of: "A company.") == "A company." && read.source(of: "Quince") == "Quince")
  }

  @Test(
    arguments: [
      ("> Term\n> : words", "<blockquote>\n<dl>\n<dt>Term</dt>\n<dd>words</dd>\n</dl>\n</blockquote>\n"),
      ("- Term\n  : words", "<ul>\n<li><dl>\n<dt>Term</dt>\n<dd>words</dd>\n</dl>\n</li>\n</ul>\n"),
      ("a\n: b\n\nc\n\nd\n: e", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n<p>c</p>\n<dl>\n<dt>d</dt>\n<dd>e</dd>\n</dl>\n"),
      ("a\n: b\n\n# c\n\nd", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n<h1 id=\"c\">c</h1>\n<p>d</p>\n"),
      ("a\n: - b\n  - c", "<dl>\n<dt>a</dt>\n<dd><ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</dd>\n</dl>\n"),
      ("**a** `b`\n: c", "<dl>\n<dt><strong>a</strong> <code>b</code></dt>\n<dd>c</dd>\n</dl>\n"),
    ])
  func `definitions stand wherever paragraphs do`(text: String, html: String) {
    #expect(Marked(text).html == html)
  }

  @Test(
    arguments: [
      ": words", "# Heading\n: words", "- item\n: words", "a\n:words", "a\n: ", "a\n:: words", "a\n\n    : code",
      "```\na\n: words\n```", "| a |\n|---|\n: words", "> a\n\n: words", "[a]: b\n: words", "a `b\n: c` d",
    ])
  func `a colon elsewhere is a colon`(text: String) {
    let read = Marked(text)
    #expect(!read.html.contains("<d") && read.html.contains(":") && !read.html.contains("+"))
  }

  @Test(
    arguments: [
      ("## Reference A {#foo}", "foo", "Reference A"), ("Setext {#_a-1 .x}\n---", "_a-1", "Setext"),
      ("## Two {.a #b key=\"v w\"}  ", "b", "Two"), ("### Kramdown {: #c}", "c", "Kramdown"),
      ("> - ## In *it* {#d}", "d", "In it"), ("## B {id=\"bar\"}", "bar", "B"),
    ])
  func `an id that is given to a heading leads there too`(text: String, id: String, heading: String) throws {
    let read = Marked("First.\n\n\(text)\n\n[x](#\(id))")
    #expect(read.prose.hasAnchor(named: id) && !read.html.contains("{"))
    let found = try #require(read.prose.headings.first)
    #expect(read.prose.string(found.range) == heading && found.id == HeadingID.make(heading.utf8))
  }

  @Test(
    arguments: [
      "## A set {a, b}", "## Code `{#id}`", "```\n## A {#id}\n```", "## A {#id", "Words {#id}", "## A {}",
      "{.class}", "Words\n\n{.class}",
    ])
  func `other braces are words`(text: String) { #expect(Marked(text).html.contains("{")) }

  @Test func `attributes below a block are left out`() {
    let read = Marked("Words.\n{.a #b}\n\n- one\n  {.x}\n- two\n{.list key=v}\n\n| a |\n|---|\n| b |\n{.striped}\n")
    #expect(!read.html.contains("{") && read.html.contains("<li>one</li>\n<li>two</li>"))
  }

  @Test(
    arguments: [
      ("||b|c\n--|--|--|--\n1|2|3|4", 4), ("| a |\n|---|---|\n| 1 | 2 |", 0), ("| a | b |\n|---|---|---|\n| 1 |", 3),
      ("> a|b\\|c\n> -|-|-", 3), ("a|b|c\n-|-\n", 0), ("    a|b\n    -|-|-", 0), ("```\na|b\n-|-|-\n```", 0),
    ])
  func `a table's head gets the cells that are missing`(text: String, count: Int) {
    let read = Marked(text)
    #expect(read.html.matches(of: /<th/).count == (count == 0 ? 0 : count + 1))
    #expect(count > 0 || read.text.split(separator: "\n").allSatisfy { text.contains($0) })
  }

  @Test func `a bare tag that never ends is a word`() {
    let read = Marked("Put it into a <script> tag, or <nil> or <title>. A <center>word</center>.")
    #expect(read.html == "<p>Put it into a &lt;script&gt; tag, or &lt;nil&gt; or &lt;title&gt;. A word.</p>\n")
    #expect(read.codes == ["html-dropped"])
    #expect(!Marked("A <script>alert(1)</script> and <iframe src=x>.").html.contains("alert"))
  }
}
